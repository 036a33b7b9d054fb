package org.akkoord.html.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.akkoord.render.Languages;
import org.akkoord.render.Phrases;

/** The words of results together with those that only pages have. */
public final class PageWords {

    private static final Map<String, Phrases> BY_LANGUAGE =
            Languages.ALL.stream().collect(Collectors.toMap(Locale::getLanguage, PageWords::load));

    private PageWords() {}

    /** The words in the language of the locale, or in the default language if there are none in its own. */
    public static Phrases of(Locale locale) {
        return Objects.requireNonNull(
                BY_LANGUAGE.get(Phrases.of(locale).locale().getLanguage()));
    }

    private static Phrases load(Locale locale) {
        return Phrases.of(locale).with(read("phrases_" + locale.getLanguage() + ".properties"));
    }

    private static Map<String, String> read(String name) {
        try (InputStream in = PageWords.class.getResourceAsStream("/org/akkoord/html/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the library");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> words = new TreeMap<>();
            properties.forEach((key, value) -> words.put((String) key, (String) value));
            return words;
        } catch (IOException cannotHappenInAJar) {
            throw new UncheckedIOException(cannotHappenInAJar);
        }
    }
}
