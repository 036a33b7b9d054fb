package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Objective;
import org.akkoord.evaluation.scorecard.ScorecardCells;
import org.akkoord.evaluation.scorecard.ScorecardColumns;
import org.akkoord.evaluation.scorecard.Standings;
import org.akkoord.internal.Checks;
import org.akkoord.internal.Lookup;
import org.akkoord.internal.Printable;
import org.akkoord.measurement.Measurement;
import org.akkoord.panel.PanelTable;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.progress.ProgressMethod;
import org.akkoord.quantity.Quantity;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;

/**
 * The verdict on each objective for each unit of a panel, such as a school or a board: a table with a row for every
 * unit and objective, the units in the order of their ids and the objectives in that of the agreement. Made by
 * {@link AgreementEvaluator#evaluateEach}. Immutable; the same for any order of the rows of a panel and any executor.
 *
 * <p>{@link #of} gives the whole evaluation of a unit, with the explanation of each verdict. A row says the same as
 * that evaluation does; where an objective has several direct indicators, of the first one with the verdict.
 *
 * <pre>{@code
 * Scorecards boards = AgreementEvaluator.withDefaults().evaluateEach(agreement, schools.by("board"), asOf);
 * boards.counts();                                        // how many have which verdict
 * boards.bottom(10);                                      // the rows that miss most
 * boards.of("41516").objective("po-4.a").explanation();   // why
 * }</pre>
 */
public final class Scorecards implements PanelTable<Scorecards.Row> {

    private static final int SHOWN = 10;

    private final ScorecardsRun run;
    private final ScorecardColumns columns;
    private final int[] rows;

    Scorecards(ScorecardsRun run, ScorecardColumns columns) {
        this(run, columns, IntStream.range(0, columns.size()).toArray());
    }

    private Scorecards(ScorecardsRun run, ScorecardColumns columns, int[] rows) {
        this.run = run;
        this.columns = columns;
        this.rows = rows;
    }

    /** An objective that was judged. */
    record Subject(Goal goal, Objective objective) {}

    /**
     * The verdict on one objective for one unit.
     *
     * @param unit the id of the unit
     * @param goal the id of the goal
     * @param objective the id of the objective
     * @param indicator the id of the indicator on which the verdict rests
     * @param verdict the verdict
     * @param reason the reason of the verdict
     * @param period the period of the latest value
     * @param latest the latest value, a number or bounds
     * @param shortfall what will miss at the deadline, in percent of the distance to cover; not rounded
     * @param change the change from the first to the latest comparable value, in the unit of the indicator, in
     *     percentage points for percent; not rounded; empty where the latest value is no number
     * @param changePerYear the change per year, in the same unit: the slope of the trend, or of two values
     * @param units of how many of the expected units the latest value was made: the unit itself, or those of a group
     */
    public record Row(
            String unit,
            String goal,
            String objective,
            String indicator,
            Verdict verdict,
            Reason reason,
            Optional<ReportingPeriod> period,
            Optional<Quantity> latest,
            Optional<BigDecimal> shortfall,
            Optional<BigDecimal> change,
            OptionalDouble changePerYear,
            Optional<Measurement.Units> units) {
        public Row {
            Checks.requirePresent(
                    "unit",
                    unit,
                    "goal",
                    goal,
                    "objective",
                    objective,
                    "indicator",
                    indicator,
                    "verdict",
                    verdict,
                    "reason",
                    reason,
                    "period",
                    period,
                    "latest",
                    latest,
                    "shortfall",
                    shortfall,
                    "change",
                    change,
                    "changePerYear",
                    changePerYear,
                    "units",
                    units);
        }
    }

    /**
     * Where a unit stands on one objective among all units of the panel.
     *
     * @param row what is said about the unit
     * @param verdicts how many units have which verdict; all verdicts are there, in their order
     * @param position its position by the latest value
     */
    public record Standing(Row row, Map<Verdict, Integer> verdicts, Optional<Position> position) {
        public Standing {
            Checks.requirePresent("row", row, "verdicts", verdicts, "position", position);
        }
    }

    /**
     * A position by the latest value, the best value first: units with equal values share the positions from the first
     * to the last.
     *
     * @param first one more than the number of units with a better value
     * @param last the number of units with a better or an equal value
     * @param among the number of units that have a number in the same period
     */
    public record Position(int first, int last, int among) {}

    /** The agreement. */
    public Agreement agreement() {
        return run.agreement();
    }

    /** The date of the evaluation. */
    public LocalDate asOf() {
        return run.terms().asOf();
    }

    /** The method by which all were judged, with its parameters. */
    public ProgressMethod.Description judgedBy() {
        return run.evaluator().judgedBy(run.terms());
    }

    /** The ids of the units of all rows, in order. */
    public List<String> units() {
        return IntStream.of(rows)
                .map(row -> row / run.subjects().size())
                .distinct()
                .mapToObj(run.units()::get)
                .toList();
    }

    /** The ids of the objectives that can be measured by the panel, in the order of the agreement. */
    public List<String> objectives() {
        return run.subjects().stream().map(each -> each.objective().id()).toList();
    }

    /**
     * The whole evaluation of a unit with all explanations, of all objectives of the agreement.
     *
     * @throws IllegalArgumentException if the panel has no such unit
     */
    public AgreementEvaluation of(String unit) {
        return run.evaluation(unit(unit));
    }

    private int unit(String id) {
        int number = run.units().indexOf(id);
        if (number < 0) {
            throw new IllegalArgumentException("no unit '" + Printable.text(id) + "' among the "
                    + run.units().size() + " of the panel");
        }
        return number;
    }

    /**
     * Where a unit stands on one objective among all units of the panel, whatever rows are left here. It has a position
     * where its latest value is a number and the indicator says which way is good; its peers are the units with a
     * number in the same period.
     *
     * @throws IllegalArgumentException if the panel has no such unit, or cannot measure the objective
     */
    public Standing standing(String unit, String objective) {
        int row = unit(unit) * run.subjects().size() + objective(objective);
        return new Standings(columns, run.agreement(), run.subjects().size()).of(row, made(row));
    }

    /** The rows with one of the verdicts. */
    public Scorecards with(Verdict... verdicts) {
        Set<Verdict> wanted = Set.of(verdicts);
        return kept(row -> wanted.contains(columns.verdict(row)));
    }

    /**
     * The rows of an objective.
     *
     * @throws IllegalArgumentException if no row can be of it, with the objectives there are
     */
    public Scorecards ofObjective(String id) {
        int number = objective(id);
        return kept(row -> row % run.subjects().size() == number);
    }

    private int objective(String id) {
        int number = objectives().indexOf(id);
        if (number < 0) {
            throw new IllegalArgumentException("no objective '" + Printable.text(id)
                    + "' that the panel can measure, there are: " + Lookup.named(objectives()));
        }
        return number;
    }

    /** The rows that meet a condition. */
    public Scorecards where(Predicate<Row> condition) {
        return kept(row -> condition.test(made(row)));
    }

    private Scorecards kept(IntPredicate condition) {
        return new Scorecards(run, columns, IntStream.of(rows).filter(condition).toArray());
    }

    /** How many rows have which verdict; all verdicts are there, in their order. */
    public Map<Verdict, Integer> counts() {
        return columns.counts(IntStream.of(rows));
    }

    /**
     * The best rows, the best first: by verdict, then by what will miss at the deadline. Rows that are equal are in the
     * order of the table; those that could not be assessed are left out.
     *
     * @param count how many rows at most
     */
    public Scorecards top(int count) {
        return ordered(bestFirst(), count);
    }

    /**
     * The worst rows, the worst first; else as {@link #top}.
     *
     * @param count how many rows at most
     */
    public Scorecards bottom(int count) {
        return ordered(bestFirst().reversed(), count);
    }

    private Comparator<Integer> bestFirst() {
        return Comparator.<Integer, Verdict>comparing(columns::verdict)
                .thenComparing(row ->
                        columns.shortfall(row).map(BigDecimal::doubleValue).orElse(Double.NEGATIVE_INFINITY));
    }

    private Scorecards ordered(Comparator<Integer> order, int count) {
        int[] found = IntStream.of(rows)
                .filter(row -> columns.verdict(row).isAssessed())
                .boxed()
                .sorted(order)
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();
        return new Scorecards(run, columns, found);
    }

    @Override
    public int size() {
        return rows.length;
    }

    @Override
    public Row row(int row) {
        return made(rows[row]);
    }

    private Row made(int row) {
        Subject subject = run.subjects().get(row % run.subjects().size());
        Optional<Point> latest = columns.latest(row);
        return new Row(
                run.units().get(row / run.subjects().size()),
                subject.goal().id(),
                subject.objective().id(),
                columns.indicator(row),
                columns.verdict(row),
                columns.reason(row),
                latest.map(Point::period),
                latest.map(Point::value),
                columns.shortfall(row),
                columns.change(row),
                columns.changePerYear(row),
                columns.units(row));
    }

    /**
     * {@code unit}, {@code goal}, {@code objective}, {@code indicator}, {@code verdict}, {@code reason},
     * {@code period}, {@code latest}, or where that is not known exactly {@code low} and {@code high},
     * {@code shortfall}, {@code change}, {@code change_per_year}, and of how many units the latest value was made:
     * {@code counted} and {@code expected}.
     */
    @Override
    public List<String> columns() {
        return ScorecardCells.NAMES;
    }

    @Override
    public List<String> cells(int row) {
        return ScorecardCells.of(row(row));
    }

    /** A line of title, a line with the number of rows for each verdict, and the first ten rows, for people. */
    @Override
    public String toString() {
        String counted = counts().entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
        return "scorecards of '" + agreement().id() + "' as of " + asOf() + ", " + units().size() + " units, "
                + objectives().size() + " objectives\n" + counted + "\n" + toText(SHOWN);
    }
}
