package org.akkoord.panel.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.akkoord.statistics.LeastSquares;
import org.junit.jupiter.api.Test;

/** What is computed in 32 digits is what is computed without rounding, to the last bit. */
class SlopeTestTest {

    private int decided;

    private void check(OptionalDouble quick, OptionalDouble exact, int series) {
        if (quick.isPresent()) {
            assertThat(quick).as("series %d", series).isEqualTo(exact);
            decided++;
        }
    }

    private static final int SERIES = 20_000;

    private static double[] positions(RandomGenerator random, int points) {
        double[] x = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = 2010 + i + (i > 2 ? random.nextInt(3) / 12.0 : 0);
        }
        return x;
    }

    @Test
    void theProbabilityOfCountsIsThatOfExactSums() {
        RandomGenerator random = new SplittableRandom(1);
        for (int series = 0; series < SERIES; series++) {
            double[] x = positions(random, 3 + random.nextInt(12));
            double[] y = new double[x.length];
            int most = 1 + random.nextInt(random.nextInt(10) == 0 ? 3 : 400);
            double step = 0;
            for (int i = 0; i < y.length; i++) {
                int denominator = 1 + random.nextInt(most);
                y[i] = (double) random.nextInt(denominator + 1) / denominator;
                step = Math.max(step, 1.0 / denominator);
            }
            check(
                    SlopeTest.ofCounts(x, y, step),
                    LeastSquares.fit(x, y).withStep(step).slopeP(),
                    series);
        }
        assertThat(decided).isGreaterThan(SERIES * 9 / 10);
    }

    @Test
    void theProbabilityOfValuesIsThatOfExactSums() {
        RandomGenerator random = new SplittableRandom(2);
        for (int series = 0; series < SERIES; series++) {
            double[] x = positions(random, 3 + random.nextInt(12));
            double[] y = new double[x.length];
            int decimals = random.nextInt(4);
            double scale = Math.pow(10, decimals);
            double large = random.nextInt(5) == 0 ? 1e12 : 0;
            double slope = random.nextInt(5) - 2;
            int noise = 1 + random.nextInt(random.nextInt(4) == 0 ? 2 : 3000);
            for (int i = 0; i < y.length; i++) {
                y[i] = large + Math.rint((slope * i + random.nextInt(noise) / 10.0) * scale) / scale;
            }
            double step = Double.parseDouble("1e-" + decimals);
            check(
                    SlopeTest.ofValues(x, y, step),
                    LeastSquares.fit(x, y).withRounding(step).slopeP(),
                    series);
        }
        assertThat(decided).isGreaterThan(SERIES * 8 / 10);
    }

    @Test
    void twoPointsAndPointsOnALineAreLeftToExactSums() {
        double[] two = {2010, 2011};
        assertThat(SlopeTest.ofCounts(two, new double[] {0.25, 0.5}, 0.25)).isEmpty();
        double[] x = {2010, 2011, 2012, 2013};
        double[] line = {0.1, 0.2, 0.3, 0.4};
        assertThat(SlopeTest.ofCounts(x, line, 0.1)).isEmpty();
        assertThat(SlopeTest.ofValues(x, new double[] {3, 3, 3, 3}, 1)).isEmpty();
        assertThat(SlopeTest.ofValues(x, new double[] {1e-210, 2e-210, 4e-210, 3e-210}, 0))
                .isEmpty();
    }
}
