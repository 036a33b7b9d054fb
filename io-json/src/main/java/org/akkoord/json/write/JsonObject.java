package org.akkoord.json.write;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.akkoord.indicator.Cell;
import org.akkoord.internal.io.FigureNames;
import org.akkoord.text.LocalizedText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds an object whose members keep the order in which they are put. */
final class JsonObject {

    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    ObjectNode node() {
        return node;
    }

    JsonObject put(String name, JsonNode value) {
        node.set(name, value);
        return this;
    }

    JsonObject put(String name, String value) {
        node.put(name, value);
        return this;
    }

    JsonObject put(String name, long value) {
        node.put(name, value);
        return this;
    }

    JsonObject put(String name, BigDecimal value) {
        node.put(name, value);
        return this;
    }

    JsonObject put(String name, LocalizedText value) {
        return put(name, JsonText.text(value));
    }

    JsonObject putAll(ObjectNode other) {
        node.setAll(other);
        return this;
    }

    /** Left out when absent. */
    <T> JsonObject put(String name, Optional<T> value, Function<? super T, JsonNode> toNode) {
        value.ifPresent(present -> node.set(name, toNode.apply(present)));
        return this;
    }

    /** Left out when absent. */
    JsonObject putText(String name, Optional<LocalizedText> value) {
        return put(name, value, JsonText::text);
    }

    /** In its text form; left out when absent. */
    JsonObject putPlain(String name, Optional<?> value) {
        value.ifPresent(present -> node.put(name, present.toString()));
        return this;
    }

    /** Left out when empty. */
    <T> JsonObject putList(String name, Collection<? extends T> items, Function<? super T, JsonNode> toNode) {
        return items.isEmpty() ? this : putWholeList(name, items, toNode);
    }

    /** Written even when empty. */
    <T> JsonObject putWholeList(String name, Collection<? extends T> items, Function<? super T, JsonNode> toNode) {
        ArrayNode list = node.putArray(name);
        items.forEach(item -> list.add(toNode.apply(item)));
        return this;
    }

    /** In their text forms; left out when empty. */
    JsonObject putPlainList(String name, Collection<?> items) {
        return putList(name, items, item -> JsonNodeFactory.instance.stringNode(item.toString()));
    }

    /** The cell of a figure as an object; left out for the whole. */
    JsonObject putCell(Cell cell) {
        if (!cell.isWhole()) {
            ObjectNode members = node.putObject(FigureNames.DIMENSIONS);
            cell.members().forEach(members::put);
        }
        return this;
    }
}
