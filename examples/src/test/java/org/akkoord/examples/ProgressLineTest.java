package org.akkoord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private static final long MILLI = 1_000_000;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream terminal = new PrintStream(shown, true, StandardCharsets.UTF_8);
    private long now = Long.MAX_VALUE - 5;

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    private ProgressLine line(Optional<PrintStream> on) {
        return new ProgressLine(Path.of("data", "pupils.csv"), on, () -> now);
    }

    @Test
    void aLongReadingIsShownNowAndThenAndWipedOutAtTheEnd() {
        try (ProgressLine line = line(Optional.of(terminal))) {
            line.read(10, 100, 1000);
            assertThat(shown()).isEmpty();
            now += 1000 * MILLI;
            line.read(1_234_567, 340, 1000);
            now += 199 * MILLI;
            line.read(1_300_000, 350, 1000);
            assertThat(shown()).isEqualTo("\rreading pupils.csv: 34 %, 1,234,567 rows");
            now += MILLI;
            line.read(2_000_000, 0, -1);
        }
        String last = "reading pupils.csv: 2,000,000 rows";
        assertThat(shown())
                .isEqualTo("\rreading pupils.csv: 34 %, 1,234,567 rows\r" + last + " ".repeat(6) + "\r"
                        + " ".repeat(last.length()) + "\r");
    }

    @Test
    void aShortReadingAndOneWithoutATerminalSayNothing() {
        try (ProgressLine line = line(Optional.of(terminal))) {
            line.read(10, 100, 1000);
        }
        try (ProgressLine line = line(Optional.empty())) {
            now += 5000 * MILLI;
            line.read(10, 100, 1000);
        }
        assertThat(shown()).isEmpty();
    }
}
