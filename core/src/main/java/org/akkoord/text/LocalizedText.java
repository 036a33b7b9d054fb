package org.akkoord.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.akkoord.internal.Checks;
import org.akkoord.internal.Printable;

/**
 * One text in one or more languages.
 *
 * @param byLanguage the text per language, at least one; keys are ISO 639 codes of two or three lower-case letters
 *     ({@code nl}, {@code en}); the order is kept
 */
public record LocalizedText(Map<String, String> byLanguage) implements Comparable<LocalizedText> {

    /**
     * A text in the given languages, which are copied.
     *
     * @throws IllegalArgumentException if no language is given, a key is no language code or a text is empty
     */
    public LocalizedText {
        Objects.requireNonNull(byLanguage, "byLanguage");
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("a text must be given in at least one language");
        }
        byLanguage.forEach((language, text) -> {
            if (!isLanguage(Objects.requireNonNull(language, "language"))) {
                throw new IllegalArgumentException(
                        "a language must be 2 or 3 letters a-z, such as 'nl' or 'en', but was '"
                                + Printable.text(language) + "'");
            }
            Checks.requireText(text, "text");
        });
        byLanguage = byLanguage.size() == 1
                ? Map.copyOf(byLanguage)
                : Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /** Whether the text is a language code that {@link #byLanguage} accepts as a key. */
    public static boolean isLanguage(String code) {
        return (code.length() == 2 || code.length() == 3) && code.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /** A text in one language. */
    public static LocalizedText of(String language, String text) {
        return new LocalizedText(Map.of(language, text));
    }

    /** This text with one language added or replaced. */
    public LocalizedText with(String language, String text) {
        Map<String, String> all = new LinkedHashMap<>(byLanguage);
        all.put(language, text);
        return new LocalizedText(all);
    }

    /** For people: the texts by language, with characters that cannot be shown as their codes. */
    @Override
    public String toString() {
        return Printable.line("LocalizedText" + byLanguage);
    }

    /**
     * The order of the texts by language, whatever the order of the languages. That texts have an order keeps the
     * tables of the JDK fast where texts were made to have equal hashes.
     */
    @Override
    public int compareTo(LocalizedText other) {
        return byLanguage.equals(other.byLanguage)
                ? 0
                : new TreeMap<>(byLanguage).toString().compareTo(new TreeMap<>(other.byLanguage).toString());
    }

    /**
     * The text in the locale's language; where it is absent, in English; where that is absent too, in the first
     * language.
     */
    public String in(Locale locale) {
        String exact = byLanguage.get(locale.getLanguage());
        if (exact != null) {
            return exact;
        }
        String english = byLanguage.get("en");
        return english != null ? english : byLanguage.values().iterator().next();
    }
}
