package org.akkoord.json.jackson;

import java.io.Closeable;
import java.util.Optional;
import org.akkoord.problem.InvalidDocumentException;
import tools.jackson.databind.DatabindException;

/** Makes the exception that an application's mapper throws for a value with errors. */
@FunctionalInterface
public interface Refusal {

    /** The exception, with the parser that read the value, if there is one, and with all problems as its cause. */
    DatabindException of(Optional<Closeable> source, InvalidDocumentException problems);
}
