package org.akkoord.panel.store;

import org.akkoord.quantity.MissingReason;

/**
 * A cell without a number: why, or between which bounds it lies.
 *
 * @param period the number of the period
 * @param unit the number of the unit
 * @param reason why there is no number; {@link MissingReason#SUPPRESSED} for one between bounds
 * @param low the least value or numerator
 * @param high the greatest; below {@code low} where there are no bounds
 * @param base the denominator of counts, else the weight
 */
public record UnusualCell(int period, int unit, MissingReason reason, double low, double high, double base)
        implements Comparable<UnusualCell> {

    public static UnusualCell missing(int period, int unit, MissingReason reason) {
        return new UnusualCell(period, unit, reason, 0, -1, 0);
    }

    public boolean isBounded() {
        return low <= high;
    }

    public UnusualCell at(int otherPeriod, int otherUnit) {
        return new UnusualCell(otherPeriod, otherUnit, reason, low, high, base);
    }

    @Override
    public int compareTo(UnusualCell other) {
        int first = Integer.compare(period, other.period);
        return first != 0 ? first : Integer.compare(unit, other.unit);
    }
}
