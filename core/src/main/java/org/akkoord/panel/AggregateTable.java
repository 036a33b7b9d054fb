package org.akkoord.panel;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.akkoord.panel.kernel.GroupSums;
import org.akkoord.panel.kernel.ParallelRun;
import org.akkoord.panel.store.Groups;
import org.akkoord.panel.store.NumberText;
import org.akkoord.panel.store.PanelData;
import org.akkoord.panel.store.Variable;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.statistics.Proportion;

/**
 * What the units of each group have together, in each period: rows in the order of the groups and then of the periods.
 *
 * <p>A share is the sum of numerators divided by the sum of denominators, never a mean of percentages; weights have no
 * part in it. A mean is weighted, {@code sum w x / sum w}, with weights of 1 where there are none. Units between bounds
 * make the value an interval.
 */
public final class AggregateTable implements PanelTable {

    private final PanelData data;
    private final Variable variable;
    private final Groups level;
    private final GroupSums[] sums;
    private final Spread[] spreads;

    private AggregateTable(PanelData data, Variable variable, Groups level, GroupSums[] sums) {
        this.data = data;
        this.variable = variable;
        this.level = level;
        this.sums = sums;
        spreads = new Spread[sums.length];
    }

    static AggregateTable of(PanelData data, Variable variable, Groups level, ParallelRun work) {
        GroupSums[] sums = GroupSums.of(List.of(variable), level, work);
        AggregateTable table = new AggregateTable(data, variable, level, sums);
        work.forEach(sums.length, period -> {
            table.spreads[period] = new Spread(level.size());
            table.spreads[period].run(variable, period, level.of()[period]);
        });
        return table;
    }

    /**
     * One group in one period.
     *
     * @param group the id of the group, {@code all} for everything
     * @param period the period
     * @param members what is known of how many units of the group
     * @param amount what they have together
     * @param variance the variance between units, {@code sum w (x - m)^2 / sum w * n / (n - 1)} around their weighted
     *     mean m; shares in percent; absent for fewer than two units
     */
    public record Row(String group, ReportingPeriod period, Members members, Amount amount, OptionalDouble variance) {

        public Row {
            Objects.requireNonNull(group, "group");
            Objects.requireNonNull(period, "period");
        }
    }

    /**
     * How many units a group has in a period.
     *
     * @param numbers how many have a number
     * @param bounded how many are known to lie between bounds
     * @param missing how many have neither
     */
    public record Members(int numbers, int bounded, int missing) {}

    /**
     * What the units of a group have together.
     *
     * @param counts the summed counts, of the units with a number; only for counts, and where no unit is between bounds
     * @param value the share in percent or the weighted mean; absent where no unit has a number, or some are between
     *     bounds
     * @param low the least that the value can be, where some units are between bounds
     * @param high the most that it can be then
     */
    public record Amount(Optional<Proportion> counts, OptionalDouble value, OptionalDouble low, OptionalDouble high) {}

    /** How the units of each group differ in one period. */
    private static final class Spread {

        private final int[] members;
        private final int[] units;
        private final double[] weights;
        private final double[] means;
        private final double[] squares;

        Spread(int groups) {
            members = new int[groups + 1];
            units = new int[groups + 1];
            weights = new double[groups + 1];
            means = new double[groups + 1];
            squares = new double[groups + 1];
        }

        void run(Variable variable, int period, int[] groups) {
            for (int unit = 0; unit < groups.length; unit++) {
                int place = groups[unit] + 1;
                members[place]++;
                if (variable.has(unit, period)) {
                    double weight = variable.weight(unit, period);
                    units[place]++;
                    weights[place] += weight;
                    means[place] += weight * variable.level(unit, period);
                }
            }
            for (int place = 0; place < means.length; place++) {
                means[place] = weights[place] > 0 ? means[place] / weights[place] : 0;
            }
            for (int unit = 0; unit < groups.length; unit++) {
                if (variable.has(unit, period)) {
                    int place = groups[unit] + 1;
                    double away = variable.level(unit, period) - means[place];
                    squares[place] += variable.weight(unit, period) * away * away;
                }
            }
        }

        OptionalDouble variance(int place, double scale) {
            int n = units[place];
            return n < 2 || weights[place] == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(scale * scale * squares[place] / weights[place] * n / (n - 1));
        }
    }

    /** The name of the variable. */
    public String variable() {
        return variable.name();
    }

    @Override
    public int size() {
        return level.size() * sums.length;
    }

    /** A row. */
    public Row row(int number) {
        int period = number % sums.length;
        int group = number / sums.length;
        int place = group + 1;
        Spread spread = spreads[period];
        int bounded = sums[period].bounded[place];
        int numbers = spread.units[place];
        return new Row(
                level.names().text(group),
                data.periods().get(period),
                new Members(numbers, bounded, spread.members[place] - numbers - bounded),
                amount(sums[period], place),
                spread.variance(place, variable.scale()));
    }

    private Amount amount(GroupSums sum, int place) {
        double divisor = sum.bases[place] / variable.scale();
        if (sum.bounded[place] > 0) {
            return new Amount(
                    Optional.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.of((sum.values[place] + sum.lows[place]) / divisor),
                    OptionalDouble.of((sum.values[place] + sum.highs[place]) / divisor));
        }
        return new Amount(
                variable.isCounts()
                        ? Optional.of(new Proportion((long) sum.values[place], (long) sum.bases[place]))
                        : Optional.empty(),
                divisor > 0 ? OptionalDouble.of(sum.values[place] / divisor) : OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    /** All rows. */
    public List<Row> rows() {
        return IntStream.range(0, size()).mapToObj(this::row).toList();
    }

    /** The row of a group in a period; absent where there is none. */
    public Optional<Row> of(String group, ReportingPeriod period) {
        int at = data.periods().indexOf(period);
        return at < 0 ? Optional.empty() : level.names().number(group).map(number -> row(number * sums.length + at));
    }

    @Override
    public List<String> columns() {
        return List.of(
                "group",
                "period",
                "units",
                "bounded",
                "missing",
                "numerator",
                "denominator",
                "value",
                "low",
                "high",
                "variance");
    }

    @Override
    public List<String> cells(int number) {
        Row row = row(number);
        Members members = row.members();
        Amount amount = row.amount();
        return List.of(
                row.group(),
                row.period().toString(),
                Integer.toString(members.numbers()),
                Integer.toString(members.bounded()),
                Integer.toString(members.missing()),
                amount.counts().map(counts -> Long.toString(counts.events())).orElse(""),
                amount.counts().map(counts -> Long.toString(counts.total())).orElse(""),
                NumberText.of(amount.value()),
                NumberText.of(amount.low()),
                NumberText.of(amount.high()),
                NumberText.of(row.variance()));
    }

    /** For people: the first ten rows. */
    @Override
    public String toString() {
        return "aggregates of '" + variable.name() + "' by " + level.level() + "\n" + toText(10);
    }
}
