package org.akkoord.panel.kernel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.akkoord.internal.ParallelRun;
import org.akkoord.panel.store.Backing;
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
        int numbers = 0;
        for (int period = 0; period < periods; period++) {
            GroupSums sum = sums.get(period);
            for (int group = 0; group < groups; group++) {
                int place = group + 1;
                double base = sum.bases[place];
                if (base > 0 && !sum.isOpen(place)) {
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
                numbers == groups * periods ? List.of() : gaps(of, sums, presence),
                backing(data.withoutVariables(), of, level));
    }

    /** Keeps the units, because a share of the units of a group is counted from them. */
    private static Backing backing(PanelData data, Variable of, Groups level) {
        return Backing.later(new Backing.Members(of, level), () -> Absences.tally(data, of, level));
    }

    /**
     * What is known of the groups without a number: their range, or why none of their units has a number. A group of
     * which something was said before, and of whose units none is expected any more, is not expected itself.
     */
    private List<Gap> gaps(Variable of, List<GroupSums> sums, Presence presence) {
        Absences absences = Absences.behind(data, of, level);
        List<Gap> gaps = new ArrayList<>();
        BitSet seen = new BitSet();
        for (int period = 0; period < sums.size(); period++) {
            for (int group = 0; group < level.size(); group++) {
                if (presence.has(group, period)) {
                    seen.set(group);
                } else if (sums.get(period).isOpen(group + 1)) {
                    seen.set(group);
                    gaps.add(open(of, sums.get(period), period, group));
                } else {
                    Optional<Quantity.MissingReason> reason = absences.reason(period, group + 1);
                    if (reason.isPresent() || seen.get(group)) {
                        seen.set(group);
                        gaps.add(Gap.missing(period, group, reason.orElse(Quantity.MissingReason.NOT_APPLICABLE)));
                    }
                }
            }
        }
        return gaps;
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

    /** Some units of the group have a range, so the group has one, or a number that was withheld. */
    private static Gap open(Variable of, GroupSums sum, int period, int group) {
        int place = group + 1;
        double low = sum.values[place] + sum.lows[place];
        if (of.isCounts()) {
            double high = sum.values[place] + (sum.hidden[place] > 0 ? Double.POSITIVE_INFINITY : sum.highs[place]);
            double top = sum.bases[place] + (sum.hidden[place] > 0 ? Double.POSITIVE_INFINITY : sum.tops[place]);
            double base = sum.bases[place] + sum.least[place];
            return new Gap(period, group, Quantity.MissingReason.SUPPRESSED, low, high, base, top);
        }
        double weight = sum.bases[place] + sum.tops[place];
        return sum.hidden[place] > 0 || weight == 0
                ? Gap.missing(period, group, Quantity.MissingReason.SUPPRESSED)
                : Gap.value(period, group, sum.low(place, false), sum.high(place, false), weight);
    }
}
