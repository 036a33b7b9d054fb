package org.akkoord.panel.kernel;

import java.util.Arrays;
import java.util.List;
import org.akkoord.panel.store.Groups;
import org.akkoord.panel.store.UnusualCell;
import org.akkoord.panel.store.Variable;

/**
 * The sums of one variable over the units of each group in one period. Place 0 is for units without a group, group g is
 * at g + 1.
 */
public final class GroupSums {

    /** How many periods are added in one pass. */
    private static final int SPAN = 2;

    public final double[] values;

    /** Denominators for counts, weights for values. */
    public final double[] bases;

    /** How many units between bounds each group has, and what their least and greatest values add. */
    public final int[] bounded;

    public final double[] lows;
    public final double[] highs;

    private GroupSums(double[] values, double[] bases) {
        this.values = values;
        this.bases = bases;
        bounded = new int[values.length];
        lows = new double[values.length];
        highs = new double[values.length];
    }

    /** The sums of all periods of some variables: those of the first variable, then those of the next. */
    public static GroupSums[] of(List<Variable> variables, Groups level, ParallelRun work) {
        int periods = level.of().length;
        int spans = (periods + SPAN - 1) / SPAN;
        GroupSums[] sums = new GroupSums[variables.size() * periods];
        work.forEach(variables.size() * spans, part -> {
            int variable = part / spans;
            int first = part % spans * SPAN;
            int end = Math.min(first + SPAN, periods);
            GroupSums[] found = of(variables.get(variable), level, first, end);
            System.arraycopy(found, 0, sums, variable * periods + first, found.length);
        });
        return sums;
    }

    /** The sums of neighbouring periods; those with the same groups are added together. */
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

    /** By turns the weighted values and the weights of a period. */
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
        for (UnusualCell special : variable.specials(period)) {
            if (special.isBounded()) {
                int place = groups[special.unit()] + 1;
                double factor = variable.isCounts() ? 1 : special.base();
                bounded[place]++;
                lows[place] += factor * special.low();
                highs[place] += factor * special.high();
                bases[place] += special.base();
            }
        }
    }
}
