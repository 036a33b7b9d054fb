package org.akkoord.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.akkoord.agreement.Agreement;
import org.akkoord.internal.Lookup;
import org.akkoord.measurement.Measurement;
import org.akkoord.problem.Problem;

/**
 * An agreement on the date of the evaluation.
 *
 * @param agreement the agreement
 * @param asOf the date of the evaluation
 * @param method the name of the method
 * @param goals its goals, in the order of the agreement
 * @param declared what parties had said beyond its goals
 * @param unpublished the figures that were not published yet, in the order of the set
 * @param problems where figures and agreement do not fit together; figures concerned were not used
 */
public record AgreementEvaluation(
        Agreement agreement,
        LocalDate asOf,
        String method,
        List<GoalEvaluation> goals,
        List<DeclaredEvaluation> declared,
        List<Measurement> unpublished,
        List<Problem> problems) {

    public AgreementEvaluation {
        Objects.requireNonNull(agreement, "agreement");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(method, "method");
        goals = List.copyOf(goals);
        declared = List.copyOf(declared);
        unpublished = List.copyOf(unpublished);
        problems = List.copyOf(problems);
    }

    /**
     * The goal of the given id.
     *
     * @throws IllegalArgumentException if there is none, with the ids there are
     */
    public GoalEvaluation goal(String id) {
        return Lookup.find(goals, evaluation -> evaluation.goal().id(), id, "goal");
    }

    /**
     * The dashboard for a terminal of 100 columns, without colours: per goal the verdict, and per objective the target,
     * the latest value, the movement, the reason and what was declared. Dutch for Dutch locales, English for all
     * others. Ends with a line break.
     */
    public String toText(Locale locale) {
        return new Dashboard(this, locale).text();
    }

    /** The dashboard in English. */
    @Override
    public String toString() {
        return toText(Locale.ENGLISH);
    }
}
