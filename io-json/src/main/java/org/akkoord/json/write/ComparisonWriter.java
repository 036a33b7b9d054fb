package org.akkoord.json.write;

import org.akkoord.comparison.EvaluationComparison;
import org.akkoord.comparison.EvaluationComparison.Cause;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.json.read.SchemaVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes nodes of a comparison of two evaluations. */
public final class ComparisonWriter {

    private ComparisonWriter() {}

    public static JsonNode node(EvaluationComparison comparison) {
        return new JsonObject()
                .put(SchemaVersion.NAME, SchemaVersion.SUPPORTED)
                .put("agreement", comparison.after().agreement().id())
                .put("before", evaluation(comparison.before()))
                .put("after", evaluation(comparison.after()))
                .putWholeList("goals", comparison.goals(), ComparisonWriter::goal)
                .putPlainList("added", comparison.added())
                .putPlainList("removed", comparison.removed())
                .node();
    }

    private static JsonNode evaluation(AgreementEvaluation evaluation) {
        return new JsonObject()
                .put("asOf", evaluation.asOf().toString())
                .put("method", evaluation.method())
                .node();
    }

    private static JsonNode goal(EvaluationComparison.GoalDifference goal) {
        return new JsonObject()
                .put("id", goal.goal())
                .put("before", goal.before().name())
                .put("after", goal.after().name())
                .putWholeList("objectives", goal.objectives(), ComparisonWriter::objective)
                .node();
    }

    private static JsonNode objective(EvaluationComparison.Difference difference) {
        return new JsonObject()
                .put("id", difference.objective())
                .put("before", difference.before().name())
                .put("after", difference.after().name())
                .putWholeList("causes", difference.causes(), ComparisonWriter::cause)
                .node();
    }

    private static JsonNode cause(Cause cause) {
        return members(cause).put("text", ExplanationWriter.texts(cause::text)).node();
    }

    private static JsonObject members(Cause cause) {
        if (cause instanceof EvaluationComparison.NewFigure added) {
            return kind("newFigure")
                    .put("figure", FigureWriter.citation(added.figure()))
                    .put("earlier", added.earlier(), FigureWriter::citation)
                    .put("change", added.change(), JsonNodeFactory.instance::numberNode)
                    .putPlain("word", added.word());
        }
        if (cause instanceof EvaluationComparison.RevisedFigure revised) {
            return kind("revisedFigure")
                    .put("before", FigureWriter.citation(revised.before()))
                    .put("after", FigureWriter.citation(revised.after()))
                    .put("change", revised.change(), JsonNodeFactory.instance::numberNode);
        }
        if (cause instanceof EvaluationComparison.DroppedFigure dropped) {
            return kind("droppedFigure").put("figure", FigureWriter.citation(dropped.figure()));
        }
        if (cause instanceof EvaluationComparison.RevisedTarget target) {
            return kind("revisedTarget")
                    .put("before", GoalWriter.quantified(target.before()), GoalWriter::target)
                    .put("after", GoalWriter.quantified(target.after()), GoalWriter::target);
        }
        if (cause instanceof EvaluationComparison.OtherMethod method) {
            return kind("otherMethod").put("before", method.before()).put("after", method.after());
        }
        return cause instanceof EvaluationComparison.TimePassed time
                ? kind("timePassed")
                        .put("before", time.before().toString())
                        .put("after", time.after().toString())
                : kind("otherRules");
    }

    private static JsonObject kind(String kind) {
        return new JsonObject().put("cause", kind);
    }
}
