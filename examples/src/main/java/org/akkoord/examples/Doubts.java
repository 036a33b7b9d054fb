package org.akkoord.examples;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.akkoord.check.FiguresCheck;
import org.akkoord.check.Finding;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.evaluation.ObjectiveEvaluation;
import org.akkoord.explain.Step;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Quantity.Share;
import org.akkoord.trend.Point;
import org.akkoord.trend.Series;

/**
 * What the check room finds in figures and in the series that an evaluation made of them, for {@code akkoord check}.
 */
final class Doubts {

    private Doubts() {}

    /** The problems of the evaluation itself, and then a warning for each doubtful thing. */
    static List<Problem> of(AgreementEvaluation evaluation, MeasurementSet figures) {
        Set<Finding> found = new LinkedHashSet<>();
        evaluation.unpublished().forEach(figure -> found.add(FiguresCheck.unpublished(figure, evaluation.asOf())));
        found.addAll(FiguresCheck.alone(figures));
        each(
                        evaluation,
                        (objective, indicator) -> FiguresCheck.baseline(
                                objective.objective(), indicator.indicator(), series(indicator, figures)))
                .forEach(found::add);
        Stream<Problem> differences = indicators(evaluation).flatMap(Doubts::differences);
        return Stream.of(evaluation.problems().stream(), found.stream().map(Finding::problem), differences)
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    /** The periods in which parts do not add up to the whole that their publisher states. */
    private static Stream<Problem> differences(IndicatorEvaluation indicator) {
        return indicator.explanation().steps().stream()
                .filter(Step.PartsDiffer.class::isInstance)
                .map(step -> Problem.warning(
                        ProblemCode.CONFLICT,
                        Location.none(),
                        "indicator '" + indicator.indicator().id() + "': " + step.text(Locale.ENGLISH)));
    }

    private static Stream<IndicatorEvaluation> indicators(AgreementEvaluation evaluation) {
        return evaluation.goals().stream()
                .flatMap(goal -> goal.objectives().stream())
                .flatMap(objective -> objective.indicators().stream());
    }

    /** A warning for each doubtful thing about figures without an agreement. */
    static List<Problem> alone(MeasurementSet figures) {
        return Stream.concat(FiguresCheck.alone(figures).stream(), FiguresCheck.implausible(figures).stream())
                .map(Finding::problem)
                .toList();
    }

    /** A warning for each indicator that has a figure for one period only. */
    static List<Problem> single(AgreementEvaluation evaluation, MeasurementSet figures) {
        return each(
                        evaluation,
                        (objective, indicator) ->
                                FiguresCheck.single(indicator.indicator(), series(indicator, figures)))
                .distinct()
                .map(Finding::problem)
                .toList();
    }

    /** The series that was judged, and in periods without a whole the sum of all counts, whatever they are about. */
    private static Series series(IndicatorEvaluation indicator, MeasurementSet figures) {
        Map<ReportingPeriod, List<Share>> counts = new TreeMap<>();
        for (Measurement figure : figures.of(indicator.indicator().id())) {
            figure.value()
                    .counts()
                    .ifPresent(share -> counts.computeIfAbsent(figure.period(), period -> new ArrayList<>())
                            .add(share));
        }
        Map<ReportingPeriod, Point> points = new TreeMap<>();
        counts.forEach((period, shares) -> points.put(period, Point.of(period, Quantity.sum(shares))));
        indicator.series().points().forEach(point -> points.put(point.period(), point));
        return new Series(List.copyOf(points.values()));
    }

    private static Stream<Finding> each(
            AgreementEvaluation evaluation,
            BiFunction<ObjectiveEvaluation, IndicatorEvaluation, Optional<Finding>> check) {
        return evaluation.goals().stream()
                .flatMap(goal -> goal.objectives().stream())
                .flatMap(objective -> objective.indicators().stream()
                        .flatMap(indicator -> check.apply(objective, indicator).stream()));
    }
}
