package org.akkoord.csv.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WindowsReaderTest {

    /** The bytes 0x80 to 0x9F: WHATWG Encoding Standard, index windows-1252. */
    private static final String UPPER_CONTROLS = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021"
            + "\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
            + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014"
            + "\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    @Test
    void everyByteIsTheCharacterOfTheStandard() throws IOException {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        char[] found = new char[300];
        try (WindowsReader reader = new WindowsReader(new ByteArrayInputStream(bytes))) {
            assertThat(reader.read(found, 10, 280)).isEqualTo(256);
            assertThat(reader.read(found, 0, 1)).isEqualTo(-1);
        }
        for (int i = 0; i < bytes.length; i++) {
            boolean differs = i >= 0x80 && i <= 0x9F;
            assertThat(found[10 + i])
                    .as("byte 0x%X", i)
                    .isEqualTo(differs ? UPPER_CONTROLS.charAt(i - 0x80) : (char) i);
        }
    }
}
