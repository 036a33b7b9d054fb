package org.akkoord.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Cell;
import org.akkoord.measurement.Measurement;
import org.akkoord.quantity.Quantity;
import org.akkoord.trend.Point;
import org.akkoord.trend.Point.SamplingError;
import org.akkoord.verdict.Citation;

/**
 * The value of an indicator for one period: a whole as published, or parts added by their counts.
 *
 * @param point the value
 * @param basis the measurements of which it was made
 * @param isSum whether these are parts that were added
 * @param stated the whole that the publisher states, where parts were added
 * @param differences classifications that do not add up to the whole
 */
record PeriodValue(
        Point point,
        List<Measurement> basis,
        boolean isSum,
        Optional<Measurement> stated,
        List<Step.PartsDiffer> differences) {

    /** The whole as its publisher gives it. */
    static PeriodValue published(Measurement whole) {
        List<Measurement> basis = List.of(whole);
        Point point = new Point(whole.period(), whole.value(), error(whole.value(), basis));
        return new PeriodValue(point, basis, false, Optional.empty(), List.of());
    }

    /** The sum of a complete classification, with the whole that its publisher states where it agrees. */
    static PeriodValue added(List<Measurement> parts, Quantity total, Optional<Measurement> stated) {
        return new PeriodValue(
                new Point(parts.get(0).period(), total, error(total, parts)), parts, true, stated, List.of());
    }

    /** This value, from whose whole classifications differ. */
    PeriodValue with(List<Step.PartsDiffer> found) {
        return found.isEmpty() ? this : new PeriodValue(point, basis, isSum, stated, found);
    }

    /** This value as another point. */
    PeriodValue at(Point other) {
        return new PeriodValue(other, basis, isSum, stated, differences);
    }

    /** How the value was made. */
    List<Step> steps() {
        List<Citation> cited = basis.stream().map(MeasurementsAsOf::cite).toList();
        List<Step> steps = new ArrayList<>();
        cited.forEach(part -> steps.add(new Step.Used(part)));
        if (isSum) {
            steps.add(new Step.Added(cited, point.value(), basis.get(0).unit(), stated.map(MeasurementsAsOf::cite)));
        }
        steps.addAll(differences);
        return steps;
    }

    /** Of how many units the value was made, where a figure says so; of a sum, where all parts say so. */
    Optional<UnitSums> units() {
        if (basis.size() == 1) {
            return basis.get(0).units().map(UnitSums::of);
        }
        if (basis.stream().anyMatch(figure -> figure.units().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(UnitSums.of(
                basis.stream().flatMap(figure -> figure.units().stream()).toList()));
    }

    private static Optional<SamplingError> error(Quantity value, List<Measurement> basis) {
        if (basis.size() == 1 && basis.get(0).interval().isPresent()) {
            return Optional.of(SamplingError.of(
                    value.decimal().orElseThrow(), basis.get(0).interval().get()));
        }
        for (Measurement figure : basis) {
            if (figure.coverage() != Measurement.Coverage.SAMPLE) {
                return Optional.empty();
            }
        }
        return value.counts().map(SamplingError::of);
    }

    /** The value as explanations quote it. */
    Citation cite() {
        Citation first = MeasurementsAsOf.cite(basis.get(0));
        return basis.size() == 1
                ? first
                : new Citation(
                        first.indicator(),
                        Cell.whole(),
                        point.period(),
                        point.value(),
                        first.unit(),
                        basis.stream()
                                .flatMap(m -> m.sources().stream())
                                .distinct()
                                .toList());
    }
}
