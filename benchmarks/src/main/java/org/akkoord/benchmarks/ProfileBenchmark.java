package org.akkoord.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.akkoord.csv.CsvProfile;
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
 * Reads the cells of a {@link WideFile} into a panel: from a row for each location by a built-in profile, or from a row
 * for each cell in the canonical form.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ProfileBenchmark {

    /** How many locations; each has a cell for each of 29 years. */
    @Param("10000")
    public int locations;

    /** How the file is written. */
    @Param({"canonical", "profile"})
    public String form = "canonical";

    private Path file = Path.of("");

    /** Writes the file. */
    @Setup(Level.Trial)
    public void setUp() throws IOException {
        WideFile made = new WideFile(locations);
        file = form.equals("canonical") ? made.writeCanonical() : made.writeWide();
    }

    /** Deletes the file. */
    @TearDown(Level.Trial)
    public void tearDown() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Reads the file; gives the least mean number of pupils, added up over the years. */
    @Benchmark
    public double run() throws IOException {
        CsvProfile profile = form.equals("canonical")
                ? CsvProfile.canonicalSchools().toBuilder().suppressedCounts().build()
                : CsvProfile.named("duo-pupil-history");
        Panel panel = PanelCsv.reader(file).profile(profile).read().orThrow();
        return panel.total().aggregates("pupils").rows().stream()
                .mapToDouble(row -> row.amount().low().orElseGet(row.amount().value()::orElseThrow))
                .sum();
    }
}
