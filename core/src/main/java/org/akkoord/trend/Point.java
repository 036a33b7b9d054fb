package org.akkoord.trend;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;

/**
 * One value of a series.
 *
 * @param period the period to which it refers
 * @param value the value, a number or bounds
 * @param standardError the standard error in the unit of the value (percentage points for percent), 0 or more, where
 *     sampling error is known
 */
public record Point(ReportingPeriod period, Quantity value, OptionalDouble standardError) {

    /**
     * A value of a period.
     *
     * @throws IllegalArgumentException if the value is neither a number nor bounds, or the standard error is negative
     *     or not finite
     */
    public Point {
        Objects.requireNonNull(period, "period");
        if (value.decimal().isEmpty() && value.bounds().isEmpty()) {
            throw new IllegalArgumentException("a point needs a number or bounds");
        }
        if (standardError.isPresent()
                && !(standardError.getAsDouble() >= 0 && Double.isFinite(standardError.getAsDouble()))) {
            throw new IllegalArgumentException("a standard error must be finite and not negative");
        }
    }

    /** The value as a number; empty for bounds. */
    public Optional<BigDecimal> number() {
        return value.decimal();
    }

    /** The position of the period on the time axis, in years. */
    public double position() {
        return period.position();
    }
}
