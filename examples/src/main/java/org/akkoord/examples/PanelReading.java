package org.akkoord.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.akkoord.csv.CsvProfile;
import org.akkoord.csv.PanelCsv;
import org.akkoord.panel.Panel;
import org.akkoord.problem.Checked;

/**
 * Reads a file of schools, a CSV file or the sheet of a workbook, with several threads, and shows on a terminal how far
 * it has come.
 */
record PanelReading(Path file, Optional<String> sheet, CsvProfile profile, Optional<Path> groups) {

    /** As many as have something to do on a machine of four processors; on a smaller one they take turns. */
    private static final int HELPERS = 3;

    static final String ALONE = "a workbook (.xlsx) is read alone, and not beside other files";

    static boolean isWorkbook(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    Checked<Panel> read(PrintStream err) throws IOException {
        if (!isWorkbook(file)) {
            return read(PanelCsv.reader(file), err);
        }
        try (WorkbookRows rows = WorkbookRows.open(file, sheet)) {
            return read(PanelCsv.reader(rows, file.toString()), err);
        }
    }

    private Checked<Panel> read(PanelCsv.Reader reader, PrintStream err) throws IOException {
        groups.ifPresent(reader::groups);
        ExecutorService threads = Executors.newFixedThreadPool(HELPERS);
        try (ProgressLine line = ProgressLine.on(err, file)) {
            return reader.profile(profile).executor(threads).progress(line).read();
        } finally {
            threads.shutdown();
        }
    }
}
