package org.akkoord.html.page;

import java.util.List;
import org.akkoord.comparison.EvaluationComparison;
import org.akkoord.comparison.EvaluationComparison.Difference;
import org.akkoord.comparison.EvaluationComparison.GoalDifference;
import org.akkoord.html.markup.HtmlWriter;
import org.akkoord.verdict.Verdict;

/** What changed since an earlier evaluation, and which input made the difference. */
final class Changes {

    private final EvaluationComparison comparison;
    private final Sheet sheet;
    private final HtmlWriter html;

    Changes(EvaluationComparison comparison, Sheet sheet) {
        this.comparison = comparison;
        this.sheet = sheet;
        this.html = sheet.html();
    }

    void write(int level) {
        String id = sheet.ids().next("changes");
        html.open("section", "class", "ak-changes");
        sheet.heading(
                level,
                sheet.say(
                        "changes.title",
                        "date",
                        sheet.phrases().date(comparison.before().asOf()),
                        "method",
                        comparison.before().judgedBy().text(sheet.locale())),
                "id",
                id);
        if (comparison.goals().isEmpty()) {
            html.element("p", sheet.say("changes.none"));
        }
        html.open("ul");
        comparison.goals().forEach(this::goal);
        ids("difference.added", comparison.added());
        ids("difference.removed", comparison.removed());
        html.close().close().line();
    }

    private void ids(String key, List<String> ids) {
        if (!ids.isEmpty()) {
            html.element("li", sheet.say(key, "ids", String.join(", ", ids)));
        }
    }

    private void goal(GoalDifference goal) {
        html.open("li").open("p");
        html.open("a", "href", "#" + sheet.ids().of(goal.goal()))
                .text(goal.goal() + " "
                        + sheet.in(comparison.after().goal(goal.goal()).goal().title()))
                .close()
                .text(": ");
        verdicts(goal.before(), goal.after());
        html.close();
        for (Difference objective : goal.objectives()) {
            html.open("p").text(objective.objective() + ": ");
            verdicts(objective.before(), objective.after());
            html.close();
            sheet.list(
                    "ak-causes",
                    objective.causes().stream()
                            .map(cause -> cause.text(sheet.locale(), comparison.limits(objective.objective())))
                            .toList());
        }
        html.close();
    }

    private void verdicts(Verdict before, Verdict after) {
        VerdictMark.write(before, sheet);
        if (before == after) {
            html.text(", " + sheet.say("changes.same"));
        } else {
            html.text(" → ");
            VerdictMark.write(after, sheet);
        }
    }
}
