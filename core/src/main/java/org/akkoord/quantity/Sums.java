package org.akkoord.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.function.ToLongFunction;
import org.akkoord.quantity.Quantity.Bounds;
import org.akkoord.quantity.Quantity.Share;

/** Sums of values, which may be larger than a value itself. */
final class Sums {

    private static final int DECIMALS = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Sums() {}

    static Quantity ofShares(Collection<Share> groups) {
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("a sum of shares needs at least one");
        }
        BigDecimal numerator = sum(groups, Share::numerator);
        BigDecimal denominator = sum(groups, Share::denominator);
        return denominator.compareTo(Quantity.LARGEST) <= 0
                ? new Share(numerator.longValueExact(), denominator.longValueExact())
                : new Bounds(
                        percent(numerator, denominator, RoundingMode.FLOOR),
                        percent(numerator, denominator, RoundingMode.CEILING));
    }

    private static BigDecimal sum(Collection<Share> groups, ToLongFunction<Share> count) {
        return groups.stream()
                .map(share -> BigDecimal.valueOf(count.applyAsLong(share)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal percent(BigDecimal numerator, BigDecimal denominator, RoundingMode mode) {
        return HUNDRED.multiply(numerator).divide(denominator, DECIMALS, mode);
    }
}
