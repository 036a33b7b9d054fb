package org.akkoord.csv.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;
import org.akkoord.csv.text.BrokenPackException;

/** An input as blocks of whole lines. The last line gets a line feed if it has none. */
public final class LineBlocks {

    /** A line that goes on for longer is given as it is, so that memory stays bounded. */
    private static final int LONGEST_LINE = 1 << 22;

    private final InputStream in;
    private byte[] left = new byte[0];
    private boolean ended;
    private boolean broken;

    public LineBlocks(InputStream in) {
        this.in = in;
    }

    /**
     * Fills a block with the next lines; false at the end of the input. A block without a line feed is the start of an
     * endless line, or the last one before the place from which on the input cannot be unpacked; {@link #rest} gives
     * that place again.
     */
    public boolean fill(LineBlock block) throws IOException {
        block.reserve(left.length);
        System.arraycopy(left, 0, block.bytes(), 0, left.length);
        boolean hadEnded = ended;
        int length = left.length;
        int from = 0;
        int end = 0;
        while (end == 0 && length <= LONGEST_LINE && !ended) {
            block.reserve(length);
            length = read(block.bytes(), length);
            if (ended && !broken && length > 0 && block.bytes()[length - 1] != '\n') {
                block.bytes()[length++] = '\n';
            }
            end = broken ? 0 : afterLastLineFeed(block.bytes(), from, length);
            from = length;
        }
        block.set(end > 0 ? end : length, end > 0);
        left = Arrays.copyOfRange(block.bytes(), block.end(), length);
        return length > 0 || (broken && !hadEnded);
    }

    /** Reads until the room is full or the input ends; gives how many bytes there are then. */
    private int read(byte[] target, int from) throws IOException {
        int length = from;
        int room = target.length - LineBlock.MARGIN;
        while (length < room) {
            int count = readOrEnd(target, length, room - length);
            if (ended) {
                return length;
            }
            length += count;
        }
        return length;
    }

    private int readOrEnd(byte[] target, int from, int most) throws IOException {
        try {
            int count = in.read(target, from, most);
            ended = count < 0;
            return count;
        } catch (BrokenPackException again) {
            ended = true;
            broken = true;
            return 0;
        }
    }

    private static int afterLastLineFeed(byte[] bytes, int from, int length) {
        for (int end = length; end > from; end--) {
            if (bytes[end - 1] == '\n') {
                return end;
            }
        }
        return 0;
    }

    /**
     * Everything from a place in a block on, with a line feed before it. Without that, the decoder of characters would
     * take three certain bytes at the place for a byte order mark, which only stands at the start of a file.
     *
     * @param later the blocks that were filled after that one
     */
    public InputStream rest(LineBlock block, int from, List<LineBlock> later) {
        InputStream rest = new ByteArrayInputStream(new byte[] {'\n'});
        rest = new SequenceInputStream(rest, block.from(from));
        for (LineBlock next : later) {
            rest = new SequenceInputStream(rest, next.from(0));
        }
        rest = new SequenceInputStream(rest, new ByteArrayInputStream(left));
        return new SequenceInputStream(rest, in);
    }
}
