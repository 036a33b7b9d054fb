package org.akkoord.panel.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.akkoord.internal.ParallelRun;
import org.akkoord.panel.store.Counts;
import org.akkoord.panel.store.Gap;
import org.akkoord.panel.store.Groups;
import org.akkoord.panel.store.Lifetimes;
import org.akkoord.panel.store.PanelData;
import org.akkoord.panel.store.Planes;
import org.akkoord.panel.store.Presence;
import org.akkoord.panel.store.Variable;
import org.akkoord.panel.store.Weights;
import org.akkoord.quantity.Quantity;

/**
 * Makes the panel whose units are the groups of a level. Every sum is added in the order of the units, whatever thread
 * adds it, so the result is the same to the last bit.
 */
public final class Rollup {

    private final PanelData data;
    private final Groups level;

    public Rollup(PanelData data, Groups level) {
        this.data = data;
        this.level = level;
    }

    /** The panel of the groups. Variables of states have no sum and are left out. */
    public PanelData run(ParallelRun run) {
        List<Variable> variables = data.variables().values().stream()
                .filter(variable -> !variable.isStates())
                .toList();
        int periods = data.periods().size();
        GroupSums[] sums = GroupSums.of(variables, level, run);
        Map<String, Variable> rolled = new TreeMap<>();
        for (int i = 0; i < variables.size(); i++) {
            rolled.put(
                    variables.get(i).name(),
                    variable(variables.get(i), List.of(sums).subList(i * periods, (i + 1) * periods)));
        }
        return new PanelData(level.names(), data.periods(), rolled, new LinkedHashMap<>(), new Lifetimes(Map.of()));
    }

    private Variable variable(Variable of, List<GroupSums> sums) {
        int groups = level.size();
        int periods = sums.size();
        double[][][] levels = Planes.zeros(periods, groups);
        double[][][] weights = Planes.zeros(of.isCounts() ? 0 : periods, groups);
        Counts counts = of.isCounts() ? Counts.zeros(periods, groups) : Counts.NONE;
        Presence presence = Presence.none(periods, groups);
        List<Gap> gaps = new ArrayList<>();
        int numbers = 0;
        for (int period = 0; period < periods; period++) {
            GroupSums sum = sums.get(period);
            for (int group = 0; group < groups; group++) {
                int place = group + 1;
                double base = sum.bases[place];
                if (sum.bounded[place] > 0) {
                    gaps.add(bounds(of, sum, period, group));
                } else if (base > 0) {
                    numbers++;
                    presence.add(group, period);
                    Planes.set(levels[period], group, sum.values[place] / base);
                    if (of.isCounts()) {
                        counts.set(group, period, (long) sum.values[place], (long) base);
                    } else {
                        Planes.set(weights[period], group, base);
                    }
                }
            }
        }
        return new Variable(
                of.name(),
                of.kind(),
                List.of(),
                levels,
                counts,
                weights(of, weights, presence),
                numbers == groups * periods ? Presence.complete(periods) : presence,
                gaps);
    }

    /** The weights of values are known already, because their sums are weighted; those of counts are added later. */
    private Weights weights(Variable of, double[][][] added, Presence presence) {
        if (!of.isCounts()) {
            return Weights.of(added);
        }
        return of.weights().isGiven() ? later(of.weights(), level, presence) : Weights.NONE;
    }

    /** Keeps the weights of the units in memory until they are added, but not their counts. */
    private static Weights later(Weights units, Groups level, Presence presence) {
        return Weights.later(() -> {
            double[][][] planes = Planes.zeros(level.of().length, level.size());
            for (int period = 0; period < planes.length; period++) {
                add(units.plane(period), level.of()[period], planes[period]);
                for (int group = 0; group < level.size(); group++) {
                    if (!presence.has(group, period)) {
                        Planes.set(planes[period], group, 0);
                    }
                }
            }
            return planes;
        });
    }

    private static void add(double[][] plane, int[] groups, double[][] into) {
        for (int unit = 0; unit < groups.length; unit++) {
            if (groups[unit] >= 0) {
                Planes.add(into, groups[unit], Planes.get(plane, unit));
            }
        }
    }

    /** Some units of the group lie between bounds, so the group does. Its weight or denominator is known. */
    private static Gap bounds(Variable of, GroupSums sum, int period, int group) {
        int place = group + 1;
        double scale = of.isCounts() ? 1 : sum.bases[place];
        return new Gap(
                period,
                group,
                Quantity.MissingReason.SUPPRESSED,
                (sum.values[place] + sum.lows[place]) / scale,
                (sum.values[place] + sum.highs[place]) / scale,
                sum.bases[place]);
    }
}
