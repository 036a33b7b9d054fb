package org.akkoord.csv.text;

import java.io.EOFException;
import java.io.IOException;

/** An input looks packed by gzip and cannot be unpacked, or not to its end. The message is for users. */
public final class BrokenPackException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What of a packed input comes next. */
    enum Part {
        HEADER("a header of gzip was"),
        DATA("more packed data were"),
        CHECK("the checksum and the length of what was unpacked were");

        private final String expected;

        Part(String expected) {
            this.expected = expected;
        }
    }

    /**
     * The failure of an input.
     *
     * @param part what was expected where it fails
     */
    BrokenPackException(Part part, IOException cause) {
        super(
                "the file looks packed by gzip and cannot be unpacked: found "
                        + (cause instanceof EOFException ? "its end" : "other bytes")
                        + " where " + part.expected + " expected"
                        + (part == Part.CHECK ? ", so any row before may be wrong as well" : ""),
                cause);
    }
}
