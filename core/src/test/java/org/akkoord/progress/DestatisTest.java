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
import static org.akkoord.progress.Cases.years;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.akkoord.agreement.Objective.Milestone;
import org.akkoord.agreement.TargetValue;
import org.akkoord.agreement.TargetValue.Attainment;
import org.akkoord.explain.Explanation.Assumption;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Direction;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.progress.ProgressCase.Deadline;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers follow by hand from the rules in the documentation of {@link ProgressMethods#DESTATIS}. */
class DestatisTest {

    /** 50 in 2015, rising by one a year to 55 in 2020. */
    private static final Point[] RISING = years(2015, "50", "51", "52", "53", "54", "55");

    private static final Point[] LEVEL = years(2015, "50", "51", "52", "53", "54", "50");
    private static final Point[] FALLING = years(2015, "50", "51", "52", "53", "54", "49");

    private static Judgement judge(ProgressCase progress) {
        return ProgressMethods.DESTATIS.judge(progress);
    }

    private static Judgement standing(TargetValue target, Point... points) {
        return judge(of(target, points)
                .deadline(new Deadline(ReportingPeriod.year(2016), true, true))
                .build());
    }

    @ParameterizedTest
    @CsvSource({
        // the projection for 2030 is 65, so (T - 65) of (T - 55) is missing
        "65.5, sun, SUFFICIENT_PROGRESS",
        "65.52, sun, SUFFICIENT_PROGRESS",
        "65.6, slightly cloudy, SUFFICIENT_PROGRESS",
        "67.5, slightly cloudy, SUFFICIENT_PROGRESS",
        "67.51, cloud, ATTENTION_NEEDED",
        "60, sun, SUFFICIENT_PROGRESS"
    })
    void whatWillMissDecidesTheSymbol(String target, String symbol, Verdict verdict) {
        Reason reason = symbol.equals("cloud") ? Reason.MOVING_TOWARDS_TARGET : Reason.ON_COURSE;

        assertJudged(judge(by(2030, atLeast(target), RISING)), symbol, verdict, reason);
    }

    @Test
    void exactlyFivePercentIsSlightlyCloudy() {
        // (T - 65) / (T - 55) = 5 % for T = 65.526315...; with a change of 0.95 a year and T = 65: (65 - 64.5) / 10
        Point[] points = years(2015, "50.25", "51.2", "52.15", "53.1", "54.05", "55");
        Judgement judgement = judge(by(2030, atLeast("65"), points));

        assertThat(judgement.rating().orElseThrow().value()).hasValue(5);
        assertThat(judgement.rating().orElseThrow().status()).isEqualTo("slightly cloudy");
    }

    @Test
    void anIndicatorThatStandsStillOrGoesBackHasAThunderstorm() {
        assertJudged(
                judge(by(2030, atLeast("60"), LEVEL)),
                "thunderstorm",
                Verdict.INSUFFICIENT_PROGRESS,
                Reason.NO_DETECTABLE_CHANGE);
        assertJudged(
                judge(by(2030, atLeast("60"), FALLING)),
                "thunderstorm",
                Verdict.INSUFFICIENT_PROGRESS,
                Reason.MOVING_AWAY);
        assertJudged(
                judge(by(2030, atMost("40"), RISING)),
                "thunderstorm",
                Verdict.INSUFFICIENT_PROGRESS,
                Reason.MOVING_AWAY);
    }

    @Test
    void aTargetThatIsReachedEarlyHasToBeKept() {
        assertJudged(judge(by(2030, atLeast("55"), RISING)), "sun", Verdict.ACHIEVED, Reason.TARGET_MET);
        assertJudged(judge(by(2030, atLeast("50"), LEVEL)), "sun", Verdict.ACHIEVED, Reason.TARGET_MET);
        assertJudged(judge(by(2030, atLeast("49"), FALLING)), "slightly cloudy", Verdict.ACHIEVED, Reason.TARGET_MET);
    }

    @Test
    void aStandingRequirementIsNotProjected() {
        assertJudged(standing(atLeast("56"), RISING), "cloud", Verdict.ATTENTION_NEEDED, Reason.MOVING_TOWARDS_TARGET);
        assertJudged(
                standing(atLeast("56"), LEVEL), "cloud", Verdict.INSUFFICIENT_PROGRESS, Reason.NO_DETECTABLE_CHANGE);
        assertJudged(
                standing(atLeast("56"), FALLING), "thunderstorm", Verdict.INSUFFICIENT_PROGRESS, Reason.MOVING_AWAY);
        assertJudged(standing(atLeast("55"), RISING), "sun", Verdict.ACHIEVED, Reason.TARGET_MET);
    }

    @Test
    void aDirectionAsksForTheAverageAndTheLastChange() {
        assertDirection("sun", Verdict.SUFFICIENT_PROGRESS, Reason.WANTED_WAY, RISING);
        assertDirection(
                "slightly cloudy",
                Verdict.SUFFICIENT_PROGRESS,
                Reason.WANTED_WAY,
                years(2015, "50", "51", "52", "53", "55", "54"));
        assertDirection(
                "cloud",
                Verdict.ATTENTION_NEEDED,
                Reason.WANTED_WAY_SLOWLY,
                years(2015, "50", "49", "48", "47", "46", "48"));
        assertDirection("thunderstorm", Verdict.INSUFFICIENT_PROGRESS, Reason.NO_MOVEMENT, LEVEL);
        assertDirection("thunderstorm", Verdict.INSUFFICIENT_PROGRESS, Reason.UNWANTED_WAY, FALLING);
    }

    private static void assertDirection(String symbol, Verdict verdict, Reason reason, Point... points) {
        assertJudged(judge(of(towards(Direction.INCREASE), points).build()), symbol, verdict, reason);
        assertJudged(judge(wanted(Direction.INCREASE, points).build()), symbol, verdict, reason);
    }

    /** The projection is 65; of each range the end on this side counts, and the other does not. */
    @Test
    void ofARangeTheEndThatIsEasiestToReachCounts() {
        assertJudged(
                judge(by(2030, between("60", "70"), RISING)), "sun", Verdict.SUFFICIENT_PROGRESS, Reason.ON_COURSE);
        assertJudged(
                judge(by(2030, between("80", "90"), RISING)),
                "cloud",
                Verdict.ATTENTION_NEEDED,
                Reason.MOVING_TOWARDS_TARGET);
        assertJudged(
                judge(by(2030, between("40", "49"), RISING)),
                "thunderstorm",
                Verdict.INSUFFICIENT_PROGRESS,
                Reason.MOVING_AWAY);
        assertThat(judge(by(2030, between("60", "70"), RISING)).steps())
                .contains(
                        new Step.Assumed(Assumption.WEAKEST_END, Optional.empty()),
                        new Step.Compared(RISING[5].value(), atLeast("60"), Cases.INDEX, Attainment.NOT_MET));
    }

    @Test
    void insideARangeTheEndThroughWhichTheValuesCameInHasToBeKept() {
        // from 50 through 52 up to 55; from 48 through 48.5 up to 49; from 39 through 40, but since 2015 down to 49
        assertJudged(judge(by(2030, between("52", "60"), RISING)), "sun", Verdict.ACHIEVED, Reason.TARGET_MET);
        assertJudged(
                judge(by(2030, between("48.5", "60"), years(2015, "48", "51", "52", "53", "54", "49"))),
                "sun",
                Verdict.ACHIEVED,
                Reason.TARGET_MET);
        assertJudged(
                judge(by(2030, between("40", "60"), years(2014, "39", "50", "51", "52", "53", "54", "49"))),
                "slightly cloudy",
                Verdict.ACHIEVED,
                Reason.TARGET_MET);
    }

    @Test
    void aSeriesThatWasAlwaysInsideKeepsToTheNearestEnd() {
        // up to 55: away from 45, and towards 60
        assertJudged(judge(by(2030, between("45", "80"), RISING)), "sun", Verdict.ACHIEVED, Reason.TARGET_MET);
        assertJudged(
                judge(by(2030, between("20", "60"), RISING)), "slightly cloudy", Verdict.ACHIEVED, Reason.TARGET_MET);
    }

    @Test
    void theNextMilestoneIsTheTarget() {
        ProgressCase staged = of(atLeast("100"), RISING)
                .addMilestones(
                        new Milestone(ReportingPeriod.year(2018), atLeast("60")),
                        new Milestone(ReportingPeriod.year(2025), atLeast("60")))
                .build();
        Judgement judgement = judge(staged);

        assertJudged(judgement, "sun", Verdict.SUFFICIENT_PROGRESS, Reason.ON_COURSE);
        assertThat(judgement.steps())
                .contains(new Step.Assumed(Assumption.NEXT_MILESTONE, Optional.of(ReportingPeriod.year(2025))));
        assertJudged(
                judge(by(2030, atLeast("100"), RISING)),
                "cloud",
                Verdict.ATTENTION_NEEDED,
                Reason.MOVING_TOWARDS_TARGET);
    }

    @Test
    void anInterimTargetThatIsReachedIsNotTheTarget() {
        ProgressCase staged = of(atLeast("100"), RISING)
                .addMilestones(new Milestone(ReportingPeriod.year(2025), atLeast("55")))
                .build();

        assertJudged(judge(staged), "sun", Verdict.SUFFICIENT_PROGRESS, Reason.INTERIM_TARGET_MET);
        assertThat(judge(staged).expected()).isEmpty();
        assertJudged(
                judge(staged.toBuilder().target(atLeast("55")).build()), "sun", Verdict.ACHIEVED, Reason.TARGET_MET);
    }

    @Test
    void afterTheTargetYearItsOwnSymbolStays() {
        Judgement judgement = judge(by(2019, atLeast("55"), RISING));

        assertJudged(judgement, "cloud", Verdict.ATTENTION_NEEDED, Reason.MOVING_TOWARDS_TARGET);
        assertThat(judgement.latest()).contains(RISING[4]);
        assertThat(judgement.rating().orElseThrow().value()).hasValue(100);
        assertThat(judgement.steps())
                .contains(new Step.Assumed(Assumption.UNTIL_TARGET_YEAR, Optional.of(ReportingPeriod.year(2019))));
    }

    @Test
    void fourValuesAreEnough() {
        Judgement judgement = judge(by(2030, atLeast("65"), years(2017, "52", "53", "54", "55")));

        assertJudged(judgement, "sun", Verdict.SUFFICIENT_PROGRESS, Reason.ON_COURSE);
        assertThat(judgement.earlier()).contains(point(2017, "52"));
    }

    @Test
    void yearsWithoutAValueAreCounted() {
        Point[] points = {point(2012, "50"), point(2015, "51"), point(2016, "53"), point(2020, "54")};
        Judgement judgement = judge(by(2030, atLeast("62"), points));

        // 4 in 8 years is 0.5 a year, so 59 in 2030; (62 - 59) / (62 - 54) = 37.5 %
        assertJudged(judgement, "cloud", Verdict.ATTENTION_NEEDED, Reason.MOVING_TOWARDS_TARGET);
        assertThat(judgement.rating().orElseThrow().value()).hasValue(37.5);
        assertThat(judgement.earlier()).contains(points[0]);
    }

    @Test
    void ofMoreThanSixValuesTheLastSixCount() {
        Judgement judgement = judge(by(2030, atLeast("65"), years(2014, "90", "50", "51", "52", "53", "54", "55")));

        assertThat(judgement.earlier()).contains(point(2015, "50"));
    }

    @Test
    void lessIsNotCalculatedEvenWhereTheTargetIsReached() {
        assertRefused(
                judge(by(2030, atLeast("50"), years(2018, "53", "54", "55"))), "not calculated", Reason.TOO_FEW_VALUES);
        assertRefused(
                judge(by(2030, atLeast("50"), Cases.at("2020-03", "55"), Cases.at("2020-09", "56"))),
                "not calculated",
                Reason.SEVERAL_IN_A_YEAR);
        assertRefused(judge(by(2030, atLeast("50"))), "not calculated", Reason.NO_MEASUREMENT);
        assertRefused(judge(wanted(Direction.NEUTRAL, RISING).build()), "not calculated", Reason.NO_DIRECTION);
    }

    @Test
    void schoolYearsCountByTheYearInWhichTheyBegin() {
        Point[] points = {
            Cases.at("2016/2017", "52"),
            Cases.at("2017/2018", "53"),
            Cases.at("2018/2019", "54"),
            Cases.at("2019/2020", "55")
        };
        Judgement judgement = judge(of(atLeast("65"), points)
                .deadline(new Deadline(ReportingPeriod.schoolYear(2029), false, false))
                .build());

        assertJudged(judgement, "sun", Verdict.SUFFICIENT_PROGRESS, Reason.ON_COURSE);
        assertThat(judgement.steps()).contains(new Step.Assumed(Assumption.WHOLE_YEARS, Optional.empty()));
    }

    @Test
    void zeroAndNegativeValuesAndAChangeOfSignAreOrdinary() {
        assertJudged(
                judge(by(2030, atLeast("10"), years(2015, "-3", "-2", "-1", "0", "1", "2"))),
                "sun",
                Verdict.SUFFICIENT_PROGRESS,
                Reason.ON_COURSE);
    }

    @Test
    void theExplanationShowsTheFormulasWithTheirNumbers() {
        assertThat(judge(by(2030, atLeast("70"), RISING)).steps().stream().map(step -> step.text(Locale.ENGLISH)))
                .containsExactly(
                        "the method looks at the values from 2015 on",
                        "mean annual change: (55 - 50) / 5 = 1 index",
                        "compared: 55 index with at least 70 index - not met",
                        "projected to the deadline: 55 + 1 * 10 = 65 index",
                        "gap at the deadline, as a share of the gap now: 100 * (70 - 65) / (70 - 55) = 33.333 %",
                        "threshold: gap at the deadline, as a share of the gap now 33.333 % < 5 % - not met",
                        "threshold: gap at the deadline, as a share of the gap now 33.333 % <= 20 % - not met",
                        "Destatis status: cloud, measure 33.333");
    }

    @Test
    void thresholdsAreParameters() {
        assertThat(new Destatis(5, 4, BigDecimal.valueOf(40), BigDecimal.valueOf(50))
                        .judge(by(2030, atLeast("70"), RISING))
                        .rating()
                        .orElseThrow()
                        .status())
                .isEqualTo("sun");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Destatis(5, 4, BigDecimal.valueOf(20), BigDecimal.valueOf(5)))
                .withMessage(
                        "at least two values and their changes must count, and the shortfalls be 0 or more and in order");
    }
}
