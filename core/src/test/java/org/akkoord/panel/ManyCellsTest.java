package org.akkoord.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.akkoord.panel.intake.PanelSink;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.statistics.Proportion;
import org.akkoord.trend.TrendMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManyCellsTest {

    private static final int UNITS = 5000;
    private static final int VARIABLES = 3;
    private static final int PERIODS = 35;
    private static final double[] NONE = new double[0];

    /** Nine of ten cells in a random order; one in fifty counts out of 0. */
    private static final class Rows {

        private final int[] units;
        private final int[] variables;
        private final int[] periods;
        private final int[] numerators;
        private final int[] denominators;
        private final double[] weights;

        Rows(long seed) {
            Random random = new Random(seed);
            int[] cells = IntStream.range(0, UNITS * VARIABLES * PERIODS)
                    .filter(cell -> random.nextInt(10) > 0)
                    .toArray();
            for (int i = cells.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int cell = cells[i];
                cells[i] = cells[other];
                cells[other] = cell;
            }
            units = Arrays.stream(cells).map(cell -> cell % UNITS).toArray();
            variables =
                    Arrays.stream(cells).map(cell -> cell / UNITS % VARIABLES).toArray();
            periods = Arrays.stream(cells).map(cell -> cell / UNITS / VARIABLES).toArray();
            denominators = Arrays.stream(cells)
                    .map(cell -> random.nextInt(50) == 0 ? 0 : 1 + random.nextInt(300))
                    .toArray();
            numerators = Arrays.stream(denominators)
                    .map(total -> random.nextInt(total + 1))
                    .toArray();
            weights = Arrays.stream(cells)
                    .mapToDouble(cell -> random.nextInt(9) / 4.0)
                    .toArray();
        }

        PanelSink in(PanelSink sink) {
            return sink.at(units, variables, periods, 0, units.length);
        }
    }

    private static PanelBuilder builder() {
        PanelBuilder builder = Panel.builder();
        for (int unit = 0; unit < UNITS; unit++) {
            builder.unit("u" + unit);
        }
        for (int variable = 0; variable < VARIABLES; variable++) {
            builder.variable("v" + variable);
        }
        for (int period = 0; period < PERIODS; period++) {
            builder.period(ReportingPeriod.year(2000 - (8 * period) % PERIODS));
        }
        return builder;
    }

    private static void assertSame(Panel many, Panel one) {
        for (String variable : one.variables()) {
            assertThat(many.trends(variable, TrendMethod.LEAST_SQUARES).slopes())
                    .isEqualTo(one.trends(variable, TrendMethod.LEAST_SQUARES).slopes());
            assertThat(many.aggregates(variable).rows())
                    .isEqualTo(one.aggregates(variable).rows());
            for (int unit = 0; unit < UNITS; unit += 97) {
                for (ReportingPeriod period : one.periods()) {
                    assertThat(many.cell("u" + unit, variable, period))
                            .isEqualTo(one.cell("u" + unit, variable, period));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 70_000, Integer.MAX_VALUE})
    void manyCountsAtOnceAreTheSameAsOneAfterAnother(int most) {
        Rows rows = new Rows(most);
        int size = rows.units.length;
        PanelBuilder one = builder();
        for (int i = 0; i < size; i++) {
            one.at(rows.units[i], rows.variables[i], rows.periods[i])
                    .counts(rows.numerators[i], rows.denominators[i], rows.weights[i]);
        }
        PanelBuilder many = builder();
        for (int from = 0; from < size; from += Math.min(most, size)) {
            many.at(rows.units, rows.variables, rows.periods, from, from + Math.min(most, size - from))
                    .counts(rows.numerators, rows.denominators, rows.weights);
        }
        assertSame(many.build(), one.build());
    }

    @Test
    void manyValuesAtOnceAreTheSameAsOneAfterAnother() {
        Rows rows = new Rows(4);
        PanelBuilder one = builder();
        double[] values = new double[rows.units.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (rows.numerators[i] - 100) / 8.0;
            one.at(rows.units[i], rows.variables[i], rows.periods[i]).value(values[i]);
        }
        PanelBuilder many = builder();
        rows.in(many).values(values, NONE);
        assertSame(many.build(), one.build());
    }

    @Test
    void totalsOfManyCellsAreTheSumsOfTheirCounts() {
        Rows rows = new Rows(5);
        PanelTotals totals = PanelTotals.empty();
        builder().build().units().forEach(totals::unit);
        IntStream.range(0, VARIABLES).forEach(variable -> totals.variable("v" + variable));
        IntStream.range(0, PERIODS).forEach(period -> totals.period(ReportingPeriod.year(2000 + period)));
        rows.in(totals).counts(rows.numerators, rows.denominators, rows.weights);
        int[] found = IntStream.range(0, rows.units.length)
                .filter(i -> rows.variables[i] == 1 && rows.periods[i] == 9)
                .toArray();
        PanelTotals.Total total = totals.total("v1", ReportingPeriod.year(2009)).orElseThrow();
        assertThat(total.counts())
                .contains(new Proportion(
                        Arrays.stream(found).mapToLong(i -> rows.numerators[i]).sum(),
                        Arrays.stream(found)
                                .mapToLong(i -> rows.denominators[i])
                                .sum()));
        assertThat(total.units() + total.others().outside()).isEqualTo(found.length);
    }

    @Test
    void totalsRefuseNumbersThatNobodyGaveThem() {
        PanelTotals totals = PanelTotals.empty();
        totals.at(totals.unit("a"), totals.variable("v"), totals.period(ReportingPeriod.year(2013)))
                .counts(1, 2);
        int[] units = {0, 0};
        int[] periods = {0, 7};
        assertThatThrownBy(
                        () -> totals.at(units, units, periods, 0, 2).counts(new int[] {1, 1}, new int[] {2, 2}, NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 1: a cell needs the numbers of a known unit, variable and period, but had 0, 0 and 7");
        assertThat(totals.total("v", ReportingPeriod.year(2013)).orElseThrow().counts())
                .contains(new Proportion(1, 2));
    }

    private static PanelBuilder small() {
        PanelBuilder builder = Panel.builder();
        builder.unit("a");
        builder.unit("b");
        builder.variable("v");
        builder.variable("w");
        builder.period(ReportingPeriod.year(2013));
        builder.period(ReportingPeriod.year(2014));
        builder.at("b", "v", ReportingPeriod.year(2014)).counts(1, 2);
        return builder;
    }

    private static void refused(String message, int[] units, int[] numerators, int[] denominators) {
        PanelBuilder builder = small();
        int[] variables = {1, 0, 0};
        int[] periods = {0, 0, 1};
        assertThatThrownBy(() -> builder.at(units, variables, periods, 0, 3).counts(numerators, denominators, NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        // nothing was taken: neither cells nor the kind of 'w'
        Panel panel =
                builder.at("a", "w", ReportingPeriod.year(2013)).value(2.5).build();
        assertThat(panel.cell("a", "v", ReportingPeriod.year(2013)))
                .isEqualTo(Quantity.missing(Quantity.MissingReason.NOT_COLLECTED));
        assertThat(panel.cell("a", "w", ReportingPeriod.year(2013))).isEqualTo(Quantity.of("2.5"));
        assertThat(panel.aggregates("v")
                        .of("all", ReportingPeriod.year(2014))
                        .orElseThrow()
                        .members()
                        .numbers())
                .isEqualTo(1);
    }

    @Test
    void aRefusedRowIsNamedAndNothingIsTaken() {
        refused("row 2: unit 'b' has variable 'v' twice for 2014", new int[] {0, 0, 1}, new int[] {1, 0, 3}, new int[] {
            2, 0, 4
        });
        refused(
                "row 1: a numerator must be 0 to the denominator, but was 3 of 2",
                new int[] {0, 0, 0},
                new int[] {1, 3, 1},
                new int[] {2, 2, 2});
        refused(
                "row 0: a cell needs the numbers of a known unit, variable and period, but had 2, 1 and 0",
                new int[] {2, 0, 0},
                new int[] {1, 1, 1},
                new int[] {2, 2, 2});
        refused(
                "every row needs its numbers, but there are 3 rows and numbers for 2",
                new int[] {0, 0, 0},
                new int[] {1, 1},
                new int[] {2, 2});
    }

    @Test
    void weightsAndKindsAreChecked() {
        int[] zero = {0};
        assertThatThrownBy(() ->
                        small().at(zero, zero, zero, 0, 1).counts(new int[] {1}, new int[] {2}, new double[] {-1}))
                .hasMessage("row 0: a weight must be 0 to 1e15, but was -1.0");
        assertThatThrownBy(() -> small().at(zero, zero, zero, 0, 1).values(new double[] {Double.NaN}, NONE))
                .hasMessage("row 0: a value must be at most 1e15 in absolute value, but was NaN");
        assertThatThrownBy(() -> small().at(zero, zero, zero, 0, 1).values(new double[] {1}, NONE))
                .hasMessage("row 0: the cells of a variable must be of one kind, but 'v' has counts and here values");
        assertThatThrownBy(() -> small().at(new int[2], new int[1], new int[2], 0, 2))
                .hasMessage(
                        "the rows must be some of the 1 that have a unit, a variable and a period, but were 0 to 2");
        assertThatThrownBy(() -> small().at(zero, zero, zero, 0, 1).counts(1, 2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("say at which unit, variable and period first");
        assertThatThrownBy(() -> small().values(new double[] {1}, NONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("say at which rows first");
    }
}
