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
 * @param steps how it was made
 */
record PeriodValue(Point point, List<Measurement> basis, List<Step> steps) {

    /** The whole as its publisher gives it. */
    static PeriodValue published(Measurement whole) {
        Point point = new Point(whole.period(), whole.value(), error(whole.value(), List.of(whole)));
        return new PeriodValue(point, List.of(whole), List.of(new Step.Used(MeasurementsAsOf.cite(whole))));
    }

    /** The sum of a complete classification, with the whole that its publisher states where it agrees. */
    static PeriodValue added(List<Measurement> parts, Optional<Quantity> sum, Optional<Measurement> stated) {
        Quantity total = sum.orElseThrow();
        List<Citation> cited = parts.stream().map(MeasurementsAsOf::cite).toList();
        Measurement first = parts.get(0);
        List<Step> steps = new ArrayList<>();
        cited.forEach(part -> steps.add(new Step.Used(part)));
        steps.add(new Step.Added(cited, total, first.unit(), stated.map(MeasurementsAsOf::cite)));
        return new PeriodValue(new Point(first.period(), total, error(total, parts)), parts, steps);
    }

    /** This value, made with more steps. */
    PeriodValue with(List<Step> more) {
        List<Step> all = new ArrayList<>(steps);
        all.addAll(more);
        return new PeriodValue(point, basis, all);
    }

    /** Of how many units the value was made, where a figure says so; of a sum, where all parts say so. */
    Optional<UnitSums> units() {
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
        boolean sample = basis.stream().allMatch(m -> m.coverage() == Measurement.Coverage.SAMPLE);
        return sample ? value.counts().map(SamplingError::of) : Optional.empty();
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
