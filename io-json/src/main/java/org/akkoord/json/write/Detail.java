package org.akkoord.json.write;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.akkoord.render.Languages;
import org.akkoord.text.LocalizedText;

/**
 * How much of results is written.
 *
 * @param explanations whether explanations are, with everything that is needed to read the result back
 * @param language the only language of texts; all if there is none
 * @param marksSentences whether objects of sentences have a member without a name, so that they can be told from
 *     authored texts
 */
public record Detail(boolean explanations, Optional<Locale> language, boolean marksSentences) {

    /** Everything, in every language. */
    public static final Detail FULL = new Detail(true, Optional.empty(), false);

    /** Results without their explanations, in every language. */
    public static final Detail SUMMARY = new Detail(false, Optional.empty(), false);

    /** As {@link #FULL}, with marked sentences. */
    public static final Detail MARKED = new Detail(true, Optional.empty(), true);

    /** This much, in one language. */
    public Detail in(Locale only) {
        return new Detail(explanations, Optional.of(only), marksSentences);
    }

    /** The languages of sentences. */
    List<Locale> languages() {
        return language.map(List::of).orElse(Languages.ALL);
    }

    /** The languages of an authored text: what is read back must have them all. */
    Map<String, String> only(LocalizedText text) {
        if (explanations || language.isEmpty()) {
            return text.byLanguage();
        }
        String chosen = text.in(language.get());
        return text.byLanguage().entrySet().stream()
                .filter(entry -> entry.getValue().equals(chosen))
                .findFirst()
                .map(entry -> Map.of(entry.getKey(), chosen))
                .orElseThrow();
    }
}
