package org.akkoord.progress;

import static org.akkoord.progress.Cases.assertJudged;
import static org.akkoord.progress.Cases.assertRefused;
import static org.akkoord.progress.Cases.atLeast;
import static org.akkoord.progress.Cases.atMost;
import static org.akkoord.progress.Cases.between;
import static org.akkoord.progress.Cases.by;
import static org.akkoord.progress.Cases.of;
import static org.akkoord.progress.Cases.point;
import static org.akkoord.progress.Cases.towards;
import static org.akkoord.progress.Cases.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.akkoord.agreement.Objective;
import org.akkoord.explain.Explanation.Assumption;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Direction;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.progress.OpenSdg.Thresholds;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers follow from the formulas in the documentation of {@link OpenSdg}, computed separately. */
class OpenSdgTest {

    private static Judgement judge(ProgressCase progress) {
        return ProgressMethods.OPEN_SDG.judge(progress);
    }

    private static Rating rating(Judgement judgement) {
        return judgement.rating().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        // to 80 by 2030 from 50 in 2015 takes 3.183 % a year
        "60, substantial_progress, SUFFICIENT_PROGRESS, ON_COURSE",
        "56, moderate_progress, ATTENTION_NEEDED, MOVING_TOWARDS_TARGET",
        "52, limited_progress, ATTENTION_NEEDED, MOVING_TOWARDS_TARGET",
        "50, limited_progress, INSUFFICIENT_PROGRESS, NO_DETECTABLE_CHANGE",
        "49, deterioration, INSUFFICIENT_PROGRESS, MOVING_AWAY",
        "80, target_achieved, ACHIEVED, TARGET_MET"
    })
    void growthIsComparedWithTheGrowthNeeded(String latest, String status, Verdict verdict, Reason reason) {
        assertJudged(judge(by(2030, atLeast("80"), point(2015, "50"), point(2020, latest))), status, verdict, reason);
    }

    @Test
    void theRatioGivesTheScore() {
        Rating rating = rating(judge(by(2030, atLeast("80"), point(2015, "50"), point(2020, "60"))));

        assertThat(rating.value().orElseThrow()).isCloseTo(1.1667518104281838, within(1e-12));
        assertThat(rating.score().orElseThrow()).isCloseTo(4.048291506707473, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        // from 50 in 2015 to 54.2 in 2020 is 1.627 % a year, to 52 is 0.787 %
        "54.2, substantial_progress, SUFFICIENT_PROGRESS, WANTED_WAY",
        "52, moderate_progress, ATTENTION_NEEDED, WANTED_WAY_SLOWLY",
        "50.5, limited_progress, ATTENTION_NEEDED, WANTED_WAY_SLOWLY",
        "50, limited_progress, INSUFFICIENT_PROGRESS, NO_MOVEMENT",
        "49, deterioration, INSUFFICIENT_PROGRESS, UNWANTED_WAY"
    })
    void withoutATargetTheGrowthItselfCounts(String latest, String status, Verdict verdict, Reason reason) {
        Judgement open = judge(wanted(Direction.INCREASE, point(2015, "50"), point(2020, latest))
                .build());
        Judgement directed = judge(of(towards(Direction.INCREASE), point(2015, "50"), point(2020, latest))
                .build());

        assertJudged(open, status, verdict, reason);
        assertJudged(directed, status, verdict, reason);
    }

    @Test
    void lessIsBetterTurnsTheSign() {
        assertJudged(
                judge(by(2030, atMost("40"), point(2015, "50"), point(2020, "45"))),
                "substantial_progress",
                Verdict.SUFFICIENT_PROGRESS,
                Reason.ON_COURSE);
        assertJudged(
                judge(wanted(Direction.DECREASE, point(2015, "50"), point(2020, "55"))
                        .build()),
                "deterioration",
                Verdict.INSUFFICIENT_PROGRESS,
                Reason.UNWANTED_WAY);
    }

    @Test
    void aZeroIsReplacedAsThePublisherDoesAndSaysSo() {
        Judgement fromZero = judge(by(2030, atLeast("10"), point(2015, "0"), point(2020, "5")));
        Judgement toZero = judge(by(2030, atMost("0"), point(2015, "8"), point(2020, "4")));

        assertThat(rating(fromZero).value().orElseThrow()).isCloseTo(5.29905500973169, within(1e-9));
        assertThat(rating(toZero).value().orElseThrow()).isCloseTo(0.28720605858244636, within(1e-9));
        Step said = new Step.Assumed(Assumption.ZERO_REPLACED, Optional.empty());
        assertThat(fromZero.steps()).contains(said);
        assertThat(toZero.steps()).contains(said);
    }

    @Test
    void negativeValuesTurnTheSignAndAChangeOfSignIsRefused() {
        Judgement negative = judge(by(2030, atLeast("-2"), point(2015, "-10"), point(2020, "-5")));

        assertThat(rating(negative).value().orElseThrow()).isCloseTo(1.2723538046389513, within(1e-9));
        assertRefused(
                judge(by(2030, atLeast("20"), point(2015, "-5"), point(2020, "5"))),
                "not_available",
                Reason.SIGN_CHANGE);
        assertRefused(
                judge(by(2030, atLeast("20"), point(2015, "-5"), point(2020, "-4"))),
                "not_available",
                Reason.SIGN_CHANGE);
    }

    @Test
    void aTargetThatIsMetIsAchievedWhateverTheTrend() {
        Judgement falling = judge(by(2030, atLeast("80"), point(2015, "95"), point(2020, "80")));
        Judgement atBaseline = judge(by(2030, atLeast("80"), point(2015, "80"), point(2020, "80")));
        Judgement single = judge(by(2030, atLeast("80"), point(2020, "81")));

        assertThat(List.of(falling, atBaseline, single)).allSatisfy(judgement -> {
            assertJudged(judgement, "target_achieved", Verdict.ACHIEVED, Reason.TARGET_MET);
            assertThat(rating(judgement).score()).hasValue(5);
        });
        assertThat(rating(atBaseline).value()).isEmpty();
    }

    @Test
    void aTargetThatWasLostIsToldAndWithoutDistanceRefused() {
        Judgement fallen = judge(by(2030, atLeast("80"), point(2015, "90"), point(2020, "70")));

        assertJudged(fallen, "deterioration", Verdict.INSUFFICIENT_PROGRESS, Reason.MOVING_AWAY);
        assertThat(fallen.steps()).contains(new Step.MetBefore(ReportingPeriod.year(2015)));
        assertRefused(
                judge(by(2030, atLeast("80"), point(2015, "80"), point(2020, "70"))),
                "not_available",
                Reason.NO_DISTANCE);
    }

    @Test
    void afterTheTargetYearTheRatioIsComputedAsBefore() {
        Judgement late = judge(by(2017, atLeast("80"), point(2015, "50"), point(2020, "60")));

        assertThat(rating(late).value().orElseThrow()).isCloseTo(0.1401877625134082, within(1e-12));
        assertThat(rating(late).score().orElseThrow()).isCloseTo(-1.915879649935382, within(1e-12));
    }

    @Test
    void whatCannotBeMeasuredIsNotAvailableWithTheReason() {
        assertRefused(judge(by(2030, atLeast("80"))), "not_available", Reason.NO_MEASUREMENT);
        assertRefused(judge(by(2030, atLeast("80"), point(2020, "50"))), "not_available", Reason.TOO_FEW_VALUES);
        assertRefused(
                judge(by(2015, atLeast("80"), point(2015, "50"), point(2020, "60"))),
                "not_available",
                Reason.DEADLINE_BEFORE_BASELINE);
        assertRefused(
                judge(by(2030, between("60", "80"), point(2015, "50"), point(2020, "55"))),
                "not_available",
                Reason.TARGET_KIND);
        assertRefused(
                judge(wanted(Direction.NEUTRAL, point(2015, "50"), point(2020, "55"))
                        .build()),
                "not_available",
                Reason.NO_DIRECTION);
    }

    @Test
    void aYearHasOneValueAndABaselineIsOfAnEarlierYear() {
        ProgressCase twice = of(atLeast("80"), point(2015, "50"), Cases.at("2020-03", "55"), Cases.at("2020-09", "56"))
                .build();
        ProgressCase same = of(atLeast("80"), point(2020, "60"))
                .baseline(new Objective.Baseline(ReportingPeriod.parse("2020-01"), new BigDecimal("50")))
                .build();

        assertRefused(judge(twice), "not_available", Reason.SEVERAL_IN_A_YEAR);
        assertRefused(judge(same), "not_available", Reason.NO_TIME_BETWEEN);
    }

    @Test
    void aStatedBaselineComesBeforeTheFirstValue() {
        ProgressCase stated = of(atLeast("80"), point(2018, "58"), point(2020, "60"))
                .baseline(new Objective.Baseline(ReportingPeriod.year(2015), new BigDecimal("50")))
                .build();

        assertThat(rating(judge(stated)).value().orElseThrow()).isCloseTo(1.1667518104281838, within(1e-12));
    }

    @Test
    void thresholdsShrinkNearANaturalLimit() {
        // C = 0.374, so that 0.111 % a year is limited instead of 0.560 % being moderate
        ProgressCase.Builder near = wanted(Direction.INCREASE, point(2015, "90"), point(2020, "90.5"))
                .limit(BigDecimal.valueOf(100));
        ProgressCase.Builder atLimit = wanted(Direction.INCREASE, point(2015, "100"), point(2020, "100"))
                .limit(BigDecimal.valueOf(100));

        Rating rating = rating(judge(near.build()));
        assertThat(rating.status()).isEqualTo("limited_progress");
        assertThat(rating.score().orElseThrow()).isCloseTo(-1.016346431360328, within(1e-9));
        assertThat(rating(judge(atLimit.build())).status()).isEqualTo("substantial_progress");
        assertThat(rating(judge(atLimit.build())).score()).hasValue(5);
    }

    @Test
    void theMeanOfScoresIsJudgedByItsBands() {
        assertMean(2.5, false, "substantial_progress", Verdict.SUFFICIENT_PROGRESS);
        assertMean(2.49, false, "moderate_progress", Verdict.ATTENTION_NEEDED);
        assertMean(-0.01, false, "limited_progress", Verdict.ATTENTION_NEEDED);
        assertMean(-2.5, false, "limited_progress", Verdict.INSUFFICIENT_PROGRESS);
        assertMean(-2.51, false, "deterioration", Verdict.INSUFFICIENT_PROGRESS);
        assertMean(5, false, "substantial_progress", Verdict.SUFFICIENT_PROGRESS);
        assertMean(5, true, "target_achieved", Verdict.ACHIEVED);
    }

    private static void assertMean(double mean, boolean all, String status, Verdict verdict) {
        Judgement judgement = ProgressMethods.OPEN_SDG.judgeMean(mean, all).orElseThrow();

        assertJudged(judgement, status, verdict, Reason.MEAN_OF_PARTS);
        assertThat(rating(judgement).score()).hasValue(mean);
    }

    @Test
    void thresholdsAreParameters() {
        OpenSdg strict = new OpenSdg(new Thresholds(2, 1.5), new Thresholds(0.02, 0.01), 4.44, 0.001);

        assertJudged(
                strict.judge(by(2030, atLeast("80"), point(2015, "50"), point(2020, "60"))),
                "limited_progress",
                Verdict.ATTENTION_NEEDED,
                Reason.MOVING_TOWARDS_TARGET);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Thresholds(0.6, 0.95))
                .withMessage("thresholds must be above 0 and in order, but were 0.95 and 0.6");
        Thresholds any = new Thresholds(2, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenSdg(any, any, 0, 0.001))
                .withMessage("the power and what replaces a zero must be above 0");
    }

    @Test
    void theExplanationShowsTheFormulasWithTheirNumbers() {
        Judgement judgement = judge(by(2030, atLeast("80"), point(2015, "50"), point(2020, "56")));

        assertThat(judgement.steps().stream().map(step -> step.text(Locale.ENGLISH)))
                .containsExactly(
                        "compared: 56 index with at least 80 index - not met",
                        "growth per year: 100 * ((56 / 50)^(1 / 5) - 1) = 2.292 %",
                        "growth per year needed: 100 * ((80 / 50)^(1 / 15) - 1) = 3.183 %",
                        "growth as a share of the growth needed: 1 * 2.292 / |3.183| = 0.72",
                        "threshold: growth as a share of the growth needed 0.72 >= 0.95 - not met",
                        "threshold: growth as a share of the growth needed 0.72 >= 0.6 - met",
                        "score: 7.143 * 0.72 + (-4.286) = 0.859",
                        "Open SDG status: moderate_progress, measure 0.72, score 0.859");
    }
}
