package org.akkoord.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.akkoord.Vectors;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.MissingReason;
import org.akkoord.trend.TrendMethod;
import org.junit.jupiter.api.Test;

/** All schools of Kentucky, 2012 to 2017: pupils with free or reduced-price lunch. */
class KentuckyPanelTest {

    private static Panel panel() throws IOException {
        Panel.Builder builder = Panel.builder();
        for (String line : Vectors.rows("statistics/kentucky_schools_frpl_2012_2017.csv")) {
            String[] tail = tail(line);
            ReportingPeriod year = ReportingPeriod.year(Integer.parseInt(tail[0]));
            builder.at(line.substring(1, 7), "lunch", year);
            boolean counted = tail[1].matches("[1-9]\\d*") && tail[2].matches("\\d+");
            if (counted && Long.parseLong(tail[2]) <= Long.parseLong(tail[1])) {
                builder.counts(Long.parseLong(tail[2]), Long.parseLong(tail[1]));
            } else {
                builder.missing(MissingReason.NOT_STATED);
            }
        }
        return builder.build();
    }

    /** Year, enrolment and lunches stand behind the names, which may have commas. */
    private static String[] tail(String line) {
        List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
        return cells.subList(cells.size() - 3, cells.size()).toArray(String[]::new);
    }

    @Test
    void everySchoolHasTheExpectedTrend() throws IOException {
        Panel panel = panel();
        TrendTable lines = panel.trends("lunch", TrendMethod.LEAST_SQUARES);
        TrendTable medians = panel.trends("lunch", TrendMethod.THEIL_SEN);
        List<String> rows = Vectors.rows("statistics/kentucky_schools_frpl_trend_expected.csv");
        assertThat(rows).hasSize(1377);
        for (String row : rows) {
            String[] expected = row.split(",", -1);
            TrendTable.Row line = lines.of(expected[0]).orElseThrow();
            TrendTable.Row median = medians.of(expected[0]).orElseThrow();
            assertThat(line.points()).as(row).isEqualTo(Integer.parseInt(expected[1]));
            assertThat(line.slopePerYear().orElseThrow())
                    .as(row)
                    .isEqualTo(Double.parseDouble(expected[7]), within(1e-11));
            if (!expected[11].isEmpty()) {
                double p = Double.parseDouble(expected[11]);
                assertThat(line.p().orElseThrow()).as(row).isEqualTo(p, within(1e-9));
            }
            assertThat(median.slopePerYear().orElseThrow())
                    .as(row)
                    .isEqualTo(Double.parseDouble(expected[18]), within(1e-11));
            assertThat(median.score().orElseThrow()).as(row).isEqualTo(Integer.parseInt(expected[19]));
        }
    }
}
