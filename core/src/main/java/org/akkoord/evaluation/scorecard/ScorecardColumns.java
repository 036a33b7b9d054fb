package org.akkoord.evaluation.scorecard;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.evaluation.ObjectiveEvaluation;
import org.akkoord.measurement.Measurement;
import org.akkoord.trend.Change;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;

/** The columns of scorecards, filled row by row and then never changed. */
public final class ScorecardColumns {

    private static final Point[] NO_POINTS = {};
    private static final BigDecimal[] NO_NUMBERS = {};

    private final Verdict[] verdicts;
    private final Reason[] reasons;
    private final String[] indicators;
    private final Point[] latest;
    /** The first numbers of series, from which changes are counted. */
    private final Point[] first;

    private final BigDecimal[] shortfalls;
    private final double[] slopes;
    private final int[] counted;
    private final int[] expected;

    /** Columns of so many rows. */
    public ScorecardColumns(int rows) {
        verdicts = new Verdict[rows];
        reasons = new Reason[rows];
        indicators = new String[rows];
        latest = Arrays.copyOf(NO_POINTS, rows);
        first = Arrays.copyOf(NO_POINTS, rows);
        shortfalls = Arrays.copyOf(NO_NUMBERS, rows);
        slopes = new double[rows];
        counted = new int[rows];
        expected = new int[rows];
    }

    public void set(
            int row, ObjectiveEvaluation objective, IndicatorEvaluation indicator, Optional<Measurement.Units> made) {
        verdicts[row] = objective.verdict();
        reasons[row] = objective.explanation().reason();
        indicators[row] = indicator.indicator().id();
        indicator.level().ifPresent(level -> latest[row] = level);
        List<Point> numbers = indicator.series().numbers();
        if (numbers.size() > 1) {
            first[row] = numbers.get(0);
        }
        indicator.shortfall().ifPresent(percent -> shortfalls[row] = percent);
        slopes[row] = indicator.perYear().orElse(Double.NaN);
        made.ifPresent(units -> {
            counted[row] = Math.toIntExact(units.counted());
            expected[row] = Math.toIntExact(units.expected());
        });
    }

    public int size() {
        return verdicts.length;
    }

    /** How many of the rows have which verdict. */
    public Map<Verdict, Integer> counts(IntStream rows) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0);
        }
        rows.forEach(row -> counts.merge(verdicts[row], 1, Integer::sum));
        return counts;
    }

    public Verdict verdict(int row) {
        return verdicts[row];
    }

    public Reason reason(int row) {
        return reasons[row];
    }

    public String indicator(int row) {
        return indicators[row];
    }

    public Optional<Point> latest(int row) {
        return Optional.ofNullable(latest[row]);
    }

    public Optional<BigDecimal> shortfall(int row) {
        return Optional.ofNullable(shortfalls[row]);
    }

    /** The change from the first to the latest number, where the latest value is one. */
    public Optional<BigDecimal> change(int row) {
        return Optional.ofNullable(first[row])
                .flatMap(from -> latest(row).flatMap(to -> Change.between(from, to)))
                .map(Change::amount);
    }

    public OptionalDouble changePerYear(int row) {
        return Double.isNaN(slopes[row]) ? OptionalDouble.empty() : OptionalDouble.of(slopes[row]);
    }

    public Optional<Measurement.Units> units(int row) {
        return expected[row] == 0 ? Optional.empty() : Optional.of(new Measurement.Units(counted[row], expected[row]));
    }
}
