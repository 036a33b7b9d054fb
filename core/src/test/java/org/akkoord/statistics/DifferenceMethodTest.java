package org.akkoord.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DifferenceMethodTest {

    /**
     * R. G. Newcombe, "Interval estimation for the difference between independent proportions", table II, at 95
     * percent.
     */
    @ParameterizedTest
    @CsvSource({
        "NEWCOMBE, 56, 70, 48, 80, 0.0524, 0.3339", "NEWCOMBE, 9, 10, 3, 10, 0.1705, 0.8090",
        "NEWCOMBE, 6, 7, 2, 7, 0.0582, 0.8062", "NEWCOMBE, 5, 56, 0, 29, -0.0381, 0.1926",
        "NEWCOMBE, 0, 10, 0, 20, -0.1611, 0.2775", "NEWCOMBE, 0, 10, 0, 10, -0.2775, 0.2775",
        "NEWCOMBE, 10, 10, 0, 20, 0.6791, 1", "NEWCOMBE, 10, 10, 0, 10, 0.6075, 1",
        "MIETTINEN_NURMINEN, 56, 70, 48, 80, 0.0528, 0.3382", "MEE, 56, 70, 48, 80, 0.0533, 0.3377",
        "WALD, 56, 70, 48, 80, 0.0575, 0.3425"
    })
    void newcombesTableIsReproduced(
            DifferenceMethod method, long x1, long n1, long x2, long n2, double low, double high) {
        var interval = method.interval(new Proportion(x1, n1), new Proportion(x2, n2), 0.95);
        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
        assertThat(interval.method()).isEqualTo(method);
        assertThat(interval.level()).isEqualTo(0.95);
    }

    /** mpmath 1.3, 40 digits, from the formula of the documentation. */
    @Test
    void theHybridIntervalKeepsAllDigits() {
        var interval = DifferenceMethod.NEWCOMBE.interval(new Proportion(56, 70), new Proportion(48, 80), 0.95);
        assertThat(interval.low()).isCloseTo(0.052431472402364877896, within(1e-15));
        assertThat(interval.high()).isCloseTo(0.33387265403690597643, within(1e-15));
    }

    /** By hand: with no events in samples of 1 the bound solves d^2 = 2 z^2 d (1 - d). */
    @Test
    void theScoreIntervalExistsWithoutAnyEvents() {
        var none = new Proportion(0, 1);
        double z2 = Math.pow(1.959963984540054, 2);
        var interval = DifferenceMethod.MIETTINEN_NURMINEN.interval(none, none, 0.95);
        assertThat(interval.high()).isCloseTo(2 * z2 / (1 + 2 * z2), within(1e-15));
        assertThat(interval.low()).isCloseTo(-2 * z2 / (1 + 2 * z2), within(1e-15));
        assertThat(DifferenceMethod.MEE.interval(none, none, 0.95).high()).isCloseTo(z2 / (1 + z2), within(1e-15));
    }

    @ParameterizedTest
    @EnumSource(DifferenceMethod.class)
    void exchangedSamplesGiveTheMirrorImage(DifferenceMethod method) {
        for (int x1 = 0; x1 <= 7; x1 += 7) {
            for (int x2 = 0; x2 <= 12; x2 += 4) {
                var first = new Proportion(x1, 7);
                var second = new Proportion(x2, 12);
                var interval = method.interval(first, second, 0.9);
                var mirror = method.interval(second, first, 0.9);
                assertThat(interval.low()).isCloseTo(-mirror.high(), within(1e-14));
                assertThat(interval.high()).isCloseTo(-mirror.low(), within(1e-14));
                assertThat(interval.contains(x1 / 7.0 - x2 / 12.0)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DifferenceMethod.class)
    void outOfNoneThereIsNoDifference(DifferenceMethod method) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.interval(new Proportion(1, 5), Proportion.empty(), 0.95))
                .withMessage("a proportion out of 0 is undefined");
    }

    @Test
    void aSampleOfOneIsRefusedWhereTheFormulaDividesByItsSizeLessOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        DifferenceMethod.HAUCK_ANDERSON.interval(new Proportion(1, 1), new Proportion(3, 5), 0.95))
                .withMessage("HAUCK_ANDERSON needs samples of 2 or more, but one was of 1");
    }

    @Test
    void clippedBoundsAreMarked() {
        var all = new Proportion(10, 10);
        var none = new Proportion(0, 10);
        assertThat(DifferenceMethod.WALD_CORRECTED.interval(all, none, 0.95).clipped())
                .isTrue();
        assertThat(DifferenceMethod.WALD_CORRECTED.interval(all, none, 0.95).high())
                .isEqualTo(1);
        assertThat(DifferenceMethod.MEE.interval(all, none, 0.95).clipped()).isFalse();
    }

    /**
     * mpmath 1.3, 40 digits; chi-squared 7.0234 is what R prints for prop.test(c(56, 48), c(70, 80), correct = FALSE),
     * 6.1143 with correction.
     */
    @Test
    void testsOfEqualProportionsDifferByTheirError() {
        var first = new Proportion(56, 70);
        var second = new Proportion(48, 80);
        var pooled = DifferenceMethod.Test.POOLED.of(first, second).orElseThrow();
        assertThat(pooled.z()).isCloseTo(2.6501719512585326194, within(1e-15));
        assertThat(pooled.chiSquared()).isCloseTo(7.0234, within(5e-5));
        assertThat(pooled.p()).isCloseTo(0.008045081368196585, within(1e-16));
        var unpooled = DifferenceMethod.Test.UNPOOLED.of(first, second).orElseThrow();
        assertThat(unpooled.z()).isCloseTo(2.7509212216215075699, within(1e-15));
        assertThat(unpooled.test()).isEqualTo(DifferenceMethod.Test.UNPOOLED);
        var corrected = DifferenceMethod.Test.POOLED_CORRECTED.of(second, first).orElseThrow();
        assertThat(corrected.chiSquared()).isCloseTo(6.1143, within(5e-5));
        assertThat(corrected.z()).isNegative();
    }

    @Test
    void whereTheErrorIsZeroThereIsNoTest() {
        assertThat(DifferenceMethod.Test.POOLED.of(new Proportion(0, 5), new Proportion(0, 9)))
                .isEmpty();
        assertThat(DifferenceMethod.Test.UNPOOLED.of(new Proportion(5, 5), new Proportion(0, 9)))
                .isEmpty();
        assertThat(DifferenceMethod.Test.POOLED.of(new Proportion(5, 5), new Proportion(0, 9)))
                .isPresent();
    }

    @Test
    void theCorrectionNeverTurnsTheDifference() {
        var corrected = DifferenceMethod.Test.POOLED_CORRECTED
                .of(new Proportion(1, 3), new Proportion(2, 3))
                .orElseThrow();
        assertThat(corrected.z()).isZero();
        assertThat(corrected.p()).isEqualTo(1);
    }
}
