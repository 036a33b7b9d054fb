package org.akkoord.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
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
        Share together = Quantity.sum(List.of(new Share(68, 94), new Share(14, 38)))
                .counts()
                .orElseThrow();

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

        assertThat(Quantity.sum(List.of(first, second))).isEqualTo(Quantity.sum(List.of(second, first)));
    }

    /**
     * python3: from decimal import *; getcontext().prec = 40; print(Decimal(200000000000001 * 100) / 1000000000000003)
     * prints 20.00000000000003999...
     */
    @Test
    void aSumBeyondTheLimitLiesBetweenBounds() {
        Share large = new Share(200_000_000_000_000L, MOST);
        Share small = new Share(1, 3);

        assertThat(Quantity.sum(List.of(large, small)))
                .isEqualTo(new Quantity.Bounds(new BigDecimal("20.000000000000"), new BigDecimal("20.000000000001")));
        assertThat(Quantity.sum(Collections.nCopies(100_000, new Share(MOST, MOST))))
                .isEqualTo(new Quantity.Bounds(new BigDecimal("100.000000000000"), new BigDecimal("100.000000000000")));
    }

    @Test
    void nothingHasNoSum() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.sum(List.of()))
                .withMessage("a sum of shares needs at least one");
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
