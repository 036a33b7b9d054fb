package org.akkoord.html.page;

import java.util.List;
import java.util.Locale;
import org.akkoord.html.markup.HtmlWriter;
import org.akkoord.html.markup.Ids;
import org.akkoord.html.words.PageWords;
import org.akkoord.render.Phrases;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;

/**
 * What is written on, in one language.
 *
 * @param html takes the markup
 * @param phrases the words
 * @param ids the identifiers
 */
record Sheet(HtmlWriter html, Phrases phrases, Ids ids) {

    /**
     * An empty sheet.
     *
     * @throws IllegalArgumentException if the prefix is none
     */
    static Sheet of(Locale locale, String idPrefix) {
        return new Sheet(new HtmlWriter(), PageWords.of(locale), new Ids(idPrefix));
    }

    Locale locale() {
        return phrases.locale();
    }

    String say(String key, String... namesAndValues) {
        return phrases.say(key, namesAndValues);
    }

    /** A text of the agreement in this language. */
    String in(LocalizedText text) {
        return text.in(locale());
    }

    /** A list of sentences; nothing where there are none. */
    void list(String kind, List<String> items) {
        if (!items.isEmpty()) {
            html.open("ul", "class", kind);
            items.forEach(item -> html.element("li", item));
            html.close().line();
        }
    }

    /** Places in documents, in small letters. */
    void places(List<SourceReference> sources) {
        String places = phrases.places(sources);
        if (!places.isEmpty()) {
            html.element("span", places, "class", "ak-places");
        }
    }

    /** A name with its value in a list of facts. */
    void fact(String key, String value) {
        html.open("div").element("dt", say(key)).element("dd", value).close();
    }

    /** A heading of a level, 1 to 6; deeper ones are of level 6. */
    void heading(int level, String text, String... attributes) {
        html.element(tag(level), text, attributes);
    }

    static String tag(int level) {
        return "h" + Math.min(level, 6);
    }
}
