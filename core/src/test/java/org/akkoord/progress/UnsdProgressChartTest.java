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
import java.util.Optional;
import org.akkoord.agreement.TargetValue;
import org.akkoord.explain.Explanation.Assumption;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Direction;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Unit;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The numbers follow from the formulas in the documentation of {@link ProgressMethods#UNSD_2023}, computed separately.
 */
class UnsdProgressChartTest {

    private static final String ON_TRACK = "met or on track";
    private static final String FAIR = "fair progress, acceleration needed";
    private static final String STAGNATION = "stagnation or regression";

    private static Judgement judge(ProgressCase progress) {
        return ProgressMethods.UNSD_2023.judge(progress);
    }

    @ParameterizedTest
    @CsvSource({
        "60, met or on track, SUFFICIENT_PROGRESS, ON_COURSE",
        "44, 'fair progress, acceleration needed', ATTENTION_NEEDED, MOVING_TOWARDS_TARGET",
        "40.2, stagnation or regression, INSUFFICIENT_PROGRESS, STAGNATION",
        "38, stagnation or regression, INSUFFICIENT_PROGRESS, MOVING_AWAY",
        "80, met or on track, ACHIEVED, TARGET_MET"
    })
    void theDistanceCoveredByTheDeadlineGivesTheScore(String latest, String status, Verdict verdict, Reason reason) {
        assertJudged(judge(by(2030, atLeast("80"), point(2015, "40"), point(2022, latest))), status, verdict, reason);
    }

    @Test
    void theLatestValueGrowsOnToTheTargetYear() {
        Judgement judgement = judge(by(2030, atLeast("80"), point(2015, "40"), point(2022, "44")));

        assertThat(judgement.expected().orElseThrow().doubleValue()).isCloseTo(49.06350864470067, within(1e-9));
        assertThat(judgement.rating().orElseThrow().value().orElseThrow()).isCloseTo(0.2265877161175167, within(1e-12));
        assertThat(judgement.rating().orElseThrow().score()).hasValue(2);
    }

    @Test
    void withoutATargetTheGrowthTheWantedWayCounts() {
        assertJudged(
                judge(of(towards(Direction.DECREASE), point(2015, "50"), point(2020, "40"))
                        .build()),
                ON_TRACK,
                Verdict.SUFFICIENT_PROGRESS,
                Reason.WANTED_WAY);
        assertJudged(
                judge(wanted(Direction.DECREASE, point(2015, "50"), point(2020, "48"))
                        .build()),
                FAIR,
                Verdict.ATTENTION_NEEDED,
                Reason.WANTED_WAY_SLOWLY);
        assertJudged(
                judge(wanted(Direction.DECREASE, point(2015, "50"), point(2020, "49.9"))
                        .build()),
                STAGNATION,
                Verdict.INSUFFICIENT_PROGRESS,
                Reason.NO_MOVEMENT);
        assertJudged(
                judge(wanted(Direction.DECREASE, point(2015, "50"), point(2020, "51"))
                        .build()),
                STAGNATION,
                Verdict.INSUFFICIENT_PROGRESS,
                Reason.UNWANTED_WAY);
    }

    @Test
    void onePointFromTheEndOfAPercentageCountsAsMetWithoutBeingAchieved() {
        assertJudged(
                percent(atLeast("100"), "99"), ON_TRACK, Verdict.SUFFICIENT_PROGRESS, Reason.SHORTFALL_WITHIN_MARGIN);
        assertJudged(percent(atMost("0"), "1"), ON_TRACK, Verdict.SUFFICIENT_PROGRESS, Reason.SHORTFALL_WITHIN_MARGIN);
        assertThat(percent(atLeast("100"), "98.99").reason()).isEqualTo(Reason.ON_COURSE);
        assertThat(percent(atLeast("99"), "98.5").reason()).isEqualTo(Reason.ON_COURSE);
        assertThat(judge(by(2030, atLeast("100"), point(2015, "50"), point(2020, "99")))
                        .reason())
                .isEqualTo(Reason.ON_COURSE);
    }

    private static Judgement percent(TargetValue target, String latest) {
        return judge(of(target, point(2015, "50"), point(2020, latest))
                .unit(Unit.PERCENT)
                .build());
    }

    @Test
    void aTargetThatWasLostIsRegressionWithoutARatio() {
        Judgement lost = judge(by(2030, atLeast("80"), point(2015, "90"), point(2020, "70")));
        Judgement lostFromTheTarget = judge(by(2030, atLeast("80"), point(2015, "80"), point(2020, "70")));

        assertJudged(lost, STAGNATION, Verdict.INSUFFICIENT_PROGRESS, Reason.MET_AND_LOST);
        assertThat(lost.rating().orElseThrow().value()).isEmpty();
        assertJudged(lostFromTheTarget, STAGNATION, Verdict.INSUFFICIENT_PROGRESS, Reason.MET_AND_LOST);
    }

    @Test
    void afterTheTargetYearTheValueOnThePathInThatYearCounts() {
        // 50 to 72 in 2 years grows by 20 % a year: 60 in 2016, a third of the way to 80
        Judgement judgement = judge(by(2016, atLeast("80"), point(2015, "50"), point(2017, "72")));

        assertThat(judgement.expected().orElseThrow().doubleValue()).isCloseTo(60, within(1e-9));
        assertThat(judgement.rating().orElseThrow().value().orElseThrow()).isCloseTo(1.0 / 3, within(1e-9));
    }

    @Test
    void afterTheTargetYearTheValueThatWasMeasuredInThatYearCounts() {
        Point[] points = {point(2015, "50"), point(2016, "62"), point(2017, "81")};
        Judgement judgement = judge(by(2016, atLeast("80"), points));

        // (62 - 50) / (80 - 50) = 0.4, whatever came after 2016
        assertJudged(judgement, FAIR, Verdict.ATTENTION_NEEDED, Reason.MOVING_TOWARDS_TARGET);
        assertThat(judgement.rating().orElseThrow().value()).hasValue(0.4);
        assertThat(judgement.latest()).contains(points[1]);
        assertThat(judgement.expected().orElseThrow()).isEqualByComparingTo("62");
        assertThat(judgement.steps())
                .contains(new Step.Assumed(Assumption.UNTIL_TARGET_YEAR, Optional.of(ReportingPeriod.year(2016))));
    }

    @Test
    void aTargetThatWasMetInItsYearStaysMet() {
        Judgement judgement = judge(by(2016, atLeast("80"), point(2015, "50"), point(2016, "80"), point(2017, "60")));

        assertJudged(judgement, ON_TRACK, Verdict.ACHIEVED, Reason.TARGET_MET);
        assertThat(judgement.latest()).contains(point(2016, "80"));
    }

    @Test
    void withoutAValueOfTheTargetYearALaterOneThatMeetsTheTargetCounts() {
        assertJudged(
                judge(by(2016, atLeast("80"), point(2015, "50"), point(2017, "81"))),
                ON_TRACK,
                Verdict.ACHIEVED,
                Reason.TARGET_MET);
    }

    @Test
    void aStandingRequirementIsJudgedOnTheLatestValueItself() {
        Point[] points = {point(2015, "50"), point(2016, "80"), point(2020, "56")};
        Judgement judgement = judge(of(atLeast("80"), points)
                .deadline(new ProgressCase.Deadline(ReportingPeriod.year(2016), true, true))
                .build());

        // (56 - 50) / (80 - 50) = 0.2
        assertJudged(judgement, FAIR, Verdict.ATTENTION_NEEDED, Reason.MOVING_TOWARDS_TARGET);
        assertThat(judgement.rating().orElseThrow().value().orElseThrow()).isCloseTo(0.2, within(1e-12));
        assertThat(judgement.latest()).contains(points[2]);
    }

    @Test
    void aValueOfZeroStaysZero() {
        Judgement judgement = judge(by(2016, atLeast("80"), point(2015, "50"), point(2017, "0")));

        assertJudged(judgement, STAGNATION, Verdict.INSUFFICIENT_PROGRESS, Reason.MOVING_AWAY);
        assertThat(judgement.expected())
                .hasValueSatisfying(value -> assertThat(value).isZero());
    }

    @Test
    void whatHasNoGrowthRateIsRefusedByName() {
        assertRefused(judge(by(2030, atLeast("80"), point(2015, "0"), point(2020, "5"))), Reason.ZERO_BASELINE);
        assertRefused(judge(by(2030, atLeast("80"), point(2015, "-5"), point(2020, "5"))), Reason.SIGN_CHANGE);
        assertRefused(judge(by(2030, atLeast("80"), point(2015, "5"), point(2020, "-5"))), Reason.SIGN_CHANGE);
        assertRefused(judge(by(2030, atLeast("80"), point(2015, "-5"), point(2020, "-4"))), Reason.NEGATIVE_VALUES);
        assertRefused(judge(by(2030, atLeast("80"), point(2020, "5"))), Reason.TOO_FEW_VALUES);
        assertRefused(judge(by(2030, atLeast("80"))), Reason.NO_MEASUREMENT);
        assertRefused(
                judge(by(2015, atLeast("80"), point(2015, "50"), point(2020, "60"))), Reason.DEADLINE_BEFORE_BASELINE);
        assertRefused(judge(by(2030, between("60", "80"), point(2015, "50"), point(2020, "55"))), Reason.TARGET_KIND);
        assertRefused(
                judge(wanted(Direction.NEUTRAL, point(2015, "50"), point(2020, "55"))
                        .build()),
                Reason.NO_DIRECTION);
        assertRefused(
                judge(of(atLeast("80"), Cases.at("2020-03", "55"), Cases.at("2020-09", "56"))
                        .build()),
                Reason.SEVERAL_IN_A_YEAR);
    }

    @Test
    void thresholdsAreParametersInOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UnsdProgressChart(0.1, 0.95, 0.02, 0.005, BigDecimal.ONE))
                .withMessage("thresholds must be in order and the nearness 0 or more");
    }
}
