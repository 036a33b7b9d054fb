package org.akkoord.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.akkoord.agreement.Agreement;
import org.akkoord.internal.io.AtomicFile;
import org.akkoord.internal.tree.Limits;
import org.akkoord.json.read.AgreementDecoder;
import org.akkoord.json.read.DocumentReader;
import org.akkoord.json.write.AgreementWriter;
import org.akkoord.json.write.JsonText;
import org.akkoord.problem.Checked;

/**
 * Agreements as JSON, format version 1: one object per value type, its members named as the components of
 * {@link Agreement} and of what is in it, with {@code "schemaVersion": 1} before them. The flows of cohorts are the
 * member {@code transitions}. An indicator may have {@code dimensions}, an object with the list of members of each
 * dimension by which it is broken down; {@code range}, the possible values, as an object with {@code low}, {@code high}
 * or both; and {@code source}, the publisher whose figures count where several publish it.
 *
 * <p>Reading is strict and complete. Unknown, repeated, missing and null members, values of another type, references to
 * nothing and contradictions are errors, and all those of a document are found in one run (1,000 are listed, further
 * ones counted), each with line, column and JSON Pointer. Only wrong syntax, wrong encoding, an unsupported version and
 * an exceeded limit on depth, members or size end the reading at once. A warning goes with what is accepted but
 * probably not meant, such as ids that differ only in case, and with what {@link org.akkoord.check.AgreementCheck}
 * finds.
 *
 * <ul>
 *   <li>UTF-8 only; a byte order mark is passed over.
 *   <li>At most 4 MiB, 100,000 names, values and brackets, 64 levels, 1,000 members in an object, 100,000 characters in
 *       a text, 1,000 in a name, 64 in a number.
 *   <li>Decimals are kept as written (80.40 stays 80.40); an exponent is worked out. Counts are written without a
 *       decimal point.
 *   <li>Where the agreement lists documents, every source reference must name one of them.
 * </ul>
 *
 * <p>Writing is deterministic: equal agreements give equal bytes, and what was written reads back as an equal
 * agreement.
 *
 * <p>The JSON Schema of the format is the resource {@code /org/akkoord/json/schema/agreement-1.json}. A document may
 * name it in {@code $schema}, so that an editor checks it and completes names; that member is not kept.
 */
public final class AgreementJson {

    private static final DocumentReader<Agreement> READER = new DocumentReader<>(
            Limits.AGREEMENT, new DocumentReader.Contents<>(Optional.empty(), 1, 0), AgreementDecoder::decode);

    private AgreementJson() {}

    /**
     * Reads an agreement and finds everything that is wrong with it. The counts are of documents: one read, accepted or
     * rejected.
     *
     * @return the agreement, which is absent if any problem is an error, and all problems
     * @throws IOException if the file cannot be opened or read
     */
    public static Checked<Agreement> read(Path file) throws IOException {
        return READER.read(Objects.requireNonNull(file, "file"));
    }

    /**
     * Reads an agreement from a stream as {@link #read(Path)} reads a file.
     *
     * @param in the bytes of the document, in UTF-8; left open
     * @param name what problems call the document
     * @throws IOException if reading the stream fails
     */
    public static Checked<Agreement> read(InputStream in, String name) throws IOException {
        return READER.read(Objects.requireNonNull(in, "in"), Objects.requireNonNull(name, "name"));
    }

    /**
     * Reads an agreement from text.
     *
     * @throws org.akkoord.problem.InvalidDocumentException with all problems, if any of them is an error
     */
    public static Agreement parse(String json) {
        return check(json).orThrow();
    }

    static Checked<Agreement> check(String json) {
        return READER.read(Objects.requireNonNull(json, "json"));
    }

    /**
     * Writes an agreement: UTF-8, two spaces per level, lines that end in a line feed, the last one too. The file is
     * replaced as a whole or, if writing fails, not at all.
     *
     * @throws IllegalArgumentException if a text contains half of a surrogate pair, which UTF-8 cannot express, or the
     *     document exceeds a limit of reading
     * @throws IOException if the file cannot be written
     */
    public static void write(Agreement agreement, Path file) throws IOException {
        AtomicFile.write(Objects.requireNonNull(file, "file"), toJson(agreement));
    }

    /**
     * Writes the bytes of {@link #write(Agreement, Path)} to a stream.
     *
     * @param out flushed, and left open
     * @throws IllegalArgumentException if a text contains half of a surrogate pair, which UTF-8 cannot express, or the
     *     document exceeds a limit of reading; nothing is written then
     * @throws IOException if the stream fails
     */
    public static void write(Agreement agreement, OutputStream out) throws IOException {
        JsonText.copy(toJson(agreement), Objects.requireNonNull(out, "out"));
    }

    /**
     * The text that {@link #write(Agreement, Path)} writes.
     *
     * @throws IllegalArgumentException if a text contains half of a surrogate pair, which UTF-8 cannot express, or the
     *     document exceeds a limit of reading
     */
    public static String toJson(Agreement agreement) {
        return JsonText.print(
                Objects.requireNonNull(agreement, "agreement"), AgreementWriter::document, Limits.AGREEMENT);
    }
}
