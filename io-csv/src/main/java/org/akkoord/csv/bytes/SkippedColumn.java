package org.akkoord.csv.bytes;

/** A column of which nothing is kept. Its cells must be plain all the same, or the row is not. */
final class SkippedColumn extends DecodedColumn {

    private final byte separator;
    private final boolean empty;

    private SkippedColumn(char end, char separator, boolean empty) {
        super(end);
        this.separator = (byte) separator;
        this.empty = empty;
    }

    /**
     * A column that is not used.
     *
     * @param end the byte that ends each cell, which may be the separator
     */
    static SkippedColumn unused(char end, char separator) {
        return new SkippedColumn(end, separator, false);
    }

    /** A column whose cells have a meaning that is not decoded here, so that only empty ones are plain. */
    static SkippedColumn empty(char end, char separator) {
        return new SkippedColumn(end, separator, true);
    }

    @Override
    void reserve(int rows) {
        // nothing is kept
    }

    @Override
    void read(byte[] bytes, int[] at, int rows) {
        for (int row = 0; row < rows; row++) {
            if (at[row] >= 0) {
                at[row] = afterCell(bytes, at[row]);
            }
        }
    }

    private int afterCell(byte[] bytes, int start) {
        int at = start;
        while (bytes[at] != end) {
            // bytes are signed, so those beyond ASCII are below a blank, as control characters are
            if (empty || bytes[at] < ' ' || bytes[at] == '"' || bytes[at] == separator) {
                return UNUSUAL;
            }
            at++;
        }
        return at + 1;
    }
}
