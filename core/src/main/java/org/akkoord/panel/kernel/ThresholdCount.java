package org.akkoord.panel.kernel;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.akkoord.indicator.IndicatorDefinition.ShareOfUnits;
import org.akkoord.panel.store.Gap;
import org.akkoord.panel.store.Groups;
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
        this(variable, definition.comparison(), definition.threshold());
    }

    private ThresholdCount(Variable variable, Quantity.Relation comparison, BigDecimal threshold) {
        this.variable = variable;
        this.comparison = comparison;
        this.threshold = threshold;
    }

    /** The share in a period; absent where no unit has a number, a range, or one that was withheld. */
    Optional<Quantity> of(int period, Groups everything) {
        return tally(period, everything.of()[period], everything.size()).share(1);
    }

    /**
     * The units that meet the condition in a period, by the units of the panel: each is at a place of its own, and a
     * group has the units behind it.
     */
    ThresholdTally behind(int period, int units) {
        return variable.backing()
                .members()
                .map(behind -> new ThresholdCount(behind.units(), comparison, threshold).behind(period, behind.level()))
                .orElseGet(() -> tally(period, IntStream.range(0, units).toArray(), units));
    }

    /** The same by groups of the units of the panel. */
    private ThresholdTally behind(int period, Groups level) {
        int[] groups = level.of()[period];
        return variable.backing().isGiven()
                ? behind(period, groups.length).by(groups, level.size())
                : tally(period, groups, level.size());
    }

    private ThresholdTally tally(int period, int[] groups, int size) {
        ThresholdTally tally = ThresholdTally.zeros(size);
        for (int unit = 0; unit < groups.length; unit++) {
            if (variable.has(unit, period)) {
                tally.add(groups[unit] + 1, comparison.holds(sign(unit, period)));
            }
        }
        for (Gap gap : variable.gaps(period)) {
            if (gap.isBounded() || gap.isHidden()) {
                int least = sign(gap, true);
                int most = sign(gap, false);
                boolean decided = comparison.holds(least) == comparison.holds(most)
                        && (least == most || comparison.holds(0) == comparison.holds(least));
                int place = groups[gap.unit()] + 1;
                tally.add(place, decided && comparison.holds(least));
                tally.open()[place] += decided ? 0 : 1;
            }
        }
        return tally;
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
