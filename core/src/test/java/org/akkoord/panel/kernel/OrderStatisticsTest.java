package org.akkoord.panel.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.akkoord.panel.store.PlainPanel;
import org.akkoord.panel.store.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a sort of all numbers. */
class OrderStatisticsTest {

    private static final double[] SHARES = {0, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.999, 1};

    private static void assertSorted(double[][] numbers) {
        Variable variable = PlainPanel.values(numbers);
        for (int period = 0; period < numbers.length; period++) {
            double[] sorted = Arrays.stream(numbers[period])
                    .filter(number -> !Double.isNaN(number))
                    .sorted()
                    .toArray();
            OrderStatistics order = new OrderStatistics(variable, period, new char[numbers[period].length]);
            assertThat(order.count()).isEqualTo(sorted.length);
            if (sorted.length == 0) {
                continue;
            }
            order.keepNear(SHARES);
            for (double share : SHARES) {
                int near = (int) (share * sorted.length);
                for (int rank = Math.max(0, near - 2); rank <= Math.min(near + 2, sorted.length - 1); rank++) {
                    assertThat(order.at(rank))
                            .as("rank %s of %s in period %s", rank, sorted.length, period)
                            .isEqualTo(sorted[rank]);
                }
            }
        }
    }

    private static double[][] column(int units, double missing, long seed, IntToDoubleFunction number) {
        Random random = new Random(seed);
        double[][] numbers = new double[1][units];
        Arrays.setAll(numbers[0], unit -> random.nextDouble() < missing ? Double.NaN : number.applyAsDouble(unit));
        return numbers;
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 1023", "4, 1024", "5, 1025", "6, 2048", "7, 2049", "8, 10000"})
    void ranksAreThoseOfTheSortedNumbers(long seed, int units) {
        Random random = new Random(seed);
        for (double missing : new double[] {0, 0.1, 0.9}) {
            assertSorted(column(units, missing, seed, unit -> random.nextGaussian()));
            assertSorted(column(units, missing, seed, unit -> random.nextInt(5)));
            assertSorted(column(units, missing, seed, unit -> Math.exp(20 * random.nextGaussian())));
            assertSorted(column(units, missing, seed, unit -> 7));
            assertSorted(column(units, missing, seed, unit -> unit));
            assertSorted(column(units, missing, seed, unit -> -unit));
        }
    }

    /** The sample of 128 units sees nothing of the range: only those between them vary. */
    @Test
    void aMisleadingSampleCostsTimeButNoAccuracy() {
        Random random = new Random(3);
        assertSorted(column(12_800, 0, 1, unit -> unit % 100 == 0 ? 5 : 1e9 * random.nextGaussian()));
        assertSorted(column(12_800, 0, 1, unit -> unit % 100 == 0 ? random.nextGaussian() : 1e15));
        assertSorted(column(12_800, 0, 1, unit -> unit == 100 ? -1e15 : unit == 200 ? 1e15 : random.nextDouble()));
        // a range so small that its steps are not finite
        assertSorted(column(12_800, 0, 1, unit -> random.nextInt(3) * Double.MIN_VALUE));
    }

    @Test
    void aSampleWithoutNumbersCostsTimeButNoAccuracy() {
        double[][] numbers = column(12_800, 0, 1, unit -> unit % 100 == 0 ? Double.NaN : unit % 977);
        assertSorted(numbers);
    }

    @ParameterizedTest
    @CsvSource({"1, 33", "2, 65"})
    void presenceIsReadAtTheBitOfThePeriod(long seed, int periods) {
        assertSorted(PlainPanel.random(new Random(seed), periods, 3000, 0.4));
    }

    @Test
    void nobodyHasANumber() {
        double[][] numbers = new double[2][3000];
        Arrays.fill(numbers[0], Double.NaN);
        assertSorted(numbers);
    }
}
