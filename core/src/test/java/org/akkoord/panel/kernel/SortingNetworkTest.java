package org.akkoord.panel.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a sort of each series. */
class SortingNetworkTest {

    private static void assertMiddles(double[][] series) {
        int size = series[0].length;
        double[][] rows = new double[size][series.length];
        for (int i = 0; i < series.length; i++) {
            for (int place = 0; place < size; place++) {
                rows[place][i] = series[i][place];
            }
        }
        new SortingNetwork(size).run(rows);
        for (int i = 0; i < series.length; i++) {
            double[] sorted = series[i].clone();
            Arrays.sort(sorted);
            assertThat(rows[size / 2][i]).as(Arrays.toString(series[i])).isEqualTo(sorted[size / 2]);
            if (size > 1) {
                assertThat(rows[size / 2 - 1][i]).isEqualTo(sorted[size / 2 - 1]);
            }
        }
    }

    /** A network that sorts all series of zeros and ones sorts everything (Knuth, volume 3, 5.3.4, theorem Z). */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
    void allSeriesOfZerosAndOnesHaveTheirMiddles(int size) {
        double[][] series = new double[1 << size][size];
        for (int bits = 0; bits < series.length; bits++) {
            for (int place = 0; place < size; place++) {
                series[bits][place] = bits >>> place & 1;
            }
        }
        assertMiddles(series);
    }

    /** The numbers of pairs of up to 16 periods, and others. */
    @ParameterizedTest
    @ValueSource(ints = {21, 28, 36, 45, 55, 66, 78, 91, 105, 120, 121, 64, 65, 127, 128, 129})
    void longerSeriesHaveTheirMiddles(int size) {
        Random random = new Random(size);
        double[][] series = new double[500][size];
        for (double[] each : series) {
            Arrays.setAll(each, i -> random.nextInt(10) == 0 ? Double.POSITIVE_INFINITY : random.nextInt(50) / 4.0);
            if (random.nextInt(3) == 0) {
                each[random.nextInt(size)] = Double.NEGATIVE_INFINITY;
            }
        }
        assertMiddles(series);
    }

    @Test
    void seriesInOrderOrReversedHaveTheirMiddles() {
        for (int size = 1; size <= 120; size++) {
            double[] up = new double[size];
            double[] down = new double[size];
            for (int i = 0; i < size; i++) {
                up[i] = i;
                down[i] = -i;
            }
            assertMiddles(new double[][] {up, down, new double[size]});
        }
    }
}
