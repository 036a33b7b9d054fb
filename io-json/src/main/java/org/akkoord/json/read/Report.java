package org.akkoord.json.read;

import org.akkoord.internal.io.ProblemLog;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.akkoord.problem.Severity;

/** Makes problems of what is wrong in one text, each with the place where it is. */
public final class Report {

    private final Location document;
    private final TextPositions lines;
    private final ProblemLog problems;

    public Report(Location document, TextPositions lines, ProblemLog problems) {
        this.document = document;
        this.lines = lines;
        this.problems = problems;
    }

    public void error(ProblemCode code, Place place, String message) {
        add(Severity.ERROR, code, place, message);
    }

    public void error(ProblemCode code, int offset, String message) {
        problems.add(Problem.error(code, lines.at(offset, document), message));
    }

    void add(Severity severity, ProblemCode code, Place place, String message) {
        if (problems.isFull()) {
            problems.count(severity);
        } else {
            Location location = lines.at(place.offset(), document).atPointer(place.pointer());
            problems.add(new Problem(severity, code, location, message));
        }
    }

    /** How many errors there are, the unlisted ones included. */
    public long errors() {
        return problems.errors();
    }

    /** Whether further problems are only counted, so that costly messages are of no use. */
    boolean isFull() {
        return problems.isFull();
    }

    long line(Place place) {
        return lines.at(place.offset(), document).line().orElse(1);
    }
}
