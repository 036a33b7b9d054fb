package org.akkoord.csv.bytes;

import java.util.Arrays;

/**
 * A column of names, decoded to the numbers that they have in {@link SeenNames}. Files are mostly sorted: a name is
 * that of the row before, or the one that followed it the last time. So those two are tried before any hash is made.
 */
public final class NameColumn extends DecodedColumn {

    private final SeenNames names;
    private int[] numbers = new int[0];
    private SeenName last;

    /**
     * A column without rows.
     *
     * @param end the byte that ends each cell
     * @param most how many different names are numbered
     */
    NameColumn(char end, int most) {
        this(end, new SeenNames(end, most));
    }

    /** A column of names that are numbered by their own rule. */
    NameColumn(char end, SeenNames names) {
        super(end);
        this.names = names;
        last = names.none();
    }

    public SeenNames names() {
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

    /** Gives all rows one name, where no column has it; without a plain name, no row is plain. */
    void repeat(SeenName name, int[] at, int rows) {
        Arrays.fill(numbers, 0, rows, name.number());
        if (name == names.none()) {
            Arrays.fill(at, 0, rows, UNUSUAL);
        }
    }

    @Override
    void read(byte[] bytes, int[] at, int rows) {
        for (int row = readExpected(bytes, at, 0, rows); row < rows; row = readExpected(bytes, at, row + 1, rows)) {
            last = readUnexpected(bytes, at[row]);
            numbers[row] = last.number();
            at[row] += last.step();
        }
    }

    /** Reads while names are the expected ones; gives the first row where the name is another. */
    private int readExpected(byte[] bytes, int[] at, int from, int rows) {
        int[] into = numbers;
        SeenName name = last;
        int row = from;
        for (; row < rows; row++) {
            int start = at[row];
            if (start >= 0) {
                if (!name.isAt(bytes, start)) {
                    SeenName follower = name.follower();
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

    /**
     * Where one name is left out, the next but one stands. Then the order is kept as it was, because it is most likely
     * the same in the following rows.
     */
    private SeenName readUnexpected(byte[] bytes, int at) {
        SeenName nextButOne = last.follower().follower();
        if (nextButOne.isAt(bytes, at)) {
            return nextButOne;
        }
        SeenName name = names.find(bytes, at);
        last.setFollower(name);
        return name;
    }
}
