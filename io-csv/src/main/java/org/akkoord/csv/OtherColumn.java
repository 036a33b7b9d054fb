package org.akkoord.csv;

/** Cells that are not used, but must be plain all the same. */
final class OtherColumn extends PlainColumn {

    private final boolean used;

    /**
     * A column.
     *
     * @param used whether the cells have a meaning, so that only empty ones are plain
     */
    OtherColumn(char end, boolean used) {
        super(end);
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
            if (used || bytes[at] < ' ' || bytes[at] == '"') {
                return UNUSUAL;
            }
            at++;
        }
        return at + 1;
    }
}
