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
import org.akkoord.panel.store.Gap;
import org.akkoord.panel.store.Groups;
import org.akkoord.panel.store.PanelData;
import org.akkoord.panel.store.Variable;
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

    /**
     * The figures by a definition.
     *
     * @throws IllegalArgumentException if the definition is a ratio of sums and the variable has no counts
     */
    public MeasurementSet run(Indicator indicator, IndicatorDefinition definition) {
        if (definition instanceof IndicatorDefinition.RatioOfSums && !variable.isCounts()) {
            throw new IllegalArgumentException(
                    "a ratio of sums needs counts, but variable '" + variable.name() + "' has values");
        }
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
    private static Quantity possible(Quantity value, Indicator indicator) {
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
        return Measurement.builder()
                .indicator(indicator.id())
                .period(data.periods().get(period))
                .value(value)
                .unit(indicator.unit())
                .coverage(Measurement.Coverage.NOT_STATED)
                .provenance(Provenance.DERIVED);
    }

    /** The value of a period; absent where no number and no bounds can be given. */
    private Optional<Quantity> value(IndicatorDefinition definition, int period) {
        if (definition instanceof IndicatorDefinition.ShareOfUnits share) {
            return new ThresholdCount(variable, share).of(period);
        }
        if (definition instanceof IndicatorDefinition.Mean && variable.isCounts()) {
            return meanShare(period);
        }
        GroupSums sums = GroupSums.of(variable, everything, period, period + 1)[0];
        if (sums.isOpen(ALL)) {
            return variable.isCounts()
                    ? Optional.of(sums.percents(ALL))
                    : between(sums.low(ALL, false), sums.high(ALL, false));
        }
        if (sums.bases[ALL] == 0) {
            return Optional.empty();
        }
        return Optional.of(
                variable.isCounts()
                        ? Quantities.share(sums.values[ALL], sums.bases[ALL])
                        : Quantities.figure(sums.values[ALL] / sums.bases[ALL]));
    }

    /** Bounds of levels; absent where no end is known, or the weights are 0 and make it not a number. */
    private Optional<Quantity> between(double low, double high) {
        boolean known = low > Double.NEGATIVE_INFINITY || high < Double.POSITIVE_INFINITY;
        return known && low <= high
                ? Optional.of(Quantities.bounds(low * variable.scale(), high * variable.scale()))
                : Optional.empty();
    }

    /**
     * The weighted mean of the percentages of the units: only for an indicator that is defined as such a mean. A unit
     * with bounds moves the mean by its weight. Where units have weights, that of a unit without counts is not known;
     * then the mean lies between that of the others and the bounds of the unit.
     */
    private Optional<Quantity> meanShare(int period) {
        double sum = 0;
        double weights = 0;
        for (int unit = 0; unit < data.size(); unit++) {
            if (variable.has(unit, period)) {
                sum += variable.weight(unit, period) * variable.level(unit, period);
                weights += variable.weight(unit, period);
            }
        }
        double lows = 0;
        double highs = 0;
        double least = weights > 0 ? sum / weights : Double.POSITIVE_INFINITY;
        double most = weights > 0 ? sum / weights : Double.NEGATIVE_INFINITY;
        int open = 0;
        for (Gap gap : variable.gaps(period)) {
            if (gap.isBounded() || gap.isHidden()) {
                double low = ThresholdCount.low(variable, gap);
                double high = ThresholdCount.high(variable, gap);
                open++;
                lows += low;
                highs += high;
                least = Math.min(least, low);
                most = Math.max(most, high);
            }
        }
        if (open == 0) {
            return weights > 0 ? Optional.of(Quantities.figure(sum / weights * variable.scale())) : Optional.empty();
        }
        return variable.weights().isGiven()
                ? between(least, most)
                : between((sum + lows) / (weights + open), (sum + highs) / (weights + open));
    }
}
