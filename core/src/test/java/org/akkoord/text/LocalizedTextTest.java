package org.akkoord.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalizedTextTest {

    private static final LocalizedText BOTH =
            LocalizedText.of("nl", "doel").with("en", "goal").with("fy", "doelstelling");

    @Test
    void theLocalesLanguageComesFirst() {
        assertThat(BOTH.in(Locale.forLanguageTag("nl-BE"))).isEqualTo("doel");
        assertThat(BOTH.in(Locale.UK)).isEqualTo("goal");
        assertThat(BOTH.in(Locale.forLanguageTag("fy"))).isEqualTo("doelstelling");
    }

    @Test
    void englishStandsInForAnAbsentLanguage() {
        assertThat(BOTH.in(Locale.FRENCH)).isEqualTo("goal");
        assertThat(BOTH.in(Locale.ROOT)).isEqualTo("goal");
    }

    @Test
    void theFirstLanguageStandsInWithoutEnglish() {
        assertThat(LocalizedText.of("nl", "doel").with("fy", "doelstelling").in(Locale.FRENCH))
                .isEqualTo("doel");
        assertThat(LocalizedText.of("fy", "doelstelling").with("nl", "doel").in(Locale.ENGLISH))
                .isEqualTo("doelstelling");
    }

    @Test
    void theOrderOfLanguagesIsKept() {
        assertThat(BOTH.byLanguage().keySet()).containsExactly("nl", "en", "fy");
        assertThat(BOTH.with("nl", "streven").byLanguage())
                .containsExactly(Map.entry("nl", "streven"), Map.entry("en", "goal"), Map.entry("fy", "doelstelling"));
    }

    @Test
    void theMapIsCopied() {
        Map<String, String> map = new LinkedHashMap<>(Map.of("en", "goal"));
        LocalizedText text = new LocalizedText(map);
        map.put("nl", "doel");

        assertThat(text.byLanguage()).containsExactly(Map.entry("en", "goal")).isUnmodifiable();
    }

    @Test
    void atLeastOneLanguageIsNeeded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LocalizedText(Map.of()))
                .withMessage("a text must be given in at least one language");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n", "NL", "nl-NL", "dutch", "n1", "n\u0142", "e\u001b"})
    void aLanguageIsTwoOrThreeSmallLetters(String code) {
        assertThat(LocalizedText.isLanguage(code)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalizedText.of(code, "goal"))
                .withMessage("a language must be 2 or 3 letters a-z, such as 'nl' or 'en', but was '"
                        + code.replace("\u001b", "\\u001b") + "'");
    }

    @Test
    void anEmptyTextIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BOTH.with("de", ""))
                .withMessage("text must not be empty");
    }
}
