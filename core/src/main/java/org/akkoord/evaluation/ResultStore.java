package org.akkoord.evaluation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Objective;
import org.akkoord.evaluation.store.StoredResults;
import org.akkoord.explain.Explanation;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Indicator;
import org.akkoord.internal.Later;
import org.akkoord.measurement.Measurement;
import org.akkoord.problem.Problem;
import org.akkoord.progress.ProgressMethod;

/** Makes results of what a document holds; found by {@link StoredResults#maker()} alone. */
final class ResultStore implements StoredResults {

    ResultStore() {}

    @Override
    public AgreementEvaluation agreement(
            Agreement agreement,
            LocalDate asOf,
            ProgressMethod.Description judgedBy,
            List<GoalEvaluation> goals,
            List<Step.Declared> declared,
            List<Measurement> unpublished,
            List<Problem> problems) {
        return ImmutableAgreementEvaluation.builder()
                .agreement(agreement)
                .asOf(asOf)
                .judgedBy(judgedBy)
                .goals(goals)
                .declared(declared)
                .notYetPublished(Later.of(List.copyOf(unpublished)))
                .misfits(Later.of(List.copyOf(problems)))
                .build();
    }

    @Override
    public GoalEvaluation goal(
            Agreement agreement,
            Goal goal,
            List<ObjectiveEvaluation> objectives,
            List<IndicatorEvaluation> context,
            List<Step.Declared> declared,
            Explanation explanation) {
        return ImmutableGoalEvaluation.builder()
                .goal(goal)
                .objectives(objectives)
                .context(context)
                .declared(declared)
                .explanation(explanation)
                .undertakings(goal.actions().stream()
                        .map(action -> GoalEvaluation.Undertaking.of(action, agreement))
                        .toList())
                .build();
    }

    @Override
    public ObjectiveEvaluation objective(
            Objective objective,
            Step.Targeted targeted,
            List<IndicatorEvaluation> indicators,
            List<Step.Declared> declared,
            Explanation explanation) {
        return ImmutableObjectiveEvaluation.builder()
                .objective(objective)
                .targeted(targeted)
                .indicators(indicators)
                .declared(declared)
                .explanation(explanation)
                .build();
    }

    @Override
    public IndicatorEvaluation indicator(
            Indicator indicator,
            Optional<IndicatorEvaluation.Aim> aim,
            Data data,
            Outlook outlook,
            Evidence evidence,
            Explanation explanation) {
        return ImmutableIndicatorEvaluation.builder()
                .indicator(indicator)
                .aim(aim)
                .series(data.series())
                .flagged(Later.of(Collections.unmodifiableMap(data.flags())))
                .citations(Later.of(List.copyOf(data.figures())))
                .trend(data.trend())
                .plans(Later.of(List.copyOf(data.paths())))
                .done(Later.of(outlook.way()))
                .expected(outlook.expected())
                .shortfall(outlook.shortfall())
                .rating(outlook.rating())
                .outlook(Later.of(outlook.projection()))
                .grading(Later.of(evidence))
                .explanation(explanation)
                .build();
    }
}
