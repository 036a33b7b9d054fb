package org.akkoord.panel.kernel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.IndicatorDefinition;
import org.akkoord.internal.ParallelRun;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.panel.store.Groups;
import org.akkoord.panel.store.PanelData;
import org.akkoord.panel.store.Variable;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;

/**
 * Measures an indicator: makes one figure of the numbers of all units, for each period in which something is said about
 * a unit. A number that was withheld leaves the figure between bounds, or without a value where there are none; a unit
 * that is expected and has no number lowers the number of units that were counted.
 */
public final class IndicatorMeasurer {

    /** The place of the only group in sums and absences. */
    private static final int ALL = 1;

    private final PanelData data;
    private final Variable variable;
    private final ParallelRun run;
    private final Groups everything;

    /** How the wholes were made, of a variable that has parts. */
    private final Optional<Wholes> wholes;

    private IndicatorMeasurer(PanelData data, Variable variable, Optional<Wholes> wholes, ParallelRun run) {
        this.data = data;
        this.variable = variable;
        this.wholes = wholes;
        this.run = run;
        everything = data.everything();
    }

    /**
     * A measurer of the variable of a definition.
     *
     * @throws IllegalArgumentException if there is no such variable with numbers, or its wholes were made by other
     *     members than the indicator declares and cannot be made anew
     */
    public static IndicatorMeasurer of(
            PanelData data, Indicator indicator, IndicatorDefinition definition, ParallelRun run) {
        String name = definition.variable();
        List<Variable> parts = data.parts(name);
        if (parts.isEmpty()) {
            return new IndicatorMeasurer(data, data.numbers(name), Optional.empty(), run);
        }
        Wholes wholes = Wholes.of(data, name, indicator.dimensions());
        if (parts.get(0).backing().isGiven()) {
            wholes.requireSameAs(Wholes.of(data, name, Map.of()));
            return new IndicatorMeasurer(data, data.numbers(name), Optional.empty(), run);
        }
        Variable made = wholes.variable().orElseGet(() -> data.numbers(name));
        return new IndicatorMeasurer(data, made, Optional.of(wholes), run);
    }

    /** The variable of which the figures are made: that of the definition, or the wholes of its parts. */
    public Variable variable() {
        return variable;
    }

    /**
     * A measurer of one unit at a time.
     *
     * @throws IllegalArgumentException if the definition is a ratio of sums and the variable has no counts
     */
    public UnitMeasurer each(Indicator indicator, IndicatorDefinition definition) {
        check(definition);
        return new UnitMeasurer(data, indicator, definition, variable);
    }

    private void check(IndicatorDefinition definition) {
        if (definition instanceof IndicatorDefinition.RatioOfSums && !variable.isCounts()) {
            throw new IllegalArgumentException(
                    "a ratio of sums needs counts, but variable '" + variable.name() + "' has values");
        }
    }

    /**
     * The figures by a definition.
     *
     * @throws IllegalArgumentException if the definition is a ratio of sums and the variable has no counts
     */
    public MeasurementSet run(Indicator indicator, IndicatorDefinition definition) {
        check(definition);
        Quantity[] values = new Quantity[data.periods().size()];
        long[] numbers = new long[values.length];
        Absences absences = Absences.behind(data, variable, everything);
        run.forEach(values.length, period -> {
            numbers[period] = variable.presence().units(period, data.size());
            values[period] = value(definition, period)
                    .or(() -> absences.reason(period, ALL).map(Quantity::missing))
                    .orElseGet(() -> Quantity.missing(Quantity.MissingReason.NOT_COLLECTED));
        });
        List<Measurement> figures = new ArrayList<>();
        for (int period = 0; period < values.length; period++) {
            if (numbers[period] > 0 || !variable.gaps(period).isEmpty()) {
                int at = period;
                long units = variable.backing().isGiven() ? behind(period) : numbers[period];
                long counted = units + absences.withheld(period, ALL);
                long expected = counted + absences.unknown(period, ALL);
                Quantity value = possible(values[period], indicator);
                Measurement.Builder figure = figure(indicator, period, value);
                wholes.flatMap(made -> made.note(at)).ifPresent(figure::note);
                if (expected > 0) {
                    figure.units(new Measurement.Units(counted, expected));
                }
                figures.add(figure.build());
            }
        }
        return MeasurementSet.of(figures);
    }

    /** How many units of the groups have a number. */
    private long behind(int period) {
        int[] numbers = variable.backing().tally().numbers()[period];
        return IntStream.of(numbers).skip(1).asLongStream().sum();
    }

    /** Bounds without those ends that are outside what is possible for the indicator. */
    public static Quantity possible(Quantity value, Indicator indicator) {
        return value.bounds()
                .flatMap(bounds -> indicator.range().map(range -> cut(bounds, range)))
                .orElse(value);
    }

    private static Quantity cut(Quantity.Bounds bounds, Indicator.Range range) {
        BigDecimal low = range.nearest(bounds.low());
        BigDecimal high = range.nearest(bounds.high());
        boolean lowIncluded = bounds.lowIncluded() || low.compareTo(bounds.low()) != 0;
        boolean highIncluded = bounds.highIncluded() || high.compareTo(bounds.high()) != 0;
        return low.compareTo(high) < 0 ? new Quantity.Bounds(low, high, lowIncluded, highIncluded) : bounds;
    }

    private Measurement.Builder figure(Indicator indicator, int period, Quantity value) {
        return figure(indicator, data.periods().get(period), value);
    }

    /** A figure that is made of the numbers of units, so far without these. */
    public static Measurement.Builder figure(Indicator indicator, ReportingPeriod period, Quantity value) {
        return Measurement.builder()
                .indicator(indicator.id())
                .period(period)
                .value(value)
                .unit(indicator.unit())
                .coverage(Measurement.Coverage.NOT_STATED)
                .provenance(Provenance.DERIVED);
    }

    /** The value of a period; absent where no number and no bounds can be given. */
    private Optional<Quantity> value(IndicatorDefinition definition, int period) {
        if (definition instanceof IndicatorDefinition.ShareOfUnits share) {
            return new ThresholdCount(variable, share).of(period, everything);
        }
        if (definition instanceof IndicatorDefinition.Mean && variable.isCounts()) {
            return ShareMeans.of(variable, period, everything).mean(ALL);
        }
        GroupSums sums = GroupSums.of(variable, everything, period, period + 1)[0];
        if (sums.isOpen(ALL)) {
            return variable.isCounts()
                    ? Optional.of(sums.percents(ALL))
                    : Quantities.between(variable, sums.low(ALL, false), sums.high(ALL, false));
        }
        if (sums.bases[ALL] == 0) {
            return Optional.empty();
        }
        return Optional.of(
                variable.isCounts()
                        ? Quantities.share(sums.values[ALL], sums.bases[ALL])
                        : Quantities.figure(sums.values[ALL] / sums.bases[ALL]));
    }
}
