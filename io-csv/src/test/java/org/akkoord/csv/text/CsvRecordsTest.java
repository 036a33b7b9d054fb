package org.akkoord.csv.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.akkoord.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvRecordsTest {

    private static final int BUFFER = 1 << 20;

    /** We tell the faults apart by these beginnings; another version of the parser may word them in another way. */
    @Test
    void theParserSaysWhatIsWrongInTheWordsThatWeKnow() {
        assertThat(complaint("a,\"b\n")).startsWith(CsvRecords.UNCLOSED_QUOTE);
        assertThat(complaint("a,\"b\"c\n")).startsWith(CsvRecords.TEXT_AFTER_QUOTE);
        assertThat(complaint("a," + "b".repeat(2 * BUFFER))).startsWith(CsvRecords.FULL_BUFFER);
        assertThat(complaint("a,\"" + "b".repeat(2 * BUFFER))).startsWith(CsvRecords.FULL_BUFFER);
    }

    @Test
    void anEmptyLineIsNotARecord() throws IOException {
        assertThat(rows("\na,b\n\n\r\n1,\n\"\"\n", ','))
                .extracting(CsvRow::line, CsvRow::cells)
                .containsExactly(tuple(2L, List.of("a", "b")), tuple(5L, List.of("1", "")), tuple(6L, List.of("")));
    }

    @Test
    void cellsBeyondTheLimitAreCountedAndNotKept() throws IOException {
        assertThat(rows(",".repeat(999) + "\n", ',')).singleElement().satisfies(row -> {
            assertThat(row.count()).isEqualTo(1_000);
            assertThat(row.cells()).hasSize(1_000);
        });
        assertThat(rows(",".repeat(9_999) + "\n", ',')).singleElement().satisfies(row -> {
            assertThat(row.count()).isEqualTo(10_000);
            assertThat(row.cells()).hasSize(1_000);
        });
    }

    @Test
    void aRowOfMoreThanTenThousandCellsEndsTheReading() throws IOException {
        CsvRecords records = new CsvRecords(new StringReader("a\n" + ",".repeat(10_000) + "\nb\n"), ',');
        List<CsvRow> rows = new ArrayList<>();
        records.forEachRemaining(rows::add);
        assertThat(rows).extracting(CsvRow::cells).containsExactly(List.of("a"));
        assertThat(records.fault())
                .contains(new CsvRecords.Fault(
                        2,
                        OptionalInt.of(10_000),
                        ProblemCode.LIMIT,
                        "a row must have at most 1,000 cells, but this one goes on for more than 10,000; nothing from"
                                + " this row on was read"));
        assertThat(records.next()).isEmpty();
    }

    @Test
    void aCellKeepsOneCharacterMoreThanItMayHave() throws IOException {
        String longest = "x".repeat(65_536);
        assertThat(rows(longest + "\n", ',')).singleElement().satisfies(row -> {
            assertThat(row.cells()).containsExactly(longest);
            assertThat(row.suspect()).isFalse();
        });
        assertThat(rows(longest + "yz\n", ',')).singleElement().satisfies(row -> {
            assertThat(row.cells()).containsExactly(longest + "y");
            assertThat(row.suspect()).isTrue();
        });
    }

    @Test
    void onlyARowWithADoubtfulCellIsSuspect() throws IOException {
        assertThat(rows("a\nb\0\nc\n\uD83D\uDC80\n\uDCE9\ne\n", ','))
                .extracting(CsvRow::suspect)
                .containsExactly(false, true, false, true, true, false);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiterString = " # ",
            value = {", # a comma", "; # a semicolon", "| # a bar"})
    void textAfterAQuoteNamesTheDelimiterOfTheFile(char delimiter, String words) throws IOException {
        CsvRecords records = new CsvRecords(new StringReader("a\n\"b\"c" + delimiter + "\n"), delimiter);
        records.forEachRemaining(row -> {});
        assertThat(records.fault())
                .contains(new CsvRecords.Fault(
                        2,
                        OptionalInt.of(0),
                        ProblemCode.SYNTAX,
                        "found text after the closing quote of a cell, where " + words
                                + " or the end of the line was expected; quotes inside a quoted cell are doubled;"
                                + " nothing from this row on was read"));
    }

    private static List<CsvRow> rows(String text, char delimiter) throws IOException {
        CsvRecords records = new CsvRecords(new StringReader(text), delimiter);
        List<CsvRow> rows = new ArrayList<>();
        records.forEachRemaining(rows::add);
        assertThat(records.fault()).isEmpty();
        return rows;
    }

    private static String complaint(String text) {
        List<String> messages = new ArrayList<>();
        assertThatExceptionOfType(CsvParseException.class)
                .isThrownBy(() -> CsvReader.builder()
                        .allowUnclosedQuote(false)
                        .maxBufferSize(BUFFER)
                        .ofCsvRecord(new StringReader(text))
                        .forEach(row -> {}))
                .satisfies(thrown -> messages.add(thrown.getMessage()));
        return messages.get(0);
    }
}
