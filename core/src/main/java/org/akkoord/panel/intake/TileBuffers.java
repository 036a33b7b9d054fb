package org.akkoord.panel.intake;

import java.util.Arrays;

/**
 * Keeps some entries for each tile, and hands them on many at a time: so rows in any order are written to few places of
 * the memory, which stay near the processor.
 */
final class TileBuffers {

    /** So many words of each tile are kept; a multiple of the words of an entry. */
    private static final int SHIFT = 6;

    private static final int MOST_BUCKETS = 1 << 12;

    private long[] words = new long[0];
    private int[] counts = new int[0];
    private int width;
    private int tiles;
    private int buckets;

    /** Makes everything ready for entries of small counts; false if that is not worth the while. */
    boolean begin(int rows, Extent known, boolean weighted) {
        tiles = (known.units() + Tile.MASK) >> Tile.SHIFT;
        long wanted = (long) known.variables() * tiles;
        if (wanted > Math.min(rows, MOST_BUCKETS)) {
            return false;
        }
        buckets = (int) wanted;
        width = weighted ? 2 : 1;
        if (counts.length < buckets) {
            words = new long[buckets << SHIFT];
            counts = new int[buckets];
        }
        Arrays.fill(counts, 0);
        return true;
    }

    int buckets() {
        return buckets;
    }

    int bucket(int variable, int unit) {
        return variable * tiles + (unit >> Tile.SHIFT);
    }

    int variable(int bucket) {
        return bucket / tiles;
    }

    /** The first unit of the bucket's tile. */
    int unit(int bucket) {
        return bucket % tiles << Tile.SHIFT;
    }

    boolean isEmpty(int bucket) {
        return counts[bucket] == 0;
    }

    /** Keeps an entry; true if the bucket is full then. */
    boolean add(int bucket, long word, double weight) {
        int count = counts[bucket];
        int place = (bucket << SHIFT) + count;
        words[place] = word;
        if (width > 1) {
            words[place + 1] = Double.doubleToRawLongBits(weight);
        }
        counts[bucket] = count + width;
        return count + width == 1 << SHIFT;
    }

    /** Hands the entries of a bucket on. */
    void unload(int bucket, WordList list) {
        list.addAll(words, bucket << SHIFT, counts[bucket]);
        counts[bucket] = 0;
    }
}
