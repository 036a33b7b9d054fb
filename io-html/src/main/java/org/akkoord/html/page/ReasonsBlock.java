package org.akkoord.html.page;

import java.math.BigDecimal;
import java.util.List;
import org.akkoord.explain.Explanation;
import org.akkoord.explain.Step;
import org.akkoord.html.markup.HtmlWriter;

/** Why a verdict is what it is, step by step, behind a line that opens. */
final class ReasonsBlock {

    private ReasonsBlock() {}

    static void write(Explanation explanation, Sheet sheet) {
        HtmlWriter html = sheet.html();
        html.open("details", "class", "ak-reasons").element("summary", sheet.say("reasons.open"));
        steps(explanation, explanation.limits(), sheet);
        html.close().line();
    }

    private static void steps(Explanation explanation, List<BigDecimal> limits, Sheet sheet) {
        HtmlWriter html = sheet.html();
        html.open("p");
        VerdictMark.write(explanation.verdict(), sheet);
        html.text(" – " + explanation.conclusion().text(sheet.locale(), limits)).close();
        if (!explanation.steps().isEmpty()) {
            html.open("ol");
            for (Step step : explanation.steps()) {
                html.element("li", step.text(sheet.locale(), limits));
            }
            html.close();
        }
        for (Explanation.Part part : explanation.parts()) {
            html.open("div", "class", "ak-part");
            html.element("p", part.title().map(sheet::in).orElse(part.id()), "class", "ak-part-title");
            steps(part.explanation(), limits, sheet);
            html.close();
        }
    }
}
