package org.akkoord.csv.bytes;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** Cells of one column as they stand in a block, with anything after them. */
final class Cells {

    private static final byte[] DIGITS = "98765432109876543210987654321098".getBytes(StandardCharsets.US_ASCII);

    final byte[] bytes;
    final int[] at;
    private final int[] ends;

    /** Each cell with the byte that ends it. */
    Cells(List<String> cells, char end) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        at = new int[cells.size()];
        ends = new int[cells.size()];
        for (int row = 0; row < at.length; row++) {
            at[row] = out.size();
            out.writeBytes((cells.get(row) + end).getBytes(StandardCharsets.UTF_8));
            ends[row] = out.size();
        }
        // the most misleading bytes that can stand after the last cell: a line feed, and digits
        out.write('\n');
        out.writeBytes(DIGITS);
        bytes = out.toByteArray();
    }

    /** Reads them all. */
    Cells readBy(DecodedColumn column) {
        column.reserve(at.length);
        column.read(bytes, at, at.length);
        return this;
    }

    /** Whether a cell was plain; then its row must go on right after it. */
    boolean isPlain(int row) {
        if (at[row] >= 0 && at[row] != ends[row]) {
            throw new AssertionError("row " + row + " goes on at " + at[row] + ", but must at " + ends[row]);
        }
        return at[row] >= 0;
    }

    /** Digits, the first one not 0. */
    static String digits(SplittableRandom random, int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + (i == 0 ? 1 + random.nextInt(9) : random.nextInt(10))));
        }
        return digits.toString();
    }
}
