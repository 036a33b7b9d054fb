package org.akkoord.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.akkoord.agreement.Agreement;
import org.akkoord.comparison.EvaluationComparison;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.GoalEvaluation;
import org.akkoord.funding.FollowUp;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.InvalidDocumentException;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Quantity.Share;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

class AkkoordModuleTest {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new AkkoordModule()).build();

    private static final String GOOD_FIGURE =
            "{\"indicator\": \"i\", \"period\": \"2019\", \"unit\": \"percent\", \"value\": 1}";

    private static final String MEMBERS =
            "'indicator', 'period', 'unit', 'dimensions', 'cohort', 'coverage', 'units_counted', 'units_expected', 'provenance', 'flags',"
                    + " 'publisher', 'sources', 'published', 'note', 'interval_low', 'interval_high', 'interval_level', 'value', 'numerator',"
                    + " 'denominator', 'low', 'above', 'high', 'below', 'words', 'missing', 'qualifier'";

    /** What an application may keep of ours. */
    public record Dossier(
            Agreement agreement,
            MeasurementSet figures,
            List<Measurement> later,
            Map<ReportingPeriod, Quantity> targets,
            Map<Unit, Verdict> verdicts,
            Map<Verdict, Share> shares,
            ReportingPeriod.SchoolYear since,
            SourceReference source,
            LocalizedText title,
            Quantity.MissingReason why) {}

    private static Dossier dossier() {
        Map<ReportingPeriod, Quantity> targets = new LinkedHashMap<>();
        targets.put(ReportingPeriod.year(2020), Quantity.of("80.40"));
        targets.put(ReportingPeriod.schoolYear(2021), Quantity.share(58, 200));
        targets.put(ReportingPeriod.parse("2022-06"), Quantity.Bounds.fewerThan(5));
        targets.put(
                ReportingPeriod.parse("2022-07"),
                new Quantity.Bounds(BigDecimal.ZERO, new BigDecimal("0.5"), false, false));
        targets.put(ReportingPeriod.parse("2023-06-01"), new Quantity.Words(LocalizedText.of("en", "nearly all")));
        targets.put(
                ReportingPeriod.parse("2024-01-01/2024-02-01"), Quantity.missing(Quantity.MissingReason.SUPPRESSED));
        return new Dossier(
                Samples.rich(),
                FigureSamples.all(),
                FigureSamples.all().all(),
                targets,
                Map.of(Unit.PERCENT, Verdict.ACHIEVED),
                Map.of(Verdict.NOT_ASSESSABLE, Quantity.share(1, 3)),
                new ReportingPeriod.SchoolYear(2017),
                SourceReference.parse("D:28-29"),
                LocalizedText.of("nl", "Één"),
                Quantity.MissingReason.NOT_COLLECTED);
    }

    static Stream<Arguments> mappers() {
        return Stream.of(
                settings("none", builder -> builder),
                settings("names", builder -> builder.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)),
                settings("kebab names", builder -> builder.propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)),
                settings(
                        "inclusion",
                        builder -> builder.changeDefaultPropertyInclusion(
                                with -> with.withValueInclusion(JsonInclude.Include.NON_DEFAULT)
                                        .withContentInclusion(JsonInclude.Include.NON_DEFAULT))),
                settings(
                        "order",
                        builder -> builder.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)),
                settings("enums in lower case", builder -> builder.enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)),
                settings("enums as numbers", builder -> builder.enable(EnumFeature.WRITE_ENUMS_USING_INDEX)),
                settings("numbers as text", builder -> builder.enable(JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS)),
                settings("plain numbers", builder -> builder.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)),
                settings(
                        "layout",
                        builder -> builder.enable(SerializationFeature.INDENT_OUTPUT)
                                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)),
                settings(
                        "fields",
                        builder -> builder.changeDefaultVisibility(
                                with -> with.withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                                        .withVisibility(PropertyAccessor.GETTER, Visibility.NONE))),
                settings(
                        "lenience",
                        builder -> builder.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                                .enable(DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS)
                                .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
                                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)));
    }

    private static Arguments settings(String name, UnaryOperator<JsonMapper.Builder> change) {
        return Arguments.of(
                name,
                change.apply(JsonMapper.builder().addModule(new AkkoordModule()))
                        .build());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mappers")
    void theSettingsOfAnApplicationDoNotChangeTheForm(String name, JsonMapper mapper) {
        String json = mapper.writeValueAsString(dossier());
        JsonNode written = Schemas.parse(json);

        assertThat(written.get("agreement")).isEqualTo(Schemas.parse(AgreementJson.toJson(Samples.rich())));
        assertThat(written.get("figures")).isEqualTo(Schemas.parse(MeasurementJson.toJson(FigureSamples.all())));
        assertThat(written.get("later").valueStream().map(JsonNode::toString))
                .containsExactlyElementsOf(FigureSamples.all().all().stream()
                        .map(figure ->
                                Schemas.parse(MeasurementJson.toLine(figure)).toString())
                        .toList());
        assertThat(written.get("targets")).isEqualTo(Schemas.parse("""
                {"2020": {"value": 80.40, "qualifier": "EXACT"}, "2021/2022": {"numerator": 58, "denominator": 200},
                 "2022-06": {"low": 1, "high": 4}, "2022-07": {"above": 0, "below": 0.5},
                 "2023-06-01": {"words": {"en": "nearly all"}},
                 "2024-01-01/2024-02-01": {"missing": "SUPPRESSED"}}
                """));
        assertThat(written.get("verdicts").toString()).isEqualTo("{\"percent\":\"ACHIEVED\"}");
        assertThat(written.get("shares").toString())
                .isEqualTo("{\"NOT_ASSESSABLE\":{\"numerator\":1,\"denominator\":3}}");
        assertThat(written.get("since").stringValue()).isEqualTo("2017/2018");
        assertThat(written.get("source").stringValue()).isEqualTo("D:28-29");
        assertThat(written.get("title").toString()).isEqualTo("{\"nl\":\"Één\"}");
        assertThat(written.get("why").stringValue()).isEqualTo("NOT_COLLECTED");
        assertThat(mapper.readValue(json, Dossier.class)).isEqualTo(dossier());
        assertThat(mapper.readValue(json.getBytes(StandardCharsets.UTF_8), Dossier.class))
                .isEqualTo(dossier());
    }

    @Test
    void typesOfAnApplicationAreNotWrittenIntoOurs() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new AkkoordModule())
                .activateDefaultTyping(
                        BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType(Object.class)
                                .build(),
                        DefaultTyping.NON_FINAL)
                .build();
        String json = mapper.writeValueAsString(dossier());

        assertThat(Schemas.parse(json).get("agreement")).isEqualTo(Schemas.parse(AgreementJson.toJson(Samples.rich())));
        assertThat(mapper.readValue(json, Dossier.class)).isEqualTo(dossier());
    }

    @Test
    void aTreeOfNodesIsReadToo() {
        JsonNode tree = MAPPER.valueToTree(dossier());

        assertThat(MAPPER.treeToValue(tree, Dossier.class).agreement().id()).isEqualTo("reading-2018");
        assertThat(MAPPER.convertValue(FigureSamples.all(), MeasurementSet.class))
                .isEqualTo(FigureSamples.all());
    }

    @Test
    void evaluationsHaveTheFormOfTheirDocuments() {
        AgreementEvaluation evaluation = EvaluationSample.evaluation();
        FollowUp follows = FollowUp.of(evaluation);
        EvaluationComparison comparison =
                EvaluationComparison.between(evaluation, EvaluationSample.evaluation(EvaluationSample.fewFigures()));

        assertThat(Schemas.parse(MAPPER.writeValueAsString(evaluation)))
                .isEqualTo(Schemas.parse(EvaluationJson.toJson(evaluation)));
        assertThat(Schemas.parse(MAPPER.writeValueAsString(follows)))
                .isEqualTo(Schemas.parse(EvaluationJson.toJson(follows)));
        assertThat(Schemas.parse(MAPPER.writeValueAsString(comparison)))
                .isEqualTo(Schemas.parse(EvaluationJson.toJson(comparison)));
    }

    @Test
    void decimalsKeepTheirDigits() {
        String json = "{\"value\": 80.40}";
        Quantity value = MAPPER.readValue(json, Quantity.class);

        assertThat(value.decimal()).contains(new BigDecimal("80.40"));
        assertThat(MAPPER.writeValueAsString(Quantity.of("0.000000010")))
                .isEqualTo("{\"value\":0.000000010,\"qualifier\":\"EXACT\"}");
    }

    @Test
    void badContentGivesOneExceptionWithAllProblemsAndTheirPlaces() {
        String json = "{\"agreement\": null, \"later\": [" + GOOD_FIGURE
                + ",\n  {\"indicator\": \"i\", \"period\": \"2018/2020\", \"value\": 1," + " \"colour\": \"red\"}]}";
        InvalidContentException thrown =
                catchThrowableOfType(InvalidContentException.class, () -> MAPPER.readValue(json, Dossier.class));

        assertThat(thrown).isInstanceOf(JacksonException.class).hasCauseInstanceOf(InvalidDocumentException.class);
        assertThat(thrown.problems().stream().map(Object::toString))
                .containsExactly(
                        "line 2, character 3, at /later/1: error: member 'unit' is missing, expected a unit such as 'percent' [MISSING]",
                        "line 2, character 32, at /later/1/period: error: a school year must name two consecutive years, but was"
                                + " '2018/2020' [VALUE]",
                        "line 2, character 57, at /later/1/colour: error: unknown member 'colour', expected one of "
                                + MEMBERS + " [UNKNOWN]");
        assertThat(thrown.getOriginalMessage())
                .isEqualTo("3 problems found:\n  "
                        + String.join(
                                "\n  ",
                                thrown.problems().stream().map(Object::toString).toList()));
    }

    @ParameterizedTest
    @MethodSource("badValues")
    void aBadValueIsToldInOurWords(String json, Class<?> type, String problem) {
        InvalidContentException thrown =
                catchThrowableOfType(InvalidContentException.class, () -> MAPPER.readValue(json, type));

        assertThat(thrown.problems().stream().map(Object::toString)).containsExactly(problem);
    }

    /** Also a type that is only written; in an application's own object null means what that object says. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                Agreement.class,
                MeasurementSet.class,
                Measurement.class,
                AgreementEvaluation.class,
                GoalEvaluation.class,
                Quantity.class,
                Share.class,
                LocalizedText.class,
                ReportingPeriod.class,
                Unit.class,
                Verdict.class
            })
    void aDocumentThatIsNullIsRefused(Class<?> type) {
        InvalidContentException thrown =
                catchThrowableOfType(InvalidContentException.class, () -> MAPPER.readValue(" null", type));

        assertThat(thrown.problems()).hasSize(1);
        assertThat(MAPPER.readValue("{\"part\": null}", new TypeReference<Map<String, Agreement>>() {}))
                .containsEntry("part", null);
    }

    static Stream<Arguments> badValues() {
        return Stream.of(
                Arguments.of(
                        "\"2018/2020\"",
                        ReportingPeriod.class,
                        "line 1, character 1, whole document: error: a school year must name two"
                                + " consecutive years, but was '2018/2020' [VALUE]"),
                Arguments.of(
                        "2018",
                        ReportingPeriod.class,
                        "line 1, character 1, whole document: error: expected text, but found a number [TYPE]"),
                Arguments.of(
                        "\"2018\"",
                        ReportingPeriod.SchoolYear.class,
                        "line 1, character 1, whole document: error: expected another kind of" + " value [TYPE]"),
                Arguments.of(
                        "{\"value\": 1}",
                        Share.class,
                        "line 1, character 1, whole document: error: expected another kind of value [TYPE]"),
                Arguments.of(
                        "{\"value\": \"1\"}",
                        Quantity.class,
                        "line 1, character 11, at /value: error: expected a number, but found text" + " [TYPE]"),
                Arguments.of(
                        "{}",
                        AgreementEvaluation.class,
                        "line 1, character 1, whole document: error: expected an evaluation stored in full, with the"
                                + " member 'agreementDocument', but there is none [MISSING]"),
                Arguments.of(
                        "{}",
                        GoalEvaluation.class,
                        "line 1, character 1, whole document: error: a part of a result can be written but not be"
                                + " read; read the evaluation that it is part of [TYPE]"),
                Arguments.of(
                        "\"achieved\"",
                        Verdict.class,
                        "line 1, character 1, whole document: error: unknown value 'achieved', nearest"
                                + " is 'ACHIEVED', expected one of ACHIEVED, SUFFICIENT_PROGRESS, ATTENTION_NEEDED, INSUFFICIENT_PROGRESS,"
                                + " NOT_ASSESSABLE [VALUE]"),
                Arguments.of(
                        "[".repeat(70) + "]".repeat(70),
                        Quantity.class,
                        "line 1, character 65, at " + "/0".repeat(64)
                                + ": error: objects and lists must be nested at most 64 deep [LIMIT]"));
    }

    @Test
    void aBadKeyIsToldInOurWords() {
        TypeReference<Map<ReportingPeriod, Integer>> years = new TypeReference<>() {};
        TypeReference<Map<Verdict, Integer>> verdicts = new TypeReference<>() {};

        assertThat(catchThrowableOfType(
                                InvalidContentException.class, () -> MAPPER.readValue("{\"2018/2020\": 1}", years))
                        .problems())
                .extracting(Object::toString)
                .containsExactly("error: a school year must name two consecutive years, but was '2018/2020' [VALUE]");
        assertThat(catchThrowableOfType(
                                InvalidContentException.class, () -> MAPPER.readValue("{\"BEST\": 1}", verdicts))
                        .getOriginalMessage())
                .isEqualTo(
                        "1 problem found:\n  error: unknown value 'BEST', expected one of ACHIEVED, SUFFICIENT_PROGRESS,"
                                + " ATTENTION_NEEDED, INSUFFICIENT_PROGRESS, NOT_ASSESSABLE [VALUE]");
    }

    @Test
    void aMapperThatLooksForModulesFindsIt() {
        JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();

        assertThat(mapper.registeredModules()).anyMatch(AkkoordModule.class::isInstance);
        assertThat(mapper.writeValueAsString(ReportingPeriod.schoolYear(2017))).isEqualTo("\"2017/2018\"");
    }
}
