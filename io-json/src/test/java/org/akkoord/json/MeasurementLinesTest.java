package org.akkoord.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.akkoord.indicator.Cell;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Problem;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasurementLinesTest {

    private static final String GOOD =
            "{\"indicator\":\"library\",\"period\":\"2019\",\"unit\":\"percent\",\"value\":80.40}";

    private final List<Measurement> figures = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenReadsBackEqual() throws IOException {
        Path file = folder.resolve("figures.ndjson");
        MeasurementJson.writeLines(FigureSamples.all(), file);

        assertThat(MeasurementJson.readLines(file)).isEqualTo(new Checked<>(FigureSamples.all(), List.of(), 6, 6, 0));
        assertThat(MeasurementJson.readLines(file, figures::add)).isEqualTo(new Checked<>(6L, List.of(), 6, 6, 0));
        assertThat(figures).isEqualTo(FigureSamples.all().all());
    }

    @Test
    void aFigureIsOneLine() {
        assertThat(MeasurementJson.toLine(FigureSamples.of("2016", Quantity.of("80.40"), Unit.PERCENT)))
                .isEqualTo("{\"indicator\":\"library\",\"period\":\"2016\",\"unit\":\"percent\",\"value\":80.40,"
                        + "\"qualifier\":\"EXACT\",\"coverage\":\"NOT_STATED\",\"provenance\":\"STATED\"}\n");
        assertThat(MeasurementJson.toLine(FigureSamples.rich().toBuilder()
                        .cell(Cell.of(Cell.UNNAMED, "two\nlines"))
                        .build()))
                .containsOnlyOnce("\n")
                .contains("two\\nlines");
    }

    @Test
    void badLinesAreLocatedAndGoodLinesKept() throws IOException {
        Checked<Long> checked =
                read(GOOD + "\n{\"indicator\":\"library\"\n\n" + GOOD.replace("80.40", "\"80\"") + "\r\n \t\r\n"
                        + GOOD.replace("2019", "2020") + "\n" + GOOD + GOOD + "\n" + GOOD.replace("2019", "2021"));

        assertThat(checked.problems().stream().map(Problem::toString))
                .containsExactly(
                        "f.ndjson, line 2, character 23: error: expected ',' or '}' after a member, but the document ends [SYNTAX]",
                        "f.ndjson, line 4, character 65, at /value: error: expected a number, but found text [TYPE]",
                        "f.ndjson, line 7, character 71: error: expected nothing after the document, but found '{' [SYNTAX]");
        assertThat(List.of(checked.value(), checked.read(), checked.accepted(), checked.rejected()))
                .containsExactly(3L, 6L, 3L, 3L);
        assertThat(figures).extracting(figure -> figure.period().toString()).containsExactly("2019", "2020", "2021");
    }

    @Test
    void aFigureThatOccursTwiceIsGivenTwiceButKeptOnceInASet() throws IOException {
        Path file = folder.resolve("f.ndjson");
        Files.writeString(file, GOOD + "\n\n" + GOOD);

        assertThat(MeasurementJson.readLines(file, figures::add).accepted()).isEqualTo(2);
        assertThat(figures).hasSize(2);
        Checked<MeasurementSet> set = MeasurementJson.readLines(file);
        assertThat(set.problems().stream().map(Problem::toString))
                .containsExactly(file
                        + ", line 3, character 1, whole document: error: line 1 has a figure with the same indicator,"
                        + " period, dimensions, cohort, publisher and date of publication [DUPLICATE]");
        assertThat(List.of(set.read(), set.accepted(), set.rejected())).containsExactly(2L, 1L, 1L);
    }

    @Test
    void aByteOrderMarkIsPassedOverAtTheStartOnly() throws IOException {
        assertThat(read("\uFEFF" + GOOD + "\n\uFEFF" + GOOD).problems().stream().map(Problem::toString))
                .containsExactly(
                        "f.ndjson, line 2, character 1: error: expected a value, but found '\\ufeff' [SYNTAX]");
        assertThat(figures).hasSize(1);
    }

    @Test
    void aByteThatIsNoUtf8CostsItsLineOnly() throws IOException {
        byte[] bytes = (GOOD + "\n" + GOOD.replace("library", "libr\u00e9") + "\n" + GOOD)
                .getBytes(StandardCharsets.ISO_8859_1);
        Checked<Long> checked = MeasurementJson.readLines(new ByteArrayInputStream(bytes), "f.ndjson", figures::add);

        // the good line has 70 bytes and a line feed; 18 bytes of the second one are before its é
        assertThat(GOOD).hasSize(70);
        assertThat(checked.problems().stream().map(Problem::toString))
                .containsExactly(
                        "f.ndjson, line 2, character 19: error: expected UTF-8, but found the byte 0xE9 in line 2, at byte"
                                + " offset 89 [ENCODING]");
        assertThat(checked.accepted()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE"})
    void anotherEncodingEndsTheReadingWithOneProblem(String charset) throws IOException {
        byte[] bytes = (GOOD + "\n" + GOOD + "\n").getBytes(Charset.forName(charset));
        Checked<Long> checked = MeasurementJson.readLines(new ByteArrayInputStream(bytes), "f.ndjson", figures::add);

        assertThat(checked.problems().stream().map(Problem::toString))
                .containsExactly("f.ndjson, line 1, character 1: error: expected UTF-8, but found "
                        + charset.substring(0, 6) + "; save the file as UTF-8 [ENCODING]");
        assertThat(checked.rejected()).isEqualTo(1);
    }

    @Test
    void aLineThatIsTooLongIsRefusedAndTheNextOneRead() throws IOException {
        String padded = GOOD + " ".repeat(1024 * 1024 - GOOD.length());
        Checked<Long> checked = read(padded + "\n" + padded + " \n" + GOOD);

        assertThat(checked.problems().stream().map(Problem::toString))
                .containsExactly(
                        "f.ndjson, line 2: error: a line must be at most 1048576 bytes, but has 1048577 [LIMIT]");
        assertThat(checked.accepted()).isEqualTo(2);
    }

    @Test
    void aLineWithoutEndEndsTheReading() throws IOException {
        Checked<Long> checked =
                MeasurementJson.readLines(new Repeated(GOOD + "\n", "[", Long.MAX_VALUE), "f", figures::add);

        assertThat(checked.problems().stream().map(Problem::toString))
                .containsExactly(
                        "f, line 2: error: a line must be at most 1048576 bytes, but has more than 16777216 [LIMIT]");
        assertThat(List.of(checked.read(), checked.accepted())).containsExactly(2L, 1L);
    }

    @Test
    void streamsOfAnyLengthAreReadAndTheirProblemsCounted() throws IOException {
        long[] sum = new long[1];
        Checked<Long> checked = MeasurementJson.readLines(
                new Repeated("", GOOD + "\n{}\n", 20_000),
                "f",
                figure -> sum[0] +=
                        figure.value().decimal().orElseThrow().movePointRight(2).longValueExact());

        assertThat(sum[0]).isEqualTo(20_000L * 8040);
        assertThat(List.of(checked.read(), checked.accepted(), checked.rejected()))
                .containsExactly(40_000L, 20_000L, 20_000L);
        // an empty object lacks three members and a value
        assertThat(checked.problems()).hasSize(4 * 21 + 1);
        assertThat(checked.problems().get(84))
                .hasToString(
                        "f, whole document: error: at most 1000 problems are looked at, 79000 more were found [LIMIT]");
    }

    private Checked<Long> read(String lines) throws IOException {
        return MeasurementJson.readLines(
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), "f.ndjson", figures::add);
    }

    /** A text, and then another one again and again. */
    private static final class Repeated extends InputStream {

        private final byte[] again;
        private byte[] current;
        private int position;
        private long left;

        Repeated(String first, String again, long times) {
            this.current = first.getBytes(StandardCharsets.UTF_8);
            ByteArrayOutputStream many = new ByteArrayOutputStream();
            int factor = times > 10_000 ? 10_000 : 1;
            for (int i = 0; i < factor; i++) {
                many.writeBytes(again.getBytes(StandardCharsets.UTF_8));
            }
            this.again = many.toByteArray();
            this.left = times / factor;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("one by one is too slow");
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            while (position == current.length) {
                if (left == 0) {
                    return -1;
                }
                left--;
                current = again;
                position = 0;
            }
            int count = Math.min(length, current.length - position);
            System.arraycopy(current, position, target, offset, count);
            position += count;
            return count;
        }
    }
}
