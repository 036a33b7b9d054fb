package org.akkoord.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.akkoord.indicator.Indicator.SeriesBreak;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IndicatorTest {

    private static final LocalizedText TITLE = LocalizedText.of("en", "Schools with enough physical education");
    private static final LocalizedText REASON = LocalizedText.of("en", "shares of teachers, not of schools");
    private static final Indicator PE =
            Indicator.builder().id("pe-two-hours").title(TITLE).build();

    @Test
    void withoutMoreItIsADirectPercentageThatShouldGrow() {
        assertThat(PE.unit()).isEqualTo(Unit.PERCENT);
        assertThat(PE.direction()).isEqualTo(Direction.INCREASE);
        assertThat(PE.role()).isEqualTo(Indicator.Role.DIRECT);
        assertThat(PE.roleReason()).isEmpty();
        assertThat(PE.breaks()).isEmpty();
        assertThat(PE.sources()).isEmpty();
    }

    @Test
    void aProxyNeedsAReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PE.toBuilder().role(Indicator.Role.PROXY).build())
                .withMessage("a reason for the role is required for a proxy and only there: indicator 'pe-two-hours'");
        assertThat(proxy().roleReason()).contains(REASON);
    }

    @ParameterizedTest
    @EnumSource(value = Indicator.Role.class, mode = EnumSource.Mode.EXCLUDE, names = "PROXY")
    void noOtherRoleHasAReason(Indicator.Role role) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> proxy().toBuilder().role(role).build())
                .withMessage("a reason for the role is required for a proxy and only there: indicator 'pe-two-hours'");
    }

    @Test
    void breaksAreInTimeOrder() {
        SeriesBreak early = breakOn(LocalDate.of(2017, 8, 1));
        SeriesBreak late = breakOn(LocalDate.of(2019, 1, 1));

        assertThat(PE.toBuilder().breaks(List.of(late, early)).build().breaks())
                .containsExactly(early, late)
                .isUnmodifiable();
    }

    @Test
    void builderAndWithersCheck() {
        String message =
                "indicator id must be 1 to 100 ASCII letters, digits, '.', '_' or '-', starting with a letter or"
                        + " digit, but was 'two hours'";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PE.toBuilder().id("two hours").build())
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Indicator.builder().id("two hours").title(TITLE).build())
                .withMessage(message);
    }

    @Test
    void idAndTitleAreRequired() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Indicator.builder().id("pe-two-hours").build())
                .withMessageContaining("[title]");
        assertThatIllegalStateException()
                .isThrownBy(() -> Indicator.builder().title(TITLE).build())
                .withMessageContaining("[id]");
    }

    @Test
    void aBreakCopiesItsSources() {
        List<SourceReference> sources = new ArrayList<>(List.of(SourceReference.parse("D:213-215")));
        SeriesBreak seriesBreak = new SeriesBreak(
                LocalDate.of(2017, 8, 1),
                SeriesBreak.Kind.METHOD,
                SeriesBreak.Comparability.COMPARABLE,
                REASON,
                sources);
        sources.clear();

        assertThat(seriesBreak.sources())
                .containsExactly(SourceReference.parse("D:213-215"))
                .isUnmodifiable();
    }

    @Test
    void aBreakLiesInTheRangeOfDates() {
        LocalDate tooLate = LocalDate.of(3000, 1, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> breakOn(tooLate))
                .withMessage("date must be in a year from 1800 to 2999, but was 3000-01-01");
    }

    private static Indicator proxy() {
        return PE.toBuilder().role(Indicator.Role.PROXY).roleReason(REASON).build();
    }

    private static SeriesBreak breakOn(LocalDate date) {
        return new SeriesBreak(
                date, SeriesBreak.Kind.DEFINITION, SeriesBreak.Comparability.NOT_STATED, REASON, List.of());
    }
}
