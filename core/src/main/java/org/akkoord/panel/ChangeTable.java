package org.akkoord.panel;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.akkoord.panel.kernel.Absences;
import org.akkoord.panel.store.Absence;
import org.akkoord.panel.store.NumberText;
import org.akkoord.panel.store.PanelData;
import org.akkoord.panel.store.Variable;
import org.akkoord.period.ReportingPeriod;

/**
 * How each unit changed from one period to another, for the units that have a number in both. Rows are in the order of
 * the units' ids. For counts, values are in percent and changes in percentage points. {@link #leftOut} says how many
 * units are not in it.
 */
public final class ChangeTable implements PanelTable<ChangeTable.Row> {

    private final PanelData data;
    private final Variable variable;
    private final int from;
    private final int to;
    private final UnitRows units;

    ChangeTable(PanelData data, Variable variable, int from, int to) {
        this.data = data;
        this.variable = variable;
        this.from = from;
        this.to = to;
        units = new UnitRows(
                data.units(),
                IntStream.range(0, data.size())
                        .filter(unit -> variable.has(unit, from) && variable.has(unit, to))
                        .toArray());
    }

    /**
     * The change of a unit.
     *
     * @param unit its id
     * @param before its value in the first period; for counts the percentage
     * @param after its value in the second period, likewise
     */
    public record Row(String unit, double before, double after) {
        public Row {
            Objects.requireNonNull(unit, "unit");
        }

        /** How much the value rose; negative where it fell. */
        public double change() {
            return after - before;
        }
    }

    /** The first period. */
    public ReportingPeriod from() {
        return data.periods().get(from);
    }

    /** The second period. */
    public ReportingPeriod to() {
        return data.periods().get(to);
    }

    /**
     * How many units are not in the table, and why: for the first period, or for the second one where the first has a
     * number. A unit that is outside in one of them, because it is new or has ended, is outside.
     */
    public LeftOut leftOut() {
        long[] found = new long[Absence.values().length];
        for (int unit = 0; unit < data.size(); unit++) {
            if (!variable.has(unit, from) || !variable.has(unit, to)) {
                found[absence(unit).ordinal()]++;
            }
        }
        return LeftOut.of(absence -> found[absence.ordinal()]);
    }

    private Absence absence(int unit) {
        if (variable.has(unit, from)) {
            return Absences.of(data, variable, unit, to);
        }
        Absence before = Absences.of(data, variable, unit, from);
        boolean gone = !variable.has(unit, to) && Absences.of(data, variable, unit, to) == Absence.OUTSIDE;
        return gone ? Absence.OUTSIDE : before;
    }

    /** How many units have a greater number in the second period. */
    public int risen() {
        return moved(1);
    }

    /** How many units have a smaller number in the second period. */
    public int fallen() {
        return moved(-1);
    }

    private int moved(int direction) {
        return (int) IntStream.range(0, size())
                .map(units::unit)
                .filter(unit -> Math.signum(variable.level(unit, to) - variable.level(unit, from)) == direction)
                .count();
    }

    @Override
    public int size() {
        return units.size();
    }

    @Override
    public Row row(int row) {
        int unit = units.unit(row);
        return new Row(
                units.id(row),
                variable.level(unit, from) * variable.scale(),
                variable.level(unit, to) * variable.scale());
    }

    /** The row of a unit; absent where it lacks a number in one of the periods, or the panel has no such unit. */
    public Optional<Row> of(String unit) {
        return units.of(unit, this::row);
    }

    @Override
    public Map<String, String> about() {
        return CellTable.facts("variable", variable.name(), "from", from(), "to", to());
    }

    @Override
    public List<String> columns() {
        return List.of("unit", "before", "after", "change");
    }

    @Override
    public List<String> cells(int number) {
        Row row = row(number);
        return List.of(
                row.unit(), NumberText.of(row.before()), NumberText.of(row.after()), NumberText.of(row.change()));
    }

    /** A line of title, the first ten rows, and what was left out, for people. */
    @Override
    public String toString() {
        return "change of '" + variable.name() + "' from " + from() + " to " + to() + "\n" + toText(10) + "; "
                + leftOut();
    }
}
