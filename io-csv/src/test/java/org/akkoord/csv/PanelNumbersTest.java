package org.akkoord.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.akkoord.panel.Panel;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Problem;
import org.akkoord.quantity.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write in the place of a number of a school, by the canonical form and by profiles. */
class PanelNumbersTest {

    private static final CsvProfile SOURCE = CsvProfile.builder("scores")
            .form(CsvProfile.Form.PANEL)
            .delimiter(';')
            .column("unit", "school")
            .column("period", "year")
            .column("value", "score")
            .constant("variable", "v")
            .percentSigns()
            .suppressedCounts()
            .ranges()
            .missing("", Quantity.MissingReason.NOT_STATED)
            .build();

    private static Checked<Panel> canonical(List<String> values) throws IOException {
        StringBuilder text = new StringBuilder("unit,variable,period,value\n");
        for (int i = 0; i < values.size(); i++) {
            text.append('s').append(i).append(",v,2019,").append(values.get(i)).append('\n');
        }
        return read(CsvProfile.canonicalSchools(), text.toString());
    }

    private static Checked<Panel> source(CsvProfile profile, List<String> values) throws IOException {
        StringBuilder text = new StringBuilder("school;year;score\n");
        for (int i = 0; i < values.size(); i++) {
            text.append('s').append(i).append(";2019;").append(values.get(i)).append('\n');
        }
        return read(profile, text.toString());
    }

    private static Checked<Panel> read(CsvProfile profile, String text) throws IOException {
        return PanelCsv.reader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "f.csv")
                .profile(profile)
                .read();
    }

    private static List<String> messages(Checked<Panel> read) {
        return read.problems().stream().map(Problem::toString).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234 950 87|the one number with decimals has three of them, such as 1.234",
                "1.234 2.5 87|",
                "1.234 0.125|",
                "1.230 4.560|",
                "1.234 4.560 12.345|all 3 numbers with decimals have three of them, such as 12.345",
                "-1.234|the one number with decimals has three of them, such as -1.234",
                "1234.567|",
                "1.2345 1.234|",
                "950 87|"
            })
    void numbersThatMayBeThousandsAreAskedAbout(String values, String message) throws IOException {
        List<String> texts = List.of(values.split(" "));
        String warning = "f.csv: warning: variable 'v': " + message
                + ", and may be thousands; the profile's mark between thousands says so [VALUE]";
        List<String> expected = message == null ? List.of() : List.of(warning);
        assertThat(messages(canonical(texts))).isEqualTo(expected);
        assertThat(messages(source(SOURCE, texts))).isEqualTo(expected);
        List<String> pairs = texts.stream().map(text -> text.replace('.', ',')).toList();
        CsvProfile comma = SOURCE.withOption("decimalMark", "comma");
        assertThat(messages(source(comma, pairs))).isEqualTo(expected);
        if (message != null) {
            CsvProfile thousands = comma.withOption("groupMark", "point");
            assertThat(messages(source(thousands, texts))).isEmpty();
        }
    }

    @Test
    void countsOutOfCountsAreWholeNumbers() throws IOException {
        Checked<Panel> read = read(
                CsvProfile.canonicalSchools(), "unit,variable,period,numerator,denominator\na,v,2019,1.234,2000\n");
        assertThat(messages(read))
                .singleElement()
                .asString()
                .contains("f.csv, line 2, column 'numerator': error: ", "1.234");
        assertThat(read.accepted()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"80%|80.0", "80.4 %|80.4", "1-9|1 to 9", "10-50|10 to 50", "10 to 50|10 to 50", "<5|1 to 4"})
    void percentSignsRangesAndSuppressedCountsAreReadWhereDeclared(String text, String expected) throws IOException {
        Checked<Panel> read = source(SOURCE, List.of(text));
        assertThat(messages(read)).isEmpty();
        Quantity cell = read.value().cell("s0", "v", ReportingPeriod.parse("2019"));
        assertThat(cell.bounds()
                        .map(range -> range.low() + " to " + range.high())
                        .orElseGet(() -> cell.decimal().orElseThrow().toPlainString()))
                .isEqualTo(expected);
        CsvProfile plain = CsvProfile.builder("plain")
                .form(CsvProfile.Form.PANEL)
                .delimiter(';')
                .column("unit", "school")
                .column("period", "year")
                .column("value", "score")
                .constant("variable", "v")
                .build();
        Checked<Panel> refused = source(plain, List.of(text));
        assertThat(refused.rejected()).isEqualTo(1);
        assertThat(messages(refused)).singleElement().asString().contains("f.csv, line 2, column 'score'", text);
    }

    @Test
    void aRangeHasAFormOfItsOwn() throws IOException {
        Checked<Panel> read = canonical(List.of("10..50", "0.5..2.5", "9..1", "1..", "..3"));
        assertThat(read.value().cell("s0", "v", ReportingPeriod.parse("2019")).bounds())
                .hasValueSatisfying(range -> assertThat(range.toString()).contains("low=10", "high=50"));
        assertThat(read.value().cell("s1", "v", ReportingPeriod.parse("2019")).bounds())
                .hasValueSatisfying(range -> assertThat(range.toString()).contains("low=0.5", "high=2.5"));
        assertThat(messages(read))
                .containsExactly(
                        "f.csv, line 4, column 'value': error: the lower end of a range comes first, but found '9..1'"
                                + " [VALUE]",
                        "f.csv, line 5, column 'value': error: expected a number such as 80 or 80.4, but found ''"
                                + " [VALUE]",
                        "f.csv, line 6, column 'value': error: expected a number such as 80 or 80.4, but found '.3'"
                                + " [VALUE]");
        Checked<Panel> counts =
                read(CsvProfile.canonicalSchools(), "unit,variable,period,numerator,denominator\na,v,2019,1..9,20\n");
        assertThat(counts.problems()).isEmpty();
        // 1 to 9 out of 20 are 5 to 45 percent
        assertThat(counts.value().cell("a", "v", ReportingPeriod.parse("2019")).bounds())
                .hasValueSatisfying(range -> assertThat(range.toString()).contains("low=5", "high=45"));
    }

    @ParameterizedTest
    @CsvSource({"-1, SUPPRESSED", "-99, NOT_COLLECTED", "-9.0, NOT_STATED"})
    void aNumberIsACodeWhereTheProfileSaysSo(String code, Quantity.MissingReason reason) throws IOException {
        CsvProfile coded = SOURCE.withOption("missing." + code, reason.name());
        Checked<Panel> read = source(coded, List.of(code, "12"));
        assertThat(messages(read)).isEmpty();
        assertThat(read.value().cell("s0", "v", ReportingPeriod.parse("2019")).missingReason())
                .contains(reason);
        Checked<Panel> number = source(SOURCE, List.of(code, "12"));
        assertThat(number.value().cell("s0", "v", ReportingPeriod.parse("2019")).decimal())
                .isPresent();
    }
}
