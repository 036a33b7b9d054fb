package org.akkoord.panel.kernel;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.Predicate;
import org.akkoord.panel.store.Absence;
import org.akkoord.panel.store.Backing;
import org.akkoord.panel.store.Gap;
import org.akkoord.panel.store.Groups;
import org.akkoord.panel.store.PanelData;
import org.akkoord.panel.store.Planes;
import org.akkoord.panel.store.Presence;
import org.akkoord.panel.store.Variable;
import org.akkoord.quantity.Quantity;

/**
 * How many units of each group have no number in each period, and why. As in {@link GroupSums}, place 0 is for units
 * without a group, and group g is at place g + 1.
 *
 * <p>A unit about which nothing is said in a period is expected all the same, if something was said about it in an
 * earlier period, unless that says that the question did not apply or had ended, or the unit is known to have closed.
 * The words of {@link Presence} tell for up to 32 periods at once whether a unit has such a hole, so only units with
 * holes or gaps are looked at one by one.
 */
public final class Absences {

    private final PanelData data;
    private final Variable variable;
    private final Groups level;
    private final boolean hasLifetimes;

    /** For each period and absence the number of units at each place. */
    private final int[][][] counts;

    private Absences(PanelData data, Variable variable, Groups level) {
        this.data = data;
        this.variable = variable;
        this.level = level;
        hasLifetimes = !data.lifetimes().lives().isEmpty();
        counts = new int[data.periods().size()][Absence.values().length][level.size() + 1];
    }

    /** The absences of a variable by the groups of a level. */
    public static Absences of(PanelData data, Variable variable, Groups level) {
        Absences found = new Absences(data, variable, level);
        BitSet explained = new BitSet();
        for (Gap gap : variable.gaps()) {
            explained.set(gap.unit());
            found.add(gap.unit(), gap.period(), gap.absence());
        }
        if (!variable.isComplete()) {
            for (int unit = 0; unit < data.size(); unit++) {
                if (explained.get(unit)) {
                    found.follow(unit);
                } else {
                    found.holes(unit);
                }
            }
        }
        return found;
    }

    /**
     * The absences of the units behind the numbers: where the units of the panel are groups themselves, those of the
     * units of these. Units that are in none of the groups are silent in what all groups have together.
     */
    public static Absences behind(PanelData data, Variable variable, Groups level) {
        if (!variable.backing().isGiven()) {
            return of(data, variable, level);
        }
        Absences found = new Absences(data, variable, level);
        Backing.Tally tally = tally(data, variable, level);
        for (int period = 0; period < found.counts.length; period++) {
            found.counts[period] = tally.absences()[period];
        }
        return found;
    }

    /** How many units are behind the numbers of the groups of a level, and how many have none. */
    public static Backing.Tally tally(PanelData data, Variable variable, Groups level) {
        return variable.backing().isGiven()
                ? added(variable.backing().tally(), level, data.size())
                : counted(data, variable, level);
    }

    private static Backing.Tally counted(PanelData data, Variable variable, Groups level) {
        int periods = data.periods().size();
        Backing.Tally tally = Backing.Tally.zeros(periods, level.size());
        Absences absences = of(data, variable, level);
        for (int period = 0; period < periods; period++) {
            int[] groups = level.of()[period];
            for (int unit = 0; unit < groups.length; unit++) {
                tally.units()[period][groups[unit] + 1]++;
                tally.numbers()[period][groups[unit] + 1] += variable.has(unit, period) ? 1 : 0;
            }
            tally.absences()[period] = absences.counts[period];
        }
        return tally;
    }

    /** Adds up what is behind groups by the groups of a level of these. */
    private static Backing.Tally added(Backing.Tally of, Groups level, int units) {
        int periods = of.numbers().length;
        Backing.Tally tally = Backing.Tally.zeros(periods, level.size());
        for (int period = 0; period < periods; period++) {
            int[] groups = level.of()[period];
            for (int unit = 0; unit < units; unit++) {
                int place = groups[unit] + 1;
                tally.units()[period][place] += of.units()[period][unit + 1];
                tally.numbers()[period][place] += of.numbers()[period][unit + 1];
                for (int absence = 0; absence < Absence.values().length; absence++) {
                    tally.absences()[period][absence][place] += of.absences()[period][absence][unit + 1];
                }
            }
            int outside = level.whole() ? 1 : 0;
            tally.units()[period][outside] += of.units()[period][0];
            tally.absences()[period][Absence.SILENT.ordinal()][outside] += of.expected(period, 0);
        }
        return tally;
    }

    /** How many units at a place have no number for this reason. Those of whom nothing is said are not OUTSIDE here. */
    public int count(int period, Absence absence, int place) {
        return counts[period][absence.ordinal()][place];
    }

    /** How many units at a place are known to have a number that is not given, or only a range of it. */
    public int withheld(int period, int place) {
        return sum(period, place, Absence::isWithheld);
    }

    /** How many units at a place are expected, but neither have a number nor are known to have one. */
    public int unknown(int period, int place) {
        return sum(period, place, Absence::isUnknown);
    }

    private int sum(int period, int place, Predicate<Absence> which) {
        int sum = 0;
        for (Absence absence : Absence.values()) {
            sum += which.test(absence) ? count(period, absence, place) : 0;
        }
        return sum;
    }

    /**
     * Why no unit at a place has a number: the reason that says most of those of its units. Absent where nothing is
     * said and no unit is expected.
     */
    Optional<Quantity.MissingReason> reason(int period, int place) {
        if (withheld(period, place) > 0) {
            return Optional.of(Quantity.MissingReason.SUPPRESSED);
        }
        if (count(period, Absence.UNPUBLISHED, place) > 0) {
            return Optional.of(Quantity.MissingReason.NOT_YET_PUBLISHED);
        }
        if (unknown(period, place) > 0) {
            return Optional.of(Quantity.MissingReason.NOT_COLLECTED);
        }
        return count(period, Absence.OUTSIDE, place) > 0
                ? Optional.of(Quantity.MissingReason.NOT_APPLICABLE)
                : Optional.empty();
    }

    private void add(int unit, int period, Absence absence) {
        counts[period][absence.ordinal()][level.of()[period][unit] + 1]++;
    }

    /**
     * Counts the holes of a unit without gaps. {@code word | -word} sets all bits from the lowest one of the word on.
     */
    private void holes(int unit) {
        boolean seen = false;
        int periods = counts.length;
        for (int first = 0; first < periods; first += Presence.PERIODS_PER_WORD) {
            int word = variable.presence().block(first, unit >> Planes.SHIFT)[unit & Planes.MASK];
            int since = seen ? -1 : word | -word;
            int valid = periods - first < Presence.PERIODS_PER_WORD ? (1 << (periods - first)) - 1 : -1;
            for (int left = since & ~word & valid; left != 0; left &= left - 1) {
                addSilent(unit, first + Integer.numberOfTrailingZeros(left));
            }
            seen |= word != 0;
        }
    }

    /** Follows a unit with gaps through the periods. */
    private void follow(int unit) {
        boolean expected = false;
        for (int period = 0; period < counts.length; period++) {
            Absence absence = said(variable, unit, period);
            if (absence == Absence.SILENT && expected) {
                addSilent(unit, period);
            }
            expected = absence == Absence.SILENT ? expected : absence != Absence.OUTSIDE;
        }
    }

    private void addSilent(int unit, int period) {
        if (!hasLifetimes || !data.lifetimes().isClosed(unit, data.periods().get(period))) {
            add(unit, period, Absence.SILENT);
        }
    }

    /** What is said about a unit, {@link Absence#BETWEEN} for a number, which is its own range. */
    private static Absence said(Variable variable, int unit, int period) {
        if (variable.has(unit, period)) {
            return Absence.BETWEEN;
        }
        return variable.isSaid(unit, period) ? variable.gap(unit, period).absence() : Absence.SILENT;
    }

    /**
     * How many units are counted in the number of a unit or group in a period: the unit itself, or those of the group.
     */
    public static long counted(Variable variable, int unit, int period) {
        boolean exists = variable.has(unit, period)
                || variable.gap(unit, period).absence().isWithheld();
        return variable.backing().isGiven() ? variable.backing().tally().counted(period, unit + 1) : exists ? 1 : 0;
    }

    /** How many units are expected to be counted in it. */
    public static long expected(PanelData data, Variable variable, int unit, int period) {
        if (variable.backing().isGiven()) {
            return variable.backing().tally().expected(period, unit + 1);
        }
        boolean outside = !variable.has(unit, period) && of(data, variable, unit, period) == Absence.OUTSIDE;
        return outside ? 0 : 1;
    }

    /** How many cells of all units have no number, for each absence; those of whom nothing is said are OUTSIDE too. */
    public static long[] cells(PanelData data, Variable variable, int from, int until) {
        Groups everything = data.everything();
        Absences absences = of(data, variable, everything);
        long[] cells = new long[Absence.values().length];
        for (int period = from; period < until; period++) {
            long outside = data.size() - variable.presence().units(period, data.size());
            for (Absence absence : Absence.values()) {
                int count = absences.count(period, absence, 1);
                cells[absence.ordinal()] += absence == Absence.OUTSIDE ? 0 : count;
                outside -= absence == Absence.OUTSIDE ? 0 : count;
            }
            cells[Absence.OUTSIDE.ordinal()] += outside;
        }
        return cells;
    }

    /**
     * Why a unit has no number in a period.
     *
     * @throws IllegalArgumentException if it has one
     */
    public static Absence of(PanelData data, Variable variable, int unit, int period) {
        if (variable.has(unit, period)) {
            throw new IllegalArgumentException("the unit has a number");
        }
        Absence now = said(variable, unit, period);
        if (now != Absence.SILENT) {
            return now;
        }
        Absence last = Absence.SILENT;
        for (int before = period - 1; before >= 0 && last == Absence.SILENT; before--) {
            last = said(variable, unit, before);
        }
        boolean expected = last != Absence.SILENT
                && last != Absence.OUTSIDE
                && !data.lifetimes().isClosed(unit, data.periods().get(period));
        return expected ? Absence.SILENT : Absence.OUTSIDE;
    }
}
