package org.akkoord.quantity;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import org.akkoord.internal.Printable;

/** The one grammar of numbers in files. */
final class NumberGrammar {

    private static final int LONGEST = 33;
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
    private static final Pattern NEGATIVE_ZERO = Pattern.compile("-0(\\.0+)?");
    private static final Pattern COUNT = Pattern.compile("0|[1-9][0-9]{0,15}");
    private static final long LARGEST_COUNT = Quantity.LARGEST.longValueExact();

    private NumberGrammar() {}

    static BigDecimal decimal(String text) {
        Objects.requireNonNull(text, "text");
        if (text.length() > LONGEST
                || !DECIMAL.matcher(text).matches()
                || NEGATIVE_ZERO.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "expected a number such as 80 or 80.4, but found '" + Printable.text(text) + "'");
        }
        return Quantity.requireInRange(new BigDecimal(text));
    }

    static long count(String text) {
        Objects.requireNonNull(text, "text");
        if (COUNT.matcher(text).matches()) {
            long count = Long.parseLong(text);
            if (count <= LARGEST_COUNT) {
                return count;
            }
        }
        throw new IllegalArgumentException(
                "expected a whole number from 0 to 1e15, but found '" + Printable.text(text) + "'");
    }
}
