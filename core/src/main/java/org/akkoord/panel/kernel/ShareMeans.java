package org.akkoord.panel.kernel;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.akkoord.panel.store.Gap;
import org.akkoord.panel.store.Groups;
import org.akkoord.panel.store.Variable;
import org.akkoord.quantity.Quantity;

/**
 * The weighted means of the percentages of units, by groups: only for an indicator that is defined as such a mean. A
 * unit with bounds moves the mean by its weight. Where units have weights, that of a unit without counts is not known;
 * then the mean lies between that of the others and the bounds of the unit. Place 0 is for units without a group, and
 * group g is at place g + 1.
 */
final class ShareMeans {

    private final Variable variable;
    private final double[] sums;
    private final double[] weights;
    private final double[] lows;
    private final double[] highs;
    private final double[] least;
    private final double[] most;
    private final int[] open;

    private ShareMeans(Variable variable, int groups) {
        this.variable = variable;
        sums = new double[groups + 1];
        weights = new double[groups + 1];
        lows = new double[groups + 1];
        highs = new double[groups + 1];
        least = new double[groups + 1];
        most = new double[groups + 1];
        open = new int[groups + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
    }

    /** The means of the groups of a level. */
    static ShareMeans of(Variable variable, int period, Groups level) {
        return of(variable, period, level.of()[period], level.size());
    }

    /** The means of each unit by itself; a group has the units behind it. */
    static ShareMeans behind(Variable variable, int period, int units) {
        return variable.backing()
                .members()
                .filter(behind -> !behind.units().backing().isGiven())
                .map(behind -> of(behind.units(), period, behind.level()))
                .orElseGet(() -> of(variable, period, IntStream.range(0, units).toArray(), units));
    }

    private static ShareMeans of(Variable variable, int period, int[] groups, int size) {
        ShareMeans means = new ShareMeans(variable, size);
        for (int unit = 0; unit < groups.length; unit++) {
            if (variable.has(unit, period)) {
                int place = groups[unit] + 1;
                means.sums[place] += variable.weight(unit, period) * variable.level(unit, period);
                means.weights[place] += variable.weight(unit, period);
            }
        }
        for (Gap gap : variable.gaps(period)) {
            if (gap.isBounded() || gap.isHidden()) {
                means.add(
                        groups[gap.unit()] + 1, ThresholdCount.low(variable, gap), ThresholdCount.high(variable, gap));
            }
        }
        return means;
    }

    private void add(int place, double low, double high) {
        open[place]++;
        lows[place] += low;
        highs[place] += high;
        least[place] = Math.min(least[place], low);
        most[place] = Math.max(most[place], high);
    }

    /** The mean of a group; absent where no number and no bounds can be given. */
    Optional<Quantity> mean(int place) {
        double sum = sums[place];
        double weight = weights[place];
        if (open[place] == 0) {
            return weight > 0 ? Optional.of(Quantities.figure(sum / weight * variable.scale())) : Optional.empty();
        }
        if (!variable.weights().isGiven()) {
            double all = weight + open[place];
            return Quantities.between(variable, (sum + lows[place]) / all, (sum + highs[place]) / all);
        }
        double mean = sum / weight;
        return weight > 0
                ? Quantities.between(variable, Math.min(mean, least[place]), Math.max(mean, most[place]))
                : Quantities.between(variable, least[place], most[place]);
    }
}
