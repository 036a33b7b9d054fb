package org.akkoord.trend;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.akkoord.statistics.CochranArmitage;
import org.akkoord.statistics.ConfidenceInterval;
import org.akkoord.statistics.LeastSquares;
import org.akkoord.statistics.MannKendall;
import org.akkoord.statistics.Proportion;
import org.akkoord.statistics.TheilSen;
import org.akkoord.trend.Point.SamplingError;

/**
 * Computes the trend of a series on the real time axis: a year without a value counts as time. Immutable.
 *
 * <p>Without a method of the caller's choice, the values decide: shares of samples get
 * {@link TrendMethod#COCHRAN_ARMITAGE}, values with standard errors {@link TrendMethod#KNOWN_VARIANCE}, and values
 * without them {@link TrendMethod#THEIL_SEN}. A chosen method gives no trend where the values lack what it needs.
 */
public final class TrendEvaluator {

    private static final int FEWEST = 3;
    private static final double USUAL_LEVEL = 0.95;
    private static final double PERCENT = 100;

    private final Optional<TrendMethod> method;
    private final double level;

    private TrendEvaluator(Optional<TrendMethod> method, double level) {
        this.method = method;
        this.level = level;
    }

    /** An evaluator that lets the values decide, with intervals of 95 percent. */
    public static TrendEvaluator withDefaults() {
        return new TrendEvaluator(Optional.empty(), USUAL_LEVEL);
    }

    /** This evaluator with one method for all series. */
    public TrendEvaluator with(TrendMethod other) {
        return new TrendEvaluator(Optional.of(Objects.requireNonNull(other, "method")), level);
    }

    /**
     * This evaluator with intervals of another level.
     *
     * @param other above 0 and below 1, such as 0.99
     * @throws IllegalArgumentException if it is out of range
     */
    public TrendEvaluator atLevel(double other) {
        if (!(other > 0 && other < 1)) {
            throw new IllegalArgumentException("a confidence level must be above 0 and below 1, but was " + other);
        }
        return new TrendEvaluator(method, other);
    }

    /**
     * The trend of a series. Values that are only known to lie between bounds are not used.
     *
     * @return the trend; empty for fewer than three values at distinct points in time, and where the values lack what
     *     the chosen method needs
     */
    public Optional<Trend> evaluate(Series series) {
        List<Point> points = series.numbers().stream()
                .sorted(Comparator.comparingDouble(Point::position))
                .toList();
        if (points.stream().mapToDouble(Point::position).distinct().count() < FEWEST) {
            return Optional.empty();
        }
        return method.isPresent() ? by(method.get(), points) : bySampling(points);
    }

    private Optional<Trend> by(TrendMethod asked, List<Point> points) {
        return switch (asked) {
            case THEIL_SEN -> Optional.of(theilSen(points));
            case LEAST_SQUARES -> Optional.of(leastSquares(points));
            case KNOWN_VARIANCE -> knownVariance(points);
            case COCHRAN_ARMITAGE -> areShares(points) ? cochranArmitage(points) : Optional.empty();
        };
    }

    private Optional<Trend> bySampling(List<Point> points) {
        boolean sampled = points.stream()
                .allMatch(
                        point -> point.error().filter(SamplingError::isOfCounts).isPresent());
        Optional<Trend> tested = sampled ? cochranArmitage(points) : Optional.empty();
        return tested.or(() -> knownVariance(points)).or(() -> Optional.of(theilSen(points)));
    }

    private static boolean areShares(List<Point> points) {
        return points.stream().allMatch(point -> point.value().counts().isPresent());
    }

    private static double[] column(List<Point> points, ToDoubleFunction<Point> number) {
        return points.stream().mapToDouble(number).toArray();
    }

    /** The positions, counted from the first period, so that those of months keep their digits. */
    private static double[] positions(List<Point> points) {
        return column(points, point -> points.get(0).period().yearsUntil(point.period()));
    }

    private static double[] values(List<Point> points) {
        return column(points, point -> point.number().orElseThrow().doubleValue());
    }

    private static List<Proportion> proportions(List<Point> points) {
        return points.stream()
                .flatMap(point -> point.value().counts().stream())
                .map(Proportion::of)
                .toList();
    }

    private Trend theilSen(List<Point> points) {
        TheilSen line = TheilSen.fit(positions(points), values(points));
        MannKendall test =
                areShares(points) ? MannKendall.ofProportions(proportions(points)) : MannKendall.of(values(points));
        ConfidenceInterval<TheilSen.Ranks> interval = line.interval(level);
        return new Trend(
                TrendMethod.THEIL_SEN,
                line.slope(),
                interval.method() == TheilSen.Ranks.INSIDE ? Optional.of(interval) : Optional.empty(),
                above0(test.p()),
                points);
    }

    private Trend leastSquares(List<Point> points) {
        return trend(TrendMethod.LEAST_SQUARES, Series.line(points, positions(points)), points);
    }

    private Optional<Trend> knownVariance(List<Point> points) {
        if (points.stream().anyMatch(point -> point.standardError().orElse(0) == 0)) {
            return Optional.empty();
        }
        double[] weights =
                column(points, point -> 1 / Math.pow(point.standardError().orElseThrow(), 2));
        LeastSquares line =
                LeastSquares.fit(positions(points), values(points), weights, LeastSquares.Weights.KNOWN_VARIANCE);
        return Optional.of(trend(TrendMethod.KNOWN_VARIANCE, line, points));
    }

    private Trend trend(TrendMethod used, LeastSquares line, List<Point> points) {
        Optional<ConfidenceInterval<?>> interval = line.slopeInterval(level).map(found -> found);
        OptionalDouble p = line.slopeP();
        return new Trend(used, line.slope(), interval, p.isPresent() ? above0(p.getAsDouble()) : p, points);
    }

    /** A probability below the smallest double is that double: no test of values is certain. */
    private static OptionalDouble above0(double p) {
        return OptionalDouble.of(Math.max(p, Double.MIN_VALUE));
    }

    private Optional<Trend> cochranArmitage(List<Point> points) {
        return CochranArmitage.of(positions(points), proportions(points))
                .map(test -> new Trend(
                        TrendMethod.COCHRAN_ARMITAGE,
                        PERCENT * test.slope(),
                        Optional.of(inPercent(test.slopeInterval(level))),
                        above0(test.p()),
                        points));
    }

    private static <M extends Enum<M>> ConfidenceInterval<M> inPercent(ConfidenceInterval<M> interval) {
        return new ConfidenceInterval<>(
                PERCENT * interval.low(),
                PERCENT * interval.high(),
                interval.level(),
                interval.method(),
                interval.clipped());
    }
}
