package org.akkoord.internal.io;

import java.util.concurrent.TimeUnit;
import org.akkoord.internal.Printable;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says for the operator of an application what a reader read: at level DEBUG which input, how long it took, and how
 * many rows were accepted and rejected; at level WARN which limit stopped it. It never says what stands in a row.
 */
public final class ReadLog {

    private final Logger log;
    private final String input;
    private final long begin;

    private ReadLog(Logger log, String input, long begin) {
        this.log = log;
        this.input = input;
        this.begin = begin;
    }

    /** Starts when reading starts. */
    public static ReadLog start(Class<?> reader, String input) {
        Logger log = LoggerFactory.getLogger(reader);
        return new ReadLog(log, input, log.isDebugEnabled() ? System.nanoTime() : 0);
    }

    /**
     * Says what was read.
     *
     * @param how by which profile or as which kind of document
     * @return the same
     */
    public <T> Checked<T> end(Checked<T> read, String how) {
        if (log.isWarnEnabled()) {
            read.problems().stream()
                    .filter(problem -> problem.code() == ProblemCode.LIMIT)
                    .map(Problem::message)
                    .forEach(message -> log.warn("{}: {}", Printable.text(input), Printable.text(message)));
        }
        if (log.isDebugEnabled()) {
            log.debug(
                    "read {} as {} in {} ms: {} rows, {} accepted, {} rejected, {} problems",
                    Printable.text(input),
                    Printable.text(how),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin),
                    read.read(),
                    read.accepted(),
                    read.rejected(),
                    read.problems().size());
        }
        return read;
    }
}
