package org.akkoord.internal.tree;

import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Reads and prints JSON for a module that has no JSON parser of its own. The module {@code org.akkoord.json} provides
 * it, and whoever does without JSON needs neither that module nor its parser.
 */
public interface JsonForm {

    /**
     * The root of a document. Members that occur repeatedly are all in it.
     *
     * @param report gets one error if the text is no JSON or exceeds a limit of the whole document, and then there is
     *     no root; and an error for each name or text that is too long, not well-formed or repeated
     */
    Optional<Node> read(String text, Limits limits, Report report);

    /**
     * The document as text, with two blanks for each level and lines that end with a line feed.
     *
     * @param document the members by name, in their order; their values are texts, numbers, truth values, and maps and
     *     collections of such values
     */
    String print(Map<String, Object> document);

    /**
     * The form that is provided beside this module.
     *
     * @param purpose what it is needed for, as the message begins
     * @throws IllegalStateException if none is provided
     */
    static JsonForm required(String purpose) {
        return ServiceLoader.load(JsonForm.class, JsonForm.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        purpose + " needs akkoord-io-json beside the other modules of Akkoord, but it was not found"));
    }
}
