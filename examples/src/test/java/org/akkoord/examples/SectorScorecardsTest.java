package org.akkoord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.akkoord.agreement.Agreement;
import org.akkoord.csv.PanelCsv;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.evaluation.ObjectiveEvaluation;
import org.akkoord.evaluation.Scorecards;
import org.akkoord.indicator.Indicator;
import org.akkoord.json.AgreementJson;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.panel.Panel;
import org.akkoord.panel.PanelBuilder;
import org.akkoord.statistics.Proportion;
import org.akkoord.trend.Change;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scorecards of the invented sector are what each of its schools and boards gets by itself. */
class SectorScorecardsTest {

    private static final LocalDate AS_OF = LocalDate.of(2020, 10, 12);

    /** A level and a trend of shares, of counts of pupils and of hours. */
    private static final Agreement AGREEMENT = AgreementJson.parse("""
            {"schemaVersion": 1, "id": "sport", "title": {"en": "Sport"}, "sector": {"en": "Schools"},
             "concluded": "2011", "ends": "2024-12-31",
             "ambitions": [{"id": "a", "title": {"en": "Ambition"}, "goals": [{"id": "g", "title": {"en": "Goal"},
               "objectives": [
                 {"id": "hours", "text": {"en": "Two hours"}, "indicators": ["two-hours"], "unit": "percent",
                  "target": {"atLeast": 80}, "deadline": "2024"},
                 {"id": "mean", "text": {"en": "More hours"}, "indicators": ["mean-hours"], "unit": "hours",
                  "target": {"atLeast": 2.1}, "deadline": "2024"},
                 {"id": "pupils", "text": {"en": "More sport"}, "indicators": ["sport"], "unit": "percent",
                  "target": {"atLeast": 60}, "deadline": "2022"}]}]}],
             "indicators": [
               {"id": "two-hours", "title": {"en": "Two hours"}, "unit": "percent", "direction": "INCREASE",
                "role": "DIRECT",
                "definition": {"shareOfUnits": "pe-hours", "comparison": "AT_LEAST", "threshold": 2}},
               {"id": "mean-hours", "title": {"en": "Hours"}, "unit": "hours", "direction": "INCREASE",
                "role": "DIRECT", "definition": {"mean": "pe-hours"}},
               {"id": "sport", "title": {"en": "Sport"}, "unit": "percent", "direction": "INCREASE",
                "role": "DIRECT", "definition": {"ratioOfSums": "sport-pupils"}}]}
            """);

    /** Without floors of counts, the rules are those for the nation. */
    private static final AgreementEvaluator EVALUATOR =
            AgreementEvaluator.withDefaults().withCountFloors(1, 1);

    @TempDir
    static Path folder;

    private static List<String> schoolLines;
    private static List<String> groupLines;

    @BeforeAll
    static void writeTheSector() throws IOException {
        SyntheticSector.of(1).write(folder);
        schoolLines = Files.readAllLines(folder.resolve("schools.csv"));
        groupLines = Files.readAllLines(folder.resolve("groups.csv"));
    }

    private static Panel panel(List<String> schools, List<String> groups) throws IOException {
        Path file = Files.writeString(folder.resolve("s.csv"), schoolLines.get(0) + "\n" + String.join("\n", schools));
        Path other = Files.writeString(folder.resolve("g.csv"), groupLines.get(0) + "\n" + String.join("\n", groups));
        PanelBuilder builder = Panel.builder();
        PanelCsv.reader(file).profile(SyntheticSector.PROFILE).readInto(builder);
        PanelCsv.readGroups(other, builder);
        return builder.build();
    }

    private static Panel sector() throws IOException {
        return panel(body(schoolLines), body(groupLines));
    }

    private static List<String> body(List<String> lines) {
        return lines.subList(1, lines.size());
    }

    private static Map<String, List<String>> byUnit(List<String> lines) {
        Map<String, List<String>> found = new TreeMap<>();
        body(lines)
                .forEach(line -> found.computeIfAbsent(line.split(",")[0], unit -> new ArrayList<>())
                        .add(line));
        return found;
    }

    private static AgreementEvaluation evaluated(Panel panel) {
        MeasurementSet figures = MeasurementSet.empty();
        Set<String> variables = Set.copyOf(panel.variables());
        for (Indicator indicator : AGREEMENT.indicators()) {
            if (variables.contains(indicator.definition().orElseThrow().variable())) {
                figures = figures.plus(panel.measure(indicator));
            }
        }
        return EVALUATOR.evaluate(AGREEMENT, tested(figures), AS_OF);
    }

    /** The same figures; where counts of pupils are small, those of samples. */
    private static MeasurementSet tested(MeasurementSet figures) {
        List<Proportion> shares = figures.of("sport").stream()
                .flatMap(figure -> figure.value().counts().stream())
                .map(Proportion::of)
                .toList();
        boolean isSmall = shares.size() > 1
                && shares.get(shares.size() - 1).scoreStatistic(shares.get(0)).isEmpty();
        return MeasurementSet.of(figures.all().stream()
                .map(figure -> isSmall && figure.indicator().equals("sport")
                        ? figure.toBuilder()
                                .coverage(Measurement.Coverage.SAMPLE)
                                .build()
                        : figure)
                .toList());
    }

    @Test
    void everySchoolHasTheVerdictsOfItsOwnEvaluation() throws IOException {
        Scorecards all = EVALUATOR.evaluateEach(AGREEMENT, sector(), AS_OF);
        Map<String, List<String>> groups = byUnit(groupLines);
        Set<Verdict> seen = EnumSet.noneOf(Verdict.class);
        int row = 0;
        for (Map.Entry<String, List<String>> school : byUnit(schoolLines).entrySet()) {
            AgreementEvaluation alone =
                    evaluated(panel(school.getValue(), groups.getOrDefault(school.getKey(), List.of())));
            for (int i = 0; i < all.objectives().size(); i++, row++) {
                assertThat(all.row(row).unit()).isEqualTo(school.getKey());
                assertSame(all.row(row), alone);
                seen.add(all.row(row).verdict());
            }
        }
        assertThat(row).isEqualTo(all.size()).isGreaterThan(15_000);
        assertThat(seen).containsExactlyInAnyOrder(Verdict.values());
    }

    @Test
    void everyBoardHasTheVerdictsOfItsWholeEvaluation() throws IOException {
        Scorecards all = AgreementEvaluator.withDefaults().evaluateEach(AGREEMENT, sector().by("board"), AS_OF);
        List<Scorecards.Row> rows = all.rows();
        for (int row = 0; row < rows.size(); row += all.objectives().size()) {
            AgreementEvaluation whole = all.of(rows.get(row).unit());
            rows.subList(row, row + all.objectives().size()).forEach(each -> assertSame(each, whole));
        }
        assertThat(all.counts().values()).allMatch(count -> count > 0);
    }

    @Test
    void threadsAndTheOrderOfRowsChangeNoBit() throws IOException {
        Panel sector = sector();
        List<String> schools = texts(EVALUATOR.evaluateEach(AGREEMENT, sector, AS_OF));
        List<String> boards = texts(EVALUATOR.evaluateEach(AGREEMENT, sector.by("board"), AS_OF));
        List<String> mixed = new ArrayList<>(body(schoolLines));
        Collections.shuffle(mixed, new Random(7));
        Panel shuffled = panel(mixed, body(groupLines));
        for (int threads : new int[] {1, 2, 7}) {
            ExecutorService executor = Executors.newFixedThreadPool(threads);
            try {
                AgreementEvaluator on = EVALUATOR.on(executor);
                assertThat(texts(on.evaluateEach(AGREEMENT, shuffled.on(executor), AS_OF)))
                        .isEqualTo(schools);
                assertThat(texts(
                                on.evaluateEach(AGREEMENT, shuffled.on(executor).by("board"), AS_OF)))
                        .isEqualTo(boards);
            } finally {
                executor.shutdownNow();
            }
        }
    }

    private static List<String> texts(Scorecards scorecards) {
        return IntStream.range(0, scorecards.size())
                .mapToObj(row -> scorecards.row(row).toString())
                .toList();
    }

    private static void assertSame(Scorecards.Row row, AgreementEvaluation alone) {
        ObjectiveEvaluation objective = alone.objective(row.objective());
        IndicatorEvaluation indicator = objective.indicator(row.indicator());
        Optional<BigDecimal> change = indicator
                .level()
                .filter(Point::isNumber)
                .flatMap(level -> indicator.change().map(Change::amount));
        assertThat(new Scorecards.Row(
                        row.unit(),
                        "g",
                        row.objective(),
                        row.indicator(),
                        objective.verdict(),
                        objective.explanation().reason(),
                        indicator.level().map(Point::period),
                        indicator.level().map(Point::value),
                        indicator.shortfall(),
                        change,
                        indicator.perYear(),
                        indicator.evidence().units()))
                .isEqualTo(row);
    }
}
