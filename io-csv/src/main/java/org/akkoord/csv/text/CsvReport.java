package org.akkoord.csv.text;

import java.util.ArrayList;
import java.util.List;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.akkoord.problem.Severity;

/** Collects the problems of one file: the first 1,000, and how many more there were. */
public final class CsvReport {

    private static final int MOST = 1_000;

    private final List<Problem> problems = new ArrayList<>();
    private long unlisted;
    private boolean unlistedError;

    /** Whether problems are still listed, and not only counted. */
    public boolean isListing() {
        return problems.size() < MOST;
    }

    /** Adds the problems of a row. */
    public void add(RowCells row) {
        if (isListing()) {
            addAll(row.problems());
        } else {
            unlisted += row.errors() + row.warnings();
            unlistedError |= row.isRefused();
        }
    }

    public void add(Problem problem) {
        if (isListing()) {
            problems.add(problem);
        } else {
            unlisted++;
            unlistedError |= problem.isError();
        }
    }

    public void addAll(List<Problem> more) {
        more.forEach(this::add);
    }

    /** The problems in the order in which they were found. */
    public List<Problem> problems(Location file) {
        List<Problem> all = new ArrayList<>(problems);
        if (unlisted > 0) {
            all.add(new Problem(
                    unlistedError ? Severity.ERROR : Severity.WARNING,
                    ProblemCode.LIMIT,
                    file,
                    "at most " + MOST + " problems are listed, " + unlisted + " more were found"));
        }
        return all;
    }
}
