package org.akkoord.json;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Documents with one change. */
final class Damage {

    private Damage() {}

    /** The document with another value at the pointer. */
    static String set(String json, String pointer, String value) {
        JsonNode document = Schemas.parse(json);
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = document.at(place.head());
        JsonNode changed = Schemas.parse(value);
        if (parent instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), changed);
        } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), changed);
        }
        return document.toPrettyString();
    }

    /** The document without what is at the pointer. */
    static String remove(String json, String pointer) {
        JsonNode document = Schemas.parse(json);
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = document.at(place.head());
        if (parent instanceof ArrayNode list) {
            list.remove(place.last().getMatchingIndex());
        } else {
            ((ObjectNode) parent).remove(place.last().getMatchingProperty());
        }
        return document.toPrettyString();
    }
}
