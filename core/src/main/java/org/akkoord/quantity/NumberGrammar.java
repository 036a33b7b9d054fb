package org.akkoord.quantity;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import org.akkoord.internal.Printable;

/**
 * The one grammar of numbers in files. It is read by hand, character by character, because a file has as many numbers
 * as cells.
 */
final class NumberGrammar {

    private static final int LONGEST = 33;
    private static final int LONGEST_COUNT = 16;
    private static final long LARGEST_COUNT = Quantity.LARGEST.longValueExact();

    /** Signs before a number that is no exact one. */
    private static final String LIMITS = "<>~\u2264\u2265\u2248";

    /** Thousands apart, as in {@code 1 234}, by any kind of blank. */
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[\\s\\p{Zs}]\\d{3})+(?:[.,]\\d+)?");

    private NumberGrammar() {}

    static BigDecimal decimal(String text) {
        Objects.requireNonNull(text, "text");
        if (text.length() <= LONGEST && isDecimal(text)) {
            BigDecimal number = new BigDecimal(text);
            if (number.signum() != 0 || text.charAt(0) != '-') {
                return Quantity.requireInRange(number);
            }
        }
        throw new IllegalArgumentException(
                "expected a number such as 80 or 80.4, but found '" + Printable.text(text) + "'" + advice(text));
    }

    private static String advice(String text) {
        if (GROUPED.matcher(text).matches()) {
            return "; a number has no blanks between its digits";
        }
        return !text.isEmpty() && LIMITS.indexOf(text.charAt(0)) >= 0
                ? "; what is only under, over or about a number has a qualifier beside the number"
                : "";
    }

    /** A number as Java writes it, also with an exponent. */
    static BigDecimal figure(String text) {
        Objects.requireNonNull(text, "decimal");
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(
                    "a figure must be a number such as 80 or 80.4, but was '" + Printable.text(text) + "'");
        }
    }

    static BigDecimal inRange(BigDecimal number) {
        Objects.requireNonNull(number, "number");
        if (number.scale() > Quantity.MAX_DECIMALS
                || number.scale() < -Quantity.MAX_DECIMALS
                || number.abs().compareTo(Quantity.LARGEST) > 0) {
            throw new IllegalArgumentException("a number must be at most 1e15 in absolute value, with at most "
                    + Quantity.MAX_DECIMALS + " decimals");
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    static BigDecimal decimal(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("a figure must be finite, but was " + number);
        }
        BigDecimal shortest = BigDecimal.valueOf(number).stripTrailingZeros();
        return inRange(shortest);
    }

    /** An optional minus sign, digits without leading zeros, and optionally a point with more digits. */
    private static boolean isDecimal(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = digits(text, start);
        if (!isWhole(text, start, point)) {
            return false;
        }
        if (point == text.length()) {
            return true;
        }
        int end = digits(text, point + 1);
        return text.charAt(point) == '.' && end == text.length() && end > point + 1;
    }

    /** The place after the last of the digits that begin at the given place. */
    private static int digits(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** Whether there is a digit between the places, and no zero before another digit. */
    private static boolean isWhole(String text, int start, int end) {
        return end == start + 1 || (end > start && text.charAt(start) != '0');
    }

    static long count(String text) {
        Objects.requireNonNull(text, "text");
        int end = digits(text, 0);
        if (end == text.length() && end <= LONGEST_COUNT && isWhole(text, 0, end)) {
            long count = Long.parseLong(text);
            if (count <= LARGEST_COUNT) {
                return count;
            }
        }
        throw new IllegalArgumentException(
                "expected a whole number from 0 to 1e15, but found '" + Printable.text(text) + "'");
    }
}
