package org.akkoord.problem;

import java.util.Objects;
import org.akkoord.internal.Checks;
import org.akkoord.internal.Printable;

/**
 * Something that is wrong with data. A problem is a fact, not an exception.
 *
 * @param severity whether the item was refused or only remarked upon
 * @param code the kind of problem
 * @param location where it is
 * @param message what was found and what was expected, one English sentence without a full stop; control and format
 *     characters, which quoted input may contain, are escaped when the problem is made
 */
public record Problem(Severity severity, ProblemCode code, Location location, String message) {

    /**
     * A problem.
     *
     * @throws IllegalArgumentException if the message is empty
     */
    public Problem {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(location, "location");
        message = Printable.line(Checks.requireText(message, "message"));
    }

    /** A problem because of which the item was refused. */
    public static Problem error(ProblemCode code, Location location, String message) {
        return new Problem(Severity.ERROR, code, location, message);
    }

    /** A remark on an item that was accepted. */
    public static Problem warning(ProblemCode code, Location location, String message) {
        return new Problem(Severity.WARNING, code, location, message);
    }

    /** Whether the item was refused. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** One line for people: {@code figures.csv, line 7, column 'period': error: ... [VALUE]}. */
    @Override
    public String toString() {
        String place = location.toString();
        String line = (place.isEmpty() ? "" : place + ": ") + (isError() ? "error: " : "warning: ") + message;
        return Printable.line(line) + " [" + code + "]";
    }

    /** How bad a problem is. */
    public enum Severity {
        /** The item was not accepted. */
        ERROR,
        /** The item was accepted, and its owner should know something about it. */
        WARNING
    }
}
