package org.akkoord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Ambition;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.evaluation.MeasurementsAsOf.Floors;
import org.akkoord.evaluation.MeasurementsAsOf.Terms;
import org.akkoord.indicator.Direction;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.IndicatorDefinition;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.panel.Panel;
import org.akkoord.panel.PanelBuilder;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.trend.Change;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** Holds scorecards to the evaluation of one unit after the other, from panels that hold that unit alone. */
class ScorecardsTest {

    private static final int SCHOOLS = 60;
    private static final int BOARDS = 9;
    private static final LocalDate AS_OF = LocalDate.of(2020, 10, 12);
    private static final BigDecimal FLOOR = new BigDecimal("66.6");
    private static final AgreementEvaluator EVALUATOR = AgreementEvaluator.withDefaults();
    private static final Agreement AGREEMENT = agreement();

    /** A cell of a school, or its board. */
    private record Cell(int school, Consumer<PanelBuilder> fill) {}

    private static final List<Cell> CELLS = cells();

    private static String school(int number) {
        return "s" + (100 + number);
    }

    private static String board(int school) {
        return "b" + school % BOARDS;
    }

    private static Objective objective(String id, TargetValue target, Unit unit, String... indicators) {
        return Objective.builder()
                .id(id)
                .text(Sample.text(id))
                .addIndicators(indicators)
                .unit(unit)
                .target(target)
                .deadline(ReportingPeriod.year(2022))
                .build();
    }

    private static Indicator indicator(String id, Unit unit, IndicatorDefinition definition) {
        return Indicator.builder()
                .id(id)
                .title(Sample.text(id))
                .unit(unit)
                .direction(Direction.INCREASE)
                .definition(definition)
                .build();
    }

    private static Agreement agreement() {
        Unit hours = Unit.parse("hours");
        TargetValue seventy = new TargetValue.AtLeast(BigDecimal.valueOf(70));
        Goal goal = Goal.builder()
                .id("g")
                .title(Sample.text("Goal"))
                .addObjectives(
                        objective("share", seventy, Unit.PERCENT, "ratio"),
                        objective("schools", seventy, Unit.PERCENT, "enough"),
                        objective("mean", new TargetValue.AtLeast(BigDecimal.valueOf(3)), hours, "hours"),
                        objective(
                                "range",
                                new TargetValue.Between(BigDecimal.valueOf(40), BigDecimal.valueOf(55)),
                                Unit.PERCENT,
                                "mean-share"),
                        objective(
                                "two", new TargetValue.AtMost(BigDecimal.valueOf(30)), Unit.PERCENT, "ratio", "other"),
                        objective("elsewhere", seventy, Unit.PERCENT, "survey"))
                .build();
        return Agreement.builder()
                .id("a")
                .title(Sample.text("Agreement"))
                .sector(Sample.text("Sector"))
                .concluded(ReportingPeriod.year(2014))
                .ends(LocalDate.of(2022, 12, 31))
                .addAmbitions(Ambition.builder()
                        .id("ambition")
                        .title(Sample.text("Ambition"))
                        .addGoals(goal)
                        .build())
                .addIndicators(
                        indicator("ratio", Unit.PERCENT, new IndicatorDefinition.RatioOfSums("passed")),
                        indicator(
                                "enough",
                                Unit.PERCENT,
                                new IndicatorDefinition.ShareOfUnits(
                                        "hours", Quantity.Relation.AT_LEAST, BigDecimal.valueOf(2))),
                        indicator("hours", hours, new IndicatorDefinition.Mean("hours")),
                        indicator("mean-share", Unit.PERCENT, new IndicatorDefinition.Mean("passed")),
                        indicator("other", Unit.PERCENT, new IndicatorDefinition.RatioOfSums("early")),
                        Indicator.builder()
                                .id("survey")
                                .title(Sample.text("Survey"))
                                .build())
                .build();
    }

    private static List<Cell> cells() {
        Random random = new Random(20201012);
        List<Cell> cells = new ArrayList<>();
        for (int school = 0; school < SCHOOLS; school++) {
            String id = school(school);
            int size = school % 7 == 0 ? 3 : 30 + random.nextInt(200);
            double start = random.nextDouble();
            double slope = random.nextGaussian() / 20;
            cells.add(new Cell(
                    school,
                    builder -> builder.level("board")
                            .group(board(Integer.parseInt(id.substring(1)) - 100))
                            .member(
                                    id,
                                    ReportingPeriod.year(2000).start(),
                                    ReportingPeriod.year(2030).end())));
            for (int year = 2014; year < 2014 + 3 + random.nextInt(4); year++) {
                ReportingPeriod period = ReportingPeriod.year(year);
                double share = Math.max(0, Math.min(1, start + slope * (year - 2014)));
                int kind = random.nextInt(12);
                long early = random.nextInt(size + 1);
                double hours = random.nextInt(50) / 10.0;
                cells.add(new Cell(school, builder -> counts(builder.at(id, "passed", period), kind, share, size)));
                cells.add(new Cell(
                        school, builder -> builder.at(id, "early", period).counts(early, size)));
                cells.add(new Cell(school, builder -> hours(builder.at(id, "hours", period), kind, hours)));
            }
        }
        return cells;
    }

    private static void counts(PanelBuilder cell, int kind, double share, int size) {
        switch (kind) {
            case 0 -> cell.missing(Quantity.MissingReason.SUPPRESSED);
            case 1 -> cell.missing(Quantity.MissingReason.NOT_COLLECTED);
            case 2 -> cell.missing(Quantity.MissingReason.NOT_APPLICABLE);
            default -> cell.counts(Math.round(share * size), size);
        }
    }

    private static void hours(PanelBuilder cell, int kind, double hours) {
        switch (kind) {
            case 3 -> cell.missing(Quantity.MissingReason.NOT_YET_PUBLISHED);
            case 4 -> cell.between(0, 1.9);
            case 5 -> cell.between(1.5, 2.5);
            default -> cell.value(hours);
        }
    }

    private static Panel panel(List<Cell> cells) {
        PanelBuilder builder = Panel.builder();
        cells.forEach(cell -> cell.fill().accept(builder));
        return builder.build();
    }

    private static AgreementEvaluation alone(List<Cell> cells, long leastUnits) {
        Panel panel = panel(cells);
        MeasurementSet figures = MeasurementSet.empty();
        for (Indicator indicator : AGREEMENT.indicators()) {
            if (indicator.definition().isPresent()) {
                figures = figures.plus(panel.measure(indicator));
            }
        }
        return EVALUATOR.evaluate(AGREEMENT, figures, Terms.of(AGREEMENT, AS_OF, new Floors(FLOOR, 10, leastUnits)));
    }

    private static void assertSame(Scorecards.Row row, AgreementEvaluation alone) {
        ObjectiveEvaluation objective = alone.objective(row.objective());
        IndicatorEvaluation indicator = objective.indicator(row.indicator());
        assertThat(row.verdict())
                .as(row.toString())
                .isEqualTo(objective.verdict())
                .isEqualTo(indicator.verdict());
        assertThat(row.reason())
                .as(row.toString())
                .isEqualTo(objective.explanation().reason());
        assertThat(row.period()).isEqualTo(indicator.level().map(Point::period));
        assertThat(row.latest()).isEqualTo(indicator.level().map(Point::value));
        assertThat(row.shortfall()).isEqualTo(indicator.shortfall());
        assertThat(row.changePerYear()).isEqualTo(indicator.perYear());
        assertThat(row.units()).isEqualTo(indicator.evidence().units());
        Optional<BigDecimal> change = indicator.level().filter(Point::isNumber).isPresent()
                ? indicator.change().map(Change::amount)
                : Optional.empty();
        assertThat(row.change()).isEqualTo(change);
    }

    @Test
    void eachSchoolHasTheVerdictsThatItWouldHaveAlone() {
        Scorecards schools = EVALUATOR.evaluateEach(AGREEMENT, panel(CELLS), AS_OF);

        assertThat(schools.objectives()).containsExactly("share", "schools", "mean", "range", "two");
        assertThat(schools.units()).hasSize(SCHOOLS);
        assertThat(schools.size()).isEqualTo(5 * SCHOOLS);
        for (int school = 0; school < SCHOOLS; school++) {
            int number = school;
            AgreementEvaluation alone =
                    alone(CELLS.stream().filter(cell -> cell.school() == number).toList(), 0);
            schools.where(row -> row.unit().equals(school(number))).rows().forEach(row -> assertSame(row, alone));
            assertThat(schools.of(school(school))).isEqualTo(alone);
        }
        assertThat(schools.rows().stream().map(Scorecards.Row::verdict)).contains(Verdict.values());
        assertThat(schools.rows().stream().map(Scorecards.Row::reason))
                .contains(Reason.TOO_FEW_COUNTED, Reason.VALUE_IS_A_RANGE);
    }

    @Test
    void eachBoardHasTheVerdictsOfAPanelOfItsSchools() {
        Scorecards boards = EVALUATOR.evaluateEach(AGREEMENT, panel(CELLS).by("board"), AS_OF);

        for (int board = 0; board < BOARDS; board++) {
            int number = board;
            AgreementEvaluation alone = alone(
                    CELLS.stream()
                            .filter(cell -> cell.school() % BOARDS == number)
                            .toList(),
                    3);
            boards.where(row -> row.unit().equals("b" + number)).rows().forEach(row -> assertSame(row, alone));
        }
        assertThat(boards.rows().stream().map(Scorecards.Row::reason)).contains(Reason.COVERAGE_TOO_LOW);
    }

    @Test
    void threadsAndTheOrderOfRowsChangeNothing() {
        List<List<String>> expected = texts(EVALUATOR.evaluateEach(AGREEMENT, panel(CELLS), AS_OF));
        List<Cell> shuffled = new ArrayList<>(CELLS);
        Collections.shuffle(shuffled, new Random(5));
        for (int threads : new int[] {1, 2, 7}) {
            ExecutorService executor = Executors.newFixedThreadPool(threads);
            try {
                Scorecards found = EVALUATOR.on(executor).evaluateEach(AGREEMENT, panel(shuffled), AS_OF);
                assertThat(texts(found)).isEqualTo(expected);
            } finally {
                executor.shutdownNow();
            }
        }
    }

    private static List<List<String>> texts(Scorecards scorecards) {
        return IntStream.range(0, scorecards.size()).mapToObj(scorecards::cells).toList();
    }

    @Test
    void rowsAreCountedFilteredAndOrdered() {
        Scorecards all = EVALUATOR.evaluateEach(AGREEMENT, panel(CELLS), AS_OF);

        Map<Verdict, Integer> counts = all.counts();
        assertThat(counts.keySet()).containsExactly(Verdict.values());
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(all.size());
        assertThat(all.with(Verdict.ACHIEVED).size()).isEqualTo(counts.get(Verdict.ACHIEVED));
        Scorecards one = all.ofObjective("share");
        assertThat(one.size()).isEqualTo(SCHOOLS);
        assertThat(one.rows()).allMatch(row -> row.objective().equals("share"));

        List<Scorecards.Row> worst = all.bottom(5).rows();
        List<Scorecards.Row> best = all.top(5).rows();
        assertThat(worst).hasSize(5).allMatch(row -> row.verdict() == Verdict.INSUFFICIENT_PROGRESS);
        assertThat(best).hasSize(5).allMatch(row -> row.verdict() == Verdict.ACHIEVED);
        double most = all.with(Verdict.INSUFFICIENT_PROGRESS).rows().stream()
                .mapToDouble(row -> row.shortfall().map(BigDecimal::doubleValue).orElse(Double.NEGATIVE_INFINITY))
                .max()
                .orElseThrow();
        assertThat(worst.get(0).shortfall().map(BigDecimal::doubleValue)).contains(most);
        assertThat(all.toString()).startsWith("scorecards of 'a' as of 2020-10-12, 60 units, 5 objectives\n");
    }

    @Test
    void aFloorOfCountsOfOneJudgesSmallSchoolsToo() {
        Panel small = panel(List.of(new Cell(0, builder -> {
            builder.at("s", "passed", ReportingPeriod.year(2018)).counts(2, 3);
            builder.at("s", "passed", ReportingPeriod.year(2019)).counts(3, 3);
        })));

        Scorecards.Row usual = EVALUATOR.evaluateEach(AGREEMENT, small, AS_OF).row(0);
        assertThat(usual.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(usual.reason()).isEqualTo(Reason.TOO_FEW_COUNTED);
        assertThat(usual.latest()).isEmpty();
        assertThat(usual.changePerYear()).isEqualTo(OptionalDouble.empty());
        Scorecards.Row any = EVALUATOR
                .withCountFloors(1, 1)
                .evaluateEach(AGREEMENT, small, AS_OF)
                .row(0);
        assertThat(any.verdict()).isEqualTo(Verdict.ACHIEVED);
        assertThat(any.units()).contains(new Measurement.Units(1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EVALUATOR.withCountFloors(10, 0))
                .withMessage("a floor of counts must be 1 or more, but was 0");
    }

    /** Both schools of the first board have two hours, and all three of the second. */
    @Test
    void ofAGroupAShareOfTwoUnitsGivesNoVerdict() {
        PanelBuilder builder = Panel.builder();
        for (String school : List.of("s0", "s1", "t0", "t1", "t2")) {
            builder.at(school, "hours", ReportingPeriod.year(2019)).value(2);
            builder.level("board")
                    .group(school.substring(0, 1))
                    .member(
                            school,
                            ReportingPeriod.year(2000).start(),
                            ReportingPeriod.year(2030).end());
        }
        Panel schools = builder.build();

        Scorecards boards =
                EVALUATOR.evaluateEach(AGREEMENT, schools.by("board"), AS_OF).ofObjective("schools");
        assertThat(boards.rows())
                .extracting(row -> row.unit() + " " + row.reason())
                .containsExactly("s TOO_FEW_COUNTED", "t TARGET_MET");
        assertThat(boards.judgedBy().parameters())
                .extracting(
                        parameter -> parameter.name() + ": " + parameter.text().in(Locale.ENGLISH))
                .endsWith(
                        "own-baseline: from the first value of each unit",
                        "count-floor: shares of 10 people or things and more",
                        "unit-floor: shares of 3 units and more");
        assertThat(boards.of("s").judgedBy()).isEqualTo(boards.judgedBy());
        assertThat(EVALUATOR
                        .evaluateEach(AGREEMENT, schools, AS_OF)
                        .ofObjective("schools")
                        .rows())
                .allMatch(row -> row.reason() == Reason.TARGET_MET);
        assertThat(EVALUATOR
                        .withCountFloors(10, 2)
                        .evaluateEach(AGREEMENT, schools.by("board"), AS_OF)
                        .ofObjective("schools")
                        .counts())
                .containsEntry(Verdict.ACHIEVED, 2);
    }

    /** The sector started at 30 percent; the school fell from 50 to 45. */
    @Test
    void aUnitStartsFromItsOwnFirstValue() {
        Objective original = objective("share", new TargetValue.AtLeast(BigDecimal.valueOf(70)), Unit.PERCENT, "ratio");
        Agreement agreement = with(original.toBuilder()
                .baseline(new Objective.Baseline(ReportingPeriod.year(2016), BigDecimal.valueOf(30)))
                .build());
        Panel panel = panel(List.of(new Cell(0, builder -> {
            builder.at("s", "passed", ReportingPeriod.year(2017)).counts(50, 100);
            builder.at("s", "passed", ReportingPeriod.year(2019)).counts(45, 100);
        })));

        Scorecards schools = EVALUATOR.evaluateEach(agreement, panel, AS_OF);
        assertThat(schools.row(0).reason()).isEqualTo(Reason.MOVING_AWAY);
        assertThat(reasoned(schools.of("s")))
                .contains("from 50 % (50 of 100) in 2017 to 45 % (45 of 100) in 2019")
                .doesNotContain("2016");
        MeasurementSet figures = panel.measure(agreement.indicator("ratio"));
        assertThat(reasoned(EVALUATOR.evaluate(agreement, figures, AS_OF)))
                .contains("from 30 % in 2016 to 45 % (45 of 100) in 2019");
    }

    /**
     * From 2 to 5 of 12: {@code scipy.stats.fisher_exact([[5, 7], [2, 10]], "greater")} is 0.185, and from 1 to 7 of 12
     * 0.0136. From 20 to 50 of 120 every expected count is 35 or more, so the rule for everybody holds: 25 of the 83
     * points to go are more than a tenth.
     */
    @Test
    void smallCountsAreTestedExactly() {
        PanelBuilder builder = Panel.builder();
        int[][] counts = {{2, 5, 12}, {1, 7, 12}, {20, 50, 120}};
        for (int school = 0; school < counts.length; school++) {
            builder.at(school(school), "passed", ReportingPeriod.year(2018))
                    .counts(counts[school][0], counts[school][2]);
            builder.at(school(school), "passed", ReportingPeriod.year(2020))
                    .counts(counts[school][1], counts[school][2]);
        }
        Objective all = objective("share", new TargetValue.AtLeast(BigDecimal.valueOf(100)), Unit.PERCENT, "ratio");
        Agreement agreement =
                with(all.toBuilder().deadline(ReportingPeriod.year(2020)).build());

        Scorecards schools = EVALUATOR.evaluateEach(agreement, builder.build(), LocalDate.of(2021, 2, 1));
        assertThat(schools.rows())
                .extracting(Scorecards.Row::verdict)
                .containsExactly(Verdict.INSUFFICIENT_PROGRESS, Verdict.ATTENTION_NEEDED, Verdict.ATTENTION_NEEDED);
        assertThat(reasoned(schools.of(school(0)))).contains("0.185");
        assertThat(reasoned(schools.of(school(1)))).contains("0.014");
        assertThat(reasoned(schools.of(school(2)))).contains("a threshold takes the place of a test");
    }

    /** Ranks as by {@code pandas.Series([50, 60, 60, 40]).rank(ascending=False, method="min")}, and "max". */
    @Test
    void equalValuesShareTheirPositions() {
        PanelBuilder builder = Panel.builder();
        int[] passed = {50, 60, 60, 40};
        for (int school = 0; school < passed.length; school++) {
            builder.at(school(school), "passed", ReportingPeriod.year(2019)).counts(passed[school], 100);
        }
        builder.at(school(4), "passed", ReportingPeriod.year(2018)).counts(99, 100);
        builder.at(school(5), "passed", ReportingPeriod.year(2019)).counts(9, 9);
        Scorecards schools = EVALUATOR.evaluateEach(AGREEMENT, builder.build(), AS_OF);

        assertThat(IntStream.range(0, 4)
                        .mapToObj(school -> schools.standing(school(school), "share")
                                .position()
                                .orElseThrow()))
                .containsExactly(
                        new Scorecards.Position(3, 3, 4),
                        new Scorecards.Position(1, 2, 4),
                        new Scorecards.Position(1, 2, 4),
                        new Scorecards.Position(4, 4, 4));
        assertThat(schools.standing(school(4), "share").position()).contains(new Scorecards.Position(1, 1, 1));
        Scorecards.Standing small = schools.with(Verdict.ACHIEVED).standing(school(5), "share");
        assertThat(small.position()).isEmpty();
        assertThat(small.row()).isEqualTo(schools.ofObjective("share").row(5));
        assertThat(small.verdicts()).containsEntry(Verdict.NOT_ASSESSABLE, 5).containsEntry(Verdict.ACHIEVED, 1);
    }

    /** The agreement with one objective. */
    private static Agreement with(Objective objective) {
        Goal goal = Goal.builder()
                .id("g")
                .title(Sample.text("Goal"))
                .addObjectives(objective)
                .build();
        return AGREEMENT.toBuilder()
                .ambitions(List.of(Ambition.builder()
                        .id("ambition")
                        .title(Sample.text("Ambition"))
                        .addGoals(goal)
                        .build()))
                .build();
    }

    private static String reasoned(AgreementEvaluation evaluation) {
        return evaluation.objective("share").explanation().text(Locale.ENGLISH).replaceAll("\\s+", " ");
    }

    @Test
    void whatThereIsNotIsNamed() {
        Scorecards all = EVALUATOR.evaluateEach(AGREEMENT, panel(CELLS), AS_OF);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> all.of("s7"))
                .withMessage("no unit 's7' among the 60 of the panel");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> all.ofObjective("elsewhere"))
                .withMessage("no objective 'elsewhere' that the panel can measure, there are: share, schools, mean,"
                        + " range, two");
        Panel other = panel(List.of(new Cell(
                0,
                builder -> builder.at("s", "size", ReportingPeriod.year(2019)).value(3))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EVALUATOR.evaluateEach(AGREEMENT, other, AS_OF))
                .withMessage("no objective of agreement 'a' has a direct indicator that is defined over a variable of"
                        + " the panel, which has: size");
    }
}
