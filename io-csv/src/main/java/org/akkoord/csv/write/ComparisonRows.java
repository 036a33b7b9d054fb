package org.akkoord.csv.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.akkoord.comparison.EvaluationComparison;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.render.Languages;

/** Writes the rows of a comparison, one for each objective and cause. */
public final class ComparisonRows {

    private static final List<String> COLUMNS = List.of(
            "agreement",
            "as_of_before",
            "as_of_after",
            "method_before",
            "method_parameters_before",
            "method_after",
            "method_parameters_after",
            "goal",
            "goal_verdict_before",
            "goal_verdict_after",
            "objective",
            "verdict_before",
            "verdict_after");

    private ComparisonRows() {}

    /** The names of the columns; the last ones hold the cause in each language. */
    public static List<String> header() {
        return Stream.concat(COLUMNS.stream(), Languages.codes().stream().map(language -> "cause_" + language))
                .toList();
    }

    public static List<List<String>> of(EvaluationComparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        for (EvaluationComparison.GoalDifference goal : comparison.goals()) {
            for (EvaluationComparison.Difference objective : goal.objectives()) {
                objective.causes().forEach(cause -> rows.add(row(comparison, goal, objective, cause)));
            }
        }
        return rows;
    }

    private static List<String> row(
            EvaluationComparison comparison,
            EvaluationComparison.GoalDifference goal,
            EvaluationComparison.Difference objective,
            EvaluationComparison.Cause cause) {
        List<String> row = new ArrayList<>(List.of(
                comparison.after().agreement().id(),
                comparison.before().asOf().toString(),
                comparison.after().asOf().toString(),
                comparison.before().method(),
                parameters(comparison.before()),
                comparison.after().method(),
                parameters(comparison.after()),
                goal.goal(),
                goal.before().name(),
                goal.after().name(),
                objective.objective(),
                objective.before().name(),
                objective.after().name()));
        Languages.ALL.forEach(language -> row.add(cause.text(language)));
        return row;
    }

    private static String parameters(AgreementEvaluation evaluation) {
        return evaluation.judgedBy().settings(Locale.ENGLISH, "; ");
    }
}
