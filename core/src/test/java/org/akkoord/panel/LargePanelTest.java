package org.akkoord.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.statistics.Proportion;
import org.akkoord.trend.TrendMethod;
import org.junit.jupiter.api.Test;

/** Counts around the sizes at which they are kept otherwise, many periods, and more units than lie together. */
class LargePanelTest {

    private static final long[] SIZES = {
        1,
        (1L << 21) - 1,
        1L << 21,
        (1L << 21) + 1,
        (1L << 31) - 1,
        1L << 31,
        (1L << 32) - 1,
        1L << 32,
        (1L << 32) + 7,
        1L << 33,
        999_999_999_999_996L,
        999_999_999_999_997L
    };

    private static final double[] NONE = new double[0];

    private static long numerator(long denominator) {
        return denominator - denominator / 3;
    }

    /** Each size in a year of its own, for one unit; another unit always has 1 of 3, and a third one nothing. */
    private static Panel sizes() {
        PanelBuilder builder = Panel.builder();
        for (int i = 0; i < SIZES.length; i++) {
            ReportingPeriod year = ReportingPeriod.year(2000 + (5 * i) % SIZES.length);
            builder.at("b", "v", year).counts(numerator(SIZES[i]), SIZES[i], 2);
            builder.at("a", "v", year).counts(1, 3, 0.5);
            builder.at("c", "v", year).missing(Quantity.MissingReason.NOT_YET_PUBLISHED);
        }
        return builder.build();
    }

    @Test
    void countsOfAnySizeAreExact() {
        Panel panel = sizes();
        for (int i = 0; i < SIZES.length; i++) {
            ReportingPeriod year = ReportingPeriod.year(2000 + (5 * i) % SIZES.length);
            assertThat(panel.cell("b", "v", year)).isEqualTo(Quantity.share(numerator(SIZES[i]), SIZES[i]));
            assertThat(panel.cell("a", "v", year)).isEqualTo(Quantity.share(1, 3));
            assertThat(panel.cell("c", "v", year))
                    .isEqualTo(Quantity.missing(Quantity.MissingReason.NOT_YET_PUBLISHED));
            assertThat(panel.aggregates("v")
                            .of("all", year)
                            .orElseThrow()
                            .amount()
                            .counts())
                    .contains(new Proportion(numerator(SIZES[i]) + 1, SIZES[i] + 3));
            assertThat(panel.total().cell("all", "v", year))
                    .isEqualTo(Quantity.share(numerator(SIZES[i]) + 1, SIZES[i] + 3));
        }
    }

    @Test
    void aLargeCountWithoutItsLowerBitsIsACount() {
        PanelBuilder builder = Panel.builder();
        builder.at("a", "v", ReportingPeriod.year(2000)).counts(0, 1L << 32);
        assertThatThrownBy(() -> builder.counts(1, 2)).hasMessage("unit 'a' has variable 'v' twice for 2000");
        builder.at("a", "v", ReportingPeriod.year(2001)).counts(1L << 31, 1L << 32);
        Panel panel = builder.build();
        assertThat(panel.cell("a", "v", ReportingPeriod.year(2000))).isEqualTo(Quantity.share(0, 1L << 32));
        assertThat(panel.trends("v", TrendMethod.LEAST_SQUARES).slopes()).containsExactly(50);
    }

    @Test
    void thereMayBeManyPeriods() {
        PanelBuilder builder = Panel.builder();
        for (int year = 2200; year > 1800; year--) {
            if (year % 7 != 0) {
                builder.at("a", "v", ReportingPeriod.year(year)).counts(2200 - year, 1000);
                builder.at("a", "w", ReportingPeriod.year(year)).value(year);
            }
        }
        Panel panel = builder.build();
        assertThat(panel.cell("a", "v", ReportingPeriod.year(1801))).isEqualTo(Quantity.share(399, 1000));
        assertThat(panel.periods()).hasSize(343);
        assertThat(panel.trends("v", TrendMethod.LEAST_SQUARES).rows().get(0).points())
                .isEqualTo(343);
        assertThat(panel.trends("w", TrendMethod.THEIL_SEN).slopes()).containsExactly(1);
    }

    /** For two years, counts of 20,000 units in a scattered order, some of them large or out of 0. */
    private static final class Rows {

        private static final int UNITS = 20_000;

        private final int[] units = rows(row -> row % UNITS * 7 % UNITS);
        private final int[] variables = rows(row -> 0);
        private final int[] periods = rows(row -> row / UNITS);
        private final int[] denominators =
                rows(row -> row % 50 == 1 ? 0 : row % 50 == 2 ? Integer.MAX_VALUE - row : 1 + row % 400);
        private final int[] numerators = rows(row -> denominators()[row] / 3);

        private int[] denominators() {
            return denominators;
        }

        private static int[] rows(IntUnaryOperator column) {
            return IntStream.range(0, 2 * UNITS).map(column).toArray();
        }

        PanelBuilder into(PanelBuilder builder) {
            return builder.at(units, variables, periods, 0, units.length).counts(numerators, denominators, NONE);
        }

        static PanelBuilder builder() {
            PanelBuilder builder = Panel.builder();
            IntStream.range(0, UNITS).forEach(unit -> builder.unit("u" + (100_000 + unit)));
            builder.variable("v");
            builder.period(ReportingPeriod.year(2013));
            builder.period(ReportingPeriod.year(2014));
            return builder;
        }
    }

    private static String cells(Panel panel) {
        return panel.units().stream()
                .map(unit -> panel.periods().stream()
                        .map(period -> panel.cell(unit, "v", period).toString())
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void manyRowsAreAllTakenOrNone() {
        Rows rows = new Rows();
        for (int row : new int[] {5, 1, 2, 39_999, 39_901, 39_902}) {
            PanelBuilder builder = Rows.builder();
            String unit = "u" + (100_000 + rows.units[row]);
            ReportingPeriod period = ReportingPeriod.year(2013 + rows.periods[row]);
            builder.at(unit, "v", period).missing(Quantity.MissingReason.SUPPRESSED);
            String before = cells(copyOf(unit, period));
            assertThatThrownBy(() -> rows.into(builder))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("row " + row + ": unit '" + unit + "' has variable 'v' twice for " + period);
            assertThat(cells(builder.build())).isEqualTo(before);
        }
    }

    private static Panel copyOf(String unit, ReportingPeriod period) {
        return Rows.builder()
                .at(unit, "v", period)
                .missing(Quantity.MissingReason.SUPPRESSED)
                .build();
    }

    @Test
    void aRowThatOccursTwiceIsNamedAndTheOthersCanBeGivenAgain() {
        Rows rows = new Rows();
        for (int row : new int[] {39_999, 21, 39_902, 22}) {
            int[] units = rows.units.clone();
            int other = row - 7;
            rows.units[row] = units[other];
            PanelBuilder builder = Rows.builder();
            assertThatThrownBy(() -> rows.into(builder))
                    .hasMessage("row " + row + ": unit 'u" + (100_000 + units[other]) + "' has variable 'v' twice for "
                            + (2013 + rows.periods[row]));
            System.arraycopy(units, 0, rows.units, 0, units.length);
            assertThat(cells(rows.into(builder).build()))
                    .isEqualTo(cells(rows.into(Rows.builder()).build()));
        }
    }

    @Test
    void manyRowsAreWhatTheyWouldBeOneAfterAnother() {
        Rows rows = new Rows();
        PanelBuilder one = Rows.builder();
        for (int row = 2 * Rows.UNITS - 1; row >= 0; row--) {
            one.at(rows.units[row], 0, rows.periods[row]).counts(rows.numerators[row], rows.denominators[row]);
        }
        assertThat(cells(rows.into(Rows.builder()).build())).isEqualTo(cells(one.build()));
    }

    @Test
    void aPanelBuiltByManyThreadsIsTheSame() {
        ExecutorService helpers = Executors.newFixedThreadPool(3);
        try {
            Panel panel = withValues(new Rows().into(Rows.builder().on(helpers)));
            Panel alone = withValues(new Rows().into(Rows.builder()));
            assertThat(cells(panel)).isEqualTo(cells(alone));
            for (int variable = 0; variable < 20; variable++) {
                assertThat(panel.cell("u100003", "w" + variable, ReportingPeriod.year(2000 + variable)))
                        .isEqualTo(Quantity.of(variable + ".5"));
            }
        } finally {
            helpers.shutdown();
        }
    }

    @Test
    void aBuilderIsUsedOnce() {
        PanelBuilder builder = Panel.builder();
        assertThatThrownBy(builder::isTaken)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("say at which unit, variable and period first");
        Panel panel =
                builder.at("a", "v", ReportingPeriod.year(2013)).value(1.5).build();
        builder.at("b", "v", ReportingPeriod.year(2013)).value(2.5);
        assertThat(panel.units()).containsExactly("a");
        assertThatThrownBy(() -> panel.cell("b", "v", ReportingPeriod.year(2013)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a builder is used once, and this one has built its panel or was stopped while it did");
    }

    @Test
    void groupsOfLargeCountsAreExactToo() {
        PanelBuilder builder = Panel.builder();
        for (String unit : new String[] {"a", "b", "c"}) {
            builder.level("board")
                    .group(unit.equals("c") ? "y" : "x")
                    .member(unit, LocalDate.of(2000, 1, 1), LocalDate.of(2030, 1, 1));
            builder.at(unit, "v", ReportingPeriod.year(2013)).counts(1L << 31, (1L << 32) - 1);
            builder.at(unit, "v", ReportingPeriod.year(2014)).counts(1, 4);
        }
        Panel boards = builder.build().by("board");
        assertThat(boards.cell("x", "v", ReportingPeriod.year(2013)))
                .isEqualTo(Quantity.share(1L << 32, (1L << 33) - 2));
        assertThat(boards.cell("y", "v", ReportingPeriod.year(2013)))
                .isEqualTo(Quantity.share(1L << 31, (1L << 32) - 1));
        assertThat(boards.total().cell("all", "v", ReportingPeriod.year(2013)))
                .isEqualTo(Quantity.share(3L << 31, 3 * ((1L << 32) - 1)));
        assertThat(boards.total().cell("all", "v", ReportingPeriod.year(2014))).isEqualTo(Quantity.share(3, 12));
    }

    private static Panel withValues(PanelBuilder builder) {
        for (int variable = 0; variable < 20; variable++) {
            builder.at("u100003", "w" + variable, ReportingPeriod.year(2000 + variable))
                    .value(variable + 0.5);
        }
        return builder.build();
    }
}
