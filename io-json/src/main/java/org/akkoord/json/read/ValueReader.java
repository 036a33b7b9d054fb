package org.akkoord.json.read;

import java.util.Optional;
import org.akkoord.internal.tree.Node;

/**
 * Reads one value of a document.
 *
 * @param <T> what it makes of it
 */
@FunctionalInterface
interface ValueReader<T> {

    /** The value; empty if it was refused, with at least one problem reported. */
    Optional<T> read(Node node);

    /**
     * A reader whose values can be required.
     *
     * @param <T> what it makes
     * @param expected what a document must have there, for messages
     * @param placeholder what stands in for a refused value, so that the rest is checked too; never leaves the reading
     * @param reader reads
     */
    record Required<T>(String expected, T placeholder, ValueReader<T> reader) implements ValueReader<T> {
        @Override
        public Optional<T> read(Node node) {
            return reader.read(node);
        }
    }
}
