package org.akkoord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.akkoord.progress.ProgressMethod;
import org.akkoord.progress.ProgressMethods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class AkkoordTest {

    @TempDir
    private Path folder;

    private record Run(int code, String out, String err) {}

    private static Run run(String in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Akkoord(
                        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Path resource(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = Akkoord.class.getResourceAsStream(name)) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void evaluateWithoutFilesPrintsBothReferenceAgreements() {
        Run run = run("", "evaluate");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().filter(line -> line.matches("po-[0-9]+ .*")))
                .hasSize(10);
        assertThat(run.out().lines().filter(line -> line.matches("vo-[0-9]+ .*")))
                .hasSize(12);
        assertThat(run.out().lines().filter(line -> line.matches("=+"))).hasSize(6);
    }

    @Test
    void filesGiveWhatTheReferenceAgreementsGive() throws IOException {
        Run run = run(
                "",
                "evaluate",
                "--agreement",
                resource("po.agreement.json").toString(),
                "--measurements",
                resource("po.figures.csv").toString(),
                "--measurements",
                resource("po.ocw.csv").toString(),
                "--as-of",
                "2020-10-12");

        assertThat(run.code()).isZero();
        assertThat(run("", "evaluate").out()).startsWith(run.out());
    }

    @Test
    void filesTogetherHoldEachFigureOnce() throws IOException {
        String figure = "indicator,period,unit,value\npe-two-hours,2018,percent,69\n";
        String first = file("first.csv", figure).toString();
        String second = file("second.csv", figure).toString();
        String agreement = resource("po.agreement.json").toString();

        Run both = run("", "evaluate", "--agreement", agreement, "--measurements", first, "--measurements", second);

        assertThat(both.code()).isZero();
        assertThat(both.err())
                .isEqualTo(second + ", line 2: warning: line 2 of '" + first
                        + "' has the same figure; it counts once [DUPLICATE]\n");
        assertUsage(
                "file " + first + " is given twice",
                "evaluate",
                "--agreement",
                agreement,
                "--measurements",
                first,
                "--measurements",
                first);
        assertUsage(
                "more than one '--measurements' goes with '--agreement' and files of CSV",
                "check",
                "--measurements",
                first,
                "--measurements",
                first);
    }

    @Test
    void jsonAndCsvAreWrittenForPrograms() throws IOException {
        Path csv = folder.resolve("out.csv");

        Run json = run("", "evaluate", "--format", "json");
        Run written = run("", "evaluate", "--format", "csv", "--out", csv.toString());

        JsonNode documents = new ObjectMapper().readTree(json.out());
        assertThat(documents.size()).isEqualTo(2);
        assertThat(documents.get(0).at("/ambitions/3/goals/0/id").asString()).isEqualTo("po-10");
        assertThat(documents.get(0).at("/ambitions/3/goals/0/verdict").asString())
                .isEqualTo("INSUFFICIENT_PROGRESS");
        assertThat(written.out()).isEmpty();
        assertThat(Files.readString(csv))
                .startsWith("agreement,as_of,method,")
                .contains("po-10.a")
                .contains("vo-12.a");
    }

    @Test
    void explainPrintsTheStepsOfOneGoal() {
        Run run = run("", "evaluate", "--explain", "po-10", "--lang", "nl");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("po-10  Bewegingsonderwijs\nOnvoldoende voortgang - ontwikkelt zich van de streefwaarde af")
                .contains("- verandering: 64 - 78 = -14 procentpunt");
    }

    @Test
    void aPublishedMethodExplainsItselfInItsOwnTerms() {
        Run run = run("", "evaluate", "--method", "OPEN_SDG", "--explain", "po-10");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("growth per year: 100 * ((").contains("Open SDG status: deterioration, measure");
    }

    @Test
    void allMethodsStandSideBySide() throws IOException {
        Run text = run("", "evaluate", "--method", "all");
        Run json = run("", "evaluate", "--method", "all", "--format", "json");

        assertThat(text.code()).isZero();
        assertThat(text.out())
                .startsWith(
                        "Agreement for primary education (Bestuursakkoord PO) - methods compared - as of 12 October 2020")
                .contains(
                        "\npo-10.a  Schools with two or more lesson hours of physical education per week\n  sector agreement ");
        assertThat(new ObjectMapper().readTree(json.out()).size())
                .isEqualTo(2 * ProgressMethods.all().size());
    }

    @Test
    void helpListsTheMethods() {
        assertThat(run("", "evaluate", "--help").out())
                .contains("--method NAME                SECTOR_AGREEMENT, HEALTHY_PEOPLE_2020, ")
                .contains(" FINGERTIPS, ")
                .contains(", all;");
    }

    @Test
    void followsShowsInstrumentsClaimsAndCohortsInTextJsonAndCsv() throws IOException {
        Run text = run("", "evaluate", "--follows", "--lang", "nl");
        Run json = run("", "evaluate", "--follows", "--format", "json");
        Run csv = run("", "evaluate", "--follows", "--format", "csv");

        assertThat(text.code()).isZero();
        assertThat(text.out())
                .contains("Wat volgt: Bestuursakkoord PO - stand op 12 oktober 2020\n")
                .contains(
                        "    - alleen het oordeel van partijen ondersteunt dit; uit de cijfers volgt geen instrument\n")
                .contains("    verschil van EUR 23.500.000 (7,7 %), meer dan afronding verklaart: ")
                .contains("    zeer zwak: 38 → 14 voldoende, 16 onvoldoende, 5 zeer zwak, 3 gesloten\n");
        assertThat(text.out().lines()).allMatch(line -> line.length() <= 100);
        JsonNode documents = new ObjectMapper().readTree(json.out());
        assertThat(documents.at("/0/follows/themes/0/byDeclared/0/instrument").asString())
                .isEqualTo("LUMP_SUM");
        assertThat(documents.at("/0/follows/themes/0/support").asString()).isEqualTo("DECLARED_ONLY");
        assertThat(documents.at("/0/follows/claims/1/difference").decimalValue())
                .isEqualByComparingTo("23500000");
        assertThat(documents.at("/0/follows/cohorts/0/improved/0/denominator").asInt())
                .isEqualTo(132);
        assertThat(documents.at("/0/follows/needed/0/objective").asString()).isEqualTo("po-4.b");
        assertThat(documents.at("/1/follows/claims/0/outcome").asString()).isEqualTo("WITHIN_ROUNDING");
        assertThat(csv.out()
                        .lines()
                        .map(line -> String.join(",", List.of(line.split(",")).subList(0, 3))))
                .contains(
                        "agreement,as_of,section",
                        "po,2020-10-12,theme",
                        "po,2020-10-12,claim",
                        "po,2020-10-12,cohort",
                        "po,2020-10-12,needed",
                        "vo,2020-10-12,theme");
    }

    @Test
    void compareToNamesTheFiguresThatChangedVerdicts() {
        Run text = run("", "evaluate", "--compare-to", "2019-06-01");
        Run json = run("", "evaluate", "--compare-to", "2019-06-01", "--format", "json");
        Run csv = run("", "evaluate", "--compare-to", "2019-06-01", "--format", "csv");

        assertThat(text.out())
                .contains(
                        "  po-8.b: not assessable → attention needed\n"
                                + "    - new figure: School leaders with a qualification for their profession: 85 % between 1 January\n      and 12 October 2020");
        JsonNode documents = new ObjectMapper().readTree(json.out());
        assertThat(documents.at("/0/before/asOf").asString()).isEqualTo("2019-06-01");
        assertThat(documents.findValuesAsString("change")).isNotEmpty();
        assertThat(csv.out()).contains("po-8.b,NOT_ASSESSABLE,ATTENTION_NEEDED,nieuw cijfer: ");
    }

    @Test
    void ifTellsWhatAValueWouldChange() {
        assertThat(run("", "evaluate", "--if", "pe-two-hours:2022:100").out()).endsWith("""
                        po-10  Physical education: insufficient progress, as before
                          po-10.a: insufficient progress → achieved
                            - new figure: Schools with two or more lesson hours of physical education per week: 100 % in
                              2022 (+36 percentage points from 64 % in June 2020)
                        """);
        assertUsage(
                "option '--if' must be INDICATOR:PERIOD:VALUE, such as pe-two-hours:2021:72, but was 'x'",
                "evaluate",
                "--if",
                "x");
        assertUsage("no agreement has an indicator 'x'", "evaluate", "--if", "x:2021:72");
        assertUsage("options '--follows' and '--if' exclude each other", "evaluate", "--follows", "--if", "x:2021:72");
    }

    @Test
    void wrongUseIsExplainedAndExitsWithTwo() {
        assertUsage("expected a command: init, check, evaluate, sniff, trends, peers, scorecards or sector");
        assertUsage(
                "unknown command 'dance'; expected init, check, evaluate, sniff, trends, peers, scorecards or sector",
                "dance");
        assertUsage("unknown command 'evalute', nearest is 'evaluate'", "evalute");
        assertUsage("unknown option '--quickly'", "evaluate", "--quickly");
        assertUsage("unknown option '--agrement', nearest is '--agreement'", "evaluate", "--agrement=x.json");
        assertUsage("option '--follows' takes no value", "evaluate", "--follows=yes");
        assertUsage("option '--as-of' needs a value", "evaluate", "--as-of");
        assertUsage("option '--lang' is given twice", "evaluate", "--lang", "nl", "--lang", "en");
        assertUsage(
                "option '--as-of' must be a day such as 2020-10-12, but was 'today'", "evaluate", "--as-of", "today");
        assertUsage(
                "option '--format' must be one of text, json, csv, html, but was 'pdf'", "evaluate", "--format", "pdf");
        assertUsage(
                "option '--follows' has no effect with --format html; the page always says what follows",
                "evaluate",
                "--follows",
                "--format",
                "html");
        assertUsage(
                "option '--method' must be one of "
                        + ProgressMethods.all().stream()
                                .map(ProgressMethod::name)
                                .collect(Collectors.joining(", "))
                        + ", all, but was 'MAGIC'",
                "evaluate",
                "--method",
                "MAGIC");
        assertUsage("option '--explain' goes with one method", "evaluate", "--method", "all", "--explain", "po-10");
        assertUsage("option '--measurements' needs '--agreement'", "evaluate", "--measurements", "x.csv");
        assertUsage("expected '--agreement', '--measurements', '--panel' or '--batch'", "check");
    }

    private static void assertUsage(String message, String... arguments) {
        Run run = run("", arguments);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        String command = arguments.length > 0 && Help.isOf(arguments[0]) ? arguments[0] + " " : "";
        assertThat(run.err()).isEqualTo("akkoord: " + message + "; see akkoord " + command + "--help\n");
    }

    @Test
    void checkPrintsOneLinePerProblemAndCountsRows() throws IOException {
        Path figures = file("figures.csv", """
                indicator,period,unit,value
                pe-two-hours,2018,percent,69
                pe-two-hours,2019,percent,many
                pe-two-hours,20-20,percent,64
                ,2020,percent,64
                pe-two-hours,2020,percent,64
                """);

        Run run = run("", "check", "--measurements", figures.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines().toList())
                .hasSize(5)
                .startsWith(figures + ": read 5, accepted 2, rejected 3")
                .endsWith("3 errors, 0 warnings");
        assertThat(run.out()).contains("line 3").contains("line 4").contains("line 5");
    }

    @Test
    void checkOfSoundFilesSaysSo() throws IOException {
        Run run = run(
                "",
                "check",
                "--agreement",
                resource("vo.agreement.json").toString(),
                "--measurements",
                resource("vo.figures.csv").toString(),
                "--measurements",
                resource("vo.ocw.csv").toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains(": read 164, accepted 164, rejected 0\n").endsWith("0 errors, 0 warnings\n");
    }

    @Test
    void evaluateKeepsGoodRowsAndReportsTheOthers() throws IOException {
        Path figures =
                file("figures.csv", "indicator,period,unit,value\npe-two-hours,2018,percent,69\nx y,2018,percent,1\n");

        Run run = run(
                "",
                "evaluate",
                "--agreement",
                resource("po.agreement.json").toString(),
                "--measurements",
                figures.toString(),
                "--as-of",
                "2020-10-12");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("latest      69 % (2018)");
        assertThat(run.err())
                .contains("line 3")
                .contains("read 2, accepted 1, rejected 1; evaluated on the accepted ones");
    }

    @Test
    void aMissingFileIsNamed() {
        Run run = run("", "evaluate", "--agreement", folder.resolve("none.json").toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("none.json").doesNotContain("Exception");
    }

    @Test
    void batchAnswersEveryJobOnALine() throws IOException {
        String sound = resource("po.agreement.json").toString();
        String broken = file("broken.json", "{\"schemaVersion\": 1").toString();
        ObjectMapper mapper = new ObjectMapper();
        String jobs = "{\"id\": 1, \"kind\": \"json\", \"agreement\": " + mapper.writeValueAsString(sound)
                + ", \"measurements\": []}\n"
                + "{\"id\": 2, \"kind\": \"json\", \"agreement\": " + mapper.writeValueAsString(broken)
                + ", \"measurements\": []}\n";

        Run run = run(jobs, "check", "--batch");

        List<JsonNode> answers = run.out().lines().map(mapper::readTree).toList();
        assertThat(answers).hasSize(2);
        assertThat(answers.get(0).path("verdict").asString()).isEqualTo("accept");
        assertThat(answers.get(0).path("issues").size()).isZero();
        assertThat(answers.get(1).path("verdict").asString()).isEqualTo("reject");
        assertThat(answers.get(1).path("result").isNull()).isTrue();
        assertThat(answers.get(1).at("/issues/0/line").asInt()).isEqualTo(1);
    }

    @Test
    void batchTakesTheFiguresOfAllFiles() throws IOException {
        String first = file("first.csv", "indicator,period,unit,value\na,2019,percent,80\n")
                .toString();
        String second = file("second.csv", "indicator,period,unit,value\na,2020,percent,81\n")
                .toString();

        JsonNode together = figuresOf(first, second);
        JsonNode twice = figuresOf(first, first);

        assertThat(together.path("verdict").asString()).isEqualTo("accept");
        assertThat(together.path("result").asString()).contains("a,2019,").contains("a,2020,");
        assertThat(twice.path("verdict").asString()).isEqualTo("reject");
        assertThat(twice.at("/issues/0/message").asString())
                .isEqualTo("the files together: indicator 'a' has two measurements for 2019 with the same cell,"
                        + " cohort, publisher and publication date");
    }

    private JsonNode figuresOf(String... files) {
        ObjectMapper mapper = new ObjectMapper();
        String job = "{\"id\": 1, \"kind\": \"csv\", \"measurements\": " + mapper.writeValueAsString(files) + "}\n";
        return mapper.readTree(run(job, "check", "--batch").out());
    }

    @Test
    void aFileThatIsNotThereRefusesItsJobOnly() throws IOException {
        String sound = file("sound.csv", "indicator,period,unit,value\na,2019,percent,80\n")
                .toString();

        JsonNode refused = figuresOf(sound, "absent.csv");

        assertThat(refused.path("verdict").asString()).isEqualTo("reject");
        assertThat(refused.path("issues").size()).isEqualTo(1);
        assertThat(refused.at("/issues/0/code").asString()).isEqualTo("UNREADABLE");
        assertThat(refused.at("/issues/0/file").asString()).isEqualTo("absent.csv");
        assertThat(refused.at("/issues/0/message").asString()).isEqualTo("the file does not exist");
    }

    @Test
    void figuresInJsonAreCheckedAgainstTheirAgreement() throws IOException {
        Path figures = file("figures.json", """
                {"schemaVersion": 1, "measurements": [
                  {"indicator": "nobodys", "period": "2019", "unit": "percent", "value": 80},
                  {"indicator": "nobodys", "period": "2020", "unit": "percent", "value": "80"}]}
                """);
        Run run = run(
                "",
                "check",
                "--agreement",
                resource("po.agreement.json").toString(),
                "--measurements",
                figures.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines())
                .containsExactly(
                        figures + ": read 2, accepted 1, rejected 1",
                        figures
                                + ", line 3, character 74, at /measurements/1/value: error: expected a number, but found text [TYPE]",
                        "warning: the agreement has no indicator 'nobodys'; its figures are kept, but no evaluation will use"
                                + " them [DANGLING]",
                        "1 error, 1 warning");
    }
}
