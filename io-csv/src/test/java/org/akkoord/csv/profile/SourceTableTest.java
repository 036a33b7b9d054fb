package org.akkoord.csv.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.akkoord.csv.profile.ProfileParts.Codes;
import org.akkoord.csv.profile.ProfileParts.Dialect;
import org.akkoord.csv.profile.ProfileParts.Layout;
import org.akkoord.csv.profile.ProfileParts.OtherColumns;
import org.akkoord.csv.profile.ProfileParts.SourceColumn;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTableTest {

    private static final Location FILE = Location.ofFile("f.csv");
    private static final Dialect POINTS = Dialect.of(';', StandardCharsets.UTF_8, '.');
    private static final Dialect COMMAS = Dialect.of(';', StandardCharsets.UTF_8, ',');
    private static final Codes COUNTS =
            new Codes(Map.of(), Map.of(), Set.of(), List.of(), true, false, ProfileParts.Signs.NONE);
    private static final SourceColumn AMOUNT = SourceColumn.of("AANTAL");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ". | 80.4   | 80.4",
                ". | -80    | -80",
                ". | 1e3    | 1000",
                ". | 8.1e-05 | 0.000081",
                ". | -0.0   | 0.0",
                ". | 0.1234567890123456789 | 0.123456789012346",
                ", | 80,4   | 80.4",
                ", | -0,5   | -0.5",
                ", | 80     | 80",
                ", | 80,    | 80,",
                ", | ,5     | ,5",
                ", | 1,2,3  | 1,2,3"
            })
    void aNumberGetsADecimalPointAndIsJudgedLater(char mark, String text, String expected) {
        SourceRow row = row(declared(mark == ',' ? COMMAS : POINTS, AMOUNT, COUNTS), "2019", text);
        assertThat(row.problems()).isEmpty();
        assertThat(value(row)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {". | 80,4    | a point", ". | 1,000.5 | a point", ", | 80.4    | a comma", ", | 1.000,5 | a comma"
            })
    void theOtherDecimalMarkIsRefused(char mark, String text, String words) {
        assertThat(messages(row(declared(mark == ',' ? COMMAS : POINTS, AMOUNT, COUNTS), "2019", text)))
                .containsExactly("f.csv, line 2, column 'AANTAL': error: the decimal mark of profile 'x' is " + words
                        + ", but found '" + text + "' [VALUE]");
    }

    @Test
    void aCountBelowANumberNeedsToBeDeclared() {
        assertThat(messages(row(declared(POINTS, AMOUNT, ProfileParts.CANONICAL.codes()), "2019", "<5")))
                .containsExactly("f.csv, line 2, column 'AANTAL': error: found '<5', which profile 'x' does not"
                        + " declare [VALUE]");
        SourceRow row = row(declared(POINTS, AMOUNT, COUNTS), "2019", "<12");
        assertThat(cells(row))
                .containsEntry("value", "")
                .containsEntry("low", "1")
                .containsEntry("high", "11");
    }

    @Test
    void aSuffixIsLeftOutAndRequiredExceptOfCodes() {
        ProfileParts percent = declared(POINTS, new SourceColumn(List.of("AANTAL"), 0, "%"), COUNTS);
        assertThat(value(row(percent, "2019", "80 %"))).isEqualTo("80");
        assertThat(cells(row(percent, "2019", "<5"))).containsEntry("high", "4");
        assertThat(messages(row(percent, "2019", "80")))
                .containsExactly("f.csv, line 2, column 'AANTAL': error: expected a text that ends with '%', but found"
                        + " '80' [VALUE]");
    }

    @Test
    void zerosFillUpDigitsOnly() {
        SourceColumn padded = new SourceColumn(List.of("AANTAL"), 4, "");
        assertThat(value(row(declared(POINTS, padded, COUNTS), "2019", "85"))).isEqualTo("0085");
        assertThat(value(row(declared(POINTS, padded, COUNTS), "2019", "28500")))
                .isEqualTo("28500");
        assertThat(value(row(declared(POINTS, padded, COUNTS), "2019", "8.5"))).isEqualTo("8.5");
    }

    @Test
    void canonicalNamesLeaveCellsAsTheyStand() {
        ProfileParts dutch = ProfileParts.of("dutch", COMMAS);
        SourceTable table = new SourceTable(
                dutch, new CsvRow(1, List.of("indicator", "period", "unit", "value", "note_nl"), 5), FILE);
        SourceRow row = table.rows(new CsvRow(2, List.of("a", " 2019", "count", "1,5", "'=1"), 5))
                .get(0);
        assertThat(row.problems()).isEmpty();
        assertThat(row.row().cells()).containsExactly("a", " 2019", "count", "1.5", "=1");
    }

    private static ProfileParts declared(Dialect dialect, SourceColumn amount, Codes codes) {
        Layout layout = new Layout(
                Map.of("period", List.of(SourceColumn.of("JAAR")), "value", List.of(amount)),
                List.of(),
                Map.of("indicator", "a", "unit", "count"),
                OtherColumns.IGNORED,
                false,
                Set.of());
        return new ProfileParts(
                "x",
                CanonicalForm.MEASUREMENTS,
                dialect,
                ProfileParts.Periods.CALENDAR,
                ProfileParts.Rows.ALL,
                layout,
                codes);
    }

    private static SourceRow row(ProfileParts profile, String... cells) {
        SourceTable table = new SourceTable(profile, new CsvRow(1, List.of("JAAR", "AANTAL"), 2), FILE);
        assertThat(table.problems()).isEmpty();
        List<SourceRow> rows = table.rows(new CsvRow(2, List.of(cells), cells.length));
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static Map<String, String> cells(SourceRow row) {
        Map<String, String> cells = new LinkedHashMap<>();
        List<String> names = row.header().names();
        names.forEach(name -> cells.put(name, row.row().cells().get(names.indexOf(name))));
        return cells;
    }

    private static String value(SourceRow row) {
        return cells(row).get("value");
    }

    private static List<String> messages(SourceRow row) {
        return row.problems().stream().map(Problem::toString).toList();
    }
}
