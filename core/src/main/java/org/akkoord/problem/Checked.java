package org.akkoord.problem;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.akkoord.internal.Checks;

/**
 * What was read, and everything that was wrong with it. One bad row never hides the good ones.
 *
 * @param <T> what was read
 * @param found everything that was accepted; absent if the input was refused as a whole, as an agreement is that has an
 *     error
 * @param problems every problem, in the order of the input. Of those that differ only in their place and in the text
 *     that was found, the first 20 are listed, and one more says how many others there are, at the place of the last
 * @param read how many rows or documents were read; always {@code accepted + rejected}
 * @param accepted how many of them were accepted
 * @param rejected how many of them were not; each has at least one error that is listed or counted among the problems
 */
public record Checked<T>(Optional<T> found, List<Problem> problems, long read, long accepted, long rejected) {

    /**
     * Joins what was read with its problems.
     *
     * @throws IllegalArgumentException if a count is negative, the counts do not add up, or nothing was found without
     *     an error that says why
     */
    public Checked {
        Objects.requireNonNull(found, "found");
        problems = Checks.copyOf(problems, "problems");
        if (accepted < 0 || rejected < 0 || read != accepted + rejected) {
            throw new IllegalArgumentException(
                    "read must be accepted + rejected, but " + read + " is not " + accepted + " + " + rejected);
        }
        if (found.isEmpty() && problems.stream().noneMatch(Problem::isError)) {
            throw new IllegalArgumentException("where nothing was found, an error must say why");
        }
    }

    /**
     * Joins a value with its problems.
     *
     * @param value everything that was accepted, which may be an empty set
     * @throws IllegalArgumentException if a count is negative or the counts do not add up
     */
    public Checked(T value, List<Problem> problems, long read, long accepted, long rejected) {
        this(Optional.of(Objects.requireNonNull(value, "value")), problems, read, accepted, rejected);
    }

    /**
     * Everything that was accepted, whatever was refused beside it.
     *
     * @throws InvalidDocumentException with all problems, if the input was refused as a whole
     */
    public T value() {
        return found.orElseThrow(() -> new InvalidDocumentException(problems));
    }

    /** Whether any problem is an error. */
    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /**
     * The value, if nothing was refused; warnings do not matter.
     *
     * @throws InvalidDocumentException with all problems, if any of them is an error
     */
    public T orThrow() {
        if (hasErrors()) {
            throw new InvalidDocumentException(problems);
        }
        return value();
    }
}
