package org.akkoord.panel;

import java.util.Arrays;

/**
 * Rows put together by variable and block of units, each row packed into words: its place and period with its numerator, its denominator or value, and its weight if there are weights. Their order within a
 * variable and block stays. What is written next then lies close together, wherever the rows came from.
 */
final class Partition {

    private static final int UNWEIGHTED = 2;
    private static final int WEIGHTED = 3;
    private static final int KEPT = 1 << 18;

    private long[] packed = new long[0];
    private int[] ends = new int[0];
    private int firstBlock;
    private int blocks;
    private int variables;
    private int words;

    /** How many buckets the rows would need. */
    long plan(Places at, int ofVariables) {
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int row = at.from(); row < at.until(); row++) {
            least = Math.min(least, at.units()[row]);
            most = Math.max(most, at.units()[row]);
        }
        firstBlock = least >> Planes.SHIFT;
        blocks = (most >> Planes.SHIFT) - firstBlock + 1;
        variables = ofVariables;
        return (long) blocks * variables;
    }

    /** How many words a row has. */
    int words() {
        return words;
    }

    int buckets() {
        return blocks * variables;
    }

    int variable(int bucket) {
        return bucket / blocks;
    }

    /** The first unit of the bucket's block. */
    int unit(int bucket) {
        return (firstBlock + bucket % blocks) << Planes.SHIFT;
    }

    /** Where the packed rows of a bucket end. */
    int end(int bucket) {
        return ends[bucket];
    }

    /** Lets a lot of memory go. */
    void release() {
        packed = packed.length > KEPT ? new long[0] : packed;
    }

    /** Packs the rows, but for counts out of 0, as planned before. */
    void pack(Places at, Columns columns) {
        words = columns.isWeighted() ? WEIGHTED : UNWEIGHTED;
        if (packed.length < words * at.size()) {
            packed = new long[words * at.size()];
        }
        findStarts(at);
        if (columns.isCounts()) {
            packCounts(at, columns);
        } else {
            packValues(at, columns);
        }
    }

    private int bucket(int unit, int variable) {
        return variable * blocks + (unit >> Planes.SHIFT) - firstBlock;
    }

    /** The place of each bucket's first row; packing moves it to its end. */
    private void findStarts(Places at) {
        if (ends.length < buckets()) {
            ends = new int[buckets()];
        }
        int[] counts = ends;
        Arrays.fill(counts, 0, buckets(), 0);
        for (int row = at.from(); row < at.until(); row++) {
            counts[bucket(at.units()[row], at.variables()[row])] += words;
        }
        int start = 0;
        for (int bucket = 0; bucket < buckets(); bucket++) {
            int count = counts[bucket];
            counts[bucket] = start;
            start += count;
        }
    }

    private void packCounts(Places at, Columns columns) {
        int[] units = at.units();
        int[] variables = at.variables();
        int[] periods = at.periods();
        int[] numerators = columns.numerators();
        int[] denominators = columns.denominators();
        for (int row = at.from(); row < at.until(); row++) {
            int to = next(units[row], variables[row]);
            packed[to] = key(units[row], periods[row]) | numerators[row];
            packed[to + 1] = denominators[row];
            if (words == WEIGHTED) {
                packed[to + 2] = Double.doubleToRawLongBits(columns.weights()[row]);
            }
        }
    }

    private void packValues(Places at, Columns columns) {
        for (int row = at.from(); row < at.until(); row++) {
            int to = next(at.units()[row], at.variables()[row]);
            packed[to] = key(at.units()[row], at.periods()[row]);
            packed[to + 1] = Double.doubleToRawLongBits(columns.values()[row]);
            if (words == WEIGHTED) {
                packed[to + 2] = Double.doubleToRawLongBits(columns.weights()[row]);
            }
        }
    }

    private int next(int unit, int variable) {
        int bucket = bucket(unit, variable);
        int place = ends[bucket];
        ends[bucket] = place + words;
        return place;
    }

    private static long key(int unit, int period) {
        return (long) ((period << Planes.SHIFT) | (unit & Planes.MASK)) << Integer.SIZE;
    }

    /** The unit's place in its block, of the row packed at the given place. */
    int place(int row) {
        return (int) (packed[row] >>> Integer.SIZE) & Planes.MASK;
    }

    int period(int row) {
        return (int) (packed[row] >>> Integer.SIZE) >>> Planes.SHIFT;
    }

    /** The numerator of counts. */
    int numerator(int row) {
        return (int) packed[row];
    }

    /** The denominator of counts. */
    int denominator(int row) {
        return (int) packed[row + 1];
    }

    double value(int row) {
        return Double.longBitsToDouble(packed[row + 1]);
    }

    double weight(int row) {
        return words == WEIGHTED ? Double.longBitsToDouble(packed[row + 2]) : 1;
    }
}
