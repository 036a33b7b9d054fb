package org.akkoord.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.akkoord.internal.io.AtomicFile;
import org.akkoord.internal.io.InputFile;
import org.akkoord.internal.tree.Limits;
import org.akkoord.json.read.DocumentReader;
import org.akkoord.json.read.MeasurementDecoder;
import org.akkoord.json.read.MeasurementLineReader;
import org.akkoord.json.read.UniqueFigures;
import org.akkoord.json.write.JsonText;
import org.akkoord.json.write.MeasurementWriter;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Checked;

/**
 * Measurements as JSON, format version 1: a document with {@code "schemaVersion": 1} and a list {@code measurements} of
 * figures, or lines of which each is one figure (NDJSON) for streams of any length.
 *
 * <p>A figure is an object. Its members have the names and meanings of the columns of the CSV form; numbers are
 * numbers, {@code flags} and {@code sources} are lists, {@code words} and {@code note} objects with a member for each
 * language. {@code indicator}, {@code period}, {@code unit} and exactly one kind of value are required: {@code value},
 * with {@code qualifier} where it is not {@code EXACT}; {@code numerator} and {@code denominator}; {@code low} or
 * {@code above} with {@code high} or {@code below}, where the value is more than {@code above} or less than
 * {@code below}; {@code words}; or {@code missing} with the reason. The others are {@code dimensions} (an object with
 * the member of each dimension), {@code cohort}, {@code interval_low}, {@code interval_high} and {@code interval_level}
 * together, {@code coverage} ({@code NOT_STATED} if left out), {@code units_counted} and {@code units_expected}
 * together, {@code provenance} ({@code STATED}), {@code flags}, {@code publisher}, {@code sources}, {@code published}
 * and {@code note}.
 *
 * <p>Reading is as strict as that of {@link AgreementJson}, with the same limits except that a document may have 16 MiB
 * and 500,000 names, values and brackets, and as lenient as that of CSV: every good figure is kept, and every other one
 * has at least one error with line, column and JSON Pointer. Problems that many share are listed 20 times and counted.
 * Decimals are kept as written.
 *
 * <p>Writing is deterministic, whatever the order in which the figures were given.
 *
 * <p>The JSON Schemas of the format are the resources {@code measurements-1.json} and, for a line,
 * {@code measurement-1.json} in {@code /org/akkoord/json/schema}.
 */
public final class MeasurementJson {

    private static final DocumentReader<MeasurementSet> READER = new DocumentReader<>(
            Limits.MEASUREMENTS,
            new DocumentReader.Contents<>(Optional.of(MeasurementSet.empty()), 0, 0),
            MeasurementDecoder::decode);

    private MeasurementJson() {}

    /**
     * Reads a document. Where its syntax or encoding is wrong, its version unsupported or a limit on depth or size
     * exceeded, nothing is read. Of two figures with the same indicator, period, dimensions, cohort, publisher and date
     * of publication the first is kept.
     *
     * @return the good figures, all problems, and the numbers of figures read, accepted and rejected
     * @throws IOException if the file cannot be opened or read
     */
    public static Checked<MeasurementSet> read(Path file) throws IOException {
        return READER.read(Objects.requireNonNull(file, "file"));
    }

    /**
     * Reads a document from a stream as {@link #read(Path)} reads a file.
     *
     * @param in the bytes of the document, in UTF-8; left open
     * @param name what problems call the document
     * @throws IOException if reading the stream fails
     */
    public static Checked<MeasurementSet> read(InputStream in, String name) throws IOException {
        return READER.read(Objects.requireNonNull(in, "in"), Objects.requireNonNull(name, "name"));
    }

    /**
     * Reads figures from text.
     *
     * @throws org.akkoord.problem.InvalidDocumentException with all problems, if any of them is an error
     */
    public static MeasurementSet parse(String json) {
        return check(json).orThrow();
    }

    static Checked<MeasurementSet> check(String json) {
        return READER.read(Objects.requireNonNull(json, "json"));
    }

    /**
     * Reads lines, of any number and in little memory. Lines end with LF or CRLF; blank ones are skipped. A line has at
     * most 1,048,576 bytes; one of more than 16 MiB ends the reading, as does UTF-16. Whether a figure occurs twice is
     * not looked at.
     *
     * @param in the bytes, in UTF-8; left open
     * @param name what problems call the input
     * @param figures is given every good figure, in the order of the lines
     * @return how many figures it was given, the problems, and the numbers of lines read, accepted and rejected
     * @throws IOException if reading the stream fails
     */
    public static Checked<Long> readLines(InputStream in, String name, Consumer<? super Measurement> figures)
            throws IOException {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(figures, "figures");
        MeasurementLineReader reader =
                new MeasurementLineReader(Objects.requireNonNull(name, "name"), (figure, place, report) -> {
                    figures.accept(figure);
                    return true;
                });
        return reader.read(in, reader::accepted);
    }

    /**
     * Reads the lines of a file as {@link #readLines(InputStream, String, Consumer)} reads those of a stream.
     *
     * @throws IOException if the file cannot be opened or read
     */
    public static Checked<Long> readLines(Path file, Consumer<? super Measurement> figures) throws IOException {
        Objects.requireNonNull(figures, "figures");
        try (InputStream in = InputFile.open(file)) {
            return readLines(in, file.toString(), figures);
        }
    }

    /**
     * Reads the lines of a file into a set, which is held in memory. Of two figures with the same indicator, period,
     * dimensions, cohort, publisher and date of publication one counts if they are equal, and neither if they differ.
     *
     * @return the good figures, all problems, and the numbers of lines read, accepted and rejected
     * @throws IOException if the file cannot be opened or read
     */
    public static Checked<MeasurementSet> readLines(Path file) throws IOException {
        try (InputStream in = InputFile.open(file)) {
            UniqueFigures figures = new UniqueFigures();
            Checked<MeasurementSet> lines =
                    new MeasurementLineReader(file.toString(), figures::add).read(in, figures::set);
            int accepted = lines.value().size();
            return new Checked<>(lines.value(), lines.problems(), lines.read(), accepted, lines.read() - accepted);
        }
    }

    /**
     * Writes a document: UTF-8, two spaces per level, lines that end in a line feed, the last one too. The file is
     * replaced as a whole or, if writing fails, not at all.
     *
     * @throws IllegalArgumentException if a text contains half of a surrogate pair, which UTF-8 cannot express, or a
     *     limit of reading is exceeded
     * @throws IOException if the file cannot be written
     */
    public static void write(MeasurementSet figures, Path file) throws IOException {
        AtomicFile.write(Objects.requireNonNull(file, "file"), toJson(figures));
    }

    /**
     * Writes the bytes of {@link #write(MeasurementSet, Path)} to a stream.
     *
     * @param out flushed, and left open
     * @throws IllegalArgumentException if a text contains half of a surrogate pair, which UTF-8 cannot express, or a
     *     limit of reading is exceeded; nothing is written then
     * @throws IOException if the stream fails
     */
    public static void write(MeasurementSet figures, OutputStream out) throws IOException {
        JsonText.copy(toJson(figures), Objects.requireNonNull(out, "out"));
    }

    /**
     * The text that {@link #write(MeasurementSet, Path)} writes; {@link #parse} reads an equal set from it. A set of
     * more than some 15,000 to 30,000 figures exceeds the limits of a document: write lines instead.
     *
     * @throws IllegalArgumentException if a text contains half of a surrogate pair, which UTF-8 cannot express, or a
     *     limit of reading is exceeded
     */
    public static String toJson(MeasurementSet figures) {
        return JsonText.print(
                Objects.requireNonNull(figures, "figures"), MeasurementWriter::document, Limits.MEASUREMENTS);
    }

    /**
     * Writes a set as lines, in its order. The file is replaced as a whole or, if writing fails, not at all.
     *
     * @throws IllegalArgumentException if a text contains half of a surrogate pair, which UTF-8 cannot express, or a
     *     limit of reading is exceeded
     * @throws IOException if the file cannot be written
     */
    public static void writeLines(MeasurementSet figures, Path file) throws IOException {
        StringBuilder lines = new StringBuilder();
        figures.all().forEach(figure -> lines.append(toLine(figure)));
        AtomicFile.write(Objects.requireNonNull(file, "file"), lines.toString());
    }

    /**
     * One figure as one line, which ends in a line feed.
     *
     * @throws IllegalArgumentException if a text contains half of a surrogate pair, which UTF-8 cannot express, or a
     *     limit of reading is exceeded
     */
    public static String toLine(Measurement figure) {
        return JsonText.line(Objects.requireNonNull(figure, "figure"), MeasurementWriter::figure, Limits.LINE);
    }
}
