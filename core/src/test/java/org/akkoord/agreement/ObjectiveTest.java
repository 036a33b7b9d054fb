package org.akkoord.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.akkoord.agreement.Objective.Milestone;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectiveTest {

    private static final LocalizedText TEXT = LocalizedText.of("en", "Schools give enough physical education");
    private static final Objective OBJECTIVE =
            Objective.builder().id("po-10.a").text(TEXT).target(atLeast("70")).build();
    private static final TargetValue.Earlier UNTIL_2016 = earlier("90", LocalDate.of(2016, 12, 31));
    private static final TargetValue.Earlier UNTIL_2018 = earlier("80", LocalDate.of(2018, 6, 30));

    @Test
    void withoutMoreThereIsNoTargetValueAndTheUnitIsPercent() {
        Objective bare = Objective.builder().id("po-2.a").text(TEXT).build();

        assertThat(bare.target()).isEqualTo(new TargetValue.Unquantified());
        assertThat(bare.unit()).isEqualTo(Unit.PERCENT);
        assertThat(bare.targetProvenance()).isEqualTo(Provenance.STATED);
        assertThat(bare.indicators()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1900-01-01, 90",
        "2016-12-31, 90",
        "2017-01-01, 80",
        "2018-06-30, 80",
        "2018-07-01, 70",
        "2030-01-01, 70"
    })
    void aTargetIsInForceUntilItsLastDay(LocalDate day, String value) {
        Objective revised = OBJECTIVE.toBuilder()
                .earlierTargets(List.of(UNTIL_2018, UNTIL_2016))
                .build();

        assertThat(revised.targetAt(day)).isEqualTo(atLeast(value));
    }

    @Test
    void withoutRevisionTheTargetWasAlwaysTheSame() {
        assertThat(OBJECTIVE.targetAt(LocalDate.of(1900, 1, 1))).isEqualTo(atLeast("70"));
    }

    @Test
    void earlierTargetsAndMilestonesAreInTimeOrder() {
        Milestone first = new Milestone(ReportingPeriod.year(2017), atLeast("50"));
        Milestone second = new Milestone(ReportingPeriod.year(2018), atLeast("60"));
        Objective objective = OBJECTIVE.toBuilder()
                .earlierTargets(List.of(UNTIL_2018, UNTIL_2016))
                .milestones(List.of(second, first))
                .build();

        assertThat(objective.earlierTargets())
                .containsExactly(UNTIL_2016, UNTIL_2018)
                .isUnmodifiable();
        assertThat(objective.milestones()).containsExactly(first, second).isUnmodifiable();
    }

    @Test
    void anIndicatorIsNamedOnce() {
        assertThat(OBJECTIVE.toBuilder().indicators(List.of("b", "a")).build().indicators())
                .containsExactly("b", "a");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        OBJECTIVE.toBuilder().indicators(List.of("a", "b", "a")).build())
                .withMessage("indicator of objective 'po-10.a' 'a' occurs more than once");
    }

    @Test
    void idBaselineAndCeilingAreChecked() {
        String range = "a number must be at most 1e15 in absolute value, with at most 15 decimals";
        BigDecimal tooLarge = new BigDecimal("1e16");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> OBJECTIVE.toBuilder().id("po 10").build())
                .withMessage(
                        "objective id must be 1 to 100 ASCII letters, digits, '.', '_' or '-', starting with a letter"
                                + " or digit, but was 'po 10'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Objective.Baseline(ReportingPeriod.year(2014), tooLarge))
                .withMessage(range);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Objective.Ceiling(tooLarge, Quantity.Qualifier.ABOUT, TEXT, Provenance.STATED, List.of()))
                .withMessage(range);
    }

    @Test
    void aRevisionLiesInTheRangeOfDates() {
        LocalDate tooLate = LocalDate.of(3000, 1, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> earlier("90", tooLate))
                .withMessage("until must be in a year from 1800 to 2999, but was 3000-01-01");
    }

    private static TargetValue atLeast(String value) {
        return new TargetValue.AtLeast(new BigDecimal(value));
    }

    private static TargetValue.Earlier earlier(String value, LocalDate until) {
        return new TargetValue.Earlier(atLeast(value), until, LocalizedText.of("en", "revised"), List.of());
    }
}
