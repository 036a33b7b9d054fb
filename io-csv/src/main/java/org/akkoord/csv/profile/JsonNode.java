package org.akkoord.csv.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * A value of a JSON document and where it stands.
 *
 * @param kind what it is
 * @param text its text, if it is a text, a number, true, false or null
 * @param members its members, in order, repeated names among them, if it is an object
 * @param items its items, if it is a list
 * @param at where it stands
 */
record JsonNode(Kind kind, String text, List<Map.Entry<String, JsonNode>> members, List<JsonNode> items, Location at) {

    /** What a value is, in the words of messages. */
    enum Kind {
        OBJECT("an object"),
        LIST("a list"),
        TEXT("a text"),
        NUMBER("a number"),
        BOOLEAN("true or false"),
        NULL("null");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private static final int DEEPEST = 16;
    private static final int LONGEST = 1 << 20;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxDocumentLength(LONGEST)
                    .build())
            .build();

    /** The document; empty list of problems if it is one. */
    static List<Problem> read(String text, Location file, List<JsonNode> documents) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text.toCharArray())) {
            parser.nextToken();
            JsonNode node = node(parser, file, "");
            if (parser.nextToken() != null) {
                return List.of(Problem.error(
                        ProblemCode.SYNTAX,
                        place(parser.currentTokenLocation(), file),
                        "found text behind the end of the document"));
            }
            documents.add(node);
            return List.of();
        } catch (StreamConstraintsException limit) {
            return List.of(Problem.error(
                    ProblemCode.LIMIT, file, "a profile must have at most 1 MiB and 16 levels, but this one has more"));
        } catch (StreamReadException broken) {
            return List.of(Problem.error(
                    ProblemCode.SYNTAX,
                    place(broken.getLocation(), file),
                    "the text is no JSON from here on; expected a profile as one JSON object"));
        }
    }

    private static Location place(TokenStreamLocation location, Location file) {
        return file.atLine(Math.max(1, location.getLineNr())).atColumn(Math.max(1, location.getColumnNr()));
    }

    private static JsonNode node(JsonParser parser, Location file, String pointer) {
        Location at = place(parser.currentTokenLocation(), file).atPointer(pointer);
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new StreamReadException(parser, "");
        }
        return switch (token) {
            case START_OBJECT -> object(parser, file, at, pointer);
            case START_ARRAY -> list(parser, file, at, pointer);
            case VALUE_STRING -> leaf(Kind.TEXT, parser, at);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> leaf(Kind.NUMBER, parser, at);
            case VALUE_TRUE, VALUE_FALSE -> leaf(Kind.BOOLEAN, parser, at);
            default -> leaf(Kind.NULL, parser, at);
        };
    }

    private static JsonNode leaf(Kind kind, JsonParser parser, Location at) {
        return new JsonNode(kind, parser.getString(), List.of(), List.of(), at);
    }

    private static JsonNode object(JsonParser parser, Location file, Location at, String pointer) {
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            String escaped = name.replace("~", "~0").replace("/", "~1");
            members.add(Map.entry(name, node(parser, file, pointer + "/" + escaped)));
        }
        return new JsonNode(Kind.OBJECT, "", members, List.of(), at);
    }

    private static JsonNode list(JsonParser parser, Location file, Location at, String pointer) {
        List<JsonNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser, file, pointer + "/" + items.size()));
        }
        return new JsonNode(Kind.LIST, "", List.of(), items, at);
    }
}
