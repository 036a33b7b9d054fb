package org.akkoord.panel.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.akkoord.cohort.Retention;
import org.akkoord.cohort.Transitions;
import org.akkoord.panel.store.Absence;
import org.akkoord.panel.store.NumberText;
import org.akkoord.panel.store.PanelData;
import org.akkoord.panel.store.Variable;
import org.akkoord.period.ReportingPeriod;

/** Follows the units of a panel from one period to others: between states, and whether they are still there. */
public final class UnitMoves {

    /** A variable with more distinct values than this has no table of transitions that anyone could read. */
    private static final int MOST_STATES = 1000;

    private final PanelData data;
    private final Variable variable;

    public UnitMoves(PanelData data, Variable variable) {
        this.data = data;
        this.variable = variable;
    }

    /**
     * How many units went from each state to each other one.
     *
     * @throws IllegalArgumentException if the variable has counts, or too many values
     */
    public Transitions transitions(int from, int to) {
        List<Double> codes = codes(from, to);
        Map<Transitions.Move, Long> counts = new LinkedHashMap<>();
        for (int unit = 0; unit < data.size(); unit++) {
            String before = variable.has(unit, from) ? name(variable.level(unit, from)) : without(unit, from);
            String after = variable.has(unit, to) ? name(variable.level(unit, to)) : after(unit, to);
            boolean nowhere = before.equals(Transitions.ABSENT)
                    && (after.equals(Transitions.ABSENT) || after.equals(Transitions.CLOSED));
            if (!nowhere) {
                counts.merge(new Transitions.Move(before, after), 1L, Long::sum);
            }
        }
        return new Transitions(
                data.periods().get(from),
                data.periods().get(to),
                codes.stream().map(this::name).toList(),
                counts);
    }

    /** Where a unit is that has no state in the second period. */
    private String after(int unit, int to) {
        boolean closed = data.lifetimes().isClosed(unit, data.periods().get(to));
        return closed && !isWithheld(unit, to) ? Transitions.CLOSED : without(unit, to);
    }

    private String without(int unit, int period) {
        boolean unknown = variable.isSaid(unit, period) && absence(unit, period) != Absence.OUTSIDE;
        return unknown ? Transitions.UNKNOWN : Transitions.ABSENT;
    }

    private Absence absence(int unit, int period) {
        return variable.gap(unit, period).absence();
    }

    /** Whether a unit has a number in a period that is not given, so that the unit is there. */
    private boolean isWithheld(int unit, int period) {
        return variable.isSaid(unit, period)
                && (absence(unit, period).isBounded() || absence(unit, period) == Absence.SUPPRESSED);
    }

    /** The distinct levels of two periods, in order. */
    private List<Double> codes(int from, int to) {
        if (variable.isCounts()) {
            throw new IllegalArgumentException("transitions need states or few distinct values, but variable '"
                    + variable.name() + "' has counts");
        }
        TreeSet<Double> codes = new TreeSet<>();
        for (int unit = 0; unit < data.size() && codes.size() <= MOST_STATES; unit++) {
            for (int period : new int[] {from, to}) {
                if (variable.has(unit, period)) {
                    codes.add(variable.level(unit, period));
                }
            }
        }
        if (codes.size() > MOST_STATES) {
            throw new IllegalArgumentException("transitions need states or few distinct values, but variable '"
                    + variable.name() + "' has more than " + MOST_STATES);
        }
        return new ArrayList<>(codes);
    }

    /** How a level is called: by its word, or as a number. */
    private String name(double code) {
        return variable.isStates() ? variable.states().get((int) code) : NumberText.of(code);
    }

    /** How many of the units that are there in the entry period are there in each later period. */
    public Retention retention(int entry) {
        List<ReportingPeriod> periods = data.periods();
        long[] present = new long[periods.size()];
        long[] closed = new long[periods.size()];
        long[] unknown = new long[periods.size()];
        long size = 0;
        for (int unit = 0; unit < data.size(); unit++) {
            if (isThere(unit, entry)) {
                size++;
                for (int period = entry + 1; period < periods.size(); period++) {
                    if (isThere(unit, period)) {
                        present[period]++;
                    } else if (data.lifetimes().isClosed(unit, periods.get(period))) {
                        closed[period]++;
                    } else if (without(unit, period).equals(Transitions.UNKNOWN)) {
                        unknown[period]++;
                    }
                }
            }
        }
        List<Retention.Year> years = new ArrayList<>();
        for (int period = entry + 1; period < periods.size(); period++) {
            long absent = size - present[period] - closed[period] - unknown[period];
            years.add(
                    new Retention.Year(periods.get(period), present[period], absent, closed[period], unknown[period]));
        }
        return new Retention(periods.get(entry), size, years);
    }

    private boolean isThere(int unit, int period) {
        return variable.has(unit, period) || isWithheld(unit, period);
    }
}
