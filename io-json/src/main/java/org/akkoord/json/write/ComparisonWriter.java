package org.akkoord.json.write;

import java.math.BigDecimal;
import java.util.List;
import org.akkoord.comparison.EvaluationComparison;
import org.akkoord.comparison.EvaluationComparison.Cause;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.internal.tree.SchemaVersion;

/** Writes the comparison of two evaluations as JSON. */
public final class ComparisonWriter {

    private static final Kinds<Cause> CAUSES = new Kinds<Cause>("cause")
            .with(
                    EvaluationComparison.NewFigure.class,
                    "newFigure",
                    (added, object) -> object.putObject("figure", added.figure(), FigureWriter::citation)
                            .put("earlier", added.earlier(), FigureWriter::citation)
                            .putNumber("change", added.change())
                            .putPlain("word", added.word()))
            .with(
                    EvaluationComparison.RevisedFigure.class,
                    "revisedFigure",
                    (revised, object) -> object.putObject("before", revised.before(), FigureWriter::citation)
                            .putObject("after", revised.after(), FigureWriter::citation)
                            .putNumber("change", revised.change()))
            .with(
                    EvaluationComparison.DroppedFigure.class,
                    "droppedFigure",
                    (dropped, object) -> object.putObject("figure", dropped.figure(), FigureWriter::citation))
            .with(
                    EvaluationComparison.RevisedTarget.class,
                    "revisedTarget",
                    (target, object) -> object.put("before", GoalWriter.quantified(target.before()), GoalWriter::target)
                            .put("after", GoalWriter.quantified(target.after()), GoalWriter::target))
            .with(
                    EvaluationComparison.OtherMethod.class,
                    "otherMethod",
                    (method, object) -> object.putObject("before", method.before(), EvaluationWriter::method)
                            .putObject("after", method.after(), EvaluationWriter::method))
            .with(
                    EvaluationComparison.TimePassed.class,
                    "timePassed",
                    (time, object) -> object.put("before", time.before().toString())
                            .put("after", time.after().toString()))
            .with(EvaluationComparison.OtherRules.class, "otherRules");

    private ComparisonWriter() {}

    public static void document(EvaluationComparison comparison, JsonObject out) {
        out.put(SchemaVersion.NAME, SchemaVersion.SUPPORTED)
                .put("agreement", comparison.after().agreement().id())
                .putObject("before", comparison.before(), ComparisonWriter::evaluation)
                .putObject("after", comparison.after(), ComparisonWriter::evaluation)
                .putWholeList("goals", comparison.goals(), (goal, object) -> goal(goal, comparison, object))
                .putPlainList("added", comparison.added())
                .putPlainList("removed", comparison.removed());
    }

    private static void evaluation(AgreementEvaluation evaluation, JsonObject out) {
        out.put("asOf", evaluation.asOf().toString());
        EvaluationWriter.method(evaluation.judgedBy(), out);
    }

    private static void goal(
            EvaluationComparison.GoalDifference goal, EvaluationComparison comparison, JsonObject out) {
        out.put("id", goal.goal())
                .put("before", goal.before().name())
                .put("after", goal.after().name())
                .putWholeList("objectives", goal.objectives(), (each, object) -> objective(each, comparison, object));
    }

    private static void objective(
            EvaluationComparison.Difference difference, EvaluationComparison comparison, JsonObject out) {
        List<BigDecimal> limits = comparison.limits(difference.objective());
        out.put("id", difference.objective())
                .put("before", difference.before().name())
                .put("after", difference.after().name())
                .putWholeList("causes", difference.causes(), (cause, object) -> cause(cause, limits, object));
    }

    private static void cause(Cause cause, List<BigDecimal> limits, JsonObject out) {
        CAUSES.write(cause, out);
        out.putSentence("text", locale -> cause.text(locale, limits));
    }
}
