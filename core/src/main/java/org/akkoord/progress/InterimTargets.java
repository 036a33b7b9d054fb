package org.akkoord.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue.Attainment;
import org.akkoord.explain.Step;
import org.akkoord.trend.Point;

/** Compares the interim targets that were due with the values that count for them. */
final class InterimTargets {

    private InterimTargets() {}

    static List<Step.Interim> due(ProgressCase progress) {
        if (progress.milestones().isEmpty()) {
            return List.of();
        }
        return progress.milestones().stream()
                .filter(milestone -> isDue(milestone.period().end(), progress))
                .map(milestone -> compared(milestone, progress))
                .toList();
    }

    private static boolean isDue(LocalDate end, ProgressCase progress) {
        if (end.isAfter(progress.deadline().end())) {
            return false;
        }
        return progress.asOf().isPresent()
                ? progress.asOf().get().isAfter(end)
                : progress.series()
                        .latest()
                        .filter(latest -> !latest.period().end().isBefore(end))
                        .isPresent();
    }

    private static Step.Interim compared(Objective.Milestone milestone, ProgressCase progress) {
        Optional<Point> point = counting(milestone, progress.series().points());
        return new Step.Interim(
                milestone,
                progress.unit(),
                point.map(Point::period),
                point.map(Point::value),
                point.map(found -> milestone.target().test(found.value())));
    }

    private static Optional<Point> counting(Objective.Milestone milestone, List<Point> points) {
        LocalDate end = milestone.period().end();
        return points.stream()
                .filter(point -> point.period().equals(milestone.period()))
                .findFirst()
                .or(() -> points.stream()
                        .filter(point -> !point.period().end().isAfter(end)
                                && point.period().end().isAfter(end.minusYears(1)))
                        .reduce((earlier, later) -> later));
    }

    /** Whether the last of them that a value decided is missed. */
    static boolean isLastMissed(List<Step.Interim> due) {
        return due.stream()
                .flatMap(interim -> interim.attainment().stream())
                .filter(attainment -> attainment != Attainment.UNDECIDED)
                .reduce((earlier, later) -> later)
                .filter(attainment -> attainment == Attainment.NOT_MET)
                .isPresent();
    }
}
