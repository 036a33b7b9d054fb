package org.akkoord.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akkoord.agreement.Agreement;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/** From a file, bytes or text to an agreement and its problems. */
final class AgreementReader {

    private final Location document;
    private final List<Problem> problems = new ArrayList<>();

    private AgreementReader(Location document) {
        this.document = document;
    }

    static Checked<Optional<Agreement>> check(Path file) throws IOException {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            return unreadable(name, "expected a file, but found a folder");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return check(in, name);
        } catch (NoSuchFileException absent) {
            return unreadable(name, "the file does not exist");
        } catch (AccessDeniedException denied) {
            return unreadable(name, "the file may not be read");
        } catch (FileSystemException other) {
            return unreadable(name, "the file cannot be opened");
        }
    }

    static Checked<Optional<Agreement>> check(InputStream in, String name) throws IOException {
        AgreementReader reader = new AgreementReader(Location.ofFile(name));
        byte[] bytes = in.readNBytes(TreeReader.LONGEST_DOCUMENT + 1);
        if (bytes.length > TreeReader.LONGEST_DOCUMENT) {
            return reader.tooLong("bytes");
        }
        Optional<String> text = Utf8.decode(bytes, reader.document, reader.problems::add);
        return text.map(reader::decode).orElseGet(reader::refused);
    }

    static Checked<Optional<Agreement>> check(String text) {
        AgreementReader reader = new AgreementReader(Location.none());
        return text.length() > TreeReader.LONGEST_DOCUMENT
                ? reader.tooLong("characters")
                : reader.decode(Utf8.withoutMark(text));
    }

    private Checked<Optional<Agreement>> decode(String text) {
        Report report = new Report(document, text);
        Optional<Agreement> agreement =
                TreeReader.read(text, report).flatMap(root -> AgreementDecoder.decode(root, report));
        problems.addAll(report.problems());
        return report.errors() > 0 ? refused() : new Checked<>(agreement, problems, 1, 1, 0);
    }

    private Checked<Optional<Agreement>> tooLong(String what) {
        problems.add(Problem.error(
                ProblemCode.LIMIT,
                document.atPointer(""),
                "a document must be at most " + TreeReader.LONGEST_DOCUMENT + " " + what));
        return refused();
    }

    private Checked<Optional<Agreement>> refused() {
        return new Checked<>(Optional.empty(), problems, 1, 0, 1);
    }

    private static Checked<Optional<Agreement>> unreadable(String name, String message) {
        AgreementReader reader = new AgreementReader(Location.ofFile(name));
        reader.problems.add(Problem.error(ProblemCode.UNREADABLE, reader.document, message));
        return reader.refused();
    }
}
