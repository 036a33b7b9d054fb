package org.akkoord.spark;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/**
 * How many rows were read and accepted, and the first problems by what they say: {@value #MOST} at most, whatever the
 * number of tasks, so that problems without end fill no memory.
 */
final class Findings implements Serializable {

    static final int MOST = 1000;

    @Serial
    private static final long serialVersionUID = 1L;

    private long read;
    private long accepted;
    private ArrayList<Trouble> troubles = new ArrayList<>();

    private Findings() {}

    static Findings none() {
        return new Findings();
    }

    static Findings of(Checked<?> checked, Function<Problem, Trouble> locate) {
        Findings findings = none();
        findings.read = checked.read();
        findings.accepted = checked.accepted();
        checked.problems().forEach(problem -> findings.troubles.add(locate.apply(problem)));
        return findings;
    }

    Findings merge(Findings other) {
        read += other.read;
        accepted += other.accepted;
        if (!other.troubles.isEmpty()) {
            troubles.addAll(other.troubles);
            troubles.sort(null);
            troubles = new ArrayList<>(troubles.subList(0, Math.min(MOST, troubles.size())));
        }
        return this;
    }

    /** Adds a problem because of which none of the rows counts. */
    Findings refuse(String variable, String message) {
        accepted = 0;
        troubles.add(
                new Trouble("", variable, "", "", Problem.Severity.ERROR.name(), ProblemCode.VALUE.name(), message));
        return this;
    }

    List<Trouble> troubles() {
        return List.copyOf(troubles);
    }

    /** These findings with what was made of the accepted rows. */
    <T> Checked<T> with(T value) {
        return new Checked<>(value, troubles.stream().map(Findings::problem).toList(), read, accepted, read - accepted);
    }

    private static Problem problem(Trouble trouble) {
        Location rows = Location.ofFile("unit '" + trouble.unit() + "', variable '" + trouble.variable() + "', period '"
                + trouble.period() + "'");
        Location place = trouble.column().isEmpty() ? rows : rows.inField(trouble.column());
        return new Problem(
                Problem.Severity.valueOf(trouble.severity()),
                ProblemCode.valueOf(trouble.code()),
                place,
                trouble.message());
    }
}
