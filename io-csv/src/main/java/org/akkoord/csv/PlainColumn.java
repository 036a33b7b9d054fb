package org.akkoord.csv;

/** Decodes the cells of a column from their bytes where that is easy, all rows one after another. */
abstract class PlainColumn {

    /** Instead of the place of a cell: the row is not plain. Any other number below 0 says so too. */
    static final int UNUSUAL = -1;

    /** The byte behind each cell. */
    final byte end;

    PlainColumn(char end) {
        this.end = (byte) end;
    }

    /** Makes room for so many rows, and may forget those that were there. */
    abstract void reserve(int rows);

    /**
     * Decodes the cells of some rows.
     *
     * @param at where each row's cell starts; then becomes where that of the next column does, or {@link #UNUSUAL}
     */
    abstract void read(byte[] bytes, int[] at, int rows);
}
