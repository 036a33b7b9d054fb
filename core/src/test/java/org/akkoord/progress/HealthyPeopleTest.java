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
import java.util.Locale;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Direction;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers follow by hand from the rules in the documentation of {@link ProgressMethods#HEALTHY_PEOPLE_2020}. */
class HealthyPeopleTest {

    private static final String LITTLE = "Little or no detectable change";

    private static Judgement judge(ProgressCase progress) {
        return ProgressMethods.HEALTHY_PEOPLE_2020.judge(progress);
    }

    @ParameterizedTest
    @CsvSource({
        "80, 100, Target met or exceeded, ACHIEVED, TARGET_MET",
        "53, 10, Improved, ATTENTION_NEEDED, TOWARDS_TARGET_UNTIMED",
        "52.999, 9.996666666666666, Little or no detectable change, INSUFFICIENT_PROGRESS, NO_DETECTABLE_CHANGE",
        "50, 0, Little or no detectable change, INSUFFICIENT_PROGRESS, NO_DETECTABLE_CHANGE",
        "45.001, 9.998, Little or no detectable change, INSUFFICIENT_PROGRESS, NO_DETECTABLE_CHANGE",
        "45, 10, Got worse, INSUFFICIENT_PROGRESS, MOVING_AWAY"
    })
    void withoutStandardErrorsTenPercentCounts(
            String latest, double percent, String status, Verdict verdict, Reason reason) {
        Judgement judgement = judge(by(2020, atLeast("80"), point(2010, "50"), point(2020, latest)));

        assertJudged(judgement, status, verdict, reason);
        assertThat(judgement.rating().orElseThrow().value().orElseThrow()).isCloseTo(percent, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        // z = 2.333 / sqrt(2) = 1.6497 and 2.32 / sqrt(2) = 1.6405, around 1.6449
        "52.333, Improved, ATTENTION_NEEDED, TOWARDS_TARGET_UNTIMED",
        "52.32, Little or no detectable change, INSUFFICIENT_PROGRESS, NO_DETECTABLE_CHANGE",
        "47.68, Little or no detectable change, INSUFFICIENT_PROGRESS, NO_DETECTABLE_CHANGE",
        "47.667, Got worse, INSUFFICIENT_PROGRESS, MOVING_AWAY"
    })
    void withStandardErrorsTheTestIsOneSided(String latest, String status, Verdict verdict, Reason reason) {
        assertJudged(
                judge(by(2020, atLeast("80"), point(2010, "50", 1), point(2020, latest, 1))), status, verdict, reason);
    }

    @Test
    void tenPercentIsComparedUnrounded() {
        // 0.3 of 3.000000000000001 is just below 10 percent, by less than a double can show
        assertJudged(
                judge(by(2020, atLeast("53.000000000000001"), point(2010, "50"), point(2020, "50.3"))),
                LITTLE,
                Verdict.INSUFFICIENT_PROGRESS,
                Reason.NO_DETECTABLE_CHANGE);
    }

    @Test
    void lessIsBetterTurnsTheDirection() {
        assertJudged(
                judge(by(2020, atMost("10"), point(2010, "20"), point(2020, "15"))),
                "Improved",
                Verdict.ATTENTION_NEEDED,
                Reason.TOWARDS_TARGET_UNTIMED);
        assertJudged(
                judge(by(2020, atMost("8"), point(2010, "10", 0.5), point(2020, "12", 0.5))),
                "Got worse",
                Verdict.INSUFFICIENT_PROGRESS,
                Reason.MOVING_AWAY);
    }

    @Test
    void aTargetThatTheBaselineMetLeavesNoPercentAndLosingItIsMovingAway() {
        Judgement kept = judge(by(2020, atLeast("80"), point(2010, "82"), point(2020, "85")));
        Judgement lost = judge(by(2020, atLeast("80"), point(2010, "90"), point(2020, "75")));

        assertJudged(kept, "Target met or exceeded", Verdict.ACHIEVED, Reason.TARGET_MET);
        assertThat(kept.rating().orElseThrow().value()).isEmpty();
        assertJudged(lost, "Got worse", Verdict.INSUFFICIENT_PROGRESS, Reason.MOVING_AWAY);
        assertThat(lost.steps()).contains(new Step.MetBefore(ReportingPeriod.year(2010)));
    }

    @Test
    void aZeroBaselineIsFineExceptForMovingAwayWithoutStandardErrors() {
        assertJudged(
                judge(by(2020, atLeast("10"), point(2010, "0"), point(2020, "5"))),
                "Improved",
                Verdict.ATTENTION_NEEDED,
                Reason.TOWARDS_TARGET_UNTIMED);
        assertRefused(judge(by(2020, atLeast("10"), point(2010, "0"), point(2020, "-5"))), Reason.ZERO_BASELINE);
        Judgement tested = judge(by(2020, atLeast("10"), point(2010, "0", 1), point(2020, "-5", 1)));
        assertJudged(tested, "Got worse", Verdict.INSUFFICIENT_PROGRESS, Reason.MOVING_AWAY);
        assertThat(tested.rating().orElseThrow().value()).isEmpty();
    }

    @Test
    void aChangeOfSignIsOrdinary() {
        assertJudged(
                judge(by(2020, atLeast("10"), point(2010, "-10"), point(2020, "5"))),
                "Improved",
                Verdict.ATTENTION_NEEDED,
                Reason.TOWARDS_TARGET_UNTIMED);
    }

    @Test
    void theDeadlinePlaysNoPart() {
        assertThat(judge(by(2012, atLeast("80"), point(2010, "50"), point(2020, "65"))))
                .isEqualTo(judge(by(2050, atLeast("80"), point(2010, "50"), point(2020, "65"))));
    }

    @Test
    void whatCannotBeJudgedHasThePublishersWordOrTheReason() {
        assertRefused(judge(by(2020, atLeast("80"), point(2010, "50"))), "Baseline only", Reason.TOO_FEW_VALUES);
        assertRefused(
                judge(of(towards(Direction.INCREASE), point(2010, "50"), point(2020, "60"))
                        .build()),
                "Informational",
                Reason.NO_TARGET_VALUE);
        assertRefused(
                judge(wanted(Direction.INCREASE, point(2010, "50"), point(2020, "60"))
                        .build()),
                "Informational",
                Reason.NO_TARGET_VALUE);
        assertRefused(judge(by(2020, between("60", "80"), point(2010, "50"), point(2020, "55"))), Reason.TARGET_KIND);
        assertRefused(judge(by(2020, atLeast("80"))), Reason.NO_MEASUREMENT);
    }

    @Test
    void theStandardErrorOfThePercentIsShown() {
        // 100 / 30 * sqrt(1^2 + (25 / 30)^2 * 1^2) = 4.339
        Judgement judgement = judge(by(2020, atLeast("80"), point(2010, "50", 1), point(2020, "55", 1)));

        assertThat(judgement.steps().stream().map(step -> step.text(Locale.ENGLISH)))
                .containsExactly(
                        "compared: 55 index with at least 80 index - not met",
                        "percent of targeted change achieved: 100 * (55 - 50) / (80 - 50) = 16.667 %",
                        "standard error of that percent: 100 / |80 - 50| * sqrt(1^2 + ((80 - 55) / (80 - 50))^2 * 1^2)"
                                + " = 4.339 percentage points",
                        "test statistic z: 5 / sqrt(1^2 + 1^2) = 3.536",
                        "threshold: test statistic z 3.536 > 1.645 - met",
                        "Healthy People 2020 status: Improved, measure 16.667");
    }

    @Test
    void thresholdsAreParameters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HealthyPeople(BigDecimal.ZERO, 0.05))
                .withMessage("the movement must be above 0 and the significance between 0 and 0.5");
        assertThat(new HealthyPeople(BigDecimal.valueOf(60), 0.05)
                        .judge(by(2020, atLeast("80"), point(2010, "50"), point(2020, "65")))
                        .reason())
                .isEqualTo(Reason.NO_DETECTABLE_CHANGE);
    }
}
