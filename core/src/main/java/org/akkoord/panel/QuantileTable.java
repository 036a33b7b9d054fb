package org.akkoord.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.akkoord.period.Timeframe;
import org.akkoord.statistics.QuantileMethod;

/**
 * How the numbers of units are distributed in each period: exact quantiles, one row for each period. Every unit counts once; for counts the quantiles are those of the
 * units' percentages. Cells without a number are left out.
 */
public final class QuantileTable implements PanelTable {

    private final Variable variable;
    private final List<Timeframe> periods;
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
            PanelData data, Variable variable, QuantileMethod method, double[] probabilities, Work work) {
        for (double probability : probabilities) {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("probability must be 0 to 1, but was " + probability);
            }
        }
        QuantileTable table = new QuantileTable(data, variable, method, probabilities);
        work.forEach(table.periods.size(), period -> table.run(period, data.size()));
        return table;
    }

    private void run(int period, int units) {
        double[] numbers = new double[units];
        int count = collect(variable, period, numbers);
        counts[period] = count;
        quantiles[period] = new double[probabilities.length];
        if (count == 0) {
            return;
        }
        if (method == QuantileMethod.TYPE_7) {
            typeSeven(numbers, count, quantiles[period]);
        } else {
            quantiles[period] = method.of(Arrays.copyOf(numbers, count), probabilities);
        }
        for (int i = 0; i < probabilities.length; i++) {
            quantiles[period][i] *= variable.scale();
        }
    }

    /** The levels of all units with a number, in the order of the units; how many those are. */
    static int collect(Variable variable, int period, double[] numbers) {
        double[] scratch = new double[Planes.BLOCK];
        int count = 0;
        double[][] plane = variable.values()[period];
        for (int block = 0; block < plane.length; block++) {
            double[] levels = variable.levels(period, block, scratch);
            int length = plane[block].length;
            if (variable.isComplete()) {
                System.arraycopy(levels, 0, numbers, count, length);
                count += length;
            } else {
                int[] words = variable.presence()[period >> 5][block];
                for (int i = 0; i < length; i++) {
                    numbers[count] = levels[i];
                    count += words[i] >>> (period & 31) & 1;
                    if (count == numbers.length) {
                        return count;
                    }
                }
            }
        }
        return count;
    }

    private void typeSeven(double[] numbers, int count, double[] found) {
        int[] ranks = new int[2 * probabilities.length];
        for (int i = 0; i < probabilities.length; i++) {
            ranks[2 * i] = (int) Math.floor((count - 1) * probabilities[i]);
            ranks[2 * i + 1] = Math.min(ranks[2 * i] + 1, count - 1);
        }
        OrderStatistics order = new OrderStatistics(numbers, count, ranks);
        for (int i = 0; i < probabilities.length; i++) {
            double position = 1 + (count - 1) * probabilities[i];
            double h = position - Math.floor(position);
            double low = order.at(ranks[2 * i]);
            double high = order.at(ranks[2 * i + 1]);
            found[i] = h == 0 || low == high ? low : (1 - h) * low + h * high;
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
    public Timeframe period(int row) {
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
            columns.add("q" + Texts.of(probability));
        }
        return columns;
    }

    @Override
    public List<String> cells(int row) {
        List<String> cells = new ArrayList<>(List.of(periods.get(row).toString(), Integer.toString(counts[row])));
        IntStream.range(0, probabilities.length).forEach(i -> cells.add(Texts.of(quantile(row, i))));
        return cells;
    }

    /** For people: the first ten rows. */
    @Override
    public String toString() {
        return "quantiles of '" + variable.name() + "', " + method + "\n" + toText(10);
    }
}
