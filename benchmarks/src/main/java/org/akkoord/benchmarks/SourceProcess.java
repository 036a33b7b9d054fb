package org.akkoord.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.akkoord.csv.CsvProfile;
import org.akkoord.csv.PanelCsv;
import org.akkoord.panel.Panel;
import org.akkoord.panel.PanelTotals;
import org.akkoord.period.ReportingPeriod;

/**
 * Reads a long file of one source by a profile, and the same rows in the canonical form: into a panel, and into totals,
 * which keep no cell. Each is a process of its own, with a heap of 512 MiB for totals. {@code SourceProcess LOCATIONS}
 * prints a table; each location has 29 rows.
 */
public final class SourceProcess {

    private static final double NANOS = 1e9;
    private static final String YEARS = "-10-01,";
    private static final CsvProfile CANONICAL =
            CsvProfile.canonicalSchools().toBuilder().suppressedCounts().build();
    private static final CsvProfile SOURCE = CsvProfile.builder("register")
            .form(CsvProfile.Form.PANEL)
            .delimiter(';')
            .years(CsvProfile.YearLabel.FIRST_OF_OCTOBER)
            .column("unit", "VESTIGINGSCODE")
            .column("period", "JAAR")
            .column("value", "LEERLINGEN")
            .constant("variable", "pupils")
            .suppressedCounts()
            .others(CsvProfile.OtherColumns.IGNORED)
            .build();

    private SourceProcess() {}

    /** All processes, or one of them. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 1) {
            one(arguments[0].equals("canonical") ? CANONICAL : SOURCE, arguments[1], Path.of(arguments[2]));
            return;
        }
        WideFile rows = new WideFile(Integer.parseInt(arguments[0]));
        Path canonical = rows.writeCanonical();
        Path source = source(canonical);
        try {
            System.out.println("| rows | into | CPU seconds | ns a row | peak, MiB |");
            System.out.println("| --- | --- | --- | --- | --- |");
            for (String into : List.of("panel", "totals")) {
                for (String form : List.of("canonical", "by a profile")) {
                    Path file = form.equals("canonical") ? canonical : source;
                    String heap = into.equals("panel") ? "-Xmx2g" : "-Xmx512m";
                    String[] found = Child.run(SourceProcess.class, heap, form, into, file.toString())
                            .split(" ", -1);
                    double seconds = Double.parseDouble(found[0]);
                    System.out.println(String.format(
                            Locale.ROOT,
                            "| %s | %s, %s | %.1f | %.0f | %s |",
                            form,
                            into,
                            heap,
                            seconds,
                            seconds * NANOS / rows.cells(),
                            found[1]));
                }
            }
        } finally {
            Files.deleteIfExists(canonical);
            Files.deleteIfExists(source);
        }
    }

    /** The same rows as a register writes them. */
    private static Path source(Path canonical) throws IOException {
        Path file = Files.createTempFile("akkoord-source", ".csv");
        try (BufferedReader in = Files.newBufferedReader(canonical);
                BufferedWriter out = Files.newBufferedWriter(file)) {
            in.readLine();
            out.write("VESTIGINGSCODE;NAAM;JAAR;LEERLINGEN\r\n");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.write(line.replace(",pupils,", ";René School;").replace(YEARS, ";") + "\r\n");
            }
        }
        return file;
    }

    private static void one(CsvProfile profile, String into, Path file) throws IOException {
        PanelCsv.Reader reader = PanelCsv.reader(file).profile(profile);
        ReportingPeriod period = ReportingPeriod.parse("2019-10-01");
        long units;
        if (into.equals("panel")) {
            Panel panel = reader.read().orThrow();
            units = panel.total().aggregates("pupils").rows().get(0).members().numbers();
        } else {
            PanelTotals totals = reader.readInto(PanelTotals.empty()).orThrow();
            units = totals.total("pupils", period).orElseThrow().units();
        }
        if (units < 1) {
            throw new IllegalStateException("nothing was read");
        }
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        System.out.println(process.getProcessCpuTime() / NANOS + " " + Math.round(WholeProcess.peak()));
    }
}
