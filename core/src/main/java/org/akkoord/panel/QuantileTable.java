package org.akkoord.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.akkoord.internal.ParallelRun;
import org.akkoord.panel.kernel.OrderStatistics;
import org.akkoord.panel.store.NumberText;
import org.akkoord.panel.store.PanelData;
import org.akkoord.panel.store.Variable;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.statistics.QuantileMethod;

/**
 * How the numbers of the units are distributed in each period: exact quantiles, in a row for each period. Every unit
 * counts once, whatever its weight. For counts, the quantiles are those of the units' percentages. Cells without a
 * number are left out.
 */
public final class QuantileTable implements PanelTable<QuantileTable.Row> {

    private final Variable variable;
    private final List<ReportingPeriod> periods;
    private final QuantileMethod method;
    private final double[] probabilities;
    private final int[] counts;
    private final double[][] quantiles;

    private QuantileTable(PanelData data, Variable variable, QuantileMethod method, double[] probabilities) {
        this.variable = variable;
        this.periods = data.periods();
        this.method = method;
        this.probabilities = probabilities.clone();
        counts = new int[periods.size()];
        quantiles = new double[periods.size()][];
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
        int count = order.count();
        counts[period] = count;
        quantiles[period] = new double[probabilities.length];
        if (count > 0) {
            order.keepNear(probabilities);
            Arrays.setAll(quantiles[period], i -> method.of(count, order::at, probabilities[i]) * variable.scale());
        }
    }

    /**
     * The quantiles of one period.
     *
     * @param period the period
     * @param units how many units have a number
     * @param quantiles for each probability asked its quantile, in percent for counts; absent where no unit has a
     *     number
     */
    public record Row(ReportingPeriod period, int units, List<OptionalDouble> quantiles) {}

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
        return new Row(periods.get(row), counts[row], found);
    }

    /**
     * One quantile; absent where no unit has a number in the period.
     *
     * @param row the number of the row
     * @param probability the index of the probability among those asked for
     * @throws IndexOutOfBoundsException if there is no such row or probability
     */
    public OptionalDouble quantile(int row, int probability) {
        double quantile = quantiles[row][probability];
        return counts[row] == 0 ? OptionalDouble.empty() : OptionalDouble.of(quantile);
    }

    @Override
    public List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("period", "units"));
        for (double probability : probabilities) {
            columns.add("q" + NumberText.of(probability));
        }
        return columns;
    }

    @Override
    public List<String> cells(int row) {
        List<String> cells = new ArrayList<>(List.of(periods.get(row).toString(), Integer.toString(counts[row])));
        row(row).quantiles().forEach(quantile -> cells.add(NumberText.of(quantile)));
        return cells;
    }

    /** A line of title and the first ten rows, for people. */
    @Override
    public String toString() {
        return "quantiles of '" + variable.name() + "', " + method + "\n" + toText(10);
    }
}
