package org.akkoord.trend;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.statistics.ConfidenceInterval;

/**
 * The trend through three or more values.
 *
 * @param method how the slope was computed and tested
 * @param slopePerYear the slope in units of the values per year, in percentage points per year for percent; not rounded
 * @param interval the confidence interval of the slope, in the same unit, where the method has one for so many points
 * @param p the two-sided probability of a movement at least as large if there were no trend, 0 to 1, where it is
 *     defined; of computed trends never 0
 * @param points the values that were used, in the order of their positions
 */
public record Trend(
        TrendMethod method,
        double slopePerYear,
        Optional<ConfidenceInterval<?>> interval,
        OptionalDouble p,
        List<Point> points) {

    /**
     * A trend of its parts.
     *
     * @throws IllegalArgumentException if the slope is not finite or p is not between 0 and 1
     */
    public Trend {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(p, "p");
        if (!Double.isFinite(slopePerYear)) {
            throw new IllegalArgumentException("a slope must be finite");
        }
        if (p.isPresent() && !(p.getAsDouble() >= 0 && p.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("p must be 0 to 1, but was " + p.getAsDouble());
        }
        slopePerYear += 0.0; // turns -0.0 into 0.0
        points = List.copyOf(points);
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
        return p.isPresent() && p.getAsDouble() < level;
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
