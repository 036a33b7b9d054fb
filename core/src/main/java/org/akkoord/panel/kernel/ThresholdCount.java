package org.akkoord.panel.kernel;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.akkoord.indicator.IndicatorDefinition.ShareOfUnits;
import org.akkoord.panel.store.Gap;
import org.akkoord.panel.store.Planes;
import org.akkoord.panel.store.Variable;
import org.akkoord.quantity.Quantity;

/**
 * The share of the units whose number meets a condition. A unit with a range is decided if the whole range gives one
 * answer; a number that was withheld decides nothing. Units that are not decided leave the share open.
 */
public final class ThresholdCount {

    /** Doubles that differ by less than this part of themselves are compared again, exactly. */
    private static final double CLOSE = 1e-9;

    private final Variable variable;
    private final Quantity.Relation comparison;
    private final BigDecimal threshold;

    ThresholdCount(Variable variable, ShareOfUnits definition) {
        this.variable = variable;
        comparison = definition.comparison();
        threshold = definition.threshold();
    }

    /** The share in a period; absent where no unit has a number, a range, or one that was withheld. */
    Optional<Quantity> of(int period) {
        long met = 0;
        long units = 0;
        double[][] plane = variable.levels()[period];
        for (int block = 0; block < plane.length; block++) {
            int first = block << Planes.SHIFT;
            for (int unit = first; unit < first + plane[block].length; unit++) {
                if (variable.has(unit, period)) {
                    units++;
                    met += comparison.holds(sign(unit, period)) ? 1 : 0;
                }
            }
        }
        long open = 0;
        for (Gap gap : variable.gaps(period)) {
            if (gap.isBounded() || gap.isHidden()) {
                units++;
                int least = sign(gap, true);
                int most = sign(gap, false);
                boolean decided = comparison.holds(least) == comparison.holds(most)
                        && (least == most || comparison.holds(0) == comparison.holds(least));
                open += decided ? 0 : 1;
                met += decided && comparison.holds(least) ? 1 : 0;
            }
        }
        if (units == 0) {
            return Optional.empty();
        }
        return Optional.of(
                open == 0
                        ? Quantity.share(met, units)
                        : Quantities.percents((double) met, (double) units, (double) (met + open), (double) units));
    }

    /** The least levels of the units of a period that have a range or a number that was withheld. */
    public static double[] lows(Variable variable, int period) {
        return variable.gaps(period).stream()
                .filter(gap -> gap.isBounded() || gap.isHidden())
                .mapToDouble(gap -> low(variable, gap))
                .toArray();
    }

    /** Their greatest levels. */
    public static double[] highs(Variable variable, int period) {
        return highs(variable, period, unit -> true);
    }

    /** The greatest levels of some of them. */
    public static double[] highs(Variable variable, int period, IntPredicate units) {
        return variable.gaps(period).stream()
                .filter(gap -> units.test(gap.unit()))
                .filter(gap -> gap.isBounded() || gap.isHidden())
                .mapToDouble(gap -> high(variable, gap))
                .toArray();
    }

    /** The least level that the number of a gap can have. */
    static double low(Variable variable, Gap gap) {
        if (gap.isHidden()) {
            return variable.isCounts() ? 0 : Double.NEGATIVE_INFINITY;
        }
        return variable.isCounts() ? gap.low() / gap.top() : gap.low();
    }

    /** The greatest level that it can have. */
    static double high(Variable variable, Gap gap) {
        if (gap.isHidden() || gap.high() == Double.POSITIVE_INFINITY) {
            return variable.isCounts() ? 1 : Double.POSITIVE_INFINITY;
        }
        return variable.isCounts() ? gap.high() / gap.tightBase() : gap.high();
    }

    /** How an end of a gap's range compares with the threshold. */
    private int sign(Gap gap, boolean least) {
        if (!variable.isCounts()) {
            return compare(least ? low(variable, gap) : high(variable, gap));
        }
        double base = least ? gap.top() : gap.tightBase();
        if (gap.isHidden() || base == Double.POSITIVE_INFINITY) {
            return ofShare(least ? 0 : 1, 1);
        }
        return ofShare((long) (least ? gap.low() : gap.high()), (long) base);
    }

    private int sign(int unit, int period) {
        return variable.isCounts()
                ? ofShare(
                        variable.counts().numerator(unit, period),
                        variable.counts().denominator(unit, period))
                : compare(variable.level(unit, period));
    }

    private int compare(double value) {
        return Double.compare(value + 0.0, threshold.doubleValue() + 0.0);
    }

    /**
     * How a share compares with the threshold, exactly: 58 of 200 equals 29 percent, though as doubles they differ.
     * Doubles decide where they are far apart; only close ones are multiplied out.
     */
    private int ofShare(long value, long base) {
        double distance = variable.scale() * value - threshold.doubleValue() * base;
        return Math.abs(distance) > CLOSE * base * Math.max(1, Math.abs(threshold.doubleValue()))
                ? (int) Math.signum(distance)
                : BigDecimal.valueOf(value)
                        .multiply(BigDecimal.valueOf((long) variable.scale()))
                        .compareTo(threshold.multiply(BigDecimal.valueOf(base)));
    }
}
