package org.akkoord.html.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.akkoord.agreement.Objective.Ceiling;
import org.akkoord.evaluation.Evidence;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.evaluation.IndicatorEvaluation.Way;
import org.akkoord.evaluation.ObjectiveEvaluation;
import org.akkoord.explain.Step;
import org.akkoord.html.chart.ChartFigure;
import org.akkoord.html.markup.HtmlWriter;
import org.akkoord.quantity.Unit;
import org.akkoord.render.Phrases;
import org.akkoord.verdict.Reason;

/** One objective: the verdict, what parties said, the facts, the charts, the notes and the reasons. */
final class ObjectiveSection {

    private final ObjectiveEvaluation objective;
    private final Sheet sheet;
    private final HtmlWriter html;
    private final List<IndicatorEvaluation> drawn;

    ObjectiveSection(ObjectiveEvaluation objective, Sheet sheet) {
        this.objective = objective;
        this.sheet = sheet;
        this.html = sheet.html();
        this.drawn = objective.indicators().stream()
                .filter(ObjectiveSection::isDrawn)
                .toList();
    }

    /** One value is a number and not a line. */
    private static boolean isDrawn(IndicatorEvaluation indicator) {
        long lost = indicator.leftOut().stream()
                .filter(step -> step.why() == Reason.BEFORE_BREAK)
                .count();
        return indicator.series().points().size() + lost > 1;
    }

    void write(int level) {
        String id = objective.objective().id();
        html.open("section", "class", "ak-objective");
        html.open(Sheet.tag(level), "id", sheet.ids().of(id), "class", "ak-objective-title")
                .element("span", id, "class", "ak-id")
                .text(" " + sheet.in(objective.objective().text()));
        sheet.places(objective.objective().sources());
        html.close();
        html.open("div", "class", "ak-body");
        html.open("div", "class", "ak-told");
        judged();
        facts();
        singles();
        List<String> notes = new ArrayList<>(objective.notes(sheet.locale()));
        objective.objective().note().map(sheet::in).ifPresent(notes::add);
        sheet.list("ak-notes", notes);
        html.close();
        charts();
        html.close().line();
        ReasonsBlock.write(objective.explanation(), sheet);
        html.close().line();
    }

    private void judged() {
        html.open("div", "class", "ak-judged");
        html.open("div", "class", "ak-computed").element("p", sheet.say("label.computed"), "class", "ak-label-above");
        html.open("p");
        VerdictMark.write(objective.verdict(), sheet);
        html.close();
        html.element("p", objective.explanation().summary(sheet.locale()), "class", "ak-why");
        html.close();
        if (!objective.declared().isEmpty()) {
            html.open("div", "class", "ak-declared")
                    .element("p", sheet.say("label.declared"), "class", "ak-label-above");
            DeclaredBlock.write(objective.declared(), sheet);
            html.close();
        }
        html.close().line();
    }

    private void facts() {
        html.open("dl", "class", "ak-facts");
        sheet.fact("fact.target", objective.targeted().brief(sheet.locale()));
        objective.objective().ceiling().ifPresent(this::ceiling);
        List<IndicatorEvaluation> direct = objective.direct().stream()
                .filter(indicator -> indicator.level().isPresent())
                .toList();
        if (direct.size() != 1) {
            html.close().line();
        }
        for (IndicatorEvaluation indicator : direct) {
            if (direct.size() > 1) {
                html.element("p", sheet.in(indicator.indicator().title()), "class", "ak-of");
                html.open("dl", "class", "ak-facts");
            }
            facts(indicator);
            html.close().line();
        }
    }

    private void ceiling(Ceiling ceiling) {
        Phrases phrases = sheet.phrases();
        String amount = phrases.exactly(ceiling.value(), objective.objective().unit());
        sheet.fact(
                "fact.ceiling",
                phrases.say("Qualifier." + ceiling.qualifier().name(), "amount", amount) + ": "
                        + sheet.in(ceiling.reason()));
    }

    private void facts(IndicatorEvaluation indicator) {
        List<BigDecimal> limits = objective.explanation().limits();
        indicator.latest().ifPresent(figure -> {
            Phrases beside = sheet.phrases().beside(limits);
            html.open("div", "class", "ak-latest").element("dt", sheet.say("fact.latest"));
            html.open("dd").element("span", beside.quantity(figure.value(), figure.unit()), "class", "ak-number");
            html.element("span", " " + sheet.phrases().when(figure.period()), "class", "ak-when");
            html.close().close();
        });
        indicator.way().ifPresent(this::way);
        indicator.ratings().forEach(rating -> rating(rating, limits));
        indicator.outlook(sheet.locale()).ifPresent(text -> sheet.fact("fact.outlook", text));
        evidence(indicator.evidence());
    }

    private void rating(Step.Rated rating, List<BigDecimal> limits) {
        sheet.fact("fact.rating", rating.text(sheet.locale(), limits));
    }

    private void way(Way way) {
        Unit unit = objective.targeted().unit();
        Phrases phrases = sheet.phrases().beside(List.of(BigDecimal.valueOf(100)));
        int sign = way.percent().signum();
        boolean isDone = way.percent().compareTo(BigDecimal.valueOf(100)) >= 0;
        String key = isDone ? "way.done" : sign > 0 ? "way.part" : sign == 0 ? "way.none" : "way.back";
        html.open("div", "class", "ak-way").element("dt", sheet.say("fact.way"));
        html.open("dd");
        html.open(
                "svg",
                "class",
                "ak-bar",
                "viewBox",
                "0 0 100 6",
                "preserveAspectRatio",
                "none",
                "aria-hidden",
                "true",
                "focusable",
                "false");
        ValueRows.rect(html, "ak-bar-all", 100);
        if (sign > 0) {
            ValueRows.rect(html, "ak-bar-part", Math.min(100, way.percent().doubleValue()));
        }
        html.close();
        html.text(sheet.say(
                key,
                "percent",
                phrases.number(way.percent().abs(), Unit.PERCENT, 0),
                "start",
                phrases.number(way.start(), unit, 1),
                "period",
                phrases.period(way.from()),
                "target",
                phrases.exactly(way.target(), unit)));
        html.close().close();
    }

    private void evidence(Evidence evidence) {
        html.open("div", "class", "ak-evidence ak-grade-" + grade(evidence))
                .element("dt", sheet.say("fact.evidence"))
                .element("dd", evidence.text(sheet.locale()))
                .close();
    }

    static String grade(Evidence evidence) {
        return evidence.grade().name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What has one value: direct indicators in a row of their own only where there are several. */
    private void singles() {
        List<IndicatorEvaluation> singles = objective.indicators().stream()
                .filter(indicator -> !isDrawn(indicator))
                .filter(indicator -> !indicator.isDirect())
                .filter(indicator -> indicator.latest().isPresent())
                .toList();
        if (!singles.isEmpty()) {
            html.element("p", sheet.say("label.not-counted"), "class", "ak-label-above");
            ValueRows.write(singles, sheet);
        }
    }

    private void charts() {
        if (drawn.isEmpty()) {
            return;
        }
        html.open("div", "class", "ak-charts");
        ChartFigure figures = new ChartFigure(html, sheet.phrases(), sheet.ids());
        List<List<IndicatorEvaluation>> groups = groups();
        for (int i = 0; i < groups.size(); i++) {
            figures.write(title(groups.get(i), i + 1, groups.size()), groups.get(i));
        }
        html.close().line();
    }

    private String title(List<IndicatorEvaluation> group, int number, int all) {
        if (group.size() == 1) {
            return sheet.in(group.get(0).indicator().title());
        }
        String several =
                sheet.say("chart.several", "objective", objective.objective().id());
        return all == 1
                ? several
                : sheet.say(
                        "chart.numbered",
                        "title",
                        several,
                        "number",
                        sheet.phrases().count(number),
                        "all",
                        sheet.phrases().count(all));
    }

    /** Direct indicators with one unit share a chart; the others have their own. */
    private List<List<IndicatorEvaluation>> groups() {
        Map<String, List<IndicatorEvaluation>> groups = new LinkedHashMap<>();
        drawn.forEach(indicator -> groups.computeIfAbsent(
                        indicator.isDirect()
                                ? "unit " + indicator.indicator().unit().code()
                                : "indicator " + indicator.indicator().id(),
                        key -> new ArrayList<>())
                .add(indicator));
        return groups.values().stream().flatMap(group -> split(group).stream()).toList();
    }

    private static List<List<IndicatorEvaluation>> split(List<IndicatorEvaluation> group) {
        List<List<IndicatorEvaluation>> parts = new ArrayList<>();
        for (int i = 0; i < group.size(); i += ChartFigure.MOST_SERIES) {
            parts.add(group.subList(i, Math.min(group.size(), i + ChartFigure.MOST_SERIES)));
        }
        return parts;
    }
}
