package org.akkoord.csv.bytes;

/**
 * Decodes the cells of one column where that is easy. It does so for all rows of a block before the next column begins:
 * then one short loop with one task runs thousands of times, which processors are good at, and what the column knows,
 * such as its last name, stays at hand.
 */
abstract class DecodedColumn {

    /**
     * Instead of the place of the next cell: the row is not plain. Every place below 0 says so, such as the sum of this
     * and any place in a block.
     */
    static final int UNUSUAL = Integer.MIN_VALUE;

    /** The byte that ends each cell. */
    final byte end;

    DecodedColumn(char end) {
        this.end = (byte) end;
    }

    /** Makes room for so many rows. What was decoded before may be forgotten. */
    abstract void reserve(int rows);

    /**
     * Decodes the cells of some rows.
     *
     * @param at for each row where its cell starts, which becomes where its cell of the next column starts; a row whose
     *     place is below 0 is not plain, and is passed over
     */
    abstract void read(byte[] bytes, int[] at, int rows);
}
