package org.akkoord.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.akkoord.agreement.Agreement;
import org.akkoord.csv.PanelCsv;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.indicator.Indicator;
import org.akkoord.json.AgreementJson;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.panel.Panel;
import org.akkoord.panel.TrendTable;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.trend.TrendMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** School-level rows in a Parquet file: DuckDB adds them up on one machine, and the library judges the sums. */
class ParquetFiguresTest {

    private static final Agreement AGREEMENT = AgreementJson.parse("""
            {"schemaVersion": 1, "id": "sport", "title": {"en": "Sport"}, "sector": {"en": "Schools"},
             "concluded": "2011", "ends": "2024-12-31",
             "ambitions": [{"id": "a", "title": {"en": "Ambition"}, "goals": [{"id": "g", "title": {"en": "Goal"},
               "objectives": [{"id": "pupils", "text": {"en": "More sport"}, "indicators": ["sport"],
                 "target": {"atLeast": 60}, "deadline": "2022"}]}]}],
             "indicators": [{"id": "sport", "title": {"en": "Sport"}, "unit": "percent", "direction": "INCREASE",
               "role": "DIRECT", "definition": {"ratioOfSums": "sport-pupils"}}]}
            """);

    /** The definition of the indicator as SQL: a ratio of sums, and how many units have counts. */
    private static final String SUMS = """
            select period, sum(numerator)::bigint as n, sum(denominator)::bigint as d, count(*) as counted
            from '%s' where variable = 'sport-pupils' and denominator > 0 group by period order by period
            """;

    private static final String SLOPES = """
            select unit, regr_slope(100.0 * numerator / denominator, period) as slope
            from '%s' where variable = 'sport-pupils' and denominator > 0 group by unit having count(*) > 1
            """;

    @TempDir
    private Path folder;

    @Test
    void sumsOfSqlGiveTheFiguresTheVerdictAndTheSlopesOfThePanel() throws SQLException, IOException {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            String file = folder.resolve("schools.parquet").toString();
            statement.execute(
                    "copy (select 's' || i // 10 as unit, 'sport-pupils' as variable, 2011 + i % 10 as period,"
                            + " (i * 37 % 41 + i % 10)::bigint as numerator, 60::bigint as denominator"
                            + " from range(20000) as r(i) where i % 13 > 0) to '" + file + "' (format parquet)");
            Indicator sport = AGREEMENT.indicator("sport");
            MeasurementSet figures = figures(statement.executeQuery(SUMS.formatted(file)), sport);
            Panel panel = PanelCsv.reader(
                            new DatabaseRows(statement.executeQuery("select * from '" + file + "'")), "schools.parquet")
                    .read()
                    .orThrow();
            MeasurementSet ofPanel = panel.measure(sport);
            assertThat(figures.all()).hasSize(10);
            for (int i = 0; i < 10; i++) {
                assertThat(figures.all().get(i).period())
                        .isEqualTo(ofPanel.all().get(i).period());
                assertThat(figures.all().get(i).value())
                        .isEqualTo(ofPanel.all().get(i).value());
            }
            LocalDate asOf = LocalDate.of(2021, 1, 1);
            AgreementEvaluator evaluator = AgreementEvaluator.withDefaults();
            assertThat(evaluator
                            .evaluate(AGREEMENT, figures, asOf)
                            .objective("pupils")
                            .verdict())
                    .isEqualTo(evaluator
                            .evaluate(AGREEMENT, ofPanel, asOf)
                            .objective("pupils")
                            .verdict());
            assertSlopes(statement.executeQuery(SLOPES.formatted(file)), panel);
        }
    }

    private static MeasurementSet figures(ResultSet sums, Indicator indicator) throws SQLException {
        MeasurementSet.Builder figures = MeasurementSet.builder();
        while (sums.next()) {
            figures.add(Measurement.builder()
                    .indicator(indicator.id())
                    .period(ReportingPeriod.year(sums.getInt("period")))
                    .value(Quantity.share(sums.getLong("n"), sums.getLong("d")))
                    .unit(indicator.unit())
                    .coverage(Measurement.Coverage.NOT_STATED)
                    .provenance(Provenance.DERIVED)
                    .build());
        }
        return figures.build();
    }

    private static void assertSlopes(ResultSet slopes, Panel panel) throws SQLException {
        TrendTable trends = panel.trends("sport-pupils", TrendMethod.LEAST_SQUARES);
        int compared = 0;
        while (slopes.next()) {
            double slope = trends.of(slopes.getString("unit"))
                    .orElseThrow()
                    .slopePerYear()
                    .orElseThrow();
            assertThat(slopes.getDouble("slope")).isCloseTo(slope, within(1e-9));
            compared++;
        }
        assertThat(compared).isEqualTo(2000);
    }
}
