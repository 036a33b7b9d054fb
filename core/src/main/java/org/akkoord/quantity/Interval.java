package org.akkoord.quantity;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An interval of uncertainty around a value (betrouwbaarheidsinterval), in the value's unit.
 *
 * @param low the lower bound
 * @param high the upper bound, not below {@code low}
 * @param level the confidence level, above 0 and below 1, such as 0.95
 * @param method how it was computed
 */
public record Interval(BigDecimal low, BigDecimal high, BigDecimal level, IntervalMethod method) {

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if the bounds are reversed or the level is not between 0 and 1
     */
    public Interval {
        low = Quantity.requireInRange(low);
        high = Quantity.requireInRange(high);
        level = Quantity.requireInRange(level);
        Objects.requireNonNull(method, "method");
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("an interval must not be reversed: " + low + " to " + high);
        }
        if (level.signum() <= 0 || level.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("a confidence level must be above 0 and below 1, but was " + level);
        }
    }
}
