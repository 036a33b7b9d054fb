package org.akkoord.problem;

import java.util.List;
import java.util.Objects;

/**
 * What was read, and everything that was wrong with it. One bad row never hides the good ones.
 *
 * @param <T> what was read
 * @param value everything that was accepted
 * @param problems every problem, in the order of the input
 * @param read how many rows were read; always {@code accepted + rejected}
 * @param accepted how many rows are in the value
 * @param rejected how many rows are not; each has at least one error among the problems
 */
public record Checked<T>(T value, List<Problem> problems, long read, long accepted, long rejected) {

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if a count is negative or the counts do not add up
     */
    public Checked {
        Objects.requireNonNull(value, "value");
        problems = List.copyOf(problems);
        if (accepted < 0 || rejected < 0 || read != accepted + rejected) {
            throw new IllegalArgumentException(
                    "read must be accepted + rejected, but " + read + " is not " + accepted + " + " + rejected);
        }
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
        return value;
    }
}
