package org.akkoord.html.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.akkoord.agreement.DeclaredVerdict;
import org.akkoord.agreement.DeclaredVerdict.Concordance;
import org.akkoord.explain.Step.Declared;
import org.akkoord.html.markup.HtmlWriter;
import org.akkoord.verdict.Verdict;

/** What parties said, in their words, beside what the figures say. */
final class DeclaredBlock {

    private DeclaredBlock() {}

    static void write(List<Declared> declared, Sheet sheet) {
        declared.forEach(each -> write(each, sheet));
    }

    private static void write(Declared each, Sheet sheet) {
        DeclaredVerdict said = each.declared();
        HtmlWriter html = sheet.html();
        html.open("div", "class", "ak-said");
        html.element("p", sheet.in(said.theme()), "class", "ak-theme");
        said.words()
                .ifPresent(words -> html.open("blockquote")
                        .element("p", sheet.say("declared.words", "words", sheet.in(words)))
                        .close());
        classes(said.covers(), sheet);
        html.open("p", "class", "ak-who")
                .text(sheet.say(
                        "declared.by",
                        "party",
                        sheet.in(each.partyName()),
                        "date",
                        sheet.phrases().date(said.on())));
        sheet.places(said.sources());
        html.close();
        if (each.concordance() != Concordance.NO_CLASS_DECLARED) {
            String name = each.concordance().name();
            html.element(
                    "p", sheet.say("declared." + name), "class", "ak-concordance ak-" + name.toLowerCase(Locale.ROOT));
        }
        said.consequence()
                .ifPresent(text -> html.element(
                        "p", sheet.say("declared.consequence", "text", sheet.in(text)), "class", "ak-consequence"));
        html.close().line();
    }

    private static void classes(List<Verdict> covers, Sheet sheet) {
        if (!covers.isEmpty()) {
            sheet.html().open("p", "class", "ak-class");
            for (int i = 0; i < covers.size(); i++) {
                sheet.html().text(i == 0 ? "" : sheet.say("or"));
                VerdictMark.write(covers.get(i), sheet);
            }
            sheet.html().close();
        }
    }

    /** The same in a few words: the declared classes, or else the first words; empty if nothing was declared. */
    static String brief(List<Declared> declared, Sheet sheet) {
        List<Declared> classed = declared.stream()
                .filter(each -> !each.declared().covers().isEmpty())
                .toList();
        if (!classed.isEmpty()) {
            return classed.stream()
                    .map(each -> each.declared().covers().stream()
                            .map(sheet.phrases()::name)
                            .collect(Collectors.joining(sheet.say("or"))))
                    .distinct()
                    .collect(Collectors.joining("; "));
        }
        return declared.stream()
                .flatMap(each -> each.declared().words().stream())
                .findFirst()
                .map(words -> sheet.say("declared.words", "words", sheet.in(words)))
                .orElse("");
    }
}
