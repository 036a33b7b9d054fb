package org.akkoord.html.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akkoord.evaluation.Scorecards;
import org.akkoord.evaluation.Scorecards.Row;
import org.akkoord.html.chart.ChartTable;
import org.akkoord.html.markup.HtmlWriter;
import org.akkoord.indicator.Indicator;
import org.akkoord.quantity.Unit;
import org.akkoord.render.Phrases;
import org.akkoord.verdict.Verdict;

/** All units of scorecards: how many have which verdict on each objective, and who is furthest behind and ahead. */
final class ScorecardsSection {

    /** How many units are shown from each end. */
    private static final int ENDS = 5;

    private final String title;
    private final Scorecards scorecards;
    private final Sheet sheet;
    private final HtmlWriter html;

    ScorecardsSection(String title, Scorecards scorecards, Sheet sheet) {
        this.title = title;
        this.scorecards = scorecards;
        this.sheet = sheet;
        this.html = sheet.html();
    }

    void write(int level) {
        html.open("section", "class", "ak-scorecards");
        sheet.heading(
                level,
                sheet.say(
                        "cards.title",
                        "title",
                        title,
                        "count",
                        count(scorecards.units().size())),
                "id",
                sheet.ids().next("scorecards"));
        counts();
        scorecards.objectives().forEach(this::ends);
        html.close().line();
    }

    private void counts() {
        html.open("table", "class", "ak-matrix ak-cards").element("caption", sheet.say("cards.caption"));
        html.open("thead").open("tr");
        html.element("th", sheet.say("unit.objective"), "scope", "col");
        for (Verdict verdict : Verdict.values()) {
            html.open("th", "scope", "col");
            VerdictMark.write(verdict, sheet);
            html.close();
        }
        html.close().close().line().open("tbody");
        for (String objective : scorecards.objectives()) {
            html.open("tr").open("th", "scope", "row");
            name(objective);
            html.close();
            for (Map.Entry<Verdict, Integer> each :
                    scorecards.ofObjective(objective).counts().entrySet()) {
                html.open("td").open("span", "class", "ak-narrow");
                VerdictMark.write(each.getKey(), sheet);
                html.text(": ").close().text(count(each.getValue())).close();
            }
            html.close().line();
        }
        html.close().close().line();
    }

    private void name(String objective) {
        html.element("span", objective, "class", "ak-id")
                .text(" " + sheet.in(scorecards.agreement().objective(objective).text()));
    }

    /**
     * The units at both ends of one objective, or all where they are few; those without a verdict are not among them.
     */
    private void ends(String objective) {
        Scorecards rows = scorecards.ofObjective(objective);
        int assessed = rows.counts().entrySet().stream()
                .filter(each -> each.getKey().isAssessed())
                .mapToInt(Map.Entry::getValue)
                .sum();
        if (assessed == 0) {
            return;
        }
        html.open("details")
                .element("summary", sheet.say("cards.ends", "objective", objective, "count", count(assessed)));
        if (assessed <= 2 * ENDS) {
            table(sheet.say("cards.all"), rows.bottom(assessed));
        } else {
            table(sheet.say("cards.bottom", "count", count(ENDS)), rows.bottom(ENDS));
            table(sheet.say("cards.top", "count", count(ENDS)), rows.top(ENDS));
        }
        html.close().line();
    }

    private void table(String caption, Scorecards rows) {
        html.open("table", "class", "ak-table ak-figures").element("caption", caption);
        html.open("thead").open("tr");
        for (String column : List.of("cards.unit", "unit.verdict", "unit.latest", "cards.shortfall")) {
            html.element("th", sheet.say(column), "scope", "col");
        }
        html.close().close().open("tbody");
        rows.rows().forEach(this::row);
        html.close().close().line();
    }

    private void row(Row row) {
        Phrases phrases = sheet.phrases();
        html.open("tr");
        ChartTable.name(html, row.unit());
        html.open("td");
        VerdictMark.write(row.verdict(), sheet);
        html.single("br").text(phrases.name(row.reason())).close();
        html.element("td", latest(row, scorecards, sheet).orElse("–"));
        html.element(
                        "td",
                        row.shortfall()
                                .map(percent -> phrases.number(percent, Unit.PERCENT))
                                .orElse("–"))
                .close();
    }

    /** The latest value with its period; empty where there is none. */
    static Optional<String> latest(Row row, Scorecards scorecards, Sheet sheet) {
        Indicator indicator = scorecards.agreement().indicator(row.indicator());
        return row.latest()
                .map(value -> sheet.phrases().quantity(value, indicator.unit()) + " ("
                        + sheet.phrases().period(row.period().orElseThrow()) + ")");
    }

    private String count(long number) {
        return sheet.phrases().count(number);
    }
}
