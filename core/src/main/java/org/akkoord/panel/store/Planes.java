package org.akkoord.panel.store;

/**
 * A plane holds one number for each unit, for one variable and one period. It is cut into blocks of {@value #BLOCK}
 * units. A kernel does all its work on the blocks of the same units before it goes on to the next ones, so their
 * numbers are read from memory once and stay in the cache of the processor in the meantime.
 */
public final class Planes {

    /** The number of a unit's block is the number of the unit without this many of its lowest bits. */
    public static final int SHIFT = 11;

    /** How many units a block has. Their doubles take 16 KiB, so two blocks fit into a first-level cache of 32 KiB. */
    public static final int BLOCK = 1 << SHIFT;

    /** The bits of a unit's number that say where in its block it is. */
    public static final int MASK = BLOCK - 1;

    private Planes() {}

    /** How many blocks this many units need. */
    public static int blocks(int units) {
        return (units + MASK) >> SHIFT;
    }

    /** How many units a block has: all but the last one are full. */
    public static int lengthOf(int block, int units) {
        return Math.min(BLOCK, units - (block << SHIFT));
    }

    /** A plane of zeros. */
    public static double[][] zeros(int units) {
        double[][] plane = new double[blocks(units)][];
        for (int block = 0; block < plane.length; block++) {
            plane[block] = new double[lengthOf(block, units)];
        }
        return plane;
    }

    /** Planes of zeros, one for each period. */
    public static double[][][] zeros(int periods, int units) {
        double[][][] planes = new double[periods][][];
        for (int period = 0; period < periods; period++) {
            planes[period] = zeros(units);
        }
        return planes;
    }

    /** The number of a unit. */
    public static double get(double[][] plane, int unit) {
        return plane[unit >> SHIFT][unit & MASK];
    }

    /** Sets the number of a unit. */
    public static void set(double[][] plane, int unit, double value) {
        plane[unit >> SHIFT][unit & MASK] = value;
    }

    /** Adds to the number of a unit. */
    public static void add(double[][] plane, int unit, double value) {
        plane[unit >> SHIFT][unit & MASK] += value;
    }
}
