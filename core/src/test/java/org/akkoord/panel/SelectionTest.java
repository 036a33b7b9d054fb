package org.akkoord.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.IndicatorDefinition;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.trend.TrendMethod;
import org.junit.jupiter.api.Test;

/** A selection answers as a panel that was built from the rows of the selected units and periods alone. */
class SelectionTest {

    private static final int UNITS = 3000;
    private static final int BOARDS = 40;

    private record Cell(int unit, int year, Consumer<PanelBuilder> fill) {}

    private static final List<Cell> CELLS = cells();

    private static String id(int unit) {
        return String.format(Locale.ROOT, "u%05d", unit);
    }

    private static String board(int unit) {
        return "b" + (100 + unit % BOARDS);
    }

    private static List<Cell> cells() {
        Random random = new Random(14);
        List<Cell> cells = new ArrayList<>();
        for (int unit = 0; unit < UNITS; unit++) {
            for (int year = 2012; year < 2020; year++) {
                int number = unit;
                ReportingPeriod period = ReportingPeriod.year(year);
                int kind = random.nextInt(20);
                long of = 1 + random.nextInt(90);
                long numerator = random.nextInt((int) of + 1);
                double weight = 1 + random.nextInt(5);
                if (kind < 18) {
                    cells.add(new Cell(unit, year, panel -> {
                        fill(panel.at(id(number), "passed", period), kind, numerator, of, weight);
                        value(panel.at(id(number), "hours", period), kind, numerator / 8.0, weight);
                    }));
                }
            }
        }
        return cells;
    }

    private static void fill(PanelBuilder cell, int kind, long numerator, long of, double weight) {
        switch (kind) {
            case 0 -> cell.missing(Quantity.MissingReason.SUPPRESSED);
            case 1 -> cell.missing(Quantity.MissingReason.NOT_COLLECTED);
            case 2 -> cell.countsBetween(0, Math.min(4, of), of);
            default -> cell.counts(numerator, of, weight);
        }
    }

    private static void value(PanelBuilder cell, int kind, double value, double weight) {
        switch (kind) {
            case 3 -> cell.missing(Quantity.MissingReason.NOT_YET_PUBLISHED);
            case 4 -> cell.between(0, 1.9, weight);
            default -> cell.value(value, weight);
        }
    }

    private static Panel panel(Predicate<Cell> which) {
        PanelBuilder builder = Panel.builder();
        LocalDate from = LocalDate.of(2000, 1, 1);
        LocalDate until = LocalDate.of(2030, 12, 31);
        CELLS.stream().filter(which).forEach(cell -> cell.fill().accept(builder));
        CELLS.stream().filter(which).mapToInt(Cell::unit).distinct().forEach(unit -> {
            builder.level("board").group(board(unit)).member(id(unit), from, until);
            if (unit % 9 == 0) {
                builder.lifetime(id(unit), from, LocalDate.of(2016, 7, 31));
            }
        });
        return builder.build();
    }

    private static boolean isKept(int unit) {
        return unit % BOARDS > 11 && unit % 7 != 0;
    }

    private static Panel kept(Panel panel) {
        return panel.where(id -> isKept(Integer.parseInt(id.substring(1))));
    }

    private static Indicator indicator(IndicatorDefinition definition) {
        return Indicator.builder()
                .id("i")
                .title(LocalizedText.of("en", "I"))
                .unit(Unit.PERCENT)
                .definition(definition)
                .build();
    }

    private static void assertSame(Panel found, Panel expected) {
        assertThat(found.units()).isEqualTo(expected.units());
        assertThat(found.periods()).isEqualTo(expected.periods());
        for (String variable : expected.variables()) {
            for (TrendMethod method : List.of(TrendMethod.LEAST_SQUARES, TrendMethod.THEIL_SEN)) {
                assertThat(texts(found.trends(variable, method))).isEqualTo(texts(expected.trends(variable, method)));
            }
            assertThat(texts(found.aggregates(variable))).isEqualTo(texts(expected.aggregates(variable)));
            assertThat(texts(found.peers(variable, expected.periods().get(1))))
                    .isEqualTo(texts(expected.peers(variable, expected.periods().get(1))));
        }
        List.of(
                        new IndicatorDefinition.RatioOfSums("passed"),
                        new IndicatorDefinition.Mean("hours"),
                        new IndicatorDefinition.Mean("passed"),
                        new IndicatorDefinition.ShareOfUnits(
                                "hours", Quantity.Relation.AT_LEAST, BigDecimal.valueOf(2)))
                .forEach(definition -> {
                    assertThat(found.measure(indicator(definition))).isEqualTo(expected.measure(indicator(definition)));
                    IntStream.range(0, Math.min(30, expected.units().size()))
                            .forEach(unit -> assertThat(found.measureEach(indicator(definition))
                                            .apply(unit))
                                    .isEqualTo(expected.measureEach(indicator(definition))
                                            .apply(unit)));
                });
    }

    private static List<List<String>> texts(PanelTable<?> table) {
        return IntStream.range(0, table.size()).mapToObj(table::cells).toList();
    }

    @Test
    void someUnitsAreAPanelOfTheirRows() {
        Panel expected = panel(cell -> isKept(cell.unit()));
        Panel found = kept(panel(cell -> true));
        assertSame(found, expected);
        assertThat(found.aggregates("passed", "board").size())
                .isEqualTo(expected.aggregates("passed", "board").size());
        assertSame(found.by("board"), expected.by("board"));
    }

    @Test
    void somePeriodsAreAPanelOfTheirRows() {
        Panel found = panel(cell -> true).wherePeriod(period -> !period.end().isBefore(LocalDate.of(2015, 1, 1)));
        Panel expected = panel(cell -> cell.year() >= 2015);
        assertSame(found.where(expected.units()::contains), expected);
        assertSame(found.where(expected.units()::contains).by("board"), expected.by("board"));
    }

    @Test
    void someGroupsAreThePanelOfTheirUnits() {
        Predicate<String> some = board -> board.compareTo("b120") < 0;
        Panel expected = panel(cell -> some.test(board(cell.unit()))).by("board");
        assertSame(panel(cell -> true).by("board").where(some), expected);
        assertSame(panel(cell -> true).by("board").where(some).wherePeriod(period -> true), expected);
    }

    @Test
    void nothingIsAPanelToo() {
        Panel none = panel(cell -> true).where(unit -> false);
        assertThat(none.units()).isEmpty();
        assertThat(none.trends("hours", TrendMethod.LEAST_SQUARES).size()).isZero();
        assertThat(none.by("board").units()).isEmpty();
        assertThat(panel(cell -> true).wherePeriod(period -> false).periods()).isEmpty();
    }

    @Test
    void aTrendCanAskForMorePoints() {
        TrendTable all = panel(cell -> cell.unit() < 50).trends("hours", TrendMethod.LEAST_SQUARES);
        TrendTable some = all.atLeast(6);
        for (int row = 0; row < all.size(); row++) {
            boolean has = all.row(row).points() >= 6;
            assertThat(some.slopePerYear(row).isPresent()).isEqualTo(has);
            assertThat(some.row(row).p().isPresent()).isEqualTo(has);
            assertThat(some.row(row).points()).isEqualTo(all.row(row).points());
        }
        assertThat(some.slopes()).hasSizeLessThan(all.slopes().length).isNotEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> all.atLeast(1))
                .withMessage("a slope needs at least 2 points, but the minimum was 1");
    }
}
