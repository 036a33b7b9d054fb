package org.akkoord.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.IndicatorDefinition;
import org.akkoord.panel.intake.PanelSink;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.statistics.Proportion;
import org.akkoord.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PanelTotalsTest {

    private static final ReportingPeriod Y2013 = ReportingPeriod.year(2013);
    private static final ReportingPeriod Y2014 = ReportingPeriod.year(2014);
    private static final long MOST = 1_000_000_000_000_000L;

    private static void fill(PanelSink sink) {
        Random random = new Random(3);
        for (int unit = 0; unit < 300; unit++) {
            String id = "u" + unit;
            sink.level("board").group("b" + unit % 7).member(id, LocalDate.of(2000, 1, 1), LocalDate.of(2013, 12, 31));
            sink.level("board").group("b" + unit % 5).member(id, LocalDate.of(2014, 1, 1), LocalDate.of(2050, 12, 31));
        }
        for (int unit = 0; unit < 300; unit++) {
            for (ReportingPeriod period : new ReportingPeriod[] {Y2013, Y2014}) {
                int total = random.nextInt(50);
                int u = sink.unit("u" + unit);
                sink.at(u, sink.variable("pe"), sink.period(period)).counts(random.nextInt(total + 1), total);
                sink.at(u, sink.variable("hours"), sink.period(period)).value(random.nextInt(8) / 4.0);
            }
        }
        sink.at(sink.unit("x"), sink.variable("pe"), sink.period(Y2013)).missing(Quantity.MissingReason.SUPPRESSED);
        sink.at(sink.unit("y"), sink.variable("pe"), sink.period(Y2013)).countsBetween(1, 4, 9);
    }

    @Test
    void totalsEqualThoseOfAPanel() {
        PanelTotals totals = PanelTotals.empty();
        fill(totals);
        PanelBuilder builder = Panel.builder();
        fill(builder);
        Panel panel = builder.build();
        for (AggregateTable.Row row : panel.aggregates("pe", "board").rows()) {
            Optional<PanelTotals.Total> total = totals.total("pe", row.period(), "board", row.group());
            assertThat(total.map(PanelTotals.Total::units).orElse(0L))
                    .isEqualTo(row.members().numbers());
            total.ifPresent(
                    found -> assertThat(found.counts()).isEqualTo(row.amount().counts()));
        }
        for (AggregateTable.Row row : panel.aggregates("hours").rows()) {
            assertThat(totals.total("hours", row.period()).orElseThrow().mean())
                    .isEqualTo(row.amount().value());
        }
        PanelTotals.Total national = totals.total("pe", Y2013).orElseThrow();
        assertThat(national.others().bounded()).isEqualTo(1);
        assertThat(national.units()
                        + national.others().suppressed()
                        + national.others().outside())
                .isEqualTo(301);
        assertThat(national.mean()).isEqualTo(OptionalDouble.empty());
        assertThat(totals.total("hours", Y2013).orElseThrow().counts()).isEmpty();
        assertThat(totals.total("none", Y2013)).isEqualTo(Optional.empty());
        assertThat(totals.total("pe", Y2013, "board", "none")).isEmpty();
        assertThat(totals.total("pe", Y2013, "region", "b1")).isEmpty();
    }

    @Test
    void cellsBetweenBoundsLeaveBoundsAsInAPanel() {
        PanelTotals totals = PanelTotals.empty();
        PanelBuilder builder = Panel.builder();
        for (PanelSink sink : new PanelSink[] {totals, builder}) {
            for (int unit = 0; unit < 40; unit++) {
                String id = "u" + unit;
                sink.level("board")
                        .group("b" + unit % 4)
                        .member(id, LocalDate.of(2000, 1, 1), LocalDate.of(2050, 12, 31));
                PanelSink counts = sink.at(sink.unit(id), sink.variable("pe"), sink.period(Y2013));
                if (unit % 8 == 1) {
                    counts.countsBetween(1, 4, 20 + unit);
                } else {
                    counts.counts(unit, 2L * unit + 1);
                }
                PanelSink values = sink.at(sink.unit(id), sink.variable("hours"), sink.period(Y2013));
                if (unit % 8 == 2) {
                    values.between(1.5, 2);
                } else {
                    values.value(unit / 4.0, unit % 3);
                }
            }
        }
        Panel panel = builder.build();
        long bounded = 0;
        for (String variable : panel.variables()) {
            for (AggregateTable.Row row : panel.aggregates(variable, "board").rows()) {
                PanelTotals.Total total =
                        totals.total(variable, Y2013, "board", row.group()).orElseThrow();
                assertThat(total.others().bounded())
                        .isEqualTo(row.members().others().bounded());
                assertThat(total.low()).isEqualTo(row.amount().low());
                assertThat(total.high()).isEqualTo(row.amount().high());
                bounded += total.others().bounded();
            }
        }
        assertThat(bounded).isEqualTo(10);
    }

    /** Gives a cell any content that a variable of its kind may have; quarters and small weights add up exactly. */
    private static void put(PanelSink cell, Random random, boolean counts) {
        int of = 1 + random.nextInt(40);
        int low = random.nextInt(of + 1);
        int high = low + random.nextInt(of + 1 - low);
        int content = random.nextInt(16);
        if (content < Quantity.MissingReason.values().length) {
            cell.missing(Quantity.MissingReason.values()[content]);
        } else if (content == 6) {
            if (counts) {
                cell.countsBetween(low, high, of);
            } else {
                cell.between(low / 4.0, high / 4.0, random.nextInt(3));
            }
        } else if (content == 7) {
            if (counts) {
                cell.countsBetween(low, high, of, of + random.nextInt(9));
            } else {
                cell.between(Double.NEGATIVE_INFINITY, high / 4.0);
            }
        } else if (content == 8 && !counts) {
            cell.between(low / 4.0, Double.POSITIVE_INFINITY, random.nextInt(3));
        } else if (counts) {
            cell.counts(low, of);
        } else {
            cell.value(low / 4.0, random.nextInt(3));
        }
    }

    private static void random(PanelSink sink, long seed) {
        Random random = new Random(seed);
        int units = 1 + random.nextInt(60);
        for (int unit = 0; unit < units; unit++) {
            String id = "u" + unit;
            sink.level("board").group("b" + unit % 20).member(id, LocalDate.of(2000, 1, 1), LocalDate.of(2050, 12, 31));
        }
        for (ReportingPeriod period : new ReportingPeriod[] {Y2013, Y2014}) {
            for (int unit = 0; unit < units; unit++) {
                for (String variable : new String[] {"pe", "hours"}) {
                    if (random.nextInt(8) > 0) {
                        PanelSink cell = sink.at(sink.unit("u" + unit), sink.variable(variable), sink.period(period));
                        put(cell, random, variable.equals("pe"));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void totalsAgreeWithAPanelWhateverTheReasonsOfAbsence(long seed) {
        PanelTotals totals = PanelTotals.empty();
        random(totals, seed);
        PanelBuilder builder = Panel.builder();
        random(builder, seed);
        Panel panel = builder.build();
        for (String variable : panel.variables()) {
            for (AggregateTable.Row row : panel.aggregates(variable, "board").rows()) {
                Optional<PanelTotals.Total> total = totals.total(variable, row.period(), "board", row.group());
                PanelTable.LeftOut others = row.members().others();
                if (total.isEmpty()) {
                    assertThat(row.members().counted() + others.unpublished() + others.uncollected())
                            .isZero();
                } else {
                    assertThat(total.get().units()).isEqualTo(row.members().numbers());
                    // a stream does not know who is not mentioned, neither as silent nor as outside
                    PanelTable.LeftOut said = total.get().others();
                    assertThat(said.outside()).isLessThanOrEqualTo(others.outside());
                    assertThat(said)
                            .isEqualTo(new PanelTable.LeftOut(
                                    others.below(),
                                    others.above(),
                                    others.between(),
                                    others.suppressed(),
                                    others.unpublished(),
                                    others.uncollected(),
                                    0,
                                    said.outside()));
                    assertThat(total.get().low()).isEqualTo(row.amount().low());
                    assertThat(total.get().high()).isEqualTo(row.amount().high());
                    assertThat(total.get().counts()).isEqualTo(row.amount().counts());
                    if (variable.equals("hours")) {
                        assertThat(total.get().mean()).isEqualTo(row.amount().value());
                    }
                }
            }
        }
    }

    @Test
    void groupsToldLaterCountForLaterCells() {
        PanelTotals totals = PanelTotals.empty();
        int unit = totals.unit("a");
        totals.at(unit, totals.variable("pe"), totals.period(Y2013)).counts(1, 2);
        totals.level("board").group("x").member("a", LocalDate.of(2000, 1, 1), LocalDate.of(2013, 6, 30));
        totals.at(unit, 0, 0).counts(3, 4);
        totals.level("board").group("y").member("a", LocalDate.of(2013, 7, 1), LocalDate.of(2050, 1, 1));
        totals.at(unit, 0, 0).counts(5, 6);
        // 181 days with x, 184 with y
        assertThat(totals.total("pe", Y2013).orElseThrow().counts()).contains(new Proportion(9, 12));
        assertThat(totals.total("pe", Y2013, "board", "x").orElseThrow().counts())
                .contains(new Proportion(3, 4));
        assertThat(totals.total("pe", Y2013, "board", "y").orElseThrow().counts())
                .contains(new Proportion(5, 6));
    }

    /** 9,223 times 1e15 is less than 2^63 - 1, the largest whole number that a total holds; once more is too much. */
    @Test
    void countsAddUpToTheLargestWholeNumberAndNotBeyond() {
        PanelTotals totals = PanelTotals.empty();
        int variable = totals.variable("pe");
        int period = totals.period(Y2013);
        for (int unit = 0; unit < 9_223; unit++) {
            totals.at(totals.unit("u" + unit), variable, period).counts(MOST / 2, MOST);
        }

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        totals.at(totals.unit("one-more"), variable, period).counts(1, MOST))
                .withMessage("the counts of one total must add up to at most 9223372036854775807");
        assertThat(totals.total("pe", Y2013).flatMap(PanelTotals.Total::counts))
                .contains(new Proportion(9_223 * (MOST / 2), 9_223 * MOST));
    }

    @Test
    void aPanelGivesNoSumOfCountsBeyondTheLimitAndStillTheShare() {
        PanelBuilder builder = Panel.builder();
        for (int unit = 0; unit < 10_000; unit++) {
            builder.at("u" + unit, "pe", Y2013).counts(MOST / 2, MOST);
        }
        Panel panel = builder.build();
        AggregateTable.Amount amount = panel.aggregates("pe").rows().get(0).amount();
        Indicator indicator = Indicator.builder()
                .id("pe")
                .title(LocalizedText.of("en", "PE"))
                .definition(new IndicatorDefinition.RatioOfSums("pe"))
                .build();

        assertThat(amount.counts()).isEmpty();
        assertThat(amount.value()).hasValue(50);
        assertThat(panel.measure(indicator).all().get(0).value())
                .isEqualTo(new Quantity.Bounds(BigDecimal.valueOf(50), BigDecimal.valueOf(50)));
    }
}
