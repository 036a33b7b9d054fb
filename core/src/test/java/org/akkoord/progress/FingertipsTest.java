package org.akkoord.progress;

import static org.akkoord.progress.Cases.assertJudged;
import static org.akkoord.progress.Cases.assertRefused;
import static org.akkoord.progress.Cases.atLeast;
import static org.akkoord.progress.Cases.atMost;
import static org.akkoord.progress.Cases.between;
import static org.akkoord.progress.Cases.by;
import static org.akkoord.progress.Cases.of;
import static org.akkoord.progress.Cases.point;
import static org.akkoord.progress.Cases.share;
import static org.akkoord.progress.Cases.towards;
import static org.akkoord.progress.Cases.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.akkoord.agreement.TargetValue;
import org.akkoord.indicator.Direction;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;

/**
 * The five values are those of the publisher's own test, which gives 47.90 for their counts and 46.77 for their
 * intervals.
 */
class FingertipsTest {

    private static final Point[] COUNTS = {
        share(2014, 994, 40_299),
        share(2015, 1_023, 41_527),
        share(2016, 1_199, 42_811),
        share(2017, 1_332, 44_064),
        share(2018, 1_367, 44_701)
    };
    private static final Point[] INTERVALS = {
        interval(2014, "24.67", 23.16, 26.25),
        interval(2015, "24.60", 23.15, 26.19),
        interval(2016, "28.00", 26.44, 29.64),
        interval(2017, "30.20", 28.63, 31.90),
        interval(2018, "30.60", 28.98, 32.25)
    };
    private static final Point[] WAVERING = {
        point(2014, "50", 1), point(2015, "51", 1), point(2016, "49", 1), point(2017, "50", 1), point(2018, "51", 1)
    };

    private static Point interval(int year, String value, double low, double high) {
        return Cases.interval(year, value, Double.toString(low), Double.toString(high));
    }

    private static Judgement judge(ProgressCase progress) {
        return ProgressMethods.FINGERTIPS.judge(progress);
    }

    private static double statistic(Judgement judgement) {
        return judgement.rating().orElseThrow().value().orElseThrow();
    }

    @Test
    void countsAreTestedForTrendAndOtherValuesAreWeighted() {
        Judgement counts = judge(wanted(Direction.INCREASE, COUNTS).build());
        Judgement intervals = judge(wanted(Direction.DECREASE, INTERVALS).build());

        assertThat(statistic(counts)).isCloseTo(47.90, within(0.005));
        assertThat(statistic(intervals)).isCloseTo(46.77, within(0.005));
        assertJudged(counts, "Increasing and getting better", Verdict.SUFFICIENT_PROGRESS, Reason.WANTED_WAY);
        assertJudged(intervals, "Increasing and getting worse", Verdict.INSUFFICIENT_PROGRESS, Reason.UNWANTED_WAY);
    }

    @Test
    void aDirectionAsTargetSaysWhichWayIsGood() {
        assertJudged(
                judge(of(towards(Direction.DECREASE), COUNTS).build()),
                "Increasing and getting worse",
                Verdict.INSUFFICIENT_PROGRESS,
                Reason.UNWANTED_WAY);
    }

    @Test
    void withoutAGoodWayThereIsATrendAndNoVerdict() {
        assertJudged(
                judge(wanted(Direction.NEUTRAL, COUNTS).build()),
                "Increasing",
                Verdict.NOT_ASSESSABLE,
                Reason.NO_DIRECTION);
    }

    @Test
    void withATargetTheTrendSaysNothingAboutTime() {
        assertJudged(
                judge(by(2030, atLeast("10"), COUNTS)),
                "Increasing and getting better",
                Verdict.ATTENTION_NEEDED,
                Reason.TOWARDS_TARGET_UNTIMED);
        assertJudged(
                judge(by(2030, atMost("2"), COUNTS)),
                "Increasing and getting worse",
                Verdict.INSUFFICIENT_PROGRESS,
                Reason.MOVING_AWAY);
        assertJudged(
                judge(by(2030, atLeast("60"), WAVERING)),
                "No significant change",
                Verdict.INSUFFICIENT_PROGRESS,
                Reason.NO_DETECTABLE_CHANGE);
        assertJudged(
                judge(by(2030, atMost("4"), COUNTS)),
                "Increasing and getting worse",
                Verdict.ACHIEVED,
                Reason.TARGET_MET);
    }

    @Test
    void onePointThatMakesTheTrendIsNoTrend() {
        // without 2018 the line falls: only four of the five slopes with one value left out rise
        Point[] outlier = {
            point(2014, "50", 1), point(2015, "49", 1), point(2016, "48", 1), point(2017, "47", 1), point(2018, "70", 1)
        };
        Judgement judgement = judge(wanted(Direction.INCREASE, outlier).build());

        assertThat(statistic(judgement)).isGreaterThan(9.5496);
        assertJudged(judgement, "No significant change", Verdict.INSUFFICIENT_PROGRESS, Reason.NO_MOVEMENT);
    }

    @Test
    void ofMoreValuesTheLatestFiveCount() {
        Point[] six = IntStream.range(0, 6)
                .mapToObj(i -> i == 0 ? share(2013, 40_000, 40_001) : COUNTS[i - 1])
                .toArray(Point[]::new);

        assertThat(judge(wanted(Direction.INCREASE, six).build()).rating())
                .isEqualTo(judge(wanted(Direction.INCREASE, COUNTS).build()).rating());
    }

    @Test
    void theLatestValueIsComparedWithTheTargetToo() {
        assertLevel("better", atLeast("50"), point(2018, "50"));
        assertLevel("worse", atMost("49"), point(2018, "50"));
        // 50 with a standard error of 1 is 48.04 to 51.96
        assertLevel("similar", atLeast("51"), point(2018, "50", 1));
        assertLevel("worse", atLeast("52"), point(2018, "50", 1));
        assertLevel("better", atMost("52"), point(2018, "50", 1));
        assertLevel("similar", between("40", "60"), point(2018, "50"));
        assertLevel("better", between("40", "50"), point(2018, "50"));
    }

    @Test
    void aBoundThatIsTheTargetIsBeyondIt() {
        // the publisher's rule: a lower bound at the limit is good where more is better; 46.3 is 3 below, 0.1 above
        assertLevel("better", atLeast("46.3"), Cases.interval(2018, "49.3", "46.3", "49.4"));
        assertLevel("similar", atLeast("46.4"), Cases.interval(2018, "49.3", "46.3", "49.4"));
        assertLevel("similar", atLeast("49.4"), Cases.interval(2018, "49.3", "46.3", "49.4"));
        assertLevel("worse", atLeast("49.5"), Cases.interval(2018, "49.3", "46.3", "49.4"));
    }

    @Test
    void ofAnAsymmetricIntervalTheWidthCounts() {
        Point[] points = IntStream.range(0, 5)
                .mapToObj(i -> Cases.interval(2014 + i, "" + (50 + 2 * i), "" + (49 + 2 * i), "" + (52.92 + 2 * i)))
                .toArray(Point[]::new);

        // widths of 3.92, so errors and weights of 1: the slope is 2, and its variance 5 / (5 * 55 - 15^2) = 0.1
        assertThat(statistic(judge(wanted(Direction.INCREASE, points).build()))).isCloseTo(40, within(1e-9));
    }

    private static void assertLevel(String level, TargetValue target, Point latest) {
        ProgressCase progress = of(target, latest).direction(Direction.INCREASE).build();

        assertThat(judge(progress).steps().stream().map(step -> step.text(Locale.ENGLISH)))
                .contains("Fingertips against the target: " + level);
    }

    @Test
    void whatCannotBeCalculatedSaysWhy() {
        assertCannot(Reason.NO_MEASUREMENT);
        assertCannot(Reason.TOO_FEW_VALUES, Arrays.copyOf(COUNTS, 4));
        assertCannot(Reason.SAMPLING_ERROR_MISSING, Cases.years(2014, "1", "2", "3", "4", "5"));
        assertCannot(
                Reason.SAMPLING_ERROR_MISSING,
                WAVERING[0],
                WAVERING[1],
                WAVERING[2],
                WAVERING[3],
                point(2018, "51", 0));
        assertCannot(Reason.NONE_OR_ALL, share(2013, 5, 5), COUNTS[0], COUNTS[1], COUNTS[2], COUNTS[3]);
        assertCannot(Reason.NONE_OR_ALL, share(2013, 0, 5), COUNTS[0], COUNTS[1], COUNTS[2], COUNTS[3]);
        assertCannot(Reason.NOT_ANNUAL, share(2012, 4, 5), COUNTS[0], COUNTS[1], COUNTS[2], COUNTS[3]);
        assertCannot(
                Reason.SEVERAL_IN_A_YEAR,
                Cases.at("2014-01", "1"),
                Cases.at("2014-02", "1"),
                COUNTS[1],
                COUNTS[2],
                COUNTS[3]);
        assertCannot(
                Reason.NOT_ANNUAL, Cases.at("2013-01-01/2015-12-31", "1"), COUNTS[0], COUNTS[1], COUNTS[2], COUNTS[3]);
    }

    private static void assertCannot(Reason reason, Point... points) {
        assertRefused(judge(wanted(Direction.INCREASE, points).build()), "Cannot be calculated", reason);
    }

    @Test
    void aTargetThatIsMetNeedsNoTrend() {
        assertJudged(
                judge(by(2030, atLeast("50"), point(2018, "50"))),
                "Cannot be calculated",
                Verdict.ACHIEVED,
                Reason.TARGET_MET);
    }

    @Test
    void theExplanationShowsTheSumsAndTheStatistic() {
        assertThat(judge(wanted(Direction.INCREASE, COUNTS).build()).steps().stream()
                        .map(step -> step.text(Locale.ENGLISH))
                        .skip(2))
                .containsExactly(
                        "chi-squared for trend (Cochran-Armitage): 213,402 * (213,402 * 18,800 - 5915 *"
                                + " 651,547)^2 / (5915 * (213,402 - 5915) * (213,402 * 2,414,255 - 651,547^2)) = 47.897",
                        "threshold: chi-squared for trend (Cochran-Armitage) 47.897 > 9.55 - met",
                        "threshold: slopes of the same sign when one value is left out 5 >= 5 - met",
                        "Fingertips status: Increasing and getting better, measure 47.897");
    }

    @Test
    void parametersHaveRanges() {
        assertThat(new Fingertips(5, 50)
                        .judge(wanted(Direction.INCREASE, COUNTS).build())
                        .reason())
                .isEqualTo(Reason.NO_MOVEMENT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Fingertips(2, 9.5))
                .withMessage("the values must be 3 to 100 and the statistic above 0");
    }
}
