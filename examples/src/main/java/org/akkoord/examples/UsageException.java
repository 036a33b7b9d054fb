package org.akkoord.examples;

import java.io.Serial;

/** Says what is wrong with the use of the command line. */
final class UsageException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
