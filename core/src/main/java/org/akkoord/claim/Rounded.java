package org.akkoord.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A number and what it can have been before it was rounded.
 *
 * @param value the number
 * @param low the least that it can have been
 * @param high the most that it can have been
 */
public record Rounded(BigDecimal value, BigDecimal low, BigDecimal high) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if the value does not lie between low and high
     */
    public Rounded {
        Objects.requireNonNull(value, "value");
        if (value.compareTo(low) < 0 || value.compareTo(high) > 0) {
            throw new IllegalArgumentException("the value must lie between low and high, but was "
                    + value.toPlainString() + " for " + low.toPlainString() + " to " + high.toPlainString());
        }
    }

    /** A number that was rounded to multiples of a step; 0 for one that was not. */
    static Rounded of(BigDecimal value, BigDecimal step) {
        BigDecimal half = step.divide(TWO);
        return new Rounded(value, value.subtract(half), value.add(half));
    }

    /** Whether one number can lie behind both. */
    public boolean overlaps(Rounded other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    Rounded plus(Rounded other) {
        return new Rounded(value.add(other.value), low.add(other.low), high.add(other.high));
    }

    Rounded minus(Rounded other) {
        return new Rounded(value.subtract(other.value), low.subtract(other.high), high.subtract(other.low));
    }

    Rounded times(Rounded other) {
        return spanning(
                value.multiply(other.value),
                List.of(
                        low.multiply(other.low),
                        low.multiply(other.high),
                        high.multiply(other.low),
                        high.multiply(other.high)));
    }

    /** The quotient, to 34 significant digits. */
    Rounded dividedBy(Rounded other) {
        if (other.low.signum() <= 0 && other.high.signum() >= 0) {
            throw new IllegalArgumentException("a divisor can be 0");
        }
        return spanning(
                divide(value, other.value),
                List.of(
                        divide(low, other.low),
                        divide(low, other.high),
                        divide(high, other.low),
                        divide(high, other.high)));
    }

    private static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, MathContext.DECIMAL128);
    }

    private static Rounded spanning(BigDecimal value, List<BigDecimal> corners) {
        List<BigDecimal> all = Stream.concat(Stream.of(value), corners.stream()).toList();
        return new Rounded(value, Collections.min(all), Collections.max(all));
    }
}
