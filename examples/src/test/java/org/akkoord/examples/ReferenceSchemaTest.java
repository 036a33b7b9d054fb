package org.akkoord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.LocalDate;
import java.util.List;
import org.akkoord.comparison.EvaluationComparison;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.funding.FollowUp;
import org.akkoord.json.AgreementJson;
import org.akkoord.json.EvaluationJson;
import org.akkoord.json.MeasurementJson;
import org.akkoord.measurement.Measurement;
import org.akkoord.progress.ProgressMethod;
import org.akkoord.progress.ProgressMethods;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The schemas, where an application finds them, hold for the reference agreements and for all that is written about
 * them.
 */
class ReferenceSchemaTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static List<ReferenceAgreement> agreements() {
        return List.of(ReferenceAgreement.po(), ReferenceAgreement.vo());
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void agreementsAndFiguresAreValid(ReferenceAgreement reference) {
        assertValid("agreement-1.json", AgreementJson.toJson(reference.agreement()));
        assertValid("measurements-1.json", MeasurementJson.toJson(reference.figures()));
        for (Measurement figure : reference.figures().all()) {
            assertValid("measurement-1.json", MeasurementJson.toLine(figure));
        }
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void evaluationsByEveryMethodAreValid(ReferenceAgreement reference) {
        for (ProgressMethod method : ProgressMethods.all()) {
            AgreementEvaluator evaluator = AgreementEvaluator.withDefaults().with(method);
            assertValid(
                    "evaluation-1.json",
                    EvaluationJson.toJson(
                            evaluator.evaluate(reference.agreement(), reference.figures(), ReferenceAgreement.LETTER)));
        }
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void whatFollowsAndWhatChangedAreValid(ReferenceAgreement reference) {
        assertValid("evaluation-1.json", EvaluationJson.toJson(FollowUp.of(reference.evaluate())));
        assertValid(
                "comparison-1.json",
                EvaluationJson.toJson(EvaluationComparison.between(
                        reference.evaluate(LocalDate.of(2018, 1, 1)), reference.evaluate())));
    }

    private static void assertValid(String name, String json) {
        Schema schema = REGISTRY.getSchema(SchemaLocation.of("classpath:/org/akkoord/json/schema/" + name));
        JsonNode document = JsonMapper.shared().readTree(json);

        assertThat(schema.validate(document)).isEmpty();
        assertThat(schema.validate("[]", InputFormat.JSON)).isNotEmpty();
    }
}
