package org.akkoord.internal.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.junit.jupiter.api.Test;

// Promise L6 of docs/promises.md
class ProblemLogTest {

    private static final Location FILE = Location.ofFile("a.csv");

    private final ProblemLog log = new ProblemLog();

    @Test
    void problemsAreListedInTheirOrderOrByPlace() {
        Problem third = warning(3, 1);
        Problem second = error(2, 9);
        Problem first = error(2, 1);
        log.addAll(List.of(third, second, first));

        assertThat(log.problems(FILE)).containsExactly(third, second, first).isUnmodifiable();
        assertThat(log.problemsByPlace(FILE))
                .containsExactly(first, second, third)
                .isUnmodifiable();
        assertThat(log.errors()).isEqualTo(2);
    }

    @Test
    void aProblemIsToldTwentyTimesAndThenCountedWithTheLast() {
        for (int line = 1; line <= 500; line++) {
            log.add(Problem.error(
                    ProblemCode.VALUE,
                    FILE.atLine(line).inField("value"),
                    "expected a number, but found 'x" + line + "'"));
            if (line <= 21) {
                log.add(Problem.error(ProblemCode.VALUE, FILE.atLine(line).inField("unit"), "expected 1 of 3 units"));
            }
        }
        assertThat(log.errors()).isEqualTo(521);
        List<Problem> told = log.problems(FILE);
        assertThat(told).hasSize(20 + 20 + 2);
        assertThat(told.get(40))
                .hasToString("a.csv, line 500, column 'value': error: 480 more problems of this kind were found, the"
                        + " last one here: expected a number, but found 'x500' [VALUE]");
        // one more is told as it is
        assertThat(told.get(41)).hasToString("a.csv, line 21, column 'unit': error: expected 1 of 3 units [VALUE]");
        assertThat(log.problemsByPlace(FILE).get(39).location().line()).hasValue(20);
        assertThat(log.problemsByPlace(FILE).get(40)).isEqualTo(told.get(41));
        assertThat(log.problemsByPlace(FILE).get(41)).isEqualTo(told.get(40));
    }

    @Test
    void problemsOfAnotherCodeSeverityFieldOrMessageAreOfAnotherKind() {
        for (int line = 1; line <= 25; line++) {
            log.add(error(line, 1));
            log.add(warning(line, 1));
            log.add(Problem.error(ProblemCode.CONFLICT, FILE.atLine(line), "wrong"));
            log.add(Problem.error(ProblemCode.VALUE, FILE.atLine(line), "wrong, too"));
            log.add(Problem.error(ProblemCode.VALUE, FILE.atLine(line).inField("f"), "wrong"));
        }
        assertThat(log.problems(FILE)).hasSize(5 * 21);
    }

    @Test
    void aThousandProblemsAreLookedAt() {
        add(1_000);
        assertThat(log.isFull()).isTrue();
        assertThat(log.problems(FILE)).hasSize(21).last().asString().contains("980 more problems of this kind");
    }

    @Test
    void furtherProblemsAreCounted() {
        add(1_000);
        log.add(error(1_001, 1));
        log.count(Problem.Severity.ERROR);
        log.count(Problem.Severity.WARNING);
        log.count(2, 3);

        assertThat(log.errors()).isEqualTo(1_000 + 4);
        assertThat(log.problems(FILE))
                .hasSize(22)
                .last()
                .hasToString("a.csv: error: at most 1000 problems are looked at, 8 more were found [LIMIT]");
        assertThat(log.problemsByPlace(FILE)).isEqualTo(log.problems(FILE));
    }

    @Test
    void theRestIsAWarningIfThereIsNoErrorInIt() {
        add(1_000);
        log.add(warning(1_001, 1));

        assertThat(log.problems(FILE))
                .last()
                .hasToString("a.csv: warning: at most 1000 problems are looked at, 1 more were found [LIMIT]");
    }

    @Test
    void anEmptyLogHasNoProblems() {
        assertThat(log.isFull()).isFalse();
        assertThat(log.problems(FILE)).isEmpty();
        assertThat(log.errors()).isZero();
    }

    private void add(int errors) {
        for (int line = 1; line <= errors; line++) {
            log.add(error(line, 1));
        }
    }

    private static Problem error(long line, int column) {
        return Problem.error(ProblemCode.VALUE, FILE.atLine(line).atColumn(column), "wrong");
    }

    private static Problem warning(long line, int column) {
        return Problem.warning(ProblemCode.VALUE, FILE.atLine(line).atColumn(column), "odd");
    }
}
