package org.akkoord.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Long series are not computed pair by pair, and give what all pairs would give. */
// Promise L4 of docs/promises.md
class LongSeriesTest {

    /** Values of which many slopes are equal, or nearly, or far apart. */
    enum Values {
        RANDOM,
        TWO_DECIMALS,
        LINE,
        CONSTANT,
        FEW_STEPS,
        OUTLIERS,
        LARGE,
        EQUAL_POSITIONS,
        FALLING
    }

    private static double[] x(Values kind, int n) {
        Random random = new Random(1968);
        return IntStream.range(0, n)
                .mapToDouble(i -> kind == Values.EQUAL_POSITIONS ? random.nextInt(n / 3) : i / 365.25)
                .toArray();
    }

    private static double[] y(Values kind, double[] x) {
        Random random = new Random(1945);
        return Arrays.stream(x)
                .map(at -> switch (kind) {
                    case RANDOM -> random.nextDouble() * 100;
                    case TWO_DECIMALS -> random.nextInt(10_000) / 100.0;
                    case LINE -> 0.1 * at;
                    case CONSTANT -> 80.4;
                    case FEW_STEPS -> random.nextInt(3);
                    case OUTLIERS -> 1 / (random.nextDouble() - 0.5);
                    case LARGE -> 1e15 - random.nextInt(10);
                    case EQUAL_POSITIONS -> random.nextInt(5);
                    case FALLING -> -at * at;
                })
                .toArray();
    }

    /** The definition: all slopes, sorted. */
    private static double[] allSlopes(double[] x, double[] y) {
        return IntStream.range(0, x.length)
                .boxed()
                .flatMap(i -> IntStream.range(i + 1, x.length)
                        .filter(j -> x[i] != x[j])
                        .mapToObj(j -> (y[j] - y[i]) / (x[j] - x[i])))
                .mapToDouble(slope -> slope + 0.0)
                .sorted()
                .toArray();
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    @ParameterizedTest
    @EnumSource(Values.class)
    void theSelectedSlopesAreThoseOfAllPairs(Values kind) {
        for (int n : new int[] {250, 601, 1200}) {
            double[] x = x(kind, n);
            double[] y = y(kind, x);
            double[] all = allSlopes(x, y);
            TheilSen line = TheilSen.fit(x, y);
            double half = 1.959963984540054
                    * Math.sqrt((MannKendall.untied(n)
                                    .subtract(MannKendall.tied(x))
                                    .subtract(MannKendall.tied(y))
                                    .doubleValue())
                            / 18.0);

            assertThat(line.pairs()).isEqualTo(all.length);
            assertThat(line.slope()).isCloseTo(median(all), within(4 * Math.ulp(median(all))));
            double low = all[(int) Math.rint((all.length - half) / 2) - 1];
            double high = all[(int) Math.rint((all.length + half) / 2)];
            assertThat(line.interval(0.95).low()).isCloseTo(low, within(4 * Math.ulp(low)));
            assertThat(line.interval(0.95).high()).isCloseTo(high, within(4 * Math.ulp(high)));
        }
    }

    @ParameterizedTest
    @EnumSource(Values.class)
    void theScoreIsThatOfAllPairs(Values kind) {
        double[] y = y(kind, x(kind, 700));
        long score = 0;
        for (int i = 0; i < y.length; i++) {
            for (int j = i + 1; j < y.length; j++) {
                score += (long) Math.signum(y[j] - y[i]);
            }
        }

        assertThat(MannKendall.of(y).score()).isEqualTo(score);
    }

    @Test
    void theCommonSlopeOfLongBlocksIsThatOfAllTheirPairs() {
        double[] x = x(Values.RANDOM, 300);
        double[] one = y(Values.RANDOM, x);
        double[] other = y(Values.FALLING, x);
        double[] all = DoubleStream.concat(Arrays.stream(allSlopes(x, one)), Arrays.stream(allSlopes(x, other)))
                .sorted()
                .toArray();

        assertThat(TheilSen.regionalSlope(List.of(TheilSen.fit(x, one), TheilSen.fit(x, other))))
                .isCloseTo(median(all), within(4 * Math.ulp(median(all))));
    }

    /** All pairs of 70,000 points would take 20 GB, and their number is no int. */
    @Test
    void seventyThousandPointsHaveASlope() {
        double[] x = x(Values.TWO_DECIMALS, 70_000);
        double[] y = Arrays.stream(x).map(at -> 0.25 * at + 40).toArray();
        TheilSen line = TheilSen.fit(x, y);

        assertThat(line.pairs()).isEqualTo(2_449_965_000L);
        assertThat(line.slope()).isCloseTo(0.25, within(1e-12));
        assertThat(MannKendall.of(y).score()).isEqualTo(2_449_965_000L);
    }

    /** By hand: n (n - 1) (2n + 5) is above 2^63 - 1 from 1,664,511 values on. */
    @Test
    void theVarianceOfMillionsOfValuesIsNoWholeNumberOfTheMachine() {
        double[] y = IntStream.range(0, 2_000_000).mapToDouble(i -> i).toArray();

        assertThat(MannKendall.of(y).variance()).isCloseTo(2e6 * (2e6 - 1) / 18 * (4e6 + 5), within(1e5));
    }
}
