package org.akkoord.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.Indicator.SeriesBreak;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.Measurement.StatusFlag;
import org.akkoord.period.ReportingPeriod;

/** Keeps the values since the last break that forbids comparison: one that the indicator declares, or a flag says. */
final class Breaks {

    private static final Comparator<ReportingPeriod> BY_START =
            Comparator.comparing(ReportingPeriod::start).thenComparing(ReportingPeriod::end);

    private final Indicator indicator;
    private final List<Step> crossed = new ArrayList<>();
    private final List<Lost> lost = new ArrayList<>();
    private Optional<LocalDate> since = Optional.empty();

    /** The values in the order of their ends; those before {@link #first} are lost. */
    private List<PeriodValue> byEnd = List.of();

    private int first;

    Breaks(Indicator indicator) {
        this.indicator = indicator;
    }

    /**
     * A value before a break that forbids comparison.
     *
     * @param since the day of that break
     */
    record Lost(PeriodValue value, LocalDate since) {}

    /**
     * The comparable ones of the values, which are in time order.
     *
     * @param figures all figures of the publisher: also one without a value can have the flag of a break
     */
    List<PeriodValue> respected(List<PeriodValue> values, List<Measurement> figures) {
        if (indicator.breaks().isEmpty() && figures.stream().noneMatch(figure -> figure.has(StatusFlag.BREAK))) {
            return values;
        }
        byEnd = values.stream().sorted(Comparator.comparing(Breaks::end)).toList();
        for (SeriesBreak at : indicator.breaks()) {
            boolean isForbidden = at.comparability() != SeriesBreak.Comparability.COMPARABLE;
            if (isAnyAfter(at.date()) && isForbidden) {
                begin(at.date());
            } else if (isAnyAfter(at.date()) && isFirstBefore(at.date())) {
                crossed.add(new Step.Crossed(at.date(), at.reason()));
            }
        }
        for (ReportingPeriod period : flagged(values, figures)) {
            if (isAnyAfter(period.start())) {
                begin(period.start());
            }
        }
        Set<PeriodValue> before = Collections.newSetFromMap(new IdentityHashMap<>());
        lost.forEach(each -> before.add(each.value()));
        return values.stream().filter(value -> !before.contains(value)).toList();
    }

    /** The periods with the flag of a break, which no declared break of the same period explains otherwise. */
    private Set<ReportingPeriod> flagged(List<PeriodValue> values, List<Measurement> figures) {
        Set<ReportingPeriod> valued =
                values.stream().map(value -> value.point().period()).collect(Collectors.toCollection(TreeSet::new));
        NavigableSet<LocalDate> comparable = indicator.breaks().stream()
                .filter(at -> at.comparability() == SeriesBreak.Comparability.COMPARABLE)
                .map(SeriesBreak::date)
                .collect(Collectors.toCollection(TreeSet::new));
        return Stream.concat(
                        values.stream().flatMap(value -> value.basis().stream()),
                        figures.stream().filter(figure -> !valued.contains(figure.period())))
                .filter(figure -> figure.has(StatusFlag.BREAK))
                .map(Measurement::period)
                .filter(period -> comparable
                        .subSet(period.start(), true, period.end(), true)
                        .isEmpty())
                .collect(Collectors.toCollection(() -> new TreeSet<>(BY_START)));
    }

    private void begin(LocalDate date) {
        crossed.clear();
        since = Optional.of(date);
        for (; isFirstBefore(date); first++) {
            lost.add(new Lost(byEnd.get(first), date));
        }
    }

    /** Whether a value that is not lost ends before a day. */
    private boolean isFirstBefore(LocalDate date) {
        return first < byEnd.size() && end(byEnd.get(first)).isBefore(date);
    }

    /** Whether a value ends on a day or after it. */
    private boolean isAnyAfter(LocalDate date) {
        return !byEnd.isEmpty() && !end(byEnd.get(byEnd.size() - 1)).isBefore(date);
    }

    private static LocalDate end(PeriodValue value) {
        return value.point().period().end();
    }

    /** Whether a break that forbids comparison lies between the period and the values that were kept. */
    boolean separate(ReportingPeriod period) {
        return since.filter(date -> period.end().isBefore(date)).isPresent();
    }

    /** The breaks across which the publisher compares. */
    List<Step> crossed() {
        return crossed;
    }

    /** The values before a break that forbids comparison. */
    List<Lost> lost() {
        return lost;
    }
}
