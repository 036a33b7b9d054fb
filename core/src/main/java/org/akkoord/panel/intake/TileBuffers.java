package org.akkoord.panel.intake;

import java.util.Arrays;

/**
 * Collects the entries of small counts in a buffer for each tile, and moves a full buffer to the list of its tile. Rows
 * in random order would write one entry to a list, the next one to another, and each write would miss the cache. The
 * buffers are small enough to stay in it, and a list is then written many entries at a time.
 */
final class TileBuffers {

    /** A buffer has 64 words. It is full after 64 entries of one word, or 32 of two. */
    private static final int SHIFT = 6;

    /** With more buffers than this, 2 MiB, they would not stay in the cache themselves. */
    private static final int MOST_BUFFERS = 1 << 12;

    /** All buffers, one after another. */
    private long[] words = new long[0];

    /** For each buffer how many of its words are used. */
    private int[] used = new int[0];

    /** How many words an entry has. */
    private int width;

    /** How many tiles each variable has. */
    private int tiles;

    /** How many buffers there are: one for each variable and tile. */
    private int buffers;

    /**
     * Empties the buffers for new rows.
     *
     * @return false if there would be more buffers than rows, or too many; then entries must go to their lists at once
     */
    boolean begin(int rows, Extent extent, boolean weighted) {
        tiles = (extent.units() + Tile.MASK) >> Tile.SHIFT;
        long wanted = (long) extent.variables() * tiles;
        if (wanted > Math.min(rows, MOST_BUFFERS)) {
            return false;
        }
        buffers = (int) wanted;
        width = weighted ? 2 : 1;
        if (used.length < buffers) {
            words = new long[buffers << SHIFT];
            used = new int[buffers];
        }
        Arrays.fill(used, 0);
        return true;
    }

    int size() {
        return buffers;
    }

    /** The buffer for a cell. */
    int buffer(int variable, int unit) {
        return variable * tiles + (unit >> Tile.SHIFT);
    }

    /** The variable of a buffer. */
    int variable(int buffer) {
        return buffer / tiles;
    }

    /** The first unit of the tile of a buffer. */
    int firstUnit(int buffer) {
        return buffer % tiles << Tile.SHIFT;
    }

    boolean isEmpty(int buffer) {
        return used[buffer] == 0;
    }

    /**
     * Adds an entry to a buffer.
     *
     * @return whether the buffer is full now, and must be moved before the next entry
     */
    boolean add(int buffer, long word, double weight) {
        int before = used[buffer];
        int place = (buffer << SHIFT) + before;
        words[place] = word;
        if (width > 1) {
            words[place + 1] = Double.doubleToRawLongBits(weight);
        }
        used[buffer] = before + width;
        return before + width == 1 << SHIFT;
    }

    /** Moves the entries of a buffer to the end of a list. */
    void move(int buffer, WordList list) {
        list.addAll(words, buffer << SHIFT, used[buffer]);
        used[buffer] = 0;
    }
}
