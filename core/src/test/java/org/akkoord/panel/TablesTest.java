package org.akkoord.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.statistics.QuantileMethod;
import org.akkoord.trend.TrendMethod;
import org.junit.jupiter.api.Test;

/** Tables are filtered, sorted and joined, and say what is the same in all their rows. */
class TablesTest {

    private static final ReportingPeriod FIRST = ReportingPeriod.year(2018);
    private static final ReportingPeriod LAST = ReportingPeriod.year(2020);

    private static final Panel SCHOOLS = schools();

    /** Slopes by hand: a rises by 10 a year, b falls by 5, c falls by 20 between two years, d has one number. */
    private static Panel schools() {
        PanelBuilder builder = Panel.builder();
        put(builder, "a", "hours", 10, 20, 30);
        put(builder, "b", "hours", 30, 25, 20);
        builder.at("c", "hours", ReportingPeriod.year(2019)).value(40);
        builder.at("c", "hours", LAST).value(20);
        builder.at("d", "hours", LAST).value(7);
        put(builder, "a", "size", 100, 100, 100);
        put(builder, "c", "size", 1, 2, 3);
        builder.at("a", "state", FIRST).state("weak").at("a", "state", LAST).state("sound");
        builder.at("b", "state", FIRST).state("sound").at("b", "state", LAST).state("sound");
        return builder.build();
    }

    private static void put(PanelBuilder builder, String unit, String variable, double... values) {
        for (int year = 0; year < values.length; year++) {
            builder.at(unit, variable, ReportingPeriod.year(2018 + year)).value(values[year]);
        }
    }

    private static List<String> first(PanelTable<?> table) {
        return IntStream.range(0, table.size())
                .mapToObj(row -> table.cells(row).get(0))
                .toList();
    }

    @Test
    void rowsAreFilteredAndSorted() {
        TrendTable trends = SCHOOLS.trends("hours", TrendMethod.LEAST_SQUARES);
        PanelTable<TrendTable.Row> drawn =
                trends.filter(row -> row.slopePerYear().isPresent());

        assertThat(first(drawn)).containsExactly("a", "b", "c");
        assertThat(first(drawn.sorted(
                        Comparator.comparing(row -> row.slopePerYear().orElseThrow()))))
                .containsExactly("c", "b", "a");
        assertThat(first(trends.sorted(Comparator.comparing(TrendTable.Row::points))))
                .containsExactly("d", "c", "a", "b");
        assertThat(drawn.columns()).isEqualTo(trends.columns());
        assertThat(drawn.cells(1)).isEqualTo(trends.cells(1));
        assertThat(drawn.sorted(Comparator.comparing(TrendTable.Row::unit).reversed())
                        .row(0))
                .isEqualTo(trends.row(2));
        assertThat(drawn.toString())
                .startsWith("variable hours, method LEAST_SQUARES\nunit  points")
                .endsWith("3 rows");
        assertThat(trends.filter(row -> false).toString()).endsWith("\n0 rows");
    }

    @Test
    void theLowestNeedAMinimumOfPoints() {
        TrendTable trends = SCHOOLS.trends("hours", TrendMethod.LEAST_SQUARES);

        assertThat(first(trends.lowest(1, 2))).containsExactly("c");
        assertThat(first(trends.lowest(1, 3))).containsExactly("b");
        assertThat(first(trends.highest(9, 2))).containsExactly("a", "b", "c");
    }

    @Test
    void tablesOfTheSameUnitsAreJoined() {
        TrendTable hours = SCHOOLS.trends("hours", TrendMethod.LEAST_SQUARES);
        RankTable size = SCHOOLS.ranks("size", LAST);
        PanelTable<List<String>> joined = hours.lowest(9, 2).join(size);

        assertThat(first(joined)).containsExactly("c", "a");
        assertThat(joined.columns()).startsWith("unit", "points").endsWith("value", "rank", "tied", "may_precede");
        assertThat(joined.cells(0)).startsWith("c", "2", "-20").contains("3");
        assertThat(joined.about())
                .isEqualTo(
                        Map.of("variable", "hours", "method", "LEAST_SQUARES", "variable_2", "size", "period", "2020"));
        assertThat(hours.join(hours).columns()).contains("points", "points_2").doesNotHaveDuplicates();
        assertThat(hours.join(hours).about()).isEqualTo(hours.about());
    }

    @Test
    void tablesAboutDifferentThingsAreNotJoined() {
        TrendTable trends = SCHOOLS.trends("hours", TrendMethod.LEAST_SQUARES);
        QuantileTable quantiles = SCHOOLS.quantiles("hours", QuantileMethod.TYPE_2, 0.5);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> trends.join(quantiles))
                .withMessage("tables are joined by their first columns, but these are 'unit' and 'period'");
        PanelTable<List<String>> moves = PanelTable.of(SCHOOLS.transitions("state", FIRST, LAST));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> moves.join(PanelTable.of(SCHOOLS.transitions("state", LAST, FIRST))))
                .withMessage("the second table has more than one row of 'sound'; filter it first, such as to one"
                        + " period");
    }

    @Test
    void movesAndRetentionAreTables() {
        PanelTable<List<String>> moves = PanelTable.of(SCHOOLS.transitions("state", FIRST, LAST));
        PanelTable<List<String>> retention = PanelTable.of(SCHOOLS.retention("hours", FIRST));

        assertThat(moves.columns()).containsExactly("before", "after", "units");
        assertThat(moves.rows()).containsExactly(List.of("sound", "sound", "1"), List.of("weak", "sound", "1"));
        assertThat(moves.about()).isEqualTo(Map.of("from", "2018", "to", "2020"));
        assertThat(retention.columns()).containsExactly("period", "present", "absent", "closed", "unknown");
        assertThat(retention.rows())
                .containsExactly(List.of("2019", "2", "0", "0", "0"), List.of("2020", "2", "0", "0", "0"));
        assertThat(retention.filter(row -> row.get(0).equals("2020")).size()).isEqualTo(1);
    }

    @Test
    void aTableSaysWhatIsTheSameInAllRows() {
        assertThat(SCHOOLS.change("hours", FIRST, LAST).about())
                .isEqualTo(Map.of("variable", "hours", "from", "2018", "to", "2020"));
        assertThat(SCHOOLS.quantiles("hours", QuantileMethod.TYPE_2, 0.5).about())
                .isEqualTo(Map.of("variable", "hours", "method", "TYPE_2"));
        assertThat(SCHOOLS.aggregates("hours").about()).isEqualTo(Map.of("variable", "hours"));
    }
}
