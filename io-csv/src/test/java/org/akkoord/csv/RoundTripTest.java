package org.akkoord.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.akkoord.indicator.Cell;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Checked;
import org.akkoord.quantity.Quantity;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

// Promise C6 of docs/promises.md
class RoundTripTest {

    private static final String HEADER =
            "indicator,period,unit,value,qualifier,numerator,denominator,low,high,words_nl,words_en,"
                    + "missing,category,cohort,interval_low,interval_high,interval_level,coverage,units_counted,units_expected,provenance,flags,publisher,sources,"
                    + "published,note_nl,note_en\n";

    @Test
    void everyKindOfValueAndColumnSurvives() {
        MeasurementSet figures = MeasurementSet.of(Sample.everything());
        String text = MeasurementCsv.toCsv(figures);
        Checked<MeasurementSet> checked = Sample.read(text);
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.value()).isEqualTo(figures);
        assertThat(checked.read()).isEqualTo(figures.size());
        assertThat(checked.accepted()).isEqualTo(figures.size());
        assertThat(MeasurementCsv.toCsv(checked.value())).isEqualTo(text);
    }

    @Test
    void whatIsWrittenIntoAFileIsReadFromIt(@TempDir Path folder) throws IOException {
        MeasurementSet figures = MeasurementSet.of(Sample.everything());
        Path file = folder.resolve("figures.csv");
        MeasurementCsv.write(figures, file);
        assertThat(file).hasBinaryContent(MeasurementCsv.toCsv(figures).getBytes(StandardCharsets.UTF_8));
        assertThat(MeasurementCsv.read(file).orThrow()).isEqualTo(figures);
    }

    @Test
    void figuresThatCannotBeWrittenLeaveTheOldFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("figures.csv"), "old");
        MeasurementSet figures = MeasurementSet.of(List.of(Sample.withNote("\0")));
        assertThatIllegalArgumentException().isThrownBy(() -> MeasurementCsv.write(figures, file));
        assertThat(folder).isDirectoryContaining(found -> found.equals(file)).isDirectoryNotContaining("glob:**.tmp");
        assertThat(file).hasContent("old");
    }

    @Test
    void theWrittenFormIsFixed() {
        List<Measurement> figures = List.of(
                Sample.figure("b", "2017/2018", "80.40").build(),
                Sample.figure("a", "2019", "0")
                        .value(Quantity.share(58, 200))
                        .cell(Cell.of(Cell.UNNAMED, "zeer zwak, of \"zwak\""))
                        .build());
        assertThat(MeasurementCsv.toCsv(MeasurementSet.of(figures)))
                .isEqualTo(HEADER
                        + "a,2019,percent,,,58,200,,,,,,\"zeer zwak, of \"\"zwak\"\"\",,,,,,,,,,,,,,\n"
                        + "b,2017/2018,percent,80.40,,,,,,,,,,,,,,,,,,,,,,,\n");
    }

    @Test
    void everyColumnIsReadWhereItsNameStands() {
        Checked<MeasurementSet> checked =
                Sample.read("note_en,value,unit,period,indicator\nAsked,80.40,percent,2019,pe-hours\n");
        assertThat(checked.orThrow().all())
                .containsExactly(Sample.figure("pe-hours", "2019", "80.40")
                        .note(LocalizedText.of("en", "Asked"))
                        .build());
    }

    @Test
    void languagesOtherThanDutchAndEnglishFollowByTheirCode() {
        Measurement figure = Sample.figure("a", "2019", "1")
                .note(LocalizedText.of("fy", "x").with("de", "y").with("nl", "z"))
                .build();
        String header = Sample.lines(MeasurementCsv.toCsv(MeasurementSet.of(List.of(figure))))
                .get(0);
        assertThat(header).endsWith(",published,note_nl,note_en,note_de,note_fy");
    }

    @Test
    void anEmptySetIsAHeader() {
        assertThat(MeasurementCsv.toCsv(MeasurementSet.empty())).isEqualTo(HEADER);
        Checked<MeasurementSet> checked = Sample.read(HEADER);
        assertThat(checked.orThrow()).isEqualTo(MeasurementSet.empty());
        assertThat(Sample.problems(checked))
                .containsExactly("figures.csv, line 1: warning: the file has a header and no rows [MISSING]");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfRowsNeverMatters(long seed) {
        // without line breaks in cells, so that each line is a row
        List<Measurement> plain = Sample.everything().stream()
                .map(figure ->
                        figure.toBuilder().note(LocalizedText.of("nl", "x")).build())
                .toList();
        String text = MeasurementCsv.toCsv(MeasurementSet.of(plain));
        List<String> lines = new ArrayList<>(Sample.lines(text));
        Collections.shuffle(lines.subList(1, lines.size()), new Random(seed));
        MeasurementSet shuffled = Sample.read(Sample.text(lines)).orThrow();
        assertThat(shuffled).isEqualTo(MeasurementSet.of(plain));
        assertThat(MeasurementCsv.toCsv(shuffled)).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonSurvives(Quantity.MissingReason reason) {
        assertSurvives(
                Sample.figure("a", "2019", "1").value(Quantity.missing(reason)).build());
    }

    @ParameterizedTest
    @EnumSource
    void everyQualifierSurvives(Quantity.Qualifier qualifier) {
        assertSurvives(Sample.figure("a", "2019", "1")
                .value(new Quantity.Figure(Quantity.of("7.50").amount(), qualifier))
                .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b",
                "\"",
                "\"\"",
                "a \"quoted\" word",
                "\"begin",
                "end\"",
                "one\ntwo",
                "one\r\ntwo",
                "one\rtwo",
                "\n",
                " ",
                " a ",
                "\t",
                ",",
                ";",
                "#comment",
                "'",
                "{\"type\": \"Point\", \"coordinates\": [102.0, 0.5]}",
                "\u02a4",
                "\uFEFF",
                "\u2028",
                "\u001B[31m",
                "e\u0301",
                "\uD83D\uDC80",
                "\uD83D\uDCE9\uD83D\uDC80",
                "NULL",
                "\\",
                "\\\""
            })
    void freeTextSurvivesWhateverItHolds(String text) {
        assertSurvives(Sample.withNote(text).toBuilder().cell(Sample.cell(text)).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1", "=HYPERLINK(\"x\",\"y\")"})
    void textThatLooksLikeAFormulaIsNotChanged(String text) {
        String csv = MeasurementCsv.toCsv(MeasurementSet.of(List.of(Sample.withNote(text))));
        assertThat(csv).contains(text.replace("\"", "\"\""));
        assertThat(Sample.onlyNote(Sample.read(csv))).contains(text);
    }

    @Test
    void textOfTheGreatestLengthSurvives() {
        assertSurvives(Sample.withNote("\"".repeat(65_536)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\uD83D", "\uDCE9"})
    void textThatCouldNotBeReadBackIsNotWritten(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasurementCsv.toCsv(MeasurementSet.of(List.of(Sample.withNote(text)))))
                .withMessage(
                        "indicator 'pe-hours', 2019: a text must have at most 65,536 characters, no NUL and no half"
                                + " of a"
                                + " surrogate pair to be written as CSV, but was '" + text + "'");
    }

    @Test
    void textThatIsTooLongIsNotWritten() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasurementCsv.toCsv(MeasurementSet.of(List.of(Sample.withNote("x".repeat(65_537))))))
                .withMessage(
                        "indicator 'pe-hours', 2019: a text must have at most 65,536 characters, no NUL and no half"
                                + " of a"
                                + " surrogate pair to be written as CSV, but was '" + "x".repeat(200) + "...'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"D:28; 30", "D:28 "})
    void aReferenceThatCouldNotBeReadBackIsNotWritten(String reference) {
        Measurement figure = Sample.figure("a", "2019", "1")
                .sources(List.of(SourceReference.parse(reference)))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasurementCsv.toCsv(MeasurementSet.of(List.of(figure))))
                .withMessage("indicator 'a', 2019: a source reference must have no ';' and no blanks around it to be"
                        + " written as CSV,"
                        + " but was '" + reference + "'");
    }

    @Test
    void aNumberMadeFromAnExponentIsWrittenInFull() {
        Measurement figure = Sample.figure("a", "2019", "1E+3").build();
        assertThat(Sample.read(MeasurementCsv.toCsv(MeasurementSet.of(List.of(figure))))
                        .orThrow()
                        .of("a"))
                .containsExactly(Sample.figure("a", "2019", "1000").build());
    }

    @Test
    void theLargestNumberWithAllItsDecimalsSurvives() {
        Measurement figure =
                Sample.figure("a", "2019", "-1000000000000000.000000000000000").build();
        assertThat(Sample.read(MeasurementCsv.toCsv(MeasurementSet.of(List.of(figure))))
                        .orThrow()
                        .of("a"))
                .containsExactly(figure);
    }

    @Test
    void argumentsAreRequired() {
        assertThatNullPointerException()
                .isThrownBy(() -> MeasurementCsv.read(null, "x"))
                .withMessage("in");
    }

    private static void assertSurvives(Measurement figure) {
        MeasurementSet figures = MeasurementSet.of(List.of(figure));
        Checked<MeasurementSet> checked = Sample.read(MeasurementCsv.toCsv(figures));
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.value()).isEqualTo(figures);
    }
}
