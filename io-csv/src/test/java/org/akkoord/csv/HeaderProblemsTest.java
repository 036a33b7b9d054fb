package org.akkoord.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderProblemsTest {

    private static final String KNOWN =
            "indicator, period, unit, value, qualifier, numerator, denominator, low, high, words_nl,"
                    + " words_en, missing, category, cohort, interval_low, interval_high, interval_level, coverage,"
                    + " units_counted, units_expected, provenance, flags, publisher,"
                    + " sources, published, note_nl, note_en";

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n", "\r\n\n"})
    void anEmptyFileIsAnError(String text) {
        assertRefused(
                text.getBytes(StandardCharsets.UTF_8),
                "figures.csv, line 1: error: the file is empty; expected a header with the names of the columns"
                        + " [MISSING]");
    }

    @Test
    void aMissingRequiredColumnIsAnError() {
        assertRefused(
                "period,value\n2019,80.4\n",
                "figures.csv, line 1, column 'indicator': error: the column is required, but the header does not have"
                        + " it [MISSING]",
                "figures.csv, line 1, column 'unit': error: the column is required, but the header does not have it"
                        + " [MISSING]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"category", "qualifier"})
    void aHeaderMustHaveAWayToGiveAValue(String column) {
        assertRefused(
                "indicator,period,unit," + column + "\n",
                "figures.csv, line 1: error: no column gives a value; expected value, numerator with denominator, low"
                        + " with high,"
                        + " words_<language> or missing [MISSING]");
    }

    @ParameterizedTest
    @CsvSource({"numerator, denominator", "denominator, numerator", "low, high", "high, low"})
    void aColumnOfAPairNeedsTheOther(String one, String other) {
        assertRefused(
                "indicator,period,unit,value," + one + "\n",
                "figures.csv, line 1, column '" + other + "': error: the column is required beside '" + one
                        + "', but the header does not have it [MISSING]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"value", "numerator,denominator", "low,high", "words_fy", "missing"})
    void eachWayToGiveAValueIsEnough(String columns) {
        assertThat(Sample.read("indicator,period,unit," + columns + "\n").hasErrors())
                .isFalse();
    }

    @Test
    void anUnknownColumnNamesTheNearest() {
        assertRefused(
                "indicator,period,unit,value,nummerator\n",
                "figures.csv, line 1, column 'nummerator': error: the format has no column 'nummerator';"
                        + " the nearest name is 'numerator' [UNKNOWN]");
    }

    @Test
    void anUnknownColumnFarFromAllIsLeftOutWithAWarning() {
        Checked<MeasurementSet> checked = Sample.read("indicator,period,unit,value,school\na,2019,percent,1,x\n");
        assertThat(checked.value().size()).isEqualTo(1);
        assertThat(Sample.problems(checked))
                .containsExactly("figures.csv, line 1, column 'school': warning: the format has no column 'school';"
                        + " its cells are not used [UNKNOWN]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Value", " value", "value ", "value\u00A0", "VALUE"})
    void aNameThatDiffersInCaseOrBlanksOnlyIsNamed(String name) {
        assertRefused(
                "indicator,period,unit,missing," + name + "\n",
                "figures.csv, line 1, column '" + name + "': error: the name must be written exactly 'value', but was '"
                        + name + "' [UNKNOWN]");
    }

    @Test
    void anInvisibleCharacterIsShown() {
        assertRefused(
                "\uFEFF\uFEFFindicator,period,unit,value\n",
                "figures.csv, line 1, column '\\ufeffindicator': error: the name must be written exactly 'indicator',"
                        + " but was"
                        + " '\\ufeffindicator' [UNKNOWN]",
                "figures.csv, line 1, column 'indicator': error: the column is required, but the header does not have"
                        + " it [MISSING]");
    }

    @Test
    void aLanguageIsTwoOrThreeSmallLetters() {
        assertRefused(
                "indicator,period,unit,value,note_NL\n",
                "figures.csv, line 1, column 'note_NL': error: the name must be written exactly 'note_nl', but was"
                        + " 'note_NL' [UNKNOWN]");
    }

    @Test
    void aColumnWithoutANameIsAnError() {
        assertRefused(
                "indicator,period,unit,value,\n",
                "figures.csv, line 1: error: column 5 has no name; expected one of the format's columns [UNKNOWN]");
    }

    @Test
    void aColumnThatOccursTwiceIsAnError() {
        assertRefused(
                "value,indicator,period,unit,value\n",
                "figures.csv, line 1, column 'value': error: the name must be unique, but columns 1 and 5 have it"
                        + " [DUPLICATE]");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "|"})
    void anotherSeparatorIsNamed(String separator) {
        assertRefused(
                String.join(separator, "indicator", "period", "unit", "value") + "\n",
                "figures.csv, line 1: error: columns must be separated by ',', but found a header with '" + separator
                        + "' [SYNTAX]");
    }

    @Test
    void tabsAreNamed() {
        assertRefused(
                "indicator\tperiod\tunit\tvalue\n",
                "figures.csv, line 1: error: columns must be separated by ',', but found a header with tabs [SYNTAX]");
    }

    @Test
    void theHeaderMayFollowEmptyLines() {
        assertRefused(
                "\n\nindicator,period,value\n",
                "figures.csv, line 3, column 'unit': error: the column is required, but the header does not have it"
                        + " [MISSING]");
    }

    @Test
    void tooManyColumnsAreAnError() {
        String many =
                IntStream.rangeClosed(1, 1_001).mapToObj(i -> "note_x" + i).collect(Collectors.joining(","));
        assertRefused(
                many + "\n",
                "figures.csv, line 1: error: found 1001 columns, but a file must have at most 1,000 [LIMIT]");
    }

    @Test
    void aNameThatIsTooLongIsAnError() {
        assertRefused(
                "x".repeat(70_000) + "\n",
                "figures.csv, line 1: error: a cell must have at most 65,536 characters, but this one has more"
                        + " [LIMIT]");
    }

    @Test
    void aLongNameIsShortened() {
        assertRefused(
                "indicator,period,unit,value," + "x".repeat(300) + "\n",
                "figures.csv, line 1, column '" + "x".repeat(200) + "...': error: the format has no column '"
                        + "x".repeat(200) + "...'; it has " + KNOWN
                        + " and other languages after words_ and note_ [UNKNOWN]");
    }

    @Test
    void utf16IsRefusedByName() {
        String text = "indicator,period,unit,value\na,2019,percent,1\n";
        String message =
                "figures.csv, line 1: error: found a file in UTF-16; expected a file saved as UTF-8 [ENCODING]";
        assertRefused(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), message);
        assertRefused(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE), message);
    }

    @Test
    void nulIsRefused() {
        assertRefused(
                "indicator,period,unit,value\n".getBytes(StandardCharsets.UTF_16LE),
                "figures.csv, line 1: error: found a NUL character, which no text has; expected a CSV file in UTF-8"
                        + " [ENCODING]");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        assertRefused(
                "indicator,period,unit,value,catégory\n".getBytes(StandardCharsets.ISO_8859_1),
                "figures.csv, line 1: error: found byte 0xE9, which is not valid UTF-8 there; expected a file saved"
                        + " as UTF-8 [ENCODING]");
    }

    @Test
    void aQuoteThatIsNotClosedIsAnError() {
        assertRefused(
                "indicator,\"period,unit,value\n1,2,3\n",
                "figures.csv, line 1: error: found the end of the file inside a quoted cell, where a closing quote"
                        + " was expected;"
                        + " nothing from this row on was read [SYNTAX]");
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        assertThat(Sample.read("\uFEFFindicator,period,unit,value\na,2019,percent,1\n")
                        .orThrow()
                        .all())
                .containsExactly(Sample.figure("a", "2019", "1").build());
    }

    private static void assertRefused(String text, String... problems) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), problems);
    }

    private static void assertRefused(byte[] bytes, String... problems) {
        Checked<MeasurementSet> checked = Sample.read(bytes);
        assertThat(Sample.problems(checked)).containsExactly(problems);
        assertThat(checked.value()).isEqualTo(MeasurementSet.empty());
        assertThat(checked.read()).isZero();
        assertThat(checked.rejected()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"dimensions, category", "Dimension, category", "cell, category", "OBS_STATUS, flags", "obs_flag, flags"
    })
    void namesOfOtherFormsAreRefusedWithOurs(String name, String ours) {
        assertThat(Sample.problems(Sample.read("indicator,period,unit,value," + name + "\na,2018,percent,60,x\n")))
                .containsExactly("figures.csv, line 1, column '" + name + "': error: the format has no column '" + name
                        + "'; its name here is '" + ours + "' [UNKNOWN]");
    }
}
