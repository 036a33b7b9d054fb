package org.akkoord.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.akkoord.internal.io.ProblemLog;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTest {

    private static final Location DOCUMENT = Location.ofFile("a.json");

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "2, 1, 3", "3, 2, 1", "5, 2, 3", "6, 3, 1", "7, 4, 1", "9, 5, 1"})
    void linesEndWithLfCrLfOrCr(int offset, long line, int column) {
        TextPositions positions = TextPositions.of("ab\nc\r\n\rd\re");

        assertThat(positions.at(offset, DOCUMENT))
                .isEqualTo(DOCUMENT.atLine(line).atColumn(column));
    }

    /** The escapes of RFC 6901, section 3. */
    @Test
    void thePointerOfAPlaceIsEscaped() {
        Place document = Place.ofDocument(0);

        assertThat(document.pointer()).isEmpty();
        assertThat(document.child("a/b", 3).child("0", 5).child("m~n", 6).pointer())
                .isEqualTo("/a~1b/0/m~0n");
        assertThat(document.child("", 3).movedTo(9)).isEqualTo(document.child("", 9));
    }

    @Test
    void problemsStandWhereTheirValuesDo() {
        ProblemLog log = new ProblemLog();
        Report report = new Report(DOCUMENT, TextPositions.of("{\n  \"a\": 1 }"), log);
        Place value = Place.ofDocument(0).child("a", 9);

        report.error(ProblemCode.SYNTAX, 11, "third");
        report.add(Problem.Severity.WARNING, ProblemCode.VALUE, value, "second");
        report.error(ProblemCode.TYPE, Place.ofDocument(0), "first");

        assertThat(log.problemsByPlace(DOCUMENT))
                .extracting(Problem::toString)
                .containsExactly(
                        "a.json, line 1, character 1, whole document: error: first [TYPE]",
                        "a.json, line 2, character 8, at /a: warning: second [VALUE]",
                        "a.json, line 2, character 10: error: third [SYNTAX]");
        assertThat(report.errors()).isEqualTo(2);
        assertThat(report.line(value)).isEqualTo(2);
        assertThat(report.isFull()).isFalse();
    }
}
