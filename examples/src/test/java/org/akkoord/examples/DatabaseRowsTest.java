package org.akkoord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.akkoord.csv.CsvProfile;
import org.akkoord.csv.MeasurementCsv;
import org.akkoord.csv.PanelCsv;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.panel.Panel;
import org.akkoord.panel.PanelTotals;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Checked;
import org.akkoord.statistics.Proportion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseRowsTest {

    @TempDir
    private Path folder;

    @Test
    void valuesAreWrittenAsInCsv() throws SQLException, IOException {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery("""
                        select 12::smallint as a, 3000000000::bigint as b, 80.40::decimal(9, 2) as c, 0.1::double as d,
                               0.1::float as e, 1e-7::double as f, 5::double as g, 'x' as h, date '2019-10-01' as i,
                               null::integer as j, null::varchar as k, null::decimal(9, 2) as l, true as m
                        """)) {
            DatabaseRows rows = new DatabaseRows(result);
            assertThat(rows.names()).containsExactly("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m");
            assertThat(rows.next()).isTrue();
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < rows.names().size(); i++) {
                texts.add(rows.text(i));
            }
            assertThat(texts)
                    .containsExactly(
                            "12",
                            "3000000000",
                            "80.40",
                            "0.1",
                            "0.1",
                            "0.00000010",
                            "5",
                            "x",
                            "2019-10-01",
                            "",
                            "",
                            "",
                            "true");
            assertThat(rows.place()).isEqualTo(1);
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void aParquetFileIsReadIntoAPanelThroughDuckDb() throws SQLException, IOException {
        Path file = folder.resolve("pupils.parquet");
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            statement.execute("copy (select 's' || (i % 100) as unit, 'readers' as variable, 2010 + i // 100 as period,"
                    + " i % 7 as numerator, 10 as denominator from range(1000) as r(i)) to '" + file
                    + "' (format parquet)");
            try (ResultSet result = statement.executeQuery("select * from '" + file + "'")) {
                Checked<Panel> checked = PanelCsv.reader(new DatabaseRows(result), "pupils.parquet")
                        .read();
                Panel panel = checked.orThrow();
                assertThat(checked.accepted()).isEqualTo(1000);
                assertThat(panel.units()).hasSize(100);
                assertThat(panel.periods()).hasSize(10).first().isEqualTo(ReportingPeriod.year(2010));
            }
            try (ResultSet result = statement.executeQuery("select * from '" + file + "'");
                    ResultSet sums = database.createStatement()
                            .executeQuery("select sum(numerator), sum(denominator) from '" + file
                                    + "' where period = 2013")) {
                PanelTotals totals = PanelTotals.empty();
                PanelCsv.reader(new DatabaseRows(result), "pupils.parquet").readInto(totals);
                assertThat(sums.next()).isTrue();
                Proportion expected = new Proportion(sums.getLong(1), sums.getLong(2));
                assertThat(totals.total("readers", ReportingPeriod.year(2013))
                                .orElseThrow()
                                .counts())
                        .contains(expected);
            }
        }
    }

    @Test
    void aQueryIsReadByAProfileAndAProblemNamesItsRowAndColumn() throws SQLException, IOException {
        CsvProfile profile =
                CsvProfile.named("open-sdg").with("indicator", "readers").with("unit", "percent");
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery("""
                        select * from (values (2018, null, 60.5), (2018, 'Girls', 61.0), (2019, 'Girls', 'infinity'::double))
                            as t("Year", "Sex", "Value")
                        """)) {
            Checked<MeasurementSet> checked = MeasurementCsv.read(new DatabaseRows(result), "query", profile);
            assertThat(checked.value().all()).hasSize(2);
            assertThat(checked.problems()).hasSize(1);
            assertThat(checked.problems().get(0).toString())
                    .startsWith("query, line 3, column 'Value': error: ")
                    .contains("'Infinity'");
        }
    }
}
