package org.akkoord.json;

import java.io.Closeable;
import java.io.Serial;
import java.util.List;
import java.util.Optional;
import org.akkoord.problem.InvalidDocumentException;
import org.akkoord.problem.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DatabindException;

/**
 * Thrown where an application's own mapper reads one of our values and that has errors. Its message lists the problems;
 * its cause is the {@link InvalidDocumentException} that says the same.
 */
public final class InvalidContentException extends DatabindException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient @Nullable List<Problem> problems;

    public InvalidContentException(Optional<Closeable> source, InvalidDocumentException cause) {
        super(source.orElse(null), cause.getMessage(), cause);
        this.problems = cause.problems();
    }

    /**
     * All problems of the value, warnings included, in its order; none after serialization, where the message remains.
     */
    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }
}
