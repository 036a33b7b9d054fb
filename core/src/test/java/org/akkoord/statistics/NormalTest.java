package org.akkoord.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.akkoord.quantity.Interval;
import org.akkoord.quantity.Quantity.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {

    /** mpmath 1.3, 40 digits: sqrt(2) * erfinv(1 - 2 * mpf(p)); R: qnorm(p, lower.tail = FALSE). */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0",
        "0.05, 1.644853626951472714863848907991632136083",
        "0.025, 1.959963984540054235524594430520551527956",
        "0.0001, 3.719016485455680564393660624508478304611"
    })
    void theUpperQuantileIsExceededWithTheGivenProbability(double probability, double quantile) {
        assertThat(Normal.upperQuantile(probability)).isCloseTo(quantile, within(1e-15));
    }

    /** mpmath 1.3, 40 digits: erfc(z / sqrt(2)) / 2; R: pnorm(z, lower.tail = FALSE). */
    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "2.7509211716215078, 0.002971397105628945599431345393175435374065",
        "8.5, 9.479534822203318354151050467847551492819e-18",
        "-1.5, 0.9331927987311419339955059590201139204771"
    })
    void theOneSidedProbabilityKeepsItsDigitsInTheTail(double z, double probability) {
        assertThat(Normal.oneSidedP(z)).isCloseTo(probability, within(1e-13 * probability));
    }

    /** mpmath 1.3, 40 digits: 100 * sqrt(p * (1 - p) / n) with p = x / n. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 2.846718873485366556375807915155273488031",
        "56, 70, 4.780914437337574559875268718772499939388",
        "48, 80, 5.477225575051661134569697828008021339527",
        "0, 10, 0",
        "10, 10, 0"
    })
    void theStandardErrorOfAShareIsInPercentagePoints(long numerator, long denominator, double error) {
        assertThat(Normal.standardError(new Share(numerator, denominator))).isCloseTo(error, within(1e-14));
    }

    /** mpmath 1.3, 40 digits: 4 / (2 * z) with the z of the quantiles above. */
    @ParameterizedTest
    @CsvSource({"0.95, 1.020426913849307816225867386280500689329", "0.90, 1.215913663823537891657825299061852991308"})
    void theStandardErrorBehindAnIntervalFollowsFromItsLevel(String level, double error) {
        Interval interval = new Interval(new BigDecimal("61.4"), new BigDecimal("65.4"), new BigDecimal(level));

        assertThat(Normal.standardError(interval)).isCloseTo(error, within(1e-14));
    }

    /**
     * R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine
     * 17 (1998), table II (a): 56/70 and 48/80; mpmath 1.3, 40 digits: 20 / sqrt(se1^2 + se2^2) with the errors above.
     */
    @Test
    void zIsTheDifferenceInStandardErrors() {
        double first = Normal.standardError(new Share(56, 70));
        double second = Normal.standardError(new Share(48, 80));

        assertThat(Normal.z(20, first, second)).isCloseTo(2.75092122162150756991475764, within(1e-14));
        assertThat(Normal.z(-20, second, first)).isCloseTo(-2.75092122162150756991475764, within(1e-14));
    }

    @Test
    void oneStandardErrorMayBeZero() {
        assertThat(Normal.z(3, 0, 1.5)).isEqualTo(2);
    }

    @Test
    void withoutAnyStandardErrorThereIsNoTest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Normal.z(3, 0, 0))
                .withMessage("a test of a difference needs a standard error above 0");
    }
}
