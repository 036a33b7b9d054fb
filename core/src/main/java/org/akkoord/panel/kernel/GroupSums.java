package org.akkoord.panel.kernel;

import java.util.Arrays;
import java.util.List;
import org.akkoord.internal.ParallelRun;
import org.akkoord.panel.store.Gap;
import org.akkoord.panel.store.Groups;
import org.akkoord.panel.store.Variable;

/**
 * The sums of one variable over the units of each group in one period. In every array, place 0 is for units without a
 * group, and group g is at place g + 1: so a loop over the units adds without asking whether a unit has a group.
 */
public final class GroupSums {

    /** How many successive periods are one part of the work. */
    private static final int SPAN = 2;

    /** The sums of the numerators, or of the values multiplied by their weights. */
    public final double[] values;

    /** The sums of the denominators, or of the weights; those of bounded gaps included. */
    public final double[] bases;

    /** How many units of each group lie between bounds. */
    public final int[] bounded;

    /** What the lower bounds of those units add to {@link #values}. */
    public final double[] lows;

    /** What the upper bounds of those units add to {@link #values}. */
    public final double[] highs;

    private GroupSums(double[] values, double[] bases) {
        this.values = values;
        this.bases = bases;
        bounded = new int[values.length];
        lows = new double[values.length];
        highs = new double[values.length];
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
                sums[period - first].addBounded(variable, period, groups);
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

    private void addBounded(Variable variable, int period, int[] groups) {
        for (Gap gap : variable.gaps(period)) {
            if (gap.isBounded()) {
                int place = groups[gap.unit()] + 1;
                double factor = variable.isCounts() ? 1 : gap.base();
                bounded[place]++;
                lows[place] += factor * gap.low();
                highs[place] += factor * gap.high();
                bases[place] += gap.base();
            }
        }
    }
}
