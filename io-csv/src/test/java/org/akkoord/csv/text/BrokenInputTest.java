package org.akkoord.csv.text;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an input throws is no fault of its text, and reaches the caller as it is. */
// Promise F4 of docs/promises.md
class BrokenInputTest {

    private static Reader throwing(Throwable thrown) {
        return new Reader() {
            private boolean begun;

            @Override
            public int read(char[] into, int from, int length) throws IOException {
                if (!begun) {
                    begun = true;
                    "a,b\n".getChars(0, 4, into, from);
                    return 4;
                }
                if (thrown instanceof IOException failed) {
                    throw failed;
                }
                if (thrown instanceof Error failed) {
                    throw failed;
                }
                throw (RuntimeException) thrown;
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void itIsNotTakenForAMistakeInTheText() {
        for (Throwable thrown : List.of(
                new IllegalStateException("closed"),
                new IllegalArgumentException("no such thing"),
                new UncheckedIOException(new IOException("gone")),
                new IOException("gone"),
                new StackOverflowError())) {
            CsvRecords records = new CsvRecords(throwing(thrown), ',');

            assertThatThrownBy(() -> {
                        while (records.next().isPresent()) {
                            // until it fails
                        }
                    })
                    .isSameAs(thrown);
        }
    }
}
