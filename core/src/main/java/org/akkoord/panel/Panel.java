package org.akkoord.panel;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.akkoord.cohort.Retention;
import org.akkoord.cohort.Transitions;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.IndicatorDefinition;
import org.akkoord.internal.ParallelRun;
import org.akkoord.internal.Printable;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.panel.kernel.Absences;
import org.akkoord.panel.kernel.IndicatorMeasurer;
import org.akkoord.panel.kernel.MedianSlopes;
import org.akkoord.panel.kernel.Quantities;
import org.akkoord.panel.kernel.Rollup;
import org.akkoord.panel.kernel.Slopes;
import org.akkoord.panel.kernel.UnitMoves;
import org.akkoord.panel.store.Groups;
import org.akkoord.panel.store.PanelData;
import org.akkoord.panel.store.Selection;
import org.akkoord.panel.store.Variable;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.statistics.QuantileMethod;
import org.akkoord.trend.TrendMethod;

/**
 * Numbers about many units, such as schools, over many periods, in memory, and the questions that they answer.
 * Immutable; safe for use by several threads.
 *
 * <p><b>Cells.</b> A variable has one kind of cell: values, counts (numerator and denominator), or states (words). A
 * cell may have a weight. A cell without a number is missing, for a reason
 * ({@link Quantity.MissingReason#NOT_COLLECTED} where nothing was said about it), or lies between bounds, as a
 * suppressed count {@code <5} does. Counts of 0 out of 0 are {@link Quantity.MissingReason#NOT_APPLICABLE}.
 *
 * <p><b>Parts.</b> A variable may be about a part of each unit, a {@linkplain org.akkoord.indicator.Cell cell} of
 * dimensions: {@code passed[sex=girls]} is the name of that part of {@code passed}. Where a unit has a whole, its parts
 * change nothing. Where it has none, its whole is the sum of the counts of one complete classification, such as that of
 * all sexes; two are never added. A classification is complete with every member of which any unit has something, in
 * any period. A part between bounds or a suppressed one gives bounds; without one of the parts there is no whole, and
 * the unit is expected. Values and counts with weights are not added, nor are parts of a dimension without a name
 * ({@code passed[girls]}). Where some complete classifications disagree, there is no whole.
 *
 * <p><b>Groups.</b> A unit belongs to at most one group of a level (a board, a municipality) at a time. In a period it
 * counts for the group to which it belonged for most of the period's days. {@link #by} gives the panel of the groups.
 *
 * <p><b>Memory.</b> A value takes 8 bytes, counts take 16 (24 in a period with a denominator of 2^32 or more), a weight
 * takes 8; where cells are missing, each unit takes 4 for every variable and 32 periods. Besides, each unit takes about
 * 70, and 4 for each level and change of groups; a cell with a reason or bounds takes 64. Building takes as much again.
 * 100 million rows fit in 3 GiB and 10 million answer within tens of milliseconds, so while cells fit in memory, a
 * cluster is slower. Where rows do not fit but groups do, stream them into {@link PanelTotals}.
 *
 * <p><b>Threads and order.</b> Every job runs on the thread of the caller; {@link #on} lets it use an executor as well.
 * Results are the same to the last bit for any executor and any order of rows. Interrupting the caller ends a job with
 * {@link java.util.concurrent.CancellationException}.
 */
public final class Panel {

    private final PanelData data;
    private final ParallelRun run;

    Panel(PanelData data, ParallelRun run) {
        this.data = data;
        this.run = run;
    }

    /** A builder without cells. */
    public static PanelBuilder builder() {
        return new PanelBuilder();
    }

    /** This panel, whose jobs use the threads of an executor beside the caller's. It never starts or stops a thread. */
    public Panel on(Executor executor) {
        return new Panel(data, new ParallelRun(Optional.of(executor)));
    }

    /** The ids of the units, in order. */
    public List<String> units() {
        return data.units().all();
    }

    /** The names of the variables, in order, those of parts among them. */
    public List<String> variables() {
        return List.copyOf(data.variables().keySet());
    }

    /** The periods, in order. */
    public List<ReportingPeriod> periods() {
        return data.periods();
    }

    /** Whether the units are groups of other units, as {@link #by} and {@link #total} make them. */
    public boolean isOfGroups() {
        return data.variables().values().stream()
                .anyMatch(variable -> variable.backing().isGiven());
    }

    /** The levels at which units are grouped, in the order of their appearance. */
    public List<String> levels() {
        return List.copyOf(data.groups().keySet());
    }

    /**
     * The number of a unit: a figure, a share, bounds, or the reason why there is none. Bounds of counts are in
     * percent, rounded outwards to 12 decimals. A bound that is not known is that of all figures, 1e15 or -1e15. For a
     * variable of states, ask {@link #state}.
     *
     * @throws IllegalArgumentException if the panel has no such unit, variable or period, or the variable is one of
     *     states
     */
    public Quantity cell(String unit, String variable, ReportingPeriod period) {
        Variable of = data.variable(variable);
        if (of.isStates()) {
            throw new IllegalArgumentException("variable '" + variable + "' has states, which are no quantities");
        }
        return Quantities.of(of, data.unit(unit), data.period(period));
    }

    /**
     * How many of how many units are behind the number of a unit in a period, or behind its limits: 1 of 1 for a single
     * unit, and for a group, as in a panel {@link #by} board, the units of the group that are counted, out of those
     * that are expected. Absent where none is expected.
     *
     * @throws IllegalArgumentException if the panel has no such unit, variable or period
     */
    public Optional<Measurement.Units> coverage(String unit, String variable, ReportingPeriod period) {
        Variable of = data.variable(variable);
        int unitNumber = data.unit(unit);
        int periodNumber = data.period(period);
        long expected = Absences.expected(data, of, unitNumber, periodNumber);
        return expected == 0
                ? Optional.empty()
                : Optional.of(new Measurement.Units(Absences.counted(of, unitNumber, periodNumber), expected));
    }

    /**
     * The state of a unit; absent where it has none.
     *
     * @throws IllegalArgumentException if the panel has no such unit, variable or period, or the variable is not one of
     *     states
     */
    public Optional<String> state(String unit, String variable, ReportingPeriod period) {
        Variable of = data.variable(variable);
        if (!of.isStates()) {
            throw new IllegalArgumentException("variable '" + variable + "' has no states");
        }
        int unitNumber = data.unit(unit);
        int periodNumber = data.period(period);
        return of.has(unitNumber, periodNumber)
                ? Optional.of(of.states().get((int) of.level(unitNumber, periodNumber)))
                : Optional.empty();
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

    /** This panel with only some variables, all of which it must have; nothing is copied. */
    public Panel select(String... variables) {
        return new Panel(data.select(variables), run);
    }

    /**
     * This panel with only some units, as if nothing were known of the others; a group of which no unit is left is
     * gone. Such as {@code where(unit -> !panel.groupOf(unit, "type", period).equals(Optional.of("special")))}.
     *
     * @param condition whether a unit, of which it gets the id, is kept
     */
    public Panel where(Predicate<String> condition) {
        return new Panel(
                Selection.ofUnits(data, unit -> condition.test(data.units().text(unit))), run);
    }

    /**
     * This panel with only some periods, as if the others had not been read: a unit of which something was said in
     * those alone is not expected in the ones that are kept.
     *
     * @param condition whether a period is kept
     */
    public Panel wherePeriod(Predicate<ReportingPeriod> condition) {
        return new Panel(
                Selection.ofPeriods(
                        data, period -> condition.test(data.periods().get(period))),
                run);
    }

    /**
     * The panel whose units are the groups of a level. Counts are added, values are averaged by their weights, and
     * variables of states are left out. The weight of a group is the sum of its units' weights, each 1 where there are
     * none. A group with a unit between bounds or with a suppressed one is so itself; other units without a number have
     * no part, and where no unit has a number, the group has the reason that says most. How many units are behind each
     * number stays known: {@link #coverage}, sums, trends and figures of the new panel count units, not groups, and a
     * unit that is in no group is expected in what all groups have together. The weights of counts and the units behind
     * are added when they are first needed; the new panel keeps the units.
     *
     * @throws IllegalArgumentException if the panel has no such level
     */
    public Panel by(String level) {
        return new Panel(new Rollup(data, data.level(level)).run(run), run);
    }

    /**
     * The panel of the single unit {@code all}, which has the numbers of all units together, as {@link #by} adds them.
     */
    public Panel total() {
        return new Panel(new Rollup(data, data.everything()).run(run), run);
    }

    /**
     * The trend of every unit over any number of periods, on the real time axis: a year without a number is still a
     * year.
     *
     * @param method {@link TrendMethod#LEAST_SQUARES}, in which each number counts the same, or
     *     {@link TrendMethod#THEIL_SEN}, with the Mann-Kendall score
     * @throws IllegalArgumentException if the panel has no such variable, it is one of states, or the method is another
     *     one
     */
    public TrendTable trends(String variable, TrendMethod method) {
        Variable of = data.numbers(variable);
        return switch (Objects.requireNonNull(method, "method")) {
            case LEAST_SQUARES -> new TrendTable(data, of, method, new Slopes(data, of).all(run), new int[0]);
            case THEIL_SEN -> {
                MedianSlopes found = new MedianSlopes(data, of).run(run);
                yield new TrendTable(data, of, method, found.slopes(), found.scores());
            }
            default ->
                throw new IllegalArgumentException(
                        "trends of units are drawn by LEAST_SQUARES or THEIL_SEN, but the method was " + method);
        };
    }

    /**
     * What all units have together, in each period.
     *
     * @throws IllegalArgumentException if the panel has no such variable, or it is one of states
     */
    public AggregateTable aggregates(String variable) {
        return AggregateTable.of(data, data.numbers(variable), data.everything(), run);
    }

    /**
     * What the units of each group of a level have together, in each period.
     *
     * @throws IllegalArgumentException if the panel has no such variable or level, or the variable is one of states
     */
    public AggregateTable aggregates(String variable, String level) {
        return AggregateTable.of(data, data.numbers(variable), data.level(level), run);
    }

    /**
     * Exact quantiles of the units' numbers in each period; for counts, of their percentages.
     *
     * @param probabilities each 0 to 1
     * @throws IllegalArgumentException if the panel has no such variable, it is one of states, or a probability is out
     *     of range
     */
    public QuantileTable quantiles(String variable, QuantileMethod method, double... probabilities) {
        return QuantileTable.of(data, data.numbers(variable), method, probabilities, run);
    }

    /**
     * The units of a period from the greatest number to the least.
     *
     * @throws IllegalArgumentException if the panel has no such variable or period, or the variable is one of states
     */
    public RankTable ranks(String variable, ReportingPeriod period) {
        return new RankTable(data, data.numbers(variable), data.period(period));
    }

    /**
     * Where each unit stands among all others in a period, with exact limits for shares.
     *
     * @throws IllegalArgumentException if the panel has no such variable or period, or the variable is one of states
     */
    public PeerTable peers(String variable, ReportingPeriod period) {
        return peers(data.numbers(variable), data.period(period), unit -> true);
    }

    /**
     * Where each unit of one group stands among those of its group in a period, such as a region or a band of sizes.
     *
     * @throws IllegalArgumentException if the panel has no such variable, period, level or group, or the variable is
     *     one of states
     */
    public PeerTable peers(String variable, ReportingPeriod period, String level, String group) {
        Groups groups = data.level(level);
        int found = groups.names()
                .number(group)
                .orElseThrow(() -> new IllegalArgumentException("no group '" + Printable.text(group) + "' among the "
                        + groups.size() + " of level '" + level + "'"));
        int at = data.period(period);
        return peers(data.numbers(variable), at, unit -> groups.of()[at][unit] == found);
    }

    private PeerTable peers(Variable variable, int period, IntPredicate peers) {
        RankTable ranks = new RankTable(data, variable, period, peers);
        return new PeerTable(data, variable, period, ranks, PeerTable.Method.EXACT);
    }

    /**
     * How each unit changed from one period to another.
     *
     * @throws IllegalArgumentException if the panel has no such variable or period, or the variable is one of states
     */
    public ChangeTable change(String variable, ReportingPeriod from, ReportingPeriod to) {
        return new ChangeTable(data, data.numbers(variable), data.period(from), data.period(to));
    }

    /**
     * How units moved between states, or between the distinct values of a variable that has at most 1,000 of them. A
     * unit that is suppressed, between bounds, not yet published, not collected or not stated is
     * {@link Transitions#UNKNOWN}; another one without a state is {@link Transitions#ABSENT}, or in the second period
     * {@link Transitions#CLOSED} if its lifetime ended before the period did.
     *
     * @throws IllegalArgumentException if the panel has no such variable or period, or the variable has counts or too
     *     many values
     */
    public Transitions transitions(String variable, ReportingPeriod from, ReportingPeriod to) {
        return new UnitMoves(data, data.variable(variable)).transitions(data.period(from), data.period(to));
    }

    /**
     * What became, in later periods, of the units that had a number, a state, bounds or a suppressed number in an entry
     * period. It is unknown of those that are later not yet published, not collected or not stated.
     *
     * @throws IllegalArgumentException if the panel has no such variable or period
     */
    public Retention retention(String variable, ReportingPeriod entry) {
        return new UnitMoves(data, data.variable(variable)).retention(data.period(entry));
    }

    /**
     * The figures of an indicator by its definition, one for each period in which something is said about a unit. A
     * unit between bounds or a suppressed one leaves the figure between bounds: of a suppressed unit a ratio of sums
     * can be anything from 0 to 100 percent, and a mean is suppressed itself. A unit that is not yet published, not
     * collected, not stated or not mentioned has no part in the figure and counts as expected;
     * {@link PanelTable.LeftOut} says which are. Where no unit has a number, the figure is missing for the reason that
     * says most. In a panel of groups, the figure says how many of the units behind the groups it was made of. The
     * coverage is not stated, because a panel does not know whether its units are all there are.
     *
     * <p>Where the variable has parts, the members that the indicator declares decide which of them make a whole. The
     * note of the figure names the parts that units lack, and says how many units state a whole that is not the sum of
     * their parts.
     *
     * @throws IllegalArgumentException if the indicator has no definition, or the panel has no such variable, or one of
     *     another kind than the definition needs, or if the indicator declares other members than those by which the
     *     wholes of a panel of groups were made
     */
    public MeasurementSet measure(Indicator indicator) {
        IndicatorDefinition by = definition(indicator);
        return IndicatorMeasurer.of(data, indicator, by, run).run(indicator, by);
    }

    /**
     * The figures of an indicator for each unit by itself: those that {@link #measure} would give of a panel of that
     * unit alone, in time order. Of a group, a share of units and a mean of shares are those of the units behind it.
     *
     * @return what makes the figures of a unit, which it takes by its place in {@link #units}; safe for use by several
     *     threads
     * @throws IllegalArgumentException as {@link #measure} does
     */
    public IntFunction<List<Measurement>> measureEach(Indicator indicator) {
        IndicatorDefinition by = definition(indicator);
        return IndicatorMeasurer.of(data, indicator, by, run).each(indicator, by)::of;
    }

    /**
     * What the figures of an indicator are made of, as totals that can be merged with those of other units: so the
     * figures of units on many machines are put together by {@link PanelTotals#merge}, and
     * {@link PanelTotals#measure(Indicator)} gives what {@link #measure} gives of all of them in one panel. The id of
     * the indicator is the variable of these totals. A unit must be in one panel with all its rows, and the panels must
     * have the same periods ({@link PanelBuilder#period} makes one known); an indicator over a variable with parts must
     * declare its dimensions.
     *
     * @param levels the levels of whose groups there are totals, too
     * @throws IllegalArgumentException as {@link #measure} does, and if the panel has no such level or is one of groups
     */
    public PanelTotals totals(Indicator indicator, String... levels) {
        if (isOfGroups()) {
            throw new IllegalArgumentException("totals are made of units, but this panel is one of groups");
        }
        return new UnitTotals(data, indicator, definition(indicator), run)
                .by(Stream.of(levels).map(data::level).toList());
    }

    private static IndicatorDefinition definition(Indicator indicator) {
        return indicator
                .definition()
                .orElseThrow(() -> new IllegalArgumentException("indicator '" + indicator.id()
                        + "' has no definition over the numbers of units, so it cannot be measured here"));
    }

    /** How much of what the panel has, for people. */
    @Override
    public String toString() {
        List<ReportingPeriod> all = periods();
        String range = all.isEmpty() ? "" : " from " + all.get(0) + " to " + all.get(all.size() - 1);
        return "Panel[" + data.size() + " units, " + variables().size() + " variables, " + all.size() + " periods"
                + range + "]";
    }
}
