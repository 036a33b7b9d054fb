package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.akkoord.agreement.Objective;
import org.akkoord.indicator.Indicator;
import org.akkoord.progress.ProgressCase;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.trend.Point;

/** Finds between which ends the values of a case can lie. */
final class PossibleValues {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
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
        return progress.withRange(range).withLimit(limit);
    }

    /**
     * Whether the figures look like fractions of 1 where the target is in percent: all are at most 1, one of them with
     * two decimals or more, the target is 5 or more, and no range is declared.
     */
    static boolean areFractions(ProgressCase progress, Optional<Indicator.Range> declared) {
        List<Quantity.Figure> figures = progress.series().points().stream()
                .flatMap(point -> point.value().figure().stream())
                .toList();
        return progress.unit().isPercent()
                && declared.isEmpty()
                && !figures.isEmpty()
                && figures.size() == progress.series().points().size()
                && figures.stream().map(Quantity.Figure::amount).allMatch(PossibleValues::isAtMostOne)
                && figures.stream().anyMatch(figure -> figure.amount().scale() > 1)
                && progress.target().bounds().stream().anyMatch(bound -> bound.compareTo(LEAST_OF_PERCENTAGES) >= 0);
    }

    private static boolean isAtMostOne(BigDecimal amount) {
        return amount.signum() >= 0 && amount.compareTo(BigDecimal.ONE) <= 0;
    }

    private static Optional<Indicator.Range> ofValues(ProgressCase progress) {
        List<Point> points = progress.series().points();
        boolean isShare = !points.isEmpty()
                && points.stream().allMatch(point -> point.value().counts().isPresent());
        boolean looksLikeOne = progress.unit().isPercent()
                && numbers(progress).allMatch(number -> number.signum() >= 0 && number.compareTo(HUNDRED) <= 0);
        if (isShare || looksLikeOne) {
            return Optional.of(Indicator.Range.OF_SHARES);
        }
        boolean isCount =
                progress.unit().equals(Unit.COUNT) && numbers(progress).allMatch(number -> number.signum() >= 0);
        return isCount
                ? Optional.of(new Indicator.Range(Optional.of(BigDecimal.ZERO), Optional.empty()))
                : Optional.empty();
    }

    private static Stream<BigDecimal> numbers(ProgressCase progress) {
        Stream<BigDecimal> values = progress.series().points().stream()
                .flatMap(point -> Stream.concat(
                        point.number().stream(),
                        point.value().bounds().stream().flatMap(bounds -> Stream.of(bounds.low(), bounds.high()))));
        Stream<BigDecimal> agreed = Stream.concat(
                progress.target().bounds().stream(), progress.baseline().map(Objective.Baseline::value).stream());
        return Stream.concat(values, agreed);
    }
}
