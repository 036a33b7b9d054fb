package org.akkoord.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.akkoord.agreement.Agreement;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.indicator.Cell;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Problem;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The big list of naughty strings, where it is present: in every text of every document, and back. */
class NaughtyStringsTest {

    private static final String COUNTED = "((\\d+) more problems of this kind were found, the last one here: )?";

    private static final List<String> STRINGS = new ArrayList<>();

    /** Texts that are no text per language. */
    private static final Set<String> PHRASES = Set.of("from", "to");

    @BeforeAll
    static void load() throws IOException {
        Path file = ForeignFiles.vectors("big list of naughty strings", "json/blns/blns.json");
        JsonMapper.shared().readTree(Files.readString(file)).forEach(text -> STRINGS.add(text.stringValue()));
    }

    @Test
    void allButTheEmptyOneComeBackFromEveryTextOfAnAgreement() {
        List<String> refused = new ArrayList<>();
        String template = AgreementJson.toJson(Samples.rich());
        for (String naughty : STRINGS) {
            JsonNode document = in(template, naughty);
            Checked<Agreement> read = AgreementJson.check(document.toString());
            if (read.hasErrors()) {
                refused.add(naughty);
                continue;
            }
            Agreement agreement = read.value();
            String written = AgreementJson.toJson(agreement);
            assertThat(Schemas.parse(written)).isEqualTo(document);
            assertThat(agreement.title().byLanguage().values()).containsOnly(naughty);
            assertThat(AgreementJson.parse(written)).isEqualTo(agreement);
        }

        assertThat(STRINGS).hasSize(515);
        assertThat(refused).containsExactly("");
    }

    @Test
    void theEmptyOneIsRefusedAtEveryPlace() {
        String document = in(AgreementJson.toJson(Samples.rich()), "").toString();
        List<Problem> problems = AgreementJson.check(document).problems();

        assertThat(problems.stream().filter(Problem::isError)).allSatisfy(problem -> {
            assertThat(problem.message()).matches(COUNTED + "(a )?text must not be empty(, but was '')?");
            assertThat(problem.location().pointer()).isPresent();
            assertThat(problem.location().column()).isPresent();
        });
        assertThat(problems.stream().mapToInt(NaughtyStringsTest::places).sum()).isGreaterThan(50);
    }

    /** How many places a problem stands for. */
    private static int places(Problem problem) {
        Matcher counted = Pattern.compile(COUNTED).matcher(problem.message());
        return counted.lookingAt() && counted.group(2) != null ? Integer.parseInt(counted.group(2)) : 1;
    }

    @Test
    void allButTheEmptyOneComeBackFromEveryTextOfAFigure() throws IOException {
        List<String> refused = new ArrayList<>();
        for (String naughty : STRINGS) {
            List<Measurement> figures;
            try {
                figures = figures(naughty);
            } catch (IllegalArgumentException empty) {
                refused.add(naughty);
                continue;
            }
            MeasurementSet set = MeasurementSet.of(figures);
            String document = MeasurementJson.toJson(set);
            JsonNode plain = Schemas.parse(document).at("/measurements/1");
            assertThat(plain.at("/dimensions/category").asString("")).isEqualTo(naughty.strip());
            assertThat(plain.at("/note/nl").stringValue()).isEqualTo(naughty);
            assertThat(plain.at("/sources/0").stringValue()).isEqualTo("D:" + naughty);
            assertThat(MeasurementJson.parse(document)).isEqualTo(set);
            for (Measurement figure : figures) {
                String line = MeasurementJson.toLine(figure);
                assertThat(line).containsOnlyOnce("\n").endsWith("\n");
                assertThat(MeasurementJson.check("{\"schemaVersion\": 1, \"measurements\": [" + line + "]}")
                                .value()
                                .all())
                        .containsExactly(figure);
            }
        }

        assertThat(refused).containsExactly("");
    }

    @Test
    void allComeOutOfAnEvaluationAsTheyWentIn() {
        String template = AgreementJson.toJson(EvaluationSample.agreement());
        for (String naughty : STRINGS.stream().filter(text -> !text.isEmpty()).toList()) {
            Agreement agreement = AgreementJson.parse(in(template, naughty).toString());
            AgreementEvaluation evaluation = AgreementEvaluator.withDefaults()
                    .evaluate(agreement, MeasurementSet.of(EvaluationSample.fewFigures()), EvaluationSample.AS_OF);
            JsonNode written = Schemas.parse(EvaluationJson.toJson(evaluation));
            for (String member : List.of("title", "byName", "theme", "consequence")) {
                assertThat(written.findValues(member))
                        .as(member)
                        .isNotEmpty()
                        .allSatisfy(text -> assertThat(text.valueStream().map(JsonNode::stringValue))
                                .containsOnly(naughty));
            }
            assertThat(written.at("/ambitions/0/goals/0/objectives/0/text")
                            .valueStream()
                            .map(JsonNode::stringValue))
                    .containsOnly(naughty);
        }
    }

    private static List<Measurement> figures(String naughty) {
        LocalizedText text = LocalizedText.of("nl", naughty).with("en", naughty);
        return List.of(
                FigureSamples.rich().toBuilder()
                        .cell(naughty.isBlank() ? Cell.whole() : Cell.of(Cell.UNNAMED, naughty.strip()))
                        .note(text)
                        .sources(List.of(new SourceReference("D", naughty), new SourceReference("E", naughty)))
                        .build(),
                FigureSamples.of("2019", new Quantity.Words(text), Unit.PERCENT));
    }

    /** The document with another text in place of each; what names a state stays different from other states. */
    private static JsonNode in(String document, String text) {
        JsonNode root = Schemas.parse(document);
        replace(root, text);
        return root;
    }

    private static void replace(JsonNode node, String text) {
        for (Map.Entry<String, JsonNode> member : List.copyOf(node.properties())) {
            if (isLocalized(member.getValue())) {
                replaceTexts((ObjectNode) member.getValue(), text);
            } else if (PHRASES.contains(member.getKey())) {
                UnaryOperator<String> state = name -> text.isEmpty() ? "" : name + text;
                ((ObjectNode) node)
                        .put(member.getKey(), state.apply(member.getValue().stringValue()));
            } else if (member.getKey().equals("sources") && !text.isEmpty()) {
                ArrayNode sources = (ArrayNode) member.getValue();
                for (int i = 0; i < sources.size(); i++) {
                    sources.set(i, "D:" + text);
                }
            } else {
                replace(member.getValue(), text);
            }
        }
        if (node.isArray()) {
            node.forEach(item -> {
                if (isLocalized(item)) {
                    replaceTexts((ObjectNode) item, text);
                } else {
                    replace(item, text);
                }
            });
        }
    }

    private static void replaceTexts(ObjectNode texts, String text) {
        List.copyOf(texts.propertyNames()).forEach(language -> texts.put(language, text));
    }

    private static boolean isLocalized(JsonNode node) {
        return node.isObject()
                && !node.isEmpty()
                && node.propertyNames().stream().allMatch(name -> name.matches("nl|en"));
    }
}
