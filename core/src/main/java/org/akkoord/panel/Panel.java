package org.akkoord.panel;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.akkoord.cohort.Retention;
import org.akkoord.cohort.Transitions;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.IndicatorDefinition;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.panel.intake.Columns;
import org.akkoord.panel.intake.Intake;
import org.akkoord.panel.intake.RowAddresses;
import org.akkoord.panel.kernel.IndicatorMeasurer;
import org.akkoord.panel.kernel.MedianSlopes;
import org.akkoord.panel.kernel.ParallelRun;
import org.akkoord.panel.kernel.Rollup;
import org.akkoord.panel.kernel.Slopes;
import org.akkoord.panel.kernel.UnitMoves;
import org.akkoord.panel.store.Groups;
import org.akkoord.panel.store.PanelData;
import org.akkoord.panel.store.Planes;
import org.akkoord.panel.store.UnusualCell;
import org.akkoord.panel.store.Variable;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.MissingReason;
import org.akkoord.quantity.Qualifier;
import org.akkoord.quantity.Quantity;
import org.akkoord.statistics.QuantileMethod;
import org.akkoord.trend.TrendMethod;

/**
 * Numbers about many units, such as schools, over many periods, in memory, and the questions that they answer.
 * Immutable; safe for use by several threads.
 *
 * <p><b>Cells.</b> A variable has one kind of cell: values, counts (numerator and denominator), or states (words). A
 * cell may have a weight. A cell without a number is missing, with the reason ({@link MissingReason#NOT_COLLECTED}
 * where nothing was said about it), or lies between bounds, as a suppressed count {@code <5} does. Counts of 0 out of 0
 * are {@link MissingReason#NOT_APPLICABLE}.
 *
 * <p><b>Groups.</b> A unit belongs to at most one group of a level (a board, a municipality) at a time. In a period it
 * counts for the group to which it belonged for most of the period's days, so a board's figure of 2013 is that of the
 * schools which it governed in 2013. {@link #by} gives the panel of the groups, which answers the same questions.
 *
 * <p><b>Layout.</b> For every variable and period there are planes with one number for each unit, in the order of the
 * units' ids, in blocks of {@value Planes#BLOCK}: a plane of doubles for values, states, or shares; for counts another
 * one, of words that hold numerator and denominator in 32 bits each (and one more for a period with a denominator of
 * 2^32 or above); one more of doubles with weights. Cells without a number hold 0. For a variable with missing cells,
 * each unit has a word of 32 bits for every 32 periods.
 *
 * <p><b>Memory</b> in bytes: {@code units * (periods * 8 * planes + 4 * ceil(periods / 32))} for each variable, the
 * second term only where cells are missing; so values take 8 bytes a cell, counts 16, counts with weights 24. Besides,
 * about 70 for each unit, 4 for each unit, level and change of groups between periods, and 56 for each cell with a
 * stated reason or bounds. Until it is built, a cell takes 8 bytes for counts with a denominator below 2^21 in one of
 * the first 256 periods, 24 for other counts, 16 for a value, and 8 more for a weight, and each unit 4 for every
 * variable and 32 periods; building goes variable by variable and lets go of what it has used.
 *
 * <p><b>When to leave one machine.</b> A panel of 10 million rows with counts and weights takes a quarter of a GiB and
 * answers within tens of milliseconds (median slopes: hundreds); 100 million rows fit in 3 GiB. As long as the cells
 * fit in the memory of one machine, a cluster is slower: a job takes less time than its start. Where rows do not fit
 * but groups do, stream them into {@link PanelTotals}. Leave for an engine such as Spark when the rows already live on
 * many machines, or when the cells of single units exceed one machine's memory.
 *
 * <p><b>Threads and order.</b> Every job runs on the thread of the caller; {@link #on} lets it use an executor as well.
 * Results are the same to the last bit for any executor and any order of rows. Interrupting the caller ends a job with
 * {@link java.util.concurrent.CancellationException}.
 */
public final class Panel {

    private final PanelData data;
    private final ParallelRun work;

    private Panel(PanelData data, ParallelRun work) {
        this.data = data;
        this.work = work;
    }

    /** A builder without cells. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * This panel, whose jobs use the threads of the executor beside the caller's. The panel never starts or stops a
     * thread.
     */
    public Panel on(Executor executor) {
        return new Panel(data, new ParallelRun(Optional.of(executor)));
    }

    /** The ids of the units, in order. */
    public List<String> units() {
        return data.units().all();
    }

    /** The names of the variables, in order. */
    public List<String> variables() {
        return List.copyOf(data.variables().keySet());
    }

    /** The periods, in order. */
    public List<ReportingPeriod> periods() {
        return data.periods();
    }

    /** The levels at which units are grouped, in the order of their appearance. */
    public List<String> levels() {
        return List.copyOf(data.groups().keySet());
    }

    /**
     * The cell of a unit: a figure, a share, bounds, or why there is none. Bounds of counts are in percent, rounded
     * outwards to 12 decimals; a state is {@link #state}'s.
     *
     * @throws IllegalArgumentException if the panel has no such unit, variable or period, or the variable is one of
     *     states
     */
    public Quantity cell(String unit, String variable, ReportingPeriod period) {
        Variable of = data.variable(variable);
        int u = data.unit(unit);
        int t = data.period(period);
        if (of.kind() == Variable.Kind.STATE) {
            throw new IllegalArgumentException("variable '" + variable + "' has states, which are no quantities");
        }
        if (!of.has(u, t)) {
            return quantity(of, of.special(u, t));
        }
        return of.isCounts()
                ? Quantity.share(of.counts().numerator(u, t), of.counts().denominator(u, t))
                : new Quantity.Figure(IndicatorMeasurer.decimal(of.level(u, t)), Qualifier.EXACT);
    }

    private static Quantity quantity(Variable of, UnusualCell special) {
        double divisor = of.isCounts() ? special.base() / of.scale() : 1;
        return special.isBounded()
                ? IndicatorMeasurer.bounds(special.low() / divisor, special.high() / divisor)
                : Quantity.missing(special.reason());
    }

    /**
     * The state of a unit; absent where it has none.
     *
     * @throws IllegalArgumentException if the panel has no such unit, variable or period, or the variable is not one of
     *     states
     */
    public Optional<String> state(String unit, String variable, ReportingPeriod period) {
        Variable of = data.variable(variable);
        int u = data.unit(unit);
        int t = data.period(period);
        if (of.kind() != Variable.Kind.STATE) {
            throw new IllegalArgumentException("variable '" + variable + "' has no states");
        }
        return of.has(u, t) ? Optional.of(of.states().get((int) of.level(u, t))) : Optional.empty();
    }

    /**
     * The group to which a unit counts in a period; absent where it has none.
     *
     * @throws IllegalArgumentException if the panel has no such unit, level or period
     */
    public Optional<String> groupOf(String unit, String level, ReportingPeriod period) {
        Groups groups = data.level(level);
        int group = groups.of()[data.period(period)][data.unit(unit)];
        return group < 0 ? Optional.empty() : Optional.of(groups.names().text(group));
    }

    /**
     * The unit that succeeded another one, where that is known.
     *
     * @throws IllegalArgumentException if the panel has no such unit
     */
    public Optional<String> successorOf(String unit) {
        int successor = data.lifetimes().successor(data.unit(unit));
        return successor < 0 ? Optional.empty() : Optional.of(data.units().text(successor));
    }

    /**
     * This panel with only some variables; nothing is copied.
     *
     * @throws IllegalArgumentException if it does not have one of them
     */
    public Panel select(String... variables) {
        Map<String, Variable> selected = new TreeMap<>();
        for (String name : variables) {
            selected.put(name, data.variable(name));
        }
        return new Panel(new PanelData(data.units(), data.periods(), selected, data.groups(), data.lifetimes()), work);
    }

    /**
     * The panel of the groups of a level: counts are added, values averaged by their weights, variables of states left
     * out. The weight of a group is the sum of its units' weights, each 1 where there are none. A group with a unit
     * between bounds is itself between bounds; units without a number have no part. The weights of counts are added
     * when they are first needed; until then the new panel keeps those of the units in memory.
     *
     * @throws IllegalArgumentException if the panel has no such level
     */
    public Panel by(String level) {
        return new Panel(new Rollup(data, data.level(level)).run(work), work);
    }

    /** The panel of the single unit {@code all} that has everything together, as {@link #by} adds it. */
    public Panel total() {
        return new Panel(new Rollup(data, everything()).run(work), work);
    }

    private Groups everything() {
        return Groups.all(data.size(), data.periods().size());
    }

    /**
     * The trend of every unit on the real time axis: a gap counts as time. Any number of periods.
     *
     * @param method {@link TrendMethod#LEAST_SQUARES} (each number counts the same) or {@link TrendMethod#THEIL_SEN}
     *     with the Mann-Kendall score
     * @throws IllegalArgumentException if the panel has no such variable, it is one of states, or the method is another
     *     one
     */
    public TrendTable trends(String variable, TrendMethod method) {
        Variable of = numbers(variable);
        return switch (Objects.requireNonNull(method, "method")) {
            case LEAST_SQUARES -> new TrendTable(data, of, method, new Slopes(data, of).all(work), new int[0]);
            case THEIL_SEN -> {
                MedianSlopes found = new MedianSlopes(data, of).run(work);
                yield new TrendTable(data, of, method, found.slopes(), found.scores());
            }
            default ->
                throw new IllegalArgumentException(
                        "trends of units are drawn by LEAST_SQUARES or THEIL_SEN, but the method was " + method);
        };
    }

    private Variable numbers(String variable) {
        Variable of = data.variable(variable);
        if (of.kind() == Variable.Kind.STATE) {
            throw new IllegalArgumentException("variable '" + variable + "' has states and no numbers");
        }
        return of;
    }

    /**
     * What all units have together, in each period.
     *
     * @throws IllegalArgumentException if the panel has no such variable, or it is one of states
     */
    public AggregateTable aggregates(String variable) {
        return AggregateTable.of(data, numbers(variable), everything(), work);
    }

    /**
     * What the units of each group of a level have together, in each period.
     *
     * @throws IllegalArgumentException if the panel has no such variable or level, or the variable is one of states
     */
    public AggregateTable aggregates(String variable, String level) {
        return AggregateTable.of(data, numbers(variable), data.level(level), work);
    }

    /**
     * Exact quantiles of the units' numbers in each period; for counts of their percentages.
     *
     * @param probabilities each 0 to 1
     * @throws IllegalArgumentException if the panel has no such variable, it is one of states, or a probability is out
     *     of range
     */
    public QuantileTable quantiles(String variable, QuantileMethod method, double... probabilities) {
        return QuantileTable.of(data, numbers(variable), method, probabilities, work);
    }

    /**
     * The units from the greatest to the least in a period.
     *
     * @throws IllegalArgumentException if the panel has no such variable or period, or the variable is one of states
     */
    public RankTable ranks(String variable, ReportingPeriod period) {
        return new RankTable(data, numbers(variable), data.period(period));
    }

    /**
     * How each unit changed from one period to another.
     *
     * @throws IllegalArgumentException if the panel has no such variable or period, or the variable is one of states
     */
    public ChangeTable change(String variable, ReportingPeriod from, ReportingPeriod to) {
        return new ChangeTable(data, numbers(variable), data.period(from), data.period(to));
    }

    /**
     * How units moved between states, or between the distinct values of a variable that has at most 1,000 of them.
     * Every unit with a state in one of the periods is counted once; where it has none it is
     * {@link Transitions#ABSENT}, or {@link Transitions#CLOSED} if its lifetime ended before the end of the second
     * period.
     *
     * @throws IllegalArgumentException if the panel has no such variable or period, or the variable has counts or too
     *     many values
     */
    public Transitions transitions(String variable, ReportingPeriod from, ReportingPeriod to) {
        return new UnitMoves(data, data.variable(variable)).transitions(data.period(from), data.period(to));
    }

    /**
     * What became, in later periods, of the units that had a number or state in an entry period.
     *
     * @throws IllegalArgumentException if the panel has no such variable or period
     */
    public Retention retention(String variable, ReportingPeriod entry) {
        return new UnitMoves(data, data.variable(variable)).retention(data.period(entry));
    }

    /**
     * The figures of an indicator by its definition, one for each period in which a unit has a number: counts for
     * shares, bounds where suppressed cells leave it open. Their coverage is not stated, because a panel cannot tell
     * whether its units are all there are.
     *
     * @throws IllegalArgumentException if the indicator has no definition, or the panel no such variable of the kind
     *     that it needs
     */
    public MeasurementSet measure(Indicator indicator) {
        IndicatorDefinition definition = indicator
                .definition()
                .orElseThrow(() -> new IllegalArgumentException("indicator '" + indicator.id()
                        + "' has no definition over the numbers of units, so it cannot be measured here"));
        return new IndicatorMeasurer(data, numbers(definition.variable()), work).run(indicator, definition);
    }

    /** For people: what there is. */
    @Override
    public String toString() {
        return "Panel[" + data.size() + " units, " + data.variables().size() + " variables, "
                + data.periods().size() + " periods"
                + (data.periods().isEmpty()
                        ? ""
                        : " from " + data.periods().get(0) + " to "
                                + data.periods().get(data.periods().size() - 1))
                + "]";
    }

    /**
     * Builds a {@link Panel}, cell by cell: {@code builder.at("07AB", "pe", ReportingPeriod.year(2013)).counts(58,
     * 200)}. The order of the cells never matters. A builder is used once and by one thread.
     *
     * <p>Ids and variables are 1 to 100 ASCII letters, digits, {@code .}, {@code _} or {@code -}, starting with a
     * letter or digit. For many cells, ask once for the numbers of unit, variable and period and pass those; fastest is
     * a table of rows at once, as {@link RowAddresses}. All cells of a variable are of one kind, with weights or
     * without.
     */
    public static final class Builder implements PanelSink {

        private final Intake intake = new Intake();
        private ParallelRun work = new ParallelRun(Optional.empty());

        private Builder() {}

        /** This builder, whose {@link #build} uses the threads of the executor beside the caller's. */
        public Builder on(Executor executor) {
            work = new ParallelRun(Optional.of(executor));
            return this;
        }

        @Override
        public int unit(String id) {
            return intake.unit(id);
        }

        @Override
        public int variable(String name) {
            return intake.variable(name);
        }

        @Override
        public int period(ReportingPeriod period) {
            return intake.period(period);
        }

        /** Goes to a cell, which the next call fills. */
        public Builder at(String unit, String variable, ReportingPeriod period) {
            return at(unit(unit), variable(variable), period(period));
        }

        @Override
        public Builder at(int unit, int variable, int period) {
            intake.at(unit, variable, period);
            return this;
        }

        @Override
        public boolean isTaken() {
            return intake.isTaken();
        }

        @Override
        public Builder value(double value) {
            intake.value(value);
            return this;
        }

        @Override
        public Builder value(double value, double weight) {
            intake.value(value, weight);
            return this;
        }

        @Override
        public Builder counts(long numerator, long denominator) {
            intake.counts(numerator, denominator);
            return this;
        }

        @Override
        public Builder counts(long numerator, long denominator, double weight) {
            intake.counts(numerator, denominator, weight);
            return this;
        }

        @Override
        public Builder counts(RowAddresses at, int[] numerators, int[] denominators, double[] weights) {
            intake.put(at, Columns.counts(numerators, denominators, weights));
            return this;
        }

        @Override
        public Builder values(RowAddresses at, double[] values, double[] weights) {
            intake.put(at, Columns.values(values, weights));
            return this;
        }

        @Override
        public Builder state(String state) {
            intake.state(state);
            return this;
        }

        @Override
        public Builder missing(MissingReason reason) {
            intake.missing(reason);
            return this;
        }

        @Override
        public Builder between(double low, double high) {
            intake.between(low, high);
            return this;
        }

        @Override
        public Builder countsBetween(long low, long high, long denominator) {
            intake.countsBetween(low, high, denominator);
            return this;
        }

        @Override
        public Builder group(String unit, String level, String group, LocalDate from, LocalDate until) {
            intake.member(unit(unit));
            intake.group(level, group, from, until);
            return this;
        }

        @Override
        public Builder lifetime(String unit, LocalDate from, LocalDate until, Optional<String> successor) {
            intake.lifetime(unit(unit), successor.map(this::unit).orElse(-1), from, until);
            return this;
        }

        /**
         * The panel. The builder must not be used afterwards.
         *
         * @throws IllegalArgumentException if a unit is in two groups of a level at a time or has two lifetimes
         * @throws IllegalStateException if the builder was used for a panel before
         * @throws java.util.concurrent.CancellationException if the thread is interrupted; it stays so
         */
        public Panel build() {
            return new Panel(intake.finish(work), new ParallelRun(Optional.empty()));
        }
    }
}
