package org.akkoord.internal.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/** Collects the problems of one input: it counts all of them and lists the first 1,000. */
public final class ProblemLog {

    /** So many problems are listed at most. */
    public static final int MOST = 1_000;

    /** With so many problems nobody looks for the name that was meant by each. */
    private static final int MANY = 200;

    private static final Comparator<Problem> BY_PLACE = Comparator.<Problem>comparingLong(
                    problem -> problem.location().line().orElse(0))
            .thenComparingInt(problem -> problem.location().column().orElse(0));

    private final List<Problem> listed = new ArrayList<>();
    private long errors;
    private long unlistedErrors;
    private long unlistedWarnings;

    /** Adds a problem, which is only counted if the list is full. */
    public void add(Problem problem) {
        if (isFull()) {
            count(problem.severity());
        } else {
            listed.add(problem);
            errors += problem.isError() ? 1 : 0;
        }
    }

    /** Adds problems in their order. */
    public void addAll(List<Problem> problems) {
        problems.forEach(this::add);
    }

    /** Counts a problem that nobody describes, because the list is full. */
    public void count(Problem.Severity severity) {
        boolean isError = severity == Problem.Severity.ERROR;
        count(isError ? 1 : 0, isError ? 0 : 1);
    }

    /** Counts several such problems. */
    public void count(int moreErrors, int moreWarnings) {
        errors += moreErrors;
        unlistedErrors += moreErrors;
        unlistedWarnings += moreWarnings;
    }

    /** Whether the list is full, so that it would be a waste to describe further problems. */
    public boolean isFull() {
        return listed.size() >= MOST;
    }

    /** Whether there are so many problems that it would be a waste to look for the name that was meant by each. */
    public boolean isLong() {
        return listed.size() >= MANY;
    }

    /** How many errors there are, whether listed or not. */
    public long errors() {
        return errors;
    }

    /**
     * The listed problems in the order in which they were added. If there are more problems, a last one says how many;
     * it is an error if one of them is.
     *
     * @param input the place of that last problem
     */
    public List<Problem> problems(Location input) {
        return withRest(new ArrayList<>(listed), input);
    }

    /** The same problems in the order of the lines and columns in which they stand. */
    public List<Problem> problemsByPlace(Location input) {
        List<Problem> sorted = new ArrayList<>(listed);
        sorted.sort(BY_PLACE);
        return withRest(sorted, input);
    }

    private List<Problem> withRest(List<Problem> problems, Location input) {
        if (unlistedErrors + unlistedWarnings > 0) {
            problems.add(new Problem(
                    unlistedErrors > 0 ? Problem.Severity.ERROR : Problem.Severity.WARNING,
                    ProblemCode.LIMIT,
                    input,
                    "at most " + MOST + " problems are listed, " + (unlistedErrors + unlistedWarnings)
                            + " more were found"));
        }
        return List.copyOf(problems);
    }
}
