package org.akkoord.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.akkoord.ReferenceData;
import org.akkoord.ReferenceData.Node;
import org.junit.jupiter.api.Test;

class LeastSquaresTest {

    /** NIST/ITL Statistical Reference Datasets, linear regression, Norris.dat (public domain): columns x and y. */
    private static final double[] NORRIS_X = {
        0.2, 337.4, 118.2, 884.6, 10.1, 226.5, 666.3, 996.3, 448.6, 777, 558.2, 0.4, 0.6, 775.5, 666.9, 338, 447.5,
        11.6, 556, 228.1, 995.8, 887.6, 120.2, 0.3, 0.3, 556.8, 339.1, 887.2, 999, 779, 11.1, 118.3, 229.2, 669.1,
        448.9, 0.5
    };

    private static final double[] NORRIS_Y = {
        0.1, 338.8, 118.1, 888, 9.2, 228.1, 668.5, 998.5, 449.1, 778.9, 559.2, 0.3, 0.1, 778.1, 668.8, 339.3, 448.9,
        10.8, 557.7, 228.3, 998, 888.8, 119.6, 0.3, 0.6, 557.6, 339.3, 888, 998.5, 778.9, 10.2, 117.6, 228.9, 668.4,
        449.2, 0.2
    };

    /** F. J. Anscombe, "Graphs in statistical analysis", The American Statistician 27 (1973), first data set. */
    private static final double[] ANSCOMBE_X = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};

    private static final double[] ANSCOMBE_Y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};

    @Test
    void slopeReachesTheCertifiedDigits() {
        // certified value of B1 in Norris.dat; writing the data as binary fractions costs all but 14 of its digits
        double certified = 1.00211681802045;

        assertThat(LeastSquares.slope(NORRIS_X, NORRIS_Y)).isCloseTo(certified, within(1e-14 * certified));
    }

    /** R: coef(lm(y1 ~ x1, anscombe))[2] = 0.500090909090909; exactly 5501 / 11000. */
    @Test
    void slopeOfAPublishedExampleIsRight() {
        assertThat(LeastSquares.slope(ANSCOMBE_X, ANSCOMBE_Y)).isCloseTo(5501 / 11000.0, within(1e-15));
    }

    @Test
    void calendarYearsAsPositionsCostNoDigits() {
        double[] years = Arrays.stream(ANSCOMBE_X).map(x -> x + 2010).toArray();

        assertThat(LeastSquares.slope(years, ANSCOMBE_Y)).isCloseTo(5501 / 11000.0, within(1e-15));
    }

    /** By hand: 80.1, 80.2, 80.3 and 80.5 in four years that follow; sum xy = 0.65, sum xx = 5. */
    @Test
    void slopeIsPerUnitOfPosition() {
        double[] years = {2017.5, 2018.5, 2019.5, 2020.5};
        double[] values = {80.1, 80.2, 80.3, 80.5};

        assertThat(LeastSquares.slope(years, values)).isCloseTo(0.13, within(1e-14));
    }

    @Test
    void aGapCountsAsTime() {
        assertThat(LeastSquares.slope(new double[] {2012, 2013, 2020}, new double[] {10, 11, 18}))
                .isEqualTo(1);
    }

    /** Exact rational arithmetic. In large_offset_y writing the values as binary fractions costs six more digits. */
    @Test
    void slopeIsExactToTwelveDigits() {
        List<Node> unweighted = ReferenceData.document("statistics/least-squares.txt").at("cases").elements().stream()
                .filter(each -> !each.has("w"))
                .filter(each -> each.at("expected").has("slope"))
                .toList();

        assertThat(unweighted).hasSize(22).allSatisfy(each -> {
            double expected = each.at("expected").number("slope");
            double tolerance = (each.name().equals("large_offset_y") ? 1e-6 : 1e-12) * Math.abs(expected);
            assertThat(LeastSquares.slope(each.numbers("x"), each.numbers("y"))).isCloseTo(expected, within(tolerance));
        });
    }

    @Test
    void whatHasNoSlopeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.slope(new double[] {1}, new double[] {1, 2}))
                .withMessage("there must be as many positions as values, but there were 1 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.slope(new double[] {1, Double.POSITIVE_INFINITY}, new double[] {1, 2}))
                .withMessage("positions and values must be finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.slope(new double[] {2019.5, 2019.5}, new double[] {1, 2}))
                .withMessage("a slope needs at least two distinct positions");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.slope(new double[0], new double[0]))
                .withMessage("a slope needs at least two distinct positions");
    }

    /**
     * By hand: three years on from the middle of 60, 62, 64 the error is sqrt((1 + 1/3 + 9/2) / 12) = 0.6972. Python:
     * {@code 68 + e * scipy.stats.t.ppf(0.975, 1)} and {@code scipy.stats.t.sf((70 - 68) / e, 1)}.
     */
    @Test
    void aPredictionFromRoundedValuesHasAWidth() {
        LeastSquares line = LeastSquares.fit(new double[] {2017, 2018, 2019}, new double[] {60, 62, 64});
        LeastSquares rounded = line.withRounding(1);
        var interval = rounded.predictionIntervalAt(2021, 0.95).orElseThrow();

        assertThat(line.predictionIntervalAt(2021, 0.95).orElseThrow().high()).isEqualTo(68);
        assertThat(rounded.valueAt(2021)).isEqualTo(68);
        assertThat(rounded.residualVariance().orElseThrow()).isCloseTo(1 / 12.0, within(1e-16));
        assertThat(interval.high()).isCloseTo(76.85897799309609, within(1e-10));
        assertThat(interval.low()).isCloseTo(59.1410220069039, within(1e-10));
        assertThat(rounded.predictionAtLeast(2021, 70).orElseThrow()).isCloseTo(0.10677211736969035, within(1e-13));
    }

    /** Python: the same with the middle at 80 and the error sqrt((1 + 1/3 + 4/2) / 12). */
    @Test
    void aLevelLineOfRoundedValuesHasAWidthToo() {
        LeastSquares rounded = LeastSquares.fit(new double[] {1, 2, 3}, new double[] {80, 80, 80})
                .withRounding(1);

        assertThat(rounded.predictionIntervalAt(4, 0.95).orElseThrow().high())
                .isCloseTo(86.69675789712181, within(1e-10));
        assertThat(rounded.slopeStatistic()).hasValue(0);
        assertThat(rounded.slopeP()).hasValue(1);
        assertThat(rounded.predictionAtLeast(4, 1e9).orElseThrow()).isPositive();
        assertThat(rounded.predictionAtLeast(4, -1e300).orElseThrow()).isLessThan(1);
    }

    /**
     * By hand: 60, 63, 64 have residuals -1/3, 2/3, -1/3 and s^2 = 2/3, which is more than 1/12 and less than 100/12.
     */
    @Test
    void theScatterHoldsTheRoundingAlready() {
        LeastSquares line = LeastSquares.fit(new double[] {1, 2, 3}, new double[] {60, 63, 64});

        assertThat(line.withRounding(1).residualVariance()).isEqualTo(line.residualVariance());
        assertThat(line.withRounding(10).residualVariance().orElseThrow()).isCloseTo(100 / 12.0, within(1e-14));
        assertThat(line.withRounding(0).slopeP()).isEqualTo(line.slopeP());
    }

    /**
     * 30, 31 and 32 of 50 lie on a line but for the digits of doubles; 30, 31 and 33 do not, and keep their scatter.
     */
    @Test
    void countsOnALineCouldBeOneMoreOrLess() {
        double[] x = {1, 2, 3};
        LeastSquares onLine = LeastSquares.fit(x, new double[] {100 * 0.6, 100 * 0.62, 100 * 0.64});
        LeastSquares off = LeastSquares.fit(x, new double[] {60, 62, 66});

        assertThat(onLine.residualVariance().orElseThrow()).isLessThan(1e-25);
        assertThat(onLine.withStep(2).residualVariance().orElseThrow()).isCloseTo(4 / 12.0, within(1e-15));
        assertThat(off.withStep(50).residualVariance()).isEqualTo(off.residualVariance());
    }

    @Test
    void aStepIsFiniteAndKnownVariancesHoldIt() {
        double[] x = {1, 2, 3};
        LeastSquares line = LeastSquares.fit(x, x);
        LeastSquares known = LeastSquares.fit(x, x, x, LeastSquares.Weights.KNOWN_VARIANCE);

        assertThatIllegalArgumentException().isThrownBy(() -> line.withRounding(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> line.withRounding(Double.NaN));
        assertThatThrownBy(() -> known.withRounding(1)).isInstanceOf(IllegalStateException.class);
    }
}
