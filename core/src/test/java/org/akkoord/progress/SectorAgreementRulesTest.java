package org.akkoord.progress;

import static org.akkoord.progress.Cases.atLeast;
import static org.akkoord.progress.Cases.atMost;
import static org.akkoord.progress.Cases.between;
import static org.akkoord.progress.Cases.of;
import static org.akkoord.progress.Cases.point;
import static org.akkoord.progress.Cases.towards;
import static org.akkoord.progress.Cases.years;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Direction;
import org.akkoord.indicator.Indicator;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.progress.ProgressCase.Deadline;
import org.akkoord.quantity.Quantity;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** Ranges, deadlines, interim targets and directions; the numbers follow by hand from {@link SectorAgreement}. */
class SectorAgreementRulesTest {

    private static final LocalDate AS_OF = LocalDate.of(2021, 6, 30);

    private static void assertJudged(ProgressCase.Builder progress, Verdict verdict, Reason reason) {
        Judgement judgement = judge(progress);
        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(judgement.reason()).isEqualTo(reason);
    }

    private static Judgement judge(ProgressCase.Builder progress) {
        return ProgressMethods.SECTOR_AGREEMENT.judge(progress.build());
    }

    private static List<String> texts(ProgressCase.Builder progress) {
        return judge(progress).steps().stream()
                .map((Step step) -> step.text(Locale.ENGLISH))
                .toList();
    }

    private static ProgressCase.Builder by(int year, TargetValue target, Point... points) {
        return of(target, points).deadline(new Deadline(ReportingPeriod.year(year), false, false));
    }

    private static ProgressCase.Builder missed(int year, TargetValue target, Point... points) {
        return of(target, points).deadline(new Deadline(ReportingPeriod.year(year), false, true));
    }

    /** Of 18 to 22, 30 and 10 are 8 away, 16 and 24 are 2, 17 is 1, 12 is 6, 2 is 16. */
    @Test
    void theDistanceToARangeIsThatToItsNearerEnd() {
        TargetValue range = between("18", "22");

        // the value of 2019 is that of the deadline: it misses 2 of 8
        assertJudged(by(2019, range, years(2018, "30", "16")), Verdict.ATTENTION_NEEDED, Reason.RANGE_CROSSED);
        assertJudged(by(2019, range, years(2018, "10", "24")), Verdict.ATTENTION_NEEDED, Reason.RANGE_CROSSED);
        assertJudged(by(2019, range, years(2018, "30", "12")), Verdict.ATTENTION_NEEDED, Reason.RANGE_CROSSED);
        assertJudged(
                by(2019, range, years(2018, "30", "17")), Verdict.SUFFICIENT_PROGRESS, Reason.SHORTFALL_WITHIN_MARGIN);
        assertJudged(
                by(2019, range, years(2018, "30", "10")), Verdict.INSUFFICIENT_PROGRESS, Reason.NO_DETECTABLE_CHANGE);
        assertJudged(by(2019, range, years(2018, "30", "2")), Verdict.INSUFFICIENT_PROGRESS, Reason.MOVING_AWAY);
        assertThat(texts(by(2019, range, years(2018, "30", "16"))))
                .contains(
                        "the value crossed the target range: baseline and latest value lie on its two sides",
                        "shortfall, beyond the other end of the range: 100 * (16 - 18) / (22 - 30) = 25 %",
                        "movement across the range, as a share of the distance: 100 - 100 * (16 - 18) / (22 - 30) = 75 %");
    }

    /** Standard errors of 1: the distance falls by 6 at z = 6 / sqrt(2), and by 1 at z = 0.707, p = 0.24. */
    @Test
    void aCrossedRangeIsTestedOnTheDistance() {
        TargetValue range = between("18", "22");

        assertJudged(
                by(2019, range, point(2018, "30", 1), point(2019, "16", 1)),
                Verdict.ATTENTION_NEEDED,
                Reason.RANGE_CROSSED);
        assertJudged(
                by(2019, range, point(2018, "30", 1), point(2019, "11", 1)),
                Verdict.INSUFFICIENT_PROGRESS,
                Reason.NO_DETECTABLE_CHANGE);
    }

    @Test
    void aValueThatIsProjectedBeyondTheRangeDoesNotReachIt() {
        TargetValue range = between("40", "60");

        // 39 + 30 * 4.5 = 174 at the end of 2023, and 61 - 30 * 4.5 = -74
        assertJudged(by(2023, range, years(2018, "9", "39")), Verdict.ATTENTION_NEEDED, Reason.BEYOND_RANGE);
        assertJudged(by(2023, range, years(2018, "91", "61")), Verdict.ATTENTION_NEEDED, Reason.BEYOND_RANGE);
        assertJudged(
                by(2023, range, years(2018, "9", "39")).range(Indicator.Range.OF_SHARES),
                Verdict.ATTENTION_NEEDED,
                Reason.BEYOND_RANGE);
        // 15 + 6 * 4.5 = 42
        assertJudged(by(2023, range, years(2018, "9", "15")), Verdict.SUFFICIENT_PROGRESS, Reason.ON_COURSE);
        // 21 + 10 * 4.5 = 66 misses 6 of the 29 from 11 to 40, which is 20.7 %
        assertJudged(by(2023, range, years(2018, "11", "21")), Verdict.ATTENTION_NEEDED, Reason.BEYOND_RANGE);
        // 20 + 10 * 4.5 = 65 misses 5 of 30, which is 16.7 %
        assertJudged(by(2023, range, years(2018, "10", "20")), Verdict.SUFFICIENT_PROGRESS, Reason.ON_COURSE);
    }

    @Test
    void onlyPossibleValuesEndAProjection() {
        // 129 - 1 * 4.5 = 124.5 misses 29.5 of 35; the change is 1 of 35
        ProgressCase.Builder debt = by(2023, atMost("95"), years(2018, "130", "129"));
        assertThat(judge(debt).expected())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("124.5"));
        assertJudged(debt, Verdict.INSUFFICIENT_PROGRESS, Reason.NO_DETECTABLE_CHANGE);
        // 95 + 5 * 4.5 = 117.5
        assertThat(judge(by(2023, atLeast("98"), years(2018, "90", "95")).range(Indicator.Range.OF_SHARES))
                        .expected())
                .contains(BigDecimal.valueOf(100));
        // 10 - 5 * 4.5 = -12.5
        assertThat(judge(by(2023, atMost("2"), years(2018, "15", "10")).range(Indicator.Range.OF_SHARES))
                        .expected())
                .contains(BigDecimal.ZERO);
    }

    @Test
    void aProjectionRunsToTheLastDayOfTheDeadline() {
        // 5 a year: from 2018.5 to 2021.0, from 1 February 2018 to 1 August 2020, and from 2018.5 to 2020.5
        for (ProgressCase.Builder progress : List.of(
                by(2020, atLeast("100"), years(2017, "55", "60")),
                of(atLeast("100"), schoolYear(2016, "55"), schoolYear(2017, "60"))
                        .deadline(new Deadline(ReportingPeriod.schoolYear(2019), false, false)))) {
            assertThat(judge(progress).expected())
                    .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("72.5"));
        }
        ProgressCase.Builder june = of(atLeast("100"), years(2017, "55", "60"))
                .deadline(new Deadline(ReportingPeriod.parse("2020-06"), false, false));
        assertThat(judge(june).expected())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("70"));
    }

    private static Point schoolYear(int start, String value) {
        return Point.of(ReportingPeriod.schoolYear(start), Quantity.of(value));
    }

    @Test
    void noiseMovesNeitherWay() {
        // 41 to 40 of 100 has z = -0.14; 1 of the distance 30 is 3.3 %, 3 of 30 is 10 %
        Point[] sample = {sample(2018, 41), sample(2019, 40)};
        assertJudged(by(2025, atLeast("80"), sample), Verdict.INSUFFICIENT_PROGRESS, Reason.NO_DETECTABLE_CHANGE);
        assertJudged(
                by(2025, atLeast("80"), years(2018, "50", "49")),
                Verdict.INSUFFICIENT_PROGRESS,
                Reason.NO_DETECTABLE_CHANGE);
        assertJudged(
                by(2025, atLeast("80"), years(2018, "50", "47")), Verdict.INSUFFICIENT_PROGRESS, Reason.MOVING_AWAY);
        assertJudged(
                by(2025, atLeast("80"), sample(2018, 60), sample(2019, 30)),
                Verdict.INSUFFICIENT_PROGRESS,
                Reason.MOVING_AWAY);
    }

    private static Point sample(int year, long numerator) {
        return Point.ofSample(ReportingPeriod.year(year), Quantity.share(numerator, 100));
    }

    @Test
    void metAndLostIsSaidWhateverTheMovement() {
        Point[] lost = {point(2014, "40"), point(2018, "92"), point(2020, "60")};
        assertJudged(missed(2018, atLeast("90"), lost), Verdict.INSUFFICIENT_PROGRESS, Reason.MET_AND_LOST);
        assertJudged(
                missed(2018, atMost("10"), years(2015, "50", "8", "30")),
                Verdict.INSUFFICIENT_PROGRESS,
                Reason.MET_AND_LOST);
        // 1 of 50 is within the margin
        assertJudged(
                missed(2018, atLeast("90"), years(2015, "40", "92", "89")),
                Verdict.SUFFICIENT_PROGRESS,
                Reason.MET_AND_LOST);
    }

    @Test
    void aDeadlineThatPassedIsSaid() {
        TargetValue target = atLeast("80");

        assertJudged(missed(2019, target, years(2018, "30", "50")), Verdict.ATTENTION_NEEDED, Reason.MOVED_NOT_IN_TIME);
        assertJudged(
                missed(2019, target, years(2018, "30", "31")), Verdict.INSUFFICIENT_PROGRESS, Reason.DEADLINE_PASSED);
        assertJudged(
                missed(2019, target, years(2018, "30", "20")), Verdict.INSUFFICIENT_PROGRESS, Reason.DEADLINE_PASSED);
        assertJudged(
                missed(2019, target, years(2018, "30", "75")),
                Verdict.SUFFICIENT_PROGRESS,
                Reason.SHORTFALL_WITHIN_MARGIN);
    }

    @Test
    void metLateIsSaid() {
        TargetValue target = atLeast("80");

        assertJudged(missed(2017, target, years(2017, "79", "85")), Verdict.ACHIEVED, Reason.MET_LATE);
        assertJudged(missed(2017, target, point(2019, "85")), Verdict.ACHIEVED, Reason.MET_LATE);
        // met in 2016, lost by the deadline, met again
        assertJudged(missed(2017, target, years(2016, "82", "79", "85")), Verdict.ACHIEVED, Reason.MET_LATE);
        assertJudged(missed(2017, target, years(2017, "80", "85")), Verdict.ACHIEVED, Reason.TARGET_MET);
        assertJudged(missed(2017, target, years(2016, "79", "80")), Verdict.ACHIEVED, Reason.TARGET_MET);
        assertThat(texts(missed(2017, target, years(2017, "79", "79.9", "85", "86"))))
                .contains("the first value after the deadline that meets the target is that for 2019");
    }

    @Test
    void aBaselineAfterTheLatestValueIsNoStart() {
        for (int year = 2019; year < 2022; year++) {
            assertJudged(
                    by(2025, atLeast("90"), years(2017, "48", "50"))
                            .baseline(new Objective.Baseline(ReportingPeriod.year(year), new BigDecimal("55"))),
                    Verdict.NOT_ASSESSABLE,
                    Reason.BASELINE_LATER);
        }
        assertJudged(
                by(2025, atLeast("90"), years(2017, "48", "50"))
                        .baseline(new Objective.Baseline(ReportingPeriod.year(2018), new BigDecimal("55"))),
                Verdict.NOT_ASSESSABLE,
                Reason.NO_TIME_BETWEEN);
    }

    private static ProgressCase.Builder withInterim(TargetValue target, Objective.Milestone... interim) {
        // 60 + 5 * 4.5 = 82.5 misses 7.5 of 50, which is 15 %
        return by(2022, target, point(2014, "40"), point(2018, "60"))
                .asOf(AS_OF)
                .milestones(List.of(interim));
    }

    private static Objective.Milestone interim(String period, String value) {
        return new Objective.Milestone(ReportingPeriod.parse(period), atLeast(value));
    }

    @Test
    void sufficientProgressNeedsTheLastInterimTargetThatWasDue() {
        TargetValue target = atLeast("90");

        assertJudged(
                withInterim(target, interim("2018", "70")), Verdict.ATTENTION_NEEDED, Reason.INTERIM_TARGET_MISSED);
        assertJudged(withInterim(target, interim("2018", "60")), Verdict.SUFFICIENT_PROGRESS, Reason.ON_COURSE);
        // missed once, met since
        assertJudged(
                withInterim(target, interim("2014", "45"), interim("2018", "55")),
                Verdict.SUFFICIENT_PROGRESS,
                Reason.ON_COURSE);
        // 2020 has no value, so 2018 is the last that a value decides; 2021 is not over
        assertJudged(
                withInterim(target, interim("2018", "70"), interim("2020", "60"), interim("2021", "80")),
                Verdict.ATTENTION_NEEDED,
                Reason.INTERIM_TARGET_MISSED);
        assertJudged(withInterim(target, interim("2020", "80")), Verdict.SUFFICIENT_PROGRESS, Reason.ON_COURSE);
        // once the deadline has come, the target itself takes the place of interim targets that it leaves behind
        assertJudged(
                missed(2019, atLeast("90"), years(2018, "40", "60"))
                        .asOf(AS_OF)
                        .milestones(List.of(interim("2018", "50"))),
                Verdict.ATTENTION_NEEDED,
                Reason.MOVED_NOT_IN_TIME);
        assertJudged(withInterim(atLeast("60"), interim("2018", "70")), Verdict.ACHIEVED, Reason.TARGET_MET);
        assertThat(texts(withInterim(target, interim("2018", "70"), interim("2020", "80"), interim("2021", "85"))))
                .contains(
                        "interim target for 2018, at least 70 index: not met, 60 index in 2018",
                        "interim target for 2020, at least 80 index: not measured, so it decides nothing")
                .noneMatch(text -> text.contains("2021"));
    }

    @Test
    void theValueOfAnInterimTargetEndsInTheYearUpToItsLastDay() {
        Point[] school = {schoolYear(2016, "40"), schoolYear(2017, "60"), schoolYear(2018, "80")};

        assertThat(interimOf("2018", school)).hasToString("Optional[2017/2018]");
        assertThat(interimOf("2018-07-31", school)).hasToString("Optional[2017/2018]");
        assertThat(interimOf("2018-06", school)).hasToString("Optional[2016/2017]");
        assertThat(interimOf("2017/2018", school)).hasToString("Optional[2017/2018]");
        assertThat(interimOf("2017-06", school)).isEmpty();
    }

    private static Optional<ReportingPeriod> interimOf(String period, Point... points) {
        return by(2022, atLeast("90"), points)
                .asOf(AS_OF)
                .addMilestones(interim(period, "50"))
                .build()
                .interimTargets()
                .get(0)
                .measured();
    }

    @Test
    void aDirectionIsJudgedOnTheMovement() {
        TargetValue fewer = towards(Direction.DECREASE);

        assertJudged(of(fewer, years(2018, "100", "89")), Verdict.SUFFICIENT_PROGRESS, Reason.WANTED_WAY);
        assertJudged(of(fewer, years(2018, "100", "90")), Verdict.SUFFICIENT_PROGRESS, Reason.WANTED_WAY);
        assertJudged(of(fewer, years(2018, "100", "91")), Verdict.INSUFFICIENT_PROGRESS, Reason.NO_MOVEMENT);
        assertJudged(of(fewer, years(2018, "100", "111")), Verdict.INSUFFICIENT_PROGRESS, Reason.UNWANTED_WAY);
        // -10 of 50 below zero
        assertJudged(of(fewer, years(2018, "-50", "-60")), Verdict.SUFFICIENT_PROGRESS, Reason.WANTED_WAY);
        // -20 % on the whole, and last 10 of 70 or 2 of 70 the other way
        assertJudged(of(fewer, years(2018, "100", "70", "80")), Verdict.ATTENTION_NEEDED, Reason.LAST_CHANGE_UNWANTED);
        assertJudged(of(fewer, years(2018, "100", "70", "72")), Verdict.SUFFICIENT_PROGRESS, Reason.WANTED_WAY);
        assertJudged(of(fewer, point(2018, "100")), Verdict.NOT_ASSESSABLE, Reason.ONE_VALUE);
        assertJudged(
                of(towards(Direction.INCREASE), years(2018, "0", "1")), Verdict.SUFFICIENT_PROGRESS, Reason.WANTED_WAY);
    }

    @Test
    void aDirectionIsTestedWhereSamplingErrorIsKnown() {
        TargetValue more = towards(Direction.INCREASE);

        // 40 to 45 of 100 is 12.5 %, and no more than noise: z = 0.72; 40 to 60 has z = 2.83
        assertJudged(of(more, sample(2018, 40), sample(2019, 45)), Verdict.INSUFFICIENT_PROGRESS, Reason.NO_MOVEMENT);
        assertJudged(of(more, sample(2018, 40), sample(2019, 60)), Verdict.SUFFICIENT_PROGRESS, Reason.WANTED_WAY);
        assertJudged(of(more, sample(2018, 60), sample(2019, 40)), Verdict.INSUFFICIENT_PROGRESS, Reason.UNWANTED_WAY);
    }

    @Test
    void theBaselineOfADirectionIsThatOfTheAgreement() {
        Objective.Baseline baseline = new Objective.Baseline(ReportingPeriod.year(2015), new BigDecimal("80"));

        assertJudged(
                of(towards(Direction.DECREASE), years(2018, "100", "71")).baseline(baseline),
                Verdict.SUFFICIENT_PROGRESS,
                Reason.WANTED_WAY);
        assertJudged(
                of(towards(Direction.DECREASE), point(2018, "73")).baseline(baseline),
                Verdict.INSUFFICIENT_PROGRESS,
                Reason.NO_MOVEMENT);
        assertJudged(
                of(towards(Direction.DECREASE), point(2014, "73")).baseline(baseline),
                Verdict.NOT_ASSESSABLE,
                Reason.BASELINE_LATER);
    }
}
