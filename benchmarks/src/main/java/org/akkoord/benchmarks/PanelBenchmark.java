package org.akkoord.benchmarks;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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

/** Does the jobs on rows in memory, by engine. The checksums are compared before anything is measured. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PanelBenchmark {

    private static final double TOLERANCE = 1e-9;

    /** About how many rows. */
    @Param("1400000")
    public int rows;

    /** The job. */
    @Param({"J1", "J2", "J3", "J4", "J5", "J1_UNSORTED"})
    public String job = "J1";

    /** The engine; a 2 stands for two threads. */
    @Param({"panel", "panel2", "duckdb", "duckdb2", "streams", "commons-math"})
    public String engine = "panel";

    private Job asked = Job.J1;
    private Optional<Engine> asks = Optional.empty();

    /** Makes the rows, loads them into the engine, and compares its checksum with the panel's. */
    @Setup(Level.Trial)
    public void setUp() throws SQLException {
        asked = Job.valueOf(job);
        Rows made = asked == Job.J1_UNSORTED ? Rows.of(rows).shuffled() : Rows.of(rows);
        double expected = new PanelEngine(made, 1).run(asked);
        asks = Optional.of(Engine.of(engine, made));
        double found = run();
        if (!(Math.abs(found - expected) <= TOLERANCE * Math.abs(expected))) {
            throw new IllegalStateException(job + " of " + engine + " gives " + found + " instead of " + expected);
        }
    }

    /** Stops the threads of the engine. */
    @TearDown(Level.Trial)
    public void tearDown() throws SQLException {
        asks.orElseThrow().close();
    }

    /** One run of the job. */
    @Benchmark
    public double run() throws SQLException {
        return asks.orElseThrow().run(asked);
    }
}
