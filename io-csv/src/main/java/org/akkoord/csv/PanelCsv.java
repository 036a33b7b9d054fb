package org.akkoord.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import org.akkoord.csv.panel.GroupReader;
import org.akkoord.csv.panel.PanelReader;
import org.akkoord.csv.panel.PanelTexts;
import org.akkoord.csv.panel.PointWatch;
import org.akkoord.csv.panel.ReadingWatch;
import org.akkoord.csv.panel.SourceReader;
import org.akkoord.csv.panel.WatchedInput;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.csv.text.CsvText;
import org.akkoord.internal.io.AtomicFile;
import org.akkoord.internal.io.ReadLog;
import org.akkoord.panel.Panel;
import org.akkoord.panel.PanelBuilder;
import org.akkoord.panel.PanelTable;
import org.akkoord.panel.PanelTotals;
import org.akkoord.panel.intake.PanelSink;
import org.akkoord.panel.intake.PanelTooLargeException;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/**
 * School-level data as CSV: one row for each unit, variable and period.
 *
 * <pre>{@code
 * unit,variable,period,numerator,denominator
 * 07AB,pe-two-hours,2017/2018,58,200
 * }</pre>
 *
 * <p>The columns may stand in any order:
 *
 * <ul>
 *   <li>{@code unit}: the id of the unit, such as a school. An id has 1 to 100 ASCII letters, digits, {@code .},
 *       {@code _} or {@code -}, and starts with a letter or digit.
 *   <li>{@code variable}: the name of the variable, written like an id.
 *   <li>{@code category}: the part of the unit that the row is about, as the text form of a
 *       {@link org.akkoord.indicator.Cell}, such as {@code sex=girls}; empty for the whole. May be left out. The
 *       variable of the panel is {@code passed[sex=girls]} then.
 *   <li>{@code period}: the period, in a text form of {@link org.akkoord.period.ReportingPeriod}.
 *   <li>{@code value}: a number, or a limit: {@code <2} for anything below 2, {@code >95} for anything above 95, with
 *       {@code <=} and {@code >=} for limits that are included, or a range: {@code 10..50} for anything from 10 to 50;
 *       for a variable of states a word. A value is no count, so {@code <2} is not 1, and it has no lower end.
 *   <li>{@code numerator}, {@code denominator}: how many have the property, and out of how many: whole numbers;
 *       {@code <5} is 1 to 4, and {@code 1..9} is 1 to 9. A file has these two, or {@code value}, or all three.
 *   <li>{@code weight}: the weight of the unit, 0 or more; may be left out.
 *   <li>{@code missing}: why there is no number, by the name of a {@link org.akkoord.quantity.Quantity.MissingReason};
 *       may be left out. Of counts that are {@code SUPPRESSED}, the denominator may be given: they lie between 0 and
 *       that.
 * </ul>
 *
 * <p>A row without a number and without a reason is {@link org.akkoord.quantity.Quantity.MissingReason#NOT_STATED}.
 * Encoding, quotes, line ends and gzip are as in {@link MeasurementCsv}. Files that look otherwise need a
 * {@link CsvProfile}; rows that are in no such file, as in a workbook or a database, come as {@link CsvProfile.Rows}.
 *
 * <p>Groups are in a file of their own, with the columns {@code unit,group,level,valid_from,valid_until}: an empty day
 * means since ever or for ever. In rows of the level {@code open}, the days say when a unit exists, and the group is
 * the unit that succeeds it, or empty.
 */
public final class PanelCsv {

    private PanelCsv() {}

    /**
     * Reads a canonical file, as {@link #reader(Path)} does without any option.
     *
     * @throws IOException if the file cannot be opened or read; {@link InterruptedIOException} if the thread is
     *     interrupted
     */
    public static Checked<Panel> read(Path file) throws IOException {
        return reader(file).read();
    }

    /**
     * Reads a canonical file that is given as a text.
     *
     * @throws org.akkoord.problem.InvalidDocumentException with all problems, if any of them is an error
     */
    public static Panel parse(String csv) {
        InputStream in = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
        try {
            return new Reader(Optional.empty(), Optional.empty(), in, Location.none())
                    .read()
                    .orThrow();
        } catch (IOException interrupted) {
            throw new UncheckedIOException(interrupted);
        }
    }

    /** A reader of a file, which may be packed by gzip. The file is opened and closed by each reading. */
    public static Reader reader(Path file) {
        return new Reader(
                Optional.of(file), Optional.empty(), InputStream.nullInputStream(), Location.ofFile(file.toString()));
    }

    /**
     * A reader of an input, which it leaves open. It may be packed by gzip.
     *
     * @param name what problems call the file
     */
    public static Reader reader(InputStream in, String name) {
        return new Reader(Optional.empty(), Optional.empty(), Objects.requireNonNull(in, "in"), Location.ofFile(name));
    }

    /**
     * A reader of rows from elsewhere than a CSV file. Of a profile, all but the character set and the delimiter holds
     * for them.
     *
     * @param name what problems call the file
     */
    public static Reader reader(CsvProfile.Rows rows, String name) {
        return new Reader(Optional.empty(), Optional.of(rows), InputStream.nullInputStream(), Location.ofFile(name));
    }

    /**
     * Reads a file of schools; every option may be combined with every other one. Bad content is never an exception:
     * every good row is kept, and every other row is counted and has at least one error with its line; beyond 1,000
     * problems they are only counted. Of two rows for the same unit, variable and period the first is kept. Not safe
     * for use by several threads.
     */
    public static final class Reader {

        private final Optional<Path> file;
        private final Optional<CsvProfile.Rows> rows;
        private final InputStream given;
        private final Location location;
        private ProfileParts profile = ProfileParts.CANONICAL_SCHOOLS;
        private Optional<Path> groups = Optional.empty();
        private Optional<Executor> executor = Optional.empty();
        private ReadProgress progress = (rows, bytes, total) -> {};
        private OptionalLong mostCells = OptionalLong.empty();

        private Reader(Optional<Path> file, Optional<CsvProfile.Rows> rows, InputStream given, Location location) {
            this.file = file;
            this.rows = rows;
            this.given = given;
            this.location = location;
        }

        /**
         * How the file is written; without this, the file is {@linkplain CsvProfile#canonicalSchools canonical}. If the
         * profile declares the columns of a source, problems name those. Then cells of the panel and memberships in
         * groups are counted: a row of the source is as many as it has, of which each is accepted or rejected on its
         * own, or one where it cannot be taken apart into cells.
         *
         * @throws IllegalArgumentException if the profile is not one of schools, or if it declares no columns and yet
         *     what has no effect on canonical ones
         */
        public Reader profile(CsvProfile value) {
            ProfileParts parts = value.parts(CsvProfile.Form.PANEL);
            if (parts.isCanonicalPanel()) {
                parts.requireOnlyCanonical();
            }
            profile = parts;
            return this;
        }

        /** Also reads a file of groups, in the canonical form. Its rows are counted, too. */
        public Reader groups(Path value) {
            groups = Optional.of(value);
            return this;
        }

        /**
         * Lets an executor share the work, with the same outcome. Reading is faster if the executor has a thread to
         * spare: it decodes parts of files with canonical columns, and builds the panel of every file. The panel does
         * not keep the executor, and nothing of the reading runs any more after it.
         */
        public Reader executor(Executor value) {
            executor = Optional.of(value);
            return this;
        }

        /** Says now and then how far the reading of the file has come; the file of groups is not in these numbers. */
        public Reader progress(ReadProgress value) {
            progress = Objects.requireNonNull(value, "progress");
            return this;
        }

        /**
         * How many cells the panel may have, as {@link PanelBuilder#mostCells} says; without this, a file in which few
         * of them are filled is refused.
         */
        public Reader mostCells(long value) {
            mostCells = OptionalLong.of(value);
            return this;
        }

        /**
         * Reads everything into a panel.
         *
         * @return the panel of all good rows, with the problems and counts; no panel if it would have too many cells
         * @throws IOException if a file cannot be opened or read; {@link InterruptedIOException} if the thread is
         *     interrupted
         * @throws IllegalArgumentException if a unit is in two groups of a level at a time
         */
        public Checked<Panel> read() throws IOException {
            PanelBuilder builder = Panel.builder();
            executor.ifPresent(builder::on);
            mostCells.ifPresent(builder::mostCells);
            Checked<PanelBuilder> rows = readRows(builder);
            Checked<PanelBuilder> read = groups.isPresent() ? both(rows, readGroups(groups.get(), builder)) : rows;
            try {
                return new Checked<>(builder.build(), read.problems(), read.read(), read.accepted(), read.rejected());
            } catch (CancellationException interrupted) {
                throw interruption(interrupted);
            } catch (PanelTooLargeException refused) {
                List<Problem> problems = new ArrayList<>(read.problems());
                problems.add(Problem.error(ProblemCode.LIMIT, location, String.valueOf(refused.getMessage())));
                return new Checked<>(Optional.empty(), problems, read.read(), 0, read.read());
            }
        }

        /**
         * Reads everything into a builder, which may take several files.
         *
         * @return the builder, with the problems and counts
         * @throws IOException as {@link #read} does
         */
        public Checked<PanelBuilder> readInto(PanelBuilder builder) throws IOException {
            return readAll(builder);
        }

        /**
         * Adds up everything, keeping no cell. Groups are read first, because the totals must know them before the
         * cells of their units; their problems come last all the same.
         *
         * @return the totals, with the problems and counts
         * @throws IOException as {@link #read} does
         */
        public Checked<PanelTotals> readInto(PanelTotals totals) throws IOException {
            return readAll(totals);
        }

        private <S extends PanelSink> Checked<S> readAll(S sink) throws IOException {
            if (groups.isEmpty()) {
                return readRows(sink);
            }
            Checked<S> members = readMembers(groups.get(), sink);
            return both(readRows(sink), members);
        }

        private <S extends PanelSink> Checked<S> readRows(S sink) throws IOException {
            ReadLog log = ReadLog.start(PanelCsv.class, location.file().orElse("rows"));
            PointWatch watch = new PointWatch(sink);
            Checked<PanelSink> read = readRowsUnlogged(watch);
            List<Problem> problems = new ArrayList<>(read.problems());
            problems.addAll(watch.problems(location));
            return log.end(
                    new Checked<>(sink, problems, read.read(), read.accepted(), read.rejected()),
                    "profile " + profile.name());
        }

        private Checked<PanelSink> readRowsUnlogged(PanelSink sink) throws IOException {
            if (rows.isPresent()) {
                return readRecords(new CarrierRecords(rows.get()), sink);
            }
            if (file.isEmpty()) {
                return readRows(given, -1, sink);
            }
            try (InputStream in = Files.newInputStream(file.get())) {
                return readRows(in, Files.size(file.get()), sink);
            } catch (ClosedByInterruptException interrupted) {
                throw interruption(interrupted);
            }
        }

        private Checked<PanelSink> readRows(InputStream in, long total, PanelSink sink) throws IOException {
            WatchedInput input = new WatchedInput(in, watcher(total), WatchedInput.PART);
            boolean isCanonical = profile.isCanonicalPanel();
            if (isCanonical && profile.dialect().headerLine() == 1) {
                return new PanelReader(input, location, profile, sink).read(executor);
            }
            ProfileParts declared = isCanonical ? profile.withCanonicalColumns() : profile;
            return new SourceReader(input, location, declared, sink)
                    .read(declared.dialect().records(input));
        }

        private Checked<PanelSink> readRecords(CarrierRecords records, PanelSink sink) throws IOException {
            ReadingWatch watch = ReadingWatch.ofRows(watcher(-1));
            return profile.isCanonicalPanel()
                    ? new PanelTexts(location, profile, sink, watch).read(records)
                    : new SourceReader(watch, location, profile, sink).read(records);
        }

        /** For people: what is read, and by which profile. */
        @Override
        public String toString() {
            return "PanelCsv.Reader[" + location + ", profile " + profile.name() + "]";
        }

        private ReadingWatch.Watcher watcher(long total) {
            return (rowsRead, bytes) -> progress.read(rowsRead, bytes, total);
        }
    }

    private static IOException interruption(Exception cause) {
        return (IOException) new InterruptedIOException("the reading thread was interrupted").initCause(cause);
    }

    /**
     * Reads a file of groups into a builder.
     *
     * @return the builder, with the problems and counts
     * @throws IOException if the file cannot be opened or read; {@link InterruptedIOException} if the thread is
     *     interrupted
     */
    public static Checked<PanelBuilder> readGroups(Path file, PanelBuilder builder) throws IOException {
        return readMembers(file, builder);
    }

    /**
     * Reads a file of groups into totals, which must know them before the cells of their units.
     *
     * @return the totals, with the problems and counts
     * @throws IOException if the file cannot be opened or read; {@link InterruptedIOException} if the thread is
     *     interrupted
     */
    public static Checked<PanelTotals> readGroups(Path file, PanelTotals totals) throws IOException {
        return readMembers(file, totals);
    }

    private static <S extends PanelSink> Checked<S> readMembers(Path file, S sink) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Location location = Location.ofFile(file.toString());
            return with(sink, new GroupReader(location, sink).read(new WatchedInput(in)));
        } catch (ClosedByInterruptException interrupted) {
            throw interruption(interrupted);
        }
    }

    private static <S extends PanelSink> Checked<S> with(S sink, Checked<PanelSink> read) {
        return new Checked<>(sink, read.problems(), read.read(), read.accepted(), read.rejected());
    }

    private static <S extends PanelSink> Checked<S> both(Checked<S> rows, Checked<S> groups) {
        List<Problem> problems = new ArrayList<>(rows.problems());
        problems.addAll(groups.problems());
        return new Checked<>(
                rows.value(),
                problems,
                rows.read() + groups.read(),
                rows.accepted() + groups.accepted(),
                rows.rejected() + groups.rejected());
    }

    /**
     * Writes a table: its columns, a column for each thing that is the same {@linkplain PanelTable#about in all rows},
     * and all rows, UTF-8, lines ending with LF. The file is replaced as a whole.
     *
     * @throws IOException if the file cannot be written; what was there before is unchanged then
     */
    public static void write(PanelTable<?> table, Path file) throws IOException {
        AtomicFile.write(file, toCsv(table));
    }

    /** The text that {@link #write} writes. */
    public static String toCsv(PanelTable<?> table) {
        CsvText text = new CsvText();
        text.line(joined(table.columns(), table.about().keySet()));
        for (int row = 0; row < table.size(); row++) {
            text.line(joined(table.cells(row), table.about().values()));
        }
        return text.toString();
    }

    private static List<String> joined(List<String> cells, Collection<String> more) {
        List<String> joined = new ArrayList<>(cells);
        joined.addAll(more);
        return joined;
    }
}
