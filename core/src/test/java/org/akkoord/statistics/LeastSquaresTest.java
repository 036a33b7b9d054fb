package org.akkoord.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
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
}
