package org.akkoord.panel.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.akkoord.panel.store.Counts;
import org.akkoord.panel.store.Groups;
import org.akkoord.panel.store.Lifetimes;
import org.akkoord.panel.store.PanelData;
import org.akkoord.panel.store.Planes;
import org.akkoord.panel.store.UnusualCell;
import org.akkoord.panel.store.Variable;
import org.akkoord.panel.store.Variable.Kind;
import org.akkoord.panel.store.Weights;
import org.akkoord.quantity.MissingReason;

/**
 * Makes the panel of the groups of a level out of that of the units. Each variable and period is a part of the work,
 * added in the order of the units.
 */
public final class Rollup {

    private final PanelData data;
    private final Groups level;

    public Rollup(PanelData data, Groups level) {
        this.data = data;
        this.level = level;
    }

    public PanelData run(ParallelRun work) {
        List<Variable> variables = data.variables().values().stream()
                .filter(variable -> variable.kind() != Kind.STATE)
                .toList();
        int periods = data.periods().size();
        GroupSums[] sums = GroupSums.of(variables, level, work);
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
        double[][][] levels = planes(periods, groups);
        double[][][] weights = planes(of.isCounts() ? 0 : periods, groups);
        Counts counts = of.isCounts() ? Counts.zeros(periods, groups) : Counts.NONE;
        int[][][] presence = new int[(periods + 31) / 32][Planes.blocks(groups)][Planes.BLOCK];
        List<UnusualCell> specials = new ArrayList<>();
        int present = 0;
        for (int period = 0; period < periods; period++) {
            GroupSums sum = sums.get(period);
            for (int group = 0; group < groups; group++) {
                int place = group + 1;
                double base = sum.bases[place];
                if (sum.bounded[place] > 0) {
                    specials.add(bounds(of, sum, period, group));
                } else if (base > 0) {
                    present++;
                    presence[period >> 5][group >> Planes.SHIFT][group & Planes.MASK] |= 1 << (period & 31);
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
                present == groups * periods ? new int[0][][] : presence,
                specials);
    }

    /** Those of values are known already. */
    private Weights weights(Variable of, double[][][] added, int[][][] presence) {
        if (!of.isCounts()) {
            return Weights.of(added);
        }
        return of.weights().isGiven() ? later(of.weights(), level, presence) : Weights.NONE;
    }

    /** Keeps the weights of the units until they are added, but none of their numbers. */
    private static Weights later(Weights units, Groups level, int[][][] presence) {
        return Weights.later(() -> {
            double[][][] planes = planes(level.of().length, level.size());
            for (int period = 0; period < planes.length; period++) {
                add(units.plane(period), level.of()[period], planes[period]);
                for (int group = 0; group < level.size(); group++) {
                    int word = presence[period >> 5][group >> Planes.SHIFT][group & Planes.MASK];
                    if ((word >>> (period & 31) & 1) == 0) {
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

    private static UnusualCell bounds(Variable of, GroupSums sum, int period, int group) {
        int place = group + 1;
        double scale = of.isCounts() ? 1 : sum.bases[place];
        return new UnusualCell(
                period,
                group,
                MissingReason.SUPPRESSED,
                (sum.values[place] + sum.lows[place]) / scale,
                (sum.values[place] + sum.highs[place]) / scale,
                sum.bases[place]);
    }

    private static double[][][] planes(int periods, int groups) {
        double[][][] planes = new double[periods][][];
        for (int period = 0; period < periods; period++) {
            planes[period] = Planes.zeros(groups);
        }
        return planes;
    }
}
