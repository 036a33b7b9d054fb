package org.akkoord.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextWrapTest {

    @Test
    void textThatFitsIsOneLine() {
        assertThat(TextWrap.wrap("twelve chars", "", "", 12)).isEqualTo("twelve chars\n");
        assertThat(TextWrap.wrap("twelve chars", "- ", "  ", 14)).isEqualTo("- twelve chars\n");
    }

    @Test
    void textIsBrokenAtTheLastBlankThatFits() {
        assertThat(TextWrap.wrap("twelve chars", "", "", 11)).isEqualTo("twelve\nchars\n");
        assertThat(TextWrap.wrap("one two three four", "- ", "  ", 9)).isEqualTo("- one two\n  three\n  four\n");
    }

    @Test
    void aWordThatIsTooLongIsBrokenAnywhere() {
        assertThat(TextWrap.wrap("a abcdefghij b", "", "  ", 6)).isEqualTo("a\n  abcd\n  efgh\n  ij b\n");
    }

    @Test
    void breakingAWordDoesNotSplitACharacter() {
        // the school building of U+1F3EB is two UTF-16 units
        assertThat(TextWrap.wrap("abc\ud83c\udfebd", "", "", 4)).isEqualTo("abc\n\ud83c\udfebd\n");
    }

    @Test
    void linesHaveNoBlanksAtTheirEnds() {
        assertThat(TextWrap.wrap("one  ", "", "", 10)).isEqualTo("one\n");
        assertThat(TextWrap.wrap("", "  ", "  ", 10)).isEqualTo("\n");
    }

    @Test
    void severalBlanksInALineAreKept() {
        assertThat(TextWrap.wrap("one  two", "", "", 10)).isEqualTo("one  two\n");
    }

    @Test
    void anIndentOfTheWholeWidthLeavesRoomForText() {
        assertThat(TextWrap.wrap("abcd", "          ", "          ", 4)).isEqualTo("  ab\n  cd\n");
    }
}
