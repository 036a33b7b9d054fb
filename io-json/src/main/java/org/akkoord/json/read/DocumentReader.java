package org.akkoord.json.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import org.akkoord.internal.io.InputFile;
import org.akkoord.internal.io.ProblemLog;
import org.akkoord.internal.io.ReadLog;
import org.akkoord.internal.tree.Limits;
import org.akkoord.internal.tree.Node;
import org.akkoord.internal.tree.Report;
import org.akkoord.internal.tree.TextPositions;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/**
 * Reads documents of one kind, from files, streams or text.
 *
 * @param limits how large a document may be
 * @param nothing the contents of a document that cannot be read at all
 * @param decoder takes the contents from the root of a document
 */
public record DocumentReader<T>(Limits limits, Contents<T> nothing, BiFunction<Node, Report, Contents<T>> decoder) {

    /**
     * The contents of an input.
     *
     * @param value everything that was accepted; absent if the input was refused as a whole
     * @param read how many items were read
     * @param accepted how many of them are in the value
     */
    public record Contents<T>(Optional<T> value, long read, long accepted) {

        Checked<T> checked(ProblemLog problems, Location input) {
            return new Checked<>(value, problems.problemsByPlace(input.atPointer("")), read, accepted, read - accepted);
        }
    }

    public Checked<T> read(Path file) throws IOException {
        try (InputStream in = InputFile.open(file)) {
            return read(in, file.toString());
        }
    }

    public Checked<T> read(InputStream in, String name) throws IOException {
        ReadLog log = ReadLog.start(DocumentReader.class, name);
        return log.end(bytes(in, name), "JSON");
    }

    private Checked<T> bytes(InputStream in, String name) throws IOException {
        Location document = Location.ofFile(name);
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

    public Checked<T> read(String text) {
        Location document = Location.none();
        ProblemLog problems = new ProblemLog();
        return text.length() > limits.bytes()
                ? tooLong("characters", document)
                : decode(Utf8.withoutMark(text), document, problems).checked(problems, document);
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
}
