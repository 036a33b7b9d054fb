package org.akkoord.html.page;

import java.util.List;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.html.markup.HtmlWriter;
import org.akkoord.verdict.Citation;

/** Indicators of which one value is known, each with a bar where that is a percentage. */
final class ValueRows {

    private static final double HUNDRED = 100;

    private ValueRows() {}

    static void write(List<IndicatorEvaluation> indicators, Sheet sheet) {
        if (indicators.isEmpty()) {
            return;
        }
        HtmlWriter html = sheet.html();
        html.open("ul", "class", "ak-values");
        for (IndicatorEvaluation indicator : indicators) {
            indicator.latest().ifPresent(figure -> row(indicator, figure, sheet));
        }
        html.close().line();
    }

    private static void row(IndicatorEvaluation indicator, Citation figure, Sheet sheet) {
        HtmlWriter html = sheet.html();
        html.open("li");
        html.element("span", sheet.in(indicator.indicator().title()), "class", "ak-name");
        bar(figure, html);
        html.element(
                "span",
                figure.text(sheet.locale(), indicator.explanation().limits())
                        + sheet.phrases().places(figure.sources()),
                "class",
                "ak-value");
        if (!indicator.isDirect()) {
            html.element("span", sheet.phrases().name(indicator.indicator().role()), "class", "ak-role");
        }
        indicator
                .indicator()
                .roleReason()
                .ifPresent(reason -> html.element("span", sheet.in(reason), "class", "ak-role-reason"));
        html.close();
    }

    private static void bar(Citation figure, HtmlWriter html) {
        figure.value()
                .decimal()
                .filter(value -> figure.unit().isPercent())
                .map(Number::doubleValue)
                .filter(value -> value >= 0 && value <= HUNDRED)
                .ifPresent(value -> {
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
                    rect(html, "ak-bar-all", HUNDRED);
                    rect(html, "ak-bar-part", value);
                    html.close();
                });
    }

    /** A bar of so many hundredths. */
    static void rect(HtmlWriter html, String kind, double width) {
        String size = Double.toString(Math.round(width * 10) / 10.0);
        html.open("rect", "class", kind, "x", "0", "y", "0", "width", size, "height", "6")
                .close();
    }
}
