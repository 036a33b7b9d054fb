package org.akkoord.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.akkoord.statistics.QuantileMethod.Weighted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantileMethodTest {

    private static final double[] TEN = {3, 6, 7, 8, 8, 10, 13, 15, 16, 20};

    /**
     * R: quantile(c(3, 6, 7, 8, 8, 10, 13, 15, 16, 20), c(.25, .5), type = t); by hand from the positions in the
     * documentation.
     */
    @ParameterizedTest
    @CsvSource({
        "TYPE_1, 7, 8",
        "TYPE_2, 7, 9",
        "TYPE_3, 6, 8",
        "TYPE_4, 6.5, 8",
        "TYPE_5, 7, 9",
        "TYPE_6, 6.75, 9",
        "TYPE_7, 7.25, 9",
        "TYPE_8, 6.916666666666667, 9",
        "TYPE_9, 6.9375, 9"
    })
    void theNineTypesDiffer(QuantileMethod method, double quarter, double half) {
        assertThat(method.of(TEN, 0.25)).isCloseTo(quarter, within(1e-14));
        assertThat(method.of(TEN, 0.5)).isCloseTo(half, within(1e-14));
    }

    @ParameterizedTest
    @EnumSource(QuantileMethod.class)
    void theEndsAreTheLeastAndTheGreatestValue(QuantileMethod method) {
        double[] values = {7.5, -2, 100, 3};
        assertThat(method.of(values, new double[] {0, 1})).containsExactly(-2, 100);
        assertThat(values).containsExactly(7.5, -2, 100, 3);
        assertThat(method.of(new double[] {5}, new double[] {0, 0.3, 1})).containsExactly(5, 5, 5);
    }

    @ParameterizedTest
    @EnumSource(QuantileMethod.class)
    void quantilesRiseWithTheProbability(QuantileMethod method) {
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= 1000; i++) {
            double quantile = method.of(TEN, i / 1000.0);
            assertThat(quantile).isGreaterThanOrEqualTo(before - 1e-14);
            before = quantile;
        }
    }

    @ParameterizedTest
    @EnumSource(QuantileMethod.class)
    void onlyRanksNearTheQuantileAreLookedAt(QuantileMethod method) {
        for (int n = 1; n < 60; n++) {
            double[] squares = IntStream.range(0, n).mapToDouble(i -> i * i).toArray();
            for (double p : new double[] {0, 0.01, 0.3, 0.5, 0.77, 0.99, 1}) {
                double near = Math.floor(n * p);
                IntToDoubleFunction sorted = rank -> {
                    assertThat((double) rank).isBetween(near - 2, near + 2);
                    return squares[rank];
                };
                assertThat(method.of(n, sorted, p)).isEqualTo(method.of(squares, p));
            }
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.of(0, rank -> rank, 0.5))
                .withMessage("a quantile needs at least one value");
    }

    @ParameterizedTest
    @EnumSource(QuantileMethod.class)
    void nothingHasNoQuantile(QuantileMethod method) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.of(new double[0], 0.5))
                .withMessage("a quantile needs at least one value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.of(new double[] {1, Double.NaN}, 0.5))
                .withMessage("value must be finite, but was NaN");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, 50, Double.NaN})
    void aProbabilityIsNoPercentage(double probability) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuantileMethod.TYPE_7.of(TEN, probability))
                .withMessage("probability must be 0 to 1, but was " + probability);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Weighted.LEAST.of(new double[] {1}, new double[] {1}, probability))
                .withMessage("probability must be 0 to 1, but was " + probability);
    }

    /** R, Hmisc: wtd.quantile(c(10, 20, 30, 40, 50), c(1, 2, 3, 2, 1), c(.25, .9)) and with type = "i/n". */
    @ParameterizedTest
    @CsvSource({"LEAST, 20, 50", "INTERPOLATED, 16.25, 41", "FREQUENCY, 20, 42"})
    void weightedQuantilesDifferByMethod(Weighted method, double quarter, double nine) {
        double[] values = {30, 10, 50, 20, 40};
        double[] weights = {3, 1, 1, 2, 2};
        assertThat(method.of(values, weights, 0.25)).isCloseTo(quarter, within(1e-14));
        assertThat(method.of(values, weights, 0.9)).isCloseTo(nine, within(1e-14));
    }

    @Test
    void frequencyWeightsRepeatValues() {
        double[] values = {3, 6, 7, 8, 10};
        double[] weights = {1, 1, 1, 2, 1};
        double[] repeated = {3, 6, 7, 8, 8, 10};
        for (double p : new double[] {0, 0.1, 0.25, 0.4, 0.5, 0.77, 1}) {
            assertThat(Weighted.FREQUENCY.of(values, weights, p)).isEqualTo(QuantileMethod.TYPE_7.of(repeated, p));
            assertThat(Weighted.LEAST.of(values, weights, p)).isEqualTo(QuantileMethod.TYPE_1.of(repeated, p));
        }
    }

    @ParameterizedTest
    @EnumSource(Weighted.class)
    void valuesWithoutWeightAreLeftOut(Weighted method) {
        double with = method.of(new double[] {1, 2, 3, 4}, new double[] {1, 0, 2, 1}, 0.3);
        assertThat(with).isEqualTo(method.of(new double[] {4, 1, 3}, new double[] {1, 1, 2}, 0.3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.of(new double[] {1, 2}, new double[] {0, 0}, 0.5))
                .withMessage("a quantile needs at least one value");
    }

    @Test
    void impossibleWeightsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Weighted.LEAST.of(new double[] {1, 2}, new double[] {1}, 0.5))
                .withMessage("there must be as many weights as values, but there were 1 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Weighted.LEAST.of(new double[] {1, 2}, new double[] {1, -1}, 0.5))
                .withMessage("weight must be 0 or more and finite, but was -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Weighted.FREQUENCY.of(new double[] {1, 2}, new double[] {0.25, 0.25}, 0.5))
                .withMessage("FREQUENCY weights must add up to 1 or more, but add up to 0.5");
    }
}
