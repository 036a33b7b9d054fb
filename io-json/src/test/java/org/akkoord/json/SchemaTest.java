package org.akkoord.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import java.util.List;
import org.akkoord.comparison.EvaluationComparison;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.explain.Step;
import org.akkoord.json.write.StepWriterTest;
import org.akkoord.json.write.Written;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.progress.ProgressMethods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the writers make is valid. */
// Promise K3 of docs/promises.md
class SchemaTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "values-1.json",
                "agreement-1.json",
                "measurement-1.json",
                "measurements-1.json",
                "evaluation-1.json",
                "comparison-1.json",
                "methods-1.json",
                "scorecards-1.json"
            })
    void aSchemaIsASchema(String name) {
        Schema meta = Schemas.metaSchema();
        String text = Samples.resource("schema/" + name);

        assertThat(Schemas.faults(meta, text)).isEmpty();
        assertThat(Schemas.faults(meta, text.replace("\"type\": \"object\"", "\"type\": \"thing\"")))
                .isNotEmpty();
    }

    @Test
    void agreementsAreValid() {
        assertValid("agreement-1.json", AgreementJson.toJson(Samples.rich()));
        assertValid("agreement-1.json", AgreementJson.toJson(Samples.titled("T")));
    }

    @Test
    void figuresAreValidAsDocumentsAndAsLines() {
        assertValid("measurements-1.json", MeasurementJson.toJson(FigureSamples.all()));
        assertValid("measurements-1.json", MeasurementJson.toJson(MeasurementSet.empty()));
        for (Measurement figure : FigureSamples.all().all()) {
            assertValid("measurement-1.json", MeasurementJson.toLine(figure));
        }
    }

    @Test
    void evaluationsAreValidByEveryMethod() {
        ProgressMethods.all()
                .forEach(method ->
                        assertValid("evaluation-1.json", EvaluationJson.toJson(EvaluationSample.evaluation(method))));
        assertValid("evaluation-1.json", EvaluationJson.toJson(EvaluationSample.evaluation(List.of())));
    }

    @Test
    void everyKindOfStepIsValid() {
        JsonNode document = Schemas.parse(EvaluationJson.toJson(EvaluationSample.evaluation()));
        Schema schema = Schemas.of("evaluation-1.json");
        ObjectNode explanation = (ObjectNode) document.at("/ambitions/0/goals/0/explanation");
        StepWriterTest.steps().forEach(arguments -> {
            explanation.putArray("steps").add(Schemas.parse(Written.step((Step)
                    arguments.get()[0])));
            assertThat(Schemas.faults(schema, document)).isEmpty();
            explanation.putArray("steps").addObject().put("step", "unheard-of");
            assertThat(Schemas.faults(schema, document)).isNotEmpty();
        });
    }

    @Test
    void comparisonsAreValid() {
        AgreementEvaluation before = EvaluationSample.evaluation(EvaluationSample.fewFigures());
        AgreementEvaluation after = EvaluationSample.evaluation(ProgressMethods.OPEN_SDG);
        String json = EvaluationJson.toJson(EvaluationComparison.between(before, after));

        assertThat(json).contains("\"cause\"");
        assertValid("comparison-1.json", json);
    }

    @Test
    void methodsSideBySideAreValid() {
        String json = EvaluationJson.toJson(AgreementEvaluator.withDefaults()
                .compare(
                        EvaluationSample.agreement(),
                        MeasurementSet.of(EvaluationSample.figures()),
                        EvaluationSample.AS_OF,
                        ProgressMethods.all()));

        assertThat(json).contains("\"cells\"");
        assertValid("methods-1.json", json);
    }

    @Test
    void scorecardsAreValid() {
        String json = EvaluationJson.toJson(ScorecardSample.scorecards());

        assertThat(json).contains("\"low\"", "\"numerator\"", "\"count-floor\"", "\"changePerYear\"");
        assertValid("scorecards-1.json", json);
    }

    private static void assertValid(String schema, String json) {
        assertThat(Schemas.faults(Schemas.of(schema), json)).isEmpty();
    }
}
