package org.akkoord.panel;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.akkoord.indicator.Indicator;
import org.akkoord.internal.ByteForm;
import org.akkoord.measurement.Measurement;
import org.akkoord.panel.kernel.IndicatorMeasurer;
import org.akkoord.panel.kernel.Quantities;
import org.akkoord.panel.store.Absence;
import org.akkoord.panel.store.Gap;
import org.akkoord.panel.store.Variable;
import org.akkoord.quantity.Quantity;
import org.akkoord.statistics.Moments;
import org.akkoord.statistics.Proportion;

/**
 * The sums of one group for one variable and period. Counts are added as whole numbers, and values by exact moments, so
 * the order does not matter. Bounds are added by themselves; they are put together with the rest at the end.
 */
final class TotalSums {
    private long units;
    private final long[] absent = new long[Absence.values().length];
    private long numerator;
    private long denominator;
    private long low;
    private long high;
    private long top;
    private long tight;

    /** How many values with a weight above 0 have no lower limit, and no upper one. */
    private long withoutLow;

    private long withoutHigh;
    private Optional<Moments.Weighted> values = Optional.empty();
    private Optional<Moments.Weighted> lows = Optional.empty();
    private Optional<Moments.Weighted> highs = Optional.empty();

    void addState() {
        units++;
    }

    void addMissing(Quantity.MissingReason reason) {
        absent[Gap.missing(0, 0, reason).absence().ordinal()]++;
    }

    /** Adds units of which nothing is said, though they are expected. */
    void addSilent(int more) {
        absent[Absence.SILENT.ordinal()] += more;
    }

    void add(long moreNumerator, long moreDenominator) {
        denominator = added(denominator, moreDenominator);
        numerator += moreNumerator;
        units++;
    }

    void add(double value, double weight) {
        units++;
        values = with(values, value, weight);
    }

    void addBetween(long least, long most, long smallest, long largest) {
        top = added(top, largest);
        low += least;
        high += most;
        tight += Math.max(smallest, most);
        absent[Absence.BETWEEN.ordinal()]++;
    }

    void addBetween(double least, double most, double weight) {
        absent[Gap.value(0, 0, least, most, weight).absence().ordinal()]++;
        if (Double.isInfinite(least)) {
            withoutLow += weight > 0 ? 1 : 0;
        } else {
            lows = with(lows, least, weight);
        }
        if (Double.isInfinite(most)) {
            withoutHigh += weight > 0 ? 1 : 0;
        } else {
            highs = with(highs, most, weight);
        }
    }

    /** The sum of two counts, of which none is negative. */
    private static long added(long sum, long count) {
        long added = sum + count;
        if (added < 0) {
            throw new IllegalArgumentException("the counts of one total must add up to at most " + Long.MAX_VALUE);
        }
        return added;
    }

    private static Optional<Moments.Weighted> with(Optional<Moments.Weighted> moments, double value, double weight) {
        return Optional.of(moments.orElseGet(Moments.Weighted::empty).add(value, weight));
    }

    /** Adds the sums of another part. */
    void merge(TotalSums other) {
        denominator = added(denominator, other.denominator);
        top = added(top, other.top);
        units += other.units;
        numerator += other.numerator;
        low += other.low;
        high += other.high;
        tight += other.tight;
        withoutLow += other.withoutLow;
        withoutHigh += other.withoutHigh;
        for (int i = 0; i < absent.length; i++) {
            absent[i] += other.absent[i];
        }
        values = merged(values, other.values);
        lows = merged(lows, other.lows);
        highs = merged(highs, other.highs);
    }

    private static Optional<Moments.Weighted> merged(
            Optional<Moments.Weighted> moments, Optional<Moments.Weighted> more) {
        return more.isEmpty()
                ? moments
                : Optional.of(moments.orElseGet(Moments.Weighted::empty).merge(more.get()));
    }

    /** Whether no cell counts to these sums. */
    boolean isEmpty() {
        return units + LongStream.of(absent).sum() == 0;
    }

    /** Writes all sums. The absent are in the order of {@link Absence}, which is a part of the bytes. */
    void writeTo(ByteForm.Writer writer) {
        LongStream.of(units, numerator, denominator, low, high, top, tight, withoutLow, withoutHigh)
                .forEach(writer::count);
        LongStream.of(absent).forEach(writer::count);
        Stream.of(values, lows, highs)
                .forEach(
                        each -> writer.block(each.map(Moments.Weighted::toBytes).orElse(new byte[0])));
    }

    static TotalSums readFrom(ByteForm.Reader reader) {
        TotalSums sums = new TotalSums();
        sums.units = reader.count();
        sums.numerator = reader.count();
        sums.denominator = reader.count();
        sums.low = reader.count();
        sums.high = reader.count();
        sums.top = reader.count();
        sums.tight = reader.count();
        sums.withoutLow = reader.count();
        sums.withoutHigh = reader.count();
        for (int i = 0; i < sums.absent.length; i++) {
            sums.absent[i] = reader.count();
        }
        sums.values = moments(reader);
        sums.lows = moments(reader);
        sums.highs = moments(reader);
        return sums;
    }

    private static Optional<Moments.Weighted> moments(ByteForm.Reader reader) {
        byte[] block = reader.block();
        return block.length == 0 ? Optional.empty() : Optional.of(Moments.Weighted.fromBytes(block));
    }

    private long bounded() {
        return absent[Absence.BELOW.ordinal()] + absent[Absence.ABOVE.ordinal()] + absent[Absence.BETWEEN.ordinal()];
    }

    private boolean isOpen() {
        return bounded() + absent[Absence.SUPPRESSED.ordinal()] > 0;
    }

    /**
     * The share in percent or the mean of all cells, if those with a range were at one end of it.
     *
     * @param isLow whether at the lower end
     * @param ofCounts whether the variable has counts
     */
    private OptionalDouble limit(boolean isLow, boolean ofCounts) {
        if (!isOpen()) {
            return OptionalDouble.empty();
        }
        boolean hidden = absent[Absence.SUPPRESSED.ordinal()] > 0;
        if (ofCounts) {
            double total = (double) denominator + (isLow ? top : tight);
            double sum = (double) numerator + (isLow ? low : high);
            return OptionalDouble.of(hidden ? (isLow ? 0 : Variable.PERCENT) : sum / total * Variable.PERCENT);
        }
        if (hidden || (isLow ? withoutLow : withoutHigh) > 0) {
            return OptionalDouble.empty();
        }
        Moments.Weighted all = Moments.Weighted.empty();
        (isLow ? lows : highs).ifPresent(all::merge);
        values.ifPresent(all::merge);
        return all.mean();
    }

    /** Whether something is said about a unit, or, for a group, at least expected of one. */
    boolean isSaid(boolean ofEverything) {
        long said = units + LongStream.of(absent).sum() - absent[Absence.SILENT.ordinal()];
        return said > 0 || (!ofEverything && expected() > 0);
    }

    /** How many units have a number, or are known to have one. */
    private long counted() {
        return units + bounded() + absent[Absence.SUPPRESSED.ordinal()];
    }

    /** How many units are expected to have one. */
    private long expected() {
        return counted()
                + absent[Absence.UNPUBLISHED.ordinal()]
                + absent[Absence.UNCOLLECTED.ordinal()]
                + absent[Absence.SILENT.ordinal()];
    }

    /** The figure of an indicator that these sums give. */
    Measurement measure(Indicator indicator, TotalPlace place) {
        Quantity value = IndicatorMeasurer.possible(quantity(place.ofCounts()), indicator);
        Measurement.Builder figure = IndicatorMeasurer.figure(indicator, place.period(), value);
        if (expected() > 0) {
            figure.units(new Measurement.Units(counted(), expected()));
        }
        return figure.build();
    }

    /**
     * The share or the mean of all, as that of a panel.
     *
     * @param ofCounts whether the variable has counts
     */
    private Quantity quantity(boolean ofCounts) {
        Optional<Quantity> found = ofCounts ? share() : mean();
        return found.orElseGet(() -> Quantity.missing(reason()));
    }

    private Optional<Quantity> share() {
        if (!isOpen()) {
            return denominator == 0
                    ? Optional.empty()
                    : Optional.of(Quantities.share((double) numerator, (double) denominator));
        }
        double unlimited = absent[Absence.SUPPRESSED.ordinal()] > 0 ? Double.POSITIVE_INFINITY : 0;
        return Optional.of(Quantities.percents(
                (double) numerator + low,
                (double) denominator + top + unlimited,
                (double) numerator + high + unlimited,
                (double) denominator + tight));
    }

    private Optional<Quantity> mean() {
        if (!isOpen()) {
            OptionalDouble mean = values.map(Moments.Weighted::mean).orElse(OptionalDouble.empty());
            return mean.isEmpty() ? Optional.empty() : Optional.of(Quantities.figure(mean.getAsDouble()));
        }
        OptionalDouble least = limit(true, false);
        OptionalDouble most = limit(false, false);
        return least.isEmpty() && most.isEmpty()
                ? Optional.empty()
                : Optional.of(Quantities.bounds(
                        least.orElse(Double.NEGATIVE_INFINITY), most.orElse(Double.POSITIVE_INFINITY)));
    }

    private Quantity.MissingReason reason() {
        if (isOpen()) {
            return Quantity.MissingReason.SUPPRESSED;
        }
        if (absent[Absence.UNPUBLISHED.ordinal()] > 0) {
            return Quantity.MissingReason.NOT_YET_PUBLISHED;
        }
        return expected() == 0 ? Quantity.MissingReason.NOT_APPLICABLE : Quantity.MissingReason.NOT_COLLECTED;
    }

    /**
     * The total; absent where there was no cell.
     *
     * @param ofCounts whether the variable has counts
     */
    Optional<PanelTotals.Total> total(boolean ofCounts) {
        if (isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PanelTotals.Total(
                units,
                PanelTable.LeftOut.of(absence -> absent[absence.ordinal()]),
                ofCounts && !isOpen() ? Optional.of(new Proportion(numerator, denominator)) : Optional.empty(),
                isOpen()
                        ? OptionalDouble.empty()
                        : values.map(Moments.Weighted::mean).orElse(OptionalDouble.empty()),
                limit(true, ofCounts),
                limit(false, ofCounts)));
    }
}
