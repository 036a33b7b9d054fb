package org.akkoord.funding;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.akkoord.agreement.TargetValue;
import org.akkoord.agreement.TargetValue.Attainment;
import org.akkoord.comparison.EvaluationComparison;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.evaluation.IndicatorEvaluation.Projection;
import org.akkoord.explain.Step;

/**
 * What follows from an evaluation: instruments and amounts per theme, what the texts claim computed again, what became
 * of cohorts, and what is still needed.
 *
 * <pre>{@code
 * FollowUp follows = FollowUp.of(evaluation);
 * follows.themes().get(0).support();
 * follows.reconciliation().differences();
 * }</pre>
 *
 * @param evaluation the evaluation
 * @param themes the instrument per theme; empty if the agreement states no rules
 * @param reconciliation the claims of the agreement, computed again
 * @param cohorts what became of the units of its cohorts
 * @param needed the change per year that is still needed
 * @param declaredOtherwise what parties declared that the figures do not give
 */
public record FollowUp(
        AgreementEvaluation evaluation,
        List<ThemeAdvice> themes,
        Reconciliation reconciliation,
        List<CohortOutcome> cohorts,
        List<Needed> needed,
        List<Step.Declared> declaredOtherwise) {

    public FollowUp {
        Objects.requireNonNull(evaluation, "evaluation");
        themes = List.copyOf(themes);
        Objects.requireNonNull(reconciliation, "reconciliation");
        cohorts = List.copyOf(cohorts);
        needed = List.copyOf(needed);
        declaredOtherwise = List.copyOf(declaredOtherwise);
    }

    /**
     * What follows from an evaluation.
     *
     * @throws IllegalArgumentException if a claim of the agreement divides by what can be 0
     */
    public static FollowUp of(AgreementEvaluation evaluation) {
        return new FollowUp(
                evaluation,
                FundingAdvisor.advise(evaluation),
                Reconciliation.of(evaluation.agreement()),
                CohortOutcome.of(evaluation.agreement(), evaluation.asOf()),
                Needed.of(evaluation),
                EvaluationComparison.declaredOtherwise(evaluation));
    }

    /**
     * What one indicator still needs to meet its target.
     *
     * @param objective the id of the objective
     * @param target the target that was in force
     * @param indicator the direct indicator, whose latest value does not meet it
     */
    public record Needed(String objective, TargetValue target, IndicatorEvaluation indicator) {

        /**
         * The change per year from the date of the evaluation to the deadline that would meet the target; empty if no
         * time is left.
         */
        public OptionalDouble perYear() {
            return indicator.projection().map(Projection::neededPerYear).orElseGet(OptionalDouble::empty);
        }

        /** The change per year so far: of the trend, or between the first and the last of two values. */
        public OptionalDouble soFar() {
            return indicator.perYear();
        }

        static List<Needed> of(AgreementEvaluation evaluation) {
            return evaluation.objectives().stream()
                    .flatMap(objective -> objective.direct().stream()
                            .filter(each -> each.level()
                                    .filter(point -> objective.target().test(point.value()) == Attainment.NOT_MET)
                                    .isPresent())
                            .map(each -> new Needed(objective.objective().id(), objective.target(), each)))
                    .toList();
        }
    }

    /**
     * All of it as text of at most 100 columns, for a terminal. Dutch for Dutch locales, English for all others. Ends
     * with a line break; empty if nothing follows.
     */
    public String toText(Locale locale) {
        return new FollowUpText(this, locale).text();
    }

    /** The text in English. */
    @Override
    public String toString() {
        return toText(Locale.ENGLISH);
    }
}
