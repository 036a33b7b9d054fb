package org.akkoord.panel.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.akkoord.panel.store.Gap;
import org.akkoord.panel.store.Variable;
import org.akkoord.quantity.Quantity;

/** Turns the doubles of a panel into quantities, which are decimal. */
public final class Quantities {

    private static final int BOUND_DECIMALS = 12;

    private Quantities() {}

    /** What a cell of values or counts holds. */
    public static Quantity of(Variable variable, int unit, int period) {
        if (variable.has(unit, period)) {
            return variable.isCounts()
                    ? Quantity.share(
                            variable.counts().numerator(unit, period),
                            variable.counts().denominator(unit, period))
                    : figure(variable.level(unit, period));
        }
        Gap gap = variable.gap(unit, period);
        double divisor = variable.isCounts() ? gap.base() / variable.scale() : 1;
        return gap.isBounded() ? bounds(gap.low() / divisor, gap.high() / divisor) : Quantity.missing(gap.reason());
    }

    /** The shortest decimal number that is read as the given double, rounded to 15 decimals. */
    static Quantity figure(double number) {
        BigDecimal shortest = BigDecimal.valueOf(number);
        BigDecimal rounded = shortest.scale() > Quantity.MAX_DECIMALS
                ? shortest.setScale(Quantity.MAX_DECIMALS, RoundingMode.HALF_EVEN)
                : shortest;
        return new Quantity.Figure(rounded.signum() == 0 ? BigDecimal.ZERO : rounded, Quantity.Qualifier.EXACT);
    }

    /** Bounds, rounded outwards to 12 decimals. */
    static Quantity bounds(double low, double high) {
        return new Quantity.Bounds(
                new BigDecimal(low).setScale(BOUND_DECIMALS, RoundingMode.FLOOR),
                new BigDecimal(high).setScale(BOUND_DECIMALS, RoundingMode.CEILING));
    }
}
