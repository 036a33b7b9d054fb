package org.akkoord.panel.kernel;

import java.util.Arrays;
import org.akkoord.panel.store.Counts;
import org.akkoord.panel.store.Groups;
import org.akkoord.panel.store.Planes;

/**
 * Sums of counts over the units of each group, in whole numbers. Two periods are added in one pass, and the four sums
 * of a group lie side by side: so the group of a unit is looked up once for four additions, which go to one cache line.
 * When successive units are of the same group, each addition must wait for the one before to the same sum; with four
 * sums in turn, four such chains run at the same time.
 */
final class CountSums {

    /** How many sums a group has in one pass. */
    private static final int LANES = 4;

    /** How many periods are added in one pass; also, how many sums a group has for each period. */
    private static final int SPAN = 2;

    /** What a sum of the higher halves of counts is multiplied by. */
    private static final double HIGH = 0x1p32;

    private final Groups level;
    private final int first;
    private final int[] groups;

    /** The sums of one pass: those of place p start at {@code LANES * p}. */
    private final long[] interleaved;

    /** What {@link #of} gives. */
    private final double[][] sums;

    private CountSums(Groups level, int first, int end) {
        this.level = level;
        this.first = first;
        groups = level.of()[first];
        interleaved = new long[LANES * (level.size() + 1)];
        sums = new double[SPAN * (end - first)][level.size() + 1];
    }

    /**
     * The sums of successive periods with the same groups: array 2 i has the numerators of the i-th period, array 2 i +
     * 1 its denominators. In each array, place 0 is for units without a group, and group g is at place g + 1.
     */
    static double[][] of(Counts counts, Groups level, int first, int end) {
        CountSums adding = new CountSums(level, first, end);
        for (int period = first; period < end; period += SPAN) {
            adding.add(counts.words(), period, Math.min(SPAN, end - period), 1);
        }
        for (int period = first; period < end; period++) {
            if (counts.hasHighs(period)) {
                adding.add(counts.highs(), period, 1, HIGH);
            }
        }
        return adding.sums;
    }

    /** Adds the planes of one or two periods. */
    private void add(long[][][] planes, int period, int count, double scale) {
        Arrays.fill(interleaved, 0);
        if (level.whole()) {
            for (int i = 0; i < count; i++) {
                total(planes[period + i], LANES + SPAN * i);
            }
        } else {
            long[][] plane = planes[period];
            long[][] next = planes[period + count - 1];
            for (int block = 0; block < plane.length; block++) {
                add(plane[block], next[block], block << Planes.SHIFT);
            }
        }
        for (int lane = 0; lane < SPAN * count; lane++) {
            double[] into = sums[SPAN * (period - first) + lane];
            for (int place = 0; place < into.length; place++) {
                into[place] += scale * interleaved[LANES * place + lane];
            }
        }
    }

    /** Adds the counts of one block; the fields are local here, so that the loop need not read them again. */
    private void add(long[] words, long[] others, int firstUnit) {
        int[] of = groups;
        long[] into = interleaved;
        for (int i = 0; i < words.length; i++) {
            int place = (of[firstUnit + i] + 1) * LANES;
            into[place] += Counts.numerator(words[i]);
            into[place + 1] += Counts.denominator(words[i]);
            into[place + 2] += Counts.numerator(others[i]);
            into[place + 3] += Counts.denominator(others[i]);
        }
    }

    /**
     * Adds a plane whose units are all of one group. Blocks are added onto each other, unit by unit, and at the end the
     * sums of the units: such a loop over arrays at the same index is vectorized, while a loop that adds everything to
     * one sum is not.
     */
    private void total(long[][] plane, int at) {
        long[] numerators = new long[plane.length == 0 ? 0 : plane[0].length];
        long[] denominators = new long[numerators.length];
        for (long[] words : plane) {
            for (int i = 0; i < words.length; i++) {
                numerators[i] += Counts.numerator(words[i]);
                denominators[i] += Counts.denominator(words[i]);
            }
        }
        interleaved[at] = Arrays.stream(numerators).sum();
        interleaved[at + 1] = Arrays.stream(denominators).sum();
    }
}
