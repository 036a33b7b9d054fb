package org.akkoord.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The languages in which results are written. A new one needs its place in this list and a file of phrases. */
public final class Languages {

    /** The language of a column that has room for one. */
    public static final Locale FIRST = Locale.forLanguageTag("nl");

    /** The language for locales of languages that are not in the list. */
    public static final Locale DEFAULT = Locale.ENGLISH;

    /** Every language once, in the order of columns and members. */
    public static final List<Locale> ALL = List.of(FIRST, DEFAULT);

    private Languages() {}

    /** The codes of the languages, such as {@code nl}, in the order of columns and members. */
    public static List<String> codes() {
        return ALL.stream().map(Locale::getLanguage).toList();
    }

    /** The codes of the languages, the default first. */
    public static List<String> choices() {
        return Stream.concat(Stream.of(DEFAULT.getLanguage()), codes().stream())
                .distinct()
                .toList();
    }

    /** A text in every language, by the code of the language, in the order of columns and members. */
    public static Map<String, String> texts(Function<Locale, String> text) {
        Map<String, String> texts = new LinkedHashMap<>();
        ALL.forEach(language -> texts.put(language.getLanguage(), text.apply(language)));
        return texts;
    }
}
