package org.akkoord.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Interval;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Quantity.Share;
import org.akkoord.trend.Change.Test.Method;
import org.akkoord.trend.Point.SamplingError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {

    @Test
    void aChangeIsTheDifferenceOfTwoValues() {
        Change change = change(point("2015", "78.1"), point("2019", "80.4"));

        assertThat(change.amount()).isEqualTo(new BigDecimal("2.3"));
        assertThat(change.years()).isEqualTo(4);
        assertThat(change.perYear()).isCloseTo(0.575, within(1e-15));
        assertThat(change.test()).isEmpty();
    }

    /** By hand: a month is a twelfth and a quarter a quarter of a year; 0.024 in a year is 0.024 a year. */
    @ParameterizedTest
    @CsvSource({
        "2019-12, 2020-01, 0.08333333333333333, 12",
        "2020-02, 2020-05, 0.25, 4",
        "2018-11, 2019-11, 1, 1",
        "2019/2020, 2020/2021, 1, 1",
        "2018, 2020, 2, 0.5"
    })
    void theYearsBetweenPeriodsHaveAllTheirDigits(String from, String to, double years, double perYear) {
        Change change = change(point(from, "76.5"), point(to, "77.5"));

        assertThat(change.years()).isCloseTo(years, within(1e-16));
        assertThat(change.perYear()).isCloseTo(perYear, within(1e-14));
    }

    @Test
    void aChangeOfSharesIsInPercentagePoints() {
        Change change = change(counted("2018", 60, 80), counted("2019", 58, 200));

        assertThat(change.amount()).isEqualByComparingTo("-46");
    }

    /**
     * Python: {@code scipy.stats.fisher_exact([[later, its rest], [earlier, its rest]], "greater")} for a rise,
     * {@code "less"} for a fall; by hand 0 of 3 to 2 of 3 is 3 / 15 and 0 of 9 to 9 of 9 is 1 / 48620.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 3, 2, 3, 0.2",
        "3, 10, 9, 10, 0.009883305548940223",
        "9, 9, 0, 9, 2.0567667626491156e-05",
        "0, 9, 9, 9, 2.0567667626491156e-05",
        "6, 10, 1, 10, 0.028637770897832822",
        "0, 20, 3, 20, 0.1153846153846154",
        "7, 1000, 1, 1000, 0.03488288181963618"
    })
    void smallSamplesAreTestedExactly(long events1, long size1, long events2, long size2, double p) {
        Change.Test test = test(sampled("2018", events1, size1), sampled("2019", events2, size2));

        assertThat(test.method()).isEqualTo(Method.EXACT);
        assertThat(test.oneSidedP()).isCloseTo(p, within(1e-13 * p));
        assertThat(test.z()).isEmpty();
    }

    /**
     * Newcombe (1998), table II (a): 56/70 and 48/80. Python: {@code (56/70 - 48/80) / math.sqrt(104/150 * 46/150 *
     * (1/70 + 1/80))}, and p is {@code scipy.stats.norm.sf(abs(z))}.
     */
    @ParameterizedTest
    @CsvSource({
        "48, 80, 56, 70, 2.6501719512585336, 0.00402254068409828",
        "56, 70, 48, 80, -2.6501719512585336, 0.00402254068409828",
        "41, 100, 40, 100, -0.1440452719004803, 0.4427323602890535"
    })
    void largeSamplesAreTestedByTheScore(long events1, long size1, long events2, long size2, double z, double p) {
        Change.Test test = test(sampled("2018", events1, size1), sampled("2019", events2, size2));

        assertThat(test.method()).isEqualTo(Method.SCORE);
        assertThat(test.z().orElseThrow()).isCloseTo(z, within(1e-13));
        assertThat(test.oneSidedP()).isCloseTo(p, within(1e-13));
    }

    /** The least expected count is 10 * 10 / 20 / 2: 5 for 10 events of 20, 4.5 for 9. */
    @Test
    void theExactTestEndsWhereFiveAreExpectedInEachCell() {
        assertThat(test(sampled("2018", 2, 10), sampled("2019", 8, 10)).method())
                .isEqualTo(Method.SCORE);
        assertThat(test(sampled("2018", 2, 10), sampled("2019", 7, 10)).method())
                .isEqualTo(Method.EXACT);
        assertThat(test(sampled("2018", 8, 10), sampled("2019", 3, 10)).method())
                .isEqualTo(Method.EXACT);
    }

    @Test
    void noChangeIsTestedAsARise() {
        Change.Test small = test(sampled("2018", 0, 3), sampled("2019", 0, 3));
        Change.Test large = test(sampled("2018", 50, 100), sampled("2019", 50, 100));

        assertThat(small.oneSidedP()).isEqualTo(1);
        assertThat(large.oneSidedP()).isEqualTo(0.5);
        assertThat(large.z()).hasValue(0);
    }

    /** Beyond the smallest double a probability is that double, and never 0. */
    @Test
    void aProbabilityIsNeverZero() {
        Change.Test test = test(sampled("2018", 0, 1_000_000), sampled("2019", 1_000_000, 1_000_000));
        Change.Test exact = test(sampled("2018", 0, 1_000_000_000_000_000L), sampled("2019", 900, 900));

        assertThat(test.oneSidedP()).isEqualTo(Double.MIN_VALUE);
        assertThat(exact.oneSidedP()).isEqualTo(Double.MIN_VALUE);
    }

    /**
     * 3 to 9 around 5 has errors of 2 / 1.96 below and 4 / 1.96 above. Against an exact 8.5 the upper one counts, z =
     * 3.5 * 1.96 / 4 = 1.715, against 1.5 the lower one, z = -3.5 * 1.96 / 2 = -3.43; by the mean error, 3 / 1.96, both
     * would have 2.287.
     */
    @ParameterizedTest
    @CsvSource({"8.5, 1.715", "1.5, -3.43", "5, 0"})
    void theErrorOfTheFacingSideCounts(String later, double z) {
        Point from = published("2018", "5", "3", "9");
        Change.Test test = test(from, new Point(ReportingPeriod.year(2019), Quantity.of(later), OptionalDouble.of(0)));

        assertThat(test.method()).isEqualTo(Method.KNOWN_ERRORS);
        assertThat(test.z().orElseThrow()).isCloseTo(z, within(1e-4));
    }

    /** Zou and Donner: a rise of 10 with u1 - p1 = 4 and p2 - l2 = 3 has 10 / (sqrt(4^2 + 3^2) / 1.96) = 3.92. */
    @Test
    void bothSidesThatFaceEachOtherCount() {
        Change.Test rise = test(published("2018", "40", "38", "44"), published("2019", "50", "47", "62"));
        Change.Test fall = test(published("2018", "50", "47", "62"), published("2019", "40", "38", "44"));

        assertThat(rise.z().orElseThrow()).isCloseTo(3.92, within(1e-3));
        assertThat(fall.z().orElseThrow()).isCloseTo(-3.92, within(1e-3));
    }

    /**
     * Of 0 of 10 Wilson's bound is 27.75 percent (Newcombe 1998), so its error above is 27.75 / 1.96 = 14.16 and not 0.
     */
    @Test
    void aSampleAgainstAPublishedErrorHasAnErrorAtZeroToo() {
        Change.Test test = test(
                sampled("2018", 0, 10), new Point(ReportingPeriod.year(2019), Quantity.of("20"), OptionalDouble.of(5)));

        // 20 / sqrt(14.16^2 + 5^2)
        assertThat(test.z().orElseThrow()).isCloseTo(1.332, within(1e-3));
    }

    @Test
    void withOneErrorThereIsNoTest() {
        assertThat(change(sampled("2018", 48, 80), counted("2019", 56, 70)).test())
                .isEmpty();
        assertThat(change(counted("2017", 56, 70), sampled("2018", 48, 80)).test())
                .isEmpty();
        assertThat(change(error("2017", "56", 0), error("2018", "48", 0)).test())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2019, 2019", "2019, 2019-01-01/2019-12-31", "2019, 2018", "2019-07, 2019"})
    void withoutTimeBetweenThereIsNoChange(String from, String to) {
        assertThat(Change.between(point(from, "78"), point(to, "80"))).isEmpty();
    }

    @Test
    void aRangeHasNoChange() {
        Point range = Point.of(ReportingPeriod.year(2018), Quantity.Bounds.fewerThan(5));

        assertThat(Change.between(range, point("2019", "3"))).isEmpty();
        assertThat(Change.between(point("2017", "3"), range)).isEmpty();
    }

    @Test
    void aChangeNeedsTime() {
        Point point = point("2019", "80");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Change(point, point, BigDecimal.ZERO, 0, Optional.empty()))
                .withMessage("a change needs two points in time");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Change(point, point, BigDecimal.ZERO, Double.NaN, Optional.empty()))
                .withMessage("a change needs two points in time");
    }

    @ParameterizedTest
    @CsvSource({"0", "1.1", "NaN"})
    void aProbabilityIsAboveZero(double p) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Change.Test(Method.EXACT, p, OptionalDouble.empty()))
                .withMessage("p must be above 0 and at most 1, but was " + p);
    }

    @Test
    void anErrorOfCountsNeedsCounts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Point(
                        ReportingPeriod.year(2019),
                        Quantity.of("50"),
                        Optional.of(SamplingError.of(Quantity.share(5, 10)))))
                .withMessage("the sampling error of counts needs a share from counts");
    }

    private static Change change(Point from, Point to) {
        return Change.between(from, to).orElseThrow();
    }

    private static Change.Test test(Point from, Point to) {
        return change(from, to).test().orElseThrow();
    }

    private static Point point(String period, String value) {
        return Point.of(ReportingPeriod.parse(period), Quantity.of(value));
    }

    private static Point counted(String period, long events, long size) {
        return Point.of(ReportingPeriod.parse(period), Quantity.share(events, size));
    }

    private static Point sampled(String period, long events, long size) {
        return Point.ofSample(ReportingPeriod.parse(period), new Share(events, size));
    }

    private static Point error(String period, String value, double error) {
        return new Point(ReportingPeriod.parse(period), Quantity.of(value), OptionalDouble.of(error));
    }

    private static Point published(String period, String value, String low, String high) {
        Interval interval = new Interval(new BigDecimal(low), new BigDecimal(high), new BigDecimal("0.95"));
        BigDecimal number = new BigDecimal(value);
        return new Point(
                ReportingPeriod.parse(period), Quantity.of(value), Optional.of(SamplingError.of(number, interval)));
    }
}
