package org.akkoord.csv.profile;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value and what stands behind it in its cell.
 *
 * @param value the number, or the code that stands for a missing one
 * @param flags the letters of the flags; empty if there are none
 */
record ValueText(String value, String flags) {

    /** A value such as {@code 54.1 bd}, {@code : c} or {@code :}. */
    private static final Pattern FLAGGED = Pattern.compile("(:|-?[0-9][0-9.,]*(?:[eE][-+]?[0-9]+)?)\\s*([a-z]{1,6})");

    private static final Pattern RANGE = Pattern.compile("([0-9]+) ?(?:-|\u2013|to|t/m) ?([0-9]+)");
    private static final Pattern BELOW = Pattern.compile("< ?([0-9]+(?:[.,][0-9]+)?)");
    private static final Pattern ABOVE = Pattern.compile("> ?([0-9]+(?:[.,][0-9]+)?)");
    private static final String HUNDRED = "100";
    private static final BigDecimal NOISE = new BigDecimal("1e-9");

    /** The two parts of a cell. */
    static ValueText of(String cell) {
        Matcher flagged = FLAGGED.matcher(cell);
        return flagged.matches() ? new ValueText(flagged.group(1), flagged.group(2)) : new ValueText(cell, "");
    }

    /** The ends of a range; an end that is not included begins with a sign. */
    record Range(String low, String high) {}

    /** The range for which a text stands, such as {@code 10-50}, and of percentages {@code <2.5} and {@code >95}. */
    static Optional<Range> range(String text, char decimalMark, boolean isPercent) {
        Optional<Range> range = range(text);
        if (range.isPresent()) {
            return range;
        }
        Matcher below = BELOW.matcher(text);
        if (below.matches() && (isPercent || below.group(1).indexOf(decimalMark) >= 0)) {
            return Optional.of(new Range("0", "<" + below.group(1)));
        }
        Matcher above = ABOVE.matcher(text);
        return above.matches() && isPercent ? Optional.of(new Range(">" + above.group(1), HUNDRED)) : Optional.empty();
    }

    /** The range for which a text such as {@code 10-50} stands. */
    static Optional<Range> range(String text) {
        Matcher range = RANGE.matcher(text);
        return range.matches() ? Optional.of(new Range(range.group(1), range.group(2))) : Optional.empty();
    }

    /** The counts of a share, as whole numbers. */
    record Counts(String numerator, String denominator) {}

    /** The counts beside a percentage, if they are whole and give it, as exactly as it is written. */
    static Optional<Counts> counts(String value, String numerator, String denominator) {
        try {
            BigDecimal percentage = new BigDecimal(value);
            BigInteger part = new BigDecimal(numerator).toBigIntegerExact();
            BigInteger whole = new BigDecimal(denominator).toBigIntegerExact();
            if (part.signum() < 0 || whole.signum() <= 0 || part.compareTo(whole) > 0) {
                return Optional.empty();
            }
            BigDecimal exact = new BigDecimal(part)
                    .movePointRight(2)
                    .divide(new BigDecimal(whole), 2 * NOISE.scale(), RoundingMode.HALF_EVEN);
            BigDecimal half = BigDecimal.ONE
                    .movePointLeft(Math.max(0, percentage.scale()))
                    .divide(BigDecimal.valueOf(2));
            BigDecimal difference = exact.subtract(percentage).abs();
            return difference.compareTo(half.max(NOISE)) <= 0
                    ? Optional.of(new Counts(part.toString(), whole.toString()))
                    : Optional.empty();
        } catch (ArithmeticException | NumberFormatException noCounts) {
            return Optional.empty();
        }
    }
}
