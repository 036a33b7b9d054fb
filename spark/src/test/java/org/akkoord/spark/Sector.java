package org.akkoord.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.akkoord.agreement.Agreement;
import org.akkoord.csv.PanelCsv;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.evaluation.Scorecards;
import org.akkoord.examples.SyntheticSector;
import org.akkoord.indicator.Indicator;
import org.akkoord.json.AgreementJson;
import org.akkoord.panel.Panel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The invented sector, in one process and as a Dataset, and an agreement about it. */
final class Sector {

    static final LocalDate AS_OF = LocalDate.of(2020, 10, 12);

    static final String AGREEMENT = """
            {"schemaVersion": 1, "id": "sport", "title": {"en": "Sport"}, "sector": {"en": "Schools"},
             "concluded": "2011", "ends": "2024-12-31",
             "ambitions": [{"id": "a", "title": {"en": "Ambition"}, "goals": [{"id": "g", "title": {"en": "Goal"},
               "objectives": [
                 {"id": "hours", "text": {"en": "Two hours"}, "indicators": ["two-hours"], "unit": "percent",
                  "target": {"atLeast": 80}, "deadline": "2024"},
                 {"id": "pupils", "text": {"en": "More sport"}, "indicators": ["sport"], "unit": "percent",
                  "target": {"atLeast": 60}, "deadline": "2022"}]}]}],
             "indicators": [
               {"id": "two-hours", "title": {"en": "Two hours"}, "unit": "percent", "direction": "INCREASE",
                "role": "DIRECT",
                "definition": {"shareOfUnits": "pe-hours", "comparison": "AT_LEAST", "threshold": 2}},
               {"id": "mean-hours", "title": {"en": "Hours"}, "unit": "hours", "direction": "INCREASE",
                "role": "CONTEXT", "definition": {"mean": "pe-hours"}},
               {"id": "sport", "title": {"en": "Sport"}, "unit": "percent", "direction": "INCREASE",
                "role": "DIRECT", "definition": {"ratioOfSums": "sport-pupils"}}]}
            """;

    private final Path folder;

    private Sector(Path folder) {
        this.folder = folder;
    }

    static Sector in(Path folder) throws IOException {
        SyntheticSector.of(1).write(folder);
        return new Sector(folder);
    }

    static SparkSession.Builder session() {
        return SparkSession.builder()
                .appName("akkoord")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "3");
    }

    static Agreement agreement() {
        return AgreementJson.parse(AGREEMENT);
    }

    static Indicator indicator(String id) {
        return agreement().indicators().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What each task does with its panel. */
    static Scorecards judge(Panel panel) {
        return AgreementEvaluator.withDefaults().evaluateEach(agreement(), panel, AS_OF);
    }

    Panel panel() throws IOException {
        return PanelCsv.reader(folder.resolve("schools.csv"))
                .profile(SyntheticSector.PROFILE)
                .groups(folder.resolve("groups.csv"))
                .read()
                .orThrow();
    }

    Dataset<Row> rows(SparkSession spark) {
        return spark.read()
                .option("header", true)
                .csv(folder.resolve("schools.csv").toString());
    }

    SparkPanel of(Dataset<Row> rows) {
        return SparkPanel.of(rows)
                .groups(rows.sparkSession()
                        .read()
                        .option("header", true)
                        .csv(folder.resolve("groups.csv").toString()))
                .states("judgement");
    }

    /** Rows in an order that does not depend on partitions. */
    static List<String> sorted(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(Row::toString).sorted().toList();
    }
}
