package org.akkoord.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckedTest {

    private static final Problem WARNING = Problem.warning(ProblemCode.UNKNOWN, Location.none(), "first");
    private static final Problem ERROR = Problem.error(ProblemCode.VALUE, Location.none(), "second");

    @Test
    void whatWasReadIsAcceptedOrRejected() {
        Checked<String> checked = new Checked<>("rows", List.of(ERROR), 5, 4, 1);

        assertThat(checked.read()).isEqualTo(checked.accepted() + checked.rejected());
        assertThat(checked.value()).isEqualTo("rows");
    }

    @Test
    void nothingMayHaveBeenRead() {
        assertThat(new Checked<>("", List.of(), 0, 0, 0).orThrow()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5, 4, 0", "5, 4, 2", "0, 1, -1", "0, -1, 1", "-1, 0, -1"})
    void countsThatDoNotAddUpAreRefused(long read, long accepted, long rejected) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checked<>("rows", List.of(), read, accepted, rejected))
                .withMessage(
                        "read must be accepted + rejected, but " + read + " is not " + accepted + " + " + rejected);
    }

    @Test
    void whatWasRefusedAsAWholeHasNoValue() {
        Checked<String> checked = new Checked<>(Optional.<String>empty(), List.of(ERROR), 1, 0, 1);

        assertThat(checked.found()).isEmpty();
        assertThatExceptionOfType(InvalidDocumentException.class)
                .isThrownBy(checked::value)
                .withMessage("1 problem found:\n  error: second [VALUE]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checked<>(Optional.<String>empty(), List.of(WARNING), 1, 0, 1))
                .withMessage("where nothing was found, an error must say why");
    }

    @Test
    void warningsAreNoErrors() {
        Checked<String> checked = new Checked<>("rows", List.of(WARNING), 1, 1, 0);

        assertThat(checked.hasErrors()).isFalse();
        assertThat(checked.orThrow()).isEqualTo("rows");
    }

    @Test
    void oneErrorThrowsWithAllProblems() {
        Checked<String> checked = new Checked<>("rows", List.of(WARNING, ERROR), 2, 1, 1);

        assertThat(checked.hasErrors()).isTrue();
        assertThatExceptionOfType(InvalidDocumentException.class)
                .isThrownBy(checked::orThrow)
                .withMessage("2 problems found:\n  warning: first [UNKNOWN]\n  error: second [VALUE]")
                .satisfies(thrown -> assertThat(thrown.problems()).containsExactly(WARNING, ERROR));
    }

    @Test
    void problemsAreCopied() {
        List<Problem> problems = new ArrayList<>(List.of(WARNING));
        Checked<String> checked = new Checked<>("rows", problems, 1, 1, 0);
        problems.add(ERROR);

        assertThat(checked.problems()).containsExactly(WARNING).isUnmodifiable();
    }
}
