package org.akkoord.quantity;

import java.util.Objects;
import java.util.regex.Pattern;
import org.akkoord.internal.Printable;

/**
 * The unit of a quantity, by its code. {@code percent} is 0 to 100, never 0 to 1; the difference of two percentages is
 * in percentage points. {@code count} is a number of things.
 *
 * @param code 1 to 40 lower-case ASCII letters, digits, {@code -}, {@code _} or {@code /}, starting with a letter, such
 *     as {@code percent}, {@code count} or {@code visitors/month}
 */
public record Unit(String code) {

    /** Hundredths of a whole. */
    public static final Unit PERCENT = new Unit("percent");

    /** A number of things. */
    public static final Unit COUNT = new Unit("count");

    /** The difference of two percentages. */
    public static final Unit PERCENTAGE_POINTS = new Unit("percentage-points");

    private static final int LONGEST = 40;

    /**
     * The unit of a code.
     *
     * @throws IllegalArgumentException if the code does not follow the rule above
     */
    public Unit {
        Objects.requireNonNull(code, "code");
        if (code.length() > LONGEST || !Grammar.CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "a unit must be 1 to 40 letters a-z, digits, '-', '_' or '/', starting with"
                            + " a letter, such as 'percent', 'count' or 'visitors/month', but was '"
                            + Printable.text(code) + "'");
        }
    }

    /** The unit of the given code. */
    public static Unit parse(String code) {
        return new Unit(code);
    }

    /** Whether this is {@link #PERCENT}. */
    public boolean isPercent() {
        return equals(PERCENT);
    }

    /** The unit of a difference of two values: {@link #PERCENTAGE_POINTS} for percent, otherwise this unit itself. */
    public Unit ofDifference() {
        return isPercent() ? PERCENTAGE_POINTS : this;
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }

    private static final class Grammar {
        static final Pattern CODE = Pattern.compile("[a-z][a-z0-9/_-]*");
    }
}
