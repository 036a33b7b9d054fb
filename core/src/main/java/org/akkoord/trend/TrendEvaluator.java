package org.akkoord.trend;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.akkoord.internal.Later;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.statistics.CochranArmitage;
import org.akkoord.statistics.ConfidenceInterval;
import org.akkoord.statistics.LeastSquares;
import org.akkoord.statistics.MannKendall;
import org.akkoord.statistics.Proportion;
import org.akkoord.statistics.TheilSen;

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
        List<Point> points = byPosition(series.numbers());
        if (!areDistinct(points)) {
            return Optional.empty();
        }
        return method.isPresent() ? by(method.get(), points) : bySampling(points);
    }

    /** The points in the order of their positions, which is nearly always that of their periods. */
    private static List<Point> byPosition(List<Point> points) {
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i - 1).position() > points.get(i).position()) {
                return points.stream()
                        .sorted(Comparator.comparingDouble(Point::position))
                        .toList();
            }
        }
        return points;
    }

    /** Whether points in the order of their positions have enough different ones. */
    private static boolean areDistinct(List<Point> points) {
        int count = points.isEmpty() ? 0 : 1;
        for (int i = 1; i < points.size() && count < FEWEST; i++) {
            count += points.get(i - 1).position() == points.get(i).position() ? 0 : 1;
        }
        return count >= FEWEST;
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
        boolean sampled = true;
        for (Point point : points) {
            sampled &= point.error().isPresent() && point.error().get().isOfCounts();
        }
        Optional<Trend> tested = sampled ? cochranArmitage(points) : Optional.empty();
        return tested.or(() -> knownVariance(points)).or(() -> Optional.of(theilSen(points)));
    }

    private static boolean areShares(List<Point> points) {
        return points.stream().allMatch(point -> point.value().counts().isPresent());
    }

    private static double[] column(List<Point> points, ToDoubleFunction<Point> number) {
        double[] column = new double[points.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = number.applyAsDouble(points.get(i));
        }
        return column;
    }

    /** The positions, counted from the first period, so that those of months keep their digits. */
    private static double[] positions(List<Point> points) {
        ReportingPeriod first = points.get(0).period();
        return column(points, point -> first.yearsUntil(point.period()));
    }

    private static double[] values(List<Point> points) {
        return column(points, point -> point.value().value().orElseThrow());
    }

    private static List<Proportion> proportions(List<Point> points) {
        return points.stream()
                .flatMap(point -> point.value().counts().stream())
                .map(Proportion::of)
                .toList();
    }

    private Trend theilSen(List<Point> points) {
        double[] positions = positions(points);
        double[] values = values(points);
        return new Trend(
                TrendMethod.THEIL_SEN,
                TheilSen.slope(positions, values),
                Later.by(() -> mannKendall(points, positions, values)),
                points);
    }

    private Trend.Test mannKendall(List<Point> points, double[] positions, double[] values) {
        MannKendall test = areShares(points) ? MannKendall.ofProportions(proportions(points)) : MannKendall.of(values);
        ConfidenceInterval<TheilSen.Ranks> interval =
                TheilSen.fit(positions, values).interval(level);
        return new Trend.Test(
                interval.method() == TheilSen.Ranks.INSIDE ? Optional.of(interval) : Optional.empty(),
                above0(test.p()));
    }

    private Trend leastSquares(List<Point> points) {
        return trend(TrendMethod.LEAST_SQUARES, Series.line(points, positions(points)), points);
    }

    private Optional<Trend> knownVariance(List<Point> points) {
        for (Point point : points) {
            if (point.standardError().orElse(0) == 0) {
                return Optional.empty();
            }
        }
        double[] weights =
                column(points, point -> 1 / Math.pow(point.standardError().orElseThrow(), 2));
        LeastSquares line =
                LeastSquares.fit(positions(points), values(points), weights, LeastSquares.Weights.KNOWN_VARIANCE);
        return Optional.of(trend(TrendMethod.KNOWN_VARIANCE, line, points));
    }

    private Trend trend(TrendMethod used, LeastSquares line, List<Point> points) {
        return new Trend(used, line.slope(), Later.by(() -> test(line)), points);
    }

    private Trend.Test test(LeastSquares line) {
        Optional<ConfidenceInterval<?>> interval = line.slopeInterval(level).map(found -> found);
        OptionalDouble p = line.slopeP();
        return new Trend.Test(interval, p.isPresent() ? above0(p.getAsDouble()) : p);
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
                        Later.by(() ->
                                new Trend.Test(Optional.of(inPercent(test.slopeInterval(level))), above0(test.p()))),
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

    /** For people: the method, or that the values decide it, and the level of intervals. */
    @Override
    public String toString() {
        return "TrendEvaluator[" + method.map(Enum::name).orElse("by what the values carry") + ", level " + level + "]";
    }
}
