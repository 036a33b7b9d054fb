package org.akkoord.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.akkoord.panel.Variable.Kind;
import org.akkoord.quantity.MissingReason;

/** Makes the panel of the groups of a level out of that of the units. Each variable and period is a part of the work, added in the order of the units. */
final class Rollup {

    private final PanelData data;
    private final Groups level;

    Rollup(PanelData data, Groups level) {
        this.data = data;
        this.level = level;
    }

    PanelData run(Work work) {
        List<Variable> variables = data.variables().values().stream()
                .filter(variable -> variable.kind() != Kind.STATE)
                .toList();
        int periods = data.periods().size();
        GroupSums[] sums = new GroupSums[variables.size() * periods];
        work.forEach(
                sums.length,
                part -> sums[part] = new GroupSums(variables.get(part / periods), part % periods, level).run());
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
        double[][][] values = planes(periods, groups);
        double[][][] bases = planes(of.isCounts() ? periods : 0, groups);
        double[][][] weights = planes(of.isCounts() && !of.isWeighted() ? 0 : periods, groups);
        int[][][] presence = new int[(periods + 31) / 32][Planes.blocks(groups)][Planes.BLOCK];
        List<Special> specials = new ArrayList<>();
        for (int period = 0; period < periods; period++) {
            GroupSums sum = sums.get(period);
            for (int group = 0; group < groups; group++) {
                int place = group + 1;
                if (sum.bounded[place] > 0) {
                    specials.add(bounds(of, sum, period, group));
                } else if (sum.bases[place] > 0) {
                    presence[period >> 5][group >> Planes.SHIFT][group & Planes.MASK] |= 1 << (period & 31);
                    double value = sum.values[place];
                    Planes.set(values[period], group, of.isCounts() ? value : value / sum.bases[place]);
                    if (of.isCounts()) {
                        Planes.set(bases[period], group, sum.bases[place]);
                    }
                    if (weights.length > 0) {
                        Planes.set(weights[period], group, of.isCounts() ? sum.weights[place] : sum.bases[place]);
                    }
                }
            }
        }
        return new Variable(of.name(), of.kind(), List.of(), values, bases, weights, presence, specials);
    }

    private static Special bounds(Variable of, GroupSums sum, int period, int group) {
        int place = group + 1;
        double scale = of.isCounts() ? 1 : sum.bases[place];
        return new Special(
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
