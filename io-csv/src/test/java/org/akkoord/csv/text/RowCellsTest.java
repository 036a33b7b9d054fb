package org.akkoord.csv.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.akkoord.internal.io.ProblemLog;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.junit.jupiter.api.Test;

class RowCellsTest {

    private static final Location FILE = Location.ofFile("f.csv");
    private static final CsvHeader HEADER =
            new CsvHeader(1, List.of("period", "value"), Map.of("value", "AANTAL + REST"));

    @Test
    void aCellIsFoundByTheNameOfItsColumn() {
        RowCells cells = cells("2019", "");
        assertThat(cells.text("period")).isEqualTo("2019");
        assertThat(cells.has("period")).isTrue();
        assertThat(cells.has("value")).isFalse();
        assertThat(cells.text("note_nl"))
                .as("a column that the file does not have")
                .isEmpty();
    }

    @Test
    void aParserRefusesACellUnderTheNameThatTheFileHasForIt() {
        RowCells cells = cells("2019", "x");
        assertThat(cells.parse("period", Integer::valueOf)).contains(2019);
        assertThat(cells.areSound()).isTrue();
        assertThat(cells.parse("value", Integer::valueOf)).isEmpty();
        assertThat(messages(cells))
                .containsExactly("f.csv, line 7, column 'AANTAL + REST': error: For input string: \"x\" [VALUE]");
        assertThat(cells.isRefused()).isTrue();
    }

    @Test
    void blanksAroundACellAreRefusedBeforeItIsParsed() {
        for (String blank : List.of(" 1", "1 ", "\u00A01", "1\t", " ")) {
            RowCells cells = cells("2019", blank);
            assertThat(cells.parse("value", text -> text)).isEmpty();
            assertThat(messages(cells))
                    .singleElement()
                    .asString()
                    .contains("the cell must not begin or end with blanks, but was '");
        }
    }

    @Test
    void aWarningDoesNotRefuseTheRow() {
        RowCells cells = cells("2019", "1");
        cells.reportRow(Problem.Severity.WARNING, ProblemCode.CONFLICT, () -> "odd");
        assertThat(cells.isRefused()).isFalse();
        assertThat(cells.areSound()).isFalse();
        assertThat(messages(cells)).containsExactly("f.csv, line 7: warning: odd [CONFLICT]");
    }

    @Test
    void problemsThatAreNotListedAreCountedAndNotDescribed() {
        RowCells cells = new RowCells(HEADER, new CsvRow(7, List.of("2019", "x"), 2), FILE, false);
        cells.report(Problem.Severity.ERROR, ProblemCode.VALUE, "value", () -> {
            throw new AssertionError("nobody reads this");
        });
        cells.reportRow(Problem.Severity.WARNING, ProblemCode.VALUE, () -> "odd");
        assertThat(cells.isRefused()).isTrue();
        assertThat(cells.problems()).isEmpty();
        ProblemLog log = new ProblemLog();
        cells.addTo(log);
        assertThat(log.problems(FILE))
                .extracting(Problem::message)
                .containsExactly("at most 1000 problems are looked at, 2 more were found");
    }

    @Test
    void aRowMustHaveTheFormOfTheHeader() {
        assertThat(cells("2019", "1").checkForm()).isTrue();
        assertThat(formProblem(new CsvRow(7, List.of("2019"), 1)))
                .isEqualTo("f.csv, line 7: error: found 1 cell, but the header has 2 columns [CELL_COUNT]");
        assertThat(formProblem(new CsvRow(7, List.of("period", "value"), 2)))
                .isEqualTo("f.csv, line 7: error: found the header again, where a row of figures was expected"
                        + " [DUPLICATE]");
        assertThat(formProblem(new CsvRow(7, List.of("2019", "1", ""), 1_001)))
                .isEqualTo("f.csv, line 7: error: found 1001 cells, but a row must have at most 1,000 [LIMIT]");
        assertThat(formProblem(new CsvRow(7, List.of("2019", "\0"), 2)))
                .isEqualTo("f.csv, line 7, column 'AANTAL + REST': error: found a NUL character, which no text has;"
                        + " expected a CSV file in UTF-8 [ENCODING]");
    }

    private static String formProblem(CsvRow row) {
        RowCells cells = new RowCells(HEADER, row, FILE);
        assertThat(cells.checkForm()).isFalse();
        return messages(cells).get(0);
    }

    private static RowCells cells(String... texts) {
        return new RowCells(HEADER, new CsvRow(7, List.of(texts), texts.length), FILE);
    }

    private static List<String> messages(RowCells cells) {
        return cells.problems().stream().map(Problem::toString).toList();
    }
}
