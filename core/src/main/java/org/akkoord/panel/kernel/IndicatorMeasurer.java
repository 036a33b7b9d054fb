package org.akkoord.panel.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.IndicatorDefinition;
import org.akkoord.measurement.Coverage;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.panel.store.Groups;
import org.akkoord.panel.store.PanelData;
import org.akkoord.panel.store.UnusualCell;
import org.akkoord.panel.store.Variable;
import org.akkoord.quantity.MissingReason;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Qualifier;
import org.akkoord.quantity.Quantity;

/** Makes the figures of an indicator out of the numbers of units, one for each period of which something is known. */
public final class IndicatorMeasurer {

    private static final int BOUND_DECIMALS = 12;
    private static final double CLOSE = 1e-9;

    private final PanelData data;
    private final Variable variable;
    private final ParallelRun work;

    public IndicatorMeasurer(PanelData data, Variable variable, ParallelRun work) {
        this.data = data;
        this.variable = variable;
        this.work = work;
    }

    public MeasurementSet run(Indicator indicator, IndicatorDefinition definition) {
        Quantity[] values = new Quantity[data.periods().size()];
        if (definition instanceof IndicatorDefinition.RatioOfSums && !variable.isCounts()) {
            throw new IllegalArgumentException(
                    "a ratio of sums needs counts, but variable '" + variable.name() + "' has values");
        }
        work.forEach(
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
                        .coverage(Coverage.NOT_STATED)
                        .provenance(Provenance.DERIVED)
                        .build());
            }
        }
        return MeasurementSet.of(figures);
    }

    private Quantity whole(int period, boolean ratio) {
        Groups all = Groups.all(data.size(), data.periods().size());
        GroupSums sums = GroupSums.of(variable, all, period, period + 1)[0];
        if (sums.bounded[1] > 0) {
            double divisor = sums.bases[1] / variable.scale();
            return bounds((sums.values[1] + sums.lows[1]) / divisor, (sums.values[1] + sums.highs[1]) / divisor);
        }
        if (sums.bases[1] == 0) {
            return Quantity.missing(MissingReason.NOT_COLLECTED);
        }
        if (ratio) {
            return Quantity.share((long) sums.values[1], (long) sums.bases[1]);
        }
        double mean = variable.isCounts() ? meanShare(period) : sums.values[1] / sums.bases[1];
        return new Quantity.Figure(decimal(mean), Qualifier.EXACT);
    }

    /** The weighted mean of the units' percentages, where an indicator asks for that. */
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
        for (UnusualCell special : variable.specials(period)) {
            if (special.isBounded()) {
                units++;
                boolean low = isMet(definition, special, special.low());
                boolean high = isMet(definition, special, special.high());
                boolean decided = low == high && definition.comparison() != Quantity.Relation.EQUAL_TO;
                met += low && decided ? 1 : 0;
                open += decided ? 0 : 1;
            }
        }
        if (units == 0) {
            return Quantity.missing(MissingReason.NOT_COLLECTED);
        }
        return open == 0
                ? Quantity.share(met, units)
                : bounds(Variable.PERCENT * met / units, Variable.PERCENT * (met + open) / units);
    }

    private boolean isMet(IndicatorDefinition.ShareOfUnits definition, UnusualCell special, double bound) {
        double value = variable.isCounts() ? bound / special.base() * variable.scale() : bound;
        return definition
                .comparison()
                .holds(Double.compare(value, definition.threshold().doubleValue()));
    }

    /** Exactly: 58 of 200 equals 29. */
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

    /** Bounds, rounded outwards. */
    public static Quantity bounds(double low, double high) {
        return new Quantity.Bounds(
                new BigDecimal(low).setScale(BOUND_DECIMALS, RoundingMode.FLOOR),
                new BigDecimal(high).setScale(BOUND_DECIMALS, RoundingMode.CEILING));
    }

    /** The shortest decimal number that is read as the given double, with at most 15 decimals. */
    public static BigDecimal decimal(double number) {
        BigDecimal decimal = BigDecimal.valueOf(number);
        BigDecimal cut = decimal.scale() > Quantity.MAX_DECIMALS
                ? decimal.setScale(Quantity.MAX_DECIMALS, RoundingMode.HALF_EVEN)
                : decimal;
        return cut.signum() == 0 ? BigDecimal.ZERO : cut;
    }
}
