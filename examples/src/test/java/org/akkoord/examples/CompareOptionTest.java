package org.akkoord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.json.EvaluationJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code akkoord evaluate --compare-to} with an evaluation that was written before. */
class CompareOptionTest {

    private static final LocalDate BEFORE = LocalDate.of(2019, 6, 1);

    @TempDir
    private Path folder;

    private Path earlier;

    private record Run(int code, String out, String err) {}

    @BeforeEach
    void writeAnEvaluation() throws IOException {
        ReferenceAgreement po = ReferenceAgreement.po();
        earlier = folder.resolve("earlier.json");
        EvaluationJson.write(AgreementEvaluator.withDefaults().evaluate(po.agreement(), po.figures(), BEFORE), earlier);
    }

    private static Run akkoord(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Akkoord(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The file holds the agreement with primary education, which is the first of the two. */
    @ParameterizedTest
    @ValueSource(strings = {"text", "csv"})
    void theFileSaysTheSameAsItsDate(String format) {
        Run withFile = akkoord("evaluate", "--compare-to", earlier.toString(), "--format", format);
        Run withDate = akkoord("evaluate", "--compare-to", BEFORE.toString(), "--format", format);
        assertThat(withFile.err()).isEmpty();
        assertThat(withFile.out().strip()).contains("po-8.b");
        assertThat(withDate.out()).startsWith(withFile.out().strip());
    }

    @Test
    void thePageSaysWhatChangedSinceTheFile() {
        String page = akkoord("evaluate", "--compare-to", earlier.toString(), "--format", "html")
                .out();
        assertThat(page).contains("What changed since 1 June 2019").contains("class=\"ak-causes\"");
    }

    @Test
    void filesThatCannotBeComparedAreRefused() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.json"), "{}");
        assertThat(akkoord("evaluate", "--compare-to", empty.toString()).err())
                .contains("expected an evaluation stored in full");
        assertThat(akkoord("evaluate", "--compare-to", "yesterday").err())
                .contains("option '--compare-to' must be a day such as 2020-10-12,"
                        + " or a file .json with an earlier evaluation, but was 'yesterday'");
        Path other = folder.resolve("other.json");
        Files.writeString(other, Files.readString(earlier).replace("\"po\"", "\"other\""));
        assertThat(akkoord("evaluate", "--compare-to", other.toString()).err())
                .contains("is an evaluation of agreement 'other', but evaluated is: po, vo");
    }
}
