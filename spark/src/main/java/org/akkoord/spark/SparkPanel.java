package org.akkoord.spark;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.akkoord.evaluation.Scorecards;
import org.akkoord.indicator.Indicator;
import org.akkoord.panel.Panel;
import org.akkoord.panel.PanelTotals;
import org.akkoord.panel.TrendTable;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Checked;
import org.akkoord.trend.TrendMethod;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * School-level rows of a Dataset, and the questions that they answer, with the results that a {@link Panel} in one
 * process gives: of counts the same bits, of values to 1e-12, whatever the partitions are.
 *
 * <p>The columns are those of a canonical file ({@link org.akkoord.csv.PanelCsv}): {@code unit}, {@code variable},
 * {@code period}, and {@code numerator} and {@code denominator}, or {@code value}, or all three; {@code category},
 * {@code weight} and {@code missing} may be there; others are not read. Types may be numbers, dates or texts. Rows that
 * are named otherwise get these names by {@code select}.
 *
 * <p>All rows of a unit are brought together in one task, which makes a panel of its units and asks that; only results
 * leave the task. A panel takes about 24 bytes a row, so a task needs that much for its rows. Bad rows never end a job:
 * they are counted, and described as problems. Of two rows for the same unit, variable and period, the one that sorts
 * first is kept. Where a variable has parts, its indicator must declare their members.
 *
 * <pre>{@code
 * SparkPanel schools = SparkPanel.of(spark.read().parquet("schools")).groups(memberships);
 * Checked<PanelTotals> totals = schools.totals(indicator, "board");
 * MeasurementSet national = totals.value().measure(indicator);
 * Dataset<Row> trends = schools.trends("passed", TrendMethod.LEAST_SQUARES);
 * }</pre>
 *
 * Immutable.
 */
public final class SparkPanel {

    private static final int MOST_PERIODS = 10_000;
    private static final int DEPTH = 2;

    private static final StructType TRENDS = new StructType()
            .add("unit", DataTypes.StringType, false)
            .add("points", DataTypes.IntegerType, false)
            .add("slope_per_year", DataTypes.DoubleType)
            .add("score", DataTypes.IntegerType)
            .add("p", DataTypes.DoubleType)
            .add("counted", DataTypes.LongType, false)
            .add("expected", DataTypes.LongType, false);

    private static final StructType SCORECARDS = Stream.of(
                    "unit",
                    "goal",
                    "objective",
                    "indicator",
                    "verdict",
                    "reason",
                    "period",
                    "latest",
                    "low",
                    "high",
                    "shortfall",
                    "change",
                    "change_per_year",
                    "counted",
                    "expected")
            .reduce(new StructType(), (type, name) -> type.add(name, DataTypes.StringType), (one, other) -> one);

    private final Dataset<Row> rows;
    private final Optional<Dataset<Row>> groups;
    private final List<String> states;
    private final boolean together;

    private SparkPanel(Dataset<Row> rows, Optional<Dataset<Row>> groups, List<String> states, boolean together) {
        this.rows = rows;
        this.groups = groups;
        this.states = states;
        this.together = together;
    }

    /**
     * The panel of some rows.
     *
     * @throws IllegalArgumentException if there is no column {@code unit}, {@code variable} or {@code period}
     */
    public static SparkPanel of(Dataset<Row> rows) {
        return new SparkPanel(Columns.canonical(rows), Optional.empty(), List.of(), false);
    }

    /**
     * This panel with groups of its units, in the columns of a canonical file of groups: {@code unit}, {@code group},
     * {@code level}, {@code valid_from}, {@code valid_until}. They are brought to the driver and sent to each task.
     */
    public SparkPanel groups(Dataset<Row> memberships) {
        return new SparkPanel(rows, Optional.of(memberships), states, together);
    }

    /** This panel, in which some variables have states instead of numbers. */
    public SparkPanel states(String... variables) {
        return new SparkPanel(rows, groups, List.of(variables), together);
    }

    /**
     * This panel without bringing the rows of units together, which costs more than all else: for data in which all
     * rows of a unit lie in one partition. Where they do not, results are those of units that were torn apart.
     */
    public SparkPanel unitsTogether() {
        return new SparkPanel(rows, groups, states, true);
    }

    /** What judges the units of a task: called once in each, after a journey, so it must be serializable. */
    public interface Judge extends Serializable {
        /** The scorecards of all units of a panel, as {@code AgreementEvaluator.evaluateEach} makes them. */
        Scorecards judge(Panel panel);
    }

    /**
     * What the figures of an indicator are made of, for the nation and for the groups of some levels. From the totals,
     * {@link PanelTotals#measure(Indicator)} gives the figures of the nation and {@link PanelTotals#measure(Indicator,
     * String, String)} those of a group.
     *
     * @return the totals of all good rows, with the true numbers of good and bad ones and the first 1,000 problems
     * @throws IllegalArgumentException if the indicator has no definition
     */
    public Checked<PanelTotals> totals(Indicator indicator, String... levels) {
        Question question = Question.of(indicator);
        Dataset<Row> own = Columns.of(rows, Optional.of(question.variable()));
        Intake intake = intake(own);
        Part all = gathered(own)
                .javaRDD()
                .mapPartitions(
                        task -> List.of(part(intake, question, levels, task)).iterator())
                .treeAggregate(Part.none(), Part::merge, Part::merge, DEPTH);
        return all.findings().with(all.totals());
    }

    private static Part part(Intake intake, Question question, String[] levels, Iterator<Row> task) {
        Intake.Loaded loaded = intake.read(task);
        Panel panel = loaded.panel();
        if (!has(panel, question.variable())) {
            return new Part(PanelTotals.empty(), loaded.findings());
        }
        String[] known = Stream.of(levels).filter(panel.levels()::contains).toArray(String[]::new);
        try {
            return new Part(panel.totals(question.indicator(), known), loaded.findings());
        } catch (IllegalArgumentException e) {
            return new Part(
                    PanelTotals.empty(), loaded.findings().refuse(question.variable(), String.valueOf(e.getMessage())));
        }
    }

    private static boolean has(Panel panel, String variable) {
        return panel.variables().stream().anyMatch(name -> name.equals(variable) || name.startsWith(variable + "["));
    }

    /**
     * The trend of every unit of which a good row says something about a variable: {@code unit}, {@code points},
     * {@code slope_per_year}, {@code score}, {@code p}, {@code counted}, {@code expected}, as in a {@link TrendTable};
     * null where there is no number. {@link #check} says what was wrong with the rows.
     */
    public Dataset<Row> trends(String variable, TrendMethod method) {
        Dataset<Row> own = Columns.of(rows, Optional.of(variable));
        Intake intake = intake(own);
        return gathered(own)
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) task -> trends(intake, variable, method, task),
                        Encoders.row(TRENDS));
    }

    private static Iterator<Row> trends(Intake intake, String variable, TrendMethod method, Iterator<Row> task) {
        Intake.Loaded loaded = intake.read(task);
        if (!has(loaded.panel(), variable)) {
            return List.<Row>of().iterator();
        }
        TrendTable table = loaded.panel().trends(variable, method);
        List<String> units = loaded.panel().units();
        return IntStream.range(0, table.size())
                .filter(row -> loaded.units().contains(units.get(row)))
                .mapToObj(table::row)
                .filter(row -> row.points() > 0 || row.expected() > 0)
                .map(SparkPanel::trend)
                .iterator();
    }

    private static Row trend(TrendTable.Row row) {
        return RowFactory.create(
                row.unit(),
                row.points(),
                row.slopePerYear().isPresent() ? row.slopePerYear().getAsDouble() : null,
                row.score().isPresent() ? row.score().getAsInt() : null,
                row.p().isPresent() ? row.p().getAsDouble() : null,
                row.counted(),
                row.expected());
    }

    /**
     * The verdict on every objective for every unit: the columns of {@link Scorecards}, as texts.
     *
     * @param judge such as {@code panel -> AgreementEvaluator.withDefaults().evaluateEach(AgreementJson.parse(json),
     *     panel, asOf)}, with the text of the agreement: an agreement itself is not serializable
     */
    public Dataset<Row> scorecards(Judge judge) {
        Intake intake = intake(rows);
        return judged(gathered(rows), task -> {
            Intake.Loaded loaded = intake.read(task);
            return loaded.units().isEmpty()
                    ? List.<Row>of().iterator()
                    : cards(judge.judge(loaded.panel()), loaded.units());
        });
    }

    /**
     * The verdict on every objective for every group of a level, such as a board, likewise. A unit that moved from one
     * group to another goes to the tasks of both.
     *
     * @throws IllegalStateException if this panel has no groups
     */
    public Dataset<Row> scorecards(String level, Judge judge) {
        Dataset<Row> members = groups.orElseThrow(() -> new IllegalStateException("this panel has no groups"));
        Column unit = functions.trim(members.col("unit").cast("string"));
        Column group = functions.trim(members.col("group").cast("string"));
        Dataset<Row> ofLevel = members.filter(
                        functions.trim(members.col("level")).equalTo(level))
                .select(unit.as("member"), group.as("group"))
                .distinct();
        Intake intake = intake(rows);
        List<String> names = List.of(rows.columns());
        Dataset<Row> joined = rows.join(ofLevel, rows.col(Columns.UNIT).equalTo(ofLevel.col("member")))
                .drop("member");
        Dataset<Row> placed = joined.repartition(joined.col("group")).sortWithinPartitions(Columns.all(joined));
        return judged(placed, task -> {
            Set<String> own = new TreeSet<>();
            Intake.Loaded loaded = intake.read(new OnceOnly(task, names.size(), own));
            return own.isEmpty()
                    ? List.<Row>of().iterator()
                    : cards(judge.judge(loaded.panel().by(level)), own);
        });
    }

    private static Iterator<Row> cards(Scorecards cards, Set<String> units) {
        return IntStream.range(0, cards.size())
                .mapToObj(cards::cells)
                .filter(cells -> units.contains(cells.get(0)))
                .map(cells -> RowFactory.create(cells.toArray()))
                .iterator();
    }

    private static Dataset<Row> judged(Dataset<Row> placed, MapPartitionsFunction<Row, Row> judge) {
        return placed.mapPartitions(judge, Encoders.row(SCORECARDS));
    }

    /**
     * Reads all rows and says what is wrong with them, as rows: {@code unit}, {@code variable}, {@code period},
     * {@code column}, {@code severity}, {@code code}, {@code message}.
     *
     * @return a table of at most 1,000 problems, with the true numbers of good and bad rows
     */
    public Checked<Dataset<Row>> check() {
        Intake intake = intake(rows);
        Findings findings = gathered(rows)
                .javaRDD()
                .mapPartitions(task -> List.of(intake.read(task).findings()).iterator())
                .treeAggregate(Findings.none(), Findings::merge, Findings::merge, DEPTH);
        List<Row> troubles = findings.troubles().stream().map(Trouble::row).toList();
        return findings.with(rows.sparkSession().createDataFrame(troubles, Trouble.SCHEMA));
    }

    private Dataset<Row> gathered(Dataset<Row> own) {
        return together ? own : own.repartition(own.col(Columns.UNIT)).sortWithinPartitions(Columns.all(own));
    }

    private Intake intake(Dataset<Row> own) {
        SparkSession session = own.sparkSession();
        JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
        Broadcast<GroupRows> all =
                groups.map(given -> context.broadcast(GroupRows.of(given))).orElse(null);
        return new Intake(List.of(own.columns()), states, periods(own), all);
    }

    /** The periods that are mentioned, as every task must know them; texts that are none are left out. */
    private static List<String> periods(Dataset<Row> own) {
        List<String> found = own.select(own.col(Columns.PERIOD))
                .distinct()
                .map((MapFunction<Row, String>) row -> period(row.getString(0)), Encoders.STRING())
                .filter((FilterFunction<String>) text -> !text.isEmpty())
                .limit(MOST_PERIODS + 1)
                .collectAsList();
        if (found.size() > MOST_PERIODS) {
            throw new IllegalArgumentException("the rows have more than " + MOST_PERIODS + " periods");
        }
        return found.stream().sorted().distinct().toList();
    }

    private static String period(String text) {
        try {
            return ReportingPeriod.parse(text).toString();
        } catch (IllegalArgumentException | NullPointerException e) {
            return "";
        }
    }
}
