package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.akkoord.agreement.Objective;
import org.akkoord.indicator.Indicator;
import org.akkoord.progress.ProgressCase;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.trend.Point;

/** Finds between which ends the values of a case can lie. */
final class PossibleValues {

    private static final Indicator.Range FROM_ZERO =
            new Indicator.Range(Optional.of(BigDecimal.ZERO), Optional.empty());
    private static final BigDecimal LEAST_OF_PERCENTAGES = BigDecimal.valueOf(5);

    private PossibleValues() {}

    /**
     * The case with its possible values: those that the indicator declares; else 0 to 100 for shares made from counts,
     * and for percentages if all numbers of the case lie between these; from 0 for counts without a negative number. Of
     * 130 percent of the national income nobody knows where it ends.
     */
    static ProgressCase in(ProgressCase progress, Optional<Indicator.Range> declared) {
        Optional<Indicator.Range> range = declared.or(() -> ofValues(progress));
        Optional<BigDecimal> limit = switch (progress.good()) {
            case INCREASE -> range.flatMap(Indicator.Range::high);
            case DECREASE -> range.flatMap(Indicator.Range::low);
            case NEUTRAL -> Optional.empty();
        };
        ProgressCase.Builder bounded = progress.toBuilder();
        range.ifPresent(bounded::range);
        limit.ifPresent(bounded::limit);
        return bounded.build();
    }

    /**
     * Whether the figures look like fractions of 1 where the target is in percent: all are at most 1, one of them with
     * two decimals or more, the target is 5 or more, and no range is declared.
     */
    static boolean areFractions(ProgressCase progress, Optional<Indicator.Range> declared) {
        return progress.unit().isPercent()
                && declared.isEmpty()
                && lookLikeFractions(progress.series().points())
                && progress.target().bounds().stream().anyMatch(bound -> bound.compareTo(LEAST_OF_PERCENTAGES) >= 0);
    }

    private static boolean lookLikeFractions(List<Point> points) {
        boolean hasDecimals = false;
        for (Point point : points) {
            if (!(point.value() instanceof Quantity.Figure figure) || !isAtMostOne(figure.amount())) {
                return false;
            }
            hasDecimals |= figure.amount().scale() > 1;
        }
        return hasDecimals;
    }

    private static boolean isAtMostOne(BigDecimal amount) {
        return amount.signum() >= 0 && amount.compareTo(BigDecimal.ONE) <= 0;
    }

    private static Optional<Indicator.Range> ofValues(ProgressCase progress) {
        if (areCounted(progress.series().points())
                || (progress.unit().isPercent() && areBetween(Indicator.Range.OF_SHARES, progress))) {
            return Optional.of(Indicator.Range.OF_SHARES);
        }
        return progress.unit().equals(Unit.COUNT) && areBetween(FROM_ZERO, progress)
                ? Optional.of(FROM_ZERO)
                : Optional.empty();
    }

    private static boolean areCounted(List<Point> points) {
        for (Point point : points) {
            if (point.value().counts().isEmpty()) {
                return false;
            }
        }
        return !points.isEmpty();
    }

    /** Whether all numbers of the case lie in a range: values, bounds, and what was agreed. */
    private static boolean areBetween(Indicator.Range range, ProgressCase progress) {
        for (Point point : progress.series().points()) {
            if (!isBetween(range, point.value())) {
                return false;
            }
        }
        return progress.target().bounds().stream().allMatch(range::contains)
                && progress.baseline().stream().map(Objective.Baseline::value).allMatch(range::contains);
    }

    private static boolean isBetween(Indicator.Range range, Quantity value) {
        if (value instanceof Quantity.Bounds bounds) {
            return range.contains(bounds.low()) && range.contains(bounds.high());
        }
        if (value.counts().isPresent()) {
            return true;
        }
        Optional<BigDecimal> number = value.decimal();
        return number.isEmpty() || range.contains(number.get());
    }
}
