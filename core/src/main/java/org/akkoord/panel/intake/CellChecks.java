package org.akkoord.panel.intake;

import org.akkoord.quantity.Quantity;

/** What the numbers of a cell may be, the same for every sink. Each check throws {@link IllegalArgumentException}. */
public final class CellChecks {

    private static final double LARGEST = Quantity.LARGEST.doubleValue();

    private CellChecks() {}

    /** Whether a value is at most 1e15 in absolute value. NaN is not. */
    static boolean isValue(double value) {
        return Math.abs(value) <= LARGEST;
    }

    /** Whether a weight is 0 to 1e15. NaN is not. */
    static boolean isWeight(double weight) {
        return weight >= 0 && weight <= LARGEST;
    }

    /** A value must be at most 1e15 in absolute value. */
    public static void checkValue(double value) {
        if (!isValue(value)) {
            throw new IllegalArgumentException("a value must be at most 1e15 in absolute value, but was " + value);
        }
    }

    /** A weight must be 0 to 1e15. */
    public static void checkWeight(double weight) {
        if (!isWeight(weight)) {
            throw new IllegalArgumentException("a weight must be 0 to 1e15, but was " + weight);
        }
    }

    /** A denominator must be 0 to 1e15, and a numerator 0 to the denominator. */
    public static void checkCounts(long numerator, long denominator) {
        if (denominator < 0 || denominator > LARGEST) {
            throw new IllegalArgumentException("a denominator must be 0 to 1e15, but was " + denominator);
        }
        if (numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException(
                    "a numerator must be 0 to the denominator, but was " + numerator + " of " + denominator);
        }
    }

    /** The ends of a range must be values or infinite, and in order; one of them must be a value. */
    public static void checkRange(double low, double high) {
        if (low == Double.NEGATIVE_INFINITY && high == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("a range must have a limit; without one the number is SUPPRESSED");
        }
        if (low != Double.NEGATIVE_INFINITY) {
            checkValue(low);
        }
        if (high != Double.POSITIVE_INFINITY) {
            checkValue(high);
        }
        if (low > high) {
            throw new IllegalArgumentException("bounds must not be reversed: " + low + " to " + high);
        }
    }

    /** Each end of a numerator must be one out of that end of the denominator, which is above 0, and in order. */
    public static void checkRange(long low, long high, long least, long most) {
        checkCounts(low, least);
        checkCounts(high, most);
        checkRange((double) low, (double) high);
        checkRange((double) least, (double) most);
        if (least == 0) {
            throw new IllegalArgumentException("a denominator between bounds must be 1 or more, but was 0");
        }
    }
}
