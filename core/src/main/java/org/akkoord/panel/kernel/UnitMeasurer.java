package org.akkoord.panel.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.akkoord.indicator.Cell;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.IndicatorDefinition;
import org.akkoord.indicator.IndicatorDefinition.Mean;
import org.akkoord.indicator.IndicatorDefinition.ShareOfUnits;
import org.akkoord.measurement.Measurement;
import org.akkoord.panel.store.Gap;
import org.akkoord.panel.store.PanelData;
import org.akkoord.panel.store.Variable;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Quantity.MissingReason;

/**
 * Measures an indicator for one unit at a time: the figures are those that an {@link IndicatorMeasurer} makes of a
 * panel of that unit alone, by the same arithmetic. Of a group, a share of units is the share of the units behind it.
 */
public final class UnitMeasurer {

    private static final Optional<Measurement.Units> ONE = Optional.of(new Measurement.Units(1, 1));

    private final PanelData data;
    private final Indicator indicator;
    private final Variable variable;

    /** What groups have of the units behind them, for each period: only shares of units, and means of shares. */
    private final List<IntFunction<Optional<Quantity>>> behind = new ArrayList<>();

    UnitMeasurer(PanelData data, Indicator indicator, IndicatorDefinition definition, Variable variable) {
        this.data = data;
        this.indicator = indicator;
        this.variable = variable;
        for (int period = 0; period < data.periods().size(); period++) {
            if (definition instanceof ShareOfUnits share) {
                behind.add(new ThresholdCount(variable, share).behind(period, data.size())::share);
            } else if (definition instanceof Mean && variable.isCounts()) {
                behind.add(ShareMeans.behind(variable, period, data.size())::mean);
            }
        }
    }

    /** The figures of a unit, one for each period in which something is said about it, in the order of the periods. */
    public List<Measurement> of(int unit) {
        List<Measurement> figures = new ArrayList<>(data.periods().size());
        for (int period = 0; period < data.periods().size(); period++) {
            if (variable.has(unit, period) || variable.isSaid(unit, period)) {
                figures.add(figure(unit, period));
            }
        }
        return figures;
    }

    private Measurement figure(int unit, int period) {
        Quantity value = value(unit, period)
                .map(found -> IndicatorMeasurer.possible(found, indicator))
                .orElseGet(() -> Quantity.missing(reason(unit, period)));
        return new Measurement(
                indicator.id(),
                data.periods().get(period),
                value,
                indicator.unit(),
                Cell.whole(),
                Optional.empty(),
                Optional.empty(),
                Measurement.Coverage.NOT_STATED,
                units(unit, period),
                Provenance.DERIVED,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** The number or the bounds that a unit gives in a period; absent where it gives none. */
    public Optional<Quantity> value(int unit, int period) {
        if (!behind.isEmpty()) {
            return behind.get(period).apply(unit + 1);
        }
        if (variable.has(unit, period)) {
            return variable.isCounts() ? Optional.of(Quantities.of(variable, unit, period)) : mean(unit, period);
        }
        Gap gap = variable.gap(unit, period);
        return gap.isBounded() || gap.isHidden() ? range(gap) : Optional.empty();
    }

    private Optional<Quantity> mean(int unit, int period) {
        double weight = variable.weight(unit, period);
        return weight > 0
                ? Optional.of(Quantities.figure(weight * variable.level(unit, period) / weight))
                : Optional.empty();
    }

    private Optional<Quantity> range(Gap gap) {
        if (!variable.isCounts()) {
            return Quantities.between(variable, ThresholdCount.low(variable, gap), ThresholdCount.high(variable, gap));
        }
        return Optional.of(
                gap.isHidden()
                        ? Quantities.percents(0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 0)
                        : Quantities.percents(gap.low(), gap.top(), gap.high(), gap.tightBase()));
    }

    private MissingReason reason(int unit, int period) {
        if (variable.has(unit, period)) {
            return MissingReason.NOT_COLLECTED;
        }
        return switch (variable.gap(unit, period).absence()) {
            case UNPUBLISHED -> MissingReason.NOT_YET_PUBLISHED;
            case UNCOLLECTED, SILENT -> MissingReason.NOT_COLLECTED;
            case OUTSIDE -> MissingReason.NOT_APPLICABLE;
            default -> MissingReason.SUPPRESSED;
        };
    }

    /** Of how many units the number is made: the unit itself, or those of the group. */
    private Optional<Measurement.Units> units(int unit, int period) {
        if (!variable.backing().isGiven() && variable.has(unit, period)) {
            return ONE;
        }
        long expected = Absences.expected(data, variable, unit, period);
        return expected == 0
                ? Optional.empty()
                : Optional.of(new Measurement.Units(Absences.counted(variable, unit, period), expected));
    }
}
