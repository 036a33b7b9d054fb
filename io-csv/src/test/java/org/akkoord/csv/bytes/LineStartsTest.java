package org.akkoord.csv.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineStartsTest {

    /** Where lines start, and last of all the end. */
    private static List<Integer> starts(String text, int from) {
        byte[] lines = text.getBytes(StandardCharsets.ISO_8859_1);
        byte[] bytes = Arrays.copyOf(lines, lines.length + LineBlock.MARGIN);
        // line feeds after the end are not among those asked for
        Arrays.fill(bytes, lines.length, bytes.length, (byte) '\n');
        LineStarts found = new LineStarts();
        int[] starts = found.find(bytes, from, lines.length);
        return Arrays.stream(starts).limit(found.lines() + 1L).boxed().toList();
    }

    private static List<Integer> expected(String text, int from) {
        List<Integer> starts = new ArrayList<>(List.of(from));
        for (int at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts.add(at + 1);
        }
        return starts;
    }

    @Test
    void linesStartAfterLineFeeds() {
        assertThat(starts("a\nbc\n", 0)).containsExactly(0, 2, 5);
        assertThat(starts("a\r\nbc\r\n", 0)).containsExactly(0, 3, 7);
        assertThat(starts("\n\n\r\n\n", 0)).containsExactly(0, 1, 2, 4, 5);
        assertThat(starts("head\na\n", 5)).containsExactly(5, 7);
        assertThat(starts("head\n", 5)).containsExactly(5);
        assertThat(starts("\n".repeat(40), 0)).hasSize(41);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void linesOfAnyLengthAndAnyBytes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            int longest = 1 + random.nextInt(60);
            int lines = random.nextInt(30);
            for (int line = 0; line < lines; line++) {
                int length = random.nextInt(longest);
                for (int at = 0; at < length; at++) {
                    char c = (char) random.nextInt(256);
                    text.append(c == '\n' ? '\u008A' : c);
                }
                text.append('\n');
            }
            int from = lines == 0 ? 0 : text.indexOf("\n") + 1;
            assertThat(starts(text.toString(), 0))
                    .as("seed " + seed + ", case " + i)
                    .isEqualTo(expected(text.toString(), 0));
            assertThat(starts(text.toString(), from)).isEqualTo(expected(text.toString(), from));
        }
    }

    @Test
    void itIsUsedAgainForLessAndForMore() {
        LineStarts found = new LineStarts();
        for (int lines : new int[] {3, 1, 500, 2}) {
            byte[] bytes = Arrays.copyOf("ab\n".repeat(lines).getBytes(StandardCharsets.US_ASCII), 3 * lines + 32);
            int[] starts = found.find(bytes, 0, 3 * lines);
            assertThat(found.lines()).isEqualTo(lines);
            assertThat(starts[lines]).isEqualTo(3 * lines);
        }
    }
}
