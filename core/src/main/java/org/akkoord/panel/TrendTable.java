package org.akkoord.panel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.akkoord.internal.Checks;
import org.akkoord.panel.kernel.Absences;
import org.akkoord.panel.kernel.SlopeTest;
import org.akkoord.panel.store.Absence;
import org.akkoord.panel.store.Counts;
import org.akkoord.panel.store.NumberText;
import org.akkoord.panel.store.PanelData;
import org.akkoord.panel.store.Variable;
import org.akkoord.statistics.LeastSquares;
import org.akkoord.statistics.MannKendall;
import org.akkoord.statistics.Proportion;
import org.akkoord.trend.TrendMethod;

/**
 * The trend of every unit of a panel. Row n is about the n-th unit in the order of the ids. Slopes are per year, for
 * counts in percentage points. A unit with fewer than two numbers has no slope. Cells without a number are left out,
 * also those between bounds. How many were left out, and on which side of the numbers, stands beside each slope: where
 * low values are suppressed, a trend of the others is flatter than that of all.
 *
 * <p>Slopes and scores are computed for all units at once. The probability of a row is computed when the row is asked
 * for, as that of {@link LeastSquares} or {@link MannKendall}, which takes some microseconds. It is 1 for numbers that
 * are all equal, and never 0: a number counts as rounded to the most decimals that the unit has.
 */
public final class TrendTable implements PanelTable<TrendTable.Row> {

    private final PanelData data;
    private final Variable variable;
    private final TrendMethod method;
    private final double[] slopes;
    private final int[] scores;

    TrendTable(PanelData data, Variable variable, TrendMethod method, double[] slopes, int[] scores) {
        this.data = data;
        this.variable = variable;
        this.method = method;
        this.slopes = slopes;
        this.scores = scores;
    }

    /**
     * The trend of one unit.
     *
     * @param unit its id
     * @param points how many numbers it has
     * @param slopePerYear the slope per year; absent for fewer than two points
     * @param score the Mann-Kendall score S; only for {@link TrendMethod#THEIL_SEN}
     * @param p the two-sided probability, 0 to 1, of a trend at least as strong if there were none; absent where it is
     *     not defined
     * @param leftOut how many periods of the unit have no number, and why
     * @param counted how many numbers of units are behind the points: as many as these for a single unit, and for a
     *     group those of its units
     * @param expected how many numbers of units were expected in all periods
     */
    public record Row(
            String unit,
            int points,
            OptionalDouble slopePerYear,
            OptionalInt score,
            OptionalDouble p,
            LeftOut leftOut,
            long counted,
            long expected) {

        public Row {
            Checks.requirePresent("slopePerYear", slopePerYear, "score", score, "p", p);
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(leftOut, "leftOut");
        }
    }

    /**
     * The same table without the slopes of units with fewer numbers: two of them always make a line, and say little.
     * Their rows stay, without a slope.
     *
     * @param points the fewest numbers of a slope, 2 or more
     * @throws IllegalArgumentException if it is less
     */
    public TrendTable atLeast(int points) {
        if (points < 2) {
            throw new IllegalArgumentException("a slope needs at least 2 points, but the minimum was " + points);
        }
        double[] kept = slopes.clone();
        Arrays.setAll(kept, unit -> variable.points(unit) < points ? Double.NaN : kept[unit]);
        return new TrendTable(data, variable, method, kept, scores);
    }

    /** How many cells of all units have no number, and why. */
    public LeftOut leftOut() {
        long[] cells = Absences.cells(data, variable, 0, data.periods().size());
        return LeftOut.of(absence -> cells[absence.ordinal()]);
    }

    private LeftOut leftOut(int row) {
        long[] cells = new long[Absence.values().length];
        for (int period = 0; period < data.periods().size(); period++) {
            if (!variable.has(row, period)) {
                cells[Absences.of(data, variable, row, period).ordinal()]++;
            }
        }
        return LeftOut.of(absence -> cells[absence.ordinal()]);
    }

    /** The name of the variable. */
    public String variable() {
        return variable.name();
    }

    /** The method by which the trends were drawn. */
    public TrendMethod method() {
        return method;
    }

    @Override
    public int size() {
        return slopes.length;
    }

    /** The slope per year of a row; absent for fewer than two points. */
    public OptionalDouble slopePerYear(int row) {
        double slope = slopes[row];
        return Double.isNaN(slope) ? OptionalDouble.empty() : OptionalDouble.of(slope);
    }

    /** The slopes of all units that have one, in the order of the units' ids. */
    public double[] slopes() {
        double[] found = slopes.clone();
        int count = 0;
        for (int row = 0; row < found.length; row++) {
            if (!Double.isNaN(found[row])) {
                found[count++] = found[row];
            }
        }
        return count == found.length ? found : Arrays.copyOf(found, count);
    }

    /** The Mann-Kendall score S of a row; only for {@link TrendMethod#THEIL_SEN}. */
    public OptionalInt score(int row) {
        return scores.length == 0 ? OptionalInt.empty() : OptionalInt.of(scores[row]);
    }

    @Override
    public Row row(int row) {
        long counted = 0;
        long expected = 0;
        for (int period = 0; period < data.periods().size(); period++) {
            counted += variable.has(row, period) ? Absences.counted(variable, row, period) : 0;
            expected += Absences.expected(data, variable, row, period);
        }
        return new Row(
                data.units().text(row),
                variable.points(row),
                slopePerYear(row),
                score(row),
                Double.isNaN(slopes[row]) ? OptionalDouble.empty() : p(row),
                leftOut(row),
                counted,
                expected);
    }

    /** The row of a unit; absent where the panel has no such unit. */
    public Optional<Row> of(String unit) {
        return data.units().number(unit).map(this::row);
    }

    /**
     * The rows with the greatest slopes, the greatest first. Rows with equal slopes are in the order of the ids.
     *
     * @param count how many rows at most
     * @param points how many numbers a unit must have; of few numbers the slopes are extreme by chance
     */
    public PanelTable<Row> highest(int count, int points) {
        return ordered(Comparator.comparingDouble((Integer row) -> -slopes[row]), count, points);
    }

    /**
     * The rows with the least slopes, the least first. Rows with equal slopes are in the order of the ids.
     *
     * @param count how many rows at most
     * @param points how many numbers a unit must have; of few numbers the slopes are extreme by chance
     */
    public PanelTable<Row> lowest(int count, int points) {
        return ordered(Comparator.comparingDouble((Integer row) -> slopes[row]), count, points);
    }

    private PanelTable<Row> ordered(Comparator<Integer> order, int count, int points) {
        return new SelectedRows<>(
                this,
                IntStream.range(0, size())
                        .filter(row -> !Double.isNaN(slopes[row]) && variable.points(row) >= points)
                        .boxed()
                        .sorted(order)
                        .limit(count)
                        .toList());
    }

    /** The probability of a row, from the numbers of its unit. */
    private OptionalDouble p(int row) {
        int[] periods = variable.periodsOf(row);
        if (periods.length < 2) {
            return OptionalDouble.empty();
        }
        if (method == TrendMethod.THEIL_SEN) {
            return OptionalDouble.of(kendall(row, periods).p());
        }
        double[] all = data.positions();
        double[] x = IntStream.of(periods).mapToDouble(period -> all[period]).toArray();
        double[] y = IntStream.of(periods)
                .mapToDouble(period -> variable.level(row, period))
                .toArray();
        double step = variable.isCounts() ? one(row, periods) : unit(row, periods);
        OptionalDouble quick = variable.isCounts() ? SlopeTest.ofCounts(x, y, step) : SlopeTest.ofValues(x, y, step);
        if (quick.isPresent()) {
            return quick;
        }
        LeastSquares line = LeastSquares.fit(x, y);
        return (variable.isCounts() ? line.withStep(step) : line.withRounding(step)).slopeP();
    }

    /** By how much one more changes the share with the least denominator. */
    private double one(int row, int[] periods) {
        return IntStream.of(periods)
                .mapToDouble(period -> 1.0 / variable.counts().denominator(row, period))
                .max()
                .orElse(0);
    }

    /** The unit of the last place of the numbers of a unit. */
    private double unit(int row, int[] periods) {
        int decimals = IntStream.of(periods)
                .map(period -> BigDecimal.valueOf(variable.level(row, period))
                        .stripTrailingZeros()
                        .scale())
                .reduce(0, Math::max);
        return Double.parseDouble("1e-" + decimals);
    }

    private MannKendall kendall(int row, int[] periods) {
        if (!variable.isCounts()) {
            return MannKendall.of(IntStream.of(periods)
                    .mapToDouble(period -> variable.level(row, period))
                    .toArray());
        }
        Counts counts = variable.counts();
        return MannKendall.ofProportions(IntStream.of(periods)
                .mapToObj(period -> new Proportion(counts.numerator(row, period), counts.denominator(row, period)))
                .toList());
    }

    @Override
    public Map<String, String> about() {
        return CellTable.facts("variable", variable.name(), "method", method);
    }

    /**
     * {@code unit}, {@code points}, {@code slope_per_year}, for {@link TrendMethod#THEIL_SEN} {@code score}, {@code p},
     * how many expected numbers were left out: {@code left_out}, of which {@code below} and {@code above} a limit, and
     * how many numbers of units are behind the points, {@code counted} of {@code expected}.
     */
    @Override
    public List<String> columns() {
        return scores.length == 0
                ? List.of("unit", "points", "slope_per_year", "p", "left_out", "below", "above", "counted", "expected")
                : List.of(
                        "unit",
                        "points",
                        "slope_per_year",
                        "score",
                        "p",
                        "left_out",
                        "below",
                        "above",
                        "counted",
                        "expected");
    }

    @Override
    public List<String> cells(int number) {
        Row row = row(number);
        List<String> cells = new ArrayList<>();
        cells.add(row.unit());
        cells.add(Integer.toString(row.points()));
        cells.add(NumberText.of(row.slopePerYear()));
        row.score().ifPresent(score -> cells.add(Integer.toString(score)));
        cells.add(NumberText.of(row.p()));
        cells.add(Long.toString(row.leftOut().expected()));
        cells.add(Long.toString(row.leftOut().below()));
        cells.add(Long.toString(row.leftOut().above()));
        cells.add(Long.toString(row.counted()));
        cells.add(Long.toString(row.expected()));
        return cells;
    }

    /** A line of title, the first ten rows, and what was left out, for people. */
    @Override
    public String toString() {
        return "trends of '" + variable.name() + "', " + method + "\n" + toText(10) + "; " + leftOut();
    }
}
