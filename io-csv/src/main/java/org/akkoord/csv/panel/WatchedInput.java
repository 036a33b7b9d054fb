package org.akkoord.csv.panel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Optional;
import org.akkoord.csv.text.Unpacked;

/**
 * An input that counts its bytes, says how far reading has come, and ends with an {@link InterruptedIOException} when
 * the reading thread is interrupted. What is packed by gzip is unpacked; the bytes that count are those of the file. It
 * never closes the input that it was given.
 */
public final class WatchedInput extends InputStream implements ReadingWatch {

    /** About how many bytes are read between two reports. With what is decoded of them, they fit in a fast cache. */
    public static final int PART = 1 << 16;

    private final InputStream in;
    private final Watcher watcher;
    private final int part;
    private Optional<InputStream> unpacked = Optional.empty();
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

    int part() {
        return part;
    }

    @Override
    public void report(long rows) {
        reported = bytes;
        watcher.reached(rows, bytes);
    }

    @Override
    public void reportNowAndThen(long rows) {
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
        if (unpacked.isEmpty()) {
            unpacked = Optional.of(Unpacked.of(new Counted()));
        }
        return unpacked.get().read(target, offset, length);
    }

    private final class Counted extends InputStream {

        @Override
        public int read() throws IOException {
            int read = in.read();
            bytes += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = in.read(target, offset, length);
            bytes += Math.max(count, 0);
            return count;
        }
    }
}
