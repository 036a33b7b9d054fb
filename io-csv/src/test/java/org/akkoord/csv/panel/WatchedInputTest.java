package org.akkoord.csv.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchedInputTest {

    private final List<String> reports = new ArrayList<>();
    private final WatchedInput input = new WatchedInput(
            new ByteArrayInputStream(new byte[] {1, (byte) 0xFF, 3, 4, 5, 6, 7, 8, 9, 10}),
            (rows, bytes) -> reports.add(rows + " rows, " + bytes + " bytes"),
            4);

    @Test
    void bytesAreCountedHoweverTheyAreRead() throws IOException {
        assertThat(input.read()).isEqualTo(1);
        assertThat(input.read()).isEqualTo(0xFF);
        assertThat(input.read(new byte[5])).isEqualTo(5);
        input.report(1);
        assertThat(input.readAllBytes()).containsExactly(8, 9, 10);
        assertThat(input.read()).isEqualTo(-1);
        input.report(2);
        assertThat(reports).containsExactly("1 rows, 7 bytes", "2 rows, 10 bytes");
    }

    @Test
    void reportsNowAndThenAreAPartApart() throws IOException {
        for (int row = 1; row <= 10; row++) {
            input.read();
            input.reportNowAndThen(row);
        }
        assertThat(reports).containsExactly("4 rows, 4 bytes", "8 rows, 8 bytes");
    }

    @Test
    void anInterruptedThreadReadsNoMore() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(input::read)
                    .isInstanceOf(InterruptedIOException.class)
                    .hasMessage("the reading thread was interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
