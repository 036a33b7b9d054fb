package org.akkoord.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.akkoord.agreement.Agreement;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.json.jackson2.AkkoordJackson2Module;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.InvalidDocumentException;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;

class AkkoordJackson2ModuleTest {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new AkkoordJackson2Module())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private static final AgreementEvaluation EVALUATION = EvaluationSample.evaluation();

    /** A document of an application. */
    record Dossier(AgreementEvaluation evaluation, List<Verdict> verdicts, ReportingPeriod year) {}

    @Test
    void resultsHaveTheFormOfTheDoor() throws Exception {
        String json = MAPPER.writeValueAsString(
                new Dossier(EVALUATION, List.of(Verdict.ACHIEVED), ReportingPeriod.year(2020)));

        assertThat(Schemas.parse(json).get("evaluation")).isEqualTo(Schemas.parse(EvaluationJson.toJson(EVALUATION)));
        assertThat(json).endsWith("\"verdicts\":[\"ACHIEVED\"],\"year\":\"2020\"}");
        assertThat(Schemas.parse(MAPPER.writeValueAsString(EVALUATION.goal("m-1"))))
                .isEqualTo(Schemas.parse(EvaluationJson.toJson(EVALUATION.goal("m-1"))));
        assertThat(Schemas.parse(MAPPER.valueToTree(EVALUATION).toString()).get("summary"))
                .isEqualTo(Schemas.parse(EvaluationJson.toJson(EVALUATION)).get("summary"));
    }

    @Test
    void documentsAreRead() throws Exception {
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(EVALUATION), AgreementEvaluation.class))
                .isEqualTo(EVALUATION);
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(Samples.rich()), Agreement.class))
                .isEqualTo(Samples.rich());
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(FigureSamples.all()), MeasurementSet.class))
                .isEqualTo(FigureSamples.all());
    }

    @Test
    void badContentNamesAllProblems() {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> MAPPER.readValue("{\"schemaVersion\": 1, \"id\": 7}", Agreement.class))
                .withMessageContaining("at /id: error: expected text, but found a number")
                .withMessageContaining("member 'title' is missing")
                .withCauseInstanceOf(InvalidDocumentException.class);
    }

    @Test
    void aDocumentThatIsNullIsRefused() {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> MAPPER.readValue("null", Agreement.class))
                .withCauseInstanceOf(InvalidDocumentException.class);
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> MAPPER.readValue("null", MeasurementSet.class))
                .withCauseInstanceOf(InvalidDocumentException.class);
    }

    @Test
    void whatHasNoFormIsRefused() {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> MAPPER.writeValueAsString(
                        Map.of("party", EVALUATION.agreement().parties().get(0))))
                .withMessageContaining("a Party has no form of its own in JSON");
    }
}
