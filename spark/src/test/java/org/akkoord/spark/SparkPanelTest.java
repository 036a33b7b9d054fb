package org.akkoord.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.evaluation.Scorecards;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.IndicatorDefinition;
import org.akkoord.measurement.Measurement;
import org.akkoord.panel.Panel;
import org.akkoord.panel.PanelTotals;
import org.akkoord.panel.TrendTable;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Checked;
import org.akkoord.quantity.Quantity;
import org.akkoord.trend.TrendMethod;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The invented sector on Spark, compared with a panel of it in one process. */
class SparkPanelTest {

    @TempDir
    static Path folder;

    private static SparkSession spark;
    private static Sector sector;
    private static Panel panel;
    private static Dataset<Row> rows;

    @BeforeAll
    static void start() throws IOException {
        spark = Sector.session().master("local[2]").getOrCreate();
        sector = Sector.in(folder);
        panel = sector.panel();
        rows = sector.rows(spark).cache();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-hours", "sport"})
    void figuresFromCountsAreThoseOfThePanel(String id) {
        Indicator indicator = Sector.indicator(id);
        Checked<PanelTotals> totals = sector.of(rows).totals(indicator, "board");
        assertThat(totals.problems()).isEmpty();
        assertThat(totals.value().measure(indicator)).isEqualTo(panel.measure(indicator));
        Panel boards = panel.by("board");
        List<String> units = boards.units();
        for (int board = 0; board < units.size(); board += 7) {
            List<Measurement> expected = boards.measureEach(indicator).apply(board).stream()
                    .filter(figure -> figure.units().isPresent())
                    .toList();
            assertThat(totals.value()
                            .measure(indicator, "board", units.get(board))
                            .all())
                    .isEqualTo(expected);
        }
    }

    /** The sector has hours below 2, so the means are bounds. */
    @Test
    void meansOfValuesAreThoseOfThePanel() {
        Indicator indicator = Sector.indicator("mean-hours");
        List<Measurement> found =
                sector.of(rows).totals(indicator).value().measure(indicator).all();
        List<Measurement> expected = panel.measure(indicator).all();
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).units()).isEqualTo(expected.get(i).units());
            Quantity.Bounds one = found.get(i).value().bounds().orElseThrow();
            Quantity.Bounds other = expected.get(i).value().bounds().orElseThrow();
            assertThat(one.low().doubleValue()).isCloseTo(other.low().doubleValue(), within(2e-12));
            assertThat(one.high().doubleValue()).isCloseTo(other.high().doubleValue(), within(2e-12));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TrendMethod.class,
            names = {"LEAST_SQUARES", "THEIL_SEN"})
    void trendsAreThoseOfThePanel(TrendMethod method) {
        for (String variable : List.of("sport-pupils", "pe-hours")) {
            List<Row> found = sector.of(rows).trends(variable, method).collectAsList();
            TrendTable table = panel.trends(variable, method);
            // a school without a row of the variable has no trend here, and one of no points there
            assertThat((long) found.size())
                    .isEqualTo(table.rows().stream()
                            .filter(row -> row.points() > 0 || row.expected() > 0)
                            .count());
            for (Row row : found) {
                TrendTable.Row expected = table.of(row.getString(0)).orElseThrow();
                assertThat(row.getInt(1)).isEqualTo(expected.points());
                assertThat(Objects.toString(row.get(2))).isEqualTo(text(expected.slopePerYear()));
                assertThat(Objects.toString(row.get(3))).isEqualTo(text(expected.score()));
                assertThat(Objects.toString(row.get(4))).isEqualTo(text(expected.p()));
                assertThat(row.getLong(5)).isEqualTo(expected.counted());
                assertThat(row.getLong(6)).isEqualTo(expected.expected());
            }
        }
    }

    /** The number that is inside, or null. */
    private static String text(Object optional) {
        String text = optional.toString();
        return text.endsWith(".empty") ? "null" : text.substring(text.indexOf('[') + 1, text.length() - 1);
    }

    @Test
    void scorecardsOfSchoolsAndBoardsAreThoseOfThePanel() {
        AgreementEvaluator evaluator = AgreementEvaluator.withDefaults();
        Dataset<Row> schools = sector.of(rows).scorecards(Sector::judge);
        Scorecards expected = evaluator.evaluateEach(Sector.agreement(), panel, Sector.AS_OF);
        assertThat(schools.columns()).containsExactly(expected.columns().toArray(String[]::new));
        assertThat(Sector.sorted(schools)).isEqualTo(cells(expected));
        Dataset<Row> boards = sector.of(rows).scorecards("board", Sector::judge);
        Scorecards ofBoards = evaluator.evaluateEach(Sector.agreement(), panel.by("board"), Sector.AS_OF);
        assertThat(Sector.sorted(boards)).isEqualTo(cells(ofBoards));
        assertThatIllegalStateException()
                .isThrownBy(() -> SparkPanel.of(rows).scorecards("board", Sector::judge))
                .withMessage("this panel has no groups");
    }

    private static List<String> cells(Scorecards cards) {
        return IntStream.range(0, cards.size())
                .mapToObj(row -> "[" + String.join(",", cards.cells(row)) + "]")
                .sorted()
                .toList();
    }

    @Test
    void partitionsChangeNoBit() {
        Indicator indicator = Sector.indicator("two-hours");
        byte[] expected = sector.of(rows).totals(indicator, "board").value().toBytes();
        List<String> trends = Sector.sorted(sector.of(rows).trends("pe-hours", TrendMethod.THEIL_SEN));
        for (int parts : new int[] {1, 7}) {
            spark.conf().set("spark.sql.shuffle.partitions", String.valueOf(parts));
            spark.conf().set("spark.sql.adaptive.enabled", String.valueOf(parts == 7));
            Dataset<Row> shuffled = rows.repartition(1 + parts / 2).orderBy("value");
            assertThat(sector.of(shuffled).totals(indicator, "board").value().toBytes())
                    .isEqualTo(expected);
            assertThat(Sector.sorted(sector.of(shuffled).trends("pe-hours", TrendMethod.THEIL_SEN)))
                    .isEqualTo(trends);
        }
        Dataset<Row> together = rows.repartition(4, rows.col("unit")).cache();
        assertThat(sector.of(together)
                        .unitsTogether()
                        .totals(indicator, "board")
                        .value()
                        .toBytes())
                .isEqualTo(expected);
    }

    /** One row in a hundred is bad, each in another way, and all others count. */
    @Test
    void badRowsAreCountedAndDescribedAndAllOthersCount() {
        Dataset<Row> good = spark.range(0, 20_000)
                .selectExpr(
                        "concat('s', id div 10) as unit",
                        "'passed' as variable",
                        "cast(2010 + id % 10 as int) as period",
                        "cast(id % 7 as bigint) as numerator",
                        "cast(10 as bigint) as denominator");
        Dataset<Row> bad = spark.range(0, 200)
                .selectExpr(
                        "if(id % 4 = 0, null, concat('b', id)) as unit",
                        "'passed' as variable",
                        "cast(if(id % 4 = 1, 99999, 2010) as int) as period",
                        "cast(if(id % 4 = 2, 11, 3) as bigint) as numerator",
                        "cast(if(id % 4 = 3, null, 10) as bigint) as denominator");
        Indicator indicator = defined(new IndicatorDefinition.RatioOfSums("passed"));
        SparkPanel both = SparkPanel.of(good.union(bad));
        Checked<PanelTotals> totals = both.totals(indicator);
        assertThat(totals.read()).isEqualTo(20_200);
        assertThat(totals.accepted()).isEqualTo(20_000);
        assertThat(totals.rejected()).isEqualTo(200);
        assertThat(totals.value().measure(indicator))
                .isEqualTo(SparkPanel.of(good).totals(indicator).value().measure(indicator));
        assertThat(SparkPanel.of(good).totals(indicator).problems()).isEmpty();
        Checked<Dataset<Row>> checked = both.check();
        assertThat(checked.rejected()).isEqualTo(200);
        assertThat(checked.value().columns())
                .containsExactly("unit", "variable", "period", "column", "severity", "code", "message");
        assertThat(checked.value().filter("message like '%11 of 10%'").first().getString(0))
                .startsWith("b");
        assertThat(checked.value().filter("period = '99999'").first().getString(3))
                .isEqualTo("period");
        assertThat(both.trends("passed", TrendMethod.LEAST_SQUARES).count()).isEqualTo(2000);
    }

    private static Indicator defined(IndicatorDefinition definition) {
        return Sector.indicator("sport").toBuilder().definition(definition).build();
    }

    @Test
    void problemsWithoutEndAreCutAndStillCounted() {
        Dataset<Row> bad = spark.range(0, 300_000)
                .selectExpr(
                        "concat('s ', id) as unit",
                        "concat('passed', id % 50) as variable",
                        "'2014' as period",
                        "id as numerator",
                        "0 as denominator");
        Checked<Dataset<Row>> checked = SparkPanel.of(bad).check();
        assertThat(checked.rejected()).isEqualTo(300_000);
        assertThat(checked.value().count()).isBetween(1L, 1000L);
        assertThat(checked.problems()).hasSizeBetween(1, 1000);
    }

    @Test
    void aMissingColumnIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SparkPanel.of(rows.drop("period")))
                .withMessageStartingWith("there is no column 'period' among: unit, variable, value");
    }

    @Test
    void typesOfColumnsDoNotMatter() {
        Stream.of("cast(80.25 as double)", "cast(80.25 as decimal(9, 2))", "'80.25'", "cast(80.25 as float)")
                .forEach(value -> {
                    Dataset<Row> one = spark.range(0, 1)
                            .selectExpr(
                                    "'s1' as UNIT",
                                    "'v' as Variable",
                                    "date '2014-10-01' as period",
                                    value + " as value");
                    Indicator indicator = defined(new IndicatorDefinition.Mean("v"));
                    assertThat(SparkPanel.of(one)
                                    .totals(indicator)
                                    .value()
                                    .total("sport", ReportingPeriod.parse("2014-10-01"))
                                    .orElseThrow()
                                    .mean())
                            .hasValue(80.25);
                });
    }
}
