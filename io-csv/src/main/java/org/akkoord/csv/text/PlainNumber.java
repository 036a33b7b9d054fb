package org.akkoord.csv.text;

/**
 * Numbers that are written so plainly that every rule for numbers reads them alike: at most 15 digits without needless
 * zeros before them. Three digits after a mark are not plain, because they may be thousands.
 */
public final class PlainNumber {

    /** Instead of a whole number: the text is not a plain one. */
    public static final long NOT_WHOLE = -1;

    private static final int MOST_DIGITS = 15;
    private static final int OF_THOUSANDS = 3;
    private static final int TEN = 10;

    /** All of them, and all whole numbers of 15 digits, are exactly doubles. */
    private static final double[] POWERS = powers();

    private PlainNumber() {}

    private static double[] powers() {
        double[] powers = new double[MOST_DIGITS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = TEN * powers[i - 1];
        }
        return powers;
    }

    /** The whole number from 0 on; {@link #NOT_WHOLE} if the text is none, or not a plain one. */
    public static long whole(String text) {
        int length = text.length();
        return length > 0 && digits(text, 0) == length && isPlain(text, 0, length)
                ? number(text, 0, length)
                : NOT_WHOLE;
    }

    /** Whether the result of {@link #decimal} is a number. */
    public static boolean isDecimal(double result) {
        return !Double.isNaN(result);
    }

    /**
     * The nearest double to a number that may have a sign and decimals; not a number if the text is none, or not a
     * plain one. The digits together are a whole number that a double holds exactly, as it does the power of ten, so
     * the one division rounds as {@link Double#parseDouble} does.
     */
    public static double decimal(String text, char mark) {
        int length = text.length();
        int start = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        int whole = digits(text, start);
        if (!isPlain(text, start, whole)) {
            return Double.NaN;
        }
        int end = start + whole;
        double number = number(text, start, whole);
        if (end < length) {
            int decimals = digits(text, end + 1);
            boolean isPlain = text.charAt(end) == mark
                    && decimals > 0
                    && decimals != OF_THOUSANDS
                    && whole + decimals <= MOST_DIGITS
                    && end + 1 + decimals == length;
            if (!isPlain) {
                return Double.NaN;
            }
            number = (number * POWERS[decimals] + number(text, end + 1, decimals)) / POWERS[decimals];
        }
        if (start == 0) {
            return number;
        }
        return number == 0 ? Double.NaN : -number;
    }

    /** How many digits stand together from a place on. */
    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }

    private static boolean isPlain(String text, int start, int digits) {
        return digits > 0 && digits <= MOST_DIGITS && (digits == 1 || text.charAt(start) != '0');
    }

    private static long number(String text, int from, int digits) {
        long number = 0;
        for (int i = from; i < from + digits; i++) {
            number = TEN * number + (text.charAt(i) - '0');
        }
        return number;
    }
}
