package org.akkoord.panel;

import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.panel.store.Variable;
import org.akkoord.statistics.Moments;
import org.akkoord.statistics.Proportion;

/**
 * The sums of one group for one variable and period. Counts are added as whole numbers, and values by exact moments, so
 * the order does not matter. Bounds are added by themselves; they are put together with the rest at the end.
 */
final class TotalSums {
    private long units;
    private long bounded;
    private long missing;
    private long numerator;
    private long denominator;
    private long low;
    private long high;
    private long base;
    private Optional<Moments.Weighted> values = Optional.empty();
    private Optional<Moments.Weighted> lows = Optional.empty();
    private Optional<Moments.Weighted> highs = Optional.empty();

    void addState() {
        units++;
    }

    void addMissing() {
        missing++;
    }

    void add(long moreNumerator, long moreDenominator) {
        units++;
        numerator = Math.addExact(numerator, moreNumerator);
        denominator = Math.addExact(denominator, moreDenominator);
    }

    void add(double value, double weight) {
        units++;
        values = with(values, value, weight);
    }

    void addBetween(long least, long most, long total) {
        bounded++;
        low = Math.addExact(low, least);
        high = Math.addExact(high, most);
        base = Math.addExact(base, total);
    }

    void addBetween(double least, double most) {
        bounded++;
        lows = with(lows, least, 1);
        highs = with(highs, most, 1);
    }

    private static Optional<Moments.Weighted> with(Optional<Moments.Weighted> moments, double value, double weight) {
        return Optional.of(moments.orElseGet(Moments.Weighted::empty).add(value, weight));
    }

    /**
     * The share in percent or the mean of all cells, if those between bounds were at one of their bounds.
     *
     * @param more the sum of those bounds, for counts
     * @param ofValues the moments of those bounds, for values
     */
    private OptionalDouble bound(long more, Optional<Moments.Weighted> ofValues) {
        if (bounded == 0) {
            return OptionalDouble.empty();
        }
        if (ofValues.isEmpty()) {
            double total = (double) Math.addExact(denominator, base);
            return total == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((double) Math.addExact(numerator, more) / (total / Variable.PERCENT));
        }
        Moments.Weighted all = Moments.Weighted.empty().merge(ofValues.get());
        values.ifPresent(all::merge);
        return all.mean();
    }

    /** The total; absent where there was no cell. */
    Optional<PanelTotals.Total> total() {
        if (units + bounded + missing == 0) {
            return Optional.empty();
        }
        return Optional.of(new PanelTotals.Total(
                units,
                bounded,
                missing,
                new Proportion(numerator, denominator),
                values.map(Moments.Weighted::mean).orElse(OptionalDouble.empty()),
                bound(low, lows),
                bound(high, highs)));
    }
}
