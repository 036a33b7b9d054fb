package org.akkoord.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final Indicator indicator;
    private final List<Step> crossed = new ArrayList<>();
    private final Map<PeriodValue, LocalDate> lost = new LinkedHashMap<>();
    private Optional<LocalDate> since = Optional.empty();

    Breaks(Indicator indicator) {
        this.indicator = indicator;
    }

    /**
     * The comparable ones of the values, which are in time order.
     *
     * @param figures all figures of the publisher: also one without a value can have the flag of a break
     */
    List<PeriodValue> respected(List<PeriodValue> values, List<Measurement> figures) {
        if (indicator.breaks().isEmpty() && figures.stream().noneMatch(figure -> figure.has(StatusFlag.BREAK))) {
            return values;
        }
        List<PeriodValue> kept = values;
        for (SeriesBreak at : indicator.breaks()) {
            List<PeriodValue> before =
                    kept.stream().filter(value -> isBefore(value, at.date())).toList();
            boolean isForbidden = at.comparability() != SeriesBreak.Comparability.COMPARABLE;
            if (before.size() < kept.size() && isForbidden) {
                kept = since(kept, at.date());
            } else if (before.size() < kept.size() && !before.isEmpty()) {
                crossed.add(new Step.Crossed(at.date(), at.reason()));
            }
        }
        for (ReportingPeriod period : flagged(values, figures)) {
            if (kept.stream().anyMatch(value -> !isBefore(value, period.start()))) {
                kept = since(kept, period.start());
            }
        }
        return kept;
    }

    /** The periods with the flag of a break, which no declared break of the same period explains otherwise. */
    private Set<ReportingPeriod> flagged(List<PeriodValue> values, List<Measurement> figures) {
        Set<ReportingPeriod> valued =
                values.stream().map(value -> value.point().period()).collect(Collectors.toSet());
        return Stream.concat(
                        values.stream().flatMap(value -> value.basis().stream()),
                        figures.stream().filter(figure -> !valued.contains(figure.period())))
                .filter(figure -> figure.has(StatusFlag.BREAK))
                .map(Measurement::period)
                .filter(period -> indicator.breaks().stream()
                        .noneMatch(at -> at.comparability() == SeriesBreak.Comparability.COMPARABLE
                                && period.contains(at.date())))
                .collect(Collectors.toCollection(() -> new TreeSet<>(
                        Comparator.comparing(ReportingPeriod::start).thenComparing(ReportingPeriod::end))));
    }

    private List<PeriodValue> since(List<PeriodValue> values, LocalDate date) {
        values.stream().filter(value -> isBefore(value, date)).forEach(value -> lost.put(value, date));
        crossed.clear();
        since = Optional.of(date);
        return values.stream().filter(value -> !isBefore(value, date)).toList();
    }

    private static boolean isBefore(PeriodValue value, LocalDate date) {
        return value.point().period().end().isBefore(date);
    }

    /** Whether a break that forbids comparison lies between the period and the values that were kept. */
    boolean separate(ReportingPeriod period) {
        return since.filter(date -> period.end().isBefore(date)).isPresent();
    }

    /** The breaks across which the publisher compares. */
    List<Step> crossed() {
        return crossed;
    }

    /** The values before a break that forbids comparison, with the day of that break. */
    Map<PeriodValue, LocalDate> lost() {
        return lost;
    }
}
