package org.akkoord.internal.tree;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Where a value or a member name stands in a document.
 *
 * @param parent the object or list around it; empty for the document itself
 * @param step the member name or the index in the list
 * @param offset its first character, from 0
 */
public record Place(Optional<Place> parent, String step, int offset) {

    /** The place of a whole document. */
    public static Place ofDocument(int offset) {
        return new Place(Optional.empty(), "", offset);
    }

    /** The place of a member or an item of this value. */
    public Place child(String childStep, int childOffset) {
        return new Place(Optional.of(this), childStep, childOffset);
    }

    /** The place of the same value, with another of its characters as the one that is shown. */
    public Place movedTo(int otherOffset) {
        return new Place(parent, step, otherOffset);
    }

    /** The JSON Pointer (RFC 6901). */
    public String pointer() {
        Deque<String> steps = new ArrayDeque<>();
        Place place = this;
        while (place.parent.isPresent()) {
            steps.addFirst("/" + place.step.replace("~", "~0").replace("/", "~1"));
            place = place.parent.get();
        }
        return String.join("", steps);
    }
}
