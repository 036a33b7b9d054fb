package org.akkoord.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowProblemsTest {

    private static final String SAME_KEY =
            " the same indicator, period, category, cohort, publisher and date of publication";

    private static final String KINDS =
            "; expected exactly one of value, numerator with denominator, low with high, words_<language> or missing";
    private static final String TOGETHER =
            "the cell must not be empty where another of interval_low, interval_high, interval_level is filled"
                    + " [MISSING]";

    @Test
    void threeBadRowsKeepTheOthersAndTheCountsAddUp() {
        Checked<MeasurementSet> checked = Sample.read("indicator,period,unit,value\n"
                + "a,2017,percent,1\n"
                + "a,2018,percent,many\n"
                + "a,2019,percent,3\n"
                + "a,2020,percent\n"
                + "a b,20,Percent,x\n"
                + "a,2021,percent,5\n");
        assertThat(checked.read()).isEqualTo(6);
        assertThat(checked.accepted()).isEqualTo(3);
        assertThat(checked.rejected()).isEqualTo(3);
        assertThat(checked.value())
                .isEqualTo(MeasurementSet.of(List.of(
                        Sample.figure("a", "2017", "1").build(),
                        Sample.figure("a", "2019", "3").build(),
                        Sample.figure("a", "2021", "5").build())));
        assertThat(Sample.problems(checked))
                .containsExactly(
                        "figures.csv, line 3, column 'value': error: expected a number such as 80 or 80.4, but found"
                                + " 'many' [VALUE]",
                        "figures.csv, line 5: error: found 3 cells, but the header has 4 columns [CELL_COUNT]",
                        "figures.csv, line 6, column 'indicator': error: indicator id must be 1 to 100 ASCII letters,"
                                + " digits, '.', '_'"
                                + " or '-', starting with a letter or digit, but was 'a b' [VALUE]",
                        "figures.csv, line 6, column 'period': error: a period must be a year (2019), a school year"
                                + " (2017/2018), a"
                                + " month (2020-06), a day (2019-09-01) or two days (2019-01-01/2020-10-12), but was"
                                + " '20' [VALUE]",
                        "figures.csv, line 6, column 'value': error: expected a number such as 80 or 80.4, but found"
                                + " 'x' [VALUE]",
                        "figures.csv, line 6, column 'unit': error: a unit must be 1 to 40 letters a-z, digits, '-',"
                                + " '_' or '/',"
                                + " starting with a letter, such as 'percent', 'count' or 'visitors/month', but was"
                                + " 'Percent' [VALUE]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,2019,percent       | found 3 cells, but the header has 4 columns",
                "a                    | found 1 cell, but the header has 4 columns",
                "a,2019,percent,1,    | found 5 cells, but the header has 4 columns",
                "a;2019;percent;1     | found 1 cell, but the header has 4 columns",
                "# comment            | found 1 cell, but the header has 4 columns"
            })
    void aRowMustHaveAsManyCellsAsTheHeaderEvenTheFirst(String row, String message) {
        assertThat(Sample.problems(Sample.read("indicator,period,unit,value\n" + row + "\n")))
                .containsExactly("figures.csv, line 2: error: " + message + " [CELL_COUNT]");
    }

    @Test
    void aLineOfBlanksIsARow() {
        assertThat(Sample.problems(Sample.read("indicator,period,unit,value\n   \n")))
                .containsExactly("figures.csv, line 2: error: found 1 cell, but the header has 4 columns [CELL_COUNT]");
    }

    @Test
    void aLineOfSeparatorsIsARowWithoutCells() {
        assertThat(Sample.problems(Sample.read("indicator,period,unit,value\n,,,\n")))
                .containsExactly(
                        "figures.csv, line 2, column 'indicator': error: the cell must not be empty [MISSING]",
                        "figures.csv, line 2, column 'period': error: the cell must not be empty [MISSING]",
                        "figures.csv, line 2, column 'unit': error: the cell must not be empty [MISSING]",
                        "figures.csv, line 2: error: the row has no value" + KINDS + " [MISSING]");
    }

    @Test
    void aRowOfTooManyCellsIsAnError() {
        assertThat(Sample.problems(Sample.read("indicator,period,unit,value\na" + ",".repeat(1_000) + "\n")))
                .containsExactly(
                        "figures.csv, line 2: error: found 1001 cells, but a row must have at most 1,000 [LIMIT]");
    }

    @Test
    void theHeaderIsNoRowOfFigures() {
        assertThat(Sample.problems(Sample.read("indicator,period,unit,value\nindicator,period,unit,value\n")))
                .containsExactly(
                        "figures.csv, line 2: error: found the header again, where a row of figures was expected"
                                + " [DUPLICATE]");
    }

    @Test
    void theSameFigureTwiceCountsOnceAndNamesTheFirstLine() {
        Checked<MeasurementSet> checked =
                Sample.read("indicator,period,unit,value\na,2019,percent,1\nb,2019,percent,1\na,2019,percent,1.0\n");
        assertThat(Sample.problems(checked))
                .containsExactly("figures.csv, line 4: error: line 2 has a figure with" + SAME_KEY + " [DUPLICATE]");
        assertThat(checked.value().of("a"))
                .containsExactly(Sample.figure("a", "2019", "1").build());
        assertThat(checked.rejected()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 1", "80, 80.4", "0, 100"})
    void ofTwoRowsThatContradictEachOtherNeitherCounts(String one, String other) {
        Checked<MeasurementSet> checked = Sample.read("indicator,period,unit,value\na,2019,percent," + one
                + "\nb,2019,percent,1\na,2019-01-01/2019-12-31,percent," + other + "\na,2019,percent," + one + "\n");
        assertThat(Sample.problems(checked))
                .containsExactlyInAnyOrder(
                        "figures.csv, line 2: error: line 4 has another value for the same figure; neither counts"
                                + " [CONFLICT]",
                        "figures.csv, line 4: error: line 2 has another value for" + SAME_KEY
                                + "; neither counts [CONFLICT]",
                        "figures.csv, line 5: error: line 2 has a figure with" + SAME_KEY + " [DUPLICATE]");
        assertThat(checked.value().indicators()).containsExactly("b");
        assertThat(checked.accepted()).isEqualTo(1);
        assertThat(checked.rejected()).isEqualTo(3);
    }

    @Test
    void aRejectedRowIsNoFirstFigure() {
        Checked<MeasurementSet> checked =
                Sample.read("indicator,period,unit,value\na,2019,percent,x\na,2019,percent,2\n");
        assertThat(checked.value().of("a"))
                .containsExactly(Sample.figure("a", "2019", "2").build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"78,4", "+1", "1e3", "-0", "007", "1.", "NaN", "\uFF11", "=1+1", "80%"})
    void aNumberIsWrittenInOneWay(String text) {
        assertOnly(
                Map.of("value", text),
                "value",
                "expected a number such as 80 or 80.4, but found '" + text + "' [VALUE]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<5", ">95", "~80", "\u226480", "< 5"})
    void aLimitIsNoNumberAndHasAQualifier(String text) {
        assertOnly(
                Map.of("value", text),
                "value",
                "expected a number such as 80 or 80.4, but found '" + text
                        + "'; what is only under, over or about a number has a qualifier beside the number [VALUE]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 234", "1\u00A0234", "12\u202F345\u202F678", "1 234,5"})
    void thousandsApartAreNoNumber(String text) {
        assertThat(Sample.problems(Sample.read("indicator,period,unit,value\na,2019,count,\"" + text + "\"\n")))
                .singleElement()
                .asString()
                .endsWith("'; a number has no blanks between its digits [VALUE]");
    }

    @ParameterizedTest
    @ValueSource(strings = {" 1", "1 ", "\t1", "1\u00A0", " ", "1\n"})
    void blanksAroundANumberAreAnError(String text) {
        String shown = text.replace("\t", "\\u0009").replace("\n", "\\u000a");
        assertOnly(
                Map.of("value", text),
                "value",
                "the cell must not begin or end with blanks, but was '" + shown + "' [VALUE]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "indicator",
                "period",
                "unit",
                "cohort",
                "coverage",
                "provenance",
                "flags",
                "publisher",
                "sources",
                "published",
                "qualifier"
            })
    void blanksAroundAnyNameAreAnError(String column) {
        assertOnly(Map.of(column, " x"), column, "the cell must not begin or end with blanks, but was ' x' [VALUE]");
    }

    @Test
    void moreThanOneKindOfValueIsAnError() {
        assertOnly(
                Map.of("numerator", "1", "denominator", "2", "missing", "SUPPRESSED"),
                "numerator",
                "the row has more than one kind of value: value, numerator, missing" + KINDS + " [CONFLICT]");
    }

    @Test
    void noValueIsAnError() {
        assertThat(Sample.problems(Sample.read(Sample.rowWith(Map.of("value", "")))))
                .containsExactly("figures.csv, line 2: error: the row has no value" + KINDS + " [MISSING]");
    }

    @Test
    void aQualifierNeedsAFigure() {
        assertOnly(
                Map.of("value", "", "words_en", "most", "qualifier", "ABOUT"),
                "qualifier",
                "a qualifier belongs to a figure in column 'value', but that is empty [CONFLICT]");
    }

    @ParameterizedTest
    @CsvSource({"numerator,denominator", "denominator,numerator", "low,high", "high,low"})
    void halfAPairIsAnError(String given, String absent) {
        assertOnly(
                Map.of("value", "", given, "5"),
                absent,
                "the cell must not be empty where column '" + given + "' is filled [MISSING]");
    }

    @Test
    void aNumeratorIsAtMostTheDenominator() {
        assertOnly(
                Map.of("value", "", "numerator", "5", "denominator", "4"),
                "numerator",
                "a numerator must be 0 to the denominator, but was 5 of 4 [CONFLICT]");
    }

    @Test
    void aDenominatorIsNotZero() {
        assertOnly(
                Map.of("value", "", "numerator", "0", "denominator", "0"),
                "denominator",
                "a denominator must be 1 to 1e15, but was 0 [VALUE]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "45.5", "1000000000000001", "9223372036854775808", "1.234"})
    void aCountIsAWholeNumber(String text) {
        assertOnly(
                Map.of("value", "", "numerator", text, "denominator", "9"),
                "numerator",
                "expected a whole number from 0 to 1e15, but found '" + text + "' [VALUE]");
    }

    @Test
    void aShareIsInPercent() {
        assertOnly(
                Map.of("value", "", "numerator", "1", "denominator", "4", "unit", "count"),
                "unit",
                "a share from counts must be in percent, but the unit was 'count' [CONFLICT]");
    }

    @Test
    void boundsAreNotReversed() {
        assertOnly(
                Map.of("value", "", "low", "4", "high", "1"), "low", "bounds must not be reversed: 4 to 1 [CONFLICT]");
    }

    @ParameterizedTest
    @CsvSource({
        "missing, suppressed, 'NOT_COLLECTED, SUPPRESSED, NOT_YET_PUBLISHED, DISCONTINUED, NOT_APPLICABLE,"
                + " NOT_STATED', SUPPRESSED",
        "coverage, CENSUSS, 'CENSUS, SAMPLE, NOT_STATED', CENSUS",
        "provenance, DERIVD, 'STATED, DERIVED, INFERRED', DERIVED",
        "qualifier, about, 'EXACT, ABOUT, OVER, UNDER', ABOUT"
    })
    void aNameThatIsNotLegalIsAnsweredWithThoseThatAre(String column, String found, String legal, String nearest) {
        String value = column.equals("missing") ? "" : "1";
        assertOnly(
                Map.of("value", value, column, found),
                column,
                "expected one of " + legal + ", but found '" + found + "'; the nearest is " + nearest + " [VALUE]");
    }

    @Test
    void aNameFarFromAllIsAnsweredWithTheLegalOnesAlone() {
        assertOnly(
                Map.of("coverage", "everybody in the country"),
                "coverage",
                "expected one of CENSUS, SAMPLE, NOT_STATED, but found 'everybody in the country' [VALUE]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REVISED;", ";REVISED", "REVISED;;ESTIMATED"})
    void anEmptyFlagIsAnError(String flags) {
        assertOnly(
                Map.of("flags", flags),
                "flags",
                "expected one of PROVISIONAL, REVISED, ESTIMATED, FORECAST, BREAK, PERIOD_NOT_STATED, SELF_REPORTED,"
                        + " REPRESENTATIVENESS_UNKNOWN,"
                        + " LOW_RELIABILITY, EXCEPTIONAL_CIRCUMSTANCES, DEFINITION_DIFFERS, but found '' [VALUE]");
    }

    @Test
    void anIntervalHasThreeParts() {
        assertThat(Sample.problems(Sample.read(Sample.rowWith(Map.of("interval_high", "82")))))
                .containsExactly(
                        "figures.csv, line 2, column 'interval_low': error: " + TOGETHER,
                        "figures.csv, line 2, column 'interval_level': error: " + TOGETHER);
    }

    @ParameterizedTest
    @CsvSource({
        "81, 79, 0.95, interval_low,   an interval must not be reversed: 81 to 79 [CONFLICT]",
        "79, 81, 95,   interval_level, 'a confidence level must be above 0 and below 1, but was 95 [VALUE]'",
        "81, 82, 0.95, interval_low,   'the value must lie in its interval, but 80.4 is not in 81 to 82 [CONFLICT]'",
        "x,  82, 0.95, interval_low,   'expected a number such as 80 or 80.4, but found ''x'' [VALUE]'"
    })
    void anIntervalIsChecked(String low, String high, String level, String column, String message) {
        assertOnly(Map.of("interval_low", low, "interval_high", high, "interval_level", level), column, message);
    }

    @Test
    void anIntervalNeedsANumber() {
        assertOnly(
                Map.of(
                        "value",
                        "",
                        "words_nl",
                        "veel",
                        "interval_low",
                        "1",
                        "interval_high",
                        "2",
                        "interval_level",
                        "0.95"),
                "interval_low",
                "an interval needs a value that is a number [CONFLICT]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2019-09"})
    void aPublicationIsADay(String text) {
        assertOnly(
                Map.of("published", text),
                "published",
                "expected a day such as 2019-09-01, but found '" + text + "' [VALUE]");
    }

    @Test
    void aPublicationIsADayThatExists() {
        assertOnly(Map.of("published", "2019-02-30"), "published", "no such date: '2019-02-30' [VALUE]");
    }

    @ParameterizedTest
    @CsvSource({"D:28; E:3, ' E:3'", "D:28;, ''", "page 7, page 7", "D:28 ;E:3, 'D:28 '"})
    void aSourceIsADocumentAndAPlace(String text, String item) {
        assertOnly(
                Map.of("sources", text),
                "sources",
                "expected references such as 'D:28-29', separated by ';' without blanks, but found '" + item
                        + "' [VALUE]");
    }

    @Test
    void aSourceDocumentIsAnId() {
        assertOnly(
                Map.of("sources", "D:1;:2"),
                "sources",
                "document must be 1 to 100 ASCII letters, digits, '.', '_' or '-', starting with a letter or digit,"
                        + " but was '' [VALUE]");
    }

    @ParameterizedTest
    @CsvSource({"cohort, cohort id", "publisher, publisher id"})
    void anIdIsAnId(String column, String what) {
        assertOnly(
                Map.of(column, "../x"),
                column,
                what
                        + " must be 1 to 100 ASCII letters, digits, '.', '_' or '-', starting with a letter or digit,"
                        + " but was '../x' [VALUE]");
    }

    @Test
    void aLongCellIsQuotedInPart() {
        assertOnly(
                Map.of("coverage", "x".repeat(60_000)),
                "coverage",
                "expected one of CENSUS, SAMPLE, NOT_STATED, but found '" + "x".repeat(200) + "...' [VALUE]");
    }

    @Test
    void allMistakesOfARowAreReportedAndOneRowIsRejected() {
        Checked<MeasurementSet> checked = Sample.read(Sample.rowWith(
                Map.of("period", "x", "value", "y", "coverage", "z", "interval_low", "a", "published", "b")));
        assertThat(checked.problems())
                .extracting(problem -> problem.location().field().orElseThrow())
                .containsExactly(
                        "period", "value", "interval_high", "interval_level", "interval_low", "coverage", "published");
        assertThat(checked.read()).isEqualTo(1);
        assertThat(checked.rejected()).isEqualTo(1);
    }

    private static void assertOnly(Map<String, String> cells, String column, String problem) {
        Checked<MeasurementSet> checked = Sample.read(Sample.rowWith(cells));
        assertThat(Sample.problems(checked))
                .containsExactly("figures.csv, line 2, column '" + column + "': error: " + problem);
        assertThat(checked.rejected()).isEqualTo(1);
        assertThat(checked.value()).isEqualTo(MeasurementSet.empty());
    }
}
