package org.akkoord.verdict;

import static org.akkoord.verdict.Verdict.ACHIEVED;
import static org.akkoord.verdict.Verdict.ATTENTION_NEEDED;
import static org.akkoord.verdict.Verdict.INSUFFICIENT_PROGRESS;
import static org.akkoord.verdict.Verdict.NOT_ASSESSABLE;
import static org.akkoord.verdict.Verdict.SUFFICIENT_PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void theWorstJudgementWins() {
        assertThat(Verdict.worst(List.of(ACHIEVED, SUFFICIENT_PROGRESS))).isEqualTo(SUFFICIENT_PROGRESS);
        assertThat(Verdict.worst(List.of(ATTENTION_NEEDED, ACHIEVED, SUFFICIENT_PROGRESS)))
                .isEqualTo(ATTENTION_NEEDED);
        assertThat(Verdict.worst(List.of(INSUFFICIENT_PROGRESS, ATTENTION_NEEDED)))
                .isEqualTo(INSUFFICIENT_PROGRESS);
        assertThat(Verdict.worst(List.of(ACHIEVED))).isEqualTo(ACHIEVED);
    }

    @Test
    void whatCannotBeAssessedIsNoJudgement() {
        assertThat(Verdict.worst(List.of(NOT_ASSESSABLE, ACHIEVED, NOT_ASSESSABLE)))
                .isEqualTo(ACHIEVED);
        assertThat(NOT_ASSESSABLE.isAssessed()).isFalse();
        assertThat(INSUFFICIENT_PROGRESS.isAssessed()).isTrue();
    }

    @Test
    void withoutAnyJudgementNothingCanBeAssessed() {
        assertThat(Verdict.worst(List.of())).isEqualTo(NOT_ASSESSABLE);
        assertThat(Verdict.worst(List.of(NOT_ASSESSABLE, NOT_ASSESSABLE))).isEqualTo(NOT_ASSESSABLE);
    }
}
