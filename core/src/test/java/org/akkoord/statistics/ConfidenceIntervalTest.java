package org.akkoord.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceIntervalTest {

    private static ConfidenceInterval<LeastSquares.Weights> interval(double low, double high) {
        return new ConfidenceInterval<>(low, high, 0.95, LeastSquares.Weights.EQUAL, false);
    }

    /** By hand: each bound is moved to the nearest end of 0 to 100. */
    @ParameterizedTest
    @CsvSource({
        "90, 110, 90, 100, true",
        "-3, 5, 0, 5, true",
        "-3, 130, 0, 100, true",
        "20, 30, 20, 30, false",
        "101, 105, 100, 100, true",
        "0, 100, 0, 100, false"
    })
    void anIntervalStaysWithinThePossibleValues(
            double low, double high, double lowKept, double highKept, boolean clipped) {
        ConfidenceInterval<LeastSquares.Weights> kept = interval(low, high).within(0, 100);

        assertThat(kept.low()).isEqualTo(lowKept);
        assertThat(kept.high()).isEqualTo(highKept);
        assertThat(kept.clipped()).isEqualTo(clipped);
        assertThat(kept.level()).isEqualTo(0.95);
    }

    @Test
    void aRangeMayBeOpenAndWhatWasClippedStaysSo() {
        assertThat(interval(-3, 130).within(0, Double.POSITIVE_INFINITY).high()).isEqualTo(130);
        assertThat(interval(-3, 130).within(Double.NEGATIVE_INFINITY, 100).low())
                .isEqualTo(-3);
        assertThat(interval(-3, 5).within(0, 100).within(0, 200).clipped()).isTrue();
    }

    @Test
    void aBoundOfZeroHasNoSign() {
        assertThat(interval(-0.0, 1).toString()).isEqualTo(interval(0, 1).toString());
        assertThat(interval(-1, -0.0).toString()).contains("high=0.0");
        assertThat(interval(-5, -3).within(-0.0, 1).toString()).contains("low=0.0, high=0.0");
    }

    @ParameterizedTest
    @CsvSource({"100, 0", "1, 1", "NaN, 1", "0, NaN"})
    void aRangeIsNotEmpty(double lowest, double highest) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> interval(1, 2).within(lowest, highest))
                .withMessage("a range must not be empty: " + lowest + " to " + highest);
    }
}
