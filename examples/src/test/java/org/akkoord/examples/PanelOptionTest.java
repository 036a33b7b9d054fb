package org.akkoord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** School-level files on the command line, and output that cannot be written. */
class PanelOptionTest {

    private static final String SCHOOLS = """
            unit,variable,period,numerator,denominator,missing
            A,ok,2018,30,100,
            B,ok,2018,40,100,
            C,ok,2018,90,100,
            D,ok,2018,50,100,
            C,ok,2019,91,100,
            B,ok,2019,,,NOT_YET_PUBLISHED
            A,ok,2019,,,SUPPRESSED
            """;

    private static final String AGREEMENT = """
            {"schemaVersion": 1, "id": "demo", "title": {"en": "Demo"}, "sector": {"en": "demo"},
             "concluded": "2009", "ends": "2030-12-31",
             "ambitions": [{"id": "a1", "title": {"en": "A"}, "goals": [{"id": "g1", "title": {"en": "G"},
              "objectives": [{"id": "o1", "text": {"en": "O"}, "indicators": ["x"], "target": {"atLeast": 80},
               "unit": "percent", "deadline": "2024"}]}]}],
             "indicators": [{"id": "x", "title": {"en": "X"}, "unit": "percent", "direction": "INCREASE",
              "role": "DIRECT", "definition": DEFINITION}]}
            """;

    @TempDir
    private Path folder;

    private record Run(int code, String out, String err) {}

    private static Run run(List<String> arguments, OutputStream into) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Akkoord(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(into, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
        return new Run(code, into.toString(), err.toString(StandardCharsets.UTF_8));
    }

    private static Run run(String... arguments) {
        return run(List.of(arguments), new ByteArrayOutputStream());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String agreement(String definition) throws IOException {
        return file("a.json", AGREEMENT.replace("DEFINITION", definition));
    }

    @Test
    void aPanelThatIsNotThereIsAnError() throws IOException {
        Run reference = run("evaluate", "--panel", "nowhere.csv");
        assertThat(reference.code()).isEqualTo(1);
        assertThat(reference.out()).isEmpty();
        assertThat(reference.err()).contains("there is no file nowhere.csv");
        assertThat(run("check", "--panel", "nowhere.csv").code()).isEqualTo(1);
        assertThat(run("evaluate", "--agreement", agreement("{\"mean\": \"ok\"}"), "--panel", "nowhere.csv")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void aPanelWithoutEffectIsRefused() throws IOException {
        Run run = run(
                "evaluate", "--agreement", agreement("{\"ratioOfSums\": \"okay\"}"), "--panel", file("s.csv", SCHOOLS));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("'--panel' has no effect: the panel has the variables ok, and indicators are defined over"
                        + " okay");
        assertThat(run("evaluate", "--panel", file("s.csv", SCHOOLS)).err())
                .contains("indicators are defined over pe-hours");
    }

    @Test
    void groupsWithoutEffectAreRefused() throws IOException {
        assertThat(run("evaluate", "--groups", "g.csv").err()).contains("option '--groups' needs '--panel'");
        assertThat(run("check", "--agreement", "a.json", "--states", "v").err())
                .contains("option '--states' needs '--panel'");
        String agreement = agreement("{\"ratioOfSums\": \"ok\"}");
        String schools = file("s.csv", SCHOOLS);
        String boards = file("g.csv", "unit,group,level,valid_from,valid_until\nA,b1,board,,\n");
        Run refused = run("evaluate", "--agreement", agreement, "--panel", schools, "--groups", boards);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("option '--groups' has no effect");
        String closed = file("o.csv", "unit,group,level,valid_from,valid_until\nD,,open,,2019-06-30\n");
        assertThat(run("evaluate", "--agreement", agreement, "--panel", schools, "--groups", closed)
                        .code())
                .isZero();
    }

    @Test
    void aSuppressedSchoolNeverMakesATargetMet() throws IOException {
        Run run = run(
                "evaluate",
                "--agreement",
                agreement("{\"ratioOfSums\": \"ok\"}"),
                "--panel",
                file("s.csv", SCHOOLS),
                "--as-of",
                "2020-02-01");
        assertThat(run.out()).contains("0 to 100 %").doesNotContain("1 achieved");
    }

    @Test
    void checkSaysHowManySchoolsWereCounted() throws IOException {
        Run run = run("check", "--panel", file("s.csv", SCHOOLS));
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "s.csv: read 7, accepted 7, rejected 0",
                        "ok, 2018: 4 of 4 units counted\n",
                        // A and C of four; D is not mentioned any more
                        "ok, 2019: 2 of 4 units counted; without a number: 3 left out: 1 suppressed, 1 not yet"
                                + " published, 1 not mentioned",
                        "warning: variable 'ok', 2019: only 2 of 4 units counted");
    }

    @Test
    void checkFindsDefinitionsAndValuesThatDoNotFit() throws IOException {
        String schools = file("s.csv", SCHOOLS);
        Run nearest = run("check", "--panel", schools, "--agreement", agreement("{\"ratioOfSums\": \"okk\"}"));
        assertThat(nearest.out()).contains("the panel has no variable 'okk'; the nearest is 'ok'");
        String values = file("v.csv", """
                unit,variable,period,value
                A,ok,2018,73.4
                B,ok,2018,0.67
                C,ok,2018,250
                """);
        Run doubtful = run("check", "--panel", values, "--agreement", agreement("{\"mean\": \"ok\"}"));
        assertThat(doubtful.out())
                .contains("percentages are 0 to 100, but unit 'C' has 250.0", "unit 'B' has 0.67 beside a median");
        Run unfit = run("check", "--panel", values, "--agreement", agreement("{\"ratioOfSums\": \"ok\"}"));
        assertThat(unfit.code()).isEqualTo(1);
        assertThat(unfit.out()).contains("indicator 'x' cannot be measured: a ratio of sums needs counts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluate", "help", "check", "sniff", "trends"})
    void outputThatCannotBeWrittenIsAnError(String command) throws IOException {
        String schools = file("s.csv", SCHOOLS);
        List<String> arguments = switch (command) {
            case "check" -> List.of(command, "--panel", schools);
            case "sniff" -> List.of(command, schools);
            case "trends" -> List.of(command, "--panel", schools, "--variable", "ok");
            default -> List.of(command);
        };
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };
        Run run = run(arguments, full);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("akkoord: cannot write to standard output");
    }
}
