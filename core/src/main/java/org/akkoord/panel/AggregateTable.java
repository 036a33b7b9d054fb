package org.akkoord.panel;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.internal.ParallelRun;
import org.akkoord.panel.kernel.GroupSums;
import org.akkoord.panel.store.Groups;
import org.akkoord.panel.store.NumberText;
import org.akkoord.panel.store.PanelData;
import org.akkoord.panel.store.Variable;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.statistics.Proportion;

/**
 * What the units of each group have together in each period. Rows are in the order of the groups, and for each group in
 * the order of the periods.
 *
 * <p>A share is the sum of the numerators divided by the sum of the denominators, never a mean of percentages; weights
 * have no part in it. A mean is weighted, {@code sum w x / sum w}, with weights of 1 where there are none. Where a unit
 * lies between bounds, so does the group: it has a least and a greatest value instead of a value.
 */
public final class AggregateTable implements PanelTable<AggregateTable.Row> {

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

    static AggregateTable of(PanelData data, Variable variable, Groups level, ParallelRun run) {
        GroupSums[] sums = GroupSums.of(List.of(variable), level, run);
        AggregateTable table = new AggregateTable(data, variable, level, sums);
        run.forEach(sums.length, period -> {
            table.spreads[period] = new Spread(level.size());
            table.spreads[period].run(variable, period, level.of()[period]);
        });
        return table;
    }

    /**
     * One group in one period.
     *
     * @param group the id of the group; {@code all} for all units
     * @param period the period
     * @param members how many units the group has
     * @param amount what they have together
     * @param variance the variance between the units that have a number, {@code sum w (x - m)^2 / sum w * n / (n - 1)},
     *     around their weighted mean m; for counts, of their percentages; absent for fewer than two units
     */
    public record Row(String group, ReportingPeriod period, Members members, Amount amount, OptionalDouble variance) {

        public Row {
            Objects.requireNonNull(group, "group");
            Objects.requireNonNull(period, "period");
        }
    }

    /**
     * How many units belong to a group in a period.
     *
     * @param numbers how many have a number
     * @param bounded how many are known to lie between bounds
     * @param missing how many have neither
     */
    public record Members(int numbers, int bounded, int missing) {}

    /**
     * What the units of a group have together.
     *
     * @param counts the sums of the counts; only for counts, and where no unit lies between bounds
     * @param value the share in percent, or the weighted mean; absent where no unit has a number or one lies between
     *     bounds
     * @param low where a unit lies between bounds, the least that the value can be
     * @param high where a unit lies between bounds, the most that the value can be
     */
    public record Amount(Optional<Proportion> counts, OptionalDouble value, OptionalDouble low, OptionalDouble high) {}

    /**
     * How the units of each group differ in one period. As in {@link GroupSums}, place 0 is for units without a group,
     * and group g is at place g + 1. The first pass gives the means, the second one the squares around them.
     */
    private static final class Spread {

        private final int[] members;
        private final int[] numbers;
        private final double[] weights;
        private final double[] means;
        private final double[] squares;

        Spread(int groups) {
            members = new int[groups + 1];
            numbers = new int[groups + 1];
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
                    numbers[place]++;
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
            int n = numbers[place];
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

    @Override
    public Row row(int number) {
        int period = number % sums.length;
        int group = number / sums.length;
        int place = group + 1;
        Spread spread = spreads[period];
        int bounded = sums[period].bounded[place];
        int numbers = spread.numbers[place];
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

    /** The row of a group in a period; absent where the level has no such group, or the panel no such period. */
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

    /** A line of title and the first ten rows, for people. */
    @Override
    public String toString() {
        return "aggregates of '" + variable.name() + "' by " + level.level() + "\n" + toText(10);
    }
}
