package org.akkoord.html.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.akkoord.agreement.SourceDocument;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.funding.FollowUp;
import org.akkoord.funding.FollowUp.CohortOutcome;
import org.akkoord.html.chart.FlowChart;
import org.akkoord.html.markup.HtmlWriter;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;

/** What stands after the goals: themes beyond them, cohorts, claims computed again, what is missing, the sources. */
final class Closing {

    private final AgreementEvaluation evaluation;
    private final FollowUp follows;
    private final Sheet sheet;
    private final HtmlWriter html;

    Closing(AgreementEvaluation evaluation, FollowUp follows, Sheet sheet) {
        this.evaluation = evaluation;
        this.follows = follows;
        this.sheet = sheet;
        this.html = sheet.html();
    }

    void write(int level) {
        beyond(level);
        cohorts(level);
        claims(level);
        unpublished(level);
        problems(level);
        sources(level);
    }

    /** What of it is about a single unit too: nothing that follows for the sector. */
    void writeOfUnit(int level) {
        unpublished(level);
        problems(level);
        sources(level);
    }

    /** Where the sources of an evaluation stand on the page. */
    static String sourcesId(AgreementEvaluation evaluation, Sheet sheet) {
        return sheet.ids()
                .of("sources-" + evaluation.agreement().id() + " "
                        + evaluation.judgedBy().name() + " " + evaluation.asOf());
    }

    private void section(int level, String key, Runnable content) {
        section(level, key, sheet.ids().next(key.replace('.', '-')), content);
    }

    private void section(int level, String key, String id, Runnable content) {
        html.open("section", "class", "ak-closing");
        sheet.heading(level, sheet.say(key), "id", id);
        content.run();
        html.close().line();
    }

    private void beyond(int level) {
        if (!evaluation.declared().isEmpty()) {
            section(level, "closing.beyond", () -> {
                html.open("div", "class", "ak-said-all");
                DeclaredBlock.write(evaluation.declared(), sheet);
                html.close();
                follows.themes().stream()
                        .filter(advice -> advice.goal().isEmpty())
                        .forEach(advice -> AdviceBlock.write(advice, sheet));
            });
        }
    }

    private void cohorts(int level) {
        List<CohortOutcome> cohorts = follows.cohorts();
        if (!cohorts.isEmpty()) {
            section(
                    level,
                    "closing.cohorts",
                    () -> cohorts.forEach(outcome -> {
                        html.open("div", "class", "ak-cohort");
                        new FlowChart(html, sheet.phrases(), sheet.ids())
                                .write(sheet.in(outcome.cohort().title()), outcome.flows());
                        sheet.list(
                                "ak-steps",
                                outcome.rates().stream()
                                        .map(rate -> rate.text(sheet.locale()))
                                        .toList());
                        html.close();
                    }));
        }
    }

    private void claims(int level) {
        if (!follows.claims().isEmpty()) {
            section(level, "closing.claims", () -> {
                html.element("p", sheet.say("closing.claims-text"));
                html.open("dl", "class", "ak-claims");
                follows.claims()
                        .forEach(result -> html.open("div")
                                .element("dt", sheet.in(result.claim().text()))
                                .element(
                                        "dd",
                                        result.text(sheet.locale())
                                                + sheet.phrases()
                                                        .places(result.claim().sources()))
                                .close());
                html.close();
            });
        }
    }

    private void unpublished(int level) {
        if (evaluation.unpublished().isEmpty()) {
            return;
        }
        Map<LocalDate, List<Measurement>> byDate = evaluation.unpublished().stream()
                .collect(Collectors.groupingBy(Measurement::knownFrom, TreeMap::new, Collectors.toList()));
        List<String> items = new ArrayList<>();
        byDate.forEach((date, figures) -> items.add(sheet.phrases().date(date) + ": " + names(figures)));
        section(level, "closing.unpublished", () -> sheet.list("ak-steps", items));
    }

    private String names(List<Measurement> figures) {
        Map<String, Set<String>> periods = new TreeMap<>();
        figures.forEach(figure -> periods.computeIfAbsent(title(figure.indicator()), name -> new LinkedHashSet<>())
                .add(sheet.phrases().period(figure.period())));
        return periods.entrySet().stream()
                .map(each -> each.getKey() + " (" + String.join(", ", each.getValue()) + ")")
                .collect(Collectors.joining("; "));
    }

    private String title(String id) {
        Indicator indicator = evaluation.agreement().indicator(id);
        return sheet.in(indicator.title());
    }

    private void problems(int level) {
        if (!evaluation.problems().isEmpty()) {
            section(
                    level,
                    "closing.problems",
                    () -> sheet.list(
                            "ak-steps",
                            evaluation.problems().stream()
                                    .map(problem -> problem.message())
                                    .toList()));
        }
    }

    private void sources(int level) {
        List<SourceDocument> documents = evaluation.agreement().documents();
        if (!documents.isEmpty()) {
            section(level, "closing.sources", sourcesId(evaluation, sheet), () -> {
                html.open("dl", "class", "ak-sources");
                documents.forEach(document -> html.open("div")
                        .element("dt", document.id())
                        .element("dd", source(document))
                        .close());
                html.close();
            });
        }
    }

    private String source(SourceDocument document) {
        String published = document.published()
                .map(day -> " (" + sheet.phrases().date(day) + ")")
                .orElse("");
        String note = document.note().map(text -> ". " + sheet.in(text)).orElse("");
        return sheet.in(document.title()) + published + note;
    }
}
