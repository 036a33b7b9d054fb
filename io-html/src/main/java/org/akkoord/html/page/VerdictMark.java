package org.akkoord.html.page;

import java.util.Locale;
import org.akkoord.html.markup.HtmlWriter;
import org.akkoord.verdict.Verdict;

/** A verdict as a shape of its own and its word; colour only adds to them. */
final class VerdictMark {

    private VerdictMark() {}

    static void write(Verdict verdict, Sheet sheet) {
        sheet.html().open("span", "class", "ak-verdict " + kind(verdict));
        shape(verdict, sheet.html());
        sheet.html()
                .element("span", sheet.phrases().name(verdict), "class", "ak-word")
                .close();
    }

    /** The class of the style sheet. */
    static String kind(Verdict verdict) {
        return "ak-" + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void shape(Verdict verdict, HtmlWriter html) {
        html.open("svg", "class", "ak-shape", "viewBox", "0 0 20 20", "aria-hidden", "true", "focusable", "false");
        switch (verdict) {
            case ACHIEVED -> {
                path(html, "ak-solid", "M10 1a9 9 0 1 0 0 18a9 9 0 1 0 0-18z");
                path(html, "ak-cut", "M5.5 10.5l3 3l6-7");
            }
            case SUFFICIENT_PROGRESS -> {
                path(html, "ak-solid", "M10 1a9 9 0 1 0 0 18a9 9 0 1 0 0-18z");
                path(html, "ak-cut", "M6 14l8-8M8 6h6v6");
            }
            case ATTENTION_NEEDED -> {
                path(html, "ak-solid", "M10 1.5l9 16.5h-18z");
                path(html, "ak-cut", "M10 7.5v5M10 14.8v.7");
            }
            case INSUFFICIENT_PROGRESS -> {
                path(html, "ak-solid", "M6.3 1h7.4l5.3 5.3v7.4l-5.3 5.3h-7.4l-5.3-5.3v-7.4z");
                path(html, "ak-cut", "M6.5 6.5l7 7M13.5 6.5l-7 7");
            }
            case NOT_ASSESSABLE -> {
                path(html, "ak-open", "M10 2a8 8 0 1 0 0 16a8 8 0 1 0 0-16z");
                path(html, "ak-open-stroke", "M7.5 8a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.8-1.1 1.8M10 14.4v.6");
            }
        }
        html.close();
    }

    private static void path(HtmlWriter html, String kind, String shape) {
        html.open("path", "class", kind, "d", shape).close();
    }
}
