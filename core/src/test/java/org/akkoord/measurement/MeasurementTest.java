package org.akkoord.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.akkoord.indicator.Cell;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Interval;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasurementTest {

    private static final String ID_RULE =
            "must be 1 to 100 ASCII letters, digits, '.', '_' or '-', starting with a letter or digit, but was ";
    private static final Measurement FIGURE = Measurement.builder()
            .indicator("pe-two-hours")
            .period(ReportingPeriod.schoolYear(2017))
            .value(Quantity.of("63.4"))
            .build();

    @Test
    void withoutMoreItIsAStatedPercentage() {
        assertThat(FIGURE.unit()).isEqualTo(Unit.PERCENT);
        assertThat(FIGURE.coverage()).isEqualTo(Measurement.Coverage.NOT_STATED);
        assertThat(FIGURE.provenance()).isEqualTo(Provenance.STATED);
        assertThat(FIGURE.flags()).isEmpty();
        assertThat(FIGURE.cell().isWhole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"61.4", "63.3", "63.4"})
    void theIntervalContainsTheValue(String low) {
        assertThat(FIGURE.toBuilder().interval(interval(low, "63.4")).build().interval())
                .contains(interval(low, "63.4"));
    }

    @Test
    void aValueOutsideItsIntervalIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        FIGURE.toBuilder().interval(interval("63.5", "65.4")).build())
                .withMessage("the value must lie in its interval, but 63.4 is not in 63.5 to 65.4");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        FIGURE.toBuilder().interval(interval("60.0", "63.3")).build())
                .withMessage("the value must lie in its interval, but 63.4 is not in 60.0 to 63.3");
    }

    @Test
    void aShareLiesInItsInterval() {
        Measurement share = FIGURE.toBuilder().value(Quantity.share(82, 132)).build();

        assertThat(share.toBuilder().interval(interval("62.1", "62.2")).build().interval())
                .isPresent();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> share.toBuilder().interval(interval("63", "64")).build())
                .withMessage("the value must lie in its interval, but 62.121212121212125 is not in 63 to 64");
    }

    static Stream<Quantity> noNumbers() {
        return Stream.of(
                Quantity.Bounds.fewerThan(5),
                new Quantity.Words(LocalizedText.of("nl", "bijna alle")),
                Quantity.missing(Quantity.MissingReason.SUPPRESSED));
    }

    @ParameterizedTest
    @MethodSource("noNumbers")
    void onlyANumberHasAnInterval(Quantity value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FIGURE.toBuilder()
                        .interval(interval("60", "65"))
                        .value(value)
                        .build())
                .withMessage("an interval needs a value that is a number");
    }

    @Test
    void aShareIsInPercent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FIGURE.toBuilder()
                        .unit(Unit.COUNT)
                        .value(Quantity.share(58, 200))
                        .build())
                .withMessage("a share from counts must be in percent, but the unit was 'count'");
        assertThat(FIGURE.toBuilder().value(Quantity.share(58, 200)).build().unit())
                .isEqualTo(Unit.PERCENT);
    }

    @Test
    void flagsAreInTheOrderOfTheEnumAndOnlyOnce() {
        Measurement flagged = FIGURE.toBuilder()
                .flags(List.of(
                        Measurement.StatusFlag.SELF_REPORTED,
                        Measurement.StatusFlag.PROVISIONAL,
                        Measurement.StatusFlag.SELF_REPORTED))
                .build();

        assertThat(flagged.flags())
                .containsExactly(Measurement.StatusFlag.PROVISIONAL, Measurement.StatusFlag.SELF_REPORTED)
                .isUnmodifiable();
        assertThat(flagged.has(Measurement.StatusFlag.PROVISIONAL)).isTrue();
        assertThat(flagged.has(Measurement.StatusFlag.REVISED)).isFalse();
        assertThat(flagged)
                .isEqualTo(FIGURE.toBuilder()
                        .flags(List.of(Measurement.StatusFlag.PROVISIONAL, Measurement.StatusFlag.SELF_REPORTED))
                        .build());
    }

    @Test
    void aFigureIsKnownFromItsPublicationOn() {
        LocalDate published = LocalDate.of(2018, 3, 15);

        assertThat(FIGURE.toBuilder().published(published).build().knownFrom()).isEqualTo(published);
    }

    @Test
    void withoutPublicationAFigureIsKnownFromTheLastDayOfItsPeriodOn() {
        assertThat(FIGURE.knownFrom()).isEqualTo("2018-07-31");
    }

    @Test
    void idsAndCategoryAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FIGURE.toBuilder().indicator("two hours").build())
                .withMessage("indicator id " + ID_RULE + "'two hours'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FIGURE.toBuilder().cohort("a b").build())
                .withMessage("cohort id " + ID_RULE + "'a b'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FIGURE.toBuilder().publisher("\u202e").build())
                .withMessage("publisher id " + ID_RULE + "'\\u202e'");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> FIGURE.toBuilder().cell(Cell.of(Cell.UNNAMED, "")).build())
                .withMessage("a member of a dimension must not be empty");
        assertThat(FIGURE.toBuilder()
                        .cell(Cell.parse("zeer zwak"))
                        .build()
                        .cell()
                        .members())
                .containsEntry(Cell.UNNAMED, "zeer zwak");
    }

    @Test
    void thePublicationLiesInTheRangeOfDates() {
        LocalDate tooLate = LocalDate.of(3000, 1, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FIGURE.toBuilder().published(tooLate).build())
                .withMessage("published must be in a year from 1800 to 2999, but was 3000-01-01");
    }

    private static Interval interval(String low, String high) {
        return new Interval(new BigDecimal(low), new BigDecimal(high), new BigDecimal("0.95"));
    }
}
