package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Cell;
import org.akkoord.measurement.Measurement;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Quantity.Share;
import org.akkoord.quantity.Unit;
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

    /** The value of one period and cohort; empty if there are only parts, and these have no counts. */
    static Optional<PeriodValue> of(List<Measurement> measurements) {
        List<Measurement> parts =
                measurements.stream().filter(m -> !m.cell().isWhole()).toList();
        Optional<Measurement> whole =
                measurements.stream().filter(m -> m.cell().isWhole()).findFirst();
        boolean addable = !parts.isEmpty() && (areCounted(parts) || countable(parts));
        if (whole.isPresent() && (!addable || whole.get().value().figure().isEmpty() || !areCounted(parts))) {
            return Optional.of(published(whole.get()));
        }
        return addable ? Optional.of(added(parts, whole)) : Optional.empty();
    }

    private static boolean areCounted(List<Measurement> parts) {
        return parts.stream().allMatch(part -> part.value().counts().isPresent());
    }

    private static boolean countable(List<Measurement> parts) {
        return parts.stream()
                .allMatch(
                        part -> part.value().figure().isPresent() && part.unit().equals(Unit.COUNT));
    }

    private static PeriodValue published(Measurement whole) {
        Point point = new Point(whole.period(), whole.value(), error(whole.value(), List.of(whole)));
        return new PeriodValue(point, List.of(whole), List.of(new Step.Used(MeasurementsAsOf.cite(whole))));
    }

    private static PeriodValue added(List<Measurement> parts, Optional<Measurement> stated) {
        Quantity total = areCounted(parts)
                ? parts.stream()
                        .flatMap(part -> part.value().counts().stream())
                        .reduce(Share::plus)
                        .orElseThrow()
                : new Quantity.Figure(
                        parts.stream()
                                .map(part -> part.value().decimal().orElseThrow())
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                        Quantity.Qualifier.EXACT);
        List<Citation> cited = parts.stream().map(MeasurementsAsOf::cite).toList();
        Measurement first = parts.get(0);
        List<Step> steps = new ArrayList<>();
        cited.forEach(part -> steps.add(new Step.Used(part)));
        steps.add(new Step.Added(cited, total, first.unit(), stated.map(MeasurementsAsOf::cite)));
        return new PeriodValue(new Point(first.period(), total, error(total, parts)), parts, steps);
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
