package org.akkoord.csv.bytes;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.akkoord.csv.text.CellText;

/** Some whole lines of a file, as bytes. Its memory is used again for later lines. */
public final class LineBlock {

    /**
     * How many bytes after the lines may be read, whatever they are. Words of eight bytes then need no check for the
     * end of the array.
     */
    static final int MARGIN = 32;

    /** Instead of the start of the next cell: the line is not as simple as it must be here. */
    private static final int UNCLEAR = -1;

    private final int length;
    private byte[] bytes;
    private int end;
    private boolean wholeLines;

    /**
     * A block without lines.
     *
     * @param length for how many bytes it has room at first
     */
    public LineBlock(int length) {
        this.length = length;
        bytes = new byte[length + MARGIN];
    }

    public byte[] bytes() {
        return bytes;
    }

    /** The place after the last line feed, or after all bytes if there is no line feed. */
    public int end() {
        return end;
    }

    /** Whether the bytes are whole lines, and not the start of an endless one. */
    public boolean hasWholeLines() {
        return wholeLines;
    }

    void set(int newEnd, boolean hasWholeLines) {
        end = newEnd;
        wholeLines = hasWholeLines;
    }

    /** Makes room for at least as many bytes again as are used; those stay. */
    void reserve(int used) {
        if (bytes.length - MARGIN < 2 * used) {
            bytes = Arrays.copyOf(bytes, 2 * used + length + MARGIN);
        }
    }

    /** The bytes from a place up to the end. */
    InputStream from(int start) {
        return new ByteArrayInputStream(bytes, start, end - start);
    }

    /** Where the line feed of a line stands. */
    public int lineFeed(int start) {
        int at = start;
        while (bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /** Whether nothing stands in a line. */
    public boolean isBlank(int start) {
        return bytes[start] == '\n' || (bytes[start] == '\r' && bytes[start + 1] == '\n');
    }

    /**
     * The texts of the cells of a line, without the quotes around whole cells. Empty if that takes a CSV parser:
     * doubled quotes, line breaks in cells, control characters, bytes beyond ASCII, or more cells than a row may have.
     */
    public Optional<List<String>> cells(int lineStart, char separator) {
        int lineFeed = lineFeed(lineStart);
        int lineEnd = lineFeed > lineStart && bytes[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
        List<String> cells = new ArrayList<>();
        int at = lineStart;
        while (at != UNCLEAR && at <= lineEnd) {
            at = addCell(cells, at, lineEnd, separator);
        }
        return at == UNCLEAR || cells.size() > CellText.MOST_CELLS ? Optional.empty() : Optional.of(cells);
    }

    /** Adds one cell; gives where the next one starts, which is after the end of the line if there is none. */
    private int addCell(List<String> cells, int start, int lineEnd, char separator) {
        boolean quoted = start < lineEnd && bytes[start] == '"';
        char last = quoted ? '"' : separator;
        int from = quoted ? start + 1 : start;
        int to = from;
        while (to < lineEnd && bytes[to] != last) {
            // bytes are signed, so those beyond ASCII are below a blank, as control characters are
            if (bytes[to] < ' ' || bytes[to] == '"') {
                return UNCLEAR;
            }
            to++;
        }
        int after = quoted ? to + 1 : to;
        if (after > lineEnd || (after < lineEnd && bytes[after] != separator)) {
            return UNCLEAR;
        }
        cells.add(new String(bytes, from, to - from, StandardCharsets.US_ASCII));
        return after + 1;
    }
}
