package org.akkoord.panel.intake;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.akkoord.panel.store.Planes;

/**
 * Arrays that are used a second time. While a variable is built, the parts of its lists are read one after another, and
 * the planes of its counts are filled block by block. A full part is as long as a block, so the memory that was read
 * last, and is still in the cache, becomes the next block, and less is left for the garbage collector. Used by one
 * thread.
 */
final class SpareBlocks {

    /** At most so many arrays, 2 MiB, are kept. */
    private static final int MOST = 128;

    private final Deque<long[]> spare = new ArrayDeque<>();

    /** Takes over an array that nobody else will use any more. */
    void give(long[] words) {
        if (words.length == Planes.BLOCK && spare.size() < MOST) {
            spare.addLast(words);
        }
    }

    /** An array of zeros; the one that was given last, where there is one and it has the length. */
    long[] block(int length) {
        if (length < Planes.BLOCK || spare.isEmpty()) {
            return new long[length];
        }
        long[] block = spare.removeLast();
        Arrays.fill(block, 0);
        return block;
    }
}
