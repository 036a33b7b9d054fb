package org.akkoord.progress;

import static org.akkoord.progress.Cases.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.explain.Step;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.text.LocalizedText;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private static final Point LATEST = point(2020, "50");
    private static final Rating RATING = new Rating("on track", OptionalDouble.of(1.25), OptionalDouble.of(3));

    @Test
    void partsThatARuleDoesNotGiveAreEmpty() {
        Judgement judgement =
                Judgement.builder(Verdict.ACHIEVED, Reason.TARGET_MET).build();

        assertThat(judgement.latest()).isEmpty();
        assertThat(judgement.earlier()).isEmpty();
        assertThat(judgement.expected()).isEmpty();
        assertThat(judgement.shortfall()).isEmpty();
        assertThat(judgement.rating()).isEmpty();
        assertThat(judgement.steps()).isEmpty();
    }

    @Test
    void aRuleGivesWhatItFound() {
        Step step = new Step.MetBefore(LATEST.period());
        Judgement judgement = Judgement.builder(Verdict.SUFFICIENT_PROGRESS, Reason.ON_COURSE)
                .latest(LATEST)
                .earlier(point(2015, "40"))
                .expected(new BigDecimal("78"))
                .shortfall(new BigDecimal("5"))
                .rating(RATING)
                .addSteps(step)
                .build();

        assertThat(judgement.verdict()).isEqualTo(Verdict.SUFFICIENT_PROGRESS);
        assertThat(judgement.reason()).isEqualTo(Reason.ON_COURSE);
        assertThat(judgement.latest()).contains(LATEST);
        assertThat(judgement.earlier()).contains(point(2015, "40"));
        assertThat(judgement.expected()).contains(new BigDecimal("78"));
        assertThat(judgement.shortfall()).contains(new BigDecimal("5"));
        assertThat(judgement.rating()).contains(RATING);
        assertThat(judgement.steps()).containsExactly(step);
    }

    @Test
    void aReasonInTheWordsOfTheMethodHasWordsAndNoOtherReasonHas() {
        LocalizedText words = LocalizedText.of("en", "half of the way is done");

        assertThat(Judgement.builder(Verdict.SUFFICIENT_PROGRESS, words).build())
                .returns(Optional.of(words), Judgement::words)
                .returns(Reason.OF_THE_METHOD, Judgement::reason);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Judgement.builder(Verdict.SUFFICIENT_PROGRESS, Reason.OF_THE_METHOD)
                        .build())
                .withMessage("a reason in the words of the method needs words, and no other reason has any");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Judgement(
                        Verdict.ACHIEVED,
                        Reason.TARGET_MET,
                        Optional.of(words),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
    }

    @Test
    void aJudgementHasAVerdictAndAReason() {
        assertThatNullPointerException().isThrownBy(() -> Judgement.builder(null, Reason.ON_COURSE));
        assertThatNullPointerException().isThrownBy(() -> Judgement.builder(Verdict.ACHIEVED, (Reason) null));
    }

    @Test
    void aWholeIsRatedInTheWordsOfTheMethod() {
        Judgement whole = ProgressMethods.SDSN.judgeMean(3.5, false).orElseThrow();

        assertThat(whole.reason()).isEqualTo(Reason.MEAN_OF_PARTS);
        assertThat(whole.rating()).contains(new Rating("on track", OptionalDouble.empty(), OptionalDouble.of(3.5)));
        assertThat(whole.steps().get(0).text(Locale.ENGLISH)).isEqualTo("SDSN status: on track, score 3.5");
    }
}
