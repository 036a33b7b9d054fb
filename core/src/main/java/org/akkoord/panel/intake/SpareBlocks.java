package org.akkoord.panel.intake;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.akkoord.panel.store.Planes;

/**
 * Parts of lists that were read, which are as long as the blocks of a plane and become such: memory near the processor
 * is used again. For one thread.
 */
final class SpareBlocks {

    private static final int MOST = 128;

    private final Deque<long[]> spare = new ArrayDeque<>();

    /** Takes words that nobody else will use. */
    void give(long[] words) {
        if (words.length == Planes.BLOCK && spare.size() < MOST) {
            spare.addLast(words);
        }
    }

    /** A block of zeros. */
    long[] block(int length) {
        if (length < Planes.BLOCK || spare.isEmpty()) {
            return new long[length];
        }
        long[] block = spare.removeLast();
        Arrays.fill(block, 0);
        return block;
    }
}
