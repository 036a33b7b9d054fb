package org.akkoord.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.akkoord.ReferenceData;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.trend.TrendMethod;
import org.junit.jupiter.api.Test;

/** All schools of Kentucky, 2012 to 2017: pupils with free or reduced-price lunch. */
class KentuckyPanelTest {

    private static Panel panel() {
        PanelBuilder builder = Panel.builder();
        for (Map<String, String> row : ReferenceData.table("statistics/kentucky-lunch.tsv")) {
            String pupils = row.get("enroll");
            String lunches = row.get("frpl_total");
            builder.at(row.get("sch_id"), "lunch", ReportingPeriod.year(Integer.parseInt(row.get("year"))));
            boolean counted = pupils.matches("[1-9]\\d*") && lunches.matches("\\d+");
            if (counted && Long.parseLong(lunches) <= Long.parseLong(pupils)) {
                builder.counts(Long.parseLong(lunches), Long.parseLong(pupils));
            } else {
                builder.missing(Quantity.MissingReason.NOT_STATED);
            }
        }
        return builder.build();
    }

    @Test
    void everySchoolHasTheExpectedTrend() {
        Panel panel = panel();
        TrendTable lines = panel.trends("lunch", TrendMethod.LEAST_SQUARES);
        TrendTable medians = panel.trends("lunch", TrendMethod.THEIL_SEN);
        List<Map<String, String>> rows = ReferenceData.table("statistics/kentucky-lunch-trends.tsv");
        assertThat(rows).hasSize(1377);
        for (Map<String, String> row : rows) {
            String school = row.get("sch_id");
            TrendTable.Row line = lines.of(school).orElseThrow();
            TrendTable.Row median = medians.of(school).orElseThrow();
            assertThat(line.points()).as(school).isEqualTo(Integer.parseInt(row.get("n")));
            assertThat(line.slopePerYear().orElseThrow())
                    .as(school)
                    .isEqualTo(ReferenceData.number(row.get("olsSlopePctPointsPerYear")), within(1e-11));
            if (!row.get("olsP").isEmpty()) {
                double p = ReferenceData.number(row.get("olsP"));
                assertThat(line.p().orElseThrow()).as(school).isEqualTo(p, within(1e-9));
            }
            assertThat(median.slopePerYear().orElseThrow())
                    .as(school)
                    .isEqualTo(ReferenceData.number(row.get("theilSenSlopePct")), within(1e-11));
            assertThat(median.score().orElseThrow()).as(school).isEqualTo(Integer.parseInt(row.get("mkS")));
        }
    }
}
