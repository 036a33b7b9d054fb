package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.akkoord.agreement.Objective;
import org.akkoord.indicator.Indicator;
import org.akkoord.progress.ProgressCase;
import org.akkoord.quantity.Unit;
import org.akkoord.trend.Point;

/** Finds between which ends the values of a case can lie. */
final class PossibleValues {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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
