package org.akkoord.trend;

import java.util.List;
import java.util.Objects;

/**
 * The trend through three or more values.
 *
 * @param method how the slope was computed
 * @param slopePerYear the slope per year, in percentage points for percent
 * @param points the values that were used, in time order
 */
public record Trend(TrendMethod method, double slopePerYear, List<Point> points) {

    /** Checks and copies. */
    public Trend {
        Objects.requireNonNull(method, "method");
        if (!Double.isFinite(slopePerYear)) {
            throw new IllegalArgumentException("a slope must be finite");
        }
        points = List.copyOf(points);
    }
}
