package org.akkoord.panel.store;

/**
 * A plane: one number for each unit, in blocks of {@link #BLOCK} units, on which one job after another is done while
 * they are near the processor.
 */
public final class Planes {

    /** A block of doubles takes 16 KiB: some of them stay in the fastest cache together. */
    public static final int BLOCK = 1 << 11;

    public static final int SHIFT = 11;
    public static final int MASK = BLOCK - 1;

    private Planes() {}

    public static int blocks(int units) {
        return (units + MASK) >> SHIFT;
    }

    public static int lengthOf(int block, int units) {
        return Math.min(BLOCK, units - (block << SHIFT));
    }

    public static double[][] zeros(int units) {
        double[][] plane = new double[blocks(units)][];
        for (int block = 0; block < plane.length; block++) {
            plane[block] = new double[lengthOf(block, units)];
        }
        return plane;
    }

    public static double get(double[][] plane, int unit) {
        return plane[unit >> SHIFT][unit & MASK];
    }

    public static void set(double[][] plane, int unit, double value) {
        plane[unit >> SHIFT][unit & MASK] = value;
    }

    public static void add(double[][] plane, int unit, double value) {
        plane[unit >> SHIFT][unit & MASK] += value;
    }
}
