package org.akkoord.panel;

import java.util.Arrays;

/**
 * Pairs of counts, for each period a plane. A numerator and a denominator share a word, the numerator in the lower half. Of larger counts the word holds the lower 32
 * bits of each, and a second plane the others in the same way. Both words of a unit without counts are 0.
 *
 * @param words for each period the counts
 * @param rests for each period what is left of larger counts, without blocks where there are none
 */
@SuppressWarnings("ArrayRecordComponent") // planes; never compared, never shared
record Counts(long[][][] words, long[][][] rests) {

    static final Counts NONE = new Counts(new long[0][][], new long[0][][]);

    /** The largest count that a word holds alone. */
    static final long LARGEST = 0xFFFF_FFFFL;

    /** The word of two counts. */
    static long word(long numerator, long denominator) {
        return denominator << Integer.SIZE | (numerator & LARGEST);
    }

    /** The word of what is left of two counts. */
    static long rest(long numerator, long denominator) {
        return word(numerator >>> Integer.SIZE, denominator >>> Integer.SIZE);
    }

    static long numerator(long word) {
        return word & LARGEST;
    }

    static long denominator(long word) {
        return word >>> Integer.SIZE;
    }

    /** No counts yet, with room for any. */
    static Counts zeros(int periods, int units) {
        long[][][][] planes = new long[2][periods][Planes.blocks(units)][];
        for (long[][][] part : planes) {
            for (long[][] plane : part) {
                Arrays.setAll(plane, block -> new long[Planes.lengthOf(block, units)]);
            }
        }
        return new Counts(planes[0], planes[1]);
    }

    /** Sets counts while nobody else knows of these planes. Larger ones need a second plane. */
    void set(int unit, int period, long numerator, long denominator) {
        words[period][unit >> Planes.SHIFT][unit & Planes.MASK] = word(numerator, denominator);
        if (hasRests(period)) {
            rests[period][unit >> Planes.SHIFT][unit & Planes.MASK] = rest(numerator, denominator);
        }
    }

    boolean hasRests(int period) {
        return rests[period].length > 0;
    }

    long numerator(int unit, int period) {
        return numerator(word(words, unit, period)) + (numerator(rest(unit, period)) << Integer.SIZE);
    }

    long denominator(int unit, int period) {
        return denominator(word(words, unit, period)) + (denominator(rest(unit, period)) << Integer.SIZE);
    }

    private long rest(int unit, int period) {
        return hasRests(period) ? word(rests, unit, period) : 0;
    }

    private static long word(long[][][] planes, int unit, int period) {
        return planes[period][unit >> Planes.SHIFT][unit & Planes.MASK];
    }
}
