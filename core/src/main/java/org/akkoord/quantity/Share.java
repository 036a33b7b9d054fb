package org.akkoord.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A share kept as its two counts (teller en noemer). Its value is {@code 100 * numerator / denominator} percent;
 * comparisons are made on the counts, without division.
 *
 * @param numerator how many have the property, 0 to {@code denominator}
 * @param denominator out of how many, 1 to 1e15
 */
public record Share(long numerator, long denominator) implements Quantity {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if a count is out of range
     */
    public Share {
        if (denominator < 1 || denominator > LARGEST.longValueExact()) {
            throw new IllegalArgumentException("a denominator must be 1 to 1e15, but was " + denominator);
        }
        if (numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException(
                    "a numerator must be 0 to the denominator, but was " + numerator + " of " + denominator);
        }
    }

    /** The share of both groups together: numerators and denominators add up, percentages do not. */
    public Share plus(Share other) {
        return new Share(Math.addExact(numerator, other.numerator), Math.addExact(denominator, other.denominator));
    }

    /** The percentage, 0 to 100. */
    public double percent() {
        return 100.0 * numerator / denominator;
    }

    /**
     * Compares with a percentage exactly: 58 of 200 equals 29.
     *
     * @return negative, zero or positive as this share is below, equal to or above the percentage
     */
    public int compareToPercent(BigDecimal percent) {
        return HUNDRED.multiply(BigDecimal.valueOf(numerator))
                .compareTo(percent.multiply(BigDecimal.valueOf(denominator)));
    }

    @Override
    public OptionalDouble value() {
        return OptionalDouble.of(percent());
    }

    @Override
    public Optional<BigDecimal> decimal() {
        return Optional.of(HUNDRED.multiply(BigDecimal.valueOf(numerator))
                .divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL128));
    }
}
