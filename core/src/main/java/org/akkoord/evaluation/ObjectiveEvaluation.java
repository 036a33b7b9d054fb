package org.akkoord.evaluation;

import java.util.List;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.explain.Explanation;
import org.akkoord.explain.Step;
import org.akkoord.internal.Lookup;
import org.akkoord.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** One objective on the date of the evaluation. Immutable; equal if everything in it is equal. */
public final class ObjectiveEvaluation {

    private final Objective objective;
    private final Step.Targeted targeted;
    private final List<IndicatorEvaluation> indicators;
    private final List<Step.Declared> declared;
    private final Explanation explanation;

    ObjectiveEvaluation(
            Objective objective,
            Step.Targeted targeted,
            List<IndicatorEvaluation> indicators,
            List<Step.Declared> declared,
            Explanation explanation) {
        this.objective = objective;
        this.targeted = targeted;
        this.indicators = List.copyOf(indicators);
        this.declared = List.copyOf(declared);
        this.explanation = explanation;
    }

    /** The objective. */
    public Objective objective() {
        return objective;
    }

    /** The verdict that the explanation gives: the worst of its direct indicators that could be assessed. */
    public Verdict verdict() {
        return explanation.verdict();
    }

    /** The target as it was judged: the value in force, its unit, whether the text states it, and by or from when. */
    public Step.Targeted targeted() {
        return targeted;
    }

    /** The target value that was in force. */
    public TargetValue target() {
        return targeted.target();
    }

    /** Its indicators, direct ones and proxies, in the order of the objective. */
    public List<IndicatorEvaluation> indicators() {
        return indicators;
    }

    /** Its direct indicators, on which the verdict rests, in the order of the objective. */
    public List<IndicatorEvaluation> direct() {
        return indicators.stream().filter(IndicatorEvaluation::isDirect).toList();
    }

    /**
     * The indicator of the given id.
     *
     * @throws IllegalArgumentException if the objective has none, with the ids it has
     */
    public IndicatorEvaluation indicator(String id) {
        return Lookup.find(indicators, evaluation -> evaluation.indicator().id(), id, "indicator");
    }

    /** What a reader must know at a glance: breaks that were crossed, closed units, and what a ceiling did. */
    public List<Step> notes() {
        return explanation.notes();
    }

    /** What parties had declared about it by the date of the evaluation. */
    public List<Step.Declared> declared() {
        return declared;
    }

    /** Why it has its verdict. */
    public Explanation explanation() {
        return explanation;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ObjectiveEvaluation that && all().equals(that.all());
    }

    @Override
    public int hashCode() {
        return all().hashCode();
    }

    private List<Object> all() {
        return List.of(objective, targeted, indicators, declared, explanation);
    }

    /** The id and the verdict. */
    @Override
    public String toString() {
        return objective.id() + " " + verdict();
    }
}
