package org.akkoord.json.write;

import java.math.BigDecimal;
import java.util.List;
import org.akkoord.comparison.EvaluationComparison;
import org.akkoord.comparison.EvaluationComparison.Cause;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.internal.tree.SchemaVersion;
import org.akkoord.progress.ProgressMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes the comparison of two evaluations as JSON. */
public final class ComparisonWriter {

    private static final Kinds<Cause> CAUSES = new Kinds<Cause>("cause")
            .with(
                    EvaluationComparison.NewFigure.class,
                    "newFigure",
                    (added, object) -> object.put("figure", FigureWriter.citation(added.figure()))
                            .put("earlier", added.earlier(), FigureWriter::citation)
                            .put("change", added.change(), JsonNodeFactory.instance::numberNode)
                            .putPlain("word", added.word()))
            .with(
                    EvaluationComparison.RevisedFigure.class,
                    "revisedFigure",
                    (revised, object) -> object.put("before", FigureWriter.citation(revised.before()))
                            .put("after", FigureWriter.citation(revised.after()))
                            .put("change", revised.change(), JsonNodeFactory.instance::numberNode))
            .with(
                    EvaluationComparison.DroppedFigure.class,
                    "droppedFigure",
                    (dropped, object) -> object.put("figure", FigureWriter.citation(dropped.figure())))
            .with(
                    EvaluationComparison.RevisedTarget.class,
                    "revisedTarget",
                    (target, object) -> object.put("before", GoalWriter.quantified(target.before()), GoalWriter::target)
                            .put("after", GoalWriter.quantified(target.after()), GoalWriter::target))
            .with(
                    EvaluationComparison.OtherMethod.class,
                    "otherMethod",
                    (method, object) ->
                            object.put("before", method(method.before())).put("after", method(method.after())))
            .with(
                    EvaluationComparison.TimePassed.class,
                    "timePassed",
                    (time, object) -> object.put("before", time.before().toString())
                            .put("after", time.after().toString()))
            .with(EvaluationComparison.OtherRules.class, "otherRules");

    private ComparisonWriter() {}

    public static JsonNode node(EvaluationComparison comparison) {
        return new JsonObject()
                .put(SchemaVersion.NAME, SchemaVersion.SUPPORTED)
                .put("agreement", comparison.after().agreement().id())
                .put("before", evaluation(comparison.before()))
                .put("after", evaluation(comparison.after()))
                .putWholeList("goals", comparison.goals(), goal -> goal(goal, comparison))
                .putPlainList("added", comparison.added())
                .putPlainList("removed", comparison.removed())
                .node();
    }

    private static JsonNode evaluation(AgreementEvaluation evaluation) {
        JsonObject object = new JsonObject().put("asOf", evaluation.asOf().toString());
        return EvaluationWriter.putMethod(object, evaluation.judgedBy()).node();
    }

    private static JsonNode method(ProgressMethod.Description method) {
        return EvaluationWriter.putMethod(new JsonObject(), method).node();
    }

    private static JsonNode goal(EvaluationComparison.GoalDifference goal, EvaluationComparison comparison) {
        return new JsonObject()
                .put("id", goal.goal())
                .put("before", goal.before().name())
                .put("after", goal.after().name())
                .putWholeList("objectives", goal.objectives(), each -> objective(each, comparison))
                .node();
    }

    private static JsonNode objective(EvaluationComparison.Difference difference, EvaluationComparison comparison) {
        return new JsonObject()
                .put("id", difference.objective())
                .put("before", difference.before().name())
                .put("after", difference.after().name())
                .putWholeList(
                        "causes", difference.causes(), cause -> cause(cause, comparison.limits(difference.objective())))
                .node();
    }

    private static JsonNode cause(Cause cause, List<BigDecimal> limits) {
        return CAUSES.object(cause)
                .put("text", ExplanationWriter.texts(locale -> cause.text(locale, limits)))
                .node();
    }
}
