package org.akkoord.panel.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.akkoord.internal.ParallelRun;
import org.akkoord.panel.store.PanelData;
import org.akkoord.panel.store.PlainPanel;
import org.akkoord.panel.store.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Slopes, median slopes and scores against naive loops over plain arrays, at the numbers of periods where another way
 * is taken: up to 16 there are tables and a network, and a unit has another word after 32 and after 64.
 */
class UnitTrendsTest {

    private static final ParallelRun ALONE = new ParallelRun(Optional.empty());

    /** By sums of whole numbers, which are exact: the numbers of {@link PlainPanel#random} are eighths. */
    private static double leastSquares(List<double[]> series) {
        long n = series.size();
        long sumX = 0;
        long sumY = 0;
        long sumXx = 0;
        long sumXy = 0;
        for (double[] point : series) {
            long x = (long) point[0];
            long eighths = (long) (8 * point[1]);
            sumX += x;
            sumY += eighths;
            sumXx += x * x;
            sumXy += x * eighths;
        }
        return (double) (n * sumXy - sumX * sumY) / (8 * (n * sumXx - sumX * sumX));
    }

    private static double medianSlope(List<double[]> series) {
        double[] slopes = new double[series.size() * (series.size() - 1) / 2];
        int count = 0;
        for (int i = 0; i < series.size(); i++) {
            for (int j = i + 1; j < series.size(); j++) {
                slopes[count++] = (series.get(j)[1] - series.get(i)[1]) / (series.get(j)[0] - series.get(i)[0]);
            }
        }
        Arrays.sort(slopes);
        return (slopes[(count - 1) / 2] + slopes[count / 2]) / 2;
    }

    private static int score(List<double[]> series) {
        int score = 0;
        for (int i = 0; i < series.size(); i++) {
            for (int j = i + 1; j < series.size(); j++) {
                score += (int) Math.signum(series.get(j)[1] - series.get(i)[1]);
            }
        }
        return score;
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 0.5",
        "2, 2, 0.3",
        "3, 3, 0.5",
        "4, 10, 0.1",
        "5, 10, 0.9",
        "6, 10, 0",
        "7, 16, 0.3",
        "8, 17, 0.3",
        "9, 31, 0.2",
        "10, 32, 0.2",
        "11, 33, 0.2",
        "12, 33, 0",
        "13, 64, 0.5",
        "14, 65, 0.5",
        "15, 70, 0"
    })
    void everyUnitHasTheTrendOfItsOwnNumbers(long seed, int periods, double missing) {
        int units = 2048 + 520; // a full block, and two strips of another
        double[][] numbers = PlainPanel.random(new Random(seed), periods, units, missing);
        Variable variable = PlainPanel.values(numbers);
        PanelData data = PlainPanel.panel(variable, units);
        double[] slopes = new Slopes(data, variable).all(ALONE);
        MedianSlopes medians = new MedianSlopes(data, variable).run(ALONE);
        for (int unit = 0; unit < units; unit++) {
            List<double[]> series = PlainPanel.series(numbers, unit);
            assertThat(medians.scores()[unit]).as("unit %s", unit).isEqualTo(score(series));
            if (series.size() < 2) {
                assertThat(slopes[unit]).isNaN();
                assertThat(medians.slopes()[unit]).isNaN();
            } else {
                assertThat(slopes[unit]).as("unit %s", unit).isEqualTo(leastSquares(series), within(1e-11));
                assertThat(medians.slopes()[unit]).as("unit %s", unit).isEqualTo(medianSlope(series), within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 0.2", "40, 0.2"})
    void threadsChangeNoBit(int periods, double missing) {
        double[][] numbers = PlainPanel.random(new Random(1), periods, 9000, missing);
        Variable variable = PlainPanel.values(numbers);
        PanelData data = PlainPanel.panel(variable, 9000);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            ParallelRun together = new ParallelRun(Optional.of(threads));
            assertThat(new Slopes(data, variable).all(together)).isEqualTo(new Slopes(data, variable).all(ALONE));
            MedianSlopes alone = new MedianSlopes(data, variable).run(ALONE);
            MedianSlopes shared = new MedianSlopes(data, variable).run(together);
            assertThat(shared.slopes()).isEqualTo(alone.slopes());
            assertThat(shared.scores()).isEqualTo(alone.scores());
        } finally {
            threads.shutdown();
        }
    }

    /** By hand: equal numbers have no slope, whatever their last binary digit, with and without gaps. */
    @ParameterizedTest
    @CsvSource({"3, 80.1", "5, 0.1", "7, -33.3", "10, 76.55", "20, 80.1", "40, 1e15", "3, 0"})
    void equalNumbersHaveASlopeOfExactlyZero(int periods, double number) {
        double[][] complete = new double[periods][2];
        double[][] withGaps = new double[periods][2];
        for (int t = 0; t < periods; t++) {
            Arrays.fill(complete[t], number);
            Arrays.fill(withGaps[t], t == 1 ? Double.NaN : number);
        }
        for (double[][] numbers : List.of(complete, withGaps)) {
            Variable variable = PlainPanel.values(numbers);
            PanelData data = PlainPanel.panel(variable, 2);
            double[] exactly = {0.0, 0.0};
            // containsExactly would take -0.0 for 0.0
            assertThat(Arrays.equals(new Slopes(data, variable).all(ALONE), exactly))
                    .isTrue();
        }
    }

    /** By hand: 1e15, 1e15 + 1, 1e15 + 2, ... rise by 1 a year; without the number of one year too. */
    @ParameterizedTest
    @CsvSource({"3, 1e15, 1", "4, 1e15, 3", "10, 1e15, 2", "16, -1e15, 0.5", "17, 1e15, 1", "40, 9e14, 0.25"})
    void stepsInHugeNumbersKeepTheirDigits(int periods, double base, double step) {
        double[][] complete = new double[periods][1];
        double[][] withGaps = new double[periods][1];
        for (int t = 0; t < periods; t++) {
            complete[t][0] = base + step * t;
            withGaps[t][0] = t == 0 && periods > 3 ? Double.NaN : base + step * t;
        }
        for (double[][] numbers : List.of(complete, withGaps)) {
            Variable variable = PlainPanel.values(numbers);
            PanelData data = PlainPanel.panel(variable, 1);
            assertThat(new Slopes(data, variable).all(ALONE)[0]).isCloseTo(step, within(1e-14 * step));
        }
    }

    /** By hand: 0, 8 and 12 in the years 0, 2 and 3 rise by 4 a year, and 8, 4 and 0 in 0, 1 and 2 fall by 4. */
    @Test
    void aZeroIsANumber() {
        Variable variable = PlainPanel.values(new double[][] {{0, 8}, {Double.NaN, 4}, {8, 0}, {12, Double.NaN}});
        PanelData data = PlainPanel.panel(variable, 2);

        assertThat(new Slopes(data, variable).all(ALONE)).containsExactly(4, -4);
    }

    @Test
    void slopesOfCountsAreInPercentagePoints() {
        long[][] numerators = {{1, 0}, {2, 5}, {3, 5}};
        long[][] denominators = {{4, 0}, {4, 10}, {4, 5}};
        Variable variable = PlainPanel.counts(numerators, denominators, List.of());
        PanelData data = PlainPanel.panel(variable, 2);
        assertThat(new Slopes(data, variable).all(ALONE)).containsExactly(25, 50);
        assertThat(new MedianSlopes(data, variable).run(ALONE).slopes()).containsExactly(25, 50);
    }

    /** Two slopes of which only one is finite once they are added: they are halved first. */
    @Test
    void theMeanOfTwoGreatSlopesIsFinite() {
        double great = Double.MAX_VALUE / 2;
        Variable variable = PlainPanel.values(new double[][] {{0}, {great}, {great + great}, {Double.NaN}});
        PanelData data = PlainPanel.panel(variable, 1);
        assertThat(new MedianSlopes(data, variable).run(ALONE).slopes()).containsExactly(great);
    }
}
