package org.akkoord.panel;

import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.panel.store.Variable;
import org.akkoord.statistics.Moments;
import org.akkoord.statistics.Proportion;

/** The sums of one group for one variable and period. */
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

    void add(long top, long total) {
        units++;
        numerator = Math.addExact(numerator, top);
        denominator = Math.addExact(denominator, total);
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
