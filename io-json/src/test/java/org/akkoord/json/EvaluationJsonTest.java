package org.akkoord.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.evaluation.GoalEvaluation;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.evaluation.ObjectiveEvaluation;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.progress.Judgement;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.progress.ProgressMethod;
import org.akkoord.progress.ProgressMethods;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluationJsonTest {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final AgreementEvaluation EVALUATION = EvaluationSample.evaluation();

    @TempDir
    Path folder;

    @Test
    void theFormatIsTheOneOfTheGoldenFile() throws IOException {
        Path written = Path.of("target", "evaluation.json");
        EvaluationJson.write(EvaluationSample.evaluation(EvaluationSample.fewFigures()), written);

        assertThat(Files.readString(written))
                .as("if the change is meant, target/evaluation.json is the new golden file")
                .isEqualTo(Samples.resource("evaluation.json"));
    }

    @Test
    void aRatingByAPublishedMethodIsWrittenWithItsNumbers() {
        AgreementEvaluation rated = EvaluationSample.evaluation(ProgressMethods.OPEN_SDG);
        List<JsonNode> ratings = STRICT.readTree(EvaluationJson.toJson(rated)).findValues("rating");
        List<Rating> expected = rated.goals().stream()
                .flatMap(goal -> goal.objectives().stream())
                .flatMap(objective -> objective.indicators().stream())
                .flatMap(indicator -> indicator.rating().stream())
                .toList();

        assertThat(expected).anyMatch(rating -> rating.score().isPresent());
        assertThat(ratings).hasSameSizeAs(expected);
        for (int i = 0; i < ratings.size(); i++) {
            assertThat(ratings.get(i).get("status").asString())
                    .isEqualTo(expected.get(i).status());
            assertThat(ratings.get(i).has("value"))
                    .isEqualTo(expected.get(i).value().isPresent());
            assertThat(ratings.get(i).path("score").asDouble(0))
                    .isEqualTo(expected.get(i).score().orElse(0));
        }
        assertThat(parsed().findValues("rating")).isEmpty();
    }

    @Test
    void everyGoalObjectiveAndIndicatorHasIdVerdictReasonAndSummary() {
        JsonNode document = parsed();

        for (GoalEvaluation goal : EVALUATION.goals()) {
            JsonNode goalNode = goal(document, goal.goal().id());
            assertJudged(goalNode, goal.verdict());
            for (ObjectiveEvaluation objective : goal.objectives()) {
                JsonNode objectiveNode =
                        named(goalNode.get("objectives"), objective.objective().id());
                assertJudged(objectiveNode, objective.verdict());
                assertIndicators(objectiveNode.get("indicators"), objective.indicators());
            }
            assertIndicators(goalNode.path("context"), goal.context());
        }
        assertThat(EVALUATION.goals()).hasSize(4);
    }

    private static void assertIndicators(JsonNode list, List<IndicatorEvaluation> indicators) {
        assertThat(list).hasSize(indicators.size());
        indicators.forEach(each -> assertJudged(named(list, each.indicator().id()), each.verdict()));
    }

    private static void assertJudged(JsonNode node, Verdict verdict) {
        assertThat(node.get("verdict").stringValue()).isEqualTo(verdict.name());
        assertThat(node.get("reason").stringValue()).matches("[A-Z_]+");
        assertThat(node.get("summary").get("nl").stringValue())
                .isNotEqualTo(node.get("summary").get("en").stringValue());
        assertThat(node.get("explanation").get("text")).isEqualTo(node.get("summary"));
    }

    @Test
    void theSummaryCountsTheGoals() {
        assertThat(parsed().get("summary")).isEqualTo(STRICT.readTree("""
                        {"ACHIEVED": 0, "SUFFICIENT_PROGRESS": 0, "ATTENTION_NEEDED": 0, "INSUFFICIENT_PROGRESS": 2,
                         "NOT_ASSESSABLE": 2}
                        """));
    }

    @Test
    void countsStandBesideTheirUnroundedPercentage() {
        JsonNode latest = lessons().get("latest");

        assertThat(latest.get("numerator").intValue()).isEqualTo(66);
        assertThat(latest.get("denominator").intValue()).isEqualTo(118);
        assertThat(latest.get("percent").decimalValue())
                .isEqualTo(new BigDecimal("55.93220338983050847457627118644068"));
        assertThat(latest.has("value")).isFalse();
    }

    @Test
    void changeAndTrendAreWritten() {
        JsonNode change = lessons().get("change");
        JsonNode trend = lessons().get("trend");

        assertThat(change.get("from").stringValue()).isEqualTo("2017");
        assertThat(change.get("to").stringValue()).isEqualTo("2019");
        assertThat(change.get("amount").decimalValue()).isEqualTo(new BigDecimal("5.09887005649717514124293785310735"));
        assertThat(change.get("years").toString()).isEqualTo("2");
        assertThat(change.get("perYear").decimalValue()).isBetween(new BigDecimal("2.549"), new BigDecimal("2.55"));
        // Python: z = (66/118 - 61/120) / math.sqrt(127/238 * 111/238 * (1/118 + 1/120)), p = scipy.stats.norm.sf(z)
        JsonNode test = change.get("test");
        assertThat(test.get("method").stringValue()).isEqualTo("SCORE");
        assertThat(test.get("z").decimalValue()).isBetween(new BigDecimal("0.788371"), new BigDecimal("0.788372"));
        assertThat(test.get("oneSidedP").decimalValue())
                .isBetween(new BigDecimal("0.215239"), new BigDecimal("0.215240"));
        // Python, exact fractions: T / Sss of 61/120, 64/120 and 66/118 is 2.5492957746478875 percent, p is
        // math.erfc(z / math.sqrt(2)) = 0.43050522879980974
        assertThat(trend.get("method").stringValue()).isEqualTo("COCHRAN_ARMITAGE");
        assertThat(trend.get("slopePerYear").decimalValue())
                .isBetween(new BigDecimal("2.54929577464788"), new BigDecimal("2.54929577464789"));
        assertThat(trend.get("p").decimalValue())
                .isBetween(new BigDecimal("0.4305052287998"), new BigDecimal("0.4305052287999"));
        assertThat(trend.get("direction").stringValue()).isEqualTo("RISING");
        assertThat(trend.get("interval").get("level").toString()).isEqualTo("0.95");
        assertThat(trend.get("points").toString()).isEqualTo("[\"2017\",\"2018\",\"2019\"]");
    }

    @Test
    void boundsStayBounds() {
        assertThat(goal(parsed(), "m-2").at("/context/0/latest").toString())
                .isEqualTo("{\"timeframe\":\"2019-09-01\",\"position\":2019.6680555555556,\"low\":1,\"high\":4}");
    }

    @Test
    void authoredNumbersKeepTheirDecimals() {
        assertThat(json()).contains("\"atLeast\": 80.0\n").contains("\"value\": 88.50,\n");
    }

    @Test
    void computedNumbersAreNotRounded() {
        BigDecimal long40 = new BigDecimal("12345678901234567890.12345678901234567891");
        AgreementEvaluation evaluation = EvaluationSample.evaluation(ProgressMethod.of(
                "LONG",
                progress -> Judgement.builder(Verdict.ATTENTION_NEEDED, Reason.MOVING_TOWARDS_TARGET)
                        .expected(long40)
                        .build()));

        assertThat(STRICT.readTree(EvaluationJson.toJson(evaluation))
                        .findValue("expected")
                        .decimalValue())
                .isEqualTo(long40);
    }

    @Test
    void nothingIsNullAndNoNumberHasAnExponent() {
        assertThat(json()).doesNotContain("null", "NaN", "Infinity").doesNotContainPattern(": -?[0-9.]+[eE]");
    }

    @Test
    void absentMembersAreLeftOut() {
        JsonNode bare = goal(parsed(), "m-4");

        assertThat(bare.propertyNames())
                .containsExactly("id", "title", "verdict", "reason", "summary", "objectives", "explanation");
        assertThat(goal(parsed(), "m-3").at("/objectives/1").propertyNames())
                .doesNotContain("target", "deadline", "appliesFrom", "declared");
    }

    @Test
    void equalFiguresInAnyOrderGiveEqualBytes() {
        List<Measurement> figures = new ArrayList<>(EvaluationSample.figures());
        String json = json();
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(figures, new Random(seed));
            assertThat(EvaluationJson.toJson(EvaluationSample.evaluation(figures)))
                    .as("seed %d", seed)
                    .isEqualTo(json);
        }
    }

    @Test
    void writingDoesNotDependOnTheLocale() {
        String json = json();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(json()).isEqualTo(json);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aFileIsReplacedAsAWholeAndNothingElseIsLeft() throws IOException {
        Path file = Files.writeString(folder.resolve("evaluation.json"), "old");

        EvaluationJson.write(EVALUATION, file);
        EvaluationJson.write(EVALUATION, file);

        assertThat(Files.readString(file)).isEqualTo(json());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void halfASurrogatePairIsNotWritten() {
        AgreementEvaluation broken = AgreementEvaluator.withDefaults()
                .evaluate(Samples.titled("a\uD800b"), MeasurementSet.empty(), EVALUATION.asOf());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvaluationJson.toJson(broken))
                .withMessage("a text contains half of a surrogate pair, which UTF-8 cannot express");
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> EvaluationJson.toJson((AgreementEvaluation) null))
                .withMessage("evaluation");
        assertThatNullPointerException()
                .isThrownBy(() -> EvaluationJson.write(EVALUATION, (Path) null))
                .withMessage("file");
    }

    private static String json() {
        return EvaluationJson.toJson(EVALUATION);
    }

    private static JsonNode parsed() {
        return STRICT.readTree(json());
    }

    private static JsonNode lessons() {
        return goal(parsed(), "m-1").at("/objectives/0/indicators/0");
    }

    private static JsonNode goal(JsonNode document, String id) {
        return document.get("ambitions")
                .valueStream()
                .flatMap(ambition -> ambition.get("goals").valueStream())
                .filter(goal -> goal.get("id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode named(JsonNode list, String id) {
        Optional<JsonNode> found = list.valueStream()
                .filter(each -> each.get("id").stringValue().equals(id))
                .findFirst();
        assertThat(found).as(id).isPresent();
        return found.orElseThrow();
    }
}
