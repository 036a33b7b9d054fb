package org.akkoord.statistics;

import java.util.Objects;

/**
 * A confidence interval with what is needed to read it: its level and its method. Both bounds belong to it. Immutable.
 *
 * @param low the lower bound, finite
 * @param high the upper bound, finite, not below {@code low}
 * @param level the nominal confidence level, above 0 and below 1, such as 0.95
 * @param method the method by which it was computed
 * @param clipped whether the formula gave a bound outside the possible values, so that the end of their range took its
 *     place; never for slopes
 * @param <M> the enum of the methods
 */
public record ConfidenceInterval<M extends Enum<M>>(double low, double high, double level, M method, boolean clipped) {

    /**
     * An interval of its parts.
     *
     * @throws IllegalArgumentException if a bound is not finite, the bounds are reversed or the level is out of range
     */
    public ConfidenceInterval {
        Arguments.finite(low, "low");
        Arguments.finite(high, "high");
        Arguments.level(level);
        Objects.requireNonNull(method, "method");
        if (low > high) {
            throw new IllegalArgumentException("an interval must not be reversed: " + low + " to " + high);
        }
        low += 0.0; // turns -0.0 into 0.0
        high += 0.0;
    }

    /** An interval around an estimate, {@code estimate - margin} to {@code estimate + margin}. */
    static <M extends Enum<M>> ConfidenceInterval<M> around(double estimate, double margin, double level, M method) {
        return new ConfidenceInterval<>(estimate - margin, estimate + margin, level, method, false);
    }

    /** An interval whose bounds are kept within {@code lowest} to {@code highest}. */
    static <M extends Enum<M>> ConfidenceInterval<M> within(
            double lowest, double highest, Bounds bounds, double level, M method) {
        double low = Math.min(Math.max(bounds.low(), lowest), highest);
        double high = Math.max(Math.min(bounds.high(), highest), lowest);
        return new ConfidenceInterval<>(low, high, level, method, low != bounds.low() || high != bounds.high());
    }

    /**
     * This interval within the possible values: a bound outside them is replaced by the end of their range, and
     * {@link #clipped} says so.
     *
     * @param lowest the least possible value, or negative infinity
     * @param highest the greatest possible value, or infinity
     * @throws IllegalArgumentException if one is not a number, or {@code highest} is not above {@code lowest}
     */
    public ConfidenceInterval<M> within(double lowest, double highest) {
        if (!(lowest < highest)) {
            throw new IllegalArgumentException("a range must not be empty: " + lowest + " to " + highest);
        }
        ConfidenceInterval<M> kept = within(lowest, highest, new Bounds(low, high), level, method);
        return new ConfidenceInterval<>(kept.low, kept.high, level, method, clipped || kept.clipped);
    }

    /** Whether the value lies between the bounds or on one of them. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** Two bounds as a formula gives them, not clipped. */
    record Bounds(double low, double high) {}
}
