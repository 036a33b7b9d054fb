package org.akkoord.explain;

import java.util.stream.Collectors;
import org.akkoord.agreement.DeclaredVerdict;
import org.akkoord.render.Phrases;

/** Declared verdicts in words. */
final class Declarations {

    private Declarations() {}

    static String sentence(Step.Declared step, Phrases phrases, String party, String style) {
        DeclaredVerdict declared = step.declared();
        String words =
                declared.words().map(text -> '"' + phrases.foreign(text) + '"').orElse("");
        String classes = declared.covers().stream().map(phrases::name).collect(Collectors.joining(phrases.say("or")));
        String said = words.isEmpty() || classes.isEmpty() ? words + classes : words + " (" + classes + ")";
        return phrases.say(
                style + "Concordance."
                        + declared.concordanceWith(step.computed()).name(),
                "by",
                party,
                "theme",
                phrases.foreign(declared.theme()),
                "date",
                declared.on().toString(),
                "said",
                said,
                "computed",
                phrases.name(step.computed()));
    }
}
