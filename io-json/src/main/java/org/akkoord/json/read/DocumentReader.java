package org.akkoord.json.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.akkoord.internal.io.ProblemLog;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/**
 * Reads documents of one kind, from files, bytes or text.
 *
 * @param <T> what is made of a document
 */
public final class DocumentReader<T> {

    private final Limits limits;
    private final Contents<T> nothing;
    private final BiFunction<Node, Report, Contents<T>> decoder;

    /**
     * Takes what is different from kind to kind.
     *
     * @param limits how large a document may be
     * @param nothing what a document is worth that cannot be read at all
     * @param decoder makes something of the root of a document
     */
    public DocumentReader(Limits limits, Contents<T> nothing, BiFunction<Node, Report, Contents<T>> decoder) {
        this.limits = limits;
        this.nothing = nothing;
        this.decoder = decoder;
    }

    /**
     * What was made of an input.
     *
     * @param value everything that was accepted
     * @param read how many items were read
     * @param accepted how many of them are in the value
     */
    public record Contents<T>(T value, long read, long accepted) {

        Checked<T> checked(ProblemLog problems, Location input) {
            return new Checked<>(value, problems.problemsByPlace(input.atPointer("")), read, accepted, read - accepted);
        }
    }

    /** Reads an open input. */
    @FunctionalInterface
    public interface Body<T> {
        Checked<T> read(InputStream in, String name) throws IOException;
    }

    public Checked<T> check(Path file) throws IOException {
        return open(file, nothing, this::check);
    }

    public Checked<T> check(InputStream in, String name) throws IOException {
        Location document = Location.ofFile(Objects.requireNonNull(name, "name"));
        ProblemLog problems = new ProblemLog();
        byte[] bytes = in.readNBytes(limits.bytes() + 1);
        if (bytes.length > limits.bytes()) {
            return tooLong("bytes", document);
        }
        return Utf8.decode(bytes, new Utf8.Start(document, 1, 0), problems)
                .map(text -> decode(text, document, problems))
                .orElse(nothing)
                .checked(problems, document);
    }

    public Checked<T> check(String text) {
        Location document = Location.none();
        ProblemLog problems = new ProblemLog();
        return text.length() > limits.bytes()
                ? tooLong("characters", document)
                : decode(Utf8.withoutMark(text), document, problems).checked(problems, document);
    }

    /** Opens a file and closes it again; one that cannot be opened is a problem. */
    public static <T> Checked<T> open(Path file, Contents<T> nothing, Body<T> body) throws IOException {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            return unreadable(name, nothing, "expected a file, but found a folder");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return body.read(in, name);
        } catch (NoSuchFileException absent) {
            return unreadable(name, nothing, "the file does not exist");
        } catch (AccessDeniedException denied) {
            return unreadable(name, nothing, "the file may not be read");
        } catch (FileSystemException other) {
            return unreadable(name, nothing, "the file cannot be opened");
        }
    }

    private Contents<T> decode(String text, Location document, ProblemLog problems) {
        Report report = new Report(document, TextPositions.of(text), problems);
        Optional<Node> root = TreeReader.read(text, report, limits);
        return root.map(node -> decoder.apply(node, report)).orElse(nothing);
    }

    private Checked<T> tooLong(String what, Location document) {
        ProblemLog problems = new ProblemLog();
        problems.add(Problem.error(ProblemCode.LIMIT, document.atPointer(""), limits.tooLong(what)));
        return nothing.checked(problems, document);
    }

    private static <T> Checked<T> unreadable(String name, Contents<T> nothing, String message) {
        ProblemLog problems = new ProblemLog();
        Location file = Location.ofFile(name);
        problems.add(Problem.error(ProblemCode.UNREADABLE, file, message));
        return nothing.checked(problems, file);
    }
}
