package org.akkoord.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import org.akkoord.csv.bytes.Interruptible;
import org.akkoord.csv.panel.PanelGroups;
import org.akkoord.csv.panel.PanelReader;
import org.akkoord.csv.panel.PanelSource;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.csv.text.CsvText;
import org.akkoord.internal.io.AtomicFile;
import org.akkoord.panel.Panel;
import org.akkoord.panel.PanelTable;
import org.akkoord.panel.intake.PanelSink;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Location;

/**
 * School-level data as CSV: one row for each unit, variable and period.
 *
 * <pre>{@code
 * unit,variable,period,numerator,denominator
 * 07AB,pe-two-hours,2017/2018,58,200
 * }</pre>
 *
 * <p>The {@linkplain PanelCsvFormat format} says how columns are called. Cells are as {@link PanelColumn} says. A row
 * without a number and without a reason is {@link org.akkoord.quantity.MissingReason#NOT_STATED}. Encoding, quotes and
 * line ends are as in {@link MeasurementCsv}.
 *
 * <p>Groups are in a file of their own, with the columns {@code unit,group,level,valid_from,valid_until}: an empty day
 * means since ever or for ever. The level {@code open} tells when a unit exists; its group is the unit that succeeds
 * it, or empty.
 */
public final class PanelCsv {

    private static final ReadProgress NOBODY = (rows, bytes, total) -> {};

    /** Decoded together with the buffers for what they hold, they stay in a fast cache. */
    private static final int PART = 1 << 16;

    private PanelCsv() {}

    /**
     * Reads a file in the canonical form. Bad content is never an exception: every good row is kept, and every other
     * row is counted and has at least one error with its line; beyond 1,000 problems they are only counted. Of two rows
     * for the same unit, variable and period the first is kept.
     *
     * @throws IOException if the file cannot be opened or read; {@link java.io.InterruptedIOException} if the thread is
     *     interrupted
     */
    public static Checked<Panel> read(Path file) throws IOException {
        return read(file, PanelCsvFormat.canonical());
    }

    /**
     * Reads a file as {@link #read(Path)} does, in another form.
     *
     * @throws IOException as {@link #read(Path)} does
     */
    public static Checked<Panel> read(Path file, PanelCsvFormat format) throws IOException {
        Panel.Builder builder = Panel.builder();
        return built(builder, read(file, format, builder, NOBODY));
    }

    /**
     * Reads a file together with one of groups. The counts are those of both files.
     *
     * @throws IOException as {@link #read(Path)} does
     */
    public static Checked<Panel> read(Path file, PanelCsvFormat format, Path groups) throws IOException {
        Panel.Builder builder = Panel.builder();
        Checked<Boolean> rows = read(file, format, builder, NOBODY);
        Checked<Boolean> members = readGroups(groups, builder);
        return built(builder, PanelGroups.both(rows, members));
    }

    /**
     * Reads a file as {@link #read(Path, PanelCsvFormat)} does, with the same outcome, and faster where the executor
     * gives a thread that is free beside the caller's. The panel does not keep the executor.
     *
     * @throws IOException as {@link #read(Path)} does; nothing of the reading is running any more then
     */
    public static Checked<Panel> read(Path file, PanelCsvFormat format, Executor executor) throws IOException {
        Panel.Builder builder = Panel.builder().on(executor);
        return built(builder, read(file, format, builder, NOBODY, Optional.of(executor)));
    }

    private static Checked<Panel> built(Panel.Builder builder, Checked<Boolean> rows) throws IOException {
        try {
            return new Checked<>(builder.build(), rows.problems(), rows.read(), rows.accepted(), rows.rejected());
        } catch (CancellationException interrupted) {
            throw interruption(interrupted);
        }
    }

    private static IOException interruption(Exception cause) {
        return (IOException) new InterruptedIOException("the reading thread was interrupted").initCause(cause);
    }

    /**
     * Reads a file into a sink, such as a builder that takes several files.
     *
     * @return whether the header was usable, with the problems and counts
     * @throws IOException as {@link #read(Path)} does
     */
    public static Checked<Boolean> read(Path file, PanelCsvFormat format, PanelSink sink, ReadProgress progress)
            throws IOException {
        return read(file, format, sink, progress, Optional.empty());
    }

    private static Checked<Boolean> read(
            Path file, PanelCsvFormat format, PanelSink sink, ReadProgress progress, Optional<Executor> executor)
            throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            PanelReader.Watch watch = new PanelReader.Watch(progress, Files.size(file), PART);
            return new PanelReader(in, Location.ofFile(file.toString()), format, sink, watch).read(executor);
        } catch (ClosedByInterruptException interrupted) {
            throw interruption(interrupted);
        }
    }

    /**
     * Reads a file of another source, such as one of DUO or the Inspectorate, as {@link #read(Path)} does. Problems
     * name the columns of the source. Counted are cells of the panel and memberships in groups: a row of the source is
     * as many as it has, of which each is accepted or rejected on its own, or one where it cannot be taken apart into
     * cells.
     *
     * @param profile how the source writes its files
     * @throws IOException as {@link #read(Path)} does
     * @throws IllegalArgumentException if the rows of the profile are none of a panel, or if a unit is in two groups of
     *     a level at a time
     */
    public static Checked<Panel> read(Path file, CsvProfile profile) throws IOException {
        Panel.Builder builder = Panel.builder();
        return built(builder, read(file, profile, builder));
    }

    /**
     * Reads a file of another source into a sink, such as a builder that takes several files.
     *
     * @return whether the header was usable, with the problems and counts
     * @throws IOException as {@link #read(Path)} does
     * @throws IllegalArgumentException if the rows of the profile are none of a panel
     */
    public static Checked<Boolean> read(Path file, CsvProfile profile, PanelSink sink) throws IOException {
        ProfileParts parts = profile.parts(CsvProfile.Form.PANEL);
        try (InputStream in = Files.newInputStream(file)) {
            return new PanelSource(parts, file.toString(), sink).read(new Interruptible(in));
        }
    }

    /**
     * Reads as {@link #read(Path, PanelCsvFormat, PanelSink, ReadProgress)} does, and closes the input.
     *
     * @param name what problems call the file
     * @throws IOException if the input cannot be read
     */
    public static Checked<Boolean> read(InputStream in, String name, PanelCsvFormat format, PanelSink sink)
            throws IOException {
        try (in) {
            PanelReader.Watch watch = new PanelReader.Watch(NOBODY, -1, PART);
            return new PanelReader(in, Location.ofFile(name), format, sink, watch).read(Optional.empty());
        }
    }

    /**
     * Reads a file of groups into a sink.
     *
     * @return whether the header was usable, with the problems and counts
     * @throws IOException as {@link #read(Path)} does
     */
    public static Checked<Boolean> readGroups(Path file, PanelSink sink) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new PanelGroups(file.toString(), sink).read(in);
        }
    }

    /**
     * Writes a table: its columns and all rows, UTF-8, lines ending with LF. The file is replaced as a whole.
     *
     * @throws IOException if the file cannot be written; what was there before is unchanged then
     */
    public static void write(PanelTable<?> table, Path file) throws IOException {
        AtomicFile.write(file, toCsv(table));
    }

    /** The text that {@link #write} writes. */
    public static String toCsv(PanelTable<?> table) {
        CsvText text = new CsvText();
        text.line(table.columns());
        for (int row = 0; row < table.size(); row++) {
            text.line(table.cells(row));
        }
        return text.toString();
    }
}
