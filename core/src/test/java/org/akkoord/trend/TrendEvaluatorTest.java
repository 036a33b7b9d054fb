package org.akkoord.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.statistics.Normal;
import org.junit.jupiter.api.Test;

class TrendEvaluatorTest {

    private static final TrendEvaluator THEIL_SEN = TrendEvaluator.withDefaults();
    private static final TrendEvaluator LEAST_SQUARES = THEIL_SEN.with(TrendMethod.LEAST_SQUARES);

    /**
     * By hand: the slopes are (63 - 61.2) / 1 = 1.8, (66.1 - 61.2) / 4 = 1.225 and (66.1 - 63) / 3 = 1.0333, so the
     * median is 1.225. Counted in steps it would be 2.45.
     */
    @Test
    void aGapIsTimeAndNotAStep() {
        Trend trend = THEIL_SEN
                .evaluate(series("2012", "61.2", "2013", "63.0", "2016", "66.1"))
                .orElseThrow();

        assertThat(trend.slopePerYear()).isCloseTo(1.225, within(1e-12));
        assertThat(trend.method()).isEqualTo(TrendMethod.THEIL_SEN);
    }

    @Test
    void valuesOnALineGiveItsSlopeWhateverTheGaps() {
        Series line = series("2012/2013", "10", "2013/2014", "12", "2017/2018", "20");

        assertThat(THEIL_SEN.evaluate(line).orElseThrow().slopePerYear()).isEqualTo(2);
        assertThat(LEAST_SQUARES.evaluate(line).orElseThrow().slopePerYear()).isCloseTo(2, within(1e-12));
    }

    /**
     * By hand: a line of slope 1 whose last value is 30 too high. The slopes between pairs are six times 1, then 8.5,
     * 11, 16 and 31, so the median is 1; least squares gives sum xy / sum xx = (10 + 2 * 30) / 10 = 7.
     */
    @Test
    void theMethodIsAsked() {
        Series jump = series("2015", "70", "2016", "71", "2017", "72", "2018", "73", "2019", "104");
        Trend leastSquares = LEAST_SQUARES.evaluate(jump).orElseThrow();

        assertThat(THEIL_SEN.evaluate(jump).orElseThrow().slopePerYear()).isEqualTo(1);
        assertThat(leastSquares.slopePerYear()).isCloseTo(7, within(1e-12));
        assertThat(leastSquares.method()).isEqualTo(TrendMethod.LEAST_SQUARES);
    }

    @Test
    void fewerThanThreeValuesGiveNoTrend() {
        assertThat(THEIL_SEN.evaluate(series())).isEmpty();
        assertThat(THEIL_SEN.evaluate(series("2018", "70"))).isEmpty();
        assertThat(THEIL_SEN.evaluate(series("2018", "70", "2019", "71"))).isEmpty();
        assertThat(LEAST_SQUARES.evaluate(series("2018", "70", "2019", "71"))).isEmpty();
    }

    @Test
    void twoPeriodsWithTheSameMiddleAreOnePointInTime() {
        assertThat(THEIL_SEN.evaluate(series("2018", "70", "2019", "71", "2019-01-02/2019-12-30", "72")))
                .isEmpty();
    }

    @Test
    void rangesAreNotUsed() {
        List<Point> points = new ArrayList<>(series("2015", "70", "2016", "71").points());
        points.add(new Point(ReportingPeriod.year(2017), Quantity.Bounds.fewerThan(5), OptionalDouble.empty()));

        assertThat(THEIL_SEN.evaluate(new Series(points))).isEmpty();

        points.addAll(series("2018", "73").points());
        Trend trend = THEIL_SEN.evaluate(new Series(points)).orElseThrow();
        assertThat(trend.slopePerYear()).isEqualTo(1);
        assertThat(trend.points())
                .isEqualTo(series("2015", "70", "2016", "71", "2018", "73").points());
    }

    @Test
    void theEvaluatorIsNotChangedByAskingForAnotherMethod() {
        Series line = series("2015", "70", "2016", "71", "2017", "72");

        assertThat(THEIL_SEN.evaluate(line).orElseThrow().method()).isEqualTo(TrendMethod.THEIL_SEN);
    }

    @Test
    void aSlopeIsFinite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Trend(
                        TrendMethod.THEIL_SEN, Double.NaN, Optional.empty(), OptionalDouble.empty(), List.of()))
                .withMessage("a slope must be finite");
    }

    /**
     * By hand: T = -10, p q = 2/9, Sss = 60, so z^2 = 100 / (2/9 * 60) = 7.5 and the slope is -10 / 60 per year.
     * Python: math.erfc(math.sqrt(7.5 / 2)) = 0.006169899320544161.
     */
    @Test
    void sharesOfSamplesAreTestedByCochranArmitage() {
        Trend trend = THEIL_SEN.evaluate(samples(30, 15, 10, 5)).orElseThrow();

        assertThat(trend.method()).isEqualTo(TrendMethod.COCHRAN_ARMITAGE);
        assertThat(trend.slopePerYear()).isCloseTo(-100.0 / 6, within(1e-12));
        assertThat(trend.p().orElseThrow()).isCloseTo(0.006169899320544161, within(1e-14));
        assertThat(trend.direction()).isEqualTo(Trend.Direction.FALLING);
        assertThat(trend.isSignificantAt(0.05)).isTrue();
        assertThat(trend.isSignificantAt(0.005)).isFalse();
    }

    @Test
    void sharesThatAreAllZeroFallBackToTheSlopesBetweenPairs() {
        Trend trend = THEIL_SEN.evaluate(samples(30, 0, 0, 0)).orElseThrow();

        assertThat(trend.method()).isEqualTo(TrendMethod.THEIL_SEN);
        assertThat(trend.direction()).isEqualTo(Trend.Direction.LEVEL);
        assertThat(trend.p()).hasValue(1);
    }

    /** By hand: weights 1, 4, 1 at -1, 0, 1 give sum wxy / sum wxx = 2 / 2 = 1, se = 1 / sqrt(2), z = sqrt(2). */
    @Test
    void valuesWithStandardErrorsAreWeightedByThem() {
        Series series = new Series(List.of(point("2015", "1", 1), point("2016", "2", 0.5), point("2017", "3", 1)));

        Trend trend = THEIL_SEN.evaluate(series).orElseThrow();

        assertThat(trend.method()).isEqualTo(TrendMethod.KNOWN_VARIANCE);
        assertThat(trend.slopePerYear()).isCloseTo(1, within(1e-15));
        assertThat(trend.p().orElseThrow()).isCloseTo(2 * Normal.oneSidedP(Math.sqrt(2)), within(1e-15));
        assertThat(trend.interval().orElseThrow().level()).isEqualTo(0.95);
        assertThat(THEIL_SEN
                        .atLevel(0.5)
                        .evaluate(series)
                        .orElseThrow()
                        .interval()
                        .orElseThrow()
                        .level())
                .isEqualTo(0.5);
    }

    /** The exact distribution: of the 24 orders of four values one rises throughout and one falls, so p = 2 / 24. */
    @Test
    void bareValuesAreTestedByMannKendallExactly() {
        Trend trend = THEIL_SEN
                .evaluate(series("2015", "70", "2016", "71", "2017", "73", "2018", "78"))
                .orElseThrow();

        assertThat(trend.p().orElseThrow()).isCloseTo(2.0 / 24, within(1e-15));
    }

    /**
     * Six values have 15 slopes; var S = 6 * 5 * 17 / 18 = 28.33 and C = 1.96 * 5.323 = 10.43, so the ranks are 2 and
     * 14, which exist. For five it is 10, 16.67, 8.0 and the ranks 1 and 10, for four 6, 8.67, 5.77 and 0 and 7.
     */
    @Test
    void fewValuesGiveNoIntervalThatClaimsMoreThanTheyKnow() {
        assertThat(THEIL_SEN.evaluate(years("70", "71", "73")).orElseThrow().interval())
                .isEmpty();
        assertThat(THEIL_SEN
                        .evaluate(years("70", "71", "73", "78"))
                        .orElseThrow()
                        .interval())
                .isEmpty();
        assertThat(THEIL_SEN
                        .evaluate(years("70", "71", "73", "78", "80", "81"))
                        .orElseThrow()
                        .interval())
                .isPresent();
    }

    /** Six orders of three values, of which one rises and one falls throughout: p = 2 / 6; of equal values it is 1. */
    @Test
    void threeValuesNeverGiveCertainty() {
        assertThat(THEIL_SEN.evaluate(years("60", "62", "64")).orElseThrow().p().orElseThrow())
                .isCloseTo(1 / 3.0, within(1e-15));
        assertThat(THEIL_SEN.evaluate(years("10", "50", "90")).orElseThrow().p().orElseThrow())
                .isCloseTo(1 / 3.0, within(1e-15));
        assertThat(THEIL_SEN.evaluate(years("80", "80", "80")).orElseThrow().p())
                .hasValue(1);
    }

    /**
     * By hand: without residuals s^2 = 1 / 12, the slope 2 has the standard error sqrt(1 / 12 / 2) = 0.2041, t = 9.798
     * with one degree of freedom. Python: {@code 2 * scipy.stats.t.sf(9.797958971132712, 1)}. Counted in tenths t is
     * ten times as large.
     */
    @Test
    void aLineOfRoundedValuesIsNotCertain() {
        Trend whole = LEAST_SQUARES.evaluate(years("60", "62", "64")).orElseThrow();
        Trend tenths = LEAST_SQUARES.evaluate(years("60.0", "62.0", "64.0")).orElseThrow();
        Trend level = LEAST_SQUARES.evaluate(years("80", "80", "80")).orElseThrow();

        assertThat(whole.p().orElseThrow()).isCloseTo(0.06475052635767592, within(1e-12));
        assertThat(tenths.p().orElseThrow()).isCloseTo(0.0064972477510000185, within(1e-12));
        assertThat(level.p()).hasValue(1);
        assertThat(level.interval().orElseThrow().high()).isPositive();
    }

    /** One more or one less of 50 is 2 percentage points, so the slope 2 has t = 4.899. */
    @Test
    void aLineOfCountsIsNotCertain() {
        Series shares = new Series(IntStream.range(0, 3)
                .mapToObj(i -> Point.of(ReportingPeriod.year(2015 + i), Quantity.share(30 + i, 50)))
                .toList());

        assertThat(LEAST_SQUARES.evaluate(shares).orElseThrow().p().orElseThrow())
                .isCloseTo(0.12818843369794988, within(1e-12));
    }

    /** z is far beyond 38, where the probability is below the smallest double. */
    @Test
    void noTrendOfSamplesIsCertain() {
        assertThat(THEIL_SEN
                        .evaluate(samples(1_000_000, 100_000, 500_000, 900_000))
                        .orElseThrow()
                        .p())
                .hasValue(Double.MIN_VALUE);
    }

    @Test
    void aMethodThatNeedsWhatTheValuesDoNotCarryGivesNoTrend() {
        Series bare = series("2015", "70", "2016", "71", "2017", "72");

        assertThat(THEIL_SEN.with(TrendMethod.COCHRAN_ARMITAGE).evaluate(bare)).isEmpty();
        assertThat(THEIL_SEN.with(TrendMethod.KNOWN_VARIANCE).evaluate(bare)).isEmpty();
    }

    @Test
    void aConfidenceLevelIsBetweenZeroAndOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THEIL_SEN.atLevel(95))
                .withMessage("a confidence level must be above 0 and below 1, but was 95.0");
    }

    private static Point point(String period, String value, double error) {
        return new Point(ReportingPeriod.parse(period), Quantity.of(value), OptionalDouble.of(error));
    }

    private static Series samples(int size, int... events) {
        return new Series(IntStream.range(0, events.length)
                .mapToObj(i -> Point.ofSample(ReportingPeriod.year(2015 + i), Quantity.share(events[i], size)))
                .toList());
    }

    /** By hand: 0.5 in each month is 6 a year, to the last digit, though positions near 2020 have 13 decimals. */
    @Test
    void monthsKeepTheDigitsOfASlope() {
        Series months = series("2020-01", "70", "2020-02", "70.5", "2020-03", "71", "2020-04", "71.5");
        Series falling = series("2019-11", "9", "2019-12", "8.75", "2020-01", "8.5");

        assertThat(THEIL_SEN.evaluate(months).orElseThrow().slopePerYear()).isCloseTo(6, within(1e-14));
        assertThat(LEAST_SQUARES.evaluate(months).orElseThrow().slopePerYear()).isCloseTo(6, within(1e-14));
        assertThat(THEIL_SEN.evaluate(falling).orElseThrow().slopePerYear()).isCloseTo(-3, within(1e-14));
    }

    @Test
    void aSlopeOfZeroHasNoSign() {
        Trend level = new Trend(TrendMethod.THEIL_SEN, -0.0, Optional.empty(), OptionalDouble.empty(), List.of());

        assertThat(Double.toString(level.slopePerYear())).isEqualTo("0.0");
        assertThat(level.direction()).isEqualTo(Trend.Direction.LEVEL);
    }

    private static Series years(String... values) {
        return new Series(IntStream.range(0, values.length)
                .mapToObj(i -> Point.of(ReportingPeriod.year(2015 + i), Quantity.of(values[i])))
                .toList());
    }

    /** Period, value, period, value, ... */
    private static Series series(String... periodsAndValues) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < periodsAndValues.length; i += 2) {
            points.add(new Point(
                    ReportingPeriod.parse(periodsAndValues[i]),
                    Quantity.of(periodsAndValues[i + 1]),
                    OptionalDouble.empty()));
        }
        return new Series(points);
    }
}
