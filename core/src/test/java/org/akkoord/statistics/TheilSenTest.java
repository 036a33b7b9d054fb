package org.akkoord.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.akkoord.ReferenceData;
import org.junit.jupiter.api.Test;

class TheilSenTest {

    /** Sen (1968), the worked example of the paper: slope 4. SciPy tests it too: stats.theilslopes(y, x).slope. */
    @Test
    void slopeOfSensOwnExampleIsFour() {
        double[] x = {1, 2, 3, 4, 10, 12, 18};
        double[] y = {9, 15, 19, 20, 45, 55, 78};

        assertThat(TheilSen.slope(x, y)).isEqualTo(4);
    }

    /** SciPy, test_mstats_basic.py, test_theilslopes: a masked point keeps its position, slope 1/3. */
    @Test
    void aGapCountsAsTime() {
        assertThat(TheilSen.slope(new double[] {0, 1, 3}, new double[] {0, 1, 1}))
                .isEqualTo(1 / 3.0);
    }

    /** SciPy, test_mstats_basic.py, test_theilslopes: slope 0.5, the median of 0, 0.5 and 1. */
    @Test
    void theMiddleOfAnOddNumberOfSlopesCounts() {
        assertThat(TheilSen.slope(new double[] {0, 1, 2}, new double[] {0, 1, 1}))
                .isEqualTo(0.5);
    }

    /** By hand: the slopes are -1, 0.5, 1, 4/3, 2 and 3, and (1 + 4/3) / 2 = 7/6. */
    @Test
    void theMeanOfTheMiddleTwoOfAnEvenNumberOfSlopesCounts() {
        assertThat(TheilSen.slope(new double[] {1, 2, 3, 4}, new double[] {1, 3, 2, 5}))
                .isCloseTo(7 / 6.0, within(1e-15));
    }

    /** By hand: seven points on a line of slope 1, one of them 64 too low. */
    @Test
    void oneOddPointDoesNotMoveTheSlope() {
        double[] years = {2015, 2016, 2017, 2018, 2019, 2020, 2021};
        double[] values = {70, 71, 72, 73, 10, 75, 76};

        assertThat(TheilSen.slope(years, values)).isEqualTo(1);
    }

    /** By hand: of the ten pairs two have equal x; the other slopes are 0, 1, 1, 1.5, 2, 2, 3 and 3. */
    @Test
    void pairsAtTheSamePositionAreLeftOut() {
        assertThat(TheilSen.slope(new double[] {1, 1, 2, 2, 3}, new double[] {1, 2, 2, 4, 5}))
                .isEqualTo(1.75);
    }

    /** The median of the exact slopes in rational arithmetic. */
    @Test
    void slopeIsTheExactMedian() {
        assertThat(ReferenceData.document("statistics/theil-sen.txt")
                        .at("cases")
                        .elements())
                .hasSize(9)
                .allSatisfy(each -> {
                    double expected = each.at("expected").number("slope");
                    assertThat(TheilSen.slope(each.numbers("x"), each.numbers("y")))
                            .isCloseTo(expected, within(1e-12 * Math.abs(expected)));
                });
    }

    /** The median of the exact slopes, the points one year apart. */
    @Test
    void slopeOfShortSeriesWithTiesIsTheExactMedian() {
        assertThat(ReferenceData.table("statistics/mann-kendall-ties.tsv"))
                .hasSize(18)
                .allSatisfy(row -> {
                    double[] y = Arrays.stream(row.get("y").split("\\|"))
                            .mapToDouble(Double::parseDouble)
                            .toArray();
                    double[] x = IntStream.range(0, y.length)
                            .mapToDouble(i -> 2015 + i)
                            .toArray();
                    double expected = ReferenceData.number(row.get("senSlope"));
                    assertThat(TheilSen.slope(x, y)).isCloseTo(expected, within(1e-12 * Math.abs(expected)));
                });
    }

    @Test
    void theOrderOfThePointsDoesNotMatter() {
        Random random = new Random(1968);
        for (int round = 0; round < 50; round++) {
            double[] x = random.doubles(9, 2010, 2020).toArray();
            double[] y = random.doubles(9, 0, 100).toArray();
            double slope = TheilSen.slope(x, y);
            int i = random.nextInt(9);
            int j = random.nextInt(9);
            swap(x, i, j);
            swap(y, i, j);
            assertThat(TheilSen.slope(x, y)).as("round %d of seed 1968", round).isEqualTo(slope);
        }
    }

    @Test
    void thePointsAreNotChanged() {
        double[] x = {3, 1, 2};
        double[] y = {9, 7, 1};
        double slope = TheilSen.slope(x, y);

        assertThat(slope).isEqualTo(1);
        assertThat(x).containsExactly(3, 1, 2);
        assertThat(y).containsExactly(9, 7, 1);
    }

    @Test
    void whatHasNoSlopeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TheilSen.slope(new double[] {1, 2}, new double[] {1}))
                .withMessage("there must be as many positions as values, but there were 2 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TheilSen.slope(new double[] {1, 2}, new double[] {1, Double.NaN}))
                .withMessage("positions and values must be finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TheilSen.slope(new double[] {1, 1}, new double[] {1, 2}))
                .withMessage("a slope needs at least two distinct positions");
    }

    private static void swap(double[] values, int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }
}
