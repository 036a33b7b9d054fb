package org.akkoord.panel;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.akkoord.panel.store.NumberText;
import org.akkoord.panel.store.PanelData;
import org.akkoord.panel.store.Variable;
import org.akkoord.period.ReportingPeriod;

/**
 * The change of each unit from one period to another, of those with a number in both; in percentage points for counts.
 * In the order of the units.
 */
public final class ChangeTable implements PanelTable {

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
     * @param before its value in the first period, for counts the percentage
     * @param after its value in the second
     */
    public record Row(String unit, double before, double after) {

        /** How much the value rose. */
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

    /** How many units rose. */
    public int risen() {
        return moved(1);
    }

    /** How many units fell. */
    public int fallen() {
        return moved(-1);
    }

    private int moved(int direction) {
        return (int) units.all(units::unit).stream()
                .filter(unit -> Math.signum(variable.level(unit, to) - variable.level(unit, from)) == direction)
                .count();
    }

    @Override
    public int size() {
        return units.size();
    }

    /** A row. */
    public Row row(int row) {
        int unit = units.unit(row);
        return new Row(
                units.id(row),
                variable.level(unit, from) * variable.scale(),
                variable.level(unit, to) * variable.scale());
    }

    /** All rows. */
    public List<Row> rows() {
        return units.all(this::row);
    }

    /** The row of a unit; absent where it lacks a number or the panel has no such unit. */
    public Optional<Row> of(String unit) {
        return units.of(unit, this::row);
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

    /** For people: the first ten rows. */
    @Override
    public String toString() {
        return "change of '" + variable.name() + "' from " + from() + " to " + to() + "\n" + toText(10);
    }
}
