package org.akkoord.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/**
 * Problems as lines for a terminal: of problems that differ in the row and the text found only, the first are shown and
 * the others counted.
 */
final class ProblemLines {

    private static final int SHOWN = 3;
    private static final Pattern FOUND = Pattern.compile("'[^']*'|[0-9]+");

    /** What a reader says of the problems that it has counted and not listed. */
    private static final Pattern NOT_LISTED =
            Pattern.compile("at most [0-9]+ problems are looked at, ([0-9]+) more were found");

    /** What a reader says of the problems of a kind of which it has listed the first. */
    private static final Pattern OF_A_KIND =
            Pattern.compile("([0-9]+) more problems of this kind were found, the last one here: (.*)");

    /** What problems have in common that are told once. */
    private record Kind(Problem.Severity severity, ProblemCode code, String file, String field, String message) {
        static Kind of(Problem problem) {
            return new Kind(
                    problem.severity(),
                    problem.code(),
                    problem.location().file().orElse(""),
                    problem.location().field().orElse(""),
                    FOUND.matcher(problem.message()).replaceAll("#"));
        }
    }

    /** The problems of a kind, which are several if a reader has counted them. */
    private static final class Same {
        private long count;
        private long shown;
        private Location last = Location.none();
    }

    /** The lines, in the order of the problems. */
    static List<String> of(List<Problem> problems) {
        Map<Kind, Same> kinds = new LinkedHashMap<>();
        for (Problem problem : problems) {
            Same same = kinds.computeIfAbsent(Kind.of(one(problem)), kind -> new Same());
            same.count += ofAKind(problem).orElse(1);
            same.last = problem.location();
        }
        List<String> lines = new ArrayList<>();
        for (Problem problem : problems) {
            Same same = Objects.requireNonNull(kinds.get(Kind.of(one(problem))));
            if (same.shown < SHOWN || (same.shown == SHOWN && same.count == SHOWN + 1)) {
                lines.add(problem.toString());
            } else if (same.shown == SHOWN) {
                lines.add("  and " + (same.count - SHOWN) + " more like the one before, the last at " + same.last);
            }
            same.shown++;
        }
        return lines;
    }

    /** The last of the problems that a reader has counted as one; any other problem as it is. */
    private static Problem one(Problem problem) {
        Matcher counted = OF_A_KIND.matcher(problem.message());
        return counted.matches()
                ? new Problem(problem.severity(), problem.code(), problem.location(), counted.group(2))
                : problem;
    }

    private static OptionalLong ofAKind(Problem problem) {
        Matcher counted = OF_A_KIND.matcher(problem.message());
        return counted.matches() ? OptionalLong.of(Long.parseLong(counted.group(1))) : OptionalLong.empty();
    }

    /** How many problems there are, whether a reader has listed or only counted them. */
    static long count(List<Problem> problems, Problem.Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .mapToLong(problem -> ofAKind(problem).orElse(notListed(problem).orElse(1)))
                .sum();
    }

    private static OptionalLong notListed(Problem problem) {
        Matcher counted = NOT_LISTED.matcher(problem.message());
        return problem.code() == ProblemCode.LIMIT && counted.matches()
                ? OptionalLong.of(Long.parseLong(counted.group(1)))
                : OptionalLong.empty();
    }
}
