package org.akkoord.json.write;

import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Ambition;
import org.akkoord.agreement.Objective;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.GoalEvaluation;
import org.akkoord.evaluation.ObjectiveEvaluation;
import org.akkoord.internal.tree.SchemaVersion;
import org.akkoord.measurement.Measurement;
import org.akkoord.problem.Problem;
import org.akkoord.progress.ProgressMethod;
import org.akkoord.verdict.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes an evaluation as JSON, down to its objectives. */
public final class EvaluationWriter {

    private final AgreementEvaluation evaluation;

    public EvaluationWriter(AgreementEvaluation evaluation) {
        this.evaluation = evaluation;
    }

    public ObjectNode node() {
        Agreement agreement = evaluation.agreement();
        JsonObject start = new JsonObject()
                .put(SchemaVersion.NAME, SchemaVersion.SUPPORTED)
                .put(
                        "agreement",
                        new JsonObject()
                                .put("id", agreement.id())
                                .put("title", agreement.title())
                                .node())
                .put("asOf", evaluation.asOf().toString());
        return putMethod(start, evaluation.judgedBy())
                .put("summary", summary())
                .putWholeList("ambitions", agreement.ambitions(), this::ambition)
                .putList("declared", evaluation.declared(), DeclaredWriter::declared)
                .putList("unpublished", evaluation.unpublished(), EvaluationWriter::unpublished)
                .putList("problems", evaluation.problems(), EvaluationWriter::problem)
                .node();
    }

    /** The name of a method, and a member for each of its parameters in the words of every language. */
    static JsonObject putMethod(JsonObject object, ProgressMethod.Description method) {
        object.put("method", method.name());
        if (!method.parameters().isEmpty()) {
            JsonObject parameters = new JsonObject();
            method.parameters().forEach(parameter -> parameters.put(parameter.name(), parameter.text()));
            object.put("methodParameters", parameters.node());
        }
        return object;
    }

    private JsonNode summary() {
        JsonObject counts = new JsonObject();
        for (Verdict verdict : Verdict.values()) {
            counts.put(
                    verdict.name(),
                    evaluation.goals().stream()
                            .filter(goal -> goal.verdict() == verdict)
                            .count());
        }
        return counts.node();
    }

    private JsonNode ambition(Ambition ambition) {
        return new JsonObject()
                .put("id", ambition.id())
                .put("title", ambition.title())
                .putWholeList("goals", ambition.goals(), goal -> goal(evaluation.goal(goal.id())))
                .node();
    }

    private static JsonNode goal(GoalEvaluation goal) {
        return new JsonObject()
                .put("id", goal.goal().id())
                .put("title", goal.goal().title())
                .put("verdict", goal.verdict().name())
                .put("reason", goal.explanation().reason().name())
                .put("summary", ExplanationWriter.texts(goal.explanation()::summary))
                .putWholeList("objectives", goal.objectives(), EvaluationWriter::objective)
                .putList("context", goal.context(), IndicatorWriter::indicator)
                .putList("declared", goal.declared(), DeclaredWriter::declared)
                .put("explanation", ExplanationWriter.explanation(goal.explanation()))
                .node();
    }

    private static JsonNode objective(ObjectiveEvaluation evaluation) {
        Objective objective = evaluation.objective();
        return new JsonObject()
                .put("id", objective.id())
                .put("text", objective.text())
                .put("verdict", evaluation.verdict().name())
                .put("reason", evaluation.explanation().reason().name())
                .put("summary", ExplanationWriter.texts(evaluation.explanation()::summary))
                .put("target", GoalWriter.quantified(evaluation.target()), GoalWriter::target)
                .put("unit", evaluation.targeted().unit().code())
                .put("targetProvenance", evaluation.targeted().provenance().name())
                .putPlain("deadline", objective.deadline())
                .putPlain("appliesFrom", objective.appliesFrom())
                .putWholeList("indicators", evaluation.indicators(), IndicatorWriter::indicator)
                .putList("declared", evaluation.declared(), DeclaredWriter::declared)
                .put("explanation", ExplanationWriter.explanation(evaluation.explanation()))
                .node();
    }

    private static JsonNode unpublished(Measurement figure) {
        return new JsonObject()
                .put("indicator", figure.indicator())
                .put("timeframe", figure.period().toString())
                .putCell(figure.cell())
                .putPlain("cohort", figure.cohort())
                .put("knownFrom", figure.knownFrom().toString())
                .node();
    }

    private static JsonNode problem(Problem problem) {
        return new JsonObject()
                .put("severity", problem.severity().name())
                .put("code", problem.code().name())
                .put("message", problem.message())
                .node();
    }
}
