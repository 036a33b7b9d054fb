package org.akkoord.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Checked;
import org.akkoord.problem.InvalidDocumentException;
import org.akkoord.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileProblemsTest {

    private static final String HEADER = "indicator,period,unit,value,note_nl\n";

    @Test
    void aRowWithoutEndEndsTheReading() {
        Checked<MeasurementSet> checked =
                Sample.read("indicator,period,unit,value\na,2019,percent,1\n" + ",".repeat(20_000) + "\n");
        assertThat(checked.value().size()).isEqualTo(1);
        assertThat(Sample.problems(checked))
                .containsExactly(
                        "figures.csv, line 3: error: a row must have at most 1,000 cells, but this one goes on for"
                                + " more than 10,000; nothing from this row on was read [LIMIT]");
    }

    @Test
    void aQuoteThatIsNotClosedEndsTheReadingAndNamesItsRow() {
        Checked<MeasurementSet> checked = Sample.read(
                HEADER + "a,2017,percent,1,\na,2018,percent,2,\"open\na,2019,percent,3,\na,2020,percent,4,\n");
        assertThat(Sample.problems(checked))
                .containsExactly(
                        "figures.csv, line 3, column 'note_nl': error: found the end of the file inside a quoted"
                                + " cell, where a"
                                + " closing quote was expected; nothing from this row on was read [SYNTAX]");
        assertCounts(checked, 1, 1);
    }

    @Test
    void textAfterAClosingQuoteEndsTheReadingAndNamesItsRow() {
        Checked<MeasurementSet> checked =
                Sample.read(HEADER + "a,2017,percent,1,\na,2018,\"percent\"s,2,\na,2019,percent,3,\n");
        assertThat(Sample.problems(checked))
                .containsExactly(
                        "figures.csv, line 3, column 'unit': error: found text after the closing quote of a cell,"
                                + " where a comma"
                                + " or the end of the line was expected; quotes inside a quoted cell are doubled;"
                                + " nothing from this row on was"
                                + " read [SYNTAX]");
        assertCounts(checked, 1, 1);
    }

    @Test
    void aCellWithoutEndIsStopped() {
        Checked<MeasurementSet> checked =
                Sample.read(HEADER + "a,2017,percent,1,\na,2018,percent,2,\"" + "x".repeat(3_000_000) + "\"\n");
        assertThat(Sample.problems(checked))
                .containsExactly(
                        "figures.csv, line 3, column 'note_nl': error: a cell must have at most 65,536 characters,"
                                + " but this one"
                                + " goes on for more than 500,000; a closing quote may be missing; nothing from this"
                                + " row on was read [LIMIT]");
        assertCounts(checked, 1, 1);
    }

    @Test
    void aCellThatIsTooLongCostsItsRowOnly() {
        Checked<MeasurementSet> checked = Sample.read(
                HEADER + "a,2017,percent,1,\na,2018,percent,2," + "x".repeat(65_537) + "\na,2019,percent,3,\n");
        assertThat(Sample.problems(checked))
                .containsExactly(
                        "figures.csv, line 3, column 'note_nl': error: a cell must have at most 65,536 characters,"
                                + " but this one"
                                + " has more [LIMIT]");
        assertCounts(checked, 2, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "526573E9, 0xE9", // Latin 1
        "C0AF, 0xC0", // overlong
        "EDA080, 0xED", // surrogate
        "F5808080, 0xF5", // beyond Unicode
        "80, 0x80", // continuation alone
        "E282, 0xE2", // cut off
        "FFFE, 0xFF"
    })
    void bytesThatAreNotUtf8CostTheirRowOnly(String hex, String found) {
        Checked<MeasurementSet> checked =
                Sample.read(bytes(HEADER + "a,2017,percent,1,\na,2018,percent,2,", hex, "\na,2019,percent,3,\n"));
        assertThat(Sample.problems(checked))
                .containsExactly("figures.csv, line 3, column 'note_nl': error: found byte " + found
                        + ", which is not valid UTF-8 there; expected a file saved as UTF-8 [ENCODING]");
        assertCounts(checked, 2, 1);
    }

    @Test
    void aCharacterCutOffByTheEndOfTheFileIsFound() {
        Checked<MeasurementSet> checked = Sample.read(bytes(HEADER + "a,2018,percent,2,x", "F09F92", ""));
        assertThat(Sample.problems(checked))
                .containsExactly(
                        "figures.csv, line 2, column 'note_nl': error: found byte 0xF0, which is not valid UTF-8"
                                + " there; expected"
                                + " a file saved as UTF-8 [ENCODING]");
        assertCounts(checked, 0, 1);
    }

    @Test
    void charactersOnTheEdgeOfABufferAreWhole() {
        for (int padding = 8_150; padding < 8_200; padding++) {
            String note = "x".repeat(padding) + "\uD83D\uDC80\u20AC\u00E9".repeat(10);
            assertThat(Sample.onlyNote(Sample.read(HEADER + "a,2019,percent,1," + note + "\n")))
                    .contains(note);
        }
    }

    @Test
    void anInputThatGivesOneByteAtATimeIsReadAlike() throws IOException {
        byte[] bytes = (HEADER + "a,2019,percent,1,\uD83D\uDC80\u20AC\n").getBytes(StandardCharsets.UTF_8);
        InputStream slow = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(1, length));
            }
        };
        assertThat(MeasurementCsv.read(slow, "x").orThrow())
                .isEqualTo(Sample.read(bytes).orThrow());
    }

    @Test
    void nulCostsItsRowOnly() {
        Checked<MeasurementSet> checked = Sample.read(HEADER + "a,2018,percent,2\0,\na,2019,percent,3,\n\0\0\0\0");
        assertThat(Sample.problems(checked))
                .containsExactly(
                        "figures.csv, line 2, column 'value': error: found a NUL character, which no text has;"
                                + " expected a CSV file in"
                                + " UTF-8 [ENCODING]",
                        "figures.csv, line 4, column 'indicator': error: found a NUL character, which no text has;"
                                + " expected a CSV file"
                                + " in UTF-8 [ENCODING]");
        assertCounts(checked, 1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void theLineIsTheOneOnWhichTheRowStarts(String newline) {
        String text = HEADER + "\n" + "a,2017,percent,1,\"one\ntwo\n\nfour\"\n" + "a,2018,percent,x,\"one\ntwo\"\n"
                + "\n" + "a,2019,percent,y,\n";
        assertThat(Sample.problems(Sample.read(text.replace("\n", newline))))
                .containsExactly(
                        "figures.csv, line 7, column 'value': error: expected a number such as 80 or 80.4, but found"
                                + " 'x' [VALUE]",
                        "figures.csv, line 10, column 'value': error: expected a number such as 80 or 80.4, but found"
                                + " 'y' [VALUE]");
    }

    @Test
    void otherLineSeparatorsDoNotEndARow() {
        String note = "one\u0085two\u2028three\u2029four\u000Bfive\fsix";
        assertThat(Sample.onlyNote(Sample.read(HEADER + "a,2019,percent,1," + note + "\n")))
                .contains(note);
    }

    @Test
    void theLastLineNeedsNoLineBreak() {
        assertCounts(Sample.read(HEADER + "a,2019,percent,1,"), 1, 0);
        assertCounts(Sample.read(HEADER + "a,2019,percent,1,x"), 1, 0);
    }

    @Test
    void problemsNameTheFileAsTheCallerDid(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("cijfers 2019.csv"), HEADER + "a,2019,percent,x,\n");
        assertThat(Sample.problems(MeasurementCsv.read(file)))
                .containsExactly(file
                        + ", line 2, column 'value': error: expected a number such as 80 or 80.4, but found"
                        + " 'x' [VALUE]");
    }

    @Test
    void aFileThatIsNotThereIsNoContent(@TempDir Path folder) {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> MeasurementCsv.read(folder.resolve("none.csv")));
    }

    @Test
    void aFolderIsNoContent(@TempDir Path folder) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> MeasurementCsv.read(folder));
    }

    @Test
    void aStreamIsLeftOpenWhateverItHolds() throws IOException {
        for (String text : List.of("", HEADER + "a,2019,percent,1,\n", HEADER + "a,2019,percent,1,\"open\n")) {
            AtomicBoolean closed = new AtomicBoolean();
            InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
                @Override
                public void close() {
                    closed.set(true);
                }
            };
            MeasurementCsv.read(in, "x");
            assertThat(closed).isFalse();
        }
    }

    @Test
    void textIsParsedAsAFileIsRead() {
        String text = HEADER + "a,2019,percent,80.4,\u20AC\n";
        assertThat(MeasurementCsv.parse(text)).isEqualTo(Sample.read(text).orThrow());
        assertThatExceptionOfType(InvalidDocumentException.class)
                .isThrownBy(() -> MeasurementCsv.parse(HEADER + "a,2019,percent,x,\uD83D\n"))
                .satisfies(invalid -> assertThat(invalid.problems())
                        .extracting(Problem::toString)
                        .containsExactly("line 2, column 'note_nl': error: found half of a surrogate pair, which"
                                + " stands for no character [ENCODING]"));
    }

    @Test
    void anInputThatFailsIsNoContent() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> MeasurementCsv.read(failing, "x"))
                .withMessage("the disk is gone");
    }

    private static void assertCounts(Checked<MeasurementSet> checked, long accepted, long rejected) {
        assertThat(checked.accepted()).isEqualTo(accepted);
        assertThat(checked.rejected()).isEqualTo(rejected);
        assertThat(checked.value().size()).isEqualTo((int) accepted);
    }

    private static byte[] bytes(String before, String hex, String after) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(HexFormat.of().parseHex(hex));
        out.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}
