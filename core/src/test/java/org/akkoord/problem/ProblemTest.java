package org.akkoord.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ProblemTest {

    private static final Location PLACE =
            Location.ofFile("figures.csv").atLine(7).inField("period");

    @Test
    void anErrorTellsPlaceMessageAndCode() {
        Problem problem = Problem.error(ProblemCode.VALUE, PLACE, "expected a period, but found 'x'");

        assertThat(problem.isError()).isTrue();
        assertThat(problem)
                .hasToString("figures.csv, line 7, column 'period': error: expected a period, but found 'x' [VALUE]");
    }

    @Test
    void aWarningWithoutPlaceStartsWithItsSeverity() {
        Problem problem = Problem.warning(ProblemCode.UNKNOWN, Location.none(), "column 'x' is not used");

        assertThat(problem.isError()).isFalse();
        assertThat(problem).hasToString("warning: column 'x' is not used [UNKNOWN]");
    }

    @Test
    void theMessageHoldsNoControlOrFormatCharacters() {
        Problem problem = Problem.error(ProblemCode.TYPE, Location.none(), "found '\u001b[2J\u202e\u0000\r\n'");

        assertThat(problem.message()).isEqualTo("found '\\u001b[2J\\u202e\\u0000\\u000d\\u000a'");
        assertThat(problem).hasToString("error: found '\\u001b[2J\\u202e\\u0000\\u000d\\u000a' [TYPE]");
    }

    @Test
    void aMessageMayBeLong() {
        assertThat(Problem.error(ProblemCode.TYPE, Location.none(), "a".repeat(1000))
                        .message())
                .isEqualTo("a".repeat(1000));
    }

    @Test
    void anEmptyMessageIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Problem.error(ProblemCode.VALUE, PLACE, ""))
                .withMessage("message must not be empty");
    }
}
