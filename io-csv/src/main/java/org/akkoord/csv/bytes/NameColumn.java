package org.akkoord.csv.bytes;

import java.util.Arrays;

/** Names, as the numbers that they have in {@link ByteTokens}. */
public final class NameColumn extends PlainColumn {

    private final ByteTokens names;
    private int[] numbers = new int[0];
    private ByteToken last;

    /**
     * A column.
     *
     * @param most how many names it may have
     */
    NameColumn(char end, int most) {
        super(end);
        names = new ByteTokens(end, most);
        last = names.none();
    }

    public ByteTokens names() {
        return names;
    }

    /** For each row the number of its name. */
    public int[] numbers() {
        return numbers;
    }

    @Override
    void reserve(int rows) {
        if (rows > numbers.length) {
            numbers = new int[rows];
        }
    }

    /** Instead of reading: all rows have one name; if it is none, no row is plain. */
    void repeat(ByteToken name, int[] at, int rows) {
        Arrays.fill(numbers, 0, rows, name.number());
        if (name == names.none()) {
            Arrays.fill(at, 0, rows, UNUSUAL);
        }
    }

    @Override
    void read(byte[] bytes, int[] at, int rows) {
        for (int row = expected(bytes, at, 0, rows); row < rows; row = expected(bytes, at, row + 1, rows)) {
            last = unexpected(bytes, at[row]);
            numbers[row] = last.number();
            at[row] += last.step();
        }
    }

    /** Where one name is left out, the next but one stands; the order is the same the next time. */
    private ByteToken unexpected(byte[] bytes, int at) {
        ByteToken next = last.follower().follower();
        if (next.isAt(bytes, at)) {
            return next;
        }
        ByteToken name = names.find(bytes, at);
        last.isFollowedBy(name);
        return name;
    }

    /**
     * Reads while a name is that of the row before, or the one that followed it the last time, as in sorted files;
     * gives the first row where it is not.
     */
    private int expected(byte[] bytes, int[] at, int from, int rows) {
        int[] into = numbers;
        ByteToken name = last;
        int row = from;
        for (; row < rows; row++) {
            int start = at[row];
            if (start >= 0) {
                if (!name.isAt(bytes, start)) {
                    ByteToken follower = name.follower();
                    if (!follower.isAt(bytes, start)) {
                        break;
                    }
                    name = follower;
                }
                into[row] = name.number();
                at[row] = start + name.step();
            }
        }
        last = name;
        return row;
    }
}
