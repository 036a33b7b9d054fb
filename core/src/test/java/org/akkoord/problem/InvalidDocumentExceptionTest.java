package org.akkoord.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvalidDocumentExceptionTest {

    @Test
    void oneProblemIsOneLine() {
        assertThat(new InvalidDocumentException(problems(1))).hasMessage("1 problem found:\n  error: number 1 [VALUE]");
    }

    @Test
    void twentyProblemsAreAllShown() {
        assertThat(new InvalidDocumentException(problems(20)).getMessage())
                .startsWith("20 problems found:\n  error: number 1 [VALUE]\n")
                .endsWith("\n  error: number 20 [VALUE]")
                .hasLineCount(21);
    }

    @Test
    void theTwentyFirstProblemIsOnlyCountedAndStillCarried() {
        InvalidDocumentException exception = new InvalidDocumentException(problems(23));

        assertThat(exception.getMessage())
                .startsWith("23 problems found:\n")
                .endsWith("\n  error: number 20 [VALUE]\n  and 3 more");
        assertThat(exception.problems()).isEqualTo(problems(23)).isUnmodifiable();
    }

    private static List<Problem> problems(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> Problem.error(ProblemCode.VALUE, Location.none(), "number " + number))
                .toList();
    }
}
