package org.akkoord.panel.store;

import java.util.Arrays;

/**
 * Pairs of counts, for each period a plane. A numerator and a denominator share a word, the numerator in the lower
 * half. Of larger counts the word holds the lower 32 bits of each, and a second plane the others in the same way. Both
 * words of a unit without counts are 0.
 *
 * @param units how many there are
 * @param words for each period the counts
 * @param rests for each period what is left of larger counts, without blocks where there are none
 */
@SuppressWarnings("ArrayRecordComponent") // planes; never compared, never shared
public record Counts(int units, long[][][] words, long[][][] rests) {

    public static final Counts NONE = new Counts(0, new long[0][][], new long[0][][]);

    /** The largest count that a word holds alone. */
    static final long LARGEST = 0xFFFF_FFFFL;

    /** The word of two counts. */
    public static long word(long numerator, long denominator) {
        return denominator << Integer.SIZE | (numerator & LARGEST);
    }

    /** The word of what is left of two counts. */
    static long rest(long numerator, long denominator) {
        return word(numerator >>> Integer.SIZE, denominator >>> Integer.SIZE);
    }

    public static long numerator(long word) {
        return word & LARGEST;
    }

    public static long denominator(long word) {
        return word >>> Integer.SIZE;
    }

    /** Room for counts of some periods, whose blocks are added later. */
    public static Counts without(int periods, int units) {
        return new Counts(units, new long[periods][Planes.blocks(units)][], new long[periods][0][]);
    }

    /** No counts yet. */
    public static Counts zeros(int periods, int units) {
        Counts counts = without(periods, units);
        Arrays.setAll(counts.words, period -> counts.plane());
        return counts;
    }

    private long[][] plane() {
        long[][] plane = new long[Planes.blocks(units)][];
        Arrays.setAll(plane, block -> new long[Planes.lengthOf(block, units)]);
        return plane;
    }

    /** Sets counts while nobody else knows of these planes. */
    public void set(int unit, int period, long numerator, long denominator) {
        words[period][unit >> Planes.SHIFT][unit & Planes.MASK] = word(numerator, denominator);
        if (denominator > LARGEST) {
            if (!hasRests(period)) {
                rests[period] = plane();
            }
            rests[period][unit >> Planes.SHIFT][unit & Planes.MASK] = rest(numerator, denominator);
        }
    }

    public boolean hasRests(int period) {
        return rests[period].length > 0;
    }

    public long numerator(int unit, int period) {
        return numerator(word(words, unit, period)) + (numerator(rest(unit, period)) << Integer.SIZE);
    }

    public long denominator(int unit, int period) {
        return denominator(word(words, unit, period)) + (denominator(rest(unit, period)) << Integer.SIZE);
    }

    private long rest(int unit, int period) {
        return hasRests(period) ? word(rests, unit, period) : 0;
    }

    private static long word(long[][][] planes, int unit, int period) {
        return planes[period][unit >> Planes.SHIFT][unit & Planes.MASK];
    }
}
