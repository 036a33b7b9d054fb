package org.akkoord.panel.store;

import org.akkoord.quantity.Quantity;

/**
 * A cell without a number about which something is known: why the number is missing, or the bounds between which it
 * lies. Gaps are ordered by period and then by unit.
 *
 * @param period the number of the period
 * @param unit the number of the unit
 * @param reason why there is no number; {@link Quantity.MissingReason#SUPPRESSED} where there are bounds
 * @param low the least that the value or the numerator can be
 * @param high the most that it can be; below {@code low} where there are no bounds
 * @param base the denominator of counts; for a value its weight
 */
public record Gap(int period, int unit, Quantity.MissingReason reason, double low, double high, double base)
        implements Comparable<Gap> {

    /** A gap without bounds. */
    public static Gap missing(int period, int unit, Quantity.MissingReason reason) {
        return new Gap(period, unit, reason, 0, -1, 0);
    }

    public boolean isBounded() {
        return low <= high;
    }

    /** The same gap in another cell. */
    public Gap at(int otherPeriod, int otherUnit) {
        return new Gap(otherPeriod, otherUnit, reason, low, high, base);
    }

    @Override
    public int compareTo(Gap other) {
        int byPeriod = Integer.compare(period, other.period);
        return byPeriod != 0 ? byPeriod : Integer.compare(unit, other.unit);
    }
}
