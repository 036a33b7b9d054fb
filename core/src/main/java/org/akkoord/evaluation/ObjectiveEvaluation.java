package org.akkoord.evaluation;

import java.util.List;
import java.util.Objects;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.explain.Explanation;
import org.akkoord.verdict.Verdict;

/**
 * One objective on the date of the evaluation.
 *
 * @param objective the objective
 * @param target the target value that was in force
 * @param verdict the verdict: the worst of its direct indicators that could be assessed
 * @param indicators its indicators, direct ones and proxies, in the order of the objective
 * @param declared what parties had said about it
 * @param explanation why
 */
public record ObjectiveEvaluation(
        Objective objective,
        TargetValue target,
        Verdict verdict,
        List<IndicatorEvaluation> indicators,
        List<DeclaredEvaluation> declared,
        Explanation explanation) {

    public ObjectiveEvaluation {
        Objects.requireNonNull(objective, "objective");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(verdict, "verdict");
        indicators = List.copyOf(indicators);
        declared = List.copyOf(declared);
        Objects.requireNonNull(explanation, "explanation");
    }
}
