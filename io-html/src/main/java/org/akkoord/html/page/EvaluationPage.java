package org.akkoord.html.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.akkoord.agreement.Ambition;
import org.akkoord.comparison.EvaluationComparison;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.Scorecards;
import org.akkoord.funding.FollowUp;
import org.akkoord.html.markup.HtmlWriter;
import org.akkoord.html.markup.StyleSheet;

/** The whole page of one evaluation or of several, one after the other. */
public final class EvaluationPage {

    private final Sheet sheet;
    private final HtmlWriter html;

    private EvaluationPage(Locale locale) {
        this.sheet = Sheet.of(locale, "");
        this.html = sheet.html();
    }

    /**
     * An evaluation with what changed, where an earlier one is known.
     *
     * @param evaluation the evaluation
     * @param since the comparison with the earlier one
     * @param unit what is about the single unit that was evaluated, if it was one
     * @param all what is about all units, where they were evaluated too
     */
    private record Content(
            AgreementEvaluation evaluation,
            Optional<EvaluationComparison> since,
            Optional<UnitSection> unit,
            List<ScorecardsSection> all) {

        Content(AgreementEvaluation evaluation) {
            this(evaluation, Optional.empty(), Optional.empty(), List.of());
        }
    }

    /** The page of evaluations, at least one. */
    public static String of(List<AgreementEvaluation> evaluations, Locale locale) {
        return new EvaluationPage(locale)
                .written(evaluations.stream().map(Content::new).toList());
    }

    /** The page of the second evaluations of comparisons, at least one, with what changed since the first ones. */
    public static String ofComparisons(List<EvaluationComparison> comparisons, Locale locale) {
        return new EvaluationPage(locale)
                .written(comparisons.stream()
                        .map(comparison ->
                                new Content(comparison.after(), Optional.of(comparison), Optional.empty(), List.of()))
                        .toList());
    }

    /** The page of one unit of scorecards, with where it stands among all others. */
    public static String of(Scorecards scorecards, String unit, Locale locale) {
        EvaluationPage page = new EvaluationPage(locale);
        UnitSection section = new UnitSection(scorecards, unit, page.sheet);
        return page.written(
                List.of(new Content(scorecards.of(unit), Optional.empty(), Optional.of(section), List.of())));
    }

    /** The page of an evaluation with scorecards of the same agreement, such as of schools and of boards. */
    public static String of(AgreementEvaluation evaluation, Map<String, Scorecards> scorecards, Locale locale) {
        EvaluationPage page = new EvaluationPage(locale);
        List<ScorecardsSection> sections = scorecards.entrySet().stream()
                .map(each -> new ScorecardsSection(each.getKey(), each.getValue(), page.sheet))
                .toList();
        return page.written(List.of(new Content(evaluation, Optional.empty(), Optional.empty(), sections)));
    }

    private String written(List<Content> contents) {
        html.markup("<!DOCTYPE html>\n");
        html.open("html", "lang", sheet.locale().getLanguage()).line();
        head(contents.stream().map(this::title).collect(Collectors.joining("; ")));
        html.open("body", "class", "akkoord-page").line();
        html.open("main", "class", "akkoord").line();
        contents.forEach(this::evaluation);
        html.close().close().close().line();
        return html.toString();
    }

    private String title(Content content) {
        return sheet.say(
                "page.title",
                "title",
                name(content),
                "date",
                sheet.phrases().date(content.evaluation().asOf()));
    }

    /** The name of the agreement, after that of the unit. */
    private String name(Content content) {
        String agreement = sheet.in(content.evaluation().agreement().title());
        return content.unit().map(section -> section.unit() + ": " + agreement).orElse(agreement);
    }

    private void head(String title) {
        html.open("head").line();
        html.single("meta", "charset", "utf-8").line();
        html.single("meta", "http-equiv", "Content-Security-Policy", "content", StyleSheet.contentPolicy())
                .line();
        html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.element("title", title).line();
        html.open("style").markup(StyleSheet.ofPage()).close().line();
        html.close().line();
    }

    private void evaluation(Content content) {
        AgreementEvaluation evaluation = content.evaluation();
        FollowUp follows = FollowUp.of(evaluation);
        boolean isOfUnit = content.unit().isPresent();
        top(content);
        content.unit().ifPresent(section -> section.write(2));
        overview(evaluation);
        content.since().ifPresent(found -> new Changes(found, sheet).write(2));
        evaluation
                .agreement()
                .ambitions()
                .forEach(
                        ambition -> ambition(ambition, evaluation, isOfUnit ? Optional.empty() : Optional.of(follows)));
        content.all().forEach(section -> section.write(2));
        Closing closing = new Closing(evaluation, follows, sheet);
        if (isOfUnit) {
            closing.writeOfUnit(2);
        } else {
            closing.write(2);
        }
    }

    private void top(Content content) {
        AgreementEvaluation evaluation = content.evaluation();
        html.open("div", "class", "ak-top");
        html.element("p", sheet.say("page.kicker"), "class", "ak-kicker");
        html.element("h1", name(content));
        html.open("dl", "class", "ak-about");
        sheet.fact("about.as-of", sheet.phrases().date(evaluation.asOf()));
        sheet.fact("about.sector", sheet.in(evaluation.agreement().sector()));
        sheet.fact(
                "about.term",
                sheet.say(
                        "about.from-to",
                        "from",
                        sheet.phrases().period(evaluation.agreement().concluded()),
                        "to",
                        sheet.phrases().date(evaluation.agreement().ends())));
        sheet.fact("about.method", evaluation.judgedBy().text(sheet.locale()));
        html.close().close().line();
    }

    private void overview(AgreementEvaluation evaluation) {
        String id = sheet.ids().next("overview");
        html.open("section", "class", "ak-overview");
        int count = evaluation.goals().size();
        sheet.heading(
                2,
                sheet.say(
                        count == 1 ? "overview.title.one" : "overview.title",
                        "count",
                        sheet.phrases().count(count)),
                "id",
                id);
        Overview overview = new Overview(evaluation, sheet);
        overview.counts();
        overview.matrix();
        overview.meanings();
        overview.places();
        html.close().line();
    }

    private void ambition(Ambition ambition, AgreementEvaluation evaluation, Optional<FollowUp> follows) {
        String id = sheet.ids().next("ambition-" + ambition.id());
        html.open("section", "class", "ak-ambition");
        sheet.heading(2, sheet.in(ambition.title()), "id", id);
        ambition.text().ifPresent(text -> html.element("p", sheet.in(text)));
        ambition.goals().forEach(goal -> new GoalSection(evaluation.goal(goal.id()), follows, sheet).write(3));
        html.close().line();
    }
}
