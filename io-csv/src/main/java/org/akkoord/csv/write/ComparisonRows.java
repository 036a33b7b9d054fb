package org.akkoord.csv.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.akkoord.comparison.EvaluationComparison;

/** Makes rows of a comparison: one per objective and cause. */
public final class ComparisonRows {

    public static final List<String> HEADER = List.of(
            "agreement",
            "as_of_before",
            "as_of_after",
            "method_before",
            "method_after",
            "goal",
            "goal_verdict_before",
            "goal_verdict_after",
            "objective",
            "verdict_before",
            "verdict_after",
            "cause_nl",
            "cause_en");

    private ComparisonRows() {}

    public static List<List<String>> of(EvaluationComparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        for (EvaluationComparison.GoalDifference goal : comparison.goals()) {
            for (EvaluationComparison.Difference objective : goal.objectives()) {
                for (EvaluationComparison.Cause cause : objective.causes()) {
                    rows.add(List.of(
                            comparison.after().agreement().id(),
                            comparison.before().asOf().toString(),
                            comparison.after().asOf().toString(),
                            comparison.before().method(),
                            comparison.after().method(),
                            goal.goal(),
                            goal.before().name(),
                            goal.after().name(),
                            objective.objective(),
                            objective.before().name(),
                            objective.after().name(),
                            cause.text(Locale.forLanguageTag("nl")),
                            cause.text(Locale.ENGLISH)));
                }
            }
        }
        return rows;
    }
}
