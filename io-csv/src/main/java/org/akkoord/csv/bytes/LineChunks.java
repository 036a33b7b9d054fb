package org.akkoord.csv.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;

/** An input in chunks of whole lines. The last line gets a line feed if it has none. */
public final class LineChunks {

    private static final int LONGEST_LINE = 1 << 22;

    private final InputStream in;
    private byte[] left = new byte[0];
    private long bytes;
    private boolean ended;

    public LineChunks(InputStream in) {
        this.in = in;
    }

    /** How many bytes were read. */
    public long bytes() {
        return bytes;
    }

    /**
     * Fills a chunk with the next lines; false at the end of the input. A chunk without a line feed is the start of an
     * endless line.
     *
     * @throws InterruptedIOException if the thread is interrupted
     */
    public boolean fill(Chunk chunk) throws IOException {
        chunk.reserve(left.length);
        System.arraycopy(left, 0, chunk.bytes(), 0, left.length);
        int length = left.length;
        int from = 0;
        int end = 0;
        while (end == 0 && length <= LONGEST_LINE && !ended) {
            chunk.reserve(length);
            length = read(chunk.bytes(), length);
            if (ended && length > 0 && chunk.bytes()[length - 1] != '\n') {
                chunk.bytes()[length++] = '\n';
            }
            end = behindLastLineFeed(chunk.bytes(), from, length);
            from = length;
        }
        chunk.limit(end > 0 ? end : length, end > 0);
        left = Arrays.copyOfRange(chunk.bytes(), chunk.limit(), length);
        return length > 0;
    }

    /** Reads until the room is full, the input ends or nothing is there for now. */
    private int read(byte[] target, int from) throws IOException {
        int length = from;
        int room = target.length - Chunk.MARGIN;
        while (length < room) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("the reading thread was interrupted");
            }
            int count = in.read(target, length, room - length);
            if (count < 0) {
                ended = true;
                return length;
            }
            length += count;
            bytes += count;
        }
        return length;
    }

    private static int behindLastLineFeed(byte[] bytes, int from, int length) {
        for (int end = length; end > from; end--) {
            if (bytes[end - 1] == '\n') {
                return end;
            }
        }
        return 0;
    }

    /**
     * Everything from a place in a chunk on, behind a line feed, which keeps a byte order mark from being taken for
     * one, and counts as a line.
     *
     * @param later chunks that were filled after that one
     */
    public InputStream rest(Chunk chunk, int from, List<Chunk> later) {
        InputStream rest = new ByteArrayInputStream(new byte[] {'\n'});
        rest = new SequenceInputStream(rest, chunk.from(from));
        for (Chunk next : later) {
            rest = new SequenceInputStream(rest, next.from(0));
        }
        rest = new SequenceInputStream(rest, new ByteArrayInputStream(left));
        return new SequenceInputStream(rest, new Interruptible(in));
    }
}
