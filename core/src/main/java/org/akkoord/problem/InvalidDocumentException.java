package org.akkoord.problem;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Thrown when a caller asks for a sound document and the document has errors. It carries all problems. */
public final class InvalidDocumentException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 20;

    private final transient @Nullable List<Problem> problems;

    /** An exception with the problems, in the order in which they were found. */
    public InvalidDocumentException(List<Problem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * All problems, warnings included, in the order in which they were found. An exception that was serialized keeps
     * its message and has an empty list.
     */
    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }

    private static String message(List<Problem> problems) {
        String lines =
                problems.stream().limit(SHOWN).map(problem -> "\n  " + problem).collect(Collectors.joining());
        String more = problems.size() > SHOWN ? "\n  and " + (problems.size() - SHOWN) + " more" : "";
        return (problems.size() == 1 ? "1 problem" : problems.size() + " problems") + " found:" + lines + more;
    }
}
