package org.akkoord.panel.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.akkoord.internal.Lookup;
import org.akkoord.internal.Printable;
import org.akkoord.period.ReportingPeriod;

/**
 * Everything that a panel consists of. Nothing in it changes any more.
 *
 * @param units the ids of the units, in order
 * @param periods the periods, in order
 * @param variables the variables by name
 * @param groups the groups by the name of their level
 * @param lifetimes when units exist
 * @param stated the wholes as they were stated, of variables that also have parts; their variables hold what the stated
 *     whole and the parts say together
 */
public record PanelData(
        NumberedNames units,
        List<ReportingPeriod> periods,
        Map<String, Variable> variables,
        Map<String, Groups> groups,
        Lifetimes lifetimes,
        Map<String, Variable> stated) {

    /** A panel of which no whole is kept beside its parts. */
    public PanelData(
            NumberedNames units,
            List<ReportingPeriod> periods,
            Map<String, Variable> variables,
            Map<String, Groups> groups,
            Lifetimes lifetimes) {
        this(units, periods, variables, groups, lifetimes, Map.of());
    }

    /** How many units there are. */
    public int size() {
        return units.size();
    }

    /** How many blocks each plane has. */
    public int blocks() {
        return Planes.blocks(size());
    }

    /**
     * The variable with a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Variable variable(String name) {
        return found(variables, VariableName.canonical(name), "variable");
    }

    /** The parts of a variable, in order. */
    public List<Variable> parts(String name) {
        return variables.values().stream()
                .filter(variable -> VariableName.isOfPart(variable.name())
                        && VariableName.parse(variable.name()).name().equals(name))
                .toList();
    }

    /** The whole of a variable as it was stated, where it has parts as well. */
    public Optional<Variable> stated(String name) {
        return Optional.ofNullable(stated.get(name));
    }

    /**
     * The variable with a name, for what needs numbers.
     *
     * @throws IllegalArgumentException if there is none, or it is one of states
     */
    public Variable numbers(String name) {
        Variable variable = variable(name);
        if (variable.isStates()) {
            throw new IllegalArgumentException("variable '" + name + "' has states and no numbers");
        }
        return variable;
    }

    /**
     * The groups of a level.
     *
     * @throws IllegalArgumentException if there is no such level
     */
    public Groups level(String name) {
        return found(groups, name, "level");
    }

    /** The level with the single group {@code all}. */
    public Groups everything() {
        return Groups.all(size(), periods.size());
    }

    /**
     * The same with only some variables; one without a part has its parts with it.
     *
     * @throws IllegalArgumentException if there is no such variable
     */
    public PanelData select(String... names) {
        Map<String, Variable> selected = new TreeMap<>();
        for (String name : names) {
            List<Variable> parts = parts(name);
            parts.forEach(part -> selected.put(part.name(), part));
            if (parts.isEmpty() || variables.containsKey(name)) {
                Variable found = variable(name);
                selected.put(found.name(), found);
            }
        }
        return withVariables(selected);
    }

    /** The same without any variable. */
    public PanelData withoutVariables() {
        return new PanelData(units, periods, Map.of(), groups, lifetimes);
    }

    /** The same with other variables. */
    public PanelData withVariables(Map<String, Variable> others) {
        return new PanelData(units, periods, others, groups, lifetimes, stated);
    }

    /** The same with wholes as they were stated. */
    public PanelData withStated(Map<String, Variable> wholes) {
        return new PanelData(units, periods, variables, groups, lifetimes, wholes);
    }

    private static <T> T found(Map<String, T> items, String name, String what) {
        T item = items.get(name);
        if (item == null) {
            throw new IllegalArgumentException(
                    "no " + what + " '" + Printable.text(name) + "', there are: " + Lookup.named(items.keySet()));
        }
        return item;
    }

    /**
     * The number of a unit.
     *
     * @throws IllegalArgumentException if there is no such unit
     */
    public int unit(String id) {
        int number = units.find(id);
        if (number < 0) {
            throw new IllegalArgumentException(
                    "no unit '" + Printable.text(id) + "' among the " + size() + " of the panel");
        }
        return number;
    }

    /**
     * The number of a period.
     *
     * @throws IllegalArgumentException if there is no such period
     */
    public int period(ReportingPeriod period) {
        int number = periods.indexOf(period);
        if (number < 0) {
            throw new IllegalArgumentException("no period " + period + ", there are: "
                    + Lookup.named(
                            periods.stream().map(ReportingPeriod::toString).toList()));
        }
        return number;
    }

    /** The positions of all periods in years after the first, so that those of months keep their digits. */
    public double[] positions() {
        return periods.stream()
                .mapToDouble(period -> periods.get(0).yearsUntil(period))
                .toArray();
    }
}
