package org.akkoord.evaluation;

import static org.akkoord.evaluation.Sample.DIRECT;
import static org.akkoord.evaluation.Sample.OBJECTIVE;
import static org.akkoord.evaluation.Sample.agreement;
import static org.akkoord.evaluation.Sample.direct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.akkoord.ReferenceData;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.TargetValue;
import org.akkoord.evaluation.GoalEvaluation.RollUp;
import org.akkoord.evaluation.GoalJudge.Part;
import org.akkoord.evaluation.GoalJudge.Whole;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.progress.Judgement;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.progress.ProgressCase;
import org.akkoord.progress.ProgressMethod;
import org.akkoord.progress.ProgressMethods;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;

class RollUpTest {

    private static final List<Part> MIXED = List.of(
            part("a", Verdict.ACHIEVED, 5),
            part("b", Verdict.ATTENTION_NEEDED, -1),
            part("c", Verdict.SUFFICIENT_PROGRESS, 3),
            unscored("d", Verdict.NOT_ASSESSABLE));

    private static Part part(String id, Verdict verdict, double score) {
        return new Part(id, verdict, OptionalDouble.of(score));
    }

    private static Part unscored(String id, Verdict verdict) {
        return new Part(id, verdict, OptionalDouble.empty());
    }

    private static Whole roll(RollUp rollUp, Part... parts) {
        return new GoalJudge(rollUp).of(List.of(parts), ProgressMethods.OPEN_SDG);
    }

    private static List<String> texts(Whole whole) {
        return whole.steps().stream().map(step -> step.text(Locale.ENGLISH)).toList();
    }

    @Test
    void theWorstOfWhatCouldBeAssessedIsTheDefault() {
        Whole whole = new GoalJudge(RollUp.worst()).of(MIXED, ProgressMethods.OPEN_SDG);

        assertThat(whole.verdict()).isEqualTo(Verdict.ATTENTION_NEEDED);
        assertThat(texts(whole))
                .containsExactly("the worst of the parts that could be assessed: a: achieved, b: attention needed, c:"
                        + " sufficient progress, d: not assessable");
    }

    @Test
    void theMeanOfScoresIsJudgedByTheMethod() {
        Whole whole = new GoalJudge(RollUp.meanScore()).of(MIXED, ProgressMethods.OPEN_SDG);

        // (5 - 1 + 3) / 3 = 2.333, below 2.5
        assertThat(whole.verdict()).isEqualTo(Verdict.ATTENTION_NEEDED);
        assertThat(whole.reason()).contains(Reason.MEAN_OF_PARTS);
        assertThat(whole.rating().orElseThrow().status()).isEqualTo("moderate_progress");
        assertThat(texts(whole))
                .containsExactly(
                        "the mean score of the parts that could be assessed: a: achieved, b: attention"
                                + " needed, c: sufficient progress, d: not assessable",
                        "mean score: 7 / 3 = 2.333",
                        "Open SDG status: moderate_progress, score 2.333");
    }

    @Test
    void theMeanIsAchievedOnlyIfEveryPartWithAScoreIs() {
        Part met = part("a", Verdict.ACHIEVED, 5);

        assertThat(roll(RollUp.meanScore(), met, unscored("b", Verdict.NOT_ASSESSABLE))
                        .verdict())
                .isEqualTo(Verdict.ACHIEVED);
        assertThat(roll(RollUp.meanScore(), met, part("b", Verdict.SUFFICIENT_PROGRESS, 5))
                        .verdict())
                .isEqualTo(Verdict.SUFFICIENT_PROGRESS);
    }

    @Test
    void withoutScoresOrARuleForThemThereIsNoMean() {
        Whole none = roll(RollUp.meanScore(), unscored("a", Verdict.ACHIEVED));
        Whole other = new GoalJudge(RollUp.meanScore()).of(MIXED, ProgressMethods.DESTATIS);

        assertThat(List.of(none, other)).allSatisfy(whole -> {
            assertThat(whole.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
            assertThat(whole.reason()).contains(Reason.NO_SCORE);
        });
    }

    @Test
    void allAchievedCountsWhatCouldNotBeAssessed() {
        Part met = part("a", Verdict.ACHIEVED, 5);
        Part unknown = unscored("b", Verdict.NOT_ASSESSABLE);
        Part poor = part("c", Verdict.INSUFFICIENT_PROGRESS, -5);

        assertThat(roll(RollUp.allAchieved(), met, met).verdict()).isEqualTo(Verdict.ACHIEVED);
        assertThat(roll(RollUp.allAchieved(), met, unknown).verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(roll(RollUp.allAchieved(), met, unknown, poor).verdict()).isEqualTo(Verdict.INSUFFICIENT_PROGRESS);
        assertThat(roll(RollUp.allAchieved()).verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
    }

    @Test
    void aFloorAsksForEnoughPartsThatCouldBeAssessed() {
        Whole enough =
                new GoalJudge(RollUp.worst().withFloor(BigDecimal.valueOf(75))).of(MIXED, ProgressMethods.OPEN_SDG);
        Whole tooFew =
                new GoalJudge(RollUp.worst().withFloor(new BigDecimal("75.1"))).of(MIXED, ProgressMethods.OPEN_SDG);

        assertThat(enough.verdict()).isEqualTo(Verdict.ATTENTION_NEEDED);
        assertThat(tooFew.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(tooFew.reason()).contains(Reason.TOO_FEW_PARTS);
        assertThat(texts(tooFew).subList(1, 3))
                .containsExactly(
                        "parts that could be assessed: 100 * 3 / 4 = 75 %",
                        "threshold: parts that could be assessed 75 % >= 75.1 % - not met");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RollUp.worst().withFloor(BigDecimal.valueOf(101)))
                .withMessage("the floor must be 0 to 100 percent, but was 101");
    }

    @Test
    void goalsOfAnEvaluationFollowTheRule() {
        Agreement two = agreement(
                DIRECT,
                OBJECTIVE.toBuilder()
                        .target(new TargetValue.AtLeast(BigDecimal.valueOf(60)))
                        .build(),
                OBJECTIVE.toBuilder()
                        .id("g1.b")
                        .target(new TargetValue.AtLeast(BigDecimal.valueOf(61)))
                        .build());
        MeasurementSet figures = MeasurementSet.of(List.of(direct("2015", "50"), direct("2017", "60")));
        AgreementEvaluator evaluator = AgreementEvaluator.withDefaults().with(ProgressMethods.OPEN_SDG);

        GoalEvaluation worst = evaluator.evaluate(two, figures, Sample.AS_OF).goal("g1");
        GoalEvaluation mean = evaluator
                .with(RollUp.meanScore())
                .evaluate(two, figures, Sample.AS_OF)
                .goal("g1");
        GoalEvaluation all = evaluator
                .with(RollUp.allAchieved())
                .evaluate(two, figures, Sample.AS_OF)
                .goal("g1");

        assertThat(worst.explanation().reason()).isEqualTo(Reason.ON_COURSE);
        assertThat(mean.explanation().reason()).isEqualTo(Reason.MEAN_OF_PARTS);
        assertThat(mean.verdict()).isEqualTo(Verdict.SUFFICIENT_PROGRESS);
        assertThat(mean.explanation().text(Locale.ENGLISH)).contains("Open SDG status: substantial_progress, score 5");
        assertThat(all.explanation().reason()).isEqualTo(Reason.ON_COURSE);
    }

    /**
     * Indicators of Open SDG whose status is the plain mean of their series, or the mean of the means of groups of
     * them.
     */
    @Test
    void openSdgGivesTheScoreAndStatusOfEveryIndicator() {
        Map<String, Map<String, Part>> series = series();
        List<Map<String, String>> rows = ReferenceData.table("progress/opensdg-indicators.tsv");
        for (Map<String, String> row : rows) {
            String indicator = row.get("indicator");
            Map<String, Part> all = series.get(indicator);
            boolean plain = row.get("aggregation").equals("plain_mean");
            Rating rating = whole(plain ? List.copyOf(all.values()) : grouped(indicator, all))
                    .rating()
                    .orElseThrow();

            assertThat(rating.score().orElseThrow())
                    .as("%s", row)
                    .isCloseTo(ReferenceData.number(row.get("score")), within(1e-9));
            assertThat(rating.status()).as("%s", row).isEqualTo(row.get("progress_status"));
        }
        assertThat(rows).hasSize(113);
    }

    private static Map<String, Map<String, Part>> series() {
        Map<String, Map<String, Part>> series = new TreeMap<>();
        for (Map<String, String> row : ReferenceData.table("progress/opensdg-series.tsv")) {
            String score = row.get("score");
            // series of one indicator may have one name; their figures tell them apart
            String name = row.values().toString();
            Verdict verdict = row.get("status").equals("target_achieved") ? Verdict.ACHIEVED : Verdict.ATTENTION_NEEDED;
            Part part = score.isEmpty()
                    ? unscored(name, Verdict.NOT_ASSESSABLE)
                    : part(name, verdict, Double.parseDouble(score));
            series.computeIfAbsent(row.get("indicator"), unused -> new TreeMap<>())
                    .put(name, part);
        }
        return series;
    }

    private static Whole whole(List<Part> parts) {
        return new GoalJudge(RollUp.meanScore()).of(parts, ProgressMethods.OPEN_SDG);
    }

    /** The groups of the two indicators that have them and no series that cannot be told apart. */
    private static List<Part> grouped(String indicator, Map<String, Part> all) {
        List<Part> alone = new ArrayList<>();
        List<Part> group = new ArrayList<>();
        String inGroup = indicator.equals("4-a-1") ? "access to computers" : "Long-Term Evolution";
        all.forEach((name, part) -> (name.contains(inGroup) ? group : alone).add(part));
        Whole whole = whole(group);
        alone.add(
                new Part("group", whole.verdict(), whole.rating().orElseThrow().score()));
        return alone;
    }

    @Test
    void groupsOfGroupsAreMeansOfMeans() {
        Whole inner = whole(List.of(part("a", Verdict.ATTENTION_NEEDED, 1), part("b", Verdict.ATTENTION_NEEDED, 3)));
        Whole middle = whole(List.of(
                new Part("ab", inner.verdict(), inner.rating().orElseThrow().score()),
                part("c", Verdict.INSUFFICIENT_PROGRESS, -4)));
        Whole outer = whole(List.of(
                new Part("abc", middle.verdict(), middle.rating().orElseThrow().score()),
                part("d", Verdict.ACHIEVED, 5)));

        assertThat(outer.rating().orElseThrow().score()).hasValue(2);
    }

    @Test
    void aMethodMayJudgeAWholeInItsOwnWords() {
        ProgressMethod method = new ProgressMethod() {
            @Override
            public String name() {
                return "OWN";
            }

            @Override
            public Judgement judge(ProgressCase progress) {
                return scored(Verdict.ATTENTION_NEEDED, 2);
            }

            @Override
            public Optional<Judgement> judgeMean(double mean, boolean allAchieved) {
                return Optional.of(scored(Verdict.ATTENTION_NEEDED, mean));
            }

            private Judgement scored(Verdict verdict, double score) {
                return Judgement.builder(verdict, LocalizedText.of("en", "half of the council agrees"))
                        .rating(new Rating("half", OptionalDouble.empty(), OptionalDouble.of(score)))
                        .build();
            }
        };
        AgreementEvaluation evaluation = AgreementEvaluator.withDefaults()
                .with(method)
                .with(RollUp.meanScore())
                .evaluate(agreement(DIRECT, OBJECTIVE), MeasurementSet.of(List.of(direct("2018", "70"))), Sample.AS_OF);

        assertThat(evaluation.goal("g1").explanation().summary(Locale.ENGLISH)).isEqualTo("half of the council agrees");
    }
}
