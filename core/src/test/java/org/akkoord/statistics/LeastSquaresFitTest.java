package org.akkoord.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.akkoord.statistics.LeastSquares.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The results of a line other than its slope. */
class LeastSquaresFitTest {

    private static final double[] YEARS = {2015, 2016, 2017, 2019, 2020};
    private static final double[] VALUES = {1, 2, 4, 3, 5};
    private static final double[] WEIGHTS = {1, 2, 1, 3, 2};

    /** F. J. Anscombe (1973), first set; R: summary(lm(y1 ~ x1, anscombe)) and confint(). */
    @Test
    void aPublishedExampleIsReproduced() {
        double[] x = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
        double[] y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
        LeastSquares line = LeastSquares.fit(x, y);
        assertThat(line.slope()).isCloseTo(0.5000909090909091, within(1e-15));
        assertThat(line.valueAt(0)).isCloseTo(3.000090909090909, within(1e-14));
        assertThat(line.slopeStandardError().orElseThrow()).isCloseTo(0.1179055005956341, within(1e-15));
        assertThat(line.valueStandardErrorAt(0).orElseThrow()).isCloseTo(1.124746790808644, within(1e-14));
        assertThat(line.residualSumOfSquares()).isCloseTo(13.76269, within(1e-13));
        assertThat(line.rSquared().orElseThrow()).isCloseTo(0.6665424595087749, within(1e-15));
        assertThat(line.slopeStatistic().orElseThrow()).isCloseTo(4.241455288892832, within(1e-14));
        assertThat(line.slopeP().orElseThrow()).isCloseTo(0.002169628873078797, within(1e-15));
        assertThat(line.degreesOfFreedom()).hasValue(9);
        var interval = line.slopeInterval(0.95).orElseThrow();
        assertThat(interval.low()).isCloseTo(0.23337013638518733, within(1e-14));
        assertThat(interval.high()).isCloseTo(0.7668116817966308, within(1e-14));
        assertThat(interval.level()).isEqualTo(0.95);
        assertThat(interval.method()).isEqualTo(Weights.EQUAL);
    }

    /**
     * By hand: mean x 2017.4, Sxx = 17.2, Sxy = 11, Syy = 10, RSS = 10 - 121/17.2 = 51/17.2; the line at 2022 is 3 +
     * 4.6 * 11/17.2.
     */
    @Test
    void valuesAndTheirErrorsAreGivenAtNamedPositions() {
        LeastSquares line = LeastSquares.fit(YEARS, VALUES);
        double s2 = 51 / 17.2 / 3;
        assertThat(line.residualVariance().orElseThrow()).isCloseTo(s2, within(1e-15));
        assertThat(line.valueAt(2017.4)).isCloseTo(3, within(1e-13));
        assertThat(line.valueAt(2022)).isCloseTo(3 + 4.6 * 11 / 17.2, within(1e-14));
        double spread = 0.2 + 4.6 * 4.6 / 17.2;
        assertThat(line.valueStandardErrorAt(2022).orElseThrow()).isCloseTo(Math.sqrt(s2 * spread), within(1e-14));
        assertThat(line.predictionStandardErrorAt(2022).orElseThrow())
                .isCloseTo(Math.sqrt(s2 * (1 + spread)), within(1e-14));
        // R: qt(0.975, 3) = 3.18244630528371
        var value = line.valueIntervalAt(2022, 0.95).orElseThrow();
        assertThat(value.high() - line.valueAt(2022))
                .isCloseTo(3.18244630528371 * Math.sqrt(s2 * spread), within(1e-13));
        var prediction = line.predictionIntervalAt(2022, 0.95).orElseThrow();
        assertThat(line.valueAt(2022) - prediction.low())
                .isCloseTo(3.18244630528371 * Math.sqrt(s2 * (1 + spread)), within(1e-13));
    }

    @Test
    void twoPointsHaveASlopeButNoError() {
        LeastSquares line = LeastSquares.fit(new double[] {2020, 2021}, new double[] {80, 82.5});
        assertThat(line.slope()).isEqualTo(2.5);
        assertThat(line.valueAt(2021)).isEqualTo(82.5);
        assertThat(line.degreesOfFreedom()).isEmpty();
        assertThat(line.residualVariance()).isEmpty();
        assertThat(line.slopeStandardError()).isEmpty();
        assertThat(line.slopeStatistic()).isEmpty();
        assertThat(line.slopeP()).isEmpty();
        assertThat(line.slopeInterval(0.95)).isEmpty();
        assertThat(line.predictionIntervalAt(2022, 0.95)).isEmpty();
    }

    /** Three points have one degree of freedom; R: qt(0.975, 1) = 12.7062047361747. */
    @Test
    void threePointsHaveAVeryWideInterval() {
        LeastSquares line = LeastSquares.fit(new double[] {2020, 2021, 2022}, new double[] {80, 82.5, 81});
        var interval = line.slopeInterval(0.95).orElseThrow();
        assertThat(interval.low()).isCloseTo(-14.171861449617927, within(1e-12));
        assertThat(interval.high()).isCloseTo(15.171861449617927, within(1e-12));
    }

    @Test
    void onAnExactLineTIsInfiniteAndPZero() {
        LeastSquares line = LeastSquares.fit(new double[] {2018, 2019, 2021}, new double[] {72.5, 72, 71});
        assertThat(line.residualSumOfSquares()).isZero();
        assertThat(line.rSquared()).hasValue(1);
        assertThat(line.slopeStandardError()).hasValue(0);
        assertThat(line.slopeStatistic()).hasValue(Double.NEGATIVE_INFINITY);
        assertThat(line.slopeP()).hasValue(0);
        assertThat(line.slopeInterval(0.95).orElseThrow().low()).isEqualTo(-0.5);
    }

    @Test
    void weightsMeanThreeDifferentErrorsOfOneSlope() {
        LeastSquares precision = LeastSquares.fit(YEARS, VALUES, WEIGHTS, Weights.PRECISION);
        LeastSquares frequency = LeastSquares.fit(YEARS, VALUES, WEIGHTS, Weights.FREQUENCY);
        LeastSquares known = LeastSquares.fit(YEARS, VALUES, WEIGHTS, Weights.KNOWN_VARIANCE);
        assertThat(frequency.slope()).isEqualTo(precision.slope());
        assertThat(known.slope()).isEqualTo(precision.slope());
        double error = precision.slopeStandardError().orElseThrow();
        assertThat(precision.degreesOfFreedom()).hasValue(3);
        assertThat(frequency.degreesOfFreedom()).hasValue(7);
        assertThat(known.degreesOfFreedom()).isEmpty();
        assertThat(frequency.slopeStandardError().orElseThrow()).isCloseTo(error * Math.sqrt(3 / 7.0), within(1e-16));
        assertThat(known.residualVariance()).hasValue(1);
        double s = Math.sqrt(precision.residualVariance().orElseThrow());
        assertThat(known.slopeStandardError().orElseThrow()).isCloseTo(error / s, within(1e-15));
    }

    @Test
    void frequencyWeightsCountEqualObservations() {
        double[] x = {2015, 2016, 2016, 2017, 2019, 2019, 2019, 2020, 2020};
        double[] y = {1, 2, 2, 4, 3, 3, 3, 5, 5};
        LeastSquares repeated = LeastSquares.fit(x, y);
        LeastSquares weighted = LeastSquares.fit(YEARS, VALUES, WEIGHTS, Weights.FREQUENCY);
        assertThat(weighted.slope()).isEqualTo(repeated.slope());
        assertThat(weighted.slopeStandardError()).isEqualTo(repeated.slopeStandardError());
        assertThat(weighted.slopeP()).isEqualTo(repeated.slopeP());
        assertThat(weighted.count()).isEqualTo(5);
    }

    @Test
    void onlyPrecisionWeightsHaveAFreeScale() {
        double[] tenfold = {10, 20, 10, 30, 20};
        for (Weights meaning : new Weights[] {Weights.PRECISION, Weights.FREQUENCY, Weights.KNOWN_VARIANCE}) {
            LeastSquares once = LeastSquares.fit(YEARS, VALUES, WEIGHTS, meaning);
            LeastSquares scaled = LeastSquares.fit(YEARS, VALUES, tenfold, meaning);
            assertThat(scaled.slope()).isEqualTo(once.slope());
            assertThat(scaled.slopeStandardError().equals(once.slopeStandardError()))
                    .isEqualTo(meaning == Weights.PRECISION);
        }
    }

    /** By hand: weights 4 at 0 and at 2: Sxx = 8, SE = 1 / sqrt(8); slope 1/2, z = sqrt(2). */
    @Test
    void knownVariancesUseTheNormalDistribution() {
        LeastSquares line =
                LeastSquares.fit(new double[] {0, 2}, new double[] {1, 2}, new double[] {4, 4}, Weights.KNOWN_VARIANCE);
        assertThat(line.slopeStandardError()).hasValue(Math.sqrt(1 / 8.0));
        assertThat(line.slopeStatistic().orElseThrow()).isCloseTo(Math.sqrt(2), within(1e-15));
        // R: 2 * pnorm(-sqrt(2)) = 0.157299207050285
        assertThat(line.slopeP().orElseThrow()).isCloseTo(0.157299207050285, within(1e-15));
        var interval = line.slopeInterval(0.95).orElseThrow();
        assertThat(interval.high() - 0.5).isCloseTo(1.959963984540054 / Math.sqrt(8), within(1e-15));
        assertThat(interval.method()).isEqualTo(Weights.KNOWN_VARIANCE);
    }

    @ParameterizedTest
    @EnumSource(Weights.class)
    void theOrderOfThePointsDoesNotChangeABit(Weights meaning) {
        Random random = new Random(6);
        for (int round = 0; round < 100; round++) {
            int n = 3 + random.nextInt(10);
            double[] x = random.doubles(n, 2000, 2020).toArray();
            double[] y = random.doubles(n, 0, 100).toArray();
            double[] w = meaning == Weights.EQUAL
                    ? random.doubles(n).map(value -> 1).toArray()
                    : random.doubles(n, 0.1, 10).toArray();
            LeastSquares line = LeastSquares.fit(x, y, w, meaning);
            for (int i = n - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                swap(x, i, j);
                swap(y, i, j);
                swap(w, i, j);
            }
            LeastSquares shuffled = LeastSquares.fit(x, y, w, meaning);
            assertThat(shuffled.slope()).isEqualTo(line.slope());
            assertThat(shuffled.slopeInterval(0.9)).isEqualTo(line.slopeInterval(0.9));
            assertThat(shuffled.predictionIntervalAt(2030, 0.9)).isEqualTo(line.predictionIntervalAt(2030, 0.9));
            assertThat(shuffled.slopeP()).isEqualTo(line.slopeP());
        }
    }

    private static void swap(double[] values, int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }

    @Test
    void equalWeightsOfOneAreNoWeights() {
        double[] ones = {1, 1, 1, 1, 1};
        assertThat(LeastSquares.fit(YEARS, VALUES, ones, Weights.EQUAL).slopeInterval(0.95))
                .isEqualTo(LeastSquares.fit(YEARS, VALUES).slopeInterval(0.95));
    }

    @Test
    void impossibleWeightsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.fit(YEARS, VALUES, new double[] {1, 1}, Weights.PRECISION))
                .withMessage("there must be as many weights as values, but there were 2 and 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.fit(YEARS, VALUES, new double[] {1, 1, -1, 1, 1}, Weights.PRECISION))
                .withMessage("weight must be 0 or more and finite, but was -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.fit(YEARS, VALUES, new double[] {0, 0, 1, 0, 0}, Weights.FREQUENCY))
                .withMessage("a slope needs at least two distinct positions");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.fit(YEARS, VALUES, WEIGHTS, Weights.EQUAL))
                .withMessage("EQUAL weights must be 1, but one was 2.0");
    }

    @Test
    void impossiblePositionsAndLevelsAreRefused() {
        LeastSquares line = LeastSquares.fit(YEARS, VALUES);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line.valueAt(Double.POSITIVE_INFINITY))
                .withMessage("position must be finite, but was Infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line.slopeInterval(95))
                .withMessage("level must be above 0 and below 1, but was 95.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.fit(new double[] {1, 1}, new double[] {1, 2}))
                .withMessage("a slope needs at least two distinct positions");
    }
}
