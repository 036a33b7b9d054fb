package org.akkoord.json.read;

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

    public static Place ofDocument(int offset) {
        return new Place(Optional.empty(), "", offset);
    }

    public Place child(String childStep, int childOffset) {
        return new Place(Optional.of(this), childStep, childOffset);
    }

    /** The same value, shown at another character of it. */
    Place movedTo(int otherOffset) {
        return new Place(parent, step, otherOffset);
    }

    /** The JSON Pointer (RFC 6901). */
    String pointer() {
        Deque<String> steps = new ArrayDeque<>();
        Place place = this;
        while (place.parent.isPresent()) {
            steps.addFirst("/" + place.step.replace("~", "~0").replace("/", "~1"));
            place = place.parent.get();
        }
        return String.join("", steps);
    }
}
