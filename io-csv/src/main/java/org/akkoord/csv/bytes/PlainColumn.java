package org.akkoord.csv.bytes;

/** Decodes the cells of a column from their bytes where that is easy, all rows one after another. */
public abstract class PlainColumn {

    /**
     * Instead of the place of the next cell: the row is not plain. So are all places below 0, such as this one and any
     * place together.
     */
    static final int UNUSUAL = Integer.MIN_VALUE;

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
     * @param at where each row's cell starts; then becomes where that of the next column does; a row whose place is
     *     below 0 is not plain, and is passed over
     */
    abstract void read(byte[] bytes, int[] at, int rows);
}
