package org.akkoord.panel.store;

import java.util.List;
import java.util.Map;
import org.akkoord.internal.Printable;
import org.akkoord.period.ReportingPeriod;

/**
 * What a panel consists of. Planes are never changed once they are in here.
 *
 * @param units the ids of the units, in order
 * @param periods in order
 * @param variables by name
 * @param groups by level
 * @param lifetimes when units exist
 */
public record PanelData(
        NumberedNames units,
        List<ReportingPeriod> periods,
        Map<String, Variable> variables,
        Map<String, Groups> groups,
        Lifetimes lifetimes) {

    public int size() {
        return units.size();
    }

    public int blocks() {
        return Planes.blocks(size());
    }

    public Variable variable(String name) {
        return found(variables, name, "variable");
    }

    public Groups level(String name) {
        return found(groups, name, "level");
    }

    private static <T> T found(Map<String, T> items, String name, String what) {
        T item = items.get(name);
        if (item == null) {
            throw new IllegalArgumentException(
                    "no " + what + " '" + Printable.text(name) + "', there are: " + String.join(", ", items.keySet()));
        }
        return item;
    }

    public int unit(String id) {
        int number = units.find(id);
        if (number < 0) {
            throw new IllegalArgumentException(
                    "no unit '" + Printable.text(id) + "' among the " + size() + " of the panel");
        }
        return number;
    }

    public int period(ReportingPeriod period) {
        int number = periods.indexOf(period);
        if (number < 0) {
            throw new IllegalArgumentException("no period " + period + ", there are: "
                    + String.join(
                            ", ",
                            periods.stream().map(ReportingPeriod::toString).toList()));
        }
        return number;
    }

    public double[] positions() {
        return periods.stream().mapToDouble(ReportingPeriod::position).toArray();
    }
}
