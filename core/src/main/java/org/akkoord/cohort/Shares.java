package org.akkoord.cohort;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.akkoord.quantity.Quantity;

/** Shares of units of which the state of some is not known. */
final class Shares {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 12;

    private Shares() {}

    /**
     * The share between two, each of counts out of 1 or more: a share where they are equal; otherwise bounds in
     * percent, rounded outwards to 12 decimals.
     */
    static Quantity between(long least, long leastOf, long most, long mostOf) {
        if (least == most && leastOf == mostOf) {
            return Quantity.share(least, leastOf);
        }
        return new Quantity.Bounds(
                percent(least, leastOf, RoundingMode.FLOOR), percent(most, mostOf, RoundingMode.CEILING));
    }

    private static BigDecimal percent(long events, long total, RoundingMode mode) {
        return HUNDRED.multiply(BigDecimal.valueOf(events)).divide(BigDecimal.valueOf(total), DECIMALS, mode);
    }
}
