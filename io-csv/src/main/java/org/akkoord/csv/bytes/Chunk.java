package org.akkoord.csv.bytes;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.akkoord.csv.text.CellText;

/** Whole lines of a file as bytes. */
public final class Chunk {

    /** At least so many bytes can be read behind the limit, whatever they are. */
    static final int MARGIN = 32;

    private final int length;
    private byte[] bytes;
    private int limit;
    private boolean whole;

    /**
     * Nothing yet.
     *
     * @param length how many bytes it has room for at first
     */
    public Chunk(int length) {
        this.length = length;
        bytes = new byte[length + MARGIN];
    }

    public byte[] bytes() {
        return bytes;
    }

    /** Behind the last line feed. */
    public int limit() {
        return limit;
    }

    /** Whether it has whole lines, not the start of an endless one. */
    public boolean isWhole() {
        return whole;
    }

    public void limit(int end, boolean hasWholeLines) {
        limit = end;
        whole = hasWholeLines;
    }

    /** Makes room for as much again as there is. */
    void reserve(int used) {
        if (bytes.length - MARGIN < 2 * used) {
            bytes = Arrays.copyOf(bytes, 2 * used + length + MARGIN);
        }
    }

    /** The bytes from a place on. */
    InputStream from(int start) {
        return new ByteArrayInputStream(bytes, start, limit - start);
    }

    /** The line feed that ends a line. */
    public int lineFeed(int start) {
        int at = start;
        while (bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    public boolean isBlank(int start) {
        return bytes[start] == '\n' || (bytes[start] == '\r' && bytes[start + 1] == '\n');
    }

    /** The cells of a line, quotes around whole cells taken off; empty if it takes more to read it. */
    public Optional<List<String>> cells(int lineStart, char separator) {
        int lineFeed = lineFeed(lineStart);
        int end = lineFeed > lineStart && bytes[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
        List<String> cells = new ArrayList<>();
        int start = lineStart;
        while (true) {
            boolean quoted = start < end && bytes[start] == '"';
            int from = quoted ? start + 1 : start;
            int to = from;
            while (to < end && bytes[to] != (quoted ? '"' : separator)) {
                if (bytes[to] < ' ' || bytes[to] == '"') {
                    return Optional.empty();
                }
                to++;
            }
            cells.add(new String(bytes, from, to - from, StandardCharsets.US_ASCII));
            if (quoted && to == end) {
                return Optional.empty();
            }
            int after = quoted ? to + 1 : to;
            if (after == end) {
                return cells.size() > CellText.MOST_CELLS ? Optional.empty() : Optional.of(cells);
            }
            if (bytes[after] != separator) {
                return Optional.empty();
            }
            start = after + 1;
        }
    }
}
