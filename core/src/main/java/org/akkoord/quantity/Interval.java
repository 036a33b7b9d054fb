package org.akkoord.quantity;

import java.math.BigDecimal;

/**
 * The confidence interval that a publisher gives around a value (betrouwbaarheidsinterval), in the unit of the value
 * and in the decimals of the source. The publisher's documentation says how it was made. An interval that this library
 * computes is a {@code org.akkoord.statistics.ConfidenceInterval}, which names its method.
 *
 * @param low the lower bound
 * @param high the upper bound, not below {@code low}
 * @param level the confidence level, above 0 and below 1, such as 0.95
 */
public record Interval(BigDecimal low, BigDecimal high, BigDecimal level) {

    /**
     * An interval as it was published.
     *
     * @throws IllegalArgumentException if the bounds are reversed or the level is not above 0 and below 1
     */
    public Interval {
        low = Quantity.requireInRange(low);
        high = Quantity.requireInRange(high);
        level = Quantity.requireInRange(level);
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("an interval must not be reversed: " + low + " to " + high);
        }
        if (level.signum() <= 0 || level.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("a confidence level must be above 0 and below 1, but was " + level);
        }
    }
}
