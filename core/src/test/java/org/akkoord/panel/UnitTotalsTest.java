package org.akkoord.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.IndicatorDefinition;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of parts of the units, merged, are those of one panel of all units. */
class UnitTotalsTest {

    private static final int UNITS = 400;
    private static final int YEARS = 6;
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2090, 1, 1);

    /** The panel of some of the units; all panels have all periods. */
    private static Panel panel(IntPredicate units, boolean hasGaps) {
        PanelBuilder builder = Panel.builder();
        IntStream.range(0, YEARS).forEach(year -> builder.period(ReportingPeriod.year(2014 + year)));
        for (int unit = 0; unit < UNITS; unit++) {
            Random random = new Random(unit);
            for (int year = 0; year < YEARS && units.test(unit); year++) {
                builder.at("s" + unit, "passed", ReportingPeriod.year(2014 + year));
                fillCounts(builder, random, hasGaps);
                builder.at("s" + unit, "hours", ReportingPeriod.year(2014 + year));
                fillValue(builder, random, hasGaps);
            }
            if (units.test(unit) && unit % 5 > 0) {
                LocalDate moved = LocalDate.of(2016, 6, 1).plusDays(unit);
                builder.level("board").group("b" + unit % 7).member("s" + unit, FIRST, moved);
                builder.level("board").group("b" + unit % 4).member("s" + unit, moved.plusDays(1), LAST);
            }
        }
        return builder.build();
    }

    private static void fillCounts(PanelBuilder cell, Random random, boolean hasGaps) {
        int total = 1 + random.nextInt(50);
        int part = random.nextInt(total + 1);
        switch (random.nextInt(20)) {
            case 0 -> cell.missing(Quantity.MissingReason.NOT_APPLICABLE);
            case 1 -> cell.missing(Quantity.MissingReason.NOT_YET_PUBLISHED);
            case 2 -> {}
            case 3 -> cell.missing(hasGaps ? Quantity.MissingReason.SUPPRESSED : Quantity.MissingReason.NOT_STATED);
            case 4, 5 -> {
                if (hasGaps) {
                    cell.countsBetween(1, 4, total + 4);
                }
            }
            default -> cell.counts(part, total);
        }
    }

    private static void fillValue(PanelBuilder cell, Random random, boolean hasGaps) {
        double value = random.nextInt(4000) / 100.0;
        double weight = 1 + random.nextInt(5);
        switch (random.nextInt(20)) {
            case 0 -> cell.missing(Quantity.MissingReason.NOT_COLLECTED);
            case 1 -> {}
            case 2 -> {
                if (hasGaps) {
                    cell.between(value, value + 2, weight);
                }
            }
            default -> cell.value(value, weight);
        }
    }

    private static Indicator indicator(IndicatorDefinition definition) {
        return Indicator.builder()
                .id("i")
                .title(LocalizedText.of("en", "i"))
                .unit(Unit.PERCENT)
                .definition(definition)
                .build();
    }

    private static final List<Indicator> INDICATORS = List.of(
            indicator(new IndicatorDefinition.RatioOfSums("passed")),
            indicator(new IndicatorDefinition.ShareOfUnits("passed", Quantity.Relation.AT_LEAST, new BigDecimal("50"))),
            indicator(new IndicatorDefinition.ShareOfUnits("hours", Quantity.Relation.BELOW, new BigDecimal("20"))),
            indicator(new IndicatorDefinition.Mean("passed")),
            indicator(new IndicatorDefinition.Mean("hours")));

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void mergedFiguresOfPartsAreThoseOfThePanel(boolean hasGaps) {
        Panel whole = panel(unit -> true, hasGaps);
        Panel members = whole.by("board");
        for (Indicator indicator : INDICATORS) {
            PanelTotals merged = PanelTotals.empty();
            for (int part = 0; part < 3; part++) {
                int at = part;
                Panel some = panel(unit -> unit * 31 % 7 % 3 == at, hasGaps);
                merged.merge(
                        PanelTotals.fromBytes(some.totals(indicator, "board").toBytes()));
            }
            assertSame(merged.measure(indicator), whole.measure(indicator), indicator);
            assertThat(merged.groups("board")).hasSize(7);
            for (String board : merged.groups("board")) {
                // a panel of groups also has periods in which a group has no units
                List<Measurement> expected =
                        members.measureEach(indicator).apply(members.units().indexOf(board)).stream()
                                .filter(figure -> figure.units().isPresent())
                                .toList();
                assertSame(merged.measure(indicator, "board", board), MeasurementSet.of(expected), indicator);
            }
        }
    }

    /** Counts to the last bit, values to 1e-12. */
    private static void assertSame(MeasurementSet found, MeasurementSet expected, Indicator indicator) {
        assertThat(found.all()).hasSameSizeAs(expected.all());
        for (int i = 0; i < expected.all().size(); i++) {
            Measurement one = found.all().get(i);
            Measurement other = expected.all().get(i);
            assertThat(one.period()).isEqualTo(other.period());
            assertThat(one.units())
                    .as("%s %s", indicator.definition(), one.period())
                    .isEqualTo(other.units());
            if (indicator.definition().orElseThrow() instanceof IndicatorDefinition.Mean) {
                assertClose(one.value(), other.value());
            } else {
                assertThat(one).isEqualTo(other);
            }
        }
    }

    private static void assertClose(Quantity one, Quantity other) {
        if (other instanceof Quantity.Figure figure) {
            assertThat(((Quantity.Figure) one).amount().doubleValue())
                    .isCloseTo(figure.amount().doubleValue(), within(1e-12));
        } else if (other instanceof Quantity.Bounds bounds) {
            Quantity.Bounds found = (Quantity.Bounds) one;
            assertThat(found.low().doubleValue()).isCloseTo(bounds.low().doubleValue(), within(2e-12));
            assertThat(found.high().doubleValue()).isCloseTo(bounds.high().doubleValue(), within(2e-12));
        } else {
            assertThat(one).isEqualTo(other);
        }
    }

    @Test
    void totalsOfSomethingElseAreNotMeasured() {
        Panel panel = panel(unit -> unit < 5, false);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PanelTotals.empty().measure(INDICATORS.get(0)))
                .withMessage("no totals of indicator 'i'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel.totals(INDICATORS.get(0), "board").measure(INDICATORS.get(0), "board", "b9"))
                .withMessage("no totals of indicator 'i' for group 'b9' of level 'board'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel.by("board").totals(INDICATORS.get(0)))
                .withMessage("totals are made of units, but this panel is one of groups");
    }
}
