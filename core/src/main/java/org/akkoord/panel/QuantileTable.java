package org.akkoord.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.akkoord.internal.Checks;
import org.akkoord.internal.ParallelRun;
import org.akkoord.panel.kernel.Absences;
import org.akkoord.panel.kernel.OrderStatistics;
import org.akkoord.panel.kernel.ThresholdCount;
import org.akkoord.panel.store.NumberText;
import org.akkoord.panel.store.PanelData;
import org.akkoord.panel.store.Variable;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.statistics.QuantileMethod;

/**
 * How the numbers of the units are distributed in each period: exact quantiles, in a row for each period. Every unit
 * counts once, whatever its weight. For counts, the quantiles are those of the units' percentages.
 *
 * <p>Units with limits or with a suppressed number count as well: a quantile is exact where it is the same whatever
 * numbers they have, as a median far above all units that are {@code <2} is; elsewhere it has a least and a greatest
 * value instead. Other units without a number are left out.
 */
public final class QuantileTable implements PanelTable<QuantileTable.Row> {

    private final PanelData data;
    private final Variable variable;
    private final List<ReportingPeriod> periods;
    private final QuantileMethod method;
    private final double[] probabilities;
    private final int[] counts;

    /** For each period the least that each quantile can be, as a level times the scale. */
    private final double[][] lows;

    private final double[][] highs;

    private QuantileTable(PanelData data, Variable variable, QuantileMethod method, double[] probabilities) {
        this.data = data;
        this.variable = variable;
        this.periods = data.periods();
        this.method = method;
        this.probabilities = probabilities.clone();
        counts = new int[periods.size()];
        lows = new double[periods.size()][];
        highs = new double[periods.size()][];
    }

    static QuantileTable of(
            PanelData data, Variable variable, QuantileMethod method, double[] probabilities, ParallelRun run) {
        for (double probability : probabilities) {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("probability must be 0 to 1, but was " + probability);
            }
        }
        QuantileTable table = new QuantileTable(data, variable, method, probabilities);
        run.forEach(table.periods.size(), () -> {
            char[] room = new char[data.size()];
            return period -> table.run(period, room);
        });
        return table;
    }

    private void run(int period, char[] room) {
        OrderStatistics order = new OrderStatistics(variable, period, room);
        counts[period] = order.count();
        double[] least = ThresholdCount.lows(variable, period);
        lows[period] = quantiles(order, least);
        highs[period] = least.length == 0 ? lows[period] : quantiles(order, ThresholdCount.highs(variable, period));
    }

    /** The quantiles of the numbers and of the ends of ranges, which may be infinite. */
    private double[] quantiles(OrderStatistics order, double[] ends) {
        double[] found = new double[probabilities.length];
        if (order.count() > 0) {
            Arrays.sort(ends);
            int count = order.count() + ends.length;
            order.keepNear(probabilities, ends.length);
            Arrays.setAll(
                    found, i -> method.of(count, rank -> order.at(rank, ends), probabilities[i]) * variable.scale());
        } else {
            Arrays.fill(found, Double.NEGATIVE_INFINITY);
        }
        return found;
    }

    /**
     * The quantiles of one period.
     *
     * @param period the period
     * @param units how many units have a number
     * @param quantiles for each probability asked its quantile, in percent for counts; absent where no unit has a
     *     number, and where units without one leave it open
     * @param leftOut how many units have no number, and why; those with limits and the suppressed ones were counted
     */
    public record Row(ReportingPeriod period, int units, List<OptionalDouble> quantiles, LeftOut leftOut) {
        public Row {
            Checks.requirePresent("period", period, "quantiles", quantiles, "leftOut", leftOut);
        }
    }

    /** The probabilities of the quantiles, 0 to 1, in the order in which rows have them. */
    public List<Double> probabilities() {
        return DoubleStream.of(probabilities).boxed().toList();
    }

    /** The method by which quantiles were taken. */
    public QuantileMethod method() {
        return method;
    }

    @Override
    public int size() {
        return counts.length;
    }

    @Override
    public Row row(int row) {
        List<OptionalDouble> found = IntStream.range(0, probabilities.length)
                .mapToObj(probability -> quantile(row, probability))
                .toList();
        long[] cells = Absences.cells(data, variable, row, row + 1);
        return new Row(periods.get(row), counts[row], found, LeftOut.of(absence -> cells[absence.ordinal()]));
    }

    /**
     * One quantile; absent where no unit has a number in the period, and where units without one leave it open.
     *
     * @param row the number of the row
     * @param probability the index of the probability among those asked for
     * @throws IndexOutOfBoundsException if there is no such row or probability
     */
    public OptionalDouble quantile(int row, int probability) {
        return lows[row][probability] == highs[row][probability] ? low(row, probability) : OptionalDouble.empty();
    }

    /** The least that a quantile can be, which is the quantile where it is exact; absent where nothing limits it. */
    public OptionalDouble low(int row, int probability) {
        return limit(lows[row][probability]);
    }

    /** The most that a quantile can be, likewise. */
    public OptionalDouble high(int row, int probability) {
        return limit(highs[row][probability]);
    }

    private static OptionalDouble limit(double level) {
        return Double.isInfinite(level) ? OptionalDouble.empty() : OptionalDouble.of(level);
    }

    @Override
    public Map<String, String> about() {
        return CellTable.facts("variable", variable.name(), "method", method);
    }

    /**
     * {@code period}, {@code units} with a number, for each probability such as 0.5 its quantile {@code q0.5}, then its
     * least and greatest value {@code q0.5_low} and {@code q0.5_high}, and the parts of {@link PanelTable.LeftOut}.
     */
    @Override
    public List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("period", "units"));
        for (String end : List.of("", "_low", "_high")) {
            for (double probability : probabilities) {
                columns.add("q" + NumberText.of(probability) + end);
            }
        }
        columns.addAll(LeftOut.COLUMNS);
        return columns;
    }

    @Override
    public List<String> cells(int row) {
        List<String> cells = new ArrayList<>(List.of(periods.get(row).toString(), Integer.toString(counts[row])));
        Row found = row(row);
        found.quantiles().forEach(quantile -> cells.add(NumberText.of(quantile)));
        for (int probability = 0; probability < probabilities.length; probability++) {
            cells.add(NumberText.of(low(row, probability)));
        }
        for (int probability = 0; probability < probabilities.length; probability++) {
            cells.add(NumberText.of(high(row, probability)));
        }
        cells.addAll(found.leftOut().cells());
        return cells;
    }

    /** A line of title and the first ten rows, for people. */
    @Override
    public String toString() {
        return "quantiles of '" + variable.name() + "', " + method + "\n" + toText(10);
    }
}
