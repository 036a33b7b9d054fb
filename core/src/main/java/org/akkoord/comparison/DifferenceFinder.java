package org.akkoord.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.akkoord.comparison.EvaluationComparison.Cause;
import org.akkoord.comparison.EvaluationComparison.Difference;
import org.akkoord.comparison.EvaluationComparison.GoalDifference;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.GoalEvaluation;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.evaluation.ObjectiveEvaluation;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.trend.Change;
import org.akkoord.trend.Point;
import org.akkoord.trend.Series;
import org.akkoord.verdict.Citation;
import org.jspecify.annotations.Nullable;

/** Finds what differs between two evaluations, and why. */
final class DifferenceFinder {

    private final AgreementEvaluation before;
    private final AgreementEvaluation after;
    private final Map<String, ObjectiveEvaluation> old = new HashMap<>();
    private final Map<String, GoalEvaluation> oldGoals = new HashMap<>();

    DifferenceFinder(AgreementEvaluation before, AgreementEvaluation after) {
        this.before = before;
        this.after = after;
        before.objectives().forEach(each -> old.put(each.objective().id(), each));
        before.goals().forEach(each -> oldGoals.put(each.goal().id(), each));
    }

    /** The goals of which the verdict or an input changed, in the order of the second evaluation. */
    List<GoalDifference> find() {
        List<GoalDifference> goals = new ArrayList<>();
        for (GoalEvaluation goal : after.goals()) {
            List<Difference> differences = goal.objectives().stream()
                    .flatMap(objective -> difference(objective).stream())
                    .toList();
            @Nullable GoalEvaluation earlier = oldGoals.get(goal.goal().id());
            if (earlier != null && (!differences.isEmpty() || earlier.verdict() != goal.verdict())) {
                goals.add(new GoalDifference(goal.goal().id(), earlier.verdict(), goal.verdict(), differences));
            }
        }
        return List.copyOf(goals);
    }

    private Optional<Difference> difference(ObjectiveEvaluation now) {
        @Nullable ObjectiveEvaluation then = old.get(now.objective().id());
        if (then == null) {
            return Optional.empty();
        }
        List<Cause> causes = new ArrayList<>();
        if (!then.target().equals(now.target())) {
            causes.add(new EvaluationComparison.RevisedTarget(
                    then.target(), now.target(), now.objective().unit()));
        }
        figures(then, now, causes);
        boolean changed = then.verdict() != now.verdict();
        if (changed && !before.judgedBy().equals(after.judgedBy())) {
            causes.add(new EvaluationComparison.OtherMethod(before.judgedBy(), after.judgedBy()));
        }
        if (changed && causes.isEmpty()) {
            causes.add(
                    before.asOf().equals(after.asOf())
                            ? new EvaluationComparison.OtherRules()
                            : new EvaluationComparison.TimePassed(before.asOf(), after.asOf()));
        }
        return causes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Difference(now.objective().id(), then.verdict(), now.verdict(), causes));
    }

    private static void figures(ObjectiveEvaluation then, ObjectiveEvaluation now, List<Cause> causes) {
        Map<String, IndicatorEvaluation> earlier = direct(then);
        for (IndicatorEvaluation indicator : direct(now).values()) {
            List<Citation> old = Optional.ofNullable(
                            earlier.remove(indicator.indicator().id()))
                    .map(IndicatorEvaluation::figures)
                    .orElse(List.of());
            compare(old, indicator.figures(), indicator.series(), causes);
        }
        earlier.values().forEach(gone -> compare(gone.figures(), List.of(), gone.series(), causes));
    }

    private static Map<String, IndicatorEvaluation> direct(ObjectiveEvaluation objective) {
        return objective.direct().stream()
                .collect(
                        Collectors.toMap(each -> each.indicator().id(), each -> each, (a, b) -> a, LinkedHashMap::new));
    }

    private static void compare(List<Citation> old, List<Citation> now, Series series, List<Cause> causes) {
        Map<ReportingPeriod, Citation> before = byPeriod(old, Citation::period);
        Map<ReportingPeriod, Citation> after = byPeriod(now, Citation::period);
        Map<ReportingPeriod, Point> points = byPeriod(series.points(), Point::period);
        for (int i = 0; i < now.size(); i++) {
            Citation figure = now.get(i);
            @Nullable Citation same = before.get(figure.period());
            if (same == null) {
                Optional<Citation> earlier = i == 0 ? Optional.empty() : Optional.of(now.get(i - 1));
                Optional<Change.Test> test = earlier.flatMap(from -> test(from, figure, points));
                causes.add(new EvaluationComparison.NewFigure(figure, earlier, test));
            } else if (!same.value().equals(figure.value())) {
                causes.add(new EvaluationComparison.RevisedFigure(same, figure));
            }
        }
        old.stream()
                .filter(figure -> !after.containsKey(figure.period()))
                .forEach(figure -> causes.add(new EvaluationComparison.DroppedFigure(figure)));
    }

    private static Optional<Change.Test> test(Citation from, Citation to, Map<ReportingPeriod, Point> points) {
        return Optional.ofNullable(points.get(from.period()))
                .flatMap(earlier ->
                        Optional.ofNullable(points.get(to.period())).flatMap(later -> Change.between(earlier, later)))
                .flatMap(Change::test);
    }

    /** The first item of each period. */
    private static <T> Map<ReportingPeriod, T> byPeriod(List<T> items, Function<T, ReportingPeriod> periodOf) {
        Map<ReportingPeriod, T> found = new TreeMap<>();
        items.forEach(item -> found.putIfAbsent(periodOf.apply(item), item));
        return found;
    }
}
