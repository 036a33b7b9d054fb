package org.akkoord.csv.bytes;

import java.util.Arrays;

/** Whole numbers from 0 to 2,147,483,647; -1 where a cell is empty. */
public final class CountColumn extends PlainColumn {

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

    /** Numbers of one to seven digits take no branch that depends on their length. */
    @Override
    void read(byte[] bytes, int[] at, int rows) {
        int[] into = counts;
        int behind = end;
        for (int row = 0; row < rows; row++) {
            int start = at[row];
            if (start >= 0) {
                long word = Words.at(bytes, start);
                int length = Words.digits(word);
                int leading = (byte) word;
                if (Words.byteAt(word, length) == behind && leading >= '1' && leading <= '9') {
                    into[row] = (int) Words.number(word, length);
                    at[row] = start + length + 1;
                } else {
                    at[row] = other(bytes, start, row);
                }
            }
        }
    }

    private int other(byte[] bytes, int at, int row) {
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
