package org.akkoord.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.akkoord.Vectors;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** Every case that publishers gave, or that follows from their texts, in {@code progress} of the reference vectors. */
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

    private static void assertNumber(String row, OptionalDouble found, String expected) {
        if (expected.isEmpty()) {
            assertThat(found).as(row).isEmpty();
        } else {
            assertThat(found.orElseThrow()).as(row).isCloseTo(Double.parseDouble(expected), within(1e-9));
        }
    }

    @Test
    void openSdgGivesTheMeasureScoreAndStatusOfEverySeries() throws IOException {
        List<String> rows = Vectors.rows("progress/opensdg_series.csv");
        for (String row : rows) {
            String[] cells = Cases.cells(row);
            Rating rating = rating(ProgressMethods.OPEN_SDG.judge(openSdg(cells)));

            assertThat(rating.status()).as(row).isEqualTo(cells[14]);
            assertNumber(row, rating.value(), cells[12]);
            assertNumber(row, rating.score(), cells[13]);
        }
        assertThat(rows).hasSize(247);
    }

    private static ProgressCase openSdg(String[] cells) {
        int direction = (int) Double.parseDouble(cells[9]);
        List<Point> points = new ArrayList<>();
        if (!cells[4].isEmpty()) {
            points.add(Cases.point((int) Double.parseDouble(cells[3]), cells[4]));
        }
        if (!cells[6].isEmpty() && !cells[5].equals(cells[3])) {
            points.add(Cases.point((int) Double.parseDouble(cells[5]), cells[6]));
        }
        return Cases.of(Cases.target(cells[7], direction), points.toArray(new Point[0]))
                .direction(Cases.direction(direction))
                .limit(Optional.of(cells[10]).filter(text -> !text.isEmpty()).map(BigDecimal::new))
                .build();
    }

    @Test
    void openSdgShrinksThresholdsNearALimit() throws IOException {
        List<String> rows = Vectors.rows("progress/opensdg_limit_coefficient.csv");
        for (String row : rows) {
            String[] cells = Cases.cells(row);

            assertThat(OpenSdg.coefficient(Double.parseDouble(cells[0]), Double.parseDouble(cells[1]), 4.44))
                    .as(row)
                    .isCloseTo(Double.parseDouble(cells[2]), within(1e-12));
        }
        assertThat(rows).hasSize(9);
    }

    @Test
    void destatisShowsThePublishedSymbols() throws IOException {
        Map<String, TreeMap<Integer, String>> series = destatisSeries();
        List<String> rows = Vectors.rows("progress/destatis_numeric_target.csv");
        for (String row : rows) {
            String[] cells = Cases.cells(row);
            Point[] points = destatisPoints(series, cells);
            int direction = Integer.parseInt(cells[3]);
            ProgressCase progress = Cases.by(Integer.parseInt(cells[5]), Cases.target(cells[4], direction), points);
            Judgement judgement = ProgressMethods.DESTATIS.judge(progress);

            assertThat(rating(judgement).status()).as(row).isEqualTo(WEATHER.get(cells[12]));
        }
        assertThat(rows).hasSize(209);
    }

    private static Map<String, TreeMap<Integer, String>> destatisSeries() throws IOException {
        Map<String, TreeMap<Integer, String>> series = new TreeMap<>();
        for (String row : Vectors.rows("progress/destatis_observations.csv")) {
            String[] cells = Cases.cells(row);
            if (cells[1].matches("\\d{4}") && cells[5].matches("-?[0-9.]+")) {
                String key = cells[0] + "|" + cells[2] + "|" + cells[3];
                series.computeIfAbsent(key, unused -> new TreeMap<>()).put(Integer.valueOf(cells[1]), cells[5]);
            }
        }
        return series;
    }

    /**
     * The series of the indicator that has the value and the mean annual change of the row, up to the year of the row.
     */
    private static Point[] destatisPoints(Map<String, TreeMap<Integer, String>> series, String[] row) {
        int year = Integer.parseInt(row[6]);
        int used = Integer.parseInt(row[7]);
        double change = Double.parseDouble(row[9]);
        return series.entrySet().stream()
                .filter(each -> each.getKey().startsWith(row[0] + "|"))
                .map(Map.Entry::getValue)
                .filter(values -> run(values, year) == used)
                .filter(values -> Double.parseDouble(values.get(year)) == Double.parseDouble(row[8]))
                .filter(values -> Math.abs(
                                (Double.parseDouble(values.get(year)) - Double.parseDouble(values.get(year - used + 1)))
                                                / (used - 1)
                                        - change)
                        < 1e-9)
                .map(values -> values.headMap(year, true).entrySet().stream()
                        .map(entry -> Cases.point(entry.getKey(), entry.getValue()))
                        .toArray(Point[]::new))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no series for " + String.join(",", row)));
    }

    private static int run(Map<Integer, String> values, int year) {
        return (int) IntStream.range(0, 6)
                .takeWhile(back -> values.containsKey(year - back))
                .count();
    }

    @Test
    void healthyPeopleGivesTheStatusAndPercent() throws IOException {
        List<String> rows = Vectors.rows("progress/hp2020_status.csv");
        for (String row : rows) {
            String[] cells = Cases.cells(row);
            List<Point> points = new ArrayList<>(List.of(measured(2010, cells[1], cells[4])));
            if (!cells[2].isEmpty()) {
                points.add(measured(2020, cells[2], cells[5]));
            }
            Judgement judgement = ProgressMethods.HEALTHY_PEOPLE_2020.judge(
                    Cases.of(Cases.target(cells[3], Integer.parseInt(cells[6])), points.toArray(new Point[0]))
                            .build());

            assertThat(rating(judgement).status()).as(row).isEqualTo(HEALTHY_PEOPLE.get(cells[7]));
            if (cells[8].isEmpty()) {
                assertThat(rating(judgement).value()).as(row).isEmpty();
            } else {
                assertThat(rating(judgement).value().orElseThrow())
                        .as(row)
                        .isCloseTo(Double.parseDouble(cells[8]), within(5e-7));
            }
        }
        assertThat(rows).hasSize(20);
    }

    private static Point measured(int year, String value, String standardError) {
        return standardError.isEmpty()
                ? Cases.point(year, value)
                : Cases.point(year, value, Double.parseDouble(standardError));
    }

    @Test
    void theProgressChartGivesTheScoreAndTheRatioOrGrowth() throws IOException {
        List<String> rows = Vectors.rows("progress/unsd2023_progress_chart.csv");
        for (String row : rows) {
            String[] cells = Cases.cells(row);
            int direction = Integer.parseInt(cells[6]);
            ProgressCase progress = Cases.of(
                            Cases.target(cells[5], direction),
                            Cases.point(Integer.parseInt(cells[2]), cells[1]),
                            Cases.point(Integer.parseInt(cells[4]), cells[3]))
                    .direction(Cases.direction(direction))
                    .build();
            Rating rating = rating(ProgressMethods.UNSD_2023.judge(progress));

            assertNumber(row, rating.score(), cells[7]);
            if (cells[5].isEmpty()) {
                assertThat(rating.value().orElseThrow())
                        .as(row)
                        .isCloseTo(direction * Double.parseDouble(cells[8]), within(1e-9));
            } else {
                assertNumber(row, rating.value(), cells[9]);
            }
        }
        assertThat(rows).hasSize(12);
    }

    @Test
    void fingertipsFindsThePublishedTrends() throws IOException {
        Map<String, List<String[]>> points = new TreeMap<>();
        for (String row : Vectors.rows("progress/fingertips_trend_points.csv")) {
            String[] cells = Cases.cells(row);
            points.computeIfAbsent(cells[0], unused -> new ArrayList<>()).add(cells);
        }
        int checked = 0;
        for (String row : Vectors.rows("progress/fingertips_trend_expected.csv")) {
            String[] cells = Cases.cells(row);
            // the publisher's test gives this case no intervals and expects a trend all the same
            if (!cells[0].equals("GpRegisteredPopulationOver65")) {
                assertTrend(row, cells, points.get(cells[0]));
                checked++;
            }
        }
        assertThat(checked).isEqualTo(10);
    }

    private static void assertTrend(String row, String[] expected, List<String[]> points) {
        boolean counts = expected[3].equals("chi2_proportion");
        ProgressCase.Builder builder = Cases.of(
                Cases.NONE,
                points.stream()
                        .map(cells -> counts ? counted(cells) : interval(cells))
                        .toArray(Point[]::new));
        if (!expected[2].equals("none")) {
            builder.direction(Cases.direction(expected[2].equals("high") ? 1 : -1));
        }
        Rating rating = rating(ProgressMethods.FINGERTIPS.judge(builder.build()));
        String marker = rating.status().replace("No significant change", "No change");

        assertThat(marker.replace(" ", "").toLowerCase(Locale.ROOT))
                .as(row)
                .isEqualTo(expected[4].toLowerCase(Locale.ROOT));
        if (!expected[7].isEmpty()) {
            double statistic = Double.parseDouble(expected[7]);
            assertThat(rating.value().orElseThrow()).as(row).isCloseTo(statistic, within(statistic * 1e-9));
        }
    }

    private static Point counted(String[] cells) {
        return Cases.share(
                Integer.parseInt(cells[1]), (long) Double.parseDouble(cells[2]), (long) Double.parseDouble(cells[3]));
    }

    private static Point interval(String[] cells) {
        double width = Double.parseDouble(cells[6]) - Double.parseDouble(cells[5]);
        return Cases.point(Integer.parseInt(cells[1]), cells[4], width / 3.92);
    }

    @Test
    void fingertipsComparesWithATargetAsPublished() throws IOException {
        List<String> rows = Vectors.rows("progress/fingertips_target_comparison.csv");
        for (String row : rows) {
            String[] cells = Cases.cells(row);
            int good = cells[1].equals("high") ? 1 : -1;
            if (cells[8].startsWith("error:")) {
                assertThatIllegalArgumentException()
                        .as(row)
                        .isThrownBy(() -> Cases.between(cells[2], cells[3]))
                        .withMessage("a target range must not be reversed: 2 to 1");
            } else {
                assertThat(level(cells, good)).as(row).isEqualTo(cells[8]);
            }
        }
        assertThat(rows).hasSize(24);
    }

    private static String level(String[] cells, int good) {
        BigDecimal limit = new BigDecimal(cells[2]);
        if (cells[0].equals("range")) {
            BigDecimal upper = new BigDecimal(cells[3]);
            return published(FingertipsLevel.ofRange(new BigDecimal(cells[5]), limit, upper, good));
        }
        if (cells[4].equals("false")) {
            return published(FingertipsLevel.of(new BigDecimal(cells[5]), limit, good));
        }
        return cells[6].isEmpty()
                ? "none"
                : published(
                        FingertipsLevel.ofInterval(new BigDecimal(cells[6]), new BigDecimal(cells[7]), limit, good));
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
