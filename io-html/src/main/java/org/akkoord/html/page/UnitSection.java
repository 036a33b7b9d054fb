package org.akkoord.html.page;

import java.util.List;
import java.util.Map;
import org.akkoord.evaluation.Scorecards;
import org.akkoord.evaluation.Scorecards.Position;
import org.akkoord.evaluation.Scorecards.Row;
import org.akkoord.evaluation.Scorecards.Standing;
import org.akkoord.html.markup.HtmlWriter;
import org.akkoord.verdict.Verdict;

/** One unit of scorecards, such as a school or a board: its verdicts, beside those of all others. */
final class UnitSection {

    private final Scorecards scorecards;
    private final String unit;
    private final Sheet sheet;
    private final HtmlWriter html;

    UnitSection(Scorecards scorecards, String unit, Sheet sheet) {
        this.scorecards = scorecards;
        this.unit = unit;
        this.sheet = sheet;
        this.html = sheet.html();
    }

    /** The id of the unit. */
    String unit() {
        return unit;
    }

    void write(int level) {
        String id = sheet.ids().next("unit");
        html.open("section", "class", "ak-overview");
        sheet.heading(level, sheet.say("unit.title"), "id", id);
        html.open("table", "class", "ak-matrix");
        html.element(
                "caption",
                sheet.say("unit.caption", "count", count(scorecards.units().size())));
        html.open("thead").open("tr");
        for (String column : List.of("unit.objective", "unit.verdict", "unit.latest", "unit.position", "unit.others")) {
            html.element("th", sheet.say(column), "scope", "col");
        }
        html.close().close().line().open("tbody");
        scorecards.objectives().forEach(objective -> row(scorecards.standing(unit, objective)));
        html.close().close().close().line();
    }

    private void row(Standing standing) {
        Row row = standing.row();
        html.open("tr").open("th", "scope", "row");
        html.element("span", row.objective(), "class", "ak-id")
                .text(" "
                        + sheet.in(scorecards
                                .agreement()
                                .objective(row.objective())
                                .text()))
                .close();
        cell("unit.verdict");
        VerdictMark.write(row.verdict(), sheet);
        html.single("br").text(sheet.phrases().name(row.reason())).close();
        cell("unit.latest");
        html.text(ScorecardsSection.latest(row, scorecards, sheet).orElseGet(() -> sheet.say("matrix.no-figures")))
                .close();
        cell("unit.position");
        html.text(standing.position().map(this::words).orElseGet(() -> sheet.say("unit.no-position")))
                .close();
        cell("unit.others");
        others(standing.verdicts());
        html.close().close().line();
    }

    private void cell(String column) {
        html.open("td").element("span", sheet.say(column) + ": ", "class", "ak-narrow");
    }

    private String words(Position position) {
        return sheet.say(
                position.first() == position.last() ? "unit.at" : "unit.at-to",
                "first",
                count(position.first()),
                "last",
                count(position.last()),
                "among",
                count(position.among()));
    }

    private void others(Map<Verdict, Integer> verdicts) {
        html.open("ul", "class", "ak-steps");
        verdicts.forEach((verdict, count) ->
                html.element("li", count(count) + " " + sheet.phrases().name(verdict)));
        html.close();
    }

    private String count(long number) {
        return sheet.phrases().count(number);
    }
}
