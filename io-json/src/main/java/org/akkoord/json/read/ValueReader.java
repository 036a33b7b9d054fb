package org.akkoord.json.read;

import java.util.Optional;
import org.akkoord.internal.tree.Node;

/**
 * Reads one value of a document.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
interface ValueReader<T> {

    /** The value; empty if it is refused, and then at least one problem is reported. */
    Optional<T> read(Node node);

    /**
     * A reader whose values can be required.
     *
     * @param expected what a document must contain here, for messages
     * @param placeholder replaces a refused value, so that the rest is checked too; no result contains it
     */
    record Required<T>(String expected, T placeholder, ValueReader<T> reader) implements ValueReader<T> {
        @Override
        public Optional<T> read(Node node) {
            return reader.read(node);
        }
    }
}
