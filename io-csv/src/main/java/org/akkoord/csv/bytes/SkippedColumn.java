package org.akkoord.csv.bytes;

/** Cells that are not used, but must be plain all the same. */
final class SkippedColumn extends PlainColumn {

    private final byte separator;
    private final boolean used;

    /**
     * A column.
     *
     * @param separator what stands between cells; it may be the end too
     * @param used whether the cells have a meaning, so that only empty ones are plain
     */
    SkippedColumn(char end, char separator, boolean used) {
        super(end);
        this.separator = (byte) separator;
        this.used = used;
    }

    @Override
    void reserve(int rows) {
        // nothing is kept
    }

    @Override
    void read(byte[] bytes, int[] at, int rows) {
        for (int row = 0; row < rows; row++) {
            if (at[row] >= 0) {
                at[row] = cell(bytes, at[row]);
            }
        }
    }

    private int cell(byte[] bytes, int start) {
        int at = start;
        while (bytes[at] != end) {
            if (used || bytes[at] < ' ' || bytes[at] == '"' || bytes[at] == separator) {
                return UNUSUAL;
            }
            at++;
        }
        return at + 1;
    }
}
