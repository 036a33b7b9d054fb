package org.akkoord.csv.bytes;

import java.util.Arrays;

/** A column of whole numbers from 0 to 2,147,483,647, decoded to those; -1 where a cell is empty. */
final class CountColumn extends DecodedColumn {

    private static final int EMPTY = -1;

    private int[] counts = new int[0];

    CountColumn(char end) {
        super(end);
    }

    /** For each row its number. */
    int[] counts() {
        return counts;
    }

    @Override
    void reserve(int rows) {
        if (rows > counts.length) {
            counts = new int[rows];
            Arrays.fill(counts, EMPTY);
        }
    }

    /**
     * A number of one to seven digits and its end fit in one word. How many digits it has is found by arithmetic, so
     * that no branch depends on the length, which differs from row to row.
     */
    @Override
    void read(byte[] bytes, int[] at, int rows) {
        int[] into = counts;
        int cellEnd = end;
        for (int row = 0; row < rows; row++) {
            int start = at[row];
            if (start >= 0) {
                long word = Words.at(bytes, start);
                int length = Words.digits(word);
                int leading = (byte) word;
                if (Words.byteAt(word, length) == cellEnd && leading >= '1' && leading <= '9') {
                    into[row] = (int) Words.number(word, length);
                    at[row] = start + length + 1;
                } else {
                    at[row] = readOther(bytes, start, row);
                }
            }
        }
    }

    /** Reads an empty cell, a zero or a number of eight digits or more. */
    private int readOther(byte[] bytes, int at, int row) {
        if (bytes[at] == end) {
            counts[row] = EMPTY;
            return at + 1;
        }
        int length = Words.digits(bytes, at);
        boolean padded = length > 1 && bytes[at] == '0';
        long number = padded || bytes[at + length] != end ? -1 : Words.whole(bytes, at, length);
        counts[row] = (int) number;
        return number < 0 || number > Integer.MAX_VALUE ? UNUSUAL : at + length + 1;
    }
}
