package org.akkoord.json.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.akkoord.problem.Severity;

/** Collects the problems of one input: the first 1,000, and how many more there were. */
public final class Problems {

    /** More problems than this are counted, not listed. */
    public static final int MOST = 1_000;

    private static final Comparator<Problem> DOCUMENT_ORDER = Comparator.<Problem>comparingLong(
                    problem -> problem.location().line().orElse(0))
            .thenComparingInt(problem -> problem.location().column().orElse(0));

    private final List<Problem> listed = new ArrayList<>();
    private long unlisted;
    private boolean unlistedError;

    public void add(Problem problem) {
        if (isFull()) {
            count(problem.severity());
        } else {
            listed.add(problem);
        }
    }

    /** Counts a problem that is not listed. */
    void count(Severity severity) {
        unlisted++;
        unlistedError |= severity == Severity.ERROR;
    }

    /** Whether further problems are only counted, so that costly messages are of no use. */
    boolean isFull() {
        return listed.size() >= MOST;
    }

    /** The problems in the order of the document. */
    public List<Problem> in(Location document) {
        List<Problem> all = new ArrayList<>(listed);
        all.sort(DOCUMENT_ORDER);
        if (unlisted > 0) {
            Location whole = document.atPointer("");
            String message = "at most " + MOST + " problems are listed, " + unlisted + " more were found";
            all.add(new Problem(unlistedError ? Severity.ERROR : Severity.WARNING, ProblemCode.LIMIT, whole, message));
        }
        return List.copyOf(all);
    }
}
