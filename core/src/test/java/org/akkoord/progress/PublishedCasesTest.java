package org.akkoord.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.akkoord.ReferenceData;
import org.akkoord.agreement.TargetValue;
import org.akkoord.indicator.Direction;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** Every case that publishers gave, or that follows from their texts. */
// Promise C3 of docs/promises.md
class PublishedCasesTest {

    private static final Map<String, String> HEALTHY_PEOPLE = Map.of(
            "target_met_or_exceeded", "Target met or exceeded",
            "improved", "Improved",
            "little_or_no_detectable_change", "Little or no detectable change",
            "got_worse", "Got worse",
            "baseline_only", "Baseline only",
            "informational", "Informational");

    private static final Map<String, String> WEATHER =
            Map.of("Sonne", "sun", "Leicht bewölkt", "slightly cloudy", "Wolke", "cloud", "Blitz", "thunderstorm");

    private static Rating rating(Judgement judgement) {
        return judgement.rating().orElseThrow();
    }

    private static void assertNumber(Map<String, String> row, String column, OptionalDouble found) {
        assertNumber(row, column, found, 1e-9);
    }

    private static void assertNumber(Map<String, String> row, String column, OptionalDouble found, double tolerance) {
        if (row.get(column).isEmpty()) {
            assertThat(found).as("%s of %s", column, row).isEmpty();
        } else {
            assertThat(found.orElseThrow())
                    .as("%s of %s", column, row)
                    .isCloseTo(number(row, column), within(tolerance));
        }
    }

    private static double number(Map<String, String> row, String column) {
        return ReferenceData.number(row.get(column));
    }

    private static int whole(Map<String, String> row, String column) {
        return Integer.parseInt(row.get(column));
    }

    /** A year, which may be written as 2015.0. */
    private static int year(Map<String, String> row, String column) {
        return (int) number(row, column);
    }

    @Test
    void openSdgGivesTheMeasureScoreAndStatusOfEverySeries() {
        List<Map<String, String>> rows = ReferenceData.table("progress/opensdg-series.tsv");
        for (Map<String, String> row : rows) {
            Rating rating = rating(ProgressMethods.OPEN_SDG.judge(openSdg(row)));

            assertThat(rating.status()).as("%s", row).isEqualTo(row.get("status"));
            assertNumber(row, "progress_value", rating.value());
            assertNumber(row, "score", rating.score());
        }
        assertThat(rows).hasSize(247);
    }

    private static ProgressCase openSdg(Map<String, String> row) {
        int direction = (int) number(row, "direction");
        List<Point> points = new ArrayList<>();
        if (!row.get("base_value").isEmpty()) {
            points.add(Cases.point(year(row, "base_year"), row.get("base_value")));
        }
        if (!row.get("current_value").isEmpty() && !row.get("current_year").equals(row.get("base_year"))) {
            points.add(Cases.point(year(row, "current_year"), row.get("current_value")));
        }
        ProgressCase.Builder progress = Cases.of(
                        Cases.target(row.get("target"), direction), points.toArray(new Point[0]))
                .direction(Cases.direction(direction));
        if (!row.get("limit").isEmpty()) {
            progress.limit(new BigDecimal(row.get("limit")));
        }
        return progress.build();
    }

    @Test
    void openSdgShrinksThresholdsNearALimit() {
        List<Map<String, String>> rows = ReferenceData.table("progress/opensdg-limit.tsv");
        for (Map<String, String> row : rows) {
            assertThat(OpenSdg.coefficient(number(row, "base_value"), number(row, "limit"), 4.44))
                    .as("%s", row)
                    .isCloseTo(number(row, "expected_coefficient"), within(1e-12));
        }
        assertThat(rows).hasSize(9);
    }

    @Test
    void destatisShowsThePublishedSymbols() {
        Map<String, Map<Integer, String>> series = destatisSeries();
        List<Map<String, String>> rows = ReferenceData.table("progress/destatis-symbols.tsv");
        for (Map<String, String> row : rows) {
            Point[] points = series.get(row.get("series")).entrySet().stream()
                    .filter(value -> value.getKey() <= whole(row, "year"))
                    .map(value -> Cases.point(value.getKey(), value.getValue()))
                    .toArray(Point[]::new);
            ProgressCase progress = Cases.by(
                    whole(row, "target_year"), Cases.target(row.get("target"), whole(row, "direction")), points);
            Judgement judgement = ProgressMethods.DESTATIS.judge(progress);

            assertThat(rating(judgement).status()).as("%s", row).isEqualTo(WEATHER.get(row.get("published_symbol")));
        }
        assertThat(rows).hasSize(209);
    }

    @Test
    void destatisShowsThePublishedSymbolsForRangesAndForYearsWithoutAValue() {
        int symbols = 0;
        for (Map<String, String> row : ReferenceData.table("progress/destatis-ranges-and-gaps.tsv")) {
            Map<Integer, String> values = byYear(row.get("values"));
            for (Map.Entry<Integer, String> symbol : byYear(row.get("symbols")).entrySet()) {
                Point[] points = values.entrySet().stream()
                        .filter(value -> value.getKey() <= symbol.getKey())
                        .map(value -> Cases.point(value.getKey(), value.getValue()))
                        .toArray(Point[]::new);
                int deadline = row.get("target_year").isEmpty() ? 2030 : whole(row, "target_year");
                Judgement judgement =
                        ProgressMethods.DESTATIS.judge(Cases.by(deadline, destatisTarget(row.get("target")), points));

                assertThat(rating(judgement).status())
                        .as("%s in %s", row.get("series"), symbol.getKey())
                        .isEqualTo(WEATHER.get(symbol.getValue().replace('_', ' ')));
                symbols++;
            }
        }
        assertThat(symbols).isEqualTo(37);
    }

    private static TargetValue destatisTarget(String text) {
        String[] words = text.split(" ");
        return switch (words[0]) {
            case ">=" -> Cases.atLeast(words[1]);
            case "<=" -> Cases.atMost(words[1]);
            case "fewer" -> Cases.towards(Direction.DECREASE);
            default -> Cases.between(words[0], words[2]);
        };
    }

    private static Map<Integer, String> byYear(String text) {
        Map<Integer, String> values = new TreeMap<>();
        for (String value : text.split(" ")) {
            String[] parts = value.split(":");
            values.put(Integer.valueOf(parts[0]), parts[1]);
        }
        return values;
    }

    /** The values by year, by the number of the series. */
    private static Map<String, Map<Integer, String>> destatisSeries() {
        Map<String, Map<Integer, String>> series = new TreeMap<>();
        for (Map<String, String> row : ReferenceData.table("progress/destatis-series.tsv")) {
            series.put(row.get("series"), byYear(row.get("values")));
        }
        return series;
    }

    @Test
    void healthyPeopleGivesTheStatusAndPercent() {
        List<Map<String, String>> rows = ReferenceData.table("progress/healthy-people-2020.tsv");
        for (Map<String, String> row : rows) {
            List<Point> points = new ArrayList<>(List.of(measured(2010, row.get("baseline"), row.get("se_baseline"))));
            if (!row.get("final").isEmpty()) {
                points.add(measured(2020, row.get("final"), row.get("se_final")));
            }
            TargetValue target = Cases.target(row.get("target"), whole(row, "direction"));
            Rating rating = rating(ProgressMethods.HEALTHY_PEOPLE_2020.judge(
                    Cases.of(target, points.toArray(new Point[0])).build()));

            assertThat(rating.status()).as("%s", row).isEqualTo(HEALTHY_PEOPLE.get(row.get("expected_status")));
            assertNumber(row, "expected_percent", rating.value(), 5e-7);
        }
        assertThat(rows).hasSize(20);
    }

    private static Point measured(int year, String value, String standardError) {
        return standardError.isEmpty()
                ? Cases.point(year, value)
                : Cases.point(year, value, Double.parseDouble(standardError));
    }

    @Test
    void theProgressChartGivesTheScoreAndTheRatioOrGrowth() {
        List<Map<String, String>> rows = ReferenceData.table("progress/unsd-2023.tsv");
        for (Map<String, String> row : rows) {
            int direction = whole(row, "direction");
            ProgressCase progress = Cases.of(
                            Cases.target(row.get("target"), direction),
                            Cases.point(whole(row, "base_year"), row.get("base_value")),
                            Cases.point(whole(row, "latest_year"), row.get("latest_value")))
                    .direction(Cases.direction(direction))
                    .build();
            Rating rating = rating(ProgressMethods.UNSD_2023.judge(progress));

            assertNumber(row, "expected_score", rating.score());
            if (row.get("target").isEmpty()) {
                assertThat(rating.value().orElseThrow())
                        .as("%s", row)
                        .isCloseTo(direction * number(row, "cagr"), within(1e-9));
            } else {
                assertNumber(row, "ratio", rating.value());
            }
        }
        assertThat(rows).hasSize(12);
    }

    @Test
    void fingertipsFindsThePublishedTrends() {
        Map<String, List<Map<String, String>>> points = new TreeMap<>();
        for (Map<String, String> row : ReferenceData.table("progress/fingertips-points.tsv")) {
            points.computeIfAbsent(row.get("case"), unused -> new ArrayList<>()).add(row);
        }
        List<Map<String, String>> rows = ReferenceData.table("progress/fingertips-trends.tsv");
        rows.forEach(row -> assertTrend(row, points.get(row.get("case"))));
        assertThat(rows).hasSize(10);
    }

    private static void assertTrend(Map<String, String> expected, List<Map<String, String>> points) {
        boolean counts = expected.get("method").equals("chi2_proportion");
        ProgressCase.Builder builder = Cases.of(
                Cases.NONE,
                points.stream()
                        .map(row -> counts ? counted(row) : interval(row))
                        .toArray(Point[]::new));
        if (!expected.get("polarity").equals("none")) {
            builder.direction(Cases.direction(expected.get("polarity").equals("high") ? 1 : -1));
        }
        Rating rating = rating(ProgressMethods.FINGERTIPS.judge(builder.build()));
        String marker = rating.status().replace("No significant change", "No change");

        assertThat(marker.replace(" ", "").toLowerCase(Locale.ROOT))
                .as("%s", expected)
                .isEqualTo(expected.get("expected_marker").toLowerCase(Locale.ROOT));
        if (!expected.get("recomputed_chi2").isEmpty()) {
            double statistic = number(expected, "recomputed_chi2");
            assertThat(rating.value().orElseThrow()).as("%s", expected).isCloseTo(statistic, within(statistic * 1e-9));
        }
    }

    private static Point counted(Map<String, String> row) {
        return Cases.share(whole(row, "year"), (long) number(row, "count"), (long) number(row, "denominator"));
    }

    private static Point interval(Map<String, String> row) {
        return Cases.interval(whole(row, "year"), row.get("value"), row.get("lower95"), row.get("upper95"));
    }

    @Test
    void fingertipsComparesWithATargetAsPublished() {
        List<Map<String, String>> rows = ReferenceData.table("progress/fingertips-targets.tsv");
        for (Map<String, String> row : rows) {
            int good = row.get("polarity").equals("high") ? 1 : -1;
            if (row.get("expected").startsWith("error:")) {
                assertThatIllegalArgumentException()
                        .as("%s", row)
                        .isThrownBy(() -> Cases.between(row.get("lower_limit"), row.get("upper_limit")))
                        .withMessage("a target range must not be reversed: 2 to 1");
            } else {
                assertThat(level(row, good)).as("%s", row).isEqualTo(row.get("expected"));
            }
        }
        assertThat(rows).hasSize(24);
    }

    private static String level(Map<String, String> row, int good) {
        BigDecimal limit = decimal(row, "lower_limit");
        if (row.get("rule").equals("range")) {
            BigDecimal upper = decimal(row, "upper_limit");
            return published(FingertipsLevel.ofRange(decimal(row, "value"), limit, upper, good));
        }
        if (row.get("use_ci").equals("false")) {
            return published(FingertipsLevel.of(decimal(row, "value"), limit, good));
        }
        return row.get("lower95").isEmpty()
                ? "none"
                : published(FingertipsLevel.ofInterval(decimal(row, "lower95"), decimal(row, "upper95"), limit, good));
    }

    private static BigDecimal decimal(Map<String, String> row, String column) {
        return new BigDecimal(row.get(column));
    }

    private static String published(FingertipsLevel level) {
        return level == FingertipsLevel.SIMILAR ? "same" : level.word();
    }

    /** The two cases of the acceptance tests of Open SDG, {@code tests/features/ProgressStatus.feature}. */
    @Test
    void openSdgPassesItsOwnAcceptanceCases() {
        Judgement rising = ProgressMethods.OPEN_SDG.judge(
                Cases.of(Cases.atMost("1"), Cases.point(2015, "10"), Cases.point(2016, "30"))
                        .limit(BigDecimal.ONE)
                        .build());
        Judgement better = ProgressMethods.OPEN_SDG.judge(
                Cases.of(Cases.atLeast("9"), Cases.point(2015, "5"), Cases.point(2016, "6"))
                        .limit(BigDecimal.valueOf(9))
                        .build());

        assertThat(rating(rising).status()).isEqualTo("deterioration");
        assertThat(rising.verdict()).isEqualTo(Verdict.INSUFFICIENT_PROGRESS);
        assertThat(rating(better).status()).isEqualTo("substantial_progress");
        assertThat(better.verdict()).isEqualTo(Verdict.SUFFICIENT_PROGRESS);
    }
}
