package org.akkoord.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.module.ModuleDescriptor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.comparison.EvaluationComparison;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.evaluation.MethodComparison;
import org.akkoord.funding.FollowUp;
import org.akkoord.json.write.Forms;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.akkoord.progress.ProgressMethods;
import org.akkoord.trend.TrendMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** A mapper writes results as the doors do, and nothing of its own idea. */
class ModuleFormsTest {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new AkkoordModule()).build();
    private static final AgreementEvaluation EVALUATION = EvaluationSample.evaluation();

    static Stream<Arguments> results() {
        EvaluationComparison comparison =
                EvaluationComparison.between(EvaluationSample.evaluation(EvaluationSample.fewFigures()), EVALUATION);
        MethodComparison methods = AgreementEvaluator.withDefaults()
                .compare(
                        EvaluationSample.agreement(),
                        MeasurementSet.of(EvaluationSample.figures()),
                        EvaluationSample.AS_OF,
                        ProgressMethods.all());
        FollowUp follows = FollowUp.of(EVALUATION);
        Problem problem =
                Problem.error(ProblemCode.VALUE, Location.ofFile("f").atLine(2).atPointer("/a"), "no");
        return Stream.of(
                Arguments.of(EVALUATION, EvaluationJson.toJson(EVALUATION)),
                Arguments.of(EVALUATION.goal("m-1"), EvaluationJson.toJson(EVALUATION.goal("m-1"))),
                Arguments.of(EVALUATION.objective("m-1.a"), EvaluationJson.toJson(EVALUATION.objective("m-1.a"))),
                Arguments.of(
                        EVALUATION.objective("m-1.a").indicator("lessons"),
                        EvaluationJson.toJson(EVALUATION.objective("m-1.a").indicator("lessons"))),
                Arguments.of(
                        EVALUATION.goal("m-1").explanation(),
                        EvaluationJson.toJson(EVALUATION.goal("m-1").explanation())),
                Arguments.of(problem, EvaluationJson.toJson(problem)),
                Arguments.of(comparison, EvaluationJson.toJson(comparison)),
                Arguments.of(methods, EvaluationJson.toJson(methods)),
                Arguments.of(follows, EvaluationJson.toJson(follows)),
                Arguments.of(ScorecardSample.scorecards(), EvaluationJson.toJson(ScorecardSample.scorecards())));
    }

    @ParameterizedTest
    @MethodSource("results")
    void aMapperWritesWhatTheDoorWrites(Object result, String door) {
        String mapped = MAPPER.writeValueAsString(Map.of("result", result));

        assertThat(Schemas.parse(mapped).get("result").toString())
                .isEqualTo(Schemas.parse(door).toString());
    }

    @Test
    void aMapperReadsAnEvaluationBack() {
        String document = MAPPER.writeValueAsString(Map.of("stored", List.of(EVALUATION)));
        AgreementEvaluation stored =
                MAPPER.readValue(Schemas.parse(document).at("/stored/0").toString(), AgreementEvaluation.class);

        assertThat(stored).isEqualTo(EVALUATION);
    }

    @Test
    void whatHasNoFormIsRefusedAndConstantsAreTheirNames() {
        assertThat(MAPPER.writeValueAsString(TrendMethod.THEIL_SEN)).isEqualTo("\"THEIL_SEN\"");
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> MAPPER.writeValueAsString(
                        EVALUATION.agreement().parties().get(0)))
                .withMessageStartingWith(
                        "a Party has no form of its own in JSON; write the agreement, the evaluation or"
                                + " the result that it is part of");
        assertThat(MAPPER.writeValueAsString(LocalDate.EPOCH)).isEqualTo("\"1970-01-01\"");
    }

    @Test
    void everyRoomOfCoreIsOurs() {
        Set<String> exported = AgreementEvaluation.class.getModule().getDescriptor().exports().stream()
                .filter(each -> !each.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());

        assertThat(exported).hasSizeGreaterThan(15).allMatch(Forms::isRoom);
        assertThat(Forms.isRoom("org.akkoord.examples")).isFalse();
        assertThat(Forms.isOurs(EVALUATION.getClass())).isTrue();
    }
}
