package org.akkoord.panel.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.akkoord.panel.store.Absence;
import org.akkoord.panel.store.Gap;
import org.akkoord.panel.store.Variable;
import org.akkoord.quantity.Quantity;

/** Turns the doubles of a panel into quantities, which are decimal. */
public final class Quantities {

    private static final int BOUND_DECIMALS = 12;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A double holds any decimal number of so many digits. */
    private static final int DIGITS = 15;

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
        if (!gap.isBounded()) {
            return Quantity.missing(gap.reason());
        }
        if (!variable.isCounts()) {
            return range(gap.low(), gap.high());
        }
        return gap.absence() == Absence.SUPPRESSED
                ? Quantity.missing(Quantity.MissingReason.SUPPRESSED)
                : percents(gap.low(), gap.top(), gap.high(), gap.tightBase());
    }

    /** The shortest decimal number that is read as the given double, rounded to 15 decimals. */
    public static Quantity figure(double number) {
        BigDecimal shortest = BigDecimal.valueOf(number);
        BigDecimal rounded = shortest.scale() > Quantity.MAX_DECIMALS
                ? shortest.setScale(Quantity.MAX_DECIMALS, RoundingMode.HALF_EVEN)
                : shortest;
        return new Quantity.Figure(rounded.signum() == 0 ? BigDecimal.ZERO : rounded, Quantity.Qualifier.EXACT);
    }

    /**
     * Bounds that were computed, rounded outwards to 12 decimals or 15 digits, both included. Where there is no limit,
     * the end is the least or the greatest number that a figure can be.
     */
    public static Quantity.Bounds bounds(double low, double high) {
        return new Quantity.Bounds(
                low == Double.NEGATIVE_INFINITY ? Quantity.LARGEST.negate() : rounded(low, RoundingMode.FLOOR),
                high == Double.POSITIVE_INFINITY ? Quantity.LARGEST : rounded(high, RoundingMode.CEILING));
    }

    /** Bounds of levels of a variable; absent where no end is known, or weights of 0 make it not a number. */
    static Optional<Quantity> between(Variable variable, double low, double high) {
        boolean known = low > Double.NEGATIVE_INFINITY || high < Double.POSITIVE_INFINITY;
        return known && low <= high
                ? Optional.of(bounds(low * variable.scale(), high * variable.scale()))
                : Optional.empty();
    }

    /**
     * Bounds as they were given. An excluded end is the double next to it, inside the range, which has too many digits
     * to be an end itself: rounding it outwards gives the end back.
     */
    private static Quantity range(double low, double high) {
        Quantity.Bounds outer = bounds(low, high);
        return new Quantity.Bounds(
                outer.low(),
                outer.high(),
                !Double.isInfinite(low) && outer.low().doubleValue() == low,
                !Double.isInfinite(high) && outer.high().doubleValue() == high);
    }

    /** A share of counts that were added; beyond 1e15, where not every whole number is a double, bounds in percent. */
    public static Quantity share(double numerator, double denominator) {
        return denominator <= Quantity.LARGEST.doubleValue()
                ? Quantity.share((long) numerator, (long) denominator)
                : percents(numerator, denominator, numerator, denominator);
    }

    /**
     * Bounds of a share of counts in percent, divided exactly and rounded outwards to 12 decimals.
     *
     * @param low the least numerator, out of {@code lowOf}; where that is infinite, the least share is 0
     * @param high the greatest numerator, out of {@code highOf}; where it is infinite, the greatest share is 100
     */
    public static Quantity percents(double low, double lowOf, double high, double highOf) {
        return new Quantity.Bounds(
                Double.isInfinite(lowOf) ? BigDecimal.ZERO : percent(low, lowOf, RoundingMode.FLOOR),
                Double.isInfinite(high) ? HUNDRED : percent(high, highOf, RoundingMode.CEILING));
    }

    private static BigDecimal percent(double events, double total, RoundingMode mode) {
        return plain(HUNDRED.multiply(new BigDecimal(events)).divide(new BigDecimal(total), BOUND_DECIMALS, mode));
    }

    private static BigDecimal rounded(double end, RoundingMode mode) {
        BigDecimal shortest = BigDecimal.valueOf(end);
        int whole = shortest.precision() - shortest.scale();
        return plain(shortest.setScale(Math.max(0, Math.min(BOUND_DECIMALS, DIGITS - whole)), mode));
    }

    /** The number without zeros at its end, which would say how exact a publisher is. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
