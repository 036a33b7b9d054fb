package org.akkoord.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.akkoord.csv.CsvProfile;
import org.akkoord.csv.PanelCsv;
import org.akkoord.examples.DatabaseRows;
import org.akkoord.examples.WorkbookRows;
import org.akkoord.panel.Panel;

/**
 * Reads the same canonical rows into a panel from each carrier, and prints what that costs: the CPU time of the best of
 * several rounds. {@code CarrierCosts LOCATIONS ROUNDS}; each location has 29 rows.
 */
public final class CarrierCosts {

    private static final CsvProfile PROFILE =
            CsvProfile.canonicalSchools().toBuilder().suppressedCounts().build();
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Connection database;
    private final Path folder;

    private CarrierCosts(Connection database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    /** Reads a panel. */
    private interface Reading {
        Panel read() throws IOException, SQLException;
    }

    private record Carrier(String name, Reading reading) {}

    /** Prints the table. */
    public static void main(String[] arguments) throws IOException, SQLException {
        WideFile rows = new WideFile(Integer.parseInt(arguments[0]));
        Path csv = rows.writeCanonical();
        Path folder = Files.createTempDirectory("akkoord-carriers");
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:")) {
            List<Carrier> carriers = new CarrierCosts(database, folder).carriers(csv);
            double[] best = new double[carriers.size()];
            for (int round = 0; round < Integer.parseInt(arguments[1]); round++) {
                for (int i = 0; i < best.length; i++) {
                    double spent = nanos(carriers.get(i).reading()) / rows.cells();
                    best[i] = round == 0 ? spent : Math.min(best[i], spent);
                }
            }
            System.out.println("| carrier | CPU, ns a row | times CSV |");
            System.out.println("| --- | --- | --- |");
            for (int i = 0; i < best.length; i++) {
                System.out.println(String.format(
                        Locale.ROOT, "| %s | %.0f | %.1f |", carriers.get(i).name(), best[i], best[i] / best[0]));
            }
        } finally {
            Files.deleteIfExists(csv);
            for (String name : List.of("rows.csv.gz", "rows.xlsx", "rows.parquet")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.deleteIfExists(folder);
        }
    }

    private static double nanos(Reading reading) throws IOException, SQLException {
        long start = PROCESS.getProcessCpuTime();
        if (reading.read().units().isEmpty()) {
            throw new IllegalStateException("nothing was read");
        }
        return PROCESS.getProcessCpuTime() - start;
    }

    private List<Carrier> carriers(Path csv) throws IOException, SQLException {
        Path packed = folder.resolve("rows.csv.gz");
        try (InputStream in = Files.newInputStream(csv);
                OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            in.transferTo(out);
        }
        Path workbook = folder.resolve("rows.xlsx");
        WorkbookFile.write(csv, workbook);
        Path parquet = folder.resolve("rows.parquet");
        try (Statement statement = database.createStatement()) {
            statement.execute("set threads = 1");
            statement.execute("create table cells as select * from read_csv('" + csv + "', all_varchar=true)");
            statement.execute("copy cells to '" + parquet + "' (format parquet)");
        }
        return List.of(
                new Carrier("CSV", () -> file(csv)),
                new Carrier("CSV packed by gzip", () -> file(packed)),
                new Carrier("workbook (.xlsx)", () -> workbook(workbook)),
                new Carrier("JDBC (a table of DuckDB)", () -> query("cells")),
                new Carrier("Parquet, by DuckDB and JDBC", () -> query("'" + parquet + "'")));
    }

    private static Panel file(Path file) throws IOException {
        return PanelCsv.reader(file).profile(PROFILE).read().orThrow();
    }

    private static Panel workbook(Path file) throws IOException {
        try (WorkbookRows rows = WorkbookRows.open(file, Optional.empty())) {
            return PanelCsv.reader(rows, file.toString())
                    .profile(PROFILE)
                    .read()
                    .orThrow();
        }
    }

    private Panel query(String from) throws IOException, SQLException {
        try (Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery("select * from " + from)) {
            return PanelCsv.reader(new DatabaseRows(result), from)
                    .profile(PROFILE)
                    .read()
                    .orThrow();
        }
    }
}
