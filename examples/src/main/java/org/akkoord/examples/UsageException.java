package org.akkoord.examples;

import java.io.Serial;

/** Thrown when the command line was used wrongly; the message says how. */
final class UsageException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
