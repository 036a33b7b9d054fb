package org.akkoord.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// Promise F5 of docs/promises.md
class PrintableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "80 %",
                "één school",
                "\u0661\u0662",
                "\u05d0\u05d1",
                "\ud83c\udfeb",
                "back\\slash \"quoted\""
            })
    void whatCanBePrintedStaysAsItIs(String text) {
        assertThat(Printable.line(text)).isEqualTo(text);
        assertThat(Printable.text(text)).isEqualTo(text);
    }

    /** The characters' categories: UnicodeData.txt of the Unicode Character Database (Cc, Cf, Cs, Zl, Zp). */
    @ParameterizedTest
    @CsvSource({
        "0000, NULL",
        "0007, BELL",
        "0009, CHARACTER TABULATION",
        "000a, LINE FEED",
        "000d, CARRIAGE RETURN",
        "001b, ESCAPE",
        "007f, DELETE",
        "009b, CONTROL SEQUENCE INTRODUCER",
        "00ad, SOFT HYPHEN",
        "061c, ARABIC LETTER MARK",
        "200b, ZERO WIDTH SPACE",
        "200f, RIGHT-TO-LEFT MARK",
        "2028, LINE SEPARATOR",
        "2029, PARAGRAPH SEPARATOR",
        "202e, RIGHT-TO-LEFT OVERRIDE",
        "2066, LEFT-TO-RIGHT ISOLATE",
        "feff, ZERO WIDTH NO-BREAK SPACE",
        "d83c, a high surrogate alone",
        "dfeb, a low surrogate alone"
    })
    void whatChangesTheScreenIsWrittenAsItsCode(String hex, String name) {
        char character = (char) Integer.parseInt(hex, 16);

        assertThat(Printable.line("a" + character + "b")).as(name).isEqualTo("a\\u" + hex + "b");
        assertThat(Printable.text("a" + character)).as(name).isEqualTo("a\\u" + hex);
    }

    @Test
    void formatCharactersBeyondTheFirstPlaneAreWrittenAsTheirTwoUnits() {
        // U+E0041 TAG LATIN CAPITAL LETTER A, category Cf; its UTF-16 form is db40 dc41
        assertThat(Printable.line("x\udb40\udc41y")).isEqualTo("x\\udb40\\udc41y");
    }

    @Test
    void aQuoteIsCutAtTwoHundredCharactersAndALineIsNot() {
        String text = "x".repeat(201);

        assertThat(Printable.text(text)).isEqualTo("x".repeat(200) + "...");
        assertThat(Printable.line(text)).isEqualTo(text);
    }

    @Test
    void cuttingDoesNotSplitACharacter() {
        assertThat(Printable.text("x".repeat(199) + "\ud83c\udfeb!")).isEqualTo("x".repeat(199) + "...");
    }
}
