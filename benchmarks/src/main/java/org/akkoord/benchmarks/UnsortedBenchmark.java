package org.akkoord.benchmarks;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.akkoord.panel.Panel;
import org.akkoord.panel.Places;
import org.akkoord.period.Timeframe;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * J1 on rows in random order, by engine: coded columns in memory become a panel, and that gives a slope for each school and indicator; DuckDB groups its unsorted table. The sums of the slopes
 * are compared before anything is measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class UnsortedBenchmark {

    private static final double TOLERANCE = 1e-9;

    /** About how many rows. */
    @Param("1400000")
    public int rows;

    /** The engine. */
    @Param({"panel", "duckdb"})
    public String engine = "panel";

    private int[] schools = new int[0];
    private int[] indicators = new int[0];
    private int[] years = new int[0];
    private int[] numerators = new int[0];
    private int[] denominators = new int[0];
    private double[] weights = new double[0];
    private String[] ids = new String[0];
    private Optional<Duck> duck = Optional.empty();

    /** Makes the rows, and loads them into DuckDB where that is asked. */
    @Setup(Level.Trial)
    public void setUp() throws SQLException {
        Rows made = Rows.of(rows).shuffled();
        schools = Arrays.copyOf(made.school, made.size);
        indicators = widened(made.indicator, made.size);
        years = widened(made.year, made.size);
        numerators = Arrays.copyOf(made.numerator, made.size);
        denominators = Arrays.copyOf(made.denominator, made.size);
        weights = new double[made.size];
        Arrays.fill(weights, 1);
        ids = new String[made.schools];
        Arrays.setAll(ids, Rows::schoolId);
        if (engine.equals("duckdb")) {
            Duck loaded = new Duck(1);
            loaded.load(made);
            duck = Optional.of(loaded);
            double expected = panel();
            double found = run();
            if (!(Math.abs(found - expected) <= TOLERANCE * Math.abs(expected))) {
                throw new IllegalStateException(engine + " gives " + found + " instead of " + expected);
            }
        }
    }

    private static int[] widened(byte[] numbers, int size) {
        int[] wide = new int[size];
        Arrays.setAll(wide, i -> numbers[i]);
        return wide;
    }

    /** Ends what was started. */
    @TearDown(Level.Trial)
    public void tearDown() throws SQLException {
        if (duck.isPresent()) {
            duck.get().close();
        }
    }

    /** One run of the job. */
    @Benchmark
    public double run() throws SQLException {
        return duck.isPresent() ? duck.get().number(Job.J1.sql) : panel();
    }

    private double panel() {
        Panel.Builder builder = Panel.builder();
        for (String id : ids) {
            builder.unit(id);
        }
        for (int v = 0; v < Rows.INDICATORS; v++) {
            builder.variable(Rows.indicatorId(v));
        }
        for (int t = 0; t < Rows.YEARS; t++) {
            builder.period(Timeframe.year(Rows.FIRST_YEAR + t));
        }
        builder.counts(Places.of(schools, indicators, years), numerators, denominators, weights);
        return Job.J1.run(builder.build());
    }
}
