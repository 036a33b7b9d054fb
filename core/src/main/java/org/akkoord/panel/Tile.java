package org.akkoord.panel;

import java.util.Arrays;

/** The cells of one variable for one block of units while they arrive; periods in the order of their arrival. */
final class Tile {

    /** How many periods share a word. */
    static final int GROUP = 32;

    private static final int GROUP_SHIFT = 5;
    private static final int FIRST_PERIODS = 4;
    private static final long[] NO_WORDS = new long[0];
    private static final long BOTH = 0x1_0000_0001L;

    /** For 32 periods each, for each unit: the lower half tells where numbers are, the upper half where something else is known. */
    private long[][] words = new long[0][];

    private double[][] values = new double[0][];
    private double[][] bases = new double[0][];
    private double[][] weights = new double[0][];
    private boolean counted;
    private boolean weighted;

    Tile(boolean counted, boolean weighted) {
        decide(counted, weighted);
    }

    /** Which planes beside that of the values there are from now on. */
    void decide(boolean withBases, boolean withWeights) {
        counted = withBases;
        weighted = withWeights;
    }

    /** Puts a number into a cell; false if something is known about the cell already. */
    boolean put(int place, int period, double value, double base, double weight) {
        long[] known = period < values.length ? words[period >> GROUP_SHIFT] : wordsFor(period);
        long bit = 1L << (period & (GROUP - 1));
        if ((known[place] & bit * BOTH) != 0) {
            return false;
        }
        known[place] |= bit;
        if (values[period].length == 0) {
            addPlanes(period);
        }
        values[period][place] = value;
        if (counted) {
            bases[period][place] = base;
        }
        if (weighted) {
            weights[period][place] = weight;
        }
        return true;
    }

    /** Something other than a number is known about the cell. */
    void markSpecial(int place, int period) {
        wordsFor(period)[place] |= 1L << ((period & (GROUP - 1)) + GROUP);
    }

    boolean isTaken(int place, int period) {
        return period < values.length && (words[period >> GROUP_SHIFT][place] >>> (period & (GROUP - 1)) & BOTH) != 0;
    }

    /** Nothing is known about the cell any more. */
    void clear(int place, int period) {
        words[period >> GROUP_SHIFT][place] &= ~((1L << (period & (GROUP - 1))) * BOTH);
        if (values[period].length > 0) {
            values[period][place] = 0;
        }
    }

    private long[] wordsFor(int period) {
        if (period >= values.length) {
            int more = Math.max(Math.max(FIRST_PERIODS, 2 * values.length), period + 1);
            values = widened(values, more);
            bases = widened(bases, more);
            weights = widened(weights, more);
            int groups = words.length;
            words = Arrays.copyOf(words, (more + GROUP - 1) >> GROUP_SHIFT);
            for (int group = groups; group < words.length; group++) {
                words[group] = new long[Planes.BLOCK];
            }
        }
        return words[period >> GROUP_SHIFT];
    }

    private static double[][] widened(double[][] planes, int periods) {
        double[][] more = Arrays.copyOf(planes, periods);
        Arrays.fill(more, planes.length, periods, Planes.NONE);
        return more;
    }

    private void addPlanes(int period) {
        values[period] = new double[Planes.BLOCK];
        bases[period] = counted ? new double[Planes.BLOCK] : Planes.NONE;
        weights[period] = weighted ? new double[Planes.BLOCK] : Planes.NONE;
    }

    /** Hands out the values of a period; empty if there are none. The tile does not have them any more. */
    double[] takeValues(int period) {
        return take(values, period);
    }

    /** Hands out the bases of a period as {@link #takeValues} does. */
    double[] takeBases(int period) {
        return take(bases, period);
    }

    /** Hands out the weights of a period as {@link #takeValues} does. */
    double[] takeWeights(int period) {
        return take(weights, period);
    }

    private static double[] take(double[][] planes, int period) {
        if (period >= planes.length) {
            return Planes.NONE;
        }
        double[] taken = planes[period];
        planes[period] = Planes.NONE;
        return taken;
    }

    /** Replaces the numbers of states. Cells without a number keep the number 0, which nobody reads. */
    void renumber(int[] numbers) {
        for (double[] plane : values) {
            Arrays.setAll(plane, i -> numbers[(int) plane[i]]);
        }
    }

    /**
     * In which of 32 periods each unit has a number, as bits.
     *
     * @param group the number of the word
     * @param order the old numbers of the periods in their new order
     * @param into a word for each unit
     */
    void presence(int group, int[] order, int[] into) {
        int first = group * GROUP;
        int last = Math.min(order.length, first + GROUP);
        for (int period = first; period < last; period++) {
            int old = order[period];
            if (old < values.length) {
                long[] known = words[old >> GROUP_SHIFT];
                int from = old & (GROUP - 1);
                int to = period - first;
                for (int i = 0; i < into.length; i++) {
                    into[i] |= ((int) (known[i] >>> from) & 1) << to;
                }
            }
        }
    }
}
