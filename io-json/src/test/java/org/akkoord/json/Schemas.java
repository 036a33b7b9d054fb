package org.akkoord.json;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema documents of the library, as an application finds them. */
final class Schemas {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();
    private static final Map<String, JsonNode> DOCUMENTS = new ConcurrentHashMap<>();

    private Schemas() {}

    static Schema of(String name) {
        return SCHEMAS.computeIfAbsent(name, Schemas::load);
    }

    private static Schema load(String name) {
        return REGISTRY.getSchema(SchemaLocation.of("classpath:/org/akkoord/json/schema/" + name));
    }

    /** The schema of schemas. */
    static Schema metaSchema() {
        return REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
    }

    /** What a schema says about a document; nothing if it is valid. */
    static List<String> faults(Schema schema, String json) {
        return faults(schema, parse(json));
    }

    static List<String> faults(Schema schema, JsonNode document) {
        return schema.validate(document).stream().map(Object::toString).toList();
    }

    static JsonNode parse(String json) {
        return EXACT.readTree(json);
    }

    static JsonNode document(String name) {
        return DOCUMENTS.computeIfAbsent(name, file -> parse(Samples.resource("schema/" + file)));
    }

    /** The names of the members that a schema has for the value at the pointer. */
    static Set<String> members(String name, String pointer) {
        Set<String> names = new TreeSet<>();
        Described value = new Described(name, document(name));
        for (String step :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
            value = value.child(step);
        }
        value.all().forEach(part -> part.node.path("properties").propertyNames().forEach(names::add));
        return names;
    }

    /** A part of a schema, in the file of that name. */
    private record Described(String file, JsonNode node) {

        Described child(String step) {
            boolean isIndex = step.matches("[0-9]+");
            return all().map(part -> new Described(
                            part.file,
                            isIndex
                                    ? part.node.path("items")
                                    : part.node.path("properties").path(step)))
                    .filter(part -> !part.node.isMissingNode())
                    .findFirst()
                    .orElseThrow();
        }

        /** This part, what it refers to, and everything that it must agree with. */
        Stream<Described> all() {
            Stream<Described> referred = Stream.empty();
            if (node.has("$ref")) {
                String[] reference = node.get("$ref").stringValue().split("#");
                String other = reference[0].isEmpty() ? file : reference[0];
                JsonNode document = document(other);
                referred = new Described(other, reference.length > 1 ? document.at(reference[1]) : document).all();
            }
            Stream<Described> agreed =
                    node.path("allOf").valueStream().flatMap(part -> new Described(file, part).all());
            return Stream.of(Stream.of(this), referred, agreed).flatMap(parts -> parts);
        }
    }
}
