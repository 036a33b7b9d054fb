package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.akkoord.progress.ProgressCase;
import org.akkoord.statistics.ConfidenceInterval;
import org.akkoord.statistics.LeastSquares;
import org.akkoord.statistics.Normal;
import org.akkoord.trend.Point;
import org.akkoord.trend.Series;

/**
 * How far the value at a position may lie from its forecast, as {@link IndicatorEvaluation.Projection} says.
 *
 * @param margin half the width of the interval, above 0
 * @param above the probability that the value lies at least so far above the middle of its distribution
 * @param weights the kind of line from which both come
 */
record Spread(double margin, DoubleUnaryOperator above, LeastSquares.Weights weights) {

    private static final int FEWEST = 3;
    private static final double LEVEL = 0.95;
    private static final double TWELVE = 12;

    /** Empty for values at fewer than three distinct positions. */
    static Optional<Spread> of(Series series, double position) {
        List<Point> points = series.numbers();
        if (points.stream().mapToDouble(Point::position).distinct().count() < FEWEST) {
            return Optional.empty();
        }
        return points.stream().allMatch(point -> point.standardError().orElse(0) > 0)
                ? Optional.of(ofKnownErrors(points, position))
                : series.line().flatMap(line -> ofScatter(line, position));
    }

    private static Optional<Spread> ofScatter(LeastSquares line, double position) {
        return line.predictionIntervalAt(position, LEVEL)
                .map(interval -> new Spread(
                        (interval.high() - interval.low()) / 2,
                        far -> line.predictionAtLeast(position, line.valueAt(position) + far)
                                .orElseThrow(),
                        line.weights()));
    }

    private static Spread ofKnownErrors(List<Point> points, double position) {
        LeastSquares line = LeastSquares.fit(
                column(points, Point::position),
                column(points, point -> point.number().orElseThrow().doubleValue()),
                column(points, point -> 1 / variance(point)),
                LeastSquares.Weights.KNOWN_VARIANCE);
        double error = Math.hypot(
                line.valueStandardErrorAt(position).orElseThrow(), Math.sqrt(variance(points.get(points.size() - 1))));
        return new Spread(
                error * Normal.upperQuantile((1 - LEVEL) / 2), far -> Normal.oneSidedP(far / error), line.weights());
    }

    /** The variance of a value by sampling and rounding. */
    private static double variance(Point point) {
        return Math.pow(point.standardError().orElseThrow(), 2) + Math.pow(point.step(), 2) / TWELVE;
    }

    private static double[] column(List<Point> points, ToDoubleFunction<Point> number) {
        return points.stream().mapToDouble(number).toArray();
    }

    /** The interval around a forecast, cut off at the possible values. */
    ConfidenceInterval<?> around(double forecast, ProgressCase progress) {
        double low = progress.possible(BigDecimal.valueOf(forecast - margin)).doubleValue();
        double high = progress.possible(BigDecimal.valueOf(forecast + margin)).doubleValue();
        boolean clipped = low != forecast - margin || high != forecast + margin;
        return new ConfidenceInterval<>(low, high, LEVEL, weights, clipped);
    }

    /** The probability that the value is equal to a bound or above it, around the middle of its distribution. */
    double atLeast(double bound, double middle) {
        return above.applyAsDouble(bound - middle);
    }
}
