package org.akkoord.json.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.akkoord.internal.tree.Limits;

/** Splits a stream into lines that end with LF; keeps no more of a line than its longest legal length. */
final class ByteLines {

    private static final int CHUNK = 64 * 1024;

    private final InputStream in;
    private final int longest;
    private final byte[] chunk = new byte[CHUNK];
    private int position;
    private int limit;
    private long number;
    private long offset;

    ByteLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * One line.
     *
     * @param bytes its content without LF, cut off if it is too long
     * @param number its number, from 1
     * @param offset how many bytes of the stream are before it
     * @param length how many bytes it has before it is cut off
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Line(byte[] bytes, long number, long offset, long length) {}

    /**
     * The next line; empty at the end, where a line without LF still counts. A line is given up when it is as long as a
     * whole document may be.
     */
    Optional<Line> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long start = offset;
        long length = 0;
        while (length <= Limits.MEASUREMENTS.bytes() && (position < limit || fill())) {
            int end = lineFeed();
            int found = end - position;
            line.write(chunk, position, Math.min(found, Math.max(0, longest - line.size())));
            length += found;
            position = end;
            if (end < limit) {
                position++;
                offset = start + length + 1;
                return Optional.of(new Line(line.toByteArray(), ++number, start, length));
            }
        }
        offset = start + length;
        return length == 0 ? Optional.empty() : Optional.of(new Line(line.toByteArray(), ++number, start, length));
    }

    private int lineFeed() {
        int end = position;
        while (end < limit && chunk[end] != '\n') {
            end++;
        }
        return end;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(chunk));
        return limit > 0;
    }
}
