package org.akkoord.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.akkoord.agreement.Appropriation.Instrument;
import org.akkoord.agreement.Appropriation.Recurrence;
import org.akkoord.agreement.Appropriation.SchoolExample;
import org.akkoord.quantity.Quantity;
import org.akkoord.text.LocalizedText;
import org.junit.jupiter.api.Test;

class AppropriationTest {

    private static final Appropriation WORKLOAD = Appropriation.builder()
            .id("workload")
            .title(LocalizedText.of("en", "Less workload"))
            .amount(new BigDecimal("430000000"))
            .instrument(Instrument.SCHOOL_LEVEL_WITH_CONSENT)
            .build();

    @Test
    void withoutMoreItIsAnExactAmountInEuroWhoseRecurrenceIsNotKnown() {
        assertThat(WORKLOAD.qualifier()).isEqualTo(Quantity.Qualifier.EXACT);
        assertThat(WORKLOAD.currency().getCurrencyCode()).isEqualTo("EUR");
        assertThat(WORKLOAD.recurrence()).isEqualTo(Recurrence.NOT_STATED);
        assertThat(WORKLOAD.goals()).isEmpty();
    }

    @Test
    void amountsAreNotNegative() {
        BigDecimal cent = new BigDecimal("-0.01");

        assertThat(WORKLOAD.toBuilder().amount(BigDecimal.ZERO).build().amount())
                .isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WORKLOAD.toBuilder().amount(cent).build())
                .withMessage("an amount must not be negative, but was -0.01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WORKLOAD.toBuilder().perPupil(cent).build())
                .withMessage("an amount must not be negative, but was -0.01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SchoolExample(225, Quantity.Qualifier.ABOUT, cent, Quantity.Qualifier.EXACT))
                .withMessage("an amount must not be negative, but was -0.01");
    }

    @Test
    void anExampleSchoolHasPupils() {
        assertThat(new SchoolExample(1, Quantity.Qualifier.EXACT, BigDecimal.TEN, Quantity.Qualifier.EXACT).pupils())
                .isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new SchoolExample(0, Quantity.Qualifier.EXACT, BigDecimal.TEN, Quantity.Qualifier.EXACT))
                .withMessage("an example school must have at least 1 pupil, but had 0");
    }

    @Test
    void theIdIsChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WORKLOAD.toBuilder().id("work load").build())
                .withMessage("appropriation id must be 1 to 100 ASCII letters, digits, '.', '_' or '-', starting with a"
                        + " letter or digit, but was 'work load'");
    }
}
