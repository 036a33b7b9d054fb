package org.akkoord.panel.kernel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.IndicatorDefinition;
import org.akkoord.internal.ParallelRun;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.panel.store.Gap;
import org.akkoord.panel.store.PanelData;
import org.akkoord.panel.store.Variable;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;

/** Measures an indicator: makes one figure of the numbers of all units, for each period in which a unit has one. */
public final class IndicatorMeasurer {

    /** Doubles that differ by less than this part of themselves are compared again, exactly. */
    private static final double CLOSE = 1e-9;

    private final PanelData data;
    private final Variable variable;
    private final ParallelRun run;

    public IndicatorMeasurer(PanelData data, Variable variable, ParallelRun run) {
        this.data = data;
        this.variable = variable;
        this.run = run;
    }

    /**
     * The figures by a definition.
     *
     * @throws IllegalArgumentException if the definition is a ratio of sums and the variable has no counts
     */
    public MeasurementSet run(Indicator indicator, IndicatorDefinition definition) {
        Quantity[] values = new Quantity[data.periods().size()];
        if (definition instanceof IndicatorDefinition.RatioOfSums && !variable.isCounts()) {
            throw new IllegalArgumentException(
                    "a ratio of sums needs counts, but variable '" + variable.name() + "' has values");
        }
        run.forEach(
                values.length,
                period -> values[period] = definition instanceof IndicatorDefinition.ShareOfUnits share
                        ? share(share, period)
                        : whole(period, definition instanceof IndicatorDefinition.RatioOfSums));
        List<Measurement> figures = new ArrayList<>();
        for (int period = 0; period < values.length; period++) {
            if (values[period].missingReason().isEmpty()) {
                figures.add(Measurement.builder()
                        .indicator(indicator.id())
                        .period(data.periods().get(period))
                        .value(values[period])
                        .unit(indicator.unit())
                        .coverage(Measurement.Coverage.NOT_STATED)
                        .provenance(Provenance.DERIVED)
                        .build());
            }
        }
        return MeasurementSet.of(figures);
    }

    /** The ratio of the sums, or the mean. Place 1 of the sums is that of the only group. */
    private Quantity whole(int period, boolean ratio) {
        GroupSums sums = GroupSums.of(variable, data.everything(), period, period + 1)[0];
        if (sums.bounded[1] > 0) {
            double divisor = sums.bases[1] / variable.scale();
            return Quantities.bounds(
                    (sums.values[1] + sums.lows[1]) / divisor, (sums.values[1] + sums.highs[1]) / divisor);
        }
        if (sums.bases[1] == 0) {
            return Quantity.missing(Quantity.MissingReason.NOT_COLLECTED);
        }
        if (ratio) {
            return Quantity.share((long) sums.values[1], (long) sums.bases[1]);
        }
        double mean = variable.isCounts() ? meanShare(period) : sums.values[1] / sums.bases[1];
        return Quantities.figure(mean);
    }

    /** The weighted mean of the percentages of the units: only for an indicator that is defined as such a mean. */
    private double meanShare(int period) {
        double sum = 0;
        double weights = 0;
        for (int unit = 0; unit < data.size(); unit++) {
            if (variable.has(unit, period)) {
                sum += variable.weight(unit, period) * variable.level(unit, period);
                weights += variable.weight(unit, period);
            }
        }
        return sum / weights * variable.scale();
    }

    /**
     * The share of the units whose number meets the threshold. A unit between bounds is decided if both bounds give the
     * same answer; bounds never say that a number equals the threshold. Units that are not decided leave the share
     * open.
     */
    private Quantity share(IndicatorDefinition.ShareOfUnits definition, int period) {
        long met = 0;
        long units = 0;
        for (int unit = 0; unit < data.size(); unit++) {
            if (variable.has(unit, period)) {
                units++;
                met += definition.comparison().holds(sign(unit, period, definition.threshold())) ? 1 : 0;
            }
        }
        long open = 0;
        for (Gap gap : variable.gaps(period)) {
            if (gap.isBounded()) {
                units++;
                boolean low = isMet(definition, gap, gap.low());
                boolean high = isMet(definition, gap, gap.high());
                boolean decided = low == high && definition.comparison() != Quantity.Relation.EQUAL_TO;
                met += low && decided ? 1 : 0;
                open += decided ? 0 : 1;
            }
        }
        if (units == 0) {
            return Quantity.missing(Quantity.MissingReason.NOT_COLLECTED);
        }
        return open == 0
                ? Quantity.share(met, units)
                : Quantities.bounds(Variable.PERCENT * met / units, Variable.PERCENT * (met + open) / units);
    }

    /** Whether a unit would meet the threshold if its number were the bound. */
    private boolean isMet(IndicatorDefinition.ShareOfUnits definition, Gap gap, double bound) {
        double value = variable.isCounts() ? bound / gap.base() * variable.scale() : bound;
        return definition
                .comparison()
                .holds(Double.compare(value, definition.threshold().doubleValue()));
    }

    /**
     * How the number of a unit compares with the threshold, exactly: 58 of 200 equals 29 percent, though as doubles
     * they differ. Doubles decide where they are far apart; only close ones are multiplied out.
     */
    private int sign(int unit, int period, BigDecimal threshold) {
        if (!variable.isCounts()) {
            return Double.compare(variable.level(unit, period) + 0.0, threshold.doubleValue() + 0.0);
        }
        long value = variable.counts().numerator(unit, period);
        long base = variable.counts().denominator(unit, period);
        double distance = variable.scale() * value - threshold.doubleValue() * base;
        return Math.abs(distance) > CLOSE * base * Math.max(1, Math.abs(threshold.doubleValue()))
                ? (int) Math.signum(distance)
                : BigDecimal.valueOf(value)
                        .multiply(BigDecimal.valueOf((long) variable.scale()))
                        .compareTo(threshold.multiply(BigDecimal.valueOf(base)));
    }
}
