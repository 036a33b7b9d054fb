package org.akkoord.internal.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/**
 * Collects the problems of one input: it counts all of them. Of those that differ only in their place and in the text
 * that was found, it lists the first 20, and says with the last one how many more there are. It looks at 1,000 of all
 * kinds.
 */
public final class ProblemLog {

    /** So many problems are looked at. */
    public static final int MOST = 1_000;

    /** So many of one kind are listed. */
    public static final int MOST_OF_A_KIND = 20;

    /** With so many problems nobody looks for the name that was meant by each. */
    private static final int MANY = 200;

    /** What is different in messages of one kind: texts between quotes, and numbers. */
    private static final Pattern FOUND = Pattern.compile("'[^']*'|\"[^\"]*\"|[0-9]+");

    private static final Comparator<Problem> BY_PLACE = Comparator.<Problem>comparingLong(
                    problem -> problem.location().line().orElse(0))
            .thenComparingInt(problem -> problem.location().column().orElse(0));

    /** What problems have in common that are told once. */
    private record Kind(
            Problem.Severity severity,
            ProblemCode code,
            Optional<String> file,
            Optional<String> field,
            Optional<String> pointer,
            String message) {
        static Kind of(Problem problem) {
            return new Kind(
                    problem.severity(),
                    problem.code(),
                    problem.location().file(),
                    problem.location().field(),
                    problem.location()
                            .pointer()
                            .map(pointer -> FOUND.matcher(pointer).replaceAll("#")),
                    FOUND.matcher(problem.message()).replaceAll("#"));
        }
    }

    /** The problems of a kind. */
    private static final class Same {
        private int count;
        private Optional<Problem> last = Optional.empty();
    }

    private final List<Problem> listed = new ArrayList<>();
    private final Map<Kind, Same> kinds = new LinkedHashMap<>();
    private int described;
    private long errors;
    private long unlistedErrors;
    private long unlistedWarnings;

    /** Adds a problem, which is only counted if there are too many already. */
    public void add(Problem problem) {
        if (isFull()) {
            count(problem.severity());
            return;
        }
        described++;
        errors += problem.isError() ? 1 : 0;
        Same same = kinds.computeIfAbsent(Kind.of(problem), kind -> new Same());
        same.count++;
        if (same.count <= MOST_OF_A_KIND) {
            listed.add(problem);
        } else {
            same.last = Optional.of(problem);
        }
    }

    /** Adds problems in their order. */
    public void addAll(List<Problem> problems) {
        problems.forEach(this::add);
    }

    /** Counts a problem that nobody describes, because there are too many already. */
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

    /** Whether there are so many problems that it would be a waste to describe further ones. */
    public boolean isFull() {
        return described >= MOST;
    }

    /** Whether there are so many problems that it would be a waste to look for the name that was meant by each. */
    public boolean isLong() {
        return described >= MANY;
    }

    /** How many errors there are, whether listed or not. */
    public long errors() {
        return errors;
    }

    /**
     * The listed problems in the order in which they were added, and behind them one for each kind that has more. If
     * there are too many problems to be looked at, a last one says how many; it is an error if one of them is.
     *
     * @param input the place of that last problem
     */
    public List<Problem> problems(Location input) {
        return withRest(told(), input);
    }

    /** The same problems in the order of the lines and columns in which they stand. */
    public List<Problem> problemsByPlace(Location input) {
        List<Problem> sorted = told();
        sorted.sort(BY_PLACE);
        return withRest(sorted, input);
    }

    private List<Problem> told() {
        List<Problem> told = new ArrayList<>(listed);
        kinds.values().forEach(same -> same.last.ifPresent(last -> told.add(last(last, same.count - MOST_OF_A_KIND))));
        return told;
    }

    private static Problem last(Problem last, int more) {
        return more == 1
                ? last
                : new Problem(
                        last.severity(),
                        last.code(),
                        last.location(),
                        more + " more problems of this kind were found, the last one here: " + last.message());
    }

    private List<Problem> withRest(List<Problem> problems, Location input) {
        if (unlistedErrors + unlistedWarnings > 0) {
            problems.add(new Problem(
                    unlistedErrors > 0 ? Problem.Severity.ERROR : Problem.Severity.WARNING,
                    ProblemCode.LIMIT,
                    input,
                    "at most " + MOST + " problems are looked at, " + (unlistedErrors + unlistedWarnings)
                            + " more were found"));
        }
        return List.copyOf(problems);
    }
}
