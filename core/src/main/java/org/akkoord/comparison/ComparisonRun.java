package org.akkoord.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.comparison.EvaluationComparison.Cause;
import org.akkoord.comparison.EvaluationComparison.Difference;
import org.akkoord.comparison.EvaluationComparison.GoalDifference;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.GoalEvaluation;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.evaluation.ObjectiveEvaluation;
import org.akkoord.explain.Explanation;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Direction;
import org.akkoord.indicator.IndicatorRole;
import org.akkoord.text.SourceReference;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Citation;
import org.jspecify.annotations.Nullable;

/** Finds what differs between two evaluations, and why. */
final class ComparisonRun {

    private final AgreementEvaluation before;
    private final AgreementEvaluation after;
    private final Map<String, ObjectiveEvaluation> old = new LinkedHashMap<>();

    ComparisonRun(AgreementEvaluation before, AgreementEvaluation after) {
        this.before = before;
        this.after = after;
        objectives(before).forEach(each -> old.put(each.objective().id(), each));
    }

    private static Stream<ObjectiveEvaluation> objectives(AgreementEvaluation evaluation) {
        return evaluation.goals().stream().flatMap(goal -> goal.objectives().stream());
    }

    EvaluationComparison compare() {
        List<GoalDifference> goals = new ArrayList<>();
        for (GoalEvaluation goal : after.goals()) {
            List<Difference> differences = goal.objectives().stream()
                    .flatMap(objective -> difference(objective).stream())
                    .toList();
            Optional<GoalEvaluation> earlier = before.goals().stream()
                    .filter(each -> each.goal().id().equals(goal.goal().id()))
                    .findFirst();
            if (earlier.isPresent() && (!differences.isEmpty() || earlier.get().verdict() != goal.verdict())) {
                goals.add(new GoalDifference(goal.goal().id(), earlier.get().verdict(), goal.verdict(), differences));
            }
        }
        List<String> now = objectives(after).map(each -> each.objective().id()).toList();
        return new EvaluationComparison(
                before,
                after,
                goals,
                now.stream().filter(id -> !old.containsKey(id)).toList(),
                old.keySet().stream().filter(id -> !now.contains(id)).toList());
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
        if (changed && !before.method().equals(after.method())) {
            causes.add(new EvaluationComparison.OtherMethod(before.method(), after.method()));
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
                    .map(ComparisonRun::citations)
                    .orElse(List.of());
            series(old, citations(indicator), indicator.indicator().direction(), causes);
        }
        earlier.values().forEach(gone -> series(citations(gone), List.of(), Direction.NEUTRAL, causes));
    }

    private static Map<String, IndicatorEvaluation> direct(ObjectiveEvaluation objective) {
        return objective.indicators().stream()
                .filter(each -> each.indicator().role() == IndicatorRole.DIRECT)
                .collect(
                        Collectors.toMap(each -> each.indicator().id(), each -> each, (a, b) -> a, LinkedHashMap::new));
    }

    private static void series(List<Citation> old, List<Citation> now, Direction direction, List<Cause> causes) {
        for (int i = 0; i < now.size(); i++) {
            Citation figure = now.get(i);
            Optional<Citation> same = at(old, figure);
            if (same.isEmpty()) {
                Optional<Citation> earlier = i == 0 ? Optional.empty() : Optional.of(now.get(i - 1));
                causes.add(new EvaluationComparison.NewFigure(figure, earlier, direction));
            } else if (!same.get().value().equals(figure.value())) {
                causes.add(new EvaluationComparison.RevisedFigure(same.get(), figure));
            }
        }
        old.stream()
                .filter(figure -> at(now, figure).isEmpty())
                .forEach(figure -> causes.add(new EvaluationComparison.DroppedFigure(figure)));
    }

    private static Optional<Citation> at(List<Citation> figures, Citation like) {
        return figures.stream()
                .filter(each -> each.period().equals(like.period()))
                .findFirst();
    }

    private static List<Citation> citations(IndicatorEvaluation indicator) {
        return indicator.series().points().stream()
                .map(point -> new Citation(
                        indicator.indicator().id(),
                        Optional.empty(),
                        point.period(),
                        point.value(),
                        indicator.indicator().unit(),
                        sources(indicator.explanation(), point)))
                .toList();
    }

    /** Where the figures behind a point stand: its own, or those of the parts that were added. */
    private static List<SourceReference> sources(Explanation explanation, Point point) {
        return explanation.steps().stream()
                .flatMap(ComparisonRun::figures)
                .filter(figure -> figure.period().equals(point.period()))
                .flatMap(figure -> figure.sources().stream())
                .distinct()
                .toList();
    }

    private static Stream<Citation> figures(Step step) {
        if (step instanceof Step.Used used) {
            return Stream.of(used.figure());
        }
        return step instanceof Step.Added added ? added.parts().stream() : Stream.empty();
    }
}
