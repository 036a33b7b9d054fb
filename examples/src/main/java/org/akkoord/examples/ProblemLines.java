package org.akkoord.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
            Pattern.compile("at most [0-9]+ problems are listed, ([0-9]+) more were found");

    private ProblemLines() {}

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

    /** The lines, in the order of the problems. */
    static List<String> of(List<Problem> problems) {
        Map<Kind, List<Problem>> kinds = new LinkedHashMap<>();
        problems.forEach(problem -> kinds.computeIfAbsent(Kind.of(problem), kind -> new ArrayList<>())
                .add(problem));
        List<String> lines = new ArrayList<>();
        for (Problem problem : problems) {
            List<Problem> same = Objects.requireNonNull(kinds.get(Kind.of(problem)));
            int number = same.indexOf(problem);
            if (number < SHOWN || same.size() == SHOWN + 1) {
                lines.add(problem.toString());
            } else if (number == SHOWN) {
                Problem last = same.get(same.size() - 1);
                lines.add(
                        "  and " + (same.size() - SHOWN) + " more like the one before, the last at " + last.location());
            }
        }
        return lines;
    }

    /** How many problems there are, whether a reader has listed or only counted them. */
    static long count(List<Problem> problems, Problem.Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .mapToLong(problem -> notListed(problem).orElse(1))
                .sum();
    }

    private static OptionalLong notListed(Problem problem) {
        Matcher counted = NOT_LISTED.matcher(problem.message());
        return problem.code() == ProblemCode.LIMIT && counted.matches()
                ? OptionalLong.of(Long.parseLong(counted.group(1)))
                : OptionalLong.empty();
    }
}
