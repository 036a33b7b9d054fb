package org.akkoord.panel.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.akkoord.period.ReportingPeriod;

/**
 * Some units of a panel in some of its periods, as a panel of their own. What belongs to all units is kept as it is and
 * not copied.
 */
public final class Selection {

    private final int[] units;
    private final int[] periods;

    /** For each unit and period of the panel its number in the selection, or -1. */
    private final int[] unitNumbers;

    private final int[] periodNumbers;

    private Selection(int[] units, int allUnits, int[] periods, int allPeriods) {
        this.units = units;
        this.periods = periods;
        unitNumbers = numbers(units, allUnits);
        periodNumbers = numbers(periods, allPeriods);
    }

    private static int[] numbers(int[] kept, int size) {
        int[] numbers = new int[size];
        Arrays.fill(numbers, -1);
        for (int i = 0; i < kept.length; i++) {
            numbers[kept[i]] = i;
        }
        return numbers;
    }

    /** The units that meet a condition, by their numbers. */
    public static PanelData ofUnits(PanelData data, IntPredicate units) {
        int periods = data.periods().size();
        return new Selection(kept(data.size(), units), data.size(), all(periods), periods).of(data);
    }

    /** The periods that meet a condition, by their numbers. */
    public static PanelData ofPeriods(PanelData data, IntPredicate periods) {
        int all = data.periods().size();
        return new Selection(all(data.size()), data.size(), kept(all, periods), all).of(data);
    }

    private static int[] kept(int size, IntPredicate which) {
        return IntStream.range(0, size).filter(which).toArray();
    }

    private static int[] all(int size) {
        return kept(size, number -> true);
    }

    private boolean hasAllUnits() {
        return units.length == unitNumbers.length;
    }

    private PanelData of(PanelData data) {
        NumberedNames names = new NumberedNames();
        for (int unit : units) {
            names.add(data.units().text(unit));
        }
        Map<String, Groups> groups = new LinkedHashMap<>();
        data.groups().forEach((level, found) -> groups.put(level, groups(found)));
        List<ReportingPeriod> kept =
                IntStream.of(periods).mapToObj(data.periods()::get).toList();
        return new PanelData(
                hasAllUnits() ? data.units() : names,
                kept,
                variables(data.variables()),
                groups,
                lifetimes(data.lifetimes()),
                variables(data.stated()));
    }

    private Map<String, Variable> variables(Map<String, Variable> all) {
        Map<String, Variable> selected = new TreeMap<>();
        all.forEach((name, variable) -> selected.put(name, variable(variable)));
        return selected;
    }

    private Variable variable(Variable of) {
        double[][][] levels = new double[periods.length][][];
        Arrays.setAll(levels, period -> plane(of.levels()[periods[period]]));
        return new Variable(
                of.name(),
                of.kind(),
                of.states(),
                levels,
                of.isCounts() ? counts(of.counts()) : Counts.NONE,
                of.weights().isGiven() ? weights(of.weights()) : Weights.NONE,
                presence(of),
                gaps(of.gaps()),
                of.backing()
                        .members()
                        .map(members -> backing(of.backing(), members))
                        .orElse(Backing.NONE));
    }

    private double[][] plane(double[][] plane) {
        if (hasAllUnits()) {
            return plane;
        }
        double[][] selected = Planes.zeros(units.length);
        for (int unit = 0; unit < units.length; unit++) {
            Planes.set(selected, unit, Planes.get(plane, units[unit]));
        }
        return selected;
    }

    private Counts counts(Counts of) {
        Counts selected = Counts.zeros(periods.length, units.length);
        for (int period = 0; period < periods.length; period++) {
            for (int unit = 0; unit < units.length; unit++) {
                selected.set(
                        unit,
                        period,
                        of.numerator(units[unit], periods[period]),
                        of.denominator(units[unit], periods[period]));
            }
        }
        return selected;
    }

    private Weights weights(Weights of) {
        double[][][] planes = new double[periods.length][][];
        Arrays.setAll(planes, period -> plane(of.plane(periods[period])));
        return Weights.of(planes);
    }

    private Presence presence(Variable of) {
        Presence selected = Presence.none(periods.length, units.length);
        long numbers = 0;
        for (int period = 0; period < periods.length; period++) {
            for (int unit = 0; unit < units.length; unit++) {
                if (of.has(units[unit], periods[period])) {
                    selected.add(unit, period);
                    numbers++;
                }
            }
        }
        return numbers == (long) units.length * periods.length ? Presence.complete(periods.length) : selected;
    }

    private List<Gap> gaps(List<Gap> of) {
        List<Gap> selected = new ArrayList<>();
        for (Gap gap : of) {
            int period = periodNumbers[gap.period()];
            int unit = unitNumbers[gap.unit()];
            if (period >= 0 && unit >= 0) {
                selected.add(gap.at(period, unit));
            }
        }
        return selected;
    }

    /** The groups to which a selected unit counts. */
    @SuppressWarnings("ReferenceEquality") // periods share their columns
    private Groups groups(Groups of) {
        int[][] selected = new int[periods.length][];
        boolean[] used = new boolean[of.size()];
        for (int period = 0; period < periods.length; period++) {
            int[] before = of.of()[periods[period]];
            boolean isSame = period > 0 && before == of.of()[periods[period - 1]];
            selected[period] = isSame
                    ? selected[period - 1]
                    : IntStream.of(units).map(unit -> before[unit]).toArray();
            IntStream.of(selected[period]).filter(group -> group >= 0).forEach(group -> used[group] = true);
        }
        int[] numbers = numbers(kept(used.length, group -> used[group]), used.length);
        NumberedNames names = new NumberedNames();
        for (int group = 0; group < used.length; group++) {
            if (used[group]) {
                names.add(of.names().text(group));
            }
        }
        return new Groups(of.level(), names, renumbered(selected, numbers), of.whole());
    }

    @SuppressWarnings("ReferenceEquality") // periods share their columns
    private static int[][] renumbered(int[][] groups, int[] numbers) {
        int[][] renumbered = new int[groups.length][];
        for (int period = 0; period < groups.length; period++) {
            boolean isSame = period > 0 && groups[period] == groups[period - 1];
            renumbered[period] = isSame
                    ? renumbered[period - 1]
                    : IntStream.of(groups[period])
                            .map(group -> group < 0 ? -1 : numbers[group])
                            .toArray();
        }
        return renumbered;
    }

    private Lifetimes lifetimes(Lifetimes of) {
        Map<Integer, Membership> lives = new HashMap<>();
        of.lives().forEach((unit, life) -> {
            int number = unitNumbers[unit];
            if (number >= 0) {
                int successor = life.group() < 0 ? -1 : unitNumbers[life.group()];
                lives.put(number, new Membership(number, successor, life.from(), life.until()));
            }
        });
        return new Lifetimes(lives);
    }

    /** The units behind the selected groups; those of no group, or of another one, are not expected any more. */
    private Backing backing(Backing of, Backing.Members members) {
        int[][] all = members.level().of();
        int[] everyUnit = all(all.length == 0 ? 0 : all[0].length);
        Selection behind = new Selection(everyUnit, everyUnit.length, periods, periodNumbers.length);
        int[][] groups = new int[periods.length][];
        Arrays.setAll(groups, period -> all[periods[period]]);
        NumberedNames names = new NumberedNames();
        for (int unit : units) {
            names.add(members.level().names().text(unit));
        }
        Groups level = new Groups(
                members.level().level(),
                names,
                renumbered(groups, unitNumbers),
                members.level().whole());
        return Backing.later(new Backing.Members(behind.variable(members.units()), level), () -> tally(of.tally()));
    }

    private Backing.Tally tally(Backing.Tally of) {
        Backing.Tally selected = Backing.Tally.zeros(periods.length, units.length);
        for (int period = 0; period < periods.length; period++) {
            for (int unit = 0; unit < units.length; unit++) {
                int place = units[unit] + 1;
                selected.numbers()[period][unit + 1] = of.numbers()[periods[period]][place];
                selected.units()[period][unit + 1] = of.units()[periods[period]][place];
                for (int absence = 0; absence < Absence.values().length; absence++) {
                    selected.absences()[period][absence][unit + 1] = of.absences()[periods[period]][absence][place];
                }
            }
        }
        return selected;
    }
}
