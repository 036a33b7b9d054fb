package org.akkoord.quantity;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.text.LocalizedText;

/**
 * A value as it was published: a figure, two counts, bounds, words, or the reason why there is none. Nothing here is
 * ever a stand-in for "missing".
 */
public sealed interface Quantity permits Quantity.Figure, Share, Quantity.Bounds, Quantity.Words, Quantity.Missing {

    /** Largest absolute value of a figure. */
    BigDecimal LARGEST = new BigDecimal("1e15");

    /** Most digits after the decimal point. */
    int MAX_DECIMALS = 15;

    /**
     * The value as a number for estimators: a figure's value, a share's percentage; absent for bounds, words and
     * missing values, which are no single number.
     */
    default OptionalDouble value() {
        return OptionalDouble.empty();
    }

    /**
     * The value in decimals: a figure's value as it stands, a share's percentage to 34 significant digits; absent for
     * bounds, words and missing values.
     */
    default Optional<BigDecimal> decimal() {
        return Optional.empty();
    }

    /** A figure that the source gives as exact. */
    static Figure of(String decimal) {
        return new Figure(new BigDecimal(decimal), Qualifier.EXACT);
    }

    /** A share from counts. */
    static Share share(long numerator, long denominator) {
        return new Share(numerator, denominator);
    }

    /** A missing value and why. */
    static Missing missing(MissingReason reason) {
        return new Missing(reason);
    }

    /**
     * A figure as written. Its number of decimals is kept, because it tells how far the source rounded.
     *
     * @param amount the number, at most 1e15 in absolute value with at most 15 decimals
     * @param qualifier how exact the source says it is
     */
    record Figure(BigDecimal amount, Qualifier qualifier) implements Quantity {
        /**
         * Checks.
         *
         * @throws IllegalArgumentException if the number is too large or has too many decimals
         */
        public Figure {
            amount = requireInRange(amount);
            Objects.requireNonNull(qualifier, "qualifier");
        }

        @Override
        public OptionalDouble value() {
            return OptionalDouble.of(amount.doubleValue());
        }

        @Override
        public Optional<BigDecimal> decimal() {
            return Optional.of(amount);
        }
    }

    /**
     * A value known only to lie between two bounds, both included, such as the count {@code <5}, which is 1 to 4.
     *
     * @param low the least it can be
     * @param high the most it can be, not below {@code low}
     */
    record Bounds(BigDecimal low, BigDecimal high) implements Quantity {
        /**
         * Checks.
         *
         * @throws IllegalArgumentException if the bounds are reversed or out of range
         */
        public Bounds {
            low = requireInRange(low);
            high = requireInRange(high);
            if (low.compareTo(high) > 0) {
                throw new IllegalArgumentException("bounds must not be reversed: " + low + " to " + high);
            }
        }

        /** A count below the given number, and at least one: {@code fewerThan(5)} is 1 to 4. */
        public static Bounds fewerThan(int limit) {
            return new Bounds(BigDecimal.ONE, BigDecimal.valueOf(limit - 1L));
        }
    }

    /**
     * A finding in words, of which no number may be made ("nearly all").
     *
     * @param text the words
     */
    record Words(LocalizedText text) implements Quantity {
        public Words {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * No value.
     *
     * @param reason why
     */
    record Missing(MissingReason reason) implements Quantity {
        public Missing {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Checks that a number is in the range of figures.
     *
     * @return the number, with its decimals; one written as {@code 1E+3} becomes {@code 1000}
     * @throws IllegalArgumentException if its absolute value is above 1e15 or it has more than 15 decimals
     */
    static BigDecimal requireInRange(BigDecimal number) {
        Objects.requireNonNull(number, "number");
        if (number.scale() > MAX_DECIMALS
                || number.scale() < -MAX_DECIMALS
                || number.abs().compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException(
                    "a number must be at most 1e15 in absolute value, with at most " + MAX_DECIMALS + " decimals");
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /**
     * Reads a number as this library writes it: ASCII digits with an optional minus sign and an optional decimal point
     * with digits on both sides; no exponent, no grouping, no plus sign, no leading zeros, no negative zero; at most 33
     * characters.
     *
     * @throws IllegalArgumentException if the text is no such number or out of range
     */
    static BigDecimal parseDecimal(String text) {
        return NumberGrammar.decimal(text);
    }

    /**
     * Reads a whole number from 0 to 1e15 in ASCII digits without leading zeros.
     *
     * @throws IllegalArgumentException if the text is no such number
     */
    static long parseCount(String text) {
        return NumberGrammar.count(text);
    }
}
