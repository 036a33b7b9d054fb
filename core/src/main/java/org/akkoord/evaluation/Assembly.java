package org.akkoord.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
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
        assembly.used = figures.tested(indicator, assembly.comparable(assembly.ofOneLength(values), ofOnePublisher));
        return assembly;
    }

    private List<Measurement> usable() {
        List<Measurement> all = figures.of(indicator);
        List<Measurement> usable = new ArrayList<>(all.size());
        for (int from = 0; from < all.size(); ) {
            int until = from + 1;
            while (until < all.size() && all.get(from).isSameFigure(all.get(until))) {
                until++;
            }
            Optional<Measurement> current =
                    until == from + 1 ? Optional.empty() : figures.current(all.subList(from, until));
            for (; from < until; from++) {
                Optional<Step.LeftOut> refusal = figures.refusal(indicator, all.get(from), current);
                if (refusal.isEmpty()) {
                    usable.add(all.get(from));
                } else {
                    leaveOut(
                            refusal.get().figure(),
                            refusal.get().why(),
                            refusal.get().date());
                }
            }
        }
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
        List<Measurement> implausible = figures.implausible(indicator, usable);
        if (implausible.isEmpty()) {
            return usable;
        }
        Set<Measurement> refused = Collections.newSetFromMap(new IdentityHashMap<>());
        refused.addAll(implausible);
        List<Measurement> kept = new ArrayList<>(usable.size());
        for (Measurement figure : usable) {
            if (!refused.contains(figure)) {
                kept.add(figure);
                continue;
            }
            leaveOut(figure, Reason.IMPLAUSIBLE);
            if (figure.cell().isWhole()) {
                unsettled.put(figure.period(), Reason.IMPLAUSIBLE);
            }
        }
        return kept;
    }

    private List<PeriodValue> values(List<Measurement> usable) {
        Wholes wholes = new Wholes(indicator, usable);
        List<PeriodValue> values = new ArrayList<>(usable.size());
        for (int from = 0; from < usable.size(); ) {
            int until = from + 1;
            while (until < usable.size()
                    && usable.get(from).period().equals(usable.get(until).period())) {
                until++;
            }
            if (until == from + 1 && Wholes.isWholeValue(usable.get(from))) {
                values.add(PeriodValue.published(usable.get(from)));
            } else {
                addWholes(usable.subList(from, until), wholes, values);
            }
            from = until;
        }
        return values;
    }

    private void addWholes(List<Measurement> ofOnePeriod, Wholes wholes, List<PeriodValue> values) {
        grouped(ofOnePeriod, figure -> figure.cohort().orElse("")).forEach(ofOneCohort -> {
            WholeValue found = wholes.of(ofOneCohort);
            found.value().ifPresentOrElse(values::add, () -> withoutWhole(found));
        });
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
        if (areOfDifferentPeriods(values)) {
            return values;
        }
        List<PeriodValue> kept = new ArrayList<>();
        grouped(values, value -> value.point().period().toString()).forEach(same -> {
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

    /** Whether the values are in time order with one for each period. */
    private static boolean areOfDifferentPeriods(List<PeriodValue> values) {
        for (int i = 1; i < values.size(); i++) {
            ReportingPeriod before = values.get(i - 1).point().period();
            if (before.compareTo(values.get(i).point().period()) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** The values that are made of enough units. */
    private List<PeriodValue> covered(List<PeriodValue> values) {
        List<PeriodValue> kept = new ArrayList<>(values.size());
        for (PeriodValue value : values) {
            Optional<Reason> why = figures.tooFew(indicator, value);
            if (why.isEmpty()) {
                kept.add(value);
            } else {
                leaveOut(value, why.get());
                unsettled.put(value.point().period(), why.get());
            }
        }
        return kept;
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
        breaks.lost().forEach(lost -> leaveOut(lost.value().cite(), Reason.BEFORE_BREAK, Optional.of(lost.since())));
        return kept;
    }

    static <T> Collection<List<T>> grouped(Collection<T> items, Function<T, String> key) {
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
        List<Point> points = new ArrayList<>(used.size());
        used.forEach(value -> points.add(value.point()));
        return new Series(points);
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
        if (unsettled.isEmpty() && !used.isEmpty()) {
            return Optional.empty();
        }
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

    /** What the publisher says about the values of the series, by their periods. */
    Map<ReportingPeriod, List<Measurement.StatusFlag>> flags() {
        return AssemblySteps.flags(used);
    }

    /** The figure of the latest value. */
    Optional<Citation> latest() {
        return latestValue().map(PeriodValue::cite).map(this::titled);
    }

    /** The figure of a point; a baseline that the agreement states is not in the series and is quoted as it is. */
    Citation cite(Point point) {
        return ofPeriod(point)
                .map(PeriodValue::cite)
                .map(this::titled)
                .orElseGet(() -> titled(new Citation(
                        indicator.id(), Cell.whole(), point.period(), point.value(), indicator.unit(), List.of())));
    }

    /** The value of a point of the series. */
    private Optional<PeriodValue> ofPeriod(Point point) {
        for (PeriodValue value : used) {
            if (value.point().equals(point)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private Citation titled(Citation figure) {
        return figure.titled(indicator.title());
    }

    /** How the series was made. */
    List<Step> steps() {
        return new AssemblySteps(indicator, figures).of(used, leftOut, without, breaks.crossed());
    }
}
