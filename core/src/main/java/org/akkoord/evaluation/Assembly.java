package org.akkoord.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.akkoord.cohort.Cohort;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Cell;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity.MissingReason;
import org.akkoord.quantity.Unit;
import org.akkoord.render.Languages;
import org.akkoord.text.LocalizedText;
import org.akkoord.trend.Point;
import org.akkoord.trend.Series;
import org.akkoord.verdict.Citation;
import org.akkoord.verdict.Reason;

/** Makes the comparable series of an indicator from its measurements, and keeps what was left out and crossed. */
final class Assembly {

    private static final int MOST_NAMED = 5;
    private static final int MONTHS_OF_A_YEAR = 12;

    /** Why the value of a period is open although its figures are there. */
    private static final Set<Reason> OPEN = Set.of(Reason.CONFLICTING, Reason.PARTS_DISAGREE, Reason.PARTS_OVERLAP);

    /** Why there can be numbers and none to judge, apart from what is said of whole periods. */
    private static final Set<Reason> TELLING =
            Set.of(Reason.OTHER_PUBLISHER, Reason.UNIT_DIFFERS, Reason.PERIOD_NOT_OVER, Reason.FORECAST);

    private final Indicator indicator;
    private final MeasurementsAsOf figures;
    private final List<Step.LeftOut> leftOut = new ArrayList<>();
    private final List<WholeValue> without = new ArrayList<>();
    private final Map<ReportingPeriod, Reason> unsettled = new TreeMap<>(Comparator.comparing(ReportingPeriod::end));
    private final Breaks breaks;
    private List<PeriodValue> used = List.of();
    private List<Measurement> disputed = List.of();

    private Assembly(Indicator indicator, MeasurementsAsOf figures) {
        this.indicator = indicator;
        this.figures = figures;
        this.breaks = new Breaks(indicator);
    }

    static Assembly of(Indicator indicator, MeasurementsAsOf figures) {
        Assembly assembly = new Assembly(indicator, figures);
        List<Measurement> ofOnePublisher = assembly.ofOnePublisher(assembly.usable());
        List<Measurement> usable = assembly.plausible(ofOnePublisher);
        List<PeriodValue> values = assembly.covered(assembly.oneForEachPeriod(assembly.values(usable)));
        assembly.used = assembly.comparable(assembly.ofOneLength(values), ofOnePublisher);
        return assembly;
    }

    private List<Measurement> usable() {
        List<Measurement> usable = new ArrayList<>();
        figures.of(indicator)
                .forEach(measurement -> figures.refusal(indicator, measurement)
                        .ifPresentOrElse(
                                step -> leaveOut(step.figure(), step.why(), step.date()),
                                () -> usable.add(measurement)));
        return usable;
    }

    private List<Measurement> ofOnePublisher(List<Measurement> usable) {
        Publishers publishers = Publishers.choose(indicator, usable);
        publishers
                .others()
                .forEach((why, others) -> others.stream()
                        .filter(figure -> figure.value().missingReason().isEmpty())
                        .forEach(figure -> leaveOut(figure, why)));
        publishers.disagreement().ifPresent(period -> unsettled.put(period, Reason.PUBLISHERS_DISAGREE));
        disputed = publishers.others().getOrDefault(Reason.PUBLISHERS_DISAGREE, List.of());
        return publishers.chosen();
    }

    private List<Measurement> plausible(List<Measurement> usable) {
        Set<Measurement> refused = new HashSet<>(figures.implausible(indicator, usable));
        refused.stream()
                .filter(figure -> figure.cell().isWhole())
                .forEach(figure -> unsettled.put(figure.period(), Reason.IMPLAUSIBLE));
        return usable.stream()
                .filter(figure -> {
                    boolean isRefused = refused.contains(figure);
                    if (isRefused) {
                        leaveOut(figure, Reason.IMPLAUSIBLE);
                    }
                    return !isRefused;
                })
                .toList();
    }

    private List<PeriodValue> values(List<Measurement> usable) {
        Wholes wholes = new Wholes(indicator, usable);
        List<PeriodValue> values = new ArrayList<>();
        grouped(usable, m -> List.of(m.period().toString(), m.cohort().orElse(""))).stream()
                .map(wholes::of)
                .forEach(found -> found.value().ifPresentOrElse(values::add, () -> withoutWhole(found)));
        return values;
    }

    private void withoutWhole(WholeValue found) {
        Reason why = found.why().orElseThrow();
        without.add(found);
        found.figures().forEach(figure -> leaveOut(figure, why));
        if (OPEN.contains(why)) {
            unsettled.put(found.figures().get(0).period(), why);
        }
    }

    private List<PeriodValue> oneForEachPeriod(List<PeriodValue> values) {
        List<PeriodValue> kept = new ArrayList<>();
        grouped(values, value -> value.point().period()).forEach(same -> {
            if (same.size() == 1) {
                kept.addAll(same);
            } else {
                same.forEach(value -> leaveOut(value, Reason.CONFLICTING));
                unsettled.put(same.get(0).point().period(), Reason.CONFLICTING);
            }
        });
        kept.sort(Comparator.comparing(value -> value.point().period()));
        return kept;
    }

    /** The values that are made of enough units. */
    private List<PeriodValue> covered(List<PeriodValue> values) {
        return values.stream()
                .filter(value -> {
                    boolean isCovered =
                            value.units().filter(figures::isBelowFloor).isEmpty();
                    if (!isCovered) {
                        leaveOut(value, Reason.COVERAGE_TOO_LOW);
                        unsettled.put(value.point().period(), Reason.COVERAGE_TOO_LOW);
                    }
                    return isCovered;
                })
                .toList();
    }

    /**
     * The values that may be compared as far as the lengths of their periods go; percentages always may. Where years
     * occur, years count, because agreements are about years; else the length that occurs most.
     */
    private List<PeriodValue> ofOneLength(List<PeriodValue> values) {
        if (indicator.unit().isPercent()) {
            return values;
        }
        Map<Long, List<PeriodValue>> byLength =
                values.stream().filter(Assembly::hasLength).collect(Collectors.groupingBy(Assembly::months));
        Optional<Long> usual = byLength.keySet().stream()
                .max(Comparator.<Long, Boolean>comparing(length -> length == MONTHS_OF_A_YEAR)
                        .thenComparingInt(length ->
                                byLength.getOrDefault(length, List.of()).size())
                        .thenComparing(Comparator.naturalOrder()));
        return values.stream()
                .filter(value -> {
                    boolean isComparable = !hasLength(value) || usual.get().equals(months(value));
                    if (!isComparable) {
                        leaveOut(value, Reason.UNEQUAL_SPAN);
                    }
                    return isComparable;
                })
                .toList();
    }

    /** A period whose dates are not stated has bounds, and these are no length. */
    private static boolean hasLength(PeriodValue value) {
        return value.basis().stream().noneMatch(figure -> figure.has(Measurement.StatusFlag.PERIOD_NOT_STATED));
    }

    /**
     * Whether the latest value is a count over another length than the year of the baseline, or, where it is the only
     * value, than the year in which the target is to be reached. A count on a day has no length: it is one of what
     * there is.
     */
    boolean isOfAnotherLengthThan(ReportingPeriod deadline, Optional<ReportingPeriod> baseline) {
        return indicator.unit().equals(Unit.COUNT)
                && (isAYear(baseline) || (used.size() == 1 && isAYear(Optional.of(deadline))))
                && latestValue()
                        .filter(Assembly::hasLength)
                        .map(Assembly::months)
                        .filter(months -> months > 0 && months != MONTHS_OF_A_YEAR)
                        .isPresent();
    }

    private static boolean isAYear(Optional<ReportingPeriod> period) {
        return period.filter(stated -> stated.months() == MONTHS_OF_A_YEAR).isPresent();
    }

    private static long months(PeriodValue value) {
        return value.point().period().months();
    }

    private List<PeriodValue> comparable(List<PeriodValue> values, List<Measurement> ofOnePublisher) {
        List<PeriodValue> kept = breaks.respected(values, ofOnePublisher);
        breaks.lost().forEach((value, date) -> leaveOut(value.cite(), Reason.BEFORE_BREAK, Optional.of(date)));
        return kept;
    }

    private static <T> Collection<List<T>> grouped(Collection<T> items, Function<T, ?> key) {
        return items.stream()
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private void leaveOut(Measurement figure, Reason why) {
        leaveOut(MeasurementsAsOf.cite(figure), why, Optional.empty());
    }

    private void leaveOut(PeriodValue value, Reason why) {
        leaveOut(value.cite(), why, Optional.empty());
    }

    private void leaveOut(Citation figure, Reason why, Optional<LocalDate> date) {
        leftOut.add(new Step.LeftOut(titled(figure), why, date));
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
        return latestValue().map(PeriodValue::basis).orElse(List.of());
    }

    /** Of how many units the latest value was made. */
    Optional<UnitSums> latestUnits() {
        return latestValue().flatMap(PeriodValue::units);
    }

    private Optional<PeriodValue> latestValue() {
        return used.isEmpty() ? Optional.empty() : Optional.of(used.get(used.size() - 1));
    }

    boolean crossesBreak() {
        return !breaks.crossed().isEmpty();
    }

    boolean isShortened() {
        return !breaks.lost().isEmpty();
    }

    /** Whether a break forbids comparing the series with the period. */
    boolean isSeparateFrom(ReportingPeriod period) {
        return breaks.separate(period);
    }

    List<Step.LeftOut> leftOut() {
        return leftOut;
    }

    /** Why nothing can be judged: there is no value, or it is not settled which one is the latest. */
    Optional<Reason> unjudgeable() {
        Optional<Reason> open = unsettled.entrySet().stream()
                .filter(entry -> isNewer(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce((earlier, later) -> later);
        return open.or(() -> used.isEmpty() ? Optional.of(whyEmpty()) : Optional.empty());
    }

    private boolean isNewer(ReportingPeriod period) {
        return latestValue()
                .map(value -> value.point().period())
                .filter(latest -> period.end().isBefore(latest.end()))
                .isEmpty();
    }

    /** Whether a period after the latest value was measured, and has no whole. */
    boolean hasNewerWithoutWhole() {
        return without.stream()
                .filter(each -> isNewer(each.figures().get(0).period()))
                .flatMap(each -> each.figures().stream())
                .map(figure -> figure.value().missingReason())
                .anyMatch(missing -> missing.isEmpty() || missing.get() == MissingReason.SUPPRESSED);
    }

    /**
     * What explains why there is no value: the missing parts, or what each publisher says; empty if there is nothing.
     */
    Optional<LocalizedText> detail(Reason why) {
        return switch (why) {
            case PART_MISSING ->
                without.stream()
                        .filter(found -> found.why().equals(Optional.of(why)))
                        .reduce((earlier, later) -> later)
                        .filter(found -> !found.gaps().isEmpty())
                        .map(found ->
                                text(found.gaps(), (gap, locale) -> gap.cell().label()));
            case PUBLISHERS_DISAGREE -> Optional.of(text(disputed, Assembly::withPublisher));
            default -> Optional.empty();
        };
    }

    private static String withPublisher(Measurement figure, Locale locale) {
        String publisher = figure.publisher().map(id -> " (" + id + ")").orElse("");
        return MeasurementsAsOf.cite(figure).text(locale) + publisher;
    }

    private static <T> LocalizedText text(List<T> parts, BiFunction<T, Locale, String> name) {
        return new LocalizedText(Languages.texts(locale -> joined(parts, name, locale)));
    }

    private static <T> String joined(List<T> parts, BiFunction<T, Locale, String> name, Locale locale) {
        return parts.stream()
                .limit(MOST_NAMED)
                .map(part -> name.apply(part, locale))
                .collect(Collectors.joining(", "));
    }

    private Reason whyEmpty() {
        List<Reason> reasons =
                leftOut.stream().map(Step.LeftOut::why).distinct().toList();
        if (reasons.isEmpty()) {
            return Reason.NO_MEASUREMENT;
        }
        if (reasons.stream().allMatch(why -> why == Reason.PUBLISHED_LATER || why == Reason.REFERENCE_DATE_LATER)) {
            return Reason.NOT_YET_PUBLISHED;
        }
        return without.stream()
                .flatMap(each -> each.why().stream())
                .filter(why -> why != Reason.MISSING_VALUE)
                .reduce((earlier, later) -> later)
                .or(() -> reasons.stream().filter(TELLING::contains).findFirst())
                .orElse(Reason.NO_NUMBER);
    }

    /** The figures of the series, in time order. */
    List<Citation> citations() {
        return used.stream().map(PeriodValue::cite).map(this::titled).toList();
    }

    /** What the publisher says about the values of the series, by their periods; of a sum what is said of its parts. */
    Map<ReportingPeriod, List<Measurement.StatusFlag>> flags() {
        Map<ReportingPeriod, List<Measurement.StatusFlag>> flags = new TreeMap<>();
        used.forEach(value -> {
            List<Measurement.StatusFlag> said = value.basis().stream()
                    .flatMap(figure -> figure.flags().stream())
                    .distinct()
                    .sorted()
                    .toList();
            if (!said.isEmpty()) {
                flags.put(value.point().period(), said);
            }
        });
        return flags;
    }

    /** The figure of the latest value. */
    Optional<Citation> latest() {
        return latestValue().map(PeriodValue::cite).map(this::titled);
    }

    /** The figure of a point; a baseline that the agreement states is not in the series and is quoted as it is. */
    Citation cite(Point point) {
        return used.stream()
                .filter(value -> value.point().equals(point))
                .findFirst()
                .map(PeriodValue::cite)
                .map(this::titled)
                .orElseGet(() -> titled(new Citation(
                        indicator.id(), Cell.whole(), point.period(), point.value(), indicator.unit(), List.of())));
    }

    private Citation titled(Citation figure) {
        return figure.titled(indicator.title());
    }

    /** The step with figures that readers know by the title of the indicator. */
    private Step titled(Step step) {
        if (step instanceof Step.Used found) {
            return new Step.Used(titled(found.figure()));
        }
        return step instanceof Step.Added sum
                ? new Step.Added(
                        sum.parts().stream().map(this::titled).toList(),
                        sum.total(),
                        sum.unit(),
                        sum.stated().map(this::titled))
                : step;
    }

    /** How the series was made: what was used, left out and crossed, and what its sources remark. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        used.forEach(value -> value.steps().forEach(step -> steps.add(titled(step))));
        latestUnits().ifPresent(units -> steps.add(new Step.Covered(units.counted(), units.expected())));
        steps.addAll(leftOut);
        steps.addAll(withoutWhole());
        steps.addAll(breaks.crossed());
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

    /** The periods without a whole, together where the same parts are missing. */
    private List<Step> withoutWhole() {
        return grouped(without, found -> List.of(found.why().orElseThrow(), found.gaps())).stream()
                .filter(same -> same.get(0).why().orElseThrow() != Reason.MISSING_VALUE)
                .<Step>map(same -> new Step.NoWhole(
                        same.stream()
                                .map(found -> found.figures().get(0).period())
                                .toList(),
                        same.get(0).why().orElseThrow(),
                        same.get(0).gaps()))
                .toList();
    }
}
