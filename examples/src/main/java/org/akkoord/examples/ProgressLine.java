package org.akkoord.examples;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.akkoord.csv.ReadProgress;

/**
 * A line on a terminal that says how far a reading has come. It is written anew at most five times a second, is empty
 * at first, so that short readings say nothing, and empty again at the end.
 */
final class ProgressLine implements ReadProgress, AutoCloseable {

    /** The launcher sets this property where standard error is a terminal. */
    private static final String TERMINAL = "akkoord.terminal";

    private static final long PAUSE = 200_000_000;
    private static final long FIRST = 1_000_000_000;
    private static final int PERCENT = 100;

    private final Optional<PrintStream> terminal;
    private final String file;
    private final LongSupplier clock;
    private long next;
    private int width;

    /** A line for a file, on the terminal if there is one. */
    ProgressLine(Path file, Optional<PrintStream> terminal, LongSupplier clock) {
        this.terminal = terminal;
        this.file = String.valueOf(file.getFileName());
        this.clock = clock;
        next = clock.getAsLong() + FIRST;
    }

    /** A line on standard error, if that is a terminal. */
    static ProgressLine on(PrintStream err, Path file) {
        Optional<PrintStream> terminal = Optional.of(err).filter(stream -> Boolean.getBoolean(TERMINAL));
        return new ProgressLine(file, terminal, System::nanoTime);
    }

    @Override
    public void read(long rows, long bytes, long total) {
        long now = clock.getAsLong();
        if (terminal.isPresent() && now - next >= 0) {
            next = now + PAUSE;
            String part = total > 0 ? PERCENT * bytes / total + " %, " : "";
            show("reading " + file + ": " + part + String.format(Locale.ROOT, "%,d rows", rows));
        }
    }

    /** The cursor goes back to the start of the line, and blanks cover what a longer text left. */
    private void show(String text) {
        String blanks = " ".repeat(Math.max(0, width - text.length()));
        terminal.ifPresent(stream -> {
            stream.print("\r" + text + blanks + (text.isEmpty() ? "\r" : ""));
            stream.flush();
        });
        width = text.length();
    }

    @Override
    public void close() {
        if (width > 0) {
            show("");
        }
    }
}
