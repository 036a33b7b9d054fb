package org.akkoord.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Quantity.Share;
import org.akkoord.statistics.Normal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {

    @Test
    void aChangeIsTheDifferenceOfTwoValues() {
        Change change =
                Change.between(point("2015", "78.1"), point("2019", "80.4")).orElseThrow();

        assertThat(change.amount()).isEqualTo(new BigDecimal("2.3"));
        assertThat(change.years()).isEqualTo(4);
        assertThat(change.perYear()).isCloseTo(0.575, within(1e-15));
    }

    @Test
    void aChangeOfSharesIsInPercentagePoints() {
        Change change = Change.between(
                        new Point(ReportingPeriod.year(2018), Quantity.share(60, 80), OptionalDouble.empty()),
                        new Point(ReportingPeriod.year(2019), Quantity.share(58, 200), OptionalDouble.empty()))
                .orElseThrow();

        assertThat(change.amount()).isEqualByComparingTo("-46");
    }

    /** Newcombe (1998), table II (a): 56/70 and 48/80, z not pooled = 2.7509212216215078 (see the test of Normal). */
    @Test
    void aChangeIsTestedWhereBothErrorsAreKnown() {
        Point from = sampled("2018", new Share(48, 80));
        Point to = sampled("2019", new Share(56, 70));

        assertThat(Change.between(from, to).orElseThrow().z().orElseThrow())
                .isCloseTo(2.7509212216215078, within(1e-14));
    }

    @Test
    void withOneErrorThereIsNoTest() {
        Point sampled = sampled("2018", new Share(48, 80));
        Point counted = new Point(ReportingPeriod.year(2019), new Share(56, 70), OptionalDouble.empty());

        assertThat(Change.between(sampled, counted).orElseThrow().z()).isEmpty();
        assertThat(Change.between(
                                new Point(ReportingPeriod.year(2017), new Share(56, 70), OptionalDouble.empty()),
                                sampled)
                        .orElseThrow()
                        .z())
                .isEmpty();
    }

    @Test
    void sharesOfNoneAndAllHaveNoTest() {
        Change change = Change.between(sampled("2018", new Share(0, 10)), sampled("2019", new Share(10, 10)))
                .orElseThrow();

        assertThat(change.amount()).isEqualByComparingTo("100");
        assertThat(change.z()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2019, 2019", "2019, 2019-01-01/2019-12-31", "2019, 2018", "2019-07, 2019"})
    void withoutTimeBetweenThereIsNoChange(String from, String to) {
        assertThat(Change.between(point(from, "78"), point(to, "80"))).isEmpty();
    }

    @Test
    void aRangeHasNoChange() {
        Point range = new Point(ReportingPeriod.year(2018), Quantity.Bounds.fewerThan(5), OptionalDouble.empty());

        assertThat(Change.between(range, point("2019", "3"))).isEmpty();
        assertThat(Change.between(point("2017", "3"), range)).isEmpty();
    }

    @Test
    void aChangeNeedsTime() {
        Point point = point("2019", "80");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Change(point, point, BigDecimal.ZERO, 0, OptionalDouble.empty()))
                .withMessage("a change needs two points in time");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Change(point, point, BigDecimal.ZERO, Double.NaN, OptionalDouble.empty()))
                .withMessage("a change needs two points in time");
    }

    private static Point point(String period, String value) {
        return new Point(ReportingPeriod.parse(period), Quantity.of(value), OptionalDouble.empty());
    }

    private static Point sampled(String period, Share share) {
        return new Point(ReportingPeriod.parse(period), share, OptionalDouble.of(Normal.standardError(share)));
    }
}
