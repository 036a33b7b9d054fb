package org.akkoord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.akkoord.csv.PanelCsv;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.json.EvaluationJson;
import org.akkoord.panel.Panel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code akkoord scorecards}. */
class ScorecardsOptionTest {

    private static final String SCHOOLS = """
            unit,variable,period,numerator,denominator
            A,ok,2018,30,100
            A,ok,2019,34,100
            B,ok,2018,40,100
            B,ok,2019,85,100
            C,ok,2018,4,5
            C,ok,2019,5,5
            """;

    private static final String GROUPS = """
            unit,group,level,valid_from,valid_until
            A,north,board,,
            C,north,board,,
            B,south,board,,
            B,,open,,2029-12-31
            """;

    private static final String AGREEMENT = """
            {"schemaVersion": 1, "id": "demo", "title": {"en": "Demo"}, "sector": {"en": "demo"},
             "concluded": "2009", "ends": "2030-12-31",
             "ambitions": [{"id": "a1", "title": {"en": "A"}, "goals": [{"id": "g1", "title": {"en": "G"},
              "objectives": [{"id": "o1", "text": {"en": "O"}, "indicators": ["x"], "target": {"atLeast": 80},
               "unit": "percent", "deadline": "2024"}]}]}],
             "indicators": [{"id": "x", "title": {"en": "X"}, "unit": "percent", "direction": "INCREASE",
              "role": "DIRECT", "definition": {"ratioOfSums": "ok"}}]}
            """;

    @TempDir
    private Path folder;

    private record Run(int code, String out, String err) {}

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Run run(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "scorecards",
                "--panel",
                file("schools.csv", SCHOOLS),
                "--groups",
                file("groups.csv", GROUPS),
                "--agreement",
                file("a.json", AGREEMENT),
                "--as-of",
                "2020-10-12"));
        arguments.addAll(List.of(more));
        return akkoord(arguments.toArray(String[]::new));
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

    @Test
    void theTableIsPrintedFilteredAndWritten() throws IOException {
        Run csv = run("--format", "csv");
        assertThat(csv.err()).isEmpty();
        assertThat(csv.code()).isZero();
        // A: 34 + 4 * 5.5 years to the end of 2024 = 56; of 80 - 30 then 24 misses, 48 %; moved 4 of 50, below 10 %
        assertThat(csv.out().lines().skip(1))
                .containsExactly(
                        "A,g1,o1,x,INSUFFICIENT_PROGRESS,NO_DETECTABLE_CHANGE,2019,34,,,48,4,4,1,1",
                        "B,g1,o1,x,ACHIEVED,TARGET_MET,2019,85,,,,45,45,1,1",
                        "C,g1,o1,x,NOT_ASSESSABLE,TOO_FEW_COUNTED,,,,,,,,,");
        assertThat(run("--verdict", "ACHIEVED", "--format", "csv").out().lines())
                .hasSize(2);
        assertThat(run().out()).startsWith("scorecards of 'demo' as of 2020-10-12, 3 units, 1 objectives");
        Path file = folder.resolve("out.csv");
        assertThat(run("--format", "csv", "--out", file.toString()).out()).isEmpty();
        assertThat(file).hasContent(csv.out());
    }

    @Test
    void boardsAndSingleUnitsAreJudged() throws IOException {
        // 30 + 4 of 105, then 34 + 5 of 105
        assertThat(run("--by", "board", "--format", "csv").out())
                .contains("\nnorth,g1,o1,x,")
                .contains(",2,2\n");
        assertThat(run("--by", "board", "--format", "json").out().replaceAll("\\s", ""))
                .contains("\"numerator\":39,\"denominator\":105,\"percent\":37.142857142857142");
        Run one = run("--unit", "B");
        assertThat(one.out()).contains("ACHIEVED").contains("85 %");
        assertThat(run("--unit", "B", "--format", "json").out()).contains("\"verdict\": \"ACHIEVED\"");
        assertThat(run("--bottom", "1", "--format", "csv").out().lines().skip(1))
                .hasSize(1)
                .allMatch(line -> line.startsWith("A,"));
    }

    /** A has 34 percent in 2019 and B 85; C has a share of too few. */
    @Test
    void thePageOfAUnitNamesItAndSaysItsPosition() throws IOException {
        Path file = folder.resolve("page.html");
        assertThat(run("--unit", "A", "--format", "html", "--out", file.toString())
                        .err())
                .isEmpty();
        assertThat(file)
                .content()
                .contains("<title>A: Demo - as of 12 October 2020</title>", "<h1>A: Demo</h1>", ">2 of 2<")
                .contains("34 % (34 of 100) (2019)", "1 achieved", "1 insufficient progress", "1 not assessable");
        assertThat(run("--unit", "C", "--format", "html", "--lang", "nl").out())
                .contains("<h1>C: Demo</h1>", "het cijfer is een aandeel van te weinig mensen");
    }

    @Test
    void theEvaluationOfAUnitIsReadBackEqual() {
        Panel schools = PanelCsv.parse("unit,variable,period,value\nA,pe-hours,2018,1.5\nA,pe-hours,2019,1.75\n");
        AgreementEvaluation one = AgreementEvaluator.withDefaults()
                .evaluateEach(ReferenceAgreement.po().agreement(), schools, ReferenceAgreement.LETTER)
                .of("A");

        assertThat(one.objective("po-10.a").declared()).isEmpty();
        assertThat(EvaluationJson.parse(EvaluationJson.toJson(one))).isEqualTo(one);
    }

    @Test
    void whatHasNoEffectIsRefused() throws IOException {
        assertThat(run("--unit", "B", "--top", "3").err()).contains("option '--top' goes with the table");
        assertThat(run("--lang", "nl").err()).contains("option '--lang' goes with '--unit'");
        assertThat(run("--top", "0").err()).contains("option '--top' must be a whole number from 1, but was '0'");
        assertThat(run("--unit", "Z").err()).contains("no unit 'Z' among the 3 of the panel");
        assertThat(run("--unit", "Z").code()).isEqualTo(2);
    }

    @Test
    void theReferenceAgreementIsJudgedWhereNoOtherIsGiven() throws IOException {
        assertThat(run("--agreement", "x").err()).contains("is given twice");
        assertThat(akkoord("scorecards", "--panel", file("p.csv", SCHOOLS), "--agreement", file("a.json", AGREEMENT))
                        .err())
                .contains("option '--as-of' is required with '--agreement'");
        String hours = "unit,variable,period,value\nA,pe-hours,2019,2\nB,pe-hours,2019,1.5\n";
        assertThat(akkoord("scorecards", "--panel", file("p.csv", hours), "--format", "csv")
                        .out()
                        .lines()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(",,"))))
                .containsExactly(
                        "A,po-10,po-10.a,pe-two-hours,ACHIEVED,TARGET_MET,2019,100",
                        "B,po-10,po-10.a,pe-two-hours,NOT_ASSESSABLE,SINGLE_POINT,2019,0");
    }

    /**
     * A has 39 of 105 with C in board north, which misses 80 percent; B alone makes board south, and C is too small.
     */
    @Test
    void thePageOfAnEvaluationHasTheScorecardsOfSchoolsAndBoards() throws IOException {
        Run page = akkoord(
                "evaluate",
                "--panel",
                file("schools.csv", SCHOOLS),
                "--groups",
                file("groups.csv", GROUPS),
                "--agreement",
                file("a.json", AGREEMENT),
                "--as-of",
                "2020-10-12",
                "--format",
                "html");
        String text = page.out().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        assertThat(text)
                .contains("Schools: 3 scorecards", "Boards: 2 scorecards")
                .contains("achieved : 1 sufficient progress : 0 attention needed : 0 insufficient progress : 1"
                        + " not assessable : 1")
                .contains("o1: who is furthest behind and ahead, of 2 with a verdict")
                .contains("A insufficient progress no detectable movement")
                .contains("34 % (34 of 100) (2019) 48 %");
    }
}
