package org.akkoord.evaluation;

import java.util.List;
import java.util.Objects;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Verdict;
import org.akkoord.explain.Explanation;
import org.akkoord.internal.Lookup;

/**
 * One goal on the date of the evaluation.
 *
 * @param goal the goal
 * @param verdict the verdict: the worst of its objectives that could be assessed
 * @param objectives its objectives, in the order of the goal
 * @param context the indicators that belong to it without a verdict
 * @param declared what parties had said about it as a whole
 * @param explanation why
 */
public record GoalEvaluation(
        Goal goal,
        Verdict verdict,
        List<ObjectiveEvaluation> objectives,
        List<IndicatorEvaluation> context,
        List<DeclaredEvaluation> declared,
        Explanation explanation) {

    /** Checks and copies. */
    public GoalEvaluation {
        Objects.requireNonNull(goal, "goal");
        Objects.requireNonNull(verdict, "verdict");
        objectives = List.copyOf(objectives);
        context = List.copyOf(context);
        declared = List.copyOf(declared);
        Objects.requireNonNull(explanation, "explanation");
    }

    /**
     * The objective of the given id.
     *
     * @throws IllegalArgumentException if the goal has none, with the ids it has
     */
    public ObjectiveEvaluation objective(String id) {
        return Lookup.find(objectives, evaluation -> evaluation.objective().id(), id, "objective");
    }
}
