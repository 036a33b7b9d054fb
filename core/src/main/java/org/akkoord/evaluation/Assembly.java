package org.akkoord.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.akkoord.cohort.Cohort;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.Indicator.SeriesBreak;
import org.akkoord.measurement.Measurement;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.text.LocalizedText;
import org.akkoord.trend.Point;
import org.akkoord.trend.Series;
import org.akkoord.verdict.Citation;
import org.akkoord.verdict.Reason;

/** Makes the comparable series of an indicator from its figures and says what was used, added, left out and crossed. */
final class Assembly {

    private final Indicator indicator;
    private final KnownMeasurements figures;
    private final List<Step> leftOut = new ArrayList<>();
    private final List<Step> crossed = new ArrayList<>();
    private final List<Candidate> used;
    private final List<Measurement> basis;
    private final Series series;
    private boolean shortened;

    private Assembly(Indicator indicator, KnownMeasurements figures) {
        this.indicator = indicator;
        this.figures = figures;
        this.used = respectBreaks(oneForEachPeriod(candidates()));
        this.basis =
                used.stream().flatMap(candidate -> candidate.basis().stream()).toList();
        this.series = new Series(used.stream().map(Candidate::point).toList());
    }

    static Assembly of(Indicator indicator, KnownMeasurements figures) {
        return new Assembly(indicator, figures);
    }

    private List<Candidate> candidates() {
        Map<List<String>, List<Measurement>> groups = new LinkedHashMap<>();
        for (Measurement m : figures.usable(indicator, leftOut)) {
            List<String> group = List.of(m.period().toString(), m.cohort().orElse(""));
            groups.computeIfAbsent(group, key -> new ArrayList<>()).add(m);
        }
        List<Candidate> candidates = new ArrayList<>();
        groups.values().forEach(group -> Candidate.of(group, leftOut).ifPresent(candidates::add));
        return candidates;
    }

    private List<Candidate> oneForEachPeriod(List<Candidate> candidates) {
        Map<ReportingPeriod, List<Candidate>> byPeriod = new LinkedHashMap<>();
        candidates.forEach(
                candidate -> byPeriod.computeIfAbsent(candidate.point().period(), key -> new ArrayList<>())
                        .add(candidate));
        List<Candidate> kept = new ArrayList<>();
        byPeriod.values().forEach(same -> {
            if (same.size() == 1) {
                kept.addAll(same);
            } else {
                same.forEach(candidate -> leaveOut(candidate, Reason.CONFLICTING, Optional.empty()));
            }
        });
        kept.sort(Comparator.comparing(candidate -> candidate.point().period()));
        return kept;
    }

    private List<Candidate> respectBreaks(List<Candidate> candidates) {
        List<Candidate> kept = candidates;
        for (SeriesBreak at : indicator.breaks()) {
            List<Candidate> before =
                    kept.stream().filter(candidate -> isBefore(candidate, at)).toList();
            if (before.isEmpty() || before.size() == kept.size()) {
                continue;
            }
            if (at.comparability() == SeriesBreak.Comparability.COMPARABLE) {
                crossed.add(new Step.Crossed(at.date(), at.reason()));
            } else {
                before.forEach(candidate -> leaveOut(candidate, Reason.BEFORE_BREAK, Optional.of(at.date())));
                kept = kept.stream()
                        .filter(candidate -> !isBefore(candidate, at))
                        .toList();
                crossed.clear();
                shortened = true;
            }
        }
        return kept;
    }

    private static boolean isBefore(Candidate candidate, SeriesBreak at) {
        return candidate.point().period().end().isBefore(at.date());
    }

    private void leaveOut(Candidate candidate, Reason why, Optional<LocalDate> date) {
        leftOut.add(new Step.LeftOut(candidate.cite(), why, date));
    }

    Series series() {
        return series;
    }

    /** The measurements behind the series, in time order. */
    List<Measurement> basis() {
        return basis;
    }

    /** The measurements behind the latest value. */
    List<Measurement> latestBasis() {
        return used.isEmpty() ? List.of() : used.get(used.size() - 1).basis();
    }

    boolean crossesBreak() {
        return !crossed.isEmpty();
    }

    boolean isShortened() {
        return shortened;
    }

    List<Step> leftOut() {
        return leftOut;
    }

    List<Citation> citations() {
        return used.stream().map(Candidate::cite).toList();
    }

    Optional<Citation> cite(Optional<Point> point) {
        return point.flatMap(wanted -> used.stream()
                .filter(candidate -> candidate.point().equals(wanted))
                .findFirst()
                .map(Candidate::cite));
    }

    /** Everything there is to say about the series. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        used.forEach(candidate -> steps.addAll(candidate.steps()));
        steps.addAll(leftOut);
        steps.addAll(crossed);
        cohorts().forEach(cohort -> {
            if (cohort.closed() != Cohort.ClosedUnits.NOT_STATED) {
                boolean inDenominator = cohort.closed() == Cohort.ClosedUnits.IN_DENOMINATOR;
                steps.add(new Step.Closed(cohort.title(), cohort.closedUnits(), inDenominator));
            }
            cohort.note().ifPresent(note -> steps.add(new Step.Remark(note)));
        });
        notes().forEach(note -> steps.add(new Step.Remark(note)));
        return steps;
    }

    private Set<Cohort> cohorts() {
        Set<Cohort> cohorts = new LinkedHashSet<>();
        basis().forEach(measurement -> figures.cohort(measurement).ifPresent(cohorts::add));
        return cohorts;
    }

    private Set<LocalizedText> notes() {
        Set<LocalizedText> notes = new LinkedHashSet<>();
        basis().forEach(measurement -> measurement.note().ifPresent(notes::add));
        return notes;
    }
}
