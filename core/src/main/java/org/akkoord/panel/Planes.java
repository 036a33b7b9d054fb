package org.akkoord.panel;

import java.util.Arrays;

/** A plane: one number for each unit, in blocks of {@link #BLOCK} units, so that it grows without being copied. */
final class Planes {

    /** A block of doubles takes 16 KiB: some of them stay in the fastest cache together. */
    static final int BLOCK = 1 << 11;

    static final int SHIFT = 11;
    static final int MASK = BLOCK - 1;

    /** A block that is not there yet. */
    static final double[] NONE = new double[0];

    private Planes() {}

    static int blocks(int units) {
        return (units + MASK) >> SHIFT;
    }

    static int lengthOf(int block, int units) {
        return Math.min(BLOCK, units - (block << SHIFT));
    }

    static double[][] zeros(int units) {
        double[][] plane = new double[blocks(units)][];
        for (int block = 0; block < plane.length; block++) {
            plane[block] = new double[lengthOf(block, units)];
        }
        return plane;
    }

    static double get(double[][] plane, int unit) {
        return plane[unit >> SHIFT][unit & MASK];
    }

    static void set(double[][] plane, int unit, double value) {
        plane[unit >> SHIFT][unit & MASK] = value;
    }

    static void add(double[][] plane, int unit, double value) {
        plane[unit >> SHIFT][unit & MASK] += value;
    }

    /**
     * A finished plane: no block missing, the last one cut to length, and every number moved to the rank of its unit.
     *
     * @param ranks empty where the units are in order; then full blocks are taken over as they are
     */
    static double[][] finish(double[][] plane, int units, int[] ranks) {
        if (ranks.length > 0) {
            double[][] moved = zeros(units);
            for (int block = 0; block < plane.length && (block << SHIFT) < units; block++) {
                move(plane[block], block << SHIFT, moved, ranks);
            }
            return moved;
        }
        double[][] kept = Arrays.copyOf(plane, blocks(units));
        for (int block = 0; block < kept.length; block++) {
            int length = lengthOf(block, units);
            boolean absent = block >= plane.length || plane[block].length == 0;
            kept[block] = absent
                    ? new double[length]
                    : kept[block].length == length ? kept[block] : Arrays.copyOf(kept[block], length);
        }
        return kept;
    }

    private static void move(double[] from, int first, double[][] to, int[] ranks) {
        int length = Math.min(from.length, ranks.length - first);
        for (int i = 0; i < length; i++) {
            set(to, ranks[first + i], from[i]);
        }
    }

    /** The sum of a plane: blocks are added place by place, four in one pass, then the places. */
    static double sum(double[][] plane) {
        double[] places = new double[plane.length == 0 ? 0 : plane[0].length];
        int block = 0;
        for (; block + 4 <= plane.length; block += 4) {
            add(plane, block, places);
        }
        for (; block < plane.length; block++) {
            add(plane[block], places);
        }
        return sum(places);
    }

    /** Halves the numbers, adding the second half to the first, as long as there are two. */
    private static double sum(double[] numbers) {
        int length = numbers.length;
        while (length > 1) {
            int half = (length + 1) / 2;
            for (int i = half; i < length; i++) {
                numbers[i - half] += numbers[i];
            }
            length = half;
        }
        return length == 0 ? 0 : numbers[0];
    }

    /** Only the last block of a plane may be shorter than the others. */
    private static void add(double[][] plane, int block, double[] places) {
        double[] a = plane[block];
        double[] b = plane[block + 1];
        double[] c = plane[block + 2];
        double[] d = plane[block + 3];
        for (int i = 0; i < d.length; i++) {
            places[i] += (a[i] + b[i]) + (c[i] + d[i]);
        }
        for (int i = d.length; i < places.length; i++) {
            places[i] += (a[i] + b[i]) + c[i];
        }
    }

    private static void add(double[] block, double[] places) {
        int length = Math.min(block.length, places.length);
        for (int i = 0; i < length; i++) {
            places[i] += block[i];
        }
    }
}
