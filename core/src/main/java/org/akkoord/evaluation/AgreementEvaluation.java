package org.akkoord.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.akkoord.agreement.Agreement;
import org.akkoord.explain.Step;
import org.akkoord.internal.Lookup;
import org.akkoord.measurement.Measurement;
import org.akkoord.problem.Problem;
import org.akkoord.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * An agreement on the date of the evaluation. Only an {@link AgreementEvaluator} makes one, so that a verdict is always
 * that of its explanation. Immutable; equal if everything in it is equal.
 */
public final class AgreementEvaluation {

    private final Agreement agreement;
    private final LocalDate asOf;
    private final String method;
    private final List<GoalEvaluation> goals;
    private final List<Step.Declared> declared;
    private final List<Measurement> unpublished;
    private final List<Problem> problems;

    AgreementEvaluation(
            Agreement agreement,
            MeasurementsAsOf figures,
            String method,
            List<GoalEvaluation> goals,
            List<Problem> problems) {
        this.agreement = agreement;
        this.asOf = figures.asOf();
        this.method = method;
        this.goals = List.copyOf(goals);
        this.declared = Declarations.beside(Verdict.NOT_ASSESSABLE, agreement.declared(), agreement, asOf);
        this.unpublished = figures.unpublished();
        this.problems = List.copyOf(problems);
    }

    /** The agreement. */
    public Agreement agreement() {
        return agreement;
    }

    /** The date of the evaluation. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The name of the method. */
    public String method() {
        return method;
    }

    /** Its goals, in the order of the agreement. */
    public List<GoalEvaluation> goals() {
        return goals;
    }

    /** The objectives of all goals, in the order of the agreement. */
    public List<ObjectiveEvaluation> objectives() {
        return goals.stream().flatMap(goal -> goal.objectives().stream()).toList();
    }

    /** What parties had declared beyond its goals by the date of the evaluation. */
    public List<Step.Declared> declared() {
        return declared;
    }

    /** The figures that were not published yet, in the order of the set. */
    public List<Measurement> unpublished() {
        return unpublished;
    }

    /** Where figures and agreement do not fit together; the figures concerned were not used. */
    public List<Problem> problems() {
        return problems;
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
     * The objective of the given id, of whichever goal.
     *
     * @throws IllegalArgumentException if there is none, with the ids there are
     */
    public ObjectiveEvaluation objective(String id) {
        return Lookup.find(objectives(), evaluation -> evaluation.objective().id(), id, "objective");
    }

    /**
     * The dashboard for a terminal of 100 columns, without colours: per goal the verdict, and per objective the target,
     * the latest value, the movement, the reason and what was declared. Dutch for Dutch locales, English for all
     * others. Ends with a line break.
     */
    public String toText(Locale locale) {
        return new DashboardText(this, locale).text();
    }

    /** The dashboard in English. */
    @Override
    public String toString() {
        return toText(Locale.ENGLISH);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AgreementEvaluation that && all().equals(that.all());
    }

    @Override
    public int hashCode() {
        return all().hashCode();
    }

    private List<Object> all() {
        return List.of(agreement, asOf, method, goals, declared, unpublished, problems);
    }
}
