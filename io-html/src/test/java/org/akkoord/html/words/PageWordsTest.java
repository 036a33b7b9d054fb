package org.akkoord.html.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.render.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageWordsTest {

    private static final Pattern HOLE = Pattern.compile("\\{[a-z]+}");

    private static Stream<Locale> languages() {
        return Languages.ALL.stream();
    }

    private static Map<String, String> words(Locale language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                PageWords.class.getResourceAsStream("/org/akkoord/html/phrases_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> words = new TreeMap<>();
        properties.forEach((key, value) -> words.put((String) key, (String) value));
        return words;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheSamePhrasesWithTheSameHoles(Locale language) throws IOException {
        Map<String, String> words = words(language);
        Map<String, String> others = words(Languages.DEFAULT);
        assertThat(words.keySet()).isEqualTo(others.keySet());
        assertThat(words.keySet())
                .allSatisfy(key -> assertThat(holes(words.get(key))).as(key).isEqualTo(holes(others.get(key))));
    }

    private static Set<String> holes(String phrase) {
        return HOLE.matcher(phrase).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A phrase that no source names is left over; those of enums are named by their constants. */
    @Test
    void everyPhraseIsUsed() throws IOException {
        String sources;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .map(PageWordsTest::read)
                    .collect(Collectors.joining());
        }
        assertThat(words(Languages.DEFAULT).keySet())
                .filteredOn(key -> !key.startsWith("Role.") && !key.matches("(declared|meaning)\\.[A-Z_]+"))
                .filteredOn(key -> !key.startsWith("matrix."))
                .allSatisfy(key -> assertThat(sources).contains('"' + key + '"'));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
