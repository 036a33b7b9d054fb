package org.akkoord.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.OutputFormat;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.akkoord.agreement.Appropriation;
import org.akkoord.cohort.Cohort;
import org.akkoord.cohort.CohortFlows;
import org.akkoord.indicator.Direction;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.Indicator.SeriesBreak;
import org.akkoord.measurement.Measurement;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas say what the readers say, and never refuse what the readers accept. */
// Promise K3 of docs/promises.md
class SchemaAndReaderTest {

    private static final String UNHEARD_OF = "zzzzzzzzzz";

    /** What nobody means, in place of anything. */
    private static final List<String> NONSENSE = List.of(
            "null",
            "-1",
            "1.5",
            "1e16",
            "\"\"",
            "\"two words\"",
            "\"2019\"",
            "[]",
            "[1, 2]",
            "{}",
            "{\"en\": \"x\"}",
            "{\"EN\": \"x\"}",
            "\"ACHIEVED\"");

    /**
     * What the reader says of an object from which a member was taken; the second one of a text that is left without a
     * language.
     */
    private static final Set<ProblemCode> MISSING = EnumSet.of(ProblemCode.MISSING, ProblemCode.VALUE);

    @TempDir
    Path folder;

    /** What is read, and by which schema. */
    private record Format(String name, String sample, Function<String, List<Problem>> reader) {

        static Format agreement() {
            return new Format(
                    "agreement-1.json",
                    Samples.resource("rich.json"),
                    json -> AgreementJson.check(json).problems());
        }

        static Format measurements() {
            return new Format(
                    "measurements-1.json",
                    MeasurementJson.toJson(FigureSamples.all()),
                    json -> MeasurementJson.check(json).problems());
        }

        boolean isRefused(String json) {
            return reader.apply(json).stream().anyMatch(Problem::isError);
        }

        boolean isInvalid(String json) {
            return !Schemas.of(name).validate(Schemas.parse(json), OutputFormat.BOOLEAN);
        }
    }

    static Stream<Format> formats() {
        return Stream.of(Format.agreement(), Format.measurements());
    }

    @Test
    void constantsAreThoseOfTheLibrary() {
        Map<String, Class<? extends Enum<?>>> types = new TreeMap<>(Map.of(
                "verdict", Verdict.class,
                "direction", Direction.class,
                "role", Indicator.Role.class,
                "breakKind", SeriesBreak.Kind.class,
                "comparability", SeriesBreak.Comparability.class,
                "comparison", Quantity.Relation.class,
                "closedUnits", Cohort.ClosedUnits.class,
                "end", CohortFlows.End.class,
                "recurrence", Appropriation.Recurrence.class,
                "instrument", Appropriation.Instrument.class));
        types.put("qualifier", Quantity.Qualifier.class);
        types.put("provenance", Provenance.class);
        types.put("missingReason", Quantity.MissingReason.class);
        types.put("coverage", Measurement.Coverage.class);
        types.put("statusFlag", Measurement.StatusFlag.class);
        Map<String, List<String>> declared = new TreeMap<>();
        Map<String, List<String>> named = new TreeMap<>();
        types.forEach((name, type) -> named.put(
                name, Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
        for (Map.Entry<String, JsonNode> definition :
                Schemas.document("values-1.json").get("$defs").properties()) {
            if (definition.getValue().has("enum")) {
                declared.put(
                        definition.getKey(),
                        definition
                                .getValue()
                                .get("enum")
                                .valueStream()
                                .map(JsonNode::stringValue)
                                .toList());
            }
        }

        assertThat(declared).isEqualTo(named);
    }

    @Test
    void theMembersOfEveryObjectAreThoseOfTheReader() {
        for (Format format : formats().toList()) {
            Map<String, Set<String>> read = new TreeMap<>();
            Map<String, Set<String>> declared = new TreeMap<>();
            for (String pointer : objects(Schemas.parse(format.sample()))) {
                String kind = kind(pointer);
                JsonNode document = Schemas.parse(format.sample());
                ((ObjectNode) document.at(pointer)).put(UNHEARD_OF, 1);
                legal(format.reader().apply(document.toString()), pointer).ifPresent(names -> {
                    read.computeIfAbsent(kind, key -> new TreeSet<>()).addAll(names);
                    declared.put(kind, Schemas.members(format.name(), pointer));
                });
            }
            assertThat(read).hasSizeGreaterThan(1).isEqualTo(declared);
        }
    }

    @Test
    void theRequiredMembersOfEveryObjectAreThoseOfTheReader() {
        for (Format format : formats().toList()) {
            int required = 0;
            for (String pointer : objects(Schemas.parse(format.sample()))) {
                for (String name : Schemas.parse(format.sample()).at(pointer).propertyNames()) {
                    JsonNode document = Schemas.parse(format.sample());
                    ((ObjectNode) document.at(pointer)).remove(name);
                    String json = document.toString();
                    boolean missing = format.reader().apply(json).stream()
                            .anyMatch(problem -> MISSING.contains(problem.code())
                                    && problem.location().pointer().equals(Optional.of(pointer)));
                    assertThat(format.isInvalid(json))
                            .as(pointer + " without " + name)
                            .isEqualTo(missing);
                    required += missing ? 1 : 0;
                }
            }
            assertThat(required).isGreaterThan(10);
        }
    }

    @Test
    void whatTheSchemaRefusesTheReaderRefusesToo() {
        for (Format format : formats().toList()) {
            int invalid = 0;
            int weaker = 0;
            for (String pointer : onePerName(Damage.pointers(Schemas.parse(format.sample())))) {
                for (String nonsense : NONSENSE) {
                    String json = Damage.replace(format.sample(), pointer, nonsense);
                    boolean refused = format.isRefused(json);
                    if (format.isInvalid(json)) {
                        assertThat(refused).as(pointer + " with " + nonsense).isTrue();
                        invalid++;
                    } else if (refused) {
                        weaker++;
                    }
                }
            }
            assertThat(invalid).isGreaterThan(20 * weaker);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a school year of two other years|\"2018/2019\"|\"2018/2021\"",
                "a day that no calendar has|\"2022-07-31\"|\"2022-02-30\"",
                "a span that ends before it begins|\"2018-08-01/2019-12-31\"|\"2019-12-31/2018-08-01\"",
                "a reference to nothing|\"by\": \"ministry\"|\"by\": \"nobody\"",
                "an id that occurs twice|\"id\": \"council\"|\"id\": \"ministry\"",
                "a range that is reversed|75.0|65.0",
                "more decimals than are kept|80.40|80.4000000000000001",
                "a currency that nobody uses|\"EUR\"|\"EUQ\"",
                "arithmetic that is none|books~1000 + 280500000|books~1000 +",
                "values that contradict each other|\"timeframe\": \"2017\"|\"timeframe\": \"2023\"",
                "a whole number with a decimal point|\"pupils\": 225|\"pupils\": 225.0"
            })
    void whatTheSchemaCannotSayTheReaderRefuses(String what, String before, String after) {
        Format format = Format.agreement();
        String json = format.sample().replace(before, after);

        assertThat(json).as(what).isNotEqualTo(format.sample());
        assertThat(format.isInvalid(json)).as(what).isFalse();
        assertThat(format.isRefused(json)).as(what).isTrue();
    }

    @Test
    void aGeneratedCorpusIsRefusedByTheReaderWhereTheSchemaRefusesIt() throws Exception {
        Path tools = ForeignFiles.badInput("mutate_json.py").getParent();
        Path adapter = Path.of("../io-csv/src/test/resources/badinput/corpus.py");
        Process process = new ProcessBuilder(
                        "python3",
                        "-B",
                        adapter.toString(),
                        tools.toString(),
                        "json",
                        "--seed",
                        "3",
                        "--out",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        int invalid = 0;
        for (Path file : documents()) {
            Optional<JsonNode> document = readable(file);
            if (document.isPresent()
                    && !Schemas.faults(Schemas.of("agreement-1.json"), document.get())
                            .isEmpty()) {
                assertThat(AgreementJson.read(file).hasErrors())
                        .as(file.toString())
                        .isTrue();
                invalid++;
            }
        }
        assertThat(invalid).isGreaterThan(80);
    }

    private List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.endsWith("manifest.json"))
                    .toList();
        }
    }

    /** What a plain parser makes of the file, if anything. */
    private static Optional<JsonNode> readable(Path file) throws IOException {
        try {
            return Optional.of(Schemas.parse(Files.readString(file)));
        } catch (CharacterCodingException | JacksonException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** The names that the message about the unheard-of member lists. */
    private static Optional<List<String>> legal(List<Problem> problems, String pointer) {
        return problems.stream()
                .filter(problem -> problem.location().pointer().equals(Optional.of(pointer + "/" + UNHEARD_OF)))
                .filter(problem -> problem.code() == ProblemCode.UNKNOWN)
                .map(problem -> List.of(problem.message()
                        .replaceAll("^.*expected one of '|'$", "")
                        .split("', '")))
                .findFirst();
    }

    private static Collection<String> onePerName(List<String> pointers) {
        Map<String, String> first = new LinkedHashMap<>();
        pointers.forEach(pointer -> first.putIfAbsent(pointer.replaceAll("^.*?/([^/]+(/[0-9]+)?)$", "$1"), pointer));
        return first.values();
    }

    private static String kind(String pointer) {
        return pointer.replaceAll("/[0-9]+", "/");
    }

    /** The first object of each kind and with each selection of members. */
    private static Collection<String> objects(JsonNode node) {
        Map<String, String> first = new LinkedHashMap<>();
        Damage.pointers(node).stream()
                .filter(each -> node.at(each).isObject())
                .forEach(each -> first.putIfAbsent(kind(each) + node.at(each).propertyNames(), each));
        return first.values();
    }
}
