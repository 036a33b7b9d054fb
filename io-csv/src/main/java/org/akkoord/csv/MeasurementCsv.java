package org.akkoord.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.akkoord.agreement.Agreement;
import org.akkoord.check.FiguresCheck;
import org.akkoord.csv.measurement.ConstantDimensions;
import org.akkoord.csv.measurement.MeasurementCollector;
import org.akkoord.csv.measurement.MeasurementLines;
import org.akkoord.csv.measurement.MeasurementReader;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.csv.write.SpreadsheetText;
import org.akkoord.internal.io.AtomicFile;
import org.akkoord.internal.io.ReadLog;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Checked;
import org.akkoord.problem.InvalidDocumentException;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/**
 * Reads and writes measurements as CSV in the canonical long form, which has one row for each figure.
 *
 * <p>The file is UTF-8 (a byte order mark is skipped), may be packed by gzip, and is separated by commas and quoted as
 * in RFC 4180: a cell with a comma, a quote or a line break stands in double quotes, and quotes inside it are doubled.
 * Lines end with LF, CRLF or CR. Empty lines are skipped. The first line names the columns, in any order and exactly as
 * below. A name that is almost one of these is an error; the cells of any other column are not used, and a warning says
 * so. There must be columns {@code indicator}, {@code period} and {@code unit}, and at least one that gives a value.
 *
 * <p>A file that looks packed and cannot be unpacked has an error in the line that was reached; rows before it are
 * kept.
 *
 * <p>Every row has as many cells as the header. An empty cell says nothing. Cells are never trimmed: blanks around an
 * id, number, name or date are an error, and in free text they belong to the text. A cell has at most 65,536
 * characters, a row at most 1,000 cells.
 *
 * <table>
 * <caption>Columns</caption>
 * <tr><th>column</th><th>meaning</th><th>form</th><th>when empty</th><th>example</th></tr>
 * <tr><td>{@code indicator}</td><td>the indicator whose figure it is</td>
 *     <td>id: 1 to 100 ASCII letters, digits, {@code .}, {@code _} or {@code -}, starting with a letter or digit</td>
 *     <td>error</td><td>{@code pe-two-hours}</td></tr>
 * <tr><td>{@code period}</td><td>the period to which the figure refers</td>
 *     <td>text form of {@link org.akkoord.period.ReportingPeriod}: year, school year, month, day or two days</td>
 *     <td>error</td><td>{@code 2017/2018}</td></tr>
 * <tr><td>{@code unit}</td><td>the unit of the figure; {@code percent} is 0 to 100</td>
 *     <td>code of {@link org.akkoord.quantity.Unit}</td><td>error</td><td>{@code percent}</td></tr>
 * <tr><td>{@code value}</td><td>a figure as published; its number of decimals is kept</td>
 *     <td>decimal, see {@link org.akkoord.quantity.Quantity#parseDecimal}</td><td>another kind of value</td>
 *     <td>{@code 80.4}</td></tr>
 * <tr><td>{@code qualifier}</td><td>how exact the source says the figure in {@code value} is; only beside it</td>
 *     <td>{@link org.akkoord.quantity.Quantity.Qualifier}</td><td>{@code EXACT}</td><td>{@code ABOUT}</td></tr>
 * <tr><td>{@code numerator}</td><td>how many have the property; only with {@code denominator}, in percent</td>
 *     <td>whole number from 0 to {@code denominator}, see {@link org.akkoord.quantity.Quantity#parseCount}</td>
 *     <td>another kind of value</td><td>{@code 58}</td></tr>
 * <tr><td>{@code denominator}</td><td>out of how many; only with {@code numerator}</td><td>whole number from 1</td>
 *     <td>another kind of value</td><td>{@code 200}</td></tr>
 * <tr><td>{@code low}</td>
 *     <td>the least that a value known only by its bounds can be; only with {@code high}. The count {@code <5} is 1 to
 *         4</td><td>decimal, at most {@code high}; {@code >0} for more than 0</td>
 *     <td>another kind of value</td><td>{@code 1}</td></tr>
 * <tr><td>{@code high}</td><td>the most that it can be; only with {@code low}</td>
 *     <td>decimal; {@code <2} for less than 2</td>
 *     <td>another kind of value</td><td>{@code 4}</td></tr>
 * <tr><td>{@code words_nl}, {@code words_en}, any {@code words_<language>}</td>
 *     <td>a finding of which no number may be made, in one or more languages</td>
 *     <td>text; language of 2 or 3 letters a-z</td><td>another kind of value</td><td>{@code nearly all}</td></tr>
 * <tr><td>{@code missing}</td><td>why there is no value</td>
 *     <td>{@link org.akkoord.quantity.Quantity.MissingReason}</td>
 *     <td>another kind of value</td><td>{@code SUPPRESSED}</td></tr>
 * <tr><td>{@code category}</td><td>the part of the population it is about</td>
 *     <td>text form of {@link org.akkoord.indicator.Cell}: a member of each dimension</td><td>the whole</td>
 *     <td>{@code age=10;sex=girls}</td></tr>
 * <tr><td>{@code cohort}</td><td>the cohort it is about</td><td>id</td><td>none</td><td>{@code entry-2014}</td></tr>
 * <tr><td>{@code interval_low}</td>
 *     <td>lower bound of the publisher's interval of uncertainty, in the unit of the figure; only with the two next
 *         columns, and only with a figure or counts, which must lie in it</td>
 *     <td>decimal, at most {@code interval_high}</td><td>none</td><td>{@code 77.9}</td></tr>
 * <tr><td>{@code interval_high}</td><td>its upper bound</td><td>decimal</td><td>none</td><td>{@code 82.9}</td></tr>
 * <tr><td>{@code interval_level}</td><td>its confidence level</td><td>decimal above 0 and below 1</td><td>none</td>
 *     <td>{@code 0.95}</td></tr>
 * <tr><td>{@code coverage}</td><td>whether everybody was counted</td>
 *     <td>{@link org.akkoord.measurement.Measurement.Coverage}</td>
 *     <td>{@code NOT_STATED}</td><td>{@code SAMPLE}</td></tr>
 * <tr><td>{@code units_counted}</td><td>of how many units, such as schools, it was made; only with the next column</td>
 *     <td>whole number up to {@code units_expected}</td><td>not stated</td><td>{@code 91}</td></tr>
 * <tr><td>{@code units_expected}</td><td>how many units there were</td><td>whole number from 1</td><td>not stated</td>
 *     <td>{@code 100}</td></tr>
 * <tr><td>{@code provenance}</td><td>how the figure came from its source</td>
 *     <td>{@link org.akkoord.quantity.Provenance}</td><td>{@code STATED}</td><td>{@code DERIVED}</td></tr>
 * <tr><td>{@code flags}</td><td>what must be known about the figure</td>
 *     <td>names of {@link org.akkoord.measurement.Measurement.StatusFlag}, separated by {@code ;}</td><td>none</td>
 *     <td>{@code PROVISIONAL;ESTIMATED}</td></tr>
 * <tr><td>{@code publisher}</td><td>the survey or register that produced it</td><td>id</td><td>not stated</td>
 *     <td>{@code survey-2017}</td></tr>
 * <tr><td>{@code sources}</td><td>where it stands</td>
 *     <td>text forms of {@link org.akkoord.text.SourceReference}, separated by {@code ;}</td><td>none</td>
 *     <td>{@code D:28-29;E:7}</td></tr>
 * <tr><td>{@code published}</td><td>when it became known</td><td>day</td>
 *     <td>counts as known from the last day of the period</td><td>{@code 2018-11-30}</td></tr>
 * <tr><td>{@code note_nl}, {@code note_en}, any {@code note_<language>}</td>
 *     <td>what a reader must know about it, in one or more languages</td><td>text</td><td>none</td>
 *     <td>{@code Asked of school leaders}</td></tr>
 * </table>
 *
 * <p>Each row gives exactly one kind of value: {@code value}; {@code numerator} and {@code denominator}; {@code low}
 * and {@code high}; {@code words_} in one language or more; or {@code missing}. Of rows with the same indicator,
 * period, category, cohort, publisher and date of publication, the first is kept and the others are rejected. The order
 * of the rows does not matter.
 *
 * <p>Text is written as it is, even if it looks like a formula of a spreadsheet.
 */
public final class MeasurementCsv {

    private MeasurementCsv() {}

    /**
     * Reads a file. Bad content is never an exception: every good row is kept, and every other row has at least one
     * error with its line and, if one cell is to blame, its column. With a wrong header nothing is read. A quote that
     * is not closed, or is closed in the wrong place, ends the reading, because cells cannot be told apart after it:
     * its row is rejected, and an error says so.
     *
     * @return the measurements of the good rows, the problems in the order of the file, as {@link Checked#problems}
     *     lists them, and the numbers of rows read, accepted and rejected. The line of a problem is the one on which
     *     its row starts
     * @throws IOException if the file cannot be opened or read
     */
    public static Checked<MeasurementSet> read(Path file) throws IOException {
        return read(file, CsvProfile.canonical());
    }

    /**
     * Reads a file of another source as {@link #read(Path)} does. Problems name the columns of the source. The numbers
     * are those of measurements: a row of the source counts as many times as it has measurements, each of which is
     * accepted or rejected on its own, or once if it cannot be taken apart into cells.
     *
     * @param profile how the source writes its measurements
     * @throws IOException if the file cannot be opened or read
     * @throws IllegalArgumentException if the rows of the profile do not become measurements
     */
    public static Checked<MeasurementSet> read(Path file, CsvProfile profile) throws IOException {
        Checked<MeasurementSet> read = read(file, profile, new MeasurementCollector(), Optional.empty());
        return settled(read, profile, Optional.empty(), Location.ofFile(file.toString()));
    }

    /**
     * Reads as {@link #read(Path)} does from a stream, which is left open.
     *
     * @param in the bytes of the file
     * @param name what problems call the file
     * @throws IOException if the stream cannot be read
     */
    public static Checked<MeasurementSet> read(InputStream in, String name) throws IOException {
        Objects.requireNonNull(in, "in");
        return reader(Location.ofFile(name)).read(in);
    }

    /**
     * Reads rows from elsewhere than a CSV file, as {@link #read(Path, CsvProfile)} reads those of a file. Of the
     * profile, all but the character set and the delimiter holds for them.
     *
     * @param name what problems call the file
     * @throws IOException if the rows cannot be read
     * @throws IllegalArgumentException if the rows of the profile do not become measurements
     */
    public static Checked<MeasurementSet> read(CsvProfile.Rows rows, String name, CsvProfile profile)
            throws IOException {
        return read(rows, name, profile, Optional.empty());
    }

    /**
     * Reads rows from elsewhere than a CSV file for an agreement, as {@link #read(List, Agreement, CsvProfile)} reads
     * those of a file.
     *
     * @param name what problems call the file
     * @throws IOException if the rows cannot be read
     * @throws IllegalArgumentException if the rows of the profile do not become measurements
     */
    public static Checked<MeasurementSet> read(
            CsvProfile.Rows rows, String name, Agreement agreement, CsvProfile profile) throws IOException {
        return read(rows, name, profile, Optional.of(agreement));
    }

    private static Checked<MeasurementSet> read(
            CsvProfile.Rows rows, String name, CsvProfile profile, Optional<Agreement> agreement) throws IOException {
        ProfileParts parts = profile.parts(CsvProfile.Form.MEASUREMENTS);
        Location place = Location.ofFile(name);
        Optional<FiguresCheck> fit = agreement.map(FiguresCheck::against);
        Checked<MeasurementSet> read =
                new MeasurementReader(place, new MeasurementCollector(), fit, parts).read(new CarrierRecords(rows));
        return settled(read, profile, agreement, place);
    }

    /**
     * Reads files of one agreement as {@link #read(Path, CsvProfile)} does, and checks whether each row fits the
     * agreement. A row is kept with a warning, because no evaluation will use it, if the agreement does not have its
     * indicator, or has it in another unit. A row is rejected if the agreement does not have its cohort. A measurement
     * that two files have with the same value, unit and flags counts once, with a warning; if they differ, both rows
     * are rejected.
     *
     * @param files the files, in the order of precedence for sources and notes
     * @return the measurements of all files, the problems in the order of the files, and the numbers of all files
     *     together
     * @throws IOException if a file cannot be opened or read
     * @throws IllegalArgumentException if the rows of the profile do not become measurements
     */
    public static Checked<MeasurementSet> read(List<Path> files, Agreement agreement, CsvProfile profile)
            throws IOException {
        List<SourceFile> sources =
                files.stream().map(file -> new SourceFile(file, profile)).toList();
        return readAll(sources, agreement);
    }

    /**
     * Reads files of several sources for one agreement as {@link #read(List, Agreement, CsvProfile)} does, each by its
     * own profile.
     *
     * @param files the profile of each file, in the order of precedence for sources and notes
     * @throws IOException if a file cannot be opened or read
     * @throws IllegalArgumentException if the rows of a profile do not become measurements
     */
    public static Checked<MeasurementSet> read(Map<Path, CsvProfile> files, Agreement agreement) throws IOException {
        List<SourceFile> sources = files.entrySet().stream()
                .map(file -> new SourceFile(file.getKey(), file.getValue()))
                .toList();
        return readAll(sources, agreement);
    }

    private record SourceFile(Path file, CsvProfile profile) {}

    private static Checked<MeasurementSet> readAll(List<SourceFile> files, Agreement agreement) throws IOException {
        MeasurementCollector collector = new MeasurementCollector();
        Optional<FiguresCheck> fit = Optional.of(FiguresCheck.against(agreement));
        List<Problem> problems = new ArrayList<>();
        long read = 0;
        long accepted = 0;
        for (SourceFile source : files) {
            Checked<MeasurementSet> checked = read(source.file(), source.profile(), collector, fit);
            problems.addAll(checked.problems());
            read += checked.read();
            accepted += checked.accepted();
        }
        accepted -= collector.withdrawnAcross();
        List<Measurement> figures = new ArrayList<>();
        List<Measurement> ofProfiles = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            boolean isCanonical = files.get(i).profile().parts().hasCanonicalNames();
            (isCanonical ? figures : ofProfiles).addAll(collector.ofFile(i));
        }
        Location place = files.size() == 1 ? Location.ofFile(files.get(0).file().toString()) : Location.none();
        figures.addAll(ConstantDimensions.without(ofProfiles, Optional.of(agreement), place, problems));
        return new Checked<>(set(figures, problems), problems, read, accepted, read - accepted);
    }

    /** The set of figures, of which two may be one only now that a dimension is left out. */
    private static MeasurementSet set(List<Measurement> figures, List<Problem> problems) {
        MeasurementSet.Builder set = MeasurementSet.builder();
        for (Measurement figure : figures) {
            set.offer(figure)
                    .ifPresent(earlier -> problems.add(Problem.warning(
                            ProblemCode.CONFLICT,
                            Location.none(),
                            "two files have a figure of indicator '" + figure.indicator() + "' for " + figure.period()
                                    + " that is the whole; "
                                    + (earlier.isContradicted()
                                            ? "they differ, and neither counts"
                                            : "it counts once"))));
        }
        return set.build();
    }

    /** In files of other sources, a column of the category that never varies is no part of it. */
    private static Checked<MeasurementSet> settled(
            Checked<MeasurementSet> read, CsvProfile profile, Optional<Agreement> agreement, Location place) {
        return profile.parts().hasCanonicalNames() ? read : ConstantDimensions.without(read, agreement, place);
    }

    private static Checked<MeasurementSet> read(
            Path file, CsvProfile profile, MeasurementCollector collector, Optional<FiguresCheck> fit)
            throws IOException {
        ProfileParts parts = profile.parts(CsvProfile.Form.MEASUREMENTS);
        ReadLog log = ReadLog.start(MeasurementCsv.class, file.toString());
        try (InputStream in = Files.newInputStream(file)) {
            MeasurementReader reader = new MeasurementReader(Location.ofFile(file.toString()), collector, fit, parts);
            return log.end(reader.read(in), "profile " + profile.name());
        }
    }

    private static MeasurementReader reader(Location input) {
        return new MeasurementReader(input, new MeasurementCollector(), Optional.empty(), ProfileParts.CANONICAL);
    }

    /**
     * Reads measurements from text in the canonical form.
     *
     * @throws InvalidDocumentException with all problems, if any of them is an error
     */
    public static MeasurementSet parse(String csv) {
        try {
            return reader(Location.none()).read(new StringReader(csv)).orThrow();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Makes a text for Dutch spreadsheets: with a byte order mark, semicolons, decimal commas, and {@code '} before a
     * text that a spreadsheet would compute. {@link CsvProfile#dutchSpreadsheet()} reads an equal set from it.
     *
     * @throws IllegalArgumentException as {@link #toCsv} does
     */
    public static String toSpreadsheetCsv(MeasurementSet figures) {
        return SpreadsheetText.of(new MeasurementLines(figures));
    }

    /**
     * Writes {@link #toSpreadsheetCsv} to a file, which is replaced as a whole.
     *
     * @throws IOException if the file cannot be written; what was there before is unchanged then
     * @throws IllegalArgumentException as {@link #toCsv} does
     */
    public static void writeSpreadsheet(MeasurementSet figures, Path file) throws IOException {
        AtomicFile.write(file, toSpreadsheetCsv(figures));
    }

    /**
     * Writes all columns in the order above, and the rows in the order of the set, so that equal sets give the same
     * bytes: UTF-8 without a byte order mark, with LF after each line. Dutch and English always have columns, before
     * the other languages that are in use, which are in the order of their codes. Cells that would hold the default
     * stay empty.
     *
     * <p>The file is replaced as a whole: it keeps its old content until all of the new content is safely beside it.
     *
     * @throws IOException if the file cannot be written; what was there before is unchanged then
     * @throws IllegalArgumentException as {@link #toCsv} does
     */
    public static void write(MeasurementSet figures, Path file) throws IOException {
        AtomicFile.write(file, toCsv(figures));
    }

    /**
     * Makes the text that {@link #write} writes; {@link #parse} gives an equal set for it. A number with an exponent,
     * such as {@code 1E+3}, is written in full, as {@code 1000}.
     *
     * @throws IllegalArgumentException if a figure has what the form cannot hold: a source reference with {@code ;} or
     *     with blanks around it, a text with NUL, half of a surrogate pair or more than 65,536 characters, a number of
     *     more than 32 characters, or a publication outside the years 1800 to 2999
     */
    public static String toCsv(MeasurementSet figures) {
        return new MeasurementLines(figures).text();
    }
}
