package org.akkoord.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.akkoord.indicator.Cell;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Problem;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvProfileTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final CsvProfile DUTCH = CsvProfile.dutchSpreadsheet();
    private static final CsvProfile OPEN_SDG = CsvProfile.openSdg("reading", Unit.PERCENT);
    private static final CsvProfile SDMX =
            CsvProfile.named("sdmx-csv").with("indicator", "reading").with("unit", "percent");
    private static final CsvProfile REGISTER = CsvProfile.builder("register")
            .delimiter(';')
            .charset(WINDOWS)
            .column("period", "SCHOOLJAAR")
            .column("value", "AANTAL LEERLINGEN", "LEERLINGEN")
            .column("cohort", "BRIN NUMMER", "INSTELLINGSCODE")
            .constant("indicator", "pupils")
            .constant("unit", "count")
            .missing(" ", Quantity.MissingReason.NOT_STATED)
            .missing(".", Quantity.MissingReason.NOT_COLLECTED)
            .missing("x", Quantity.MissingReason.SUPPRESSED)
            .suppressedCounts()
            .build();

    @TempDir
    private Path folder;

    @Test
    void everyFigureSurvivesADutchSpreadsheet() throws IOException {
        MeasurementSet figures = MeasurementSet.of(Sample.everything());
        Path file = folder.resolve("figures.csv");
        MeasurementCsv.writeSpreadsheet(figures, file);
        assertThat(MeasurementCsv.read(file, DUTCH).orThrow()).isEqualTo(figures);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", "\uFF1D1", "'=1", "''=1", "'x", "x"})
    void aTextThatASpreadsheetWouldComputeSurvives(String text) throws IOException {
        Measurement figure = Sample.figure("a", "2019", "80.4")
                .cell(Sample.cell(text))
                .note(LocalizedText.of("nl", text))
                .build();
        MeasurementSet figures = MeasurementSet.of(List.of(figure));
        assertThat(read(DUTCH, MeasurementCsv.toSpreadsheetCsv(figures).getBytes(StandardCharsets.UTF_8))
                        .orThrow())
                .isEqualTo(figures);
    }

    @Test
    void aSpreadsheetHasSemicolonsDecimalCommasAndNoFormulas() {
        Measurement figure = Sample.figure("a", "2019", "-80.4")
                .cell(Cell.of(Cell.UNNAMED, "=1+1"))
                .build();
        assertThat(MeasurementCsv.toSpreadsheetCsv(MeasurementSet.of(List.of(figure))))
                .startsWith("\uFEFFindicator;period;unit;value;")
                .contains("\r\na;2019;percent;-80,4;")
                .contains(";'=1+1;");
    }

    @Test
    void theOtherDecimalMarkIsRefused() throws IOException {
        assertThat(problems(read(DUTCH, utf8("indicator;period;unit;value\na;2019;percent;80.4\n"))))
                .containsExactly("figures.csv, line 2, column 'value': error: the decimal mark of profile"
                        + " 'dutch-spreadsheet' is a comma, but found '80.4' [VALUE]");
    }

    @Test
    void theOtherSeparatorIsRefused() throws IOException {
        assertThat(problems(read(DUTCH, utf8("indicator,period,unit,value\n"))))
                .containsExactly(
                        "figures.csv, line 1: error: columns must be separated by ';', but found a header with ','"
                                + " [SYNTAX]");
    }

    @Test
    void aFileThatCannotBeReadOnNamesTheDelimiterOfTheProfile() throws IOException {
        assertThat(problems(read(DUTCH, utf8("indicator;period;unit;value\na;2019;\"percent\"s;80,4\n"))))
                .containsExactly("figures.csv, line 2, column 'unit': error: found text after the closing quote of a"
                        + " cell, where a semicolon or the end of the line was expected; quotes inside a quoted cell"
                        + " are doubled; nothing from this row on was read [SYNTAX]");
    }

    @Test
    void theCharacterSetIsDeclared() throws IOException {
        byte[] bytes =
                "indicator;period;unit;value;category\na;2019;percent;80,4;Ren\u00e9 \u2018x\u2019\n".getBytes(WINDOWS);
        assertThat(read(DUTCH.withCharset(WINDOWS), bytes).orThrow().all())
                .singleElement()
                .satisfies(figure -> assertThat(figure.cell().label()).isEqualTo("Ren\u00e9 \u2018x\u2019"));
        assertThat(problems(read(DUTCH, bytes)))
                .singleElement()
                .asString()
                .startsWith("figures.csv, line 2, column 'category': error: found byte 0xE9");
    }

    @Test
    void openSdgFilesHaveBlankTotalsAndBlankValues() throws IOException {
        MeasurementSet figures = read(
                        OPEN_SDG, utf8("Year,Sex,Age,Value\n2015,,,60.5\n2015,Girls,,61\n2015,Girls,12,62\n2016,,,\n"))
                .orThrow();
        assertThat(figures.all())
                .extracting(f -> f.period() + " " + Sample.label(f) + " " + f.value())
                .containsExactly(
                        "2015 all " + figure("60.5"),
                        "2015 Age: 12, Sex: Girls " + figure("62"),
                        "2015 Sex: Girls " + figure("61"),
                        "2016 all " + new Quantity.Missing(Quantity.MissingReason.NOT_STATED));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "2019, 2019",
                "2001/02, 2001/2002",
                "1999-00, 1999/2000",
                "2010 to 2011, 2010/2011",
                "2019-2020, 2019/2020",
                "2019SJ00, 2019/2020",
                "2019JJ00, 2019",
                "2019/'20, 2019/2020",
                "2019KW02, 2019-04-01/2019-06-30",
                "2019-Q4, 2019-10-01/2019-12-31",
                "2019-A1, 2019",
                "2017-08-01/P1Y, 2017/2018",
                "2018-01-01/P1Y, 2018",
                "2017-09-01/P6M, 2017-09-01/2018-02-28",
                "1 oktober 2019, 2019-10-01",
                "01-10-2019, 2019-10-01"
            })
    void labelsOfPeriodsAreRead(String label, String period) throws IOException {
        assertThat(read(OPEN_SDG, utf8("Year,Value\n" + label + ",1\n"))
                        .orThrow()
                        .all())
                .extracting(figure -> figure.period().toString())
                .containsExactly(period);
    }

    @Test
    void canonicalColumnsMayBeGivenToo() throws IOException {
        CsvProfile given = DUTCH.with("unit", "percent");
        assertThat(read(given, utf8("indicator;period;value\na;2019;80,5\n"))
                        .orThrow()
                        .all())
                .extracting(Measurement::value)
                .containsExactly(figure("80.5"));
        assertThat(problems(read(given, utf8("indicator;period;units;value\na;2019;percent;80,5\n"))))
                .containsExactly("figures.csv, line 1, column 'units': error: the format has no column 'units'; the"
                        + " nearest name is 'unit' [UNKNOWN]");
    }

    @Test
    void aYearAndTwoDigitsAreASchoolYearOrAMonthAsDeclared() throws IOException {
        byte[] bytes = utf8("Year,Value\n2005-06,1\n2019-20,1\n");
        assertThat(read(OPEN_SDG, bytes).value().all())
                .extracting(figure -> figure.period().toString())
                .containsExactly("2005/2006", "2019/2020");
        assertThat(read(
                                OPEN_SDG.toBuilder()
                                        .yearPairs(CsvProfile.YearPair.MONTH)
                                        .build(),
                                bytes)
                        .value()
                        .all())
                .extracting(figure -> figure.period().toString())
                .as("two forms in one column: 2019-20 is no month")
                .containsExactly("2005-06-01/2005-06-30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2003/01", "2019KW05", "19/20", "2012 to 2010"})
    void otherLabelsAreRefused(String label) throws IOException {
        assertThat(read(OPEN_SDG, utf8("Year,Value\n" + label + ",1\n")).rejected())
                .isEqualTo(1);
    }

    @Test
    void openSdgFilesHaveNumbersOnly() throws IOException {
        assertThat(problems(read(OPEN_SDG, utf8("Year,Value\n2015,<5\n"))))
                .containsExactly(
                        "figures.csv, line 2, column 'Value': error: found '<5', which profile 'open-sdg' does not"
                                + " declare; it declares '', '..', 'N/A', 'NA', 'NaN' [VALUE]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BRIN NUMMER", "BRIN_NUMMER ", "Instellingscode"})
    void aColumnMayHaveHadOtherNames(String name) throws IOException {
        MeasurementSet figures = read(REGISTER, utf8("SCHOOLJAAR;" + name + ";LEERLINGEN\n2019-2020;00AA;312 \n"))
                .orThrow();
        assertThat(figures.all()).singleElement().satisfies(figure -> {
            assertThat(figure.cohort()).contains("00AA");
            assertThat(figure.value()).isEqualTo(figure("312"));
            assertThat(figure.unit()).isEqualTo(Unit.COUNT);
        });
    }

    @Test
    void missingCodesHaveTheirReasonAndSuppressedCountsAreRanges() throws IOException {
        MeasurementSet figures = read(
                        REGISTER, utf8("SCHOOLJAAR;LEERLINGEN\n2015-2016;x\n2016-2017;.\n2017-2018; \n2018-2019;<5\n"))
                .orThrow();
        assertThat(figures.all())
                .extracting(Measurement::value)
                .containsExactly(
                        new Quantity.Missing(Quantity.MissingReason.SUPPRESSED),
                        new Quantity.Missing(Quantity.MissingReason.NOT_COLLECTED),
                        new Quantity.Missing(Quantity.MissingReason.NOT_STATED),
                        Quantity.Bounds.fewerThan(5));
    }

    @Test
    void fingertipsFilesHaveIntervalsAndNotes() throws IOException {
        String header =
                "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,AreaName,Area Type,Sex,Age,Category"
                        + " Type,"
                        + "Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8"
                        + " limit,Upper CI 99.8"
                        + " limit,Count,Denominator,Value note,Recent Trend,Compared to England value or"
                        + " percentiles,Compared to"
                        + " parent value or percentiles,Time period Sortable,New data,Compared to goal\n";
        String name = "90366,\"Readers, all\",E92,England,E06,Town,County,Female,11 yrs,,,";
        Checked<MeasurementSet> checked = read(
                CsvProfile.fingertips(Unit.PERCENT),
                utf8(header + name + "2018/19,80.4,78.25,82.5,,,80,100,,,,,20180000,,\n" + name
                        + "2019/20,,,,,,,,Suppressed,,,,20190000,,\n"));
        assertThat(checked.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "the counts beside some values do not give them; the values count",
                        "in all figures of indicator '90366' 'Age' is '11 yrs', 'County' is 'E06', so they are"
                                + " read as figures of the whole; if they are about a part, the indicator must declare the"
                                + " dimension");
        assertThat(checked.value().of("90366"))
                .extracting(f -> f.period() + " " + Sample.label(f) + " " + f.value() + " "
                        + f.interval()
                                .map(interval -> interval.low() + ".." + interval.high())
                                .orElse("-") + " "
                        + f.note().map(note -> note.byLanguage().get("en")).orElse("-"))
                .containsExactly(
                        "2018-04-01/2019-03-31 Sex: Female " + figure("80.4") + " 78.25..82.5 -",
                        "2019-04-01/2020-03-31 Sex: Female " + new Quantity.Missing(Quantity.MissingReason.SUPPRESSED)
                                + " - Suppressed");
    }

    @Test
    void sdmxFilesHaveDimensionsAndStatuses() throws IOException {
        assertThat(sdmx(Layouts.SDMX))
                .containsExactly(
                        "2017/2018 SEX: F " + new Quantity.Missing(Quantity.MissingReason.SUPPRESSED) + " [] -",
                        "2018 SEX: F " + figure("81.5") + " [DEFINITION_DIFFERS] -",
                        "2018 all " + figure("80.4") + " [BREAK] -",
                        "2019 SEX: M " + new Quantity.Missing(Quantity.MissingReason.NOT_STATED) + " [] -",
                        "2020-01-01/2020-03-31 all " + figure("79") + " [] -");
        assertThat(sdmx(Layouts.SDMX_WITH_LABELS)).containsExactly("2018 all " + figure("80.4") + " [PROVISIONAL] -");
    }

    private List<String> sdmx(Layouts layout) throws IOException {
        return MeasurementCsv.read(layout.in(folder), SDMX).orThrow().all().stream()
                .map(f -> f.period() + " " + Sample.label(f) + " " + f.value() + " " + f.flags() + " "
                        + f.note().map(note -> note.byLanguage().get("en")).orElse("-"))
                .sorted()
                .toList();
    }

    @Test
    void deletedRowsAndThousandsAreNoFigures() throws IOException {
        String header = "STRUCTURE,STRUCTURE_ID,ACTION,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT\n";
        Checked<MeasurementSet> checked = read(
                SDMX,
                utf8(header + "dataflow,x,I,2018,1,A,0\ndataflow,x,D,2019,1,A,0\ndataflow,x,I,2019,1,A,3\n"
                        + "dataflow,x,I,2019,1,Q,0\n"));
        assertThat(problems(read(SDMX, utf8("TIME_PERIOD,OBS_VALUE,REPORTING_YEAR_START_DAY\n2019-A1,1,--08-01\n"))))
                .containsExactly("figures.csv, line 2, column 'REPORTING_YEAR_START_DAY': error: found '--08-01', which"
                        + " profile 'sdmx-csv' does not declare; it declares '', '--01-01' [VALUE]");
        assertThat(problems(checked))
                .containsExactly(
                        "figures.csv, line 3, column 'ACTION': error: found 'D', which profile 'sdmx-csv' does not"
                                + " declare; it declares '', 'A', 'I', 'M', 'R' [VALUE]",
                        "figures.csv, line 5, column 'OBS_STATUS': error: the row has more than one kind of value:"
                                + " value, missing; expected exactly one of value, numerator with denominator, low with"
                                + " high, words_<language> or missing [CONFLICT]");
    }

    @Test
    void twoNamesOfOneColumnAreRefused() throws IOException {
        assertThat(problems(read(REGISTER, utf8("SCHOOLJAAR;LEERLINGEN;AANTAL LEERLINGEN\n"))))
                .containsExactly(
                        "figures.csv, line 1, column 'AANTAL LEERLINGEN': error: columns 2 and 3 give the same, but"
                                + " only one of them may be there [DUPLICATE]");
    }

    @Test
    void whatAProfileDoesNotDeclareIsRefusedUnderTheNamesOfTheSource() throws IOException {
        Checked<MeasurementSet> checked = read(
                REGISTER,
                utf8("SCHOOLJAAR;LEERLINGEN\n2015-2016;3,5\n2016-2017;?\n2017-2018;\n2018-2019; "
                        + " \n2019;<1\n;4\n2020;5\n"));
        assertThat(problems(checked))
                .containsExactly(
                        "figures.csv, line 2, column 'LEERLINGEN': error: the decimal mark of profile 'register' is a"
                                + " point, but found '3,5' [VALUE]",
                        "figures.csv, line 3, column 'LEERLINGEN': error: expected a number such as 80 or 80.4, or a"
                                + " code that profile 'register' declares (' ', '.', 'x'), but found '?' [VALUE]",
                        "figures.csv, line 4, column 'LEERLINGEN': error: found an empty cell, which profile"
                                + " 'register' does not declare; it declares ' ', '.', 'x' [MISSING]",
                        "figures.csv, line 5, column 'LEERLINGEN': error: found a blank cell, which profile"
                                + " 'register' does not declare; it declares ' ', '.', 'x' [MISSING]",
                        "figures.csv, line 6, column 'LEERLINGEN': error: expected a number such as 80 or 80.4, but"
                                + " found '<1'; what is only under, over or about a number has a qualifier beside the"
                                + " number [VALUE]",
                        "figures.csv, line 7, column 'SCHOOLJAAR': error: the cell must not be empty [MISSING]");
        assertThat(checked.accepted()).isEqualTo(1);
        assertThat(checked.rejected()).isEqualTo(6);
    }

    @Test
    void headersAreCheckedUnderTheNamesOfTheSource() throws IOException {
        assertThat(problems(read(REGISTER, utf8("JAAR;PLAATS\n2019;x\n"))))
                .containsExactly(
                        "figures.csv, line 1: error: no column gives a value; profile 'register' expects 'AANTAL"
                                + " LEERLINGEN', 'LEERLINGEN' [MISSING]",
                        "figures.csv, line 1, column 'JAAR': warning: profile 'register' does not name this column;"
                                + " its cells are not used [UNKNOWN]",
                        "figures.csv, line 1, column 'PLAATS': warning: profile 'register' does not name this column;"
                                + " its cells are not used [UNKNOWN]");
        assertThat(problems(read(REGISTER, utf8("JAAR;LEERLINGEN\n2019;1\n"))).get(0))
                .isEqualTo(
                        "figures.csv, line 1, column 'SCHOOLJAAR': error: the column is required, but the header does"
                                + " not have it [MISSING]");
    }

    @Test
    void whatAFileDoesNotSayMustBeGiven() throws IOException {
        CsvProfile open = CsvProfile.named("open-sdg").with("indicator", "a");
        assertThat(problems(read(open, utf8("Year,Value\n2015,1\n"))))
                .containsExactly(
                        "figures.csv, line 1: error: neither the file nor profile 'open-sdg' says the unit; the"
                                + " profile must be given it [MISSING]");
    }

    @Test
    void aRowHasAsManyCellsAsTheHeader() throws IOException {
        assertThat(problems(read(REGISTER, utf8("SCHOOLJAAR;LEERLINGEN\n2015-2016\n"))))
                .containsExactly("figures.csv, line 2: error: found 1 cell, but the header has 2 columns [CELL_COUNT]");
    }

    @Test
    void aProfileCannotContradictItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvProfile.builder("x").decimalMark(',').build())
                .withMessage("delimiter and decimal mark must differ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DUTCH.withCharset(StandardCharsets.UTF_16))
                .withMessage("a character set must be UTF-8 or windows-1252, but was UTF-16");
    }

    @Test
    void profilesThatDeclareTheSameAreEqual() {
        assertThat(REGISTER.toBuilder().build()).isEqualTo(REGISTER).hasSameHashCodeAs(REGISTER);
        assertThat(REGISTER.with("unit", "percent")).isNotEqualTo(REGISTER);
        assertThat(CsvProfile.builtIn())
                .doesNotHaveDuplicates()
                .extracting(CsvProfile::name)
                .doesNotHaveDuplicates();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvProfile.named("duo"))
                .withMessageStartingWith("there is no built-in profile 'duo'; there are canonical, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> REGISTER.with("pupils", "1"))
                .withMessage("the canonical form has no column 'pupils'");
    }

    private static Quantity figure(String number) {
        return Sample.figure("a", "2019", number).build().value();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Checked<MeasurementSet> read(CsvProfile profile, byte[] bytes) throws IOException {
        return MeasurementCsv.read(Files.write(folder.resolve("figures.csv"), bytes), profile);
    }

    private List<String> problems(Checked<MeasurementSet> checked) {
        return checked.problems().stream()
                .map(Problem::toString)
                .map(text -> text.replace(folder + "/", ""))
                .filter(text -> !text.contains("and no rows"))
                .toList();
    }
}
