package org.akkoord.csv.text;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** The records of a file one after another, of which the first is its header. */
public interface Records {

    /**
     * The next record; empty at the end, and from the first {@link #fault} on.
     *
     * @throws IOException if the input cannot be read
     */
    Optional<CsvRow> next() throws IOException;

    /** Why reading ended before the end of the file; empty if it did not. */
    Optional<CsvRecords.Fault> fault();

    /**
     * Gives each record that is left to a taker, up to the end of the file or the first {@link #fault}.
     *
     * @throws IOException if the input cannot be read
     */
    default void forEachRemaining(Consumer<CsvRow> taker) throws IOException {
        for (Optional<CsvRow> row = next(); row.isPresent(); row = next()) {
            taker.accept(row.get());
        }
    }
}
