package org.akkoord.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.internal.Checks;
import org.akkoord.internal.ParallelRun;
import org.akkoord.panel.kernel.Absences;
import org.akkoord.panel.kernel.GroupSums;
import org.akkoord.panel.store.Absence;
import org.akkoord.panel.store.Backing;
import org.akkoord.panel.store.Groups;
import org.akkoord.panel.store.NumberText;
import org.akkoord.panel.store.PanelData;
import org.akkoord.panel.store.Variable;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.statistics.Proportion;

/**
 * What the units of each group have together in each period. Rows are in the order of the groups, and for each group in
 * the order of the periods.
 *
 * <p>A share is the sum of the numerators divided by the sum of the denominators, never a mean of percentages; weights
 * have no part in it. A mean is weighted, {@code sum w x / sum w}, with weights of 1 where there are none. Where a unit
 * has limits instead of a number, so has the group: a least and a greatest value instead of a value. Where a number was
 * withheld without any limit, a share lies between 0 and 100 percent, and a mean has neither a value nor limits. Units
 * that are not yet published, not collected or not mentioned have no part in the value; how many they are stands beside
 * it, as do the units that are not expected.
 */
public final class AggregateTable implements PanelTable<AggregateTable.Row> {

    private final PanelData data;
    private final Variable variable;
    private final Groups level;
    private final GroupSums[] sums;
    private final Spread[] spreads;
    private final Absences absences;

    /** What is behind the groups, where the units of the panel are groups themselves. */
    private final Optional<Backing.Tally> behind;

    private AggregateTable(PanelData data, Variable variable, Groups level, GroupSums[] sums) {
        this.data = data;
        this.variable = variable;
        this.level = level;
        this.sums = sums;
        spreads = new Spread[sums.length];
        absences = Absences.behind(data, variable, level);
        behind = variable.backing().isGiven() ? Optional.of(Absences.tally(data, variable, level)) : Optional.empty();
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
            Checks.requirePresent("members", members, "amount", amount, "variance", variance);
            Objects.requireNonNull(group, "group");
            Objects.requireNonNull(period, "period");
        }
    }

    /**
     * How many units belong to a group in a period. Where the units of the panel are groups themselves, as in a panel
     * {@linkplain Panel#by by} board, the units of these are counted.
     *
     * @param numbers how many have a number
     * @param others how many have none, and why
     */
    public record Members(int numbers, LeftOut others) {
        public Members {
            Objects.requireNonNull(others, "others");
        }

        /** How many the value or its limits hold for: those with a number, with limits, or with one withheld. */
        public long counted() {
            return numbers + others.bounded() + others.suppressed();
        }

        /** How many are expected: those counted, and those not yet published, not collected or not mentioned. */
        public long expected() {
            return numbers + others.expected();
        }
    }

    /**
     * What the units of a group have together.
     *
     * @param counts the sums of the counts; only for counts of at most 1e15 together, and where every number is given
     *     that is known to exist
     * @param value the share in percent, or the weighted mean; absent where no unit has a number, or where one has
     *     limits or is withheld
     * @param low where a unit has limits or its number is withheld, the least that the value can be; absent where
     *     nothing limits it
     * @param high the most that it can be then, likewise
     */
    public record Amount(Optional<Proportion> counts, OptionalDouble value, OptionalDouble low, OptionalDouble high) {
        public Amount {
            Checks.requirePresent("counts", counts, "value", value, "low", low, "high", high);
        }
    }

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
        int numbers = behind.map(all -> all.numbers()[period][place]).orElse(spread.numbers[place]);
        int units = behind.map(all -> all.units()[period][place]).orElse(spread.members[place]);
        return new Row(
                level.names().text(group),
                data.periods().get(period),
                new Members(numbers, others(period, place, units - numbers)),
                amount(sums[period], place),
                spread.variance(place, variable.scale()));
    }

    /** Units of which nothing was ever said are outside, too; the absences do not know how many there are. */
    private LeftOut others(int period, int place, long all) {
        LeftOut known = LeftOut.of(absence -> absences.count(period, absence, place));
        long outside = all - known.expected();
        return LeftOut.of(absence -> absence == Absence.OUTSIDE ? outside : absences.count(period, absence, place));
    }

    private Amount amount(GroupSums sum, int place) {
        if (sum.isOpen(place)) {
            return new Amount(
                    Optional.empty(),
                    OptionalDouble.empty(),
                    limit(sum.low(place, variable.isCounts())),
                    limit(sum.high(place, variable.isCounts())));
        }
        double divisor = sum.bases[place] / variable.scale();
        return new Amount(
                variable.isCounts() && sum.bases[place] <= Quantity.LARGEST.doubleValue()
                        ? Optional.of(new Proportion((long) sum.values[place], (long) sum.bases[place]))
                        : Optional.empty(),
                divisor > 0 ? OptionalDouble.of(sum.values[place] / divisor) : OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private OptionalDouble limit(double level) {
        return Double.isFinite(level) ? OptionalDouble.of(level * variable.scale()) : OptionalDouble.empty();
    }

    /** The row of a group in a period; absent where the level has no such group, or the panel no such period. */
    public Optional<Row> of(String group, ReportingPeriod period) {
        int at = data.periods().indexOf(period);
        return at < 0 ? Optional.empty() : level.names().number(group).map(number -> row(number * sums.length + at));
    }

    @Override
    public Map<String, String> about() {
        return CellTable.facts("variable", variable.name());
    }

    /**
     * {@code group}, {@code period}, {@code units} with a number, {@code counted} and {@code expected} as in
     * {@link Members}, {@code numerator}, {@code denominator}, {@code value}, {@code low}, {@code high},
     * {@code variance}, and the parts of {@link PanelTable.LeftOut}.
     */
    @Override
    public List<String> columns() {
        List<String> columns = new ArrayList<>(List.of(
                "group",
                "period",
                "units",
                "counted",
                "expected",
                "numerator",
                "denominator",
                "value",
                "low",
                "high",
                "variance"));
        columns.addAll(LeftOut.COLUMNS);
        return columns;
    }

    @Override
    public List<String> cells(int number) {
        Row row = row(number);
        Members members = row.members();
        Amount amount = row.amount();
        List<String> cells = new ArrayList<>(List.of(
                row.group(),
                row.period().toString(),
                Integer.toString(members.numbers()),
                Long.toString(members.counted()),
                Long.toString(members.expected()),
                amount.counts().map(counts -> Long.toString(counts.events())).orElse(""),
                amount.counts().map(counts -> Long.toString(counts.total())).orElse(""),
                NumberText.of(amount.value()),
                NumberText.of(amount.low()),
                NumberText.of(amount.high()),
                NumberText.of(row.variance())));
        cells.addAll(members.others().cells());
        return cells;
    }

    /** A line of title and the first ten rows, for people. */
    @Override
    public String toString() {
        return "aggregates of '" + variable.name() + "' by " + level.level() + "\n" + toText(10);
    }
}
