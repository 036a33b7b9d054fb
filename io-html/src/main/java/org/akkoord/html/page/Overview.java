package org.akkoord.html.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.agreement.SourceDocument;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.Evidence;
import org.akkoord.evaluation.GoalEvaluation;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.evaluation.ObjectiveEvaluation;
import org.akkoord.html.chart.Spark;
import org.akkoord.html.markup.HtmlWriter;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Verdict;

/** What a reader sees first: how many goals have which verdict, and all goals on one screen. */
final class Overview {

    private final AgreementEvaluation evaluation;
    private final Sheet sheet;
    private final HtmlWriter html;

    Overview(AgreementEvaluation evaluation, Sheet sheet) {
        this.evaluation = evaluation;
        this.sheet = sheet;
        this.html = sheet.html();
    }

    void counts() {
        html.open("ul", "class", "ak-counts");
        for (Verdict verdict : Verdict.values()) {
            long count = evaluation.goals().stream()
                    .filter(goal -> goal.verdict() == verdict)
                    .count();
            html.open("li", "class", count == 0 ? "ak-zero" : VerdictMark.kind(verdict));
            html.element("span", sheet.phrases().count(count), "class", "ak-count")
                    .text(" ");
            VerdictMark.write(verdict, sheet);
            html.close();
        }
        html.close().line();
    }

    /** What each verdict means, behind a line that opens. */
    void meanings() {
        html.open("details", "class", "ak-meanings").element("summary", sheet.say("meaning.open"));
        html.element("p", sheet.say("meaning.text")).open("dl");
        for (Verdict verdict : Verdict.values()) {
            html.open("div").open("dt");
            VerdictMark.write(verdict, sheet);
            html.close().element("dd", sheet.say("meaning." + verdict.name())).close();
        }
        html.close().close().line();
    }

    /** What the letters and numbers in brackets are; nothing where the agreement names no documents. */
    void places() {
        List<SourceDocument> documents = evaluation.agreement().documents();
        if (!documents.isEmpty()) {
            html.open("p", "class", "ak-places-note")
                    .text(sheet.say("places.text", "document", documents.get(0).id()) + " ");
            html.element("a", sheet.say("closing.sources"), "href", "#" + Closing.sourcesId(evaluation, sheet))
                    .close()
                    .line();
        }
    }

    void matrix() {
        html.open("table", "class", "ak-matrix");
        html.element("caption", sheet.say("matrix.caption"));
        html.open("thead").open("tr");
        for (String column : List.of("goal", "computed", "declared", "movement", "evidence")) {
            html.element("th", sheet.say("matrix." + column), "scope", "col");
        }
        html.close().close().line().open("tbody");
        evaluation.goals().forEach(this::row);
        html.close().close().line();
    }

    private void row(GoalEvaluation goal) {
        html.open("tr");
        html.open("th", "scope", "row")
                .open("a", "href", "#" + sheet.ids().of(goal.goal().id()))
                .element("span", goal.goal().id(), "class", "ak-id")
                .text(" " + sheet.in(goal.goal().title()))
                .close()
                .close();
        cell("computed");
        VerdictMark.write(goal.verdict(), sheet);
        html.close();
        cell("declared");
        html.text(said(goal)).close();
        cell("movement");
        movement(goal);
        html.close();
        cell("evidence");
        html.text(grade(goal).map(sheet.phrases()::name).orElseGet(() -> sheet.say("matrix.no-evidence")))
                .close();
        html.close().line();
    }

    /** What parties said about the goal; where they did not, about its objectives. */
    private String said(GoalEvaluation goal) {
        String onGoal = DeclaredBlock.brief(goal.declared(), sheet);
        if (!onGoal.isEmpty()) {
            return onGoal;
        }
        String onObjectives = goal.objectives().stream()
                .filter(objective -> !objective.declared().isEmpty())
                .map(objective -> sheet.say(
                        "matrix.declared-on",
                        "said",
                        DeclaredBlock.brief(objective.declared(), sheet),
                        "objective",
                        objective.objective().id()))
                .collect(Collectors.joining("; "));
        return onObjectives.isEmpty() ? sheet.say("matrix.nothing-declared") : onObjectives;
    }

    private void cell(String column) {
        html.open("td").element("span", sheet.say("matrix." + column) + ": ", "class", "ak-narrow");
    }

    /** From the first to the latest value of the indicator on which the verdict rests. */
    private void movement(GoalEvaluation goal) {
        Optional<IndicatorEvaluation> deciding = deciding(goal);
        if (deciding.isEmpty()) {
            html.text(sheet.say("matrix.no-figures"));
            return;
        }
        IndicatorEvaluation indicator = deciding.get();
        List<Point> points = indicator.series().points();
        if (points.size() > 1) {
            Spark.write(indicator, html);
            html.text(" " + words(points.get(0), indicator) + " → ");
        }
        html.text(words(points.get(points.size() - 1), indicator));
    }

    private String words(Point point, IndicatorEvaluation indicator) {
        return sheet.phrases()
                        .beside(indicator.explanation().limits())
                        .quantity(point.value(), indicator.indicator().unit())
                + " (" + sheet.phrases().period(point.period()) + ")";
    }

    private static Optional<IndicatorEvaluation> deciding(GoalEvaluation goal) {
        List<IndicatorEvaluation> direct = direct(goal).toList();
        return direct.stream()
                .filter(indicator -> indicator.verdict() == goal.verdict())
                .findFirst()
                .or(() -> direct.stream().findFirst());
    }

    private static Stream<IndicatorEvaluation> direct(GoalEvaluation goal) {
        return goal.objectives().stream()
                .map(ObjectiveEvaluation::direct)
                .flatMap(List::stream)
                .filter(indicator -> indicator.level().isPresent());
    }

    /** The weakest evidence among the indicators that count. */
    private static Optional<Evidence.Grade> grade(GoalEvaluation goal) {
        return direct(goal).map(indicator -> indicator.evidence().grade()).max(Comparator.naturalOrder());
    }
}
