package org.akkoord.panel.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akkoord.internal.Checks;
import org.akkoord.panel.store.NumberedNames;
import org.akkoord.panel.store.VariableName;
import org.akkoord.period.ReportingPeriod;

/**
 * The units, variables and periods of which a sink has heard, with their numbers, and the cell or the rows that are
 * filled next.
 */
public final class CellIndex {

    private static final RowAddresses NO_ROWS = new RowAddresses(new int[0], new int[0], new int[0], 0, 0);

    private final NumberedNames units = new NumberedNames();
    private final NumberedNames variables = new NumberedNames();
    private final List<ReportingPeriod> periods = new ArrayList<>();
    private final Map<ReportingPeriod, Integer> periodNumbers = new HashMap<>();
    private Optional<String> level = Optional.empty();
    private Optional<String> group = Optional.empty();
    private RowAddresses rows = NO_ROWS;
    private int unit = -1;
    private int variable = -1;
    private int period = -1;

    public NumberedNames units() {
        return units;
    }

    public NumberedNames variables() {
        return variables;
    }

    /** The periods by their numbers. */
    public List<ReportingPeriod> periods() {
        return periods;
    }

    /**
     * The number of a unit, a new one where it has none yet.
     *
     * @throws IllegalArgumentException if the text is not an id
     */
    public int addUnit(String id) {
        int known = units.find(id);
        return known >= 0 ? known : units.add(Checks.requireId(id, "unit id"));
    }

    /**
     * The number of a variable, a new one where it has none yet.
     *
     * @throws IllegalArgumentException if the text is not the name of a variable
     */
    public int addVariable(String name) {
        int known = variables.find(name);
        return known >= 0 ? known : variables.add(VariableName.parse(name).toString());
    }

    /** The number of a period, a new one where it has none yet. */
    public int addPeriod(ReportingPeriod added) {
        return periodNumbers.computeIfAbsent(added, key -> {
            periods.add(key);
            return periods.size() - 1;
        });
    }

    /** The number of a period, or -1. */
    public int findPeriod(ReportingPeriod sought) {
        return periodNumbers.getOrDefault(sought, -1);
    }

    /** How many of each there are now. */
    Extent extent() {
        return new Extent(units.size(), variables.size(), periods.size());
    }

    /**
     * Goes to a cell.
     *
     * @throws IllegalArgumentException if one of the numbers was not given by this index
     */
    public void goTo(int unitNumber, int variableNumber, int periodNumber) {
        extent().mustHave(unitNumber, variableNumber, periodNumber);
        unit = unitNumber;
        variable = variableNumber;
        period = periodNumber;
        rows = NO_ROWS;
    }

    /** Goes to many cells, whose numbers are not looked at yet. */
    public void goTo(RowAddresses many) {
        rows = many;
        variable = -1;
    }

    public int unit() {
        return unit;
    }

    /**
     * The variable of the cell that is filled next.
     *
     * @throws IllegalStateException if nobody went to a single cell
     */
    public int variable() {
        if (variable < 0) {
            throw new IllegalStateException("say at which unit, variable and period first");
        }
        return variable;
    }

    public int period() {
        return period;
    }

    /**
     * The rows that are filled next.
     *
     * @throws IllegalStateException if nobody went to many rows
     */
    @SuppressWarnings("ReferenceEquality") // NO_ROWS is one object, and every other one was given
    public RowAddresses rows() {
        if (rows == NO_ROWS) {
            throw new IllegalStateException("say at which rows first");
        }
        return rows;
    }

    /** How messages name a cell that is filled for the second time. */
    String twice(int ofUnit, int ofVariable, int ofPeriod) {
        return "unit '" + units.text(ofUnit) + "' has variable '" + variables.text(ofVariable) + "' twice for "
                + periods.get(ofPeriod);
    }

    /** Goes to a level of groups, and to none of its groups. */
    public void goToLevel(String name) {
        level = Optional.of(Checks.requireId(name, "level"));
        group = Optional.empty();
    }

    /**
     * Goes to a group of the level.
     *
     * @throws IllegalStateException if nobody went to a level
     */
    public void goToGroup(String id) {
        level();
        group = Optional.of(Checks.requireId(id, "group id"));
    }

    /**
     * The level of the group.
     *
     * @throws IllegalStateException if nobody went to one
     */
    public String level() {
        return level.orElseThrow(() -> new IllegalStateException("say which level first"));
    }

    /**
     * The group of the level.
     *
     * @throws IllegalStateException if nobody went to one
     */
    public String group() {
        return group.orElseThrow(() -> new IllegalStateException("say which level and group first"));
    }
}
