package org.akkoord.panel.kernel;

import java.util.Arrays;
import org.akkoord.panel.store.Counts;
import org.akkoord.panel.store.Groups;
import org.akkoord.panel.store.Planes;

/**
 * Sums of counts over the units of each group. Two periods are added in one pass, each group's four sums side by side:
 * the group of a unit is looked up once, and additions to the same group, which must wait for each other, overlap with
 * the others.
 */
final class CountSums {

    private static final int LANES = 4;
    private static final int SPAN = 2;
    private static final double REST = 0x1p32;

    private final Groups level;
    private final int first;
    private final int[] groups;
    private final long[] laced;

    /**
     * By turns the numerators and denominators of each period. Place 0 is for units without a group, group g is at g +
     * 1.
     */
    private final double[][] sums;

    private CountSums(Groups level, int first, int end) {
        this.level = level;
        this.first = first;
        groups = level.of()[first];
        laced = new long[LANES * (level.size() + 1)];
        sums = new double[SPAN * (end - first)][level.size() + 1];
    }

    /**
     * For neighbouring periods with the same groups, by turns the numerators and denominators of a period: the sum of
     * each group. Place 0 is for units without a group, group g is at g + 1.
     */
    static double[][] of(Counts counts, Groups level, int first, int end) {
        CountSums adding = new CountSums(level, first, end);
        for (int period = first; period < end; period += SPAN) {
            adding.add(counts.words(), period, Math.min(SPAN, end - period), 1);
        }
        for (int period = first; period < end; period++) {
            if (counts.hasRests(period)) {
                adding.add(counts.rests(), period, 1, REST);
            }
        }
        return adding.sums;
    }

    /** Adds the planes of one or two periods. */
    private void add(long[][][] planes, int period, int count, double scale) {
        Arrays.fill(laced, 0);
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
                into[place] += scale * laced[LANES * place + lane];
            }
        }
    }

    private void add(long[] words, long[] others, int firstUnit) {
        int[] of = groups;
        long[] into = laced;
        for (int i = 0; i < words.length; i++) {
            int place = (of[firstUnit + i] + 1) * LANES;
            into[place] += Counts.numerator(words[i]);
            into[place + 1] += Counts.denominator(words[i]);
            into[place + 2] += Counts.numerator(others[i]);
            into[place + 3] += Counts.denominator(others[i]);
        }
    }

    /**
     * Blocks are added place by place, then the places: loops over arrays at the same index, which the compiler
     * vectorizes.
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
        laced[at] = Arrays.stream(numerators).sum();
        laced[at + 1] = Arrays.stream(denominators).sum();
    }
}
