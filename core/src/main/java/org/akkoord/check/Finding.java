package org.akkoord.check;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.akkoord.internal.Checks;
import org.akkoord.internal.Printable;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/**
 * Values of which each is allowed and which together make no sense, or hardly any.
 *
 * @param subject what it is about
 * @param other what contradicts the subject, where that is another thing; the message contains its
 *     {@linkplain Subject#name() name}
 * @param severity an error if the values make no sense together, a warning if they hardly do
 * @param code the kind of problem
 * @param message what was found and what was expected, one English sentence without a full stop; it need not name the
 *     subject
 */
public record Finding(
        Subject subject, Optional<Subject> other, Problem.Severity severity, ProblemCode code, String message) {

    /**
     * A finding.
     *
     * @throws IllegalArgumentException if the message is empty
     */
    public Finding {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(code, "code");
        Checks.requireText(message, "message");
    }

    static Finding warning(ProblemCode code, Subject subject, String message) {
        return new Finding(subject, Optional.empty(), Problem.Severity.WARNING, code, message);
    }

    static Finding error(ProblemCode code, Subject subject, String message) {
        return new Finding(subject, Optional.empty(), Problem.Severity.ERROR, code, message);
    }

    /** The message with words after the name of the other subject, such as {@code " in line 9"}. */
    public String message(Function<Subject, String> whereOtherIs) {
        return other.map(each -> message.replace(each.name(), each.name() + whereOtherIs.apply(each)))
                .orElse(message);
    }

    /** The finding as a problem without a place in a file; its message names the subject. */
    public Problem problem() {
        String name = subject.name();
        return new Problem(severity, code, Location.none(), message.contains(name) ? message : name + ": " + message);
    }

    /**
     * What a finding is about.
     *
     * @param kind the kind of thing
     * @param id the id of the thing in its agreement; for figures the id of their indicator
     * @param period the period of a single figure
     * @param part the component of the thing, by the name that it has in Java, JSON and CSV, such as {@code deadline}
     */
    public record Subject(Kind kind, String id, Optional<ReportingPeriod> period, String part) {

        /** A subject. */
        public Subject {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(part, "part");
        }

        static Subject of(Kind kind, String id, String part) {
            return new Subject(kind, id, Optional.empty(), part);
        }

        /**
         * The name of the thing for people, such as {@code objective 'po-4.a'} or {@code indicator 'pe-hours', 2018}.
         */
        public String name() {
            return kind.words + " '" + Printable.text(id) + "'"
                    + period.map(when -> ", " + when).orElse("");
        }
    }

    /** The kinds of things that findings are about. */
    public enum Kind {
        /** The agreement as a whole. */
        AGREEMENT("agreement"),
        /** An objective of the agreement. */
        OBJECTIVE("objective"),
        /** A funding rule of the agreement. */
        FUNDING_RULE("funding rule"),
        /** An indicator of the agreement. */
        INDICATOR("indicator"),
        /** Figures of one indicator, or one of them. */
        FIGURES("indicator");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }
}
