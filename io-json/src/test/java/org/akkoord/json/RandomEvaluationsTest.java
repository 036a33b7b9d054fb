package org.akkoord.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.agreement.TargetValue.Attainment;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.evaluation.ObjectiveEvaluation;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.progress.ProgressMethod;
import org.akkoord.progress.ProgressMethods;
import org.akkoord.verdict.Conclusion;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.ObjectMapper;

/**
 * Whatever an objective and its figures are, verdict, reason and rating of every method say one thing.
 * {@code -Dakkoord.cases=20000} tries more cases.
 */
// Promise C6 of docs/promises.md
class RandomEvaluationsTest {

    private static final int CASES = Integer.getInteger("akkoord.cases", 150);
    private static final int EVERY = 5;
    private static final long SEED = 20_201_012;

    /** The reasons that a verdict may have; every other reason goes with no judgement. */
    private static final Map<Verdict, Set<Reason>> REASONS = new EnumMap<>(Map.of(
            Verdict.ACHIEVED, EnumSet.of(Reason.TARGET_MET, Reason.MET_LATE),
            Verdict.SUFFICIENT_PROGRESS,
                    EnumSet.of(
                            Reason.ON_COURSE,
                            Reason.SHORTFALL_WITHIN_MARGIN,
                            Reason.INTERIM_TARGET_MET,
                            Reason.MET_AND_LOST,
                            Reason.WANTED_WAY),
            Verdict.ATTENTION_NEEDED,
                    EnumSet.of(
                            Reason.MOVING_TOWARDS_TARGET,
                            Reason.TOWARDS_TARGET_UNTIMED,
                            Reason.MET_AND_LOST,
                            Reason.INTERIM_TARGET_MISSED,
                            Reason.MOVED_NOT_IN_TIME,
                            Reason.LAST_CHANGE_UNWANTED,
                            Reason.RANGE_CROSSED,
                            Reason.BEYOND_RANGE,
                            Reason.WANTED_WAY_SLOWLY),
            Verdict.INSUFFICIENT_PROGRESS,
                    EnumSet.of(
                            Reason.NO_DETECTABLE_CHANGE,
                            Reason.MOVING_AWAY,
                            Reason.DEADLINE_PASSED,
                            Reason.MET_AND_LOST,
                            Reason.STAGNATION,
                            Reason.NO_MOVEMENT,
                            Reason.UNWANTED_WAY)));

    /** Words of publishers that leave no doubt about the verdict. */
    private static final Map<String, Set<Verdict>> WORDS = Map.of(
            "sun", EnumSet.of(Verdict.ACHIEVED, Verdict.SUFFICIENT_PROGRESS),
            "slightly cloudy", EnumSet.of(Verdict.ACHIEVED, Verdict.SUFFICIENT_PROGRESS),
            "cloud", EnumSet.of(Verdict.ATTENTION_NEEDED, Verdict.INSUFFICIENT_PROGRESS),
            "thunderstorm", EnumSet.of(Verdict.INSUFFICIENT_PROGRESS),
            "target_achieved", EnumSet.of(Verdict.ACHIEVED),
            "Target met or exceeded", EnumSet.of(Verdict.ACHIEVED),
            "met or on track", EnumSet.of(Verdict.ACHIEVED, Verdict.SUFFICIENT_PROGRESS),
            "stagnation or regression", EnumSet.of(Verdict.INSUFFICIENT_PROGRESS),
            "maintaining", EnumSet.of(Verdict.ACHIEVED),
            "decreasing", EnumSet.of(Verdict.INSUFFICIENT_PROGRESS));

    static Stream<ProgressMethod> methods() {
        return Stream.concat(ProgressMethods.all().stream(), Stream.of(ProgressMethods.EUROSTAT_LONG_TERM));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void verdictReasonAndRatingSayOneThing(ProgressMethod method) {
        RandomCases cases = new RandomCases(SEED);
        AgreementEvaluator evaluator = AgreementEvaluator.withDefaults().with(method);
        Set<Verdict> seen = EnumSet.noneOf(Verdict.class);
        for (int i = 0; i < CASES; i++) {
            RandomCases.Case next = cases.next();
            AgreementEvaluation evaluation =
                    evaluator.evaluate(next.agreement(), MeasurementSet.of(next.figures()), next.asOf());
            String about = method.name() + ", case " + i + ": " + next;
            ObjectiveEvaluation objective = evaluation.objectives().get(0);
            assertSound(objective.indicators().get(0), next, about);
            if (i % EVERY == 0) {
                assertReadable(evaluation, about);
            }
            seen.add(objective.verdict());
        }
        assertThat(seen).contains(Verdict.ACHIEVED, Verdict.INSUFFICIENT_PROGRESS, Verdict.NOT_ASSESSABLE);
    }

    private static void assertSound(IndicatorEvaluation evaluated, RandomCases.Case next, String about) {
        Conclusion conclusion = evaluated.explanation().conclusion();
        Objective objective = next.objective();
        TargetValue target = objective.targetAt(next.asOf());
        if (conclusion.verdict() == Verdict.ACHIEVED) {
            assertThat(target.test(conclusion.latest().orElseThrow().value()))
                    .as(about)
                    .isEqualTo(Attainment.MET);
        }
        assertThat(REASONS.get(Verdict.ACHIEVED).contains(conclusion.reason()))
                .as(about)
                .isEqualTo(conclusion.verdict() == Verdict.ACHIEVED);
        if (conclusion.verdict().isAssessed()) {
            assertThat(REASONS.get(conclusion.verdict())).as(about).contains(conclusion.reason());
            assertThat(evaluated.series().points()).as(about).isNotEmpty();
            assertThat(conclusion.latest()).as(about).isPresent();
        } else {
            assertThat(REASONS.values()).as(about).noneMatch(reasons -> reasons.contains(conclusion.reason()));
            assertThat(evaluated.expected()).as(about).isEmpty();
        }
        if (!evaluated.series().points().isEmpty()) {
            assertThat(evaluated.explanation().steps()).as(about).isNotEmpty();
        }
        evaluated
                .rating()
                .filter(rating -> conclusion.verdict().isAssessed() && WORDS.containsKey(rating.status()))
                .ifPresent(rating ->
                        assertThat(WORDS.get(rating.status())).as(about).contains(conclusion.verdict()));
    }

    private static void assertReadable(AgreementEvaluation evaluation, String about) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"))) {
            assertThat(evaluation.toText(language)).as(about).doesNotContain("{", "NaN", "Infinity", "null");
            evaluation
                    .objectives()
                    .forEach(each -> assertThat(each.explanation().text(language))
                            .as(about)
                            .doesNotContain("{", "NaN", "Infinity", "null"));
        }
        String json = EvaluationJson.toJson(evaluation);
        assertThat(json).as(about).doesNotContain("NaN", "Infinity", ": null");
        assertThat(new ObjectMapper().readTree(json).get("method").stringValue())
                .as(about)
                .isEqualTo(evaluation.method());
    }
}
