package org.akkoord.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.akkoord.panel.intake.PanelSink;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.statistics.Proportion;
import org.junit.jupiter.api.Test;

class PanelTotalsTest {

    private static final ReportingPeriod Y2013 = ReportingPeriod.year(2013);
    private static final ReportingPeriod Y2014 = ReportingPeriod.year(2014);

    private static void fill(PanelSink sink) {
        Random random = new Random(3);
        for (int unit = 0; unit < 300; unit++) {
            String id = "u" + unit;
            sink.group(id, "board", "b" + unit % 7, LocalDate.of(2000, 1, 1), LocalDate.of(2013, 12, 31));
            sink.group(id, "board", "b" + unit % 5, LocalDate.of(2014, 1, 1), LocalDate.of(2050, 12, 31));
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
        Panel.Builder builder = Panel.builder();
        fill(builder);
        Panel panel = builder.build();
        for (AggregateTable.Row row : panel.aggregates("pe", "board").rows()) {
            Optional<PanelTotals.Total> total = totals.total("pe", row.period(), "board", row.group());
            assertThat(total.map(PanelTotals.Total::units).orElse(0L))
                    .isEqualTo(row.members().numbers());
            total.ifPresent(found ->
                    assertThat(found.counts()).isEqualTo(row.amount().counts().orElseThrow()));
        }
        for (AggregateTable.Row row : panel.aggregates("hours").rows()) {
            assertThat(totals.total("hours", row.period()).orElseThrow().mean())
                    .isEqualTo(row.amount().value());
        }
        PanelTotals.Total national = totals.total("pe", Y2013).orElseThrow();
        assertThat(national.bounded()).isEqualTo(1);
        assertThat(national.units() + national.missing()).isEqualTo(301);
        assertThat(national.mean()).isEqualTo(OptionalDouble.empty());
        assertThat(totals.total("hours", Y2013).orElseThrow().counts()).isEqualTo(new Proportion(0, 0));
        assertThat(totals.total("none", Y2013)).isEqualTo(Optional.empty());
        assertThat(totals.total("pe", Y2013, "board", "none")).isEmpty();
        assertThat(totals.total("pe", Y2013, "region", "b1")).isEmpty();
    }

    @Test
    void cellsBetweenBoundsLeaveBoundsAsInAPanel() {
        PanelTotals totals = PanelTotals.empty();
        Panel.Builder builder = Panel.builder();
        for (PanelSink sink : new PanelSink[] {totals, builder}) {
            for (int unit = 0; unit < 40; unit++) {
                String id = "u" + unit;
                sink.group(id, "board", "b" + unit % 4, LocalDate.of(2000, 1, 1), LocalDate.of(2050, 12, 31));
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
                assertThat(total.bounded()).isEqualTo(row.members().bounded());
                assertThat(total.low()).isEqualTo(row.amount().low());
                assertThat(total.high()).isEqualTo(row.amount().high());
                bounded += total.bounded();
            }
        }
        assertThat(bounded).isEqualTo(10);
    }

    @Test
    void groupsToldLaterCountForLaterCells() {
        PanelTotals totals = PanelTotals.empty();
        int unit = totals.unit("a");
        totals.at(unit, totals.variable("pe"), totals.period(Y2013)).counts(1, 2);
        totals.group("a", "board", "x", LocalDate.of(2000, 1, 1), LocalDate.of(2013, 6, 30));
        totals.at(unit, 0, 0).counts(3, 4);
        totals.group("a", "board", "y", LocalDate.of(2013, 7, 1), LocalDate.of(2050, 1, 1));
        totals.at(unit, 0, 0).counts(5, 6);
        // 181 days with x, 184 with y
        assertThat(totals.total("pe", Y2013).orElseThrow().counts()).isEqualTo(new Proportion(9, 12));
        assertThat(totals.total("pe", Y2013, "board", "x").orElseThrow().counts())
                .isEqualTo(new Proportion(3, 4));
        assertThat(totals.total("pe", Y2013, "board", "y").orElseThrow().counts())
                .isEqualTo(new Proportion(5, 6));
    }
}
