package org.akkoord.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.akkoord.csv.PanelCsv;
import org.akkoord.panel.Panel;
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
 * J6: reads a CSV file into memory, by engine. FastCSV fills typed columns and makes no index. The sum of the
 * denominators is compared before anything is measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class IngestBenchmark {

    static final List<String> ENGINES = List.of("panel", "panel2", "duckdb", "duckdb2", "fastcsv");

    /** About how many rows. */
    @Param("1400000")
    public int rows;

    /** The engine. */
    @Param({"panel", "panel2", "duckdb", "duckdb2", "fastcsv"})
    public String engine = "panel";

    private Path file = Path.of("");
    private long expected;

    /** Writes the file. */
    @Setup(Level.Trial)
    public void setUp() throws IOException, SQLException {
        Rows made = Rows.of(rows);
        expected = Arrays.stream(made.denominator, 0, made.size).asLongStream().sum();
        file = made.writeCsv();
        if (run() != expected) {
            throw new IllegalStateException(engine + " read something else than was written");
        }
    }

    /** Deletes the file. */
    @TearDown(Level.Trial)
    public void tearDown() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Reads the file; gives the sum of denominators. */
    @Benchmark
    public long run() throws IOException, SQLException {
        return switch (engine) {
            case "panel" -> sum(PanelCsv.read(file).orThrow().total());
            case "panel2" -> withHelper();
            case "fastcsv" -> fastCsv();
            default -> {
                try (Duck duck = new Duck(engine.equals("duckdb2") ? 2 : 1)) {
                    duck.read(file);
                    yield (long) duck.number("select sum(denominator) from rows");
                }
            }
        };
    }

    private long withHelper() throws IOException {
        ExecutorService helper = Executors.newSingleThreadExecutor();
        try {
            return sum(PanelCsv.reader(file).executor(helper).read().orThrow().total());
        } finally {
            helper.shutdown();
        }
    }

    private static long sum(Panel total) {
        long sum = 0;
        for (String variable : total.variables()) {
            sum += total.aggregates(variable).rows().stream()
                    .mapToLong(row -> row.amount().counts().orElseThrow().total())
                    .sum();
        }
        return sum;
    }

    private long fastCsv() throws IOException {
        List<String> units = new ArrayList<>();
        List<String> variables = new ArrayList<>();
        int[] numbers = new int[3 * rows];
        double[] weights = new double[rows];
        int count = 0;
        long sum = 0;
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : reader) {
                units.add(row.getField(0));
                variables.add(row.getField(1));
                numbers[3 * count] = Integer.parseInt(row.getField(2));
                numbers[3 * count + 1] = Integer.parseInt(row.getField(3));
                numbers[3 * count + 2] = Integer.parseInt(row.getField(4));
                weights[count] = Double.parseDouble(row.getField(5));
                sum += numbers[3 * count + 2];
                count++;
            }
        }
        return units.size() == variables.size() ? sum : -1;
    }
}
