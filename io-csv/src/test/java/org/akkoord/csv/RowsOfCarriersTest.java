package org.akkoord.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.panel.Panel;
import org.akkoord.panel.PanelTotals;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows of any carrier are read by the rules of a profile, as the same rows of a CSV file are. */
class RowsOfCarriersTest {

    @TempDir
    private Path folder;

    /** Rows in memory, of which the first has the number 2, as in a sheet with a header. */
    private static final class Some implements CsvProfile.Rows {

        private final List<List<String>> lines;
        private int at;

        Some(List<List<String>> lines) {
            this.lines = lines;
        }

        /** Rows of lines whose cells are separated by commas. */
        static Some of(String... lines) {
            return new Some(Stream.of(lines).map(line -> cells(line, ",")).toList());
        }

        static List<String> cells(String line, String separator) {
            return Arrays.asList(line.split(separator, -1));
        }

        @Override
        public List<String> names() {
            return lines.get(0);
        }

        @Override
        public boolean next() {
            return ++at < lines.size();
        }

        @Override
        public String text(int column) {
            return lines.get(at).get(column);
        }

        @Override
        public long place() {
            return at + 1L;
        }
    }

    private static List<String> texts(Checked<?> checked) {
        return checked.problems().stream().map(Problem::toString).toList();
    }

    /** The cells of a file without quotes: {@code ""} stands for one, as in the files of {@link Layouts}. */
    private static Some rows(Path file, Charset charset, String separator) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        for (String line : Files.readString(file, charset).replace("\uFEFF", "").split("\r\n")) {
            lines.add(
                    Some.cells(line.replace("\"\"", "\u0001").replace("\"", "").replace('\u0001', '"'), separator));
        }
        return new Some(lines);
    }

    @ParameterizedTest
    @EnumSource(names = {"PUPIL_HISTORY", "EXAMINATIONS", "SCHOOL_ADVICE", "SUPERVISION", "SDMX", "OPEN_SDG"})
    void theRowsOfAFileGiveTheSameAsTheFile(Layouts layout) throws IOException {
        CsvProfile profile = layout.builtIn().with("period", "2019/2020");
        Path file = layout.in(folder);
        Charset charset = profile.parts().dialect().charset();
        String separator = String.valueOf(profile.parts().dialect().delimiter());
        Some rows = rows(file, charset, separator);
        if (profile.form() == CsvProfile.Form.PANEL) {
            Checked<Panel> ofFile = PanelCsv.reader(file).profile(profile).read();
            Checked<Panel> ofRows =
                    PanelCsv.reader(rows, file.toString()).profile(profile).read();
            assertThat(texts(ofRows)).isEqualTo(texts(ofFile));
            assertThat(ofRows.accepted()).isEqualTo(ofFile.accepted()).isPositive();
            assertThat(ofRows.value().units()).isEqualTo(ofFile.value().units());
            assertThat(ofRows.value().variables()).isEqualTo(ofFile.value().variables());
        } else {
            CsvProfile given = profile.with("indicator", "x").with("unit", "percent");
            Checked<MeasurementSet> ofFile = MeasurementCsv.read(file, given);
            Checked<MeasurementSet> ofRows = MeasurementCsv.read(rows, file.toString(), given);
            assertThat(texts(ofRows)).isEqualTo(texts(ofFile));
            assertThat(ofRows.value()).isEqualTo(ofFile.value());
        }
    }

    @Test
    void aProblemNamesTheRowAndTheColumn() throws IOException {
        Checked<Panel> canonical = PanelCsv.reader(
                        Some.of("unit,variable,period,value", "s1,v,2019,1.5", "s2,v,2019,x", "s3,v,2019-13,2"),
                        "a.xlsx")
                .read();
        assertThat(texts(canonical))
                .containsExactly(
                        "a.xlsx, line 3, column 'value': error: expected a number such as 80 or 80.4, but found 'x' [VALUE]",
                        "a.xlsx, line 4, column 'period': error: no such date: '2019-13'; a period is a year (2019), a"
                                + " school year (2017/2018), a month (2020-06), a day (2019-09-01) or two days"
                                + " (2019-01-01/2020-10-12) [VALUE]");
        assertThat(canonical.accepted()).isEqualTo(1);
        assertThat(canonical.value().units()).containsExactly("s1");
    }

    @Test
    void whatNoTextMayHaveIsRefusedInRowsToo() throws IOException {
        Checked<Panel> checked = PanelCsv.reader(
                        Some.of("unit,variable,period,value", "s1,v,2019,1\u0000", "s2,v,2019,1\ud800", "s3,v,2019,2"),
                        "a.xlsx")
                .read();
        assertThat(texts(checked))
                .containsExactly(
                        "a.xlsx, line 2, column 'value': error: found a NUL character, which no text has; expected a CSV"
                                + " file in UTF-8 [ENCODING]",
                        "a.xlsx, line 3, column 'value': error: found half of a surrogate pair, which stands for no"
                                + " character [ENCODING]");
    }

    @Test
    void rowsWithoutColumnsAreLikeAnEmptyFile() throws IOException {
        assertThat(texts(PanelCsv.reader(new Some(List.of(List.of())), "a.xlsx").read()))
                .containsExactly(
                        "a.xlsx, line 1: error: the file is empty; expected a header with the names of the columns"
                                + " [MISSING]");
    }

    @Test
    void rowsAreAddedUpWithoutBeingKept() throws IOException {
        PanelTotals totals = PanelTotals.empty();
        PanelCsv.reader(Some.of("unit,variable,period,numerator,denominator", "s1,v,2019,1,4", "s2,v,2019,2,4"), "db")
                .readInto(totals);
        assertThat(totals.total("v", ReportingPeriod.year(2019)).orElseThrow().counts())
                .hasValueSatisfying(
                        sum -> assertThat(sum.toString()).contains("3").contains("8"));
    }

    @Test
    void progressIsToldInRows() throws IOException {
        List<String> told = new ArrayList<>();
        PanelCsv.reader(Some.of("unit,variable,period,value", "s1,v,2019,1", "s2,v,2019,2"), "db")
                .progress((rows, bytes, total) -> told.add(rows + " " + bytes + " " + total))
                .read();
        assertThat(told).containsExactly("2 0 -1");
    }

    @Test
    void anAbsentTextIsAMistakeOfTheCarrier() {
        List<String> names = List.of("unit", "variable", "period", "value");
        CsvProfile.Rows rows = new Some(List.of(names, Arrays.asList("s1", "v", "2019", null)));
        assertThatNullPointerException()
                .isThrownBy(() -> PanelCsv.reader(rows, "db").read())
                .withMessage("text");
    }

    @Test
    void anInterruptedReaderStopsBeforeTheNextRow() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(
                            () -> PanelCsv.reader(Some.of("unit", "s1"), "db").read())
                    .isInstanceOf(InterruptedIOException.class)
                    .hasMessage("the reading thread was interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
