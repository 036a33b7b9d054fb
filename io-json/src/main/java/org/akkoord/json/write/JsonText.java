package org.akkoord.json.write;

import java.nio.charset.StandardCharsets;
import org.akkoord.internal.Printable;
import org.akkoord.internal.tree.Limits;
import org.akkoord.quantity.Quantity;
import org.akkoord.text.LocalizedText;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Prints JSON, and writes the values that all documents share. */
public final class JsonText {

    private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");
    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .defaultPrettyPrinter(new DefaultPrettyPrinter(SEPARATORS)
                    .withObjectIndenter(TWO_SPACES)
                    .withArrayIndenter(TWO_SPACES))
            .build();

    private JsonText() {}

    /**
     * The document as text: members in their order, one value per line, a line feed at the end.
     *
     * @throws IllegalArgumentException if a text contains half of a surrogate pair
     */
    public static String print(JsonNode document) {
        return sound(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document)) + "\n";
    }

    /**
     * The document as text that can be read again.
     *
     * @throws IllegalArgumentException if a text contains half of a surrogate pair or a limit is exceeded
     */
    public static String print(JsonNode document, Limits limits) {
        return readable(document, print(document), limits);
    }

    /**
     * The object as one line that can be read again, with a line feed at its end.
     *
     * @throws IllegalArgumentException if a text contains half of a surrogate pair or a limit is exceeded
     */
    public static String line(JsonNode object, Limits limits) {
        return readable(object, sound(MAPPER.writeValueAsString(object)) + "\n", limits);
    }

    private static String readable(JsonNode document, String text, Limits limits) {
        require(tokens(document) <= limits.tokens(), limits.tooManyTokens());
        require(text.getBytes(StandardCharsets.UTF_8).length <= limits.bytes(), limits.tooLong("bytes"));
        return text;
    }

    private static long tokens(JsonNode node) {
        if (node.isString()) {
            int length = node.stringValue().length();
            require(length <= Limits.LONGEST_TEXT, Limits.textTooLong(length));
        }
        if (!node.isContainer()) {
            return 1;
        }
        require(!node.isObject() || node.size() <= Limits.MOST_MEMBERS, Limits.tooManyMembers());
        long names = node.isObject() ? node.size() : 0;
        return 2 + names + node.valueStream().mapToLong(JsonText::tokens).sum();
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    private static String sound(String text) {
        require(!Printable.hasHalfPair(text), "a text contains half of a surrogate pair, which UTF-8 cannot express");
        return text;
    }

    public static JsonNode text(LocalizedText text) {
        JsonObject object = new JsonObject();
        text.byLanguage().forEach(object::put);
        return object.node();
    }

    public static ObjectNode quantity(Quantity quantity) {
        JsonObject object = new JsonObject();
        return quantity.match(
                        figure -> object.put("value", figure.amount())
                                .put("qualifier", figure.qualifier().name()),
                        share -> object.put("numerator", share.numerator()).put("denominator", share.denominator()),
                        bounds -> object.put(bounds.lowIncluded() ? "low" : "above", bounds.low())
                                .put(bounds.highIncluded() ? "high" : "below", bounds.high()),
                        words -> object.put("words", text(words)),
                        reason -> object.put("missing", reason.name()))
                .node();
    }
}
