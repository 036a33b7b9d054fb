package org.akkoord.json.write;

import java.util.HashMap;
import java.util.Map;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Ambition;
import org.akkoord.agreement.Objective;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.GoalEvaluation;
import org.akkoord.evaluation.ObjectiveEvaluation;
import org.akkoord.explain.Explanation;
import org.akkoord.internal.tree.SchemaVersion;
import org.akkoord.measurement.Measurement;
import org.akkoord.progress.ProgressMethod;
import org.akkoord.verdict.Verdict;

/** Writes an evaluation as JSON, down to its objectives. */
public final class EvaluationWriter {

    /** The member that says how much a document holds. */
    public static final String FORM = "form";

    /** The form that can be read back. */
    public static final String FULL = "FULL";

    /** The form without explanations. */
    public static final String SUMMARY = "SUMMARY";

    /** The member with the agreement that was evaluated. */
    public static final String AGREEMENT_DOCUMENT = "agreementDocument";

    private EvaluationWriter() {}

    public static void document(AgreementEvaluation evaluation, JsonObject out) {
        Agreement agreement = evaluation.agreement();
        Map<String, GoalEvaluation> goals = new HashMap<>();
        evaluation.goals().forEach(goal -> goals.put(goal.goal().id(), goal));
        out.put(SchemaVersion.NAME, SchemaVersion.SUPPORTED)
                .put(FORM, out.detail().explanations() ? FULL : SUMMARY)
                .putObject("agreement", agreement, EvaluationWriter::name)
                .put("asOf", evaluation.asOf().toString());
        method(evaluation.judgedBy(), out);
        out.putObject("summary", evaluation, EvaluationWriter::summary)
                .putWholeList(
                        "ambitions", agreement.ambitions(), (ambition, object) -> ambition(ambition, goals, object))
                .putList("declared", evaluation.declared(), DeclaredWriter::declared)
                .putList("unpublished", evaluation.unpublished(), EvaluationWriter::unpublished)
                .putList("problems", evaluation.problems(), ProblemWriter::problem);
        if (out.detail().explanations()) {
            out.putObject(AGREEMENT_DOCUMENT, agreement, AgreementWriter::document);
        }
    }

    private static void name(Agreement agreement, JsonObject out) {
        out.put("id", agreement.id()).put("title", agreement.title());
    }

    /** The name of a method, its title, and a member for each of its parameters in the words of every language. */
    static void method(ProgressMethod.Description method, JsonObject out) {
        out.put("method", method.name()).put("methodTitle", method.title());
        if (!method.parameters().isEmpty()) {
            out.putObject(
                    "methodParameters",
                    method.parameters(),
                    (parameters, object) ->
                            parameters.forEach(parameter -> object.put(parameter.name(), parameter.text())));
        }
    }

    private static void summary(AgreementEvaluation evaluation, JsonObject out) {
        for (Verdict verdict : Verdict.values()) {
            out.put(
                    verdict.name(),
                    evaluation.goals().stream()
                            .filter(goal -> goal.verdict() == verdict)
                            .count());
        }
    }

    private static void ambition(Ambition ambition, Map<String, GoalEvaluation> goals, JsonObject out) {
        out.put("id", ambition.id())
                .put("title", ambition.title())
                .putWholeList(
                        "goals",
                        ambition.goals().stream()
                                .map(goal -> goals.get(goal.id()))
                                .toList(),
                        EvaluationWriter::goal);
    }

    public static void goal(GoalEvaluation goal, JsonObject out) {
        out.put("id", goal.goal().id())
                .put("title", goal.goal().title())
                .put("verdict", goal.verdict().name())
                .put("reason", goal.explanation().reason().name());
        ExplanationWriter.summary(goal.explanation(), out)
                .putWholeList("objectives", goal.objectives(), EvaluationWriter::objective)
                .putList("context", goal.context(), IndicatorWriter::indicator)
                .putList("declared", goal.declared(), DeclaredWriter::declared);
        explanation(goal.explanation(), out);
    }

    public static void objective(ObjectiveEvaluation evaluation, JsonObject out) {
        Objective objective = evaluation.objective();
        out.put("id", objective.id())
                .put("text", objective.text())
                .put("verdict", evaluation.verdict().name())
                .put("reason", evaluation.explanation().reason().name());
        ExplanationWriter.summary(evaluation.explanation(), out)
                .put("target", GoalWriter.quantified(evaluation.target()), GoalWriter::target)
                .put("unit", evaluation.targeted().unit().code())
                .put("targetProvenance", evaluation.targeted().provenance().name())
                .putPlain("deadline", objective.deadline())
                .putPlain("appliesFrom", objective.appliesFrom())
                .putWholeList("indicators", evaluation.indicators(), IndicatorWriter::indicator)
                .putList("declared", evaluation.declared(), DeclaredWriter::declared);
        explanation(evaluation.explanation(), out);
    }

    private static void explanation(Explanation explanation, JsonObject out) {
        if (out.detail().explanations()) {
            out.putObject("explanation", explanation, ExplanationWriter::explanation);
        }
    }

    private static void unpublished(Measurement figure, JsonObject out) {
        out.put("indicator", figure.indicator())
                .put("timeframe", figure.period().toString())
                .putCell(figure.cell())
                .putPlain("cohort", figure.cohort())
                .put("knownFrom", figure.knownFrom().toString());
        if (out.detail().explanations()) {
            out.putObject("figure", figure, MeasurementWriter::figure);
        }
    }
}
