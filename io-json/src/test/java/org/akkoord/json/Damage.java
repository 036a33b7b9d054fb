package org.akkoord.json;

import java.util.ArrayList;
import java.util.List;
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

    /** The document with a text, which need not be JSON, in the place of the value at the pointer. */
    static String replace(String json, String pointer, String text) {
        String mark = "\"in the place of this\"";
        return pointer.isEmpty() ? text : set(json, pointer, mark).replace(mark, text);
    }

    /** The document with the items of a list in another number: that at the pointer also stands at its end. */
    static String repeat(String json, String pointer) {
        JsonNode document = Schemas.parse(json);
        JsonPointer place = JsonPointer.compile(pointer);
        ((ArrayNode) document.at(place.head())).add(document.at(place));
        return document.toPrettyString();
    }

    /** Where the values of a document stand, each before its parts. */
    static List<String> pointers(JsonNode document) {
        List<String> all = new ArrayList<>();
        collect(document, "", all);
        return all;
    }

    private static void collect(JsonNode node, String pointer, List<String> all) {
        all.add(pointer);
        node.properties().forEach(member -> collect(member.getValue(), pointer + "/" + member.getKey(), all));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), pointer + "/" + i, all);
        }
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
