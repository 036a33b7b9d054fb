package org.akkoord.panel.store;

import java.util.Arrays;

/**
 * The numerators and denominators of a variable of counts, in a plane of words for each period.
 *
 * <p>Nearly all counts are below 2^32. So the numerator and the denominator of a unit share one word of 64 bits, the
 * numerator in the lower half: a sum over units reads half the memory that two planes of longs would take. Where a
 * denominator is 2^32 or more, the word holds the lower 32 bits of each count, and a second plane, which only periods
 * with such counts have, holds the higher bits in the same way. A count is the sum of its two halves, so a kernel adds
 * up each plane by itself and multiplies the sums of the second one by 2^32.
 *
 * <p>Both words of a unit without counts are 0, so sums need not ask who has counts.
 *
 * @param units how many units there are
 * @param words for each period the plane of the lower halves
 * @param highs for each period the plane of the higher halves, a plane without blocks where no count has any
 */
@SuppressWarnings("ArrayRecordComponent") // planes; never compared, never shared
public record Counts(int units, long[][][] words, long[][][] highs) {

    /** For a variable that has no counts. */
    public static final Counts NONE = new Counts(0, new long[0][][], new long[0][][]);

    /** The largest count that fits into half a word. */
    static final long LARGEST_HALF = 0xFFFF_FFFFL;

    /** A word of the lower 32 bits of two counts. */
    public static long word(long numerator, long denominator) {
        return denominator << Integer.SIZE | (numerator & LARGEST_HALF);
    }

    /** The numerator's half of a word. */
    public static long numerator(long word) {
        return word & LARGEST_HALF;
    }

    /** The denominator's half of a word. The shift is unsigned: the highest bit belongs to the number. */
    public static long denominator(long word) {
        return word >>> Integer.SIZE;
    }

    /** Counts whose planes have no blocks yet. */
    public static Counts withoutBlocks(int periods, int units) {
        return new Counts(units, new long[periods][Planes.blocks(units)][], new long[periods][0][]);
    }

    /** Counts of 0 out of 0 for every unit. */
    public static Counts zeros(int periods, int units) {
        Counts counts = withoutBlocks(periods, units);
        Arrays.setAll(counts.words, period -> counts.plane());
        return counts;
    }

    private long[][] plane() {
        long[][] plane = new long[Planes.blocks(units)][];
        Arrays.setAll(plane, block -> new long[Planes.lengthOf(block, units)]);
        return plane;
    }

    /** Sets the counts of a unit, while the variable is built. The numerator is at most the denominator. */
    public void set(int unit, int period, long numerator, long denominator) {
        set(words[period], unit, word(numerator, denominator));
        if (denominator > LARGEST_HALF) {
            if (!hasHighs(period)) {
                highs[period] = plane();
            }
            set(highs[period], unit, word(numerator >>> Integer.SIZE, denominator >>> Integer.SIZE));
        }
    }

    /** Sets the word of a unit whose denominator is below 2^32. */
    public void set(int unit, int period, long word) {
        set(words[period], unit, word);
    }

    private static void set(long[][] plane, int unit, long word) {
        plane[unit >> Planes.SHIFT][unit & Planes.MASK] = word;
    }

    /** Whether a denominator of the period is 2^32 or more. */
    public boolean hasHighs(int period) {
        return highs[period].length > 0;
    }

    public long numerator(int unit, int period) {
        return numerator(get(words[period], unit)) + (numerator(high(unit, period)) << Integer.SIZE);
    }

    public long denominator(int unit, int period) {
        return denominator(get(words[period], unit)) + (denominator(high(unit, period)) << Integer.SIZE);
    }

    private long high(int unit, int period) {
        return hasHighs(period) ? get(highs[period], unit) : 0;
    }

    private static long get(long[][] plane, int unit) {
        return plane[unit >> Planes.SHIFT][unit & Planes.MASK];
    }
}
