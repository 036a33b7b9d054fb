package org.akkoord.text;

import java.util.Objects;
import org.akkoord.internal.Checks;
import org.akkoord.internal.Printable;

/**
 * Where a figure or statement stands (bronvermelding): a document and a place in it. Its text form is
 * {@code document:locator}, for example {@code D:28-29} for lines 28 to 29 of document {@code D}.
 *
 * @param document the id of the document
 * @param locator the place in the document (lines, page, section), in the document's own terms
 */
public record SourceReference(String document, String locator) implements Comparable<SourceReference> {

    /**
     * A source reference.
     *
     * @throws IllegalArgumentException if the document is no id or the locator is empty
     */
    public SourceReference {
        Checks.requireId(document, "document");
        Checks.requireText(locator, "locator");
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if the text has no colon, no valid document id before it or nothing after it
     */
    public static SourceReference parse(String text) {
        Objects.requireNonNull(text, "text");
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException(
                    "a source reference must be 'document:place', such as 'D:28-29', but was '" + Printable.text(text)
                            + "'");
        }
        return new SourceReference(text.substring(0, colon), text.substring(colon + 1));
    }

    /** The order of the text forms. */
    @Override
    public int compareTo(SourceReference other) {
        return toString().compareTo(other.toString());
    }

    /** The text form that {@link #parse} reads. */
    @Override
    public String toString() {
        return document + ":" + locator;
    }
}
