package org.akkoord.panel;

/** The sums of one variable over the units of each group in one period. Place 0 is for units without a group, group g is at g + 1. */
final class GroupSums {

    private final Variable variable;
    private final int period;
    private final int[] groups;
    private final boolean single;
    final double[] values;
    final double[] bases;
    final double[] weights;

    /** How many units between bounds each group has, and what their least and greatest values add. */
    final int[] bounded;

    final double[] lows;
    final double[] highs;

    GroupSums(Variable variable, int period, Groups level) {
        this.variable = variable;
        this.period = period;
        groups = level.of()[period];
        single = level.whole();
        int places = level.size() + 1;
        values = new double[places];
        bases = new double[places];
        weights = new double[places];
        bounded = new int[places];
        lows = new double[places];
        highs = new double[places];
    }

    /** Adds all units, in their order. */
    GroupSums run() {
        if (variable.isCounts()) {
            sum(variable.values()[period], values);
            sum(variable.bases()[period], bases);
            if (variable.isWeighted()) {
                sum(variable.weights()[period], weights);
            }
        } else {
            weightedValues();
        }
        for (Special special : variable.specials(period)) {
            if (special.isBounded()) {
                int place = groups[special.unit()] + 1;
                double factor = variable.isCounts() ? 1 : special.base();
                bounded[place]++;
                lows[place] += factor * special.low();
                highs[place] += factor * special.high();
                bases[place] += special.base();
            }
        }
        return this;
    }

    private void sum(double[][] plane, double[] sums) {
        if (single) {
            sums[1] = Planes.sum(plane);
            return;
        }
        for (int block = 0; block < plane.length; block++) {
            scatter(plane[block], block << Planes.SHIFT, sums);
        }
    }

    private void scatter(double[] block, int first, double[] sums) {
        int[] places = groups;
        for (int i = 0; i < block.length; i++) {
            sums[places[first + i] + 1] += block[i];
        }
    }

    private void weightedValues() {
        for (int unit = 0; unit < groups.length; unit++) {
            if (variable.has(unit, period)) {
                int place = groups[unit] + 1;
                double weight = variable.weight(unit, period);
                values[place] += weight * variable.value(unit, period);
                bases[place] += weight;
            }
        }
    }
}
