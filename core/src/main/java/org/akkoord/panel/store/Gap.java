package org.akkoord.panel.store;

import org.akkoord.quantity.Quantity;

/**
 * A cell without a number about which something is known: why the number is missing, or the range in which it lies.
 * Gaps are ordered by period and then by unit.
 *
 * <p>A range without a limit at one end has an infinite end there. An end that does not belong to the range itself, as
 * 2 does not belong to {@code <2}, is the double next to it, inside the range.
 *
 * @param period the number of the period
 * @param unit the number of the unit
 * @param reason why there is no number; {@link Quantity.MissingReason#SUPPRESSED} where there is a range
 * @param low the least that the value or the numerator can be
 * @param high the most that it can be; below {@code low} where there is no range
 * @param base the least that the denominator of counts can be; for a value its weight
 * @param top the most that the denominator can be, infinite where nothing limits it; for a value its weight
 */
public record Gap(int period, int unit, Quantity.MissingReason reason, double low, double high, double base, double top)
        implements Comparable<Gap> {

    /** A gap without a range. */
    public static Gap missing(int period, int unit, Quantity.MissingReason reason) {
        return new Gap(period, unit, reason, 0, -1, 0, 0);
    }

    /** A value in a range, with its weight. */
    public static Gap value(int period, int unit, double low, double high, double weight) {
        return new Gap(period, unit, Quantity.MissingReason.SUPPRESSED, low, high, weight, weight);
    }

    /** Whether a range is known. */
    public boolean isBounded() {
        return low <= high;
    }

    /** Whether the number exists, but was withheld together with any limit of it. */
    public boolean isHidden() {
        return !isBounded() && reason == Quantity.MissingReason.SUPPRESSED;
    }

    /** The least denominator at which the numerator can be greatest: a numerator is at most its denominator. */
    public double tightBase() {
        return Math.max(base, high);
    }

    /** What the absence of the number means for sums, trends and orders. */
    public Absence absence() {
        if (isBounded()) {
            return side();
        }
        return switch (reason) {
            case SUPPRESSED -> Absence.SUPPRESSED;
            case NOT_YET_PUBLISHED -> Absence.UNPUBLISHED;
            case NOT_COLLECTED, NOT_STATED -> Absence.UNCOLLECTED;
            case DISCONTINUED, NOT_APPLICABLE -> Absence.OUTSIDE;
        };
    }

    private Absence side() {
        if (low == Double.NEGATIVE_INFINITY) {
            return Absence.BELOW;
        }
        if (high == Double.POSITIVE_INFINITY) {
            return top == Double.POSITIVE_INFINITY ? Absence.SUPPRESSED : Absence.ABOVE;
        }
        return Absence.BETWEEN;
    }

    /** The same gap in another cell. */
    public Gap at(int otherPeriod, int otherUnit) {
        return new Gap(otherPeriod, otherUnit, reason, low, high, base, top);
    }

    @Override
    public int compareTo(Gap other) {
        int byPeriod = Integer.compare(period, other.period);
        return byPeriod != 0 ? byPeriod : Integer.compare(unit, other.unit);
    }
}
