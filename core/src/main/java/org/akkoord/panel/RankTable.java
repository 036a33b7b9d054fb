package org.akkoord.panel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.akkoord.panel.kernel.Absences;
import org.akkoord.panel.kernel.ThresholdCount;
import org.akkoord.panel.store.Absence;
import org.akkoord.panel.store.NumberText;
import org.akkoord.panel.store.PanelData;
import org.akkoord.panel.store.Variable;
import org.akkoord.period.ReportingPeriod;

/**
 * The units that have a number in one period, from the greatest number to the least. Units with equal numbers share a
 * rank, and are in the order of their ids. Units with limits or with a suppressed number have no rank; each row says
 * how many of them may come before it.
 */
public final class RankTable implements PanelTable<RankTable.Row> {

    private final PanelData data;
    private final Variable variable;
    private final int period;
    private final UnitRows units;
    private final double[] levels;

    /** For each row the rank of the first and of the last row with an equal number. */
    private final int[] first;

    private final int[] last;

    /** The greatest levels that units with limits and suppressed units can have, in order. */
    private final double[] limits;

    /** Which units are ranked with each other. */
    private final IntPredicate peers;

    RankTable(PanelData data, Variable variable, int period) {
        this(data, variable, period, unit -> true);
    }

    RankTable(PanelData data, Variable variable, int period, IntPredicate peers) {
        this.data = data;
        this.variable = variable;
        this.period = period;
        this.peers = peers;
        int[] ordered = IntStream.range(0, data.size())
                .filter(unit -> peers.test(unit) && variable.has(unit, period))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer unit) -> -variable.level(unit, period)))
                .mapToInt(Integer::intValue)
                .toArray();
        units = new UnitRows(data.units(), ordered);
        levels = Arrays.stream(ordered)
                .mapToDouble(unit -> variable.level(unit, period))
                .toArray();
        first = new int[levels.length];
        last = new int[levels.length];
        for (int row = 0; row < levels.length; row++) {
            first[row] = row > 0 && levels[row] == levels[row - 1] ? first[row - 1] : row + 1;
        }
        for (int row = levels.length - 1; row >= 0; row--) {
            boolean tied = row + 1 < levels.length && levels[row] == levels[row + 1];
            last[row] = tied ? last[row + 1] : row + 1;
        }
        limits = ThresholdCount.highs(variable, period, peers);
        Arrays.sort(limits);
    }

    /**
     * The rank of a unit.
     *
     * @param unit its id
     * @param value its value; for counts the percentage
     * @param rank 1 for the greatest; units with equal numbers have the best of the ranks that they take together
     * @param tied how many units have this number, the unit itself included
     * @param mayPrecede how many units with limits, or with a suppressed number, may have a greater number
     */
    public record Row(String unit, double value, int rank, int tied, int mayPrecede) {
        public Row {
            Objects.requireNonNull(unit, "unit");
        }

        /** The mean of the ranks that the units with this number take together. */
        public double midRank() {
            return rank + (tied - 1) / 2.0;
        }
    }

    /** The period. */
    public ReportingPeriod period() {
        return data.periods().get(period);
    }

    @Override
    public int size() {
        return units.size();
    }

    @Override
    public Row row(int row) {
        int below = (int)
                Arrays.stream(limits).takeWhile(limit -> limit <= levels[row]).count();
        int tied = last[row] - first[row] + 1;
        return new Row(units.id(row), levels[row] * variable.scale(), first[row], tied, limits.length - below);
    }

    /** How many units have no number in the period, and why. */
    public LeftOut leftOut() {
        long[] found = new long[Absence.values().length];
        IntStream.range(0, data.size())
                .filter(unit -> peers.test(unit) && !variable.has(unit, period))
                .forEach(unit -> found[Absences.of(data, variable, unit, period).ordinal()]++);
        return LeftOut.of(absence -> found[absence.ordinal()]);
    }

    /** The number of a row's unit. */
    int unit(int row) {
        return units.unit(row);
    }

    /** The row of a unit; absent where it has no number or the panel has no such unit. */
    Optional<Integer> rowOf(String unit) {
        return units.of(unit, row -> row);
    }

    /** The row of a unit; absent where it has no number or the panel has no such unit. */
    public Optional<Row> of(String unit) {
        return units.of(unit, this::row);
    }

    @Override
    public Map<String, String> about() {
        return CellTable.facts("variable", variable.name(), "period", period());
    }

    @Override
    public List<String> columns() {
        return List.of("unit", "value", "rank", "tied", "may_precede");
    }

    @Override
    public List<String> cells(int number) {
        Row row = row(number);
        return List.of(
                row.unit(),
                NumberText.of(row.value()),
                Integer.toString(row.rank()),
                Integer.toString(row.tied()),
                Integer.toString(row.mayPrecede()));
    }

    /** A line of title, the first ten rows, and what was left out, for people. */
    @Override
    public String toString() {
        return "ranks of '" + variable.name() + "' in " + period() + "\n" + toText(10) + "; " + leftOut();
    }
}
