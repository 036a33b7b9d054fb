package org.akkoord.trend;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.internal.Checks;
import org.akkoord.internal.Later;
import org.akkoord.statistics.ConfidenceInterval;

/**
 * The trend through three or more values. Immutable; equal if everything in it is equal. The interval and p of a
 * computed trend are computed when they are first asked for, because a verdict needs the slope alone.
 */
public final class Trend {

    private final TrendMethod method;
    private final double slopePerYear;
    private final Later<Test> test;
    private final List<Point> points;

    /**
     * What the test of a trend says about its slope.
     *
     * @param interval the confidence interval of the slope
     * @param p the two-sided probability
     */
    record Test(Optional<ConfidenceInterval<?>> interval, OptionalDouble p) {
        Test {
            Objects.requireNonNull(interval, "interval");
            if (p.isPresent() && !(p.getAsDouble() >= 0 && p.getAsDouble() <= 1)) {
                throw new IllegalArgumentException("p must be 0 to 1, but was " + p.getAsDouble());
            }
        }
    }

    /**
     * A trend of its parts.
     *
     * @param method how the slope was computed and tested
     * @param slopePerYear the slope in units of the values per year, in percentage points per year for percent; not
     *     rounded
     * @param interval the confidence interval of the slope, in the same unit, where the method has one for so many
     *     points
     * @param p the two-sided probability of a movement at least as large if there were no trend, 0 to 1, where it is
     *     defined; of computed trends never 0
     * @param points the values that were used, in the order of their positions
     * @throws IllegalArgumentException if the slope is not finite or p is not between 0 and 1
     */
    public Trend(
            TrendMethod method,
            double slopePerYear,
            Optional<ConfidenceInterval<?>> interval,
            OptionalDouble p,
            List<Point> points) {
        this(method, slopePerYear, Later.of(new Test(interval, p)), points);
    }

    Trend(TrendMethod method, double slopePerYear, Later<Test> test, List<Point> points) {
        this.method = Objects.requireNonNull(method, "method");
        if (!Double.isFinite(slopePerYear)) {
            throw new IllegalArgumentException("a slope must be finite");
        }
        this.slopePerYear = slopePerYear + 0.0; // turns -0.0 into 0.0
        this.test = test;
        this.points = Checks.copyOf(points, "points");
    }

    /** How the slope was computed and tested. */
    public TrendMethod method() {
        return method;
    }

    /** The slope in units of the values per year, in percentage points per year for percent; not rounded. */
    public double slopePerYear() {
        return slopePerYear;
    }

    /** The confidence interval of the slope, in the same unit, where the method has one for so many points. */
    public Optional<ConfidenceInterval<?>> interval() {
        return test.get().interval();
    }

    /**
     * The two-sided probability of a movement at least as large if there were no trend, 0 to 1, where it is defined; of
     * computed trends never 0.
     */
    public OptionalDouble p() {
        return test.get().p();
    }

    /** The values that were used, in the order of their positions. */
    public List<Point> points() {
        return points;
    }

    /** Which way the slope points, significant or not. */
    public Direction direction() {
        if (slopePerYear == 0) {
            return Direction.LEVEL;
        }
        return slopePerYear > 0 ? Direction.RISING : Direction.FALLING;
    }

    /** Whether p is known and below the given level, such as 0.05. */
    public boolean isSignificantAt(double level) {
        return p().isPresent() && p().getAsDouble() < level;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Trend trend
                && method == trend.method
                && slopePerYear == trend.slopePerYear
                && points.equals(trend.points)
                && test.equals(trend.test);
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, slopePerYear, points);
    }

    /** The method, the slope, its interval, p and the number of values. */
    @Override
    public String toString() {
        return method + " " + slopePerYear + " per year"
                + interval().map(found -> ", " + found).orElse("")
                + (p().isPresent() ? ", p = " + p().getAsDouble() : "") + ", " + points.size() + " values";
    }

    /** Which way a slope points. */
    public enum Direction {
        /** Upwards. */
        RISING,
        /** Neither way: the slope is exactly 0. */
        LEVEL,
        /** Downwards. */
        FALLING
    }
}
