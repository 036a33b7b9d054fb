package org.akkoord.html.page;

import org.akkoord.funding.ThemeAdvice;
import org.akkoord.html.markup.HtmlWriter;

/** What follows for one theme: the steps from verdicts to instruments and amounts. */
final class AdviceBlock {

    private AdviceBlock() {}

    static void write(ThemeAdvice advice, Sheet sheet) {
        HtmlWriter html = sheet.html();
        html.open("div", "class", "ak-advice");
        html.open("p", "class", "ak-theme")
                .text(advice.objective().map(id -> id + " ").orElse("") + sheet.in(advice.theme()))
                .close();
        sheet.list(
                "ak-steps",
                advice.steps().stream().map(step -> step.text(sheet.locale())).toList());
        html.close().line();
    }
}
