package org.akkoord.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.akkoord.indicator.Cell;
import org.akkoord.measurement.Measurement.StatusFlag;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasurementSetTest {

    private static final Measurement A_2018 = figure("a", "2018", "40");
    private static final Measurement A_2018_WEAK =
            A_2018.toBuilder().cell(Cell.of(Cell.UNNAMED, "weak")).build();
    private static final Measurement A_2018_COHORT =
            A_2018.toBuilder().cohort("c1").build();
    private static final Measurement A_2018_IN_MAY =
            A_2018.toBuilder().published(LocalDate.of(2019, 5, 1)).build();
    private static final Measurement A_2018_REVISED = figure("a", "2018", "41").toBuilder()
            .published(LocalDate.of(2020, 5, 1))
            .build();
    private static final Measurement A_2019 = figure("a", "2019", "45");
    private static final Measurement B_2018 = figure("b", "2017/2018", "7");

    private static final List<Measurement> IN_ORDER =
            List.of(A_2018, A_2018_IN_MAY, A_2018_REVISED, A_2018_COHORT, A_2018_WEAK, A_2019, B_2018);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderInWhichFiguresAreGivenDoesNotMatter(long seed) {
        List<Measurement> shuffled = new ArrayList<>(IN_ORDER);
        Collections.shuffle(shuffled, new Random(seed));
        MeasurementSet set = MeasurementSet.of(shuffled);

        assertThat(set).isEqualTo(MeasurementSet.of(IN_ORDER)).hasSameHashCodeAs(MeasurementSet.of(IN_ORDER));
        assertThat(set.all()).isEqualTo(IN_ORDER);
    }

    @Test
    void figuresAreFoundByIndicatorInTimeOrder() {
        MeasurementSet set = MeasurementSet.of(List.of(A_2019, B_2018, A_2018));

        assertThat(set.indicators()).containsExactly("a", "b");
        assertThat(set.of("a")).containsExactly(A_2018, A_2019).isUnmodifiable();
        assertThat(set.of("c")).isEmpty();
        assertThat(set.size()).isEqualTo(3);
        assertThat(set).hasToString("MeasurementSet[3 measurements of 2 indicators]");
    }

    @Test
    void setsWithOtherFiguresDiffer() {
        assertThat(MeasurementSet.of(List.of(A_2018))).isNotEqualTo(MeasurementSet.of(List.of(A_2019)));
        assertThat(MeasurementSet.of(List.of())).isEqualTo(MeasurementSet.empty());
        assertThat(MeasurementSet.empty().size()).isZero();
    }

    @Test
    void twoFiguresWithTheSameKeyAreRefused() {
        String message =
                "indicator 'a' has two measurements for 2018 with the same cell, cohort, publisher and publication date";
        MeasurementSet set = MeasurementSet.of(List.of(A_2018));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasurementSet.of(List.of(
                        A_2018, A_2018.toBuilder().value(Quantity.of("99")).build())))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasurementSet.of(List.of(A_2018, A_2018)))
                .withMessage(message);
        assertThatIllegalArgumentException().isThrownBy(() -> set.plus(set)).withMessage(message);
    }

    @Test
    void ofTwoThatContradictEachOtherNeitherCounts() {
        Measurement other = A_2018_WEAK.toBuilder().value(Quantity.of("99")).build();
        MeasurementSet.Builder builder = MeasurementSet.builder();

        assertThat(builder.offer(A_2018)).isEmpty();
        assertThat(builder.offer(A_2018_WEAK)).isEmpty();
        assertThat(builder.offer(other)).hasValue(new MeasurementSet.Builder.Earlier(1, true, true));
        assertThat(builder.offer(B_2018)).isEmpty();
        assertThat(builder.offer(other)).hasValue(new MeasurementSet.Builder.Earlier(1, true, false));
        assertThat(builder.offer(A_2018_WEAK)).hasValue(new MeasurementSet.Builder.Earlier(1, false, false));
        assertThat(builder.build()).isEqualTo(MeasurementSet.of(List.of(B_2018, A_2018)));
    }

    @Test
    void anEqualOneCountsOnceWhateverItsNote() {
        MeasurementSet.Builder builder = MeasurementSet.builder().add(A_2018);

        assertThat(builder.offer(
                        A_2018.toBuilder().note(LocalizedText.of("en", "again")).build()))
                .hasValue(new MeasurementSet.Builder.Earlier(0, false, false));
        assertThat(builder.build()).isEqualTo(MeasurementSet.of(List.of(A_2018)));
    }

    @Test
    void aUnitAndAFlagCanContradictToo() {
        Measurement forecast =
                A_2018.toBuilder().flags(List.of(StatusFlag.FORECAST)).build();
        Measurement count = A_2018.toBuilder().unit(Unit.COUNT).build();

        for (Measurement other : List.of(forecast, count)) {
            MeasurementSet.Builder builder = MeasurementSet.builder().add(A_2018);
            assertThat(builder.offer(other)).hasValue(new MeasurementSet.Builder.Earlier(0, true, true));
            assertThat(builder.build()).isEqualTo(MeasurementSet.empty());
        }
    }

    @Test
    void aBuilderDropsNoFigureSilently() {
        MeasurementSet.Builder builder = MeasurementSet.builder().add(A_2018).add(B_2018);

        assertThat(builder.build()).isEqualTo(MeasurementSet.of(List.of(A_2018, B_2018)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(A_2018))
                .withMessageContaining("has two measurements for 2018");
        assertThatNullPointerException().isThrownBy(() -> builder.add(null)).withMessage("measurement");
    }

    /** "Aa" and "BB" have equal hash codes, and so has every text made of them. */
    @Test
    void textsWithEqualHashCodesAreToldApart() {
        MeasurementSet.Builder builder = MeasurementSet.builder();
        List<Measurement> figures = new ArrayList<>();
        for (int i = 0; i < 4096; i++) {
            StringBuilder category = new StringBuilder();
            for (int bit = 0; bit < 12; bit++) {
                category.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            figures.add(A_2018.toBuilder()
                    .cell(Cell.of(Cell.UNNAMED, category.toString()))
                    .build());
            assertThat(builder.offer(figures.get(i))).isEmpty();
        }
        assertThat(figures.stream().map(figure -> figure.cell().hashCode()))
                .containsOnly(Cell.of(Cell.UNNAMED, "AaAaAaAaAaAaAaAaAaAaAaAa").hashCode());
        for (int i = 0; i < figures.size(); i++) {
            assertThat(builder.offer(figures.get(i))).hasValue(new MeasurementSet.Builder.Earlier(i, false, false));
        }
        assertThat(builder.build().size()).isEqualTo(4096);
    }

    @Test
    void aFigureIsOneOfIndicatorPeriodCategoryAndCohort() {
        assertThat(A_2018.isSameFigure(A_2018_IN_MAY.toBuilder()
                        .value(Quantity.of("99"))
                        .unit(Unit.COUNT)
                        .build()))
                .isTrue();
        assertThat(A_2018.isSameFigure(A_2018.toBuilder().indicator("b").build()))
                .isFalse();
        assertThat(A_2018.isSameFigure(A_2018.toBuilder()
                        .period(ReportingPeriod.schoolYear(2018))
                        .build()))
                .isFalse();
        assertThat(A_2018.isSameFigure(
                        A_2018.toBuilder().cell(Cell.of(Cell.UNNAMED, "weak")).build()))
                .isFalse();
        assertThat(A_2018.isSameFigure(A_2018.toBuilder().cohort("c1").build())).isFalse();
    }

    @Test
    void twoSetsTogetherAreOneSet() {
        MeasurementSet first = MeasurementSet.of(List.of(B_2018, A_2018));

        assertThat(first.plus(MeasurementSet.of(List.of(A_2019))))
                .isEqualTo(MeasurementSet.of(List.of(A_2018, A_2019, B_2018)));
        assertThat(first.size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-12-30, none",
        "2018-12-31, 40",
        "2019-04-30, 40",
        "2019-05-01, 42",
        "2020-04-30, 42",
        "2020-05-01, 41",
        "2030-01-01, 41"
    })
    void onADayTheLatestPublicationOfAFigureCounts(LocalDate day, String expected) {
        MeasurementSet set = MeasurementSet.of(List.of(
                A_2018_REVISED,
                A_2018,
                A_2018_IN_MAY.toBuilder().value(Quantity.of("42")).build()));
        List<Measurement> known = set.knownAt(day).of("a");

        assertThat(known.stream().map(Measurement::value))
                .isEqualTo(expected.equals("none") ? List.of() : List.of(Quantity.of(expected)));
    }

    @Test
    void aFigureWithoutPublicationIsKnownOnceItsPeriodHasEnded() {
        MeasurementSet set = MeasurementSet.of(List.of(A_2018, A_2019, B_2018));

        assertThat(set.knownAt(LocalDate.of(2018, 7, 30)).all()).isEmpty();
        assertThat(set.knownAt(LocalDate.of(2018, 7, 31)).all()).containsExactly(B_2018);
        assertThat(set.knownAt(LocalDate.of(2019, 12, 30)).all()).containsExactly(A_2018, B_2018);
        assertThat(set.knownAt(LocalDate.of(2019, 12, 31))).isEqualTo(set);
    }

    @Test
    void aFigurePublishedBeforeItsPeriodEndedIsKnownFromThenOn() {
        Measurement early =
                B_2018.toBuilder().published(LocalDate.of(2018, 2, 1)).build();
        MeasurementSet set = MeasurementSet.of(List.of(early));

        assertThat(set.knownAt(LocalDate.of(2018, 1, 31)).all()).isEmpty();
        assertThat(set.knownAt(LocalDate.of(2018, 2, 1)).all()).containsExactly(early);
    }

    @Test
    void aStatedPublicationOnTheLastDayOfThePeriodCountsBeforeAnUnstatedOne() {
        Measurement stated = figure("a", "2018", "43").toBuilder()
                .published(LocalDate.of(2018, 12, 31))
                .build();

        assertThat(MeasurementSet.of(List.of(stated, A_2018))
                        .knownAt(LocalDate.of(2019, 1, 1))
                        .all())
                .containsExactly(stated);
    }

    @Test
    void partsAndCohortsAreFiguresOfTheirOwn() {
        MeasurementSet set = MeasurementSet.of(List.of(A_2018, A_2018_WEAK, A_2018_COHORT));

        assertThat(set.knownAt(LocalDate.of(2020, 1, 1))).isEqualTo(set);
    }

    private static Measurement figure(String indicator, String period, String value) {
        return Measurement.builder()
                .indicator(indicator)
                .period(ReportingPeriod.parse(period))
                .value(Quantity.of(value))
                .build();
    }
}
