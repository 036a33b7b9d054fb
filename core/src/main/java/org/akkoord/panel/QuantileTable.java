package org.akkoord.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.akkoord.panel.kernel.OrderStatistics;
import org.akkoord.panel.kernel.ParallelRun;
import org.akkoord.panel.store.NumberText;
import org.akkoord.panel.store.PanelData;
import org.akkoord.panel.store.Variable;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.statistics.QuantileMethod;

/**
 * How the numbers of units are distributed in each period: exact quantiles, one row for each period. Every unit counts
 * once; for counts the quantiles are those of the units' percentages. Cells without a number are left out.
 */
public final class QuantileTable implements PanelTable {

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
            PanelData data, Variable variable, QuantileMethod method, double[] probabilities, ParallelRun work) {
        for (double probability : probabilities) {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("probability must be 0 to 1, but was " + probability);
            }
        }
        QuantileTable table = new QuantileTable(data, variable, method, probabilities);
        work.forEach(table.periods.size(), () -> {
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

    /** How a quantile was taken. */
    public QuantileMethod method() {
        return method;
    }

    @Override
    public int size() {
        return counts.length;
    }

    /** The period of a row. */
    public ReportingPeriod period(int row) {
        return periods.get(row);
    }

    /** How many units have a number in the period of a row. */
    public int units(int row) {
        return counts[row];
    }

    /**
     * The quantile of a row for one of the probabilities asked, counted from 0; absent where no unit has a number.
     *
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
        IntStream.range(0, probabilities.length).forEach(i -> cells.add(NumberText.of(quantile(row, i))));
        return cells;
    }

    /** For people: the first ten rows. */
    @Override
    public String toString() {
        return "quantiles of '" + variable.name() + "', " + method + "\n" + toText(10);
    }
}
