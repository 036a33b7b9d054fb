package org.akkoord.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.text.LocalizedText;
import org.junit.jupiter.api.Test;

class CohortTest {

    private static final Cohort WEAK_SCHOOLS = Cohort.builder()
            .id("weak-2017")
            .title(LocalizedText.of("en", "Schools judged weak"))
            .entry(ReportingPeriod.schoolYear(2017))
            .build();

    @Test
    void withoutMoreNothingIsKnownAboutClosedUnits() {
        assertThat(WEAK_SCHOOLS.closed()).isEqualTo(Cohort.ClosedUnits.NOT_STATED);
        assertThat(WEAK_SCHOOLS.closedUnits()).isEmpty();
        assertThat(WEAK_SCHOOLS.referenceDate()).isEmpty();
    }

    @Test
    void theReferenceDateMayLieInTheEntryPeriodAndNotBeforeIt() {
        LocalDate firstDay = LocalDate.of(2017, 8, 1);

        assertThat(WEAK_SCHOOLS.toBuilder().referenceDate(firstDay).build().referenceDate())
                .contains(firstDay);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WEAK_SCHOOLS.toBuilder()
                        .referenceDate(firstDay.minusDays(1))
                        .build())
                .withMessage("the reference date of cohort 'weak-2017' must not lie before its entry period 2017/2018");
    }

    @Test
    void theNumberOfClosedUnitsIsNotNegative() {
        assertThat(WEAK_SCHOOLS.toBuilder().closedUnits(0).build().closedUnits())
                .hasValue(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WEAK_SCHOOLS.toBuilder().closedUnits(-1).build())
                .withMessage("the number of closed units must not be negative in cohort 'weak-2017'");
    }

    @Test
    void theIdIsChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WEAK_SCHOOLS.toBuilder().id("").build())
                .withMessage(
                        "cohort id must be 1 to 100 ASCII letters, digits, '.', '_' or '-', starting with a letter or"
                                + " digit, but was ''");
    }

    @Test
    void theReferenceDateLiesInTheRangeOfDates() {
        LocalDate tooLate = LocalDate.of(3000, 1, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> WEAK_SCHOOLS.toBuilder().referenceDate(tooLate).build())
                .withMessage("referenceDate must be in a year from 1800 to 2999, but was 3000-01-01");
    }
}
