package org.akkoord.csv.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextCacheTest {

    private final TextCache cache = new TextCache();

    @Test
    void equalShortTextsAreOneObject() {
        String first = text(0, "percent");
        assertThat(text(0, "percent")).as("in the same column").isSameAs(first);
        assertThat(text(7, "percent")).as("in another column").isSameAs(first);
        assertThat(text(0, "count")).isEqualTo("count");
        assertThat(text(0, "percent")).as("after another text").isSameAs(first);
    }

    @Test
    void theTextIsThatOfThePlaceInTheBuffer() {
        char[] buffer = "abcabd".toCharArray();
        assertThat(cache.text(0, buffer, 0, 3)).isEqualTo("abc");
        assertThat(cache.text(0, buffer, 3, 3)).isEqualTo("abd");
        assertThat(cache.text(0, buffer, 3, 2)).isEqualTo("ab");
        assertThat(cache.text(0, buffer, 6, 0)).isEmpty();
        buffer[0] = 'x';
        assertThat(cache.text(1, buffer, 0, 3)).isEqualTo("xbc");
    }

    @Test
    void textsWithTheSameHashAreKeptApart() {
        assertThat("AaAa".hashCode()).isEqualTo("BBBB".hashCode());
        for (int i = 0; i < 3; i++) {
            assertThat(text(0, "AaAa")).isEqualTo("AaAa");
            assertThat(text(0, "BBBB")).isEqualTo("BBBB");
        }
    }

    @Test
    void longTextsAreMadeAnew() {
        String sixtyFour = "x".repeat(64);
        assertThat(text(0, sixtyFour)).isSameAs(text(1, sixtyFour));
        assertThat(text(0, sixtyFour + "y")).isEqualTo(sixtyFour + "y").isNotSameAs(text(0, sixtyFour + "y"));
    }

    @Test
    void aDoubtfulTextIsToldOnce() {
        text(0, "good");
        assertThat(cache.takeSuspect()).isFalse();
        text(0, "\0");
        text(1, "good");
        assertThat(cache.takeSuspect()).isTrue();
        assertThat(cache.takeSuspect()).isFalse();
        for (String doubtful : new String[] {"x\0", "\uDC80", "\uD83D\uDC80", "x".repeat(65_537)}) {
            text(0, doubtful);
            assertThat(cache.takeSuspect()).isTrue();
            text(0, doubtful);
            assertThat(cache.takeSuspect()).as("the same text again").isTrue();
        }
        text(0, "x".repeat(65_536));
        assertThat(cache.takeSuspect()).isFalse();
    }

    private String text(int cell, String text) {
        char[] buffer = ("<" + text + ">").toCharArray();
        return cache.text(cell, buffer, 1, text.length());
    }
}
