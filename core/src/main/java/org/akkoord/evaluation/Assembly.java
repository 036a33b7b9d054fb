package org.akkoord.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.akkoord.cohort.Cohort;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Cell;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.Indicator.SeriesBreak;
import org.akkoord.measurement.Measurement;
import org.akkoord.trend.Point;
import org.akkoord.trend.Series;
import org.akkoord.verdict.Citation;
import org.akkoord.verdict.Reason;

/** Makes the comparable series of an indicator from its measurements, and keeps what was left out and crossed. */
final class Assembly {

    private final Indicator indicator;
    private final MeasurementsAsOf figures;
    private final List<Step.LeftOut> leftOut = new ArrayList<>();
    private final List<Step> crossed = new ArrayList<>();
    private List<PeriodValue> used = List.of();
    private boolean shortened;

    private Assembly(Indicator indicator, MeasurementsAsOf figures) {
        this.indicator = indicator;
        this.figures = figures;
    }

    static Assembly of(Indicator indicator, MeasurementsAsOf figures) {
        Assembly assembly = new Assembly(indicator, figures);
        assembly.used = assembly.respectBreaks(assembly.oneForEachPeriod(assembly.values(assembly.usable())));
        return assembly;
    }

    private List<Measurement> usable() {
        List<Measurement> usable = new ArrayList<>();
        figures.of(indicator)
                .forEach(measurement -> figures.refusal(indicator, measurement)
                        .ifPresentOrElse(leftOut::add, () -> usable.add(measurement)));
        return usable;
    }

    private List<PeriodValue> values(List<Measurement> usable) {
        List<PeriodValue> values = new ArrayList<>();
        grouped(usable, m -> List.of(m.period().toString(), m.cohort().orElse("")))
                .forEach(group -> PeriodValue.of(group)
                        .ifPresentOrElse(
                                values::add,
                                () -> group.forEach(part -> leaveOut(
                                        MeasurementsAsOf.cite(part), Reason.PARTS_WITHOUT_COUNTS, Optional.empty()))));
        return values;
    }

    private List<PeriodValue> oneForEachPeriod(List<PeriodValue> values) {
        List<PeriodValue> kept = new ArrayList<>();
        grouped(values, value -> value.point().period()).forEach(same -> {
            if (same.size() == 1) {
                kept.addAll(same);
            } else {
                same.forEach(value -> leaveOut(value.cite(), Reason.CONFLICTING, Optional.empty()));
            }
        });
        kept.sort(Comparator.comparing(value -> value.point().period()));
        return kept;
    }

    private static <T> Collection<List<T>> grouped(List<T> items, Function<T, ?> key) {
        return items.stream()
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private List<PeriodValue> respectBreaks(List<PeriodValue> values) {
        List<PeriodValue> kept = values;
        for (SeriesBreak at : indicator.breaks()) {
            List<PeriodValue> before =
                    kept.stream().filter(value -> isBefore(value, at)).toList();
            if (before.isEmpty() || before.size() == kept.size()) {
                continue;
            }
            if (at.comparability() == SeriesBreak.Comparability.COMPARABLE) {
                crossed.add(new Step.Crossed(at.date(), at.reason()));
            } else {
                before.forEach(value -> leaveOut(value.cite(), Reason.BEFORE_BREAK, Optional.of(at.date())));
                kept = kept.stream().filter(value -> !isBefore(value, at)).toList();
                crossed.clear();
                shortened = true;
            }
        }
        return kept;
    }

    private static boolean isBefore(PeriodValue value, SeriesBreak at) {
        return value.point().period().end().isBefore(at.date());
    }

    private void leaveOut(Citation figure, Reason why, Optional<LocalDate> date) {
        leftOut.add(new Step.LeftOut(figure, why, date));
    }

    Indicator indicator() {
        return indicator;
    }

    Series series() {
        return new Series(used.stream().map(PeriodValue::point).toList());
    }

    /** The measurements of which the series was made, in time order. */
    List<Measurement> basis() {
        return used.stream().flatMap(value -> value.basis().stream()).toList();
    }

    /** The measurements of which the latest value was made. */
    List<Measurement> latestBasis() {
        return used.isEmpty() ? List.of() : used.get(used.size() - 1).basis();
    }

    boolean crossesBreak() {
        return !crossed.isEmpty();
    }

    boolean isShortened() {
        return shortened;
    }

    List<Step.LeftOut> leftOut() {
        return leftOut;
    }

    /** Why the series has no value. */
    Reason whyEmpty() {
        if (leftOut.isEmpty()) {
            return Reason.NO_MEASUREMENT;
        }
        boolean allLater = leftOut.stream()
                .map(Step.LeftOut::why)
                .allMatch(why -> why == Reason.PUBLISHED_LATER || why == Reason.REFERENCE_DATE_LATER);
        return allLater ? Reason.NOT_YET_PUBLISHED : Reason.NO_NUMBER;
    }

    /** The figures of the series, in time order. */
    List<Citation> citations() {
        return used.stream().map(PeriodValue::cite).toList();
    }

    /** The figure of the latest value. */
    Optional<Citation> latest() {
        return used.isEmpty()
                ? Optional.empty()
                : Optional.of(used.get(used.size() - 1).cite());
    }

    /** The figure of a point; a baseline that the agreement states is not in the series and is quoted as it is. */
    Citation cite(Point point) {
        return used.stream()
                .filter(value -> value.point().equals(point))
                .findFirst()
                .map(PeriodValue::cite)
                .orElseGet(() -> new Citation(
                        indicator.id(), Cell.whole(), point.period(), point.value(), indicator.unit(), List.of()));
    }

    /** How the series was made: what was used, left out and crossed, and what its sources remark. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        used.forEach(value -> steps.addAll(value.steps()));
        steps.addAll(leftOut);
        steps.addAll(crossed);
        basis().stream().flatMap(m -> figures.cohort(m).stream()).distinct().forEach(cohort -> {
            if (cohort.closed() != Cohort.ClosedUnits.NOT_STATED) {
                boolean inDenominator = cohort.closed() == Cohort.ClosedUnits.IN_DENOMINATOR;
                steps.add(new Step.Closed(cohort.title(), cohort.closedUnits(), inDenominator));
            }
            cohort.note().ifPresent(note -> steps.add(new Step.Remark(note)));
        });
        basis().stream().flatMap(m -> m.note().stream()).distinct().forEach(note -> steps.add(new Step.Remark(note)));
        return steps;
    }
}
