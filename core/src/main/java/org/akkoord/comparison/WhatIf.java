package org.akkoord.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.TargetValue;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;

/**
 * Evaluates an agreement as if a value had been measured that is not measured yet, or as if a target were another.
 * Immutable.
 */
public final class WhatIf {

    private final AgreementEvaluator evaluator;
    private final Agreement agreement;
    private final MeasurementSet figures;
    private final LocalDate asOf;

    private WhatIf(AgreementEvaluator evaluator, Agreement agreement, MeasurementSet figures, LocalDate asOf) {
        this.evaluator = Objects.requireNonNull(evaluator, "evaluator");
        this.agreement = Objects.requireNonNull(agreement, "agreement");
        this.figures = Objects.requireNonNull(figures, "figures");
        this.asOf = Objects.requireNonNull(asOf, "asOf");
    }

    /** Questions about an evaluation with these arguments. */
    public static WhatIf of(AgreementEvaluator evaluator, Agreement agreement, MeasurementSet figures, LocalDate asOf) {
        return new WhatIf(evaluator, agreement, figures, asOf);
    }

    /**
     * The evaluation if a value were measured next. A figure that would be known only later moves the date of the
     * evaluation to that day.
     *
     * @param next the value; it must not contradict a figure of the set. Without a publisher it counts as one of the
     *     publisher whose figures count: the indicator's source, or else the publisher of its newest figure
     * @throws IllegalArgumentException if the agreement has no such indicator or the set has that figure already
     */
    public AgreementEvaluation measured(Measurement next) {
        Optional<String> publisher = next.publisher().or(() -> publisher(agreement.indicator(next.indicator())));
        Measurement figure =
                publisher.map(id -> next.toBuilder().publisher(id).build()).orElse(next);
        LocalDate known = next.knownFrom().isAfter(asOf) ? next.knownFrom() : asOf;
        return evaluator.evaluate(agreement, figures.plus(MeasurementSet.of(List.of(figure))), known);
    }

    private Optional<String> publisher(Indicator indicator) {
        return indicator
                .source()
                .or(() -> figures.of(indicator.id()).stream()
                        .reduce((earlier, later) -> later)
                        .flatMap(Measurement::publisher));
    }

    /**
     * The evaluation if an objective had another target value.
     *
     * @throws IllegalArgumentException if the agreement has no such objective; the message names the nearest
     */
    public AgreementEvaluation target(String objectiveId, TargetValue target) {
        return evaluator.evaluate(agreement.withTarget(objectiveId, target), figures, asOf);
    }

    /** What {@link #target} changes. */
    public EvaluationComparison difference(String objectiveId, TargetValue target) {
        return EvaluationComparison.between(evaluator.evaluate(agreement, figures, asOf), target(objectiveId, target));
    }

    /** What {@link #measured} changes. */
    public EvaluationComparison difference(Measurement next) {
        return EvaluationComparison.between(evaluator.evaluate(agreement, figures, asOf), measured(next));
    }

    /** For people: the agreement, the number of figures and the date. */
    @Override
    public String toString() {
        return "WhatIf[" + agreement.id() + ", " + figures.size() + " figures, as of " + asOf + "]";
    }
}
