package org.akkoord.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.statistics.LeastSquares;
import org.akkoord.statistics.MannKendall;
import org.akkoord.statistics.QuantileMethod;
import org.akkoord.statistics.TheilSen;
import org.akkoord.trend.TrendMethod;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Panels of several blocks with gaps, compared with estimators that look at one unit at a time. */
// Promise D3 of docs/promises.md
class RandomPanelTest {

    /** The last of four blocks is shorter than the others. */
    private static final int UNITS = 8000;

    private record Cell(int unit, int year, long numerator, long denominator, double weight) {}

    private static List<Cell> cells(int years, long seed) {
        Random random = new Random(seed);
        List<Cell> cells = new ArrayList<>();
        for (int unit = 0; unit < UNITS; unit++) {
            for (int year = 0; year < years; year++) {
                long denominator = 1 + random.nextInt(300);
                long numerator = (long) (random.nextDouble() * (denominator + 1));
                double weight = random.nextInt(10) / 4.0;
                if (random.nextInt(100) >= 5) {
                    cells.add(new Cell(unit, year, numerator, denominator, weight));
                }
            }
        }
        return cells;
    }

    private static Panel panel(List<Cell> cells) {
        PanelBuilder builder = Panel.builder();
        for (Cell cell : cells) {
            String unit = "s" + cell.unit();
            ReportingPeriod year = ReportingPeriod.schoolYear(2000 + cell.year());
            builder.at(unit, "counts", year).counts(cell.numerator(), cell.denominator(), cell.weight());
            builder.at(unit, "values", year).value((double) cell.numerator() / cell.denominator(), cell.weight());
        }
        for (int unit = 0; unit < UNITS; unit++) {
            LocalDate moved = LocalDate.of(2003, 8, 1).plusDays(unit % 700);
            builder.level("board").group("b" + unit % 37).member("s" + unit, LocalDate.of(1990, 1, 1), moved);
            builder.level("board")
                    .group("b" + unit % 41)
                    .member("s" + unit, moved.plusDays(1), LocalDate.of(2990, 1, 1));
        }
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 16, 17, 40})
    void everySlopeEqualsThatOfTheEstimator(int years) {
        List<Cell> cells = cells(years, years);
        Panel panel = panel(cells);
        TrendTable lines = panel.trends("counts", TrendMethod.LEAST_SQUARES);
        TrendTable medians = panel.trends("counts", TrendMethod.THEIL_SEN);
        TrendTable values = panel.trends("values", TrendMethod.LEAST_SQUARES);
        int next = 0;
        for (int unit = 0; unit < UNITS; unit++) {
            int first = next;
            while (next < cells.size() && cells.get(next).unit() == unit) {
                next++;
            }
            List<Cell> own = cells.subList(first, next);
            if (own.size() >= 2 && unit % 7 == 0) {
                double[] x = own.stream().mapToDouble(Cell::year).toArray();
                double[] y = own.stream()
                        .mapToDouble(cell -> (double) cell.numerator() / cell.denominator())
                        .toArray();
                String id = "s" + unit;
                double slope = LeastSquares.slope(x, y);
                assertThat(slope(lines, id)).isEqualTo(100 * slope, within(1e-11));
                assertThat(slope(values, id)).isEqualTo(slope, within(1e-13));
                assertThat(slope(medians, id)).isEqualTo(100 * TheilSen.slope(x, y), within(1e-11));
                int row = panel.units().indexOf(id);
                assertThat((long) medians.score(row).orElseThrow())
                        .isEqualTo(MannKendall.of(y).score());
            }
        }
        assertThat(next).isEqualTo(cells.size());
    }

    private static double slope(TrendTable table, String unit) {
        return table.of(unit).orElseThrow().slopePerYear().orElseThrow();
    }

    /** With few and with many limits, the least and the greatest quantile are those of the sorted ends. */
    @ParameterizedTest
    @ValueSource(ints = {2, 40, 3000})
    void quantilesWithLimitsAreThoseOfTheEnds(int oneIn) {
        Random random = new Random(oneIn);
        PanelBuilder builder = Panel.builder();
        ReportingPeriod year = ReportingPeriod.year(2000);
        double[] lows = new double[UNITS];
        double[] highs = new double[UNITS];
        for (int unit = 0; unit < UNITS; unit++) {
            lows[unit] = random.nextInt(400) / 4.0;
            highs[unit] = random.nextInt(oneIn) == 0 ? lows[unit] + random.nextInt(40) / 4.0 : lows[unit];
            builder.at("s" + unit, "v", year);
            if (lows[unit] == highs[unit]) {
                builder.value(lows[unit]);
            } else {
                builder.between(lows[unit], highs[unit]);
            }
        }
        double[] probabilities = {0, 0.01, 0.25, 0.5, 0.77, 0.999, 1};
        Panel panel = builder.build();
        for (QuantileMethod method : QuantileMethod.values()) {
            QuantileTable table = panel.quantiles("v", method, probabilities);
            for (int i = 0; i < probabilities.length; i++) {
                assertThat(table.low(0, i)).hasValue(method.of(lows, probabilities[i]));
                assertThat(table.high(0, i)).hasValue(method.of(highs, probabilities[i]));
            }
        }
    }

    @Test
    void groupsHaveTheSumsOfTheirUnits() {
        List<Cell> cells = cells(7, 3);
        Panel panel = panel(cells);
        Map<String, long[]> boards = new TreeMap<>();
        for (Cell cell : cells) {
            ReportingPeriod year = ReportingPeriod.schoolYear(2000 + cell.year());
            String board = panel.groupOf("s" + cell.unit(), "board", year).orElseThrow();
            for (String group : List.of("all", board)) {
                long[] sums = boards.computeIfAbsent(group + " " + year, key -> new long[2]);
                sums[0] += cell.numerator();
                sums[1] += cell.denominator();
            }
        }
        Map<String, long[]> found = new TreeMap<>();
        for (AggregateTable table : List.of(panel.aggregates("counts"), panel.aggregates("counts", "board"))) {
            for (AggregateTable.Row row : table.rows()) {
                row.amount()
                        .counts()
                        .filter(counts -> counts.total() > 0)
                        .ifPresent(counts -> found.put(
                                row.group() + " " + row.period(), new long[] {counts.events(), counts.total()}));
            }
        }
        assertThat(found).usingRecursiveComparison().isEqualTo(boards);
    }

    @Test
    void groupsWeighWhatTheirUnitsWeighTogether() {
        List<Cell> cells = cells(2, 4);
        Panel panel = panel(cells);
        Panel boards = panel.by("board");
        ReportingPeriod year = ReportingPeriod.schoolYear(2001);
        Map<String, Double> weights = new TreeMap<>();
        cells.stream()
                .filter(cell -> cell.year() == 1)
                .forEach(cell -> weights.merge(
                        panel.groupOf("s" + cell.unit(), "board", year).orElseThrow(), cell.weight(), Double::sum));
        double sum = 0;
        double products = 0;
        double squares = 0;
        for (Map.Entry<String, Double> board : weights.entrySet()) {
            double percent = boards.cell(board.getKey(), "counts", year).value().orElseThrow();
            sum += board.getValue();
            products += board.getValue() * percent;
            squares += board.getValue() * percent * percent;
        }
        double n = weights.size();
        double expected = (squares / sum - products / sum * (products / sum)) * n / (n - 1);
        AggregateTable.Row row = boards.aggregates("counts").of("all", year).orElseThrow();
        assertThat(row.variance().orElseThrow()).isCloseTo(expected, withinPercentage(1e-6));
    }

    /** Everything a panel answers, to the last bit. */
    private static List<Object> answers(Panel panel) {
        List<Function<Panel, Object>> questions = List.of(
                of -> of.trends("counts", TrendMethod.LEAST_SQUARES).slopes(),
                of -> of.trends("values", TrendMethod.LEAST_SQUARES).slopes(),
                of -> of.trends("counts", TrendMethod.THEIL_SEN).slopes(),
                of -> of.by("board").trends("values", TrendMethod.LEAST_SQUARES).slopes(),
                of -> of.total().trends("counts", TrendMethod.THEIL_SEN).slopes(),
                of -> of.aggregates("values").rows(),
                of -> of.aggregates("counts", "board").rows());
        List<Object> answers = new ArrayList<>();
        questions.forEach(question -> answers.add(question.apply(panel)));
        return answers;
    }

    @Test
    void orderOfRowsAndNumberOfThreadsNeverMatter() {
        List<Cell> cells = cells(8, 1);
        List<Object> expected = answers(panel(cells));
        for (long seed = 1; seed <= 3; seed++) {
            Collections.shuffle(cells, new Random(seed));
            Panel shuffled = panel(cells);
            assertThat(answers(shuffled)).usingRecursiveComparison().isEqualTo(expected);
            ExecutorService threads = Executors.newFixedThreadPool((int) seed + 1);
            try {
                assertThat(answers(shuffled.on(threads)))
                        .usingRecursiveComparison()
                        .isEqualTo(expected);
            } finally {
                threads.shutdown();
            }
            assertThat(answers(shuffled.on(Runnable::run)))
                    .usingRecursiveComparison()
                    .isEqualTo(expected);
        }
    }

    @Test
    void anInterruptedCallerGetsNoAnswer() {
        Panel panel = panel(cells(3, 1));
        Thread.currentThread().interrupt();
        try {
            Assertions.assertThatThrownBy(() -> panel.trends("counts", TrendMethod.THEIL_SEN))
                    .isInstanceOf(CancellationException.class)
                    .hasMessage("the calling thread was interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
