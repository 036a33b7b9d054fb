package org.akkoord.panel.kernel;

import java.util.Arrays;
import java.util.List;
import org.akkoord.internal.ParallelRun;
import org.akkoord.panel.store.Gap;
import org.akkoord.panel.store.Groups;
import org.akkoord.panel.store.Variable;
import org.akkoord.quantity.Quantity;

/**
 * The sums of one variable over the units of each group in one period. In every array, place 0 is for units without a
 * group, and group g is at place g + 1: so a loop over the units adds without asking whether a unit has a group.
 */
public final class GroupSums {

    /** How many successive periods are one part of the work. */
    private static final int SPAN = 2;

    /** The sums of the numerators, or of the values multiplied by their weights. */
    public final double[] values;

    /** The sums of the denominators, or of the weights. */
    public final double[] bases;

    /** How many units of each group have a range. */
    public final int[] bounded;

    /** How many units of each group have a number that was withheld without a range. */
    public final int[] hidden;

    /** What the least values of units with a range add to {@link #values}. */
    public final double[] lows;

    /** What the greatest values of those units add to {@link #values}. */
    public final double[] highs;

    /** What the least denominators or the weights of those units add to {@link #bases}. */
    public final double[] least;

    /** What their greatest denominators add. */
    public final double[] tops;

    /** What their denominators add where their shares are greatest. */
    public final double[] tight;

    private GroupSums(double[] values, double[] bases) {
        this.values = values;
        this.bases = bases;
        bounded = new int[values.length];
        hidden = new int[values.length];
        lows = new double[values.length];
        highs = new double[values.length];
        least = new double[values.length];
        tops = new double[values.length];
        tight = new double[values.length];
    }

    /** Whether the sums of a group are no single numbers, because some numbers are known to exist but not given. */
    public boolean isOpen(int place) {
        return bounded[place] + hidden[place] > 0;
    }

    /**
     * The least that the ratio of the sums of a group can be, as a fraction of 1 for counts: every numerator is least
     * and every denominator greatest. Without a limit it is 0 for counts, and negative infinity for values.
     */
    public double low(int place, boolean counts) {
        if (hidden[place] > 0 || (counts && tops[place] == Double.POSITIVE_INFINITY)) {
            return counts ? 0 : Double.NEGATIVE_INFINITY;
        }
        return (values[place] + lows[place]) / (bases[place] + tops[place]);
    }

    /**
     * The most that the ratio can be: every numerator is greatest, and every denominator least, but no less than its
     * numerator. Without a limit it is 1 for counts, and infinity for values.
     */
    public double high(int place, boolean counts) {
        if (hidden[place] > 0 || (counts && highs[place] == Double.POSITIVE_INFINITY)) {
            return counts ? 1 : Double.POSITIVE_INFINITY;
        }
        return (values[place] + highs[place]) / (bases[place] + (counts ? tight : tops)[place]);
    }

    /** The bounds of the ratio of the sums of counts in percent. */
    Quantity percents(int place) {
        double unlimited = hidden[place] > 0 ? Double.POSITIVE_INFINITY : 0;
        return Quantities.percents(
                values[place] + lows[place],
                bases[place] + tops[place] + unlimited,
                values[place] + highs[place] + unlimited,
                bases[place] + tight[place]);
    }

    /** The sums of all periods of some variables: those of the first variable, then those of the next one. */
    public static GroupSums[] of(List<Variable> variables, Groups level, ParallelRun run) {
        int periods = level.of().length;
        int spans = (periods + SPAN - 1) / SPAN;
        GroupSums[] sums = new GroupSums[variables.size() * periods];
        run.forEach(variables.size() * spans, part -> {
            int variable = part / spans;
            int first = part % spans * SPAN;
            int end = Math.min(first + SPAN, periods);
            GroupSums[] found = of(variables.get(variable), level, first, end);
            System.arraycopy(found, 0, sums, variable * periods + first, found.length);
        });
        return sums;
    }

    /** The sums of successive periods, up to {@code end} exclusive. Periods with the same groups are added together. */
    public static GroupSums[] of(Variable variable, Groups level, int first, int end) {
        GroupSums[] sums = new GroupSums[end - first];
        int period = first;
        while (period < end) {
            int[] groups = level.of()[period];
            int next = period + 1;
            while (next < end && Arrays.equals(level.of()[next], groups)) {
                next++;
            }
            double[][] added = variable.isCounts()
                    ? CountSums.of(variable.counts(), level, period, next)
                    : values(variable, level, period, next);
            for (int i = 0; period < next; i += 2, period++) {
                sums[period - first] = new GroupSums(added[i], added[i + 1]);
                sums[period - first].addOpen(variable, period, groups);
            }
        }
        return sums;
    }

    /** Array 2 i has the sums of the weighted values of the i-th period, array 2 i + 1 the sums of its weights. */
    private static double[][] values(Variable variable, Groups level, int first, int end) {
        double[][] added = new double[2 * (end - first)][level.size() + 1];
        for (int period = first; period < end; period++) {
            double[] values = added[2 * (period - first)];
            double[] weights = added[2 * (period - first) + 1];
            int[] groups = level.of()[period];
            for (int unit = 0; unit < groups.length; unit++) {
                if (variable.has(unit, period)) {
                    int place = groups[unit] + 1;
                    double weight = variable.weight(unit, period);
                    values[place] += weight * variable.level(unit, period);
                    weights[place] += weight;
                }
            }
        }
        return added;
    }

    private void addOpen(Variable variable, int period, int[] groups) {
        for (Gap gap : variable.gaps(period)) {
            int place = groups[gap.unit()] + 1;
            if (gap.isHidden()) {
                hidden[place]++;
            } else if (gap.isBounded()) {
                bounded[place]++;
                double factor = variable.isCounts() ? 1 : gap.base();
                // a weight of 0 takes away even an end without limit
                lows[place] += factor == 0 ? 0 : factor * gap.low();
                highs[place] += factor == 0 ? 0 : factor * gap.high();
                least[place] += gap.base();
                tops[place] += gap.top();
                tight[place] += gap.tightBase();
            }
        }
    }
}
