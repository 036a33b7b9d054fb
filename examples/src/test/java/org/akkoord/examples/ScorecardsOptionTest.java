package org.akkoord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akkoord.csv.PanelCsv;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.evaluation.ObjectiveEvaluation;
import org.akkoord.evaluation.Scorecards;
import org.akkoord.panel.Panel;
import org.akkoord.trend.Change;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code akkoord scorecards}, and the scorecards of the invented sector. */
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

    private Run run(String... more) throws IOException {
        Path schools = Files.writeString(folder.resolve("schools.csv"), SCHOOLS);
        Path groups = Files.writeString(folder.resolve("groups.csv"), GROUPS);
        Path agreement = Files.writeString(folder.resolve("a.json"), AGREEMENT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(List.of(
                "scorecards",
                "--panel",
                schools.toString(),
                "--groups",
                groups.toString(),
                "--agreement",
                agreement.toString(),
                "--as-of",
                "2020-10-12"));
        arguments.addAll(List.of(more));
        int code = new Akkoord(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
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
        assertThat(run("--by", "board", "--format", "json").out())
                .contains("\"numerator\":39,\"denominator\":105,\"percent\":37.142857142857146");
        Run one = run("--unit", "B");
        assertThat(one.out()).contains("ACHIEVED").contains("85 %");
        assertThat(run("--unit", "B", "--format", "json").out()).contains("\"verdict\": \"ACHIEVED\"");
        assertThat(run("--bottom", "1", "--format", "csv").out().lines().skip(1))
                .hasSize(1)
                .allMatch(line -> line.startsWith("A,"));
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
    void everySchoolOfTheInventedSectorHasTheVerdictOfItsOwnEvaluation() throws IOException {
        SyntheticSector.of(1).write(folder);
        Panel schools = PanelCsv.reader(folder.resolve("schools.csv"))
                .profile(SyntheticSector.PROFILE)
                .groups(folder.resolve("groups.csv"))
                .read()
                .value();
        Scorecards all = AgreementEvaluator.withDefaults()
                .evaluateEach(ReferenceAgreement.po().agreement(), schools, LocalDate.of(2020, 10, 12));

        assertThat(all.objectives()).isNotEmpty();
        assertThat(all.size())
                .isEqualTo(schools.units().size() * all.objectives().size());
        for (int row = 0; row < all.size(); row++) {
            assertSame(all.row(row), all.of(all.row(row).unit()));
        }
        assertThat(all.counts().get(Verdict.ACHIEVED)).isPositive();
    }

    private static void assertSame(Scorecards.Row row, AgreementEvaluation alone) {
        ObjectiveEvaluation objective = alone.objective(row.objective());
        IndicatorEvaluation indicator = objective.indicator(row.indicator());
        assertThat(row.verdict()).isEqualTo(objective.verdict());
        assertThat(row.reason()).isEqualTo(objective.explanation().reason());
        assertThat(row.latest()).isEqualTo(indicator.level().map(Point::value));
        assertThat(row.period()).isEqualTo(indicator.level().map(Point::period));
        assertThat(row.shortfall()).isEqualTo(indicator.shortfall());
        assertThat(row.changePerYear()).isEqualTo(indicator.perYear());
        assertThat(row.units()).isEqualTo(indicator.evidence().units());
        Optional<BigDecimal> change = indicator
                .level()
                .filter(Point::isNumber)
                .flatMap(level -> indicator.change().map(Change::amount));
        assertThat(row.change()).isEqualTo(change);
    }
}
