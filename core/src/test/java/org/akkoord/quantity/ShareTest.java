package org.akkoord.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.akkoord.quantity.Quantity.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    private static final long MOST = 1_000_000_000_000_000L;

    @ParameterizedTest
    @CsvSource({
        "58, 200, 29, 0",
        "58, 200, 29.0, 0",
        "57, 200, 29, -1",
        "59, 200, 29, 1",
        "58, 200, 28.999999999999999, 1",
        "58, 200, 29.000000000000001, -1",
        "1, 3, 33.333333333333333, 1",
        "2, 3, 66.666666666666667, -1",
        "7, 1000, 0.7, 0",
        "0, 5, 0, 0",
        "5, 5, 100, 0",
        "0, 5, -1, 1",
        "999999999999999, 1000000000000000, 99.9999999999999, 0",
        "999999999999999, 1000000000000000, 99.99999999999991, -1"
    })
    void comparisonWithAPercentageIsExact(long numerator, long denominator, BigDecimal percent, int sign) {
        assertThat(new Share(numerator, denominator).compareToPercent(percent)).isEqualTo(sign);
    }

    /**
     * Dashboard Bestuursakkoord PO 2020: of 94 schools judged insufficient 68 improved, of 38 judged very weak 14, of
     * 132 together 62 percent.
     */
    @Test
    void groupsAreAddedByTheirCounts() {
        Share together = new Share(68, 94).plus(new Share(14, 38));

        assertThat(together).isEqualTo(new Share(82, 132));
        assertThat(Math.round(together.percent())).isEqualTo(62);
        // python3: from decimal import *; getcontext().prec = 34; print(Decimal(8200) / 132)
        assertThat(together.decimal()).contains(new BigDecimal("62.12121212121212121212121212121212"));
        assertThat(together.percent()).isCloseTo(62.121212121212121212, within(1e-14));
    }

    @Test
    void addingDoesNotDependOnTheOrder() {
        Share first = new Share(68, 94);
        Share second = new Share(14, 38);

        assertThat(first.plus(second)).isEqualTo(second.plus(first));
        assertThat(first).isEqualTo(new Share(68, 94));
    }

    @Test
    void theDenominatorIsAtLeastOneAndAtMostTheLimit() {
        assertThat(new Share(MOST, MOST).percent()).isEqualTo(100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Share(0, 0))
                .withMessage("a denominator must be 1 to 1e15, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Share(0, MOST + 1))
                .withMessage("a denominator must be 1 to 1e15, but was 1000000000000001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Share(0, MOST).plus(new Share(0, MOST)))
                .withMessage("a denominator must be 1 to 1e15, but was 2000000000000000");
    }

    @Test
    void theNumeratorIsZeroToTheDenominator() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Share(5, 4))
                .withMessage("a numerator must be 0 to the denominator, but was 5 of 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Share(-1, 4))
                .withMessage("a numerator must be 0 to the denominator, but was -1 of 4");
    }
}
