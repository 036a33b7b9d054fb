package org.akkoord.internal.tree;

import org.akkoord.internal.io.ProblemLog;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/** Turns what is wrong with a text into problems that say where it stands. */
public final class Report {

    private final Location document;
    private final TextPositions lines;
    private final ProblemLog problems;

    /** A report about a document, whose problems go into the log. */
    public Report(Location document, TextPositions lines, ProblemLog problems) {
        this.document = document;
        this.lines = lines;
        this.problems = problems;
    }

    /** Adds an error of a value. */
    public void error(ProblemCode code, Place place, String message) {
        add(Problem.Severity.ERROR, code, place, message);
    }

    /** Adds an error that stands at a character, from 0, and belongs to no value. */
    public void error(ProblemCode code, int offset, String message) {
        problems.add(Problem.error(code, lines.at(offset, document), message));
    }

    /** Adds a problem of a value. */
    public void add(Problem.Severity severity, ProblemCode code, Place place, String message) {
        if (problems.isFull()) {
            problems.count(severity);
        } else {
            Location location = lines.at(place.offset(), document).atPointer(place.pointer());
            problems.add(new Problem(severity, code, location, message));
        }
    }

    /** How many errors there are, including those that are only counted. */
    public long errors() {
        return problems.errors();
    }

    /** Whether further problems are only counted, so that it would be a waste to describe them. */
    public boolean isFull() {
        return problems.isFull();
    }

    /** Whether there are so many problems that it would be a waste to look for the name that was meant by each. */
    public boolean isLong() {
        return problems.isLong();
    }

    /** The line in which a value begins. */
    public long line(Place place) {
        return lines.at(place.offset(), document).line().orElse(1);
    }
}
