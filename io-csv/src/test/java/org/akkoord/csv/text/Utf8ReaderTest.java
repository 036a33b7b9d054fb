package org.akkoord.csv.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8ReaderTest {

    /** Well-formed and ill-formed sequences of bytes: The Unicode Standard 15.0, section 3.9, table 3-7. */
    @ParameterizedTest
    @CsvSource({
        "41, U+41", // one byte
        "7F, U+7F", // the last of them
        "C280, U+80", // the first of two bytes
        "DFBF, U+7FF", // the last of two bytes
        "E0A080, U+800", // the first of three bytes
        "ED9FBF, U+D7FF", // the last before the surrogates
        "EE8080, U+E000", // the first after them
        "EFBFBF, U+FFFF", // the last of three bytes
        "F0908080, U+10000", // the first of four bytes
        "F48FBFBF, U+10FFFF", // the last character of Unicode
        "80, 80", // a continuation without a start
        "BF, BF", // the last continuation
        "C080, C0 80", // U+0 in two bytes
        "C1BF, C1 BF", // U+7F in two bytes
        "E09FBF, E0 9F BF", // U+7FF in three bytes
        "F08FBFBF, F0 8F BF BF", // U+FFFF in four bytes
        "EDA080, ED A0 80", // the first surrogate
        "EDBFBF, ED BF BF", // the last surrogate
        "F4908080, F4 90 80 80", // U+110000
        "F5808080, F5 80 80 80", // a start that is never valid
        "FE, FE", // a byte that is never valid
        "FF, FF", // another one
        "C241, C2 U+41", // a letter in the place of a continuation
        "E28241, E2 82 U+41",
        "F0908041, F0 90 80 U+41",
        "C2, C2", // cut off by the end
        "E282, E2 82",
        "F09080, F0 90 80"
    })
    void eachByteIsPartOfACharacterOrStandsForItself(String hex, String expected) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertThat(shown(read(new ByteArrayInputStream(bytes)))).isEqualTo(expected);
        assertThat(shown(read(slow(bytes)))).as("byte by byte").isEqualTo(expected);
    }

    @Test
    void oneByteOrderMarkAtTheStartIsSkipped() throws IOException {
        assertThat(read("\uFEFF\uFEFFa\uFEFF")).isEqualTo("\uFEFFa\uFEFF");
        assertThat(read("\uFEFF")).isEmpty();
        assertThat(read("")).isEmpty();
    }

    @Test
    void charactersOnTheEdgeOfABufferAreWhole() throws IOException {
        for (int before = 8_180; before < 8_200; before++) {
            String text = "x".repeat(before) + "\u00E9\u20AC\uD83D\uDC80";
            assertThat(read(text)).isEqualTo(text);
        }
    }

    @Test
    void anInvalidByteOnTheEdgeOfABufferStandsForItself() throws IOException {
        for (int before = 8_188; before < 8_196; before++) {
            byte[] bytes = ("x".repeat(before) + "zyy").getBytes(StandardCharsets.US_ASCII);
            bytes[before] = (byte) 0xE9;
            assertThat(read(new ByteArrayInputStream(bytes))).isEqualTo("x".repeat(before) + "\uDCE9yy");
        }
    }

    private static InputStream slow(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(1, length));
            }
        };
    }

    private static String read(String text) throws IOException {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String read(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        Utf8Reader reader = new Utf8Reader(in);
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            text.append((char) c);
        }
        return text.toString();
    }

    /** Characters as U+41, bytes that are not UTF-8 as two digits. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .mapToObj(c -> Utf8Reader.isEscapedByte(c)
                        ? String.format("%02X ", Utf8Reader.escapedByte(c))
                        : String.format("U+%X ", c))
                .forEach(shown::append);
        return shown.toString().strip();
    }
}
