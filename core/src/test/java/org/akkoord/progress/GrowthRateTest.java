package org.akkoord.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthRateTest {

    /** mpmath 1.3, 40 digits: (last / first) ** (1 / years) - 1. */
    @ParameterizedTest
    @CsvSource({
        "100, 110, 5, 0.019244876491456620652",
        "100, 0.5, 7, -0.53088272145645848247",
        "100, 100, 3, 0",
        "100, 0, 3, -1",
        "50, 200, 2, 1",
        "80, 40, 1, -0.5"
    })
    void theRateCompounds(double first, double last, double years, double rate) {
        assertThat(GrowthRate.annual(first, last, years)).isCloseTo(rate, within(2e-16));
        assertThat(GrowthRate.project(first, rate, years)).isCloseTo(last, within(1e-12));
    }

    /** mpmath 1.3, 40 digits: (1 + 2 ** -20 / 100) ** 0.1 - 1; the root of the ratio keeps seven digits of it. */
    @Test
    void smallChangesKeepTheirDigits() {
        double rate = 9.5367431231352386674e-10;
        assertThat(GrowthRate.annual(100, 100 + 0x1p-20, 10)).isCloseTo(rate, within(1e-15 * rate));
    }

    @Test
    void halfAYearIsATime() {
        assertThat(GrowthRate.annual(100, 110, 0.5)).isCloseTo(0.21, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10, 5, 'first must be above 0 and finite, but was 0.0'",
        "-5, 10, 5, 'first must be above 0 and finite, but was -5.0'",
        "10, -1, 5, 'last must be 0 or more and finite, but was -1.0'",
        "10, 20, 0, 'years must be above 0 and finite, but was 0.0'",
        "NaN, 20, 1, 'first must be above 0 and finite, but was NaN'",
        "10, Infinity, 1, 'last must be 0 or more and finite, but was Infinity'"
    })
    void startsOfZeroOrLessAreRefused(double first, double last, double years, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GrowthRate.annual(first, last, years))
                .withMessage(message);
    }

    @Test
    void impossibleProjectionsAreRefused() {
        assertThat(GrowthRate.project(100, -1, 3)).isZero();
        assertThat(GrowthRate.project(121, 0.1, -2)).isCloseTo(100, within(1e-13));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GrowthRate.project(100, -1.5, 3))
                .withMessage("rate must be -1 or more and finite, but was -1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GrowthRate.project(100, -1, -3))
                .withMessage("years must be 0 or more for a rate of -1, but was -3.0");
    }
}
