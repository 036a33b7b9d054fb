package org.akkoord.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.akkoord.period.Timeframe;
import org.akkoord.quantity.Quantity;
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
        assertThat(THEIL_SEN.evaluate(series("2018", "70", "2019", "71", "2019-01-01/2019-12-31", "72")))
                .isEmpty();
    }

    @Test
    void rangesAreNotUsed() {
        List<Point> points = new ArrayList<>(series("2015", "70", "2016", "71").points());
        points.add(new Point(Timeframe.year(2017), Quantity.Bounds.fewerThan(5), OptionalDouble.empty()));

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
                .isThrownBy(() -> new Trend(TrendMethod.THEIL_SEN, Double.NaN, List.of()))
                .withMessage("a slope must be finite");
    }

    /** Timeframe, value, timeframe, value, ... */
    private static Series series(String... timeframesAndValues) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < timeframesAndValues.length; i += 2) {
            points.add(new Point(
                    Timeframe.parse(timeframesAndValues[i]),
                    Quantity.of(timeframesAndValues[i + 1]),
                    OptionalDouble.empty()));
        }
        return new Series(points);
    }
}
