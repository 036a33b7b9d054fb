package org.akkoord.csv.panel;

import java.util.function.ToDoubleFunction;
import org.akkoord.csv.profile.ProfileColumns;
import org.akkoord.csv.text.CellText;
import org.akkoord.quantity.Quantity;

/** Reads limits that stand in the place of numbers, such as {@code <5}, {@code >95} and {@code 10..50}. */
final class Limit {

    private Limit() {}

    /**
     * The range of a value.
     *
     * @param low the least, or negative infinity
     * @param high the most, or infinity
     */
    record Range(double low, double high) {}

    /**
     * The range of a count, both ends included.
     *
     * @param least the least
     * @param most the most
     */
    record Counts(long least, long most) {

        /** What a cell says with this numerator and a denominator: a numerator is never above its denominator. */
        RowDecoder.Content outOf(Counts denominator) {
            long most = Math.min(this.most, denominator.most);
            long smallest = Math.max(1, Math.max(denominator.least, least));
            return sink -> sink.countsBetween(least, most, smallest, denominator.most);
        }
    }

    /** Whether a text is a limit. */
    static boolean isOne(String text) {
        return text.startsWith("<") || text.startsWith(">") || text.contains(ProfileColumns.TO);
    }

    /**
     * The range of a value: what is {@code <2} can be anything below 2, and what is {@code >=95} is 95 or more.
     *
     * @param decimal reads the number
     * @param ofCounts whether a limit such as {@code <5} is one of a count; one with decimals never is
     * @throws IllegalArgumentException if the text is no limit
     */
    static Range value(String text, ToDoubleFunction<String> decimal, boolean ofCounts) {
        int to = text.indexOf(ProfileColumns.TO);
        if (to > 0) {
            double low = decimal.applyAsDouble(text.substring(0, to));
            double high = decimal.applyAsDouble(text.substring(to + ProfileColumns.TO.length()));
            requireOrder(low <= high, text);
            return new Range(low, high);
        }
        boolean included = text.startsWith("=", 1);
        boolean below = text.startsWith("<");
        if (ofCounts && below && !included && text.chars().skip(1).allMatch(Character::isDigit)) {
            Counts counts = counts(text);
            return new Range(counts.least(), counts.most());
        }
        double limit = decimal.applyAsDouble(text.substring(included ? 2 : 1));
        if (below) {
            return new Range(Double.NEGATIVE_INFINITY, included ? limit : Math.nextDown(limit));
        }
        return new Range(included ? limit : Math.nextUp(limit), Double.POSITIVE_INFINITY);
    }

    /**
     * The range of a count: one that is {@code <5} was counted, and so is 1 to 4; one without a limit is itself.
     *
     * @throws IllegalArgumentException if the text is neither a count nor such a limit
     */
    static Counts counts(String text) {
        int to = text.indexOf(ProfileColumns.TO);
        if (to > 0) {
            long low = Quantity.parseCount(text.substring(0, to));
            long high = Quantity.parseCount(text.substring(to + ProfileColumns.TO.length()));
            requireOrder(low <= high, text);
            return new Counts(low, high);
        }
        if (text.startsWith(">")) {
            return new Counts(Quantity.parseCount(text.substring(1)) + 1, Quantity.LARGEST.longValueExact());
        }
        if (!text.startsWith("<")) {
            long exact = Quantity.parseCount(text);
            return new Counts(exact, exact);
        }
        long limit = Quantity.parseCount(text.substring(1));
        if (limit < 2) {
            throw new IllegalArgumentException(
                    "a suppressed count must be below 2 or more, such as '<5', but was " + CellText.quote(text));
        }
        return new Counts(1, limit - 1);
    }

    private static void requireOrder(boolean holds, String text) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "the lower end of a range comes first, but found " + CellText.quote(text));
        }
    }
}
