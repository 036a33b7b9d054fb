package org.akkoord.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.akkoord.csv.MeasurementCsv;
import org.akkoord.indicator.Cell;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Interval;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.SourceReference;
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
 * Reads a canonical file of measurements into memory, by engine: as checked and sorted measurements, or by FastCSV into
 * {@link TypedColumns}, which do not look for mistakes. Each indicator has 7,000 figures: a hundred categories, seven
 * cohorts, ten school years. The sum of what was read is compared before anything is measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MeasurementIngestBenchmark {

    private static final int CATEGORIES = 100;
    private static final int COHORTS = 7;
    private static final int YEARS = 10;
    private static final int FIRST_YEAR = 2000;
    private static final long SEED = 20_201_012;

    /** About how many rows. */
    @Param({"100000", "1400000"})
    public int rows;

    /** The engine. */
    @Param({"akkoord", "fastcsv"})
    public String engine = "akkoord";

    private Path file = Path.of("");

    /** Writes the file. */
    @Setup(Level.Trial)
    public void setUp() throws IOException {
        MeasurementSet figures = figures(rows);
        file = Files.createTempFile("akkoord", ".csv");
        MeasurementCsv.write(figures, file);
        if (run() != sum(figures)) {
            throw new IllegalStateException(engine + " read something else than was written");
        }
    }

    /** Deletes the file. */
    @TearDown(Level.Trial)
    public void tearDown() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Reads the file; gives the sum of numerators, denominators and ten times the values. */
    @Benchmark
    public long run() throws IOException {
        return engine.equals("akkoord")
                ? sum(MeasurementCsv.read(file).orThrow())
                : TypedColumns.read(file).sum();
    }

    private static long sum(MeasurementSet figures) {
        long sum = 0;
        for (String indicator : figures.indicators()) {
            for (org.akkoord.measurement.Measurement figure : figures.of(indicator)) {
                Quantity value = figure.value();
                sum += value.counts()
                        .map(share -> share.numerator() + share.denominator())
                        .or(() -> value.figure()
                                .map(f -> f.amount().movePointRight(1).longValue()))
                        .orElse(0L);
            }
        }
        return sum;
    }

    static MeasurementSet figures(int rows) {
        RandomGenerator random = new SplittableRandom(SEED);
        MeasurementSet.Builder figures = MeasurementSet.builder();
        int ofEach = CATEGORIES * COHORTS * YEARS;
        for (int i = 0; i < Math.max(1, rows / ofEach) * ofEach; i++) {
            figures.add(figure(i / ofEach, random)
                    .period(ReportingPeriod.schoolYear(FIRST_YEAR + i % YEARS))
                    .cell(Cell.of(Cell.UNNAMED, "school type " + i / YEARS % CATEGORIES))
                    .cohort("entry-" + i / YEARS / CATEGORIES % COHORTS)
                    .build());
        }
        return figures.build();
    }

    private static org.akkoord.measurement.Measurement.Builder figure(int indicator, RandomGenerator random) {
        org.akkoord.measurement.Measurement.Builder builder = org.akkoord.measurement.Measurement.builder()
                .indicator("indicator-" + indicator)
                .publisher("survey-" + indicator % 10)
                .addSources(new SourceReference("D", "28-29"))
                .published(LocalDate.of(2020, 10, 1 + indicator % 12));
        if (random.nextInt(10) == 0) {
            builder.addFlags(org.akkoord.measurement.Measurement.StatusFlag.PROVISIONAL);
        }
        return switch (indicator % 4) {
            case 0 -> {
                BigDecimal tenths = BigDecimal.valueOf(random.nextInt(30, 970), 1);
                yield builder.value(new Quantity.Figure(tenths, Quantity.Qualifier.EXACT))
                        .interval(new Interval(
                                tenths.subtract(new BigDecimal("2.5")),
                                tenths.add(new BigDecimal("2.5")),
                                new BigDecimal("0.95")))
                        .coverage(org.akkoord.measurement.Measurement.Coverage.SAMPLE);
            }
            case 1 ->
                builder.unit(Unit.COUNT)
                        .value(
                                random.nextInt(100) < 3
                                        ? Quantity.missing(Quantity.MissingReason.SUPPRESSED)
                                        : Quantity.of(Integer.toString(random.nextInt(20_000))));
            default -> {
                int denominator = 20 + random.nextInt(400);
                yield builder.value(Quantity.share(random.nextInt(denominator + 1), denominator))
                        .coverage(org.akkoord.measurement.Measurement.Coverage.CENSUS);
            }
        };
    }
}
