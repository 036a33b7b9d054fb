package org.akkoord.csv.panel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/**
 * An input that counts its bytes, says how far reading has come, and ends with an {@link InterruptedIOException} when
 * the reading thread is interrupted. It never closes the input that it was given.
 */
public final class WatchedInput extends InputStream {

    /** About how many bytes are read between two reports. With what is decoded of them, they fit in a fast cache. */
    public static final int PART = 1 << 16;

    private final InputStream in;
    private final Watcher watcher;
    private final int part;
    private long bytes;
    private long reported;

    /**
     * An input of which nothing is read yet.
     *
     * @param part about how many bytes are read between two reports
     */
    public WatchedInput(InputStream in, Watcher watcher, int part) {
        this.in = in;
        this.watcher = watcher;
        this.part = part;
    }

    /** An input whose reports go nowhere. */
    public WatchedInput(InputStream in) {
        this(in, (rows, bytes) -> {}, PART);
    }

    /** Receives the reports. */
    @FunctionalInterface
    public interface Watcher {

        /** Called with the numbers of rows and bytes that were read so far. */
        void reached(long rows, long bytes);
    }

    int part() {
        return part;
    }

    /** Reports how many rows were read. */
    void report(long rows) {
        reported = bytes;
        watcher.reached(rows, bytes);
    }

    /** Reports how many rows were read, if a part of the input was read since the last report. */
    void reportNowAndThen(long rows) {
        if (bytes - reported >= part) {
            report(rows);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("the reading thread was interrupted");
        }
        int count = in.read(target, offset, length);
        bytes += Math.max(count, 0);
        return count;
    }
}
