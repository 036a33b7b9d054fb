package org.akkoord.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Interval;
import org.akkoord.quantity.Quantity;
import org.akkoord.trend.Point.SamplingError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointTest {

    private static final ReportingPeriod YEAR = ReportingPeriod.year(2019);

    /** By hand: one unit of the last written place. */
    @ParameterizedTest
    @CsvSource({"80, 1", "80.4, 0.1", "80.40, 0.01", "0, 1", "-3.125, 0.001", "1000000, 1"})
    void aFigureIsKnownToItsLastWrittenPlace(String value, double step) {
        assertThat(Point.of(YEAR, Quantity.of(value)).step()).isEqualTo(step);
    }

    /** By hand: one of 50 is 2 percent. */
    @Test
    void aShareIsKnownToOneMoreOrLess() {
        assertThat(Point.of(YEAR, Quantity.share(30, 50)).step()).isEqualTo(2);
        assertThat(Point.of(YEAR, Quantity.share(0, 1)).step()).isEqualTo(100);
        assertThat(Point.of(YEAR, Quantity.Bounds.fewerThan(5)).step()).isZero();
    }

    /** 1.959964 and 1.644854 are the quantiles of 95 and 90 percent; 5 with 3 to 9 has 2 below and 4 above. */
    @ParameterizedTest
    @CsvSource({
        "5, 3, 9, 0.95, 1.020427, 2.040854",
        "5, 3, 9, 0.90, 1.215914, 2.431827",
        "3, 3, 9, 0.95, 0, 3.061281",
        "80.4, 78.4, 82.4, 0.95, 1.020427, 1.020427"
    })
    void aPublishedIntervalKeepsItsTwoSides(
            String value, String low, String high, String level, double below, double above) {
        BigDecimal number = new BigDecimal(value);
        Interval interval = new Interval(new BigDecimal(low), new BigDecimal(high), new BigDecimal(level));
        SamplingError error = SamplingError.of(number, interval);

        assertThat(error.below()).isCloseTo(below, within(1e-6));
        assertThat(error.above()).isCloseTo(above, within(1e-6));
        assertThat(new Point(YEAR, Quantity.of(value), Optional.of(error))
                        .standardError()
                        .orElseThrow())
                .isCloseTo((below + above) / 2, within(1e-6));
    }

    /**
     * Newcombe (1998), table I, method 3 (Wilson): 81 of 263 has 0.2553 to 0.3662, 0 of 20 has 0 to 0.1611. In percent
     * and divided by 1.959964: (30.798 - 25.53) and (36.62 - 30.798), 16.11.
     */
    @ParameterizedTest
    @CsvSource({"81, 263, 2.688, 2.970", "0, 20, 0, 8.220", "20, 20, 8.220, 0"})
    void aSampleHasTheErrorsOfItsScoreInterval(long events, long total, double below, double above) {
        Point point = Point.ofSample(YEAR, Quantity.share(events, total));

        assertThat(point.error().orElseThrow().below()).isCloseTo(below, within(3e-3));
        assertThat(point.error().orElseThrow().above()).isCloseTo(above, within(3e-3));
    }

    /** By hand: 100 * sqrt(0.25 / 100) = 5. */
    @Test
    void theStandardErrorOfASampleIsThatOfItsCounts() {
        assertThat(Point.ofSample(YEAR, Quantity.share(50, 100)).standardError())
                .hasValue(5);
        assertThat(Point.ofSample(YEAR, Quantity.share(0, 100)).standardError()).hasValue(0);
        assertThat(new Point(YEAR, Quantity.of("5"), OptionalDouble.of(1.5)).standardError())
                .hasValue(1.5);
        assertThat(Point.of(YEAR, Quantity.of("5")).standardError()).isEmpty();
    }
}
