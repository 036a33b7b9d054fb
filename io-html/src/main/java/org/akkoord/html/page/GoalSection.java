package org.akkoord.html.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.akkoord.agreement.Appropriation;
import org.akkoord.evaluation.GoalEvaluation;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.explain.Step;
import org.akkoord.funding.FollowUp;
import org.akkoord.funding.ThemeAdvice;
import org.akkoord.html.markup.HtmlWriter;
import org.akkoord.verdict.Citation;
import org.akkoord.verdict.Reason;

/** One goal: its verdict, what parties said, its objectives, what is done, what follows and its background. */
final class GoalSection {

    private final GoalEvaluation goal;
    private final Optional<FollowUp> follows;
    private final Sheet sheet;
    private final HtmlWriter html;

    /** A section; what follows is known of a whole evaluation only. */
    GoalSection(GoalEvaluation goal, Optional<FollowUp> follows, Sheet sheet) {
        this.goal = goal;
        this.follows = follows;
        this.sheet = sheet;
        this.html = sheet.html();
    }

    void write(int level) {
        String id = goal.goal().id();
        html.open("article", "class", "ak-goal", "aria-labelledby", sheet.ids().of(id));
        html.open("div", "class", "ak-goal-head");
        html.open(Sheet.tag(level), "id", sheet.ids().of(id), "class", "ak-goal-title")
                .element("span", id, "class", "ak-id")
                .text(" " + sheet.in(goal.goal().title()))
                .close();
        html.open("p", "class", "ak-goal-verdict");
        VerdictMark.write(goal.verdict(), sheet);
        html.close().close().line();
        declared(level + 1);
        goal.objectives().forEach(objective -> new ObjectiveSection(objective, sheet).write(level + 1));
        html.open("div", "class", "ak-after");
        caveats(level + 1);
        followed(level + 1);
        html.close().line();
        actions();
        background();
        html.close().line();
    }

    private void declared(int level) {
        if (!goal.declared().isEmpty()) {
            html.open("div", "class", "ak-declared ak-on-goal");
            sheet.heading(level, sheet.say("label.declared-goal"), "class", "ak-small-title");
            html.open("div", "class", "ak-said-all");
            DeclaredBlock.write(goal.declared(), sheet);
            html.close().close().line();
        }
    }

    private void caveats(int level) {
        if (!goal.goal().caveats().isEmpty()) {
            html.open("div");
            sheet.heading(level, sheet.say("label.caveats"), "class", "ak-small-title");
            sheet.list(
                    "ak-caveats",
                    goal.goal().caveats().stream()
                            .map(caveat ->
                                    sheet.in(caveat.text()) + sheet.phrases().places(caveat.sources()))
                            .toList());
            html.close();
        }
    }

    private void followed(int level) {
        List<ThemeAdvice> advice = follows.stream()
                .flatMap(found -> found.themes().stream())
                .filter(each -> each.goal().equals(Optional.of(goal.goal().id())))
                .toList();
        if (!advice.isEmpty()) {
            html.open("div");
            sheet.heading(level, sheet.say("label.follows"), "class", "ak-small-title");
            advice.forEach(each -> AdviceBlock.write(each, sheet));
            html.close();
        }
    }

    private void actions() {
        List<GoalEvaluation.Undertaking> actions = goal.undertakings();
        if (actions.isEmpty()) {
            return;
        }
        html.open("details", "class", "ak-actions")
                .element(
                        "summary",
                        sheet.say("label.actions", "count", sheet.phrases().count(actions.size())));
        html.open("ul");
        actions.forEach(this::action);
        html.close().close().line();
    }

    private void action(GoalEvaluation.Undertaking each) {
        html.open("li");
        String actors = each.actors().stream().map(sheet::in).collect(Collectors.joining(", "));
        if (!actors.isEmpty()) {
            html.element("strong", actors).text(": ");
        }
        html.text(sheet.in(each.action().text()))
                .text(sheet.phrases().places(each.action().sources()));
        each.action()
                .status()
                .ifPresent(
                        status -> html.text(" ").element("span", "(" + sheet.in(status) + ")", "class", "ak-status"));
        for (Appropriation amount : each.amounts()) {
            html.element(
                    "span",
                    new ThemeAdvice.Step.Paid(amount, amount.goals().size() > 1).text(sheet.locale()),
                    "class",
                    "ak-money");
        }
        html.close();
    }

    private void background() {
        List<IndicatorEvaluation> shown = goal.context().stream()
                .filter(indicator -> !words(indicator).isEmpty())
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        html.open("details", "class", "ak-background")
                .element(
                        "summary",
                        sheet.say("label.background", "count", sheet.phrases().count(shown.size())));
        html.open("table", "class", "ak-table");
        html.element("caption", sheet.say("background.caption"));
        html.open("thead").open("tr");
        html.element("th", sheet.say("background.indicator"), "scope", "col");
        html.element("th", sheet.say("background.figures"), "scope", "col");
        html.close().close().open("tbody");
        shown.forEach(indicator -> html.open("tr")
                .element("th", sheet.in(indicator.indicator().title()), "scope", "row")
                .element("td", words(indicator))
                .close());
        html.close().close().close().line();
    }

    private String words(IndicatorEvaluation indicator) {
        List<Citation> figures = indicator.figures().isEmpty()
                ? indicator.leftOut().stream()
                        .filter(step -> step.why() == Reason.IN_WORDS)
                        .map(Step.LeftOut::figure)
                        .toList()
                : indicator.figures();
        return figures.stream()
                .map(figure -> sheet.phrases().quantity(figure.value(), figure.unit()) + " ("
                        + sheet.phrases().period(figure.period()) + ")"
                        + sheet.phrases().places(figure.sources()))
                .collect(Collectors.joining("; "));
    }
}
