package org.akkoord.trend;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.akkoord.statistics.LeastSquares;
import org.akkoord.statistics.TheilSen;

/**
 * Draws a trend through a series on the real time axis: a gap is time, not a step. Immutable.
 */
public final class TrendEvaluator {

    private static final int FEWEST = 3;

    private final TrendMethod method;

    private TrendEvaluator(TrendMethod method) {
        this.method = method;
    }

    /** The median of pairwise slopes ({@link TrendMethod#THEIL_SEN}), because published series are short. */
    public static TrendEvaluator withDefaults() {
        return new TrendEvaluator(TrendMethod.THEIL_SEN);
    }

    /** This evaluator with another method. */
    public TrendEvaluator with(TrendMethod other) {
        return new TrendEvaluator(Objects.requireNonNull(other, "method"));
    }

    /**
     * The trend; empty for fewer than three values at distinct points in time. Values that are only known to lie between bounds are not used.
     */
    public Optional<Trend> evaluate(Series series) {
        List<Point> points = series.numbers();
        double[] x = points.stream().mapToDouble(Point::position).toArray();
        double[] y = points.stream()
                .mapToDouble(point -> point.number().orElseThrow().doubleValue())
                .toArray();
        if (Arrays.stream(x).distinct().count() < FEWEST) {
            return Optional.empty();
        }
        double slope = switch (method) {
            case THEIL_SEN -> TheilSen.slope(x, y);
            case LEAST_SQUARES -> LeastSquares.slope(x, y);
        };
        return Optional.of(new Trend(method, slope, points));
    }
}
