package org.akkoord.panel;

import java.util.Arrays;

/** The cells of one variable for one block of units while they arrive; periods in the order of their arrival. */
final class Tile {

    /** How many periods share a word. */
    static final int GROUP = 32;

    private static final int GROUP_SHIFT = 5;
    private static final int FIRST_PERIODS = 4;
    private static final int PLANES = 3;
    private static final int BASES = 1;
    private static final int WEIGHTS = 2;
    private static final long BOTH = 0x1_0000_0001L;

    /** For 32 periods each, for each unit: the lower half tells where numbers are, the upper half where something else is known. */
    private long[][] words = new long[0][];

    /** For each period the values, the bases and the weights. */
    private double[][] planes = new double[0][];

    private int periods;
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
        long[] known = period < periods ? words[period >> GROUP_SHIFT] : wordsFor(period);
        long bit = 1L << (period & (GROUP - 1));
        long before = known[place];
        if ((before & (bit * BOTH)) != 0) {
            return false;
        }
        known[place] = before | bit;
        int plane = PLANES * period;
        if (planes[plane].length == 0) {
            addPlanes(plane);
        }
        planes[plane][place] = value;
        if (counted) {
            planes[plane + BASES][place] = base;
        }
        if (weighted) {
            planes[plane + WEIGHTS][place] = weight;
        }
        return true;
    }

    /** Puts packed rows until one that is not to be put, because its cell is taken or it counts out of 0; gives its place. */
    int put(Partition rows, int from, int until) {
        for (int row = from; row < until; row += rows.words()) {
            double value = counted ? rows.numerator(row) : rows.value(row);
            double base = counted ? rows.denominator(row) : 1;
            if (base == 0 || !put(rows.place(row), rows.period(row), value, base, rows.weight(row))) {
                return row;
            }
        }
        return until;
    }

    /** Something other than a number is known about the cell. */
    void markSpecial(int place, int period) {
        wordsFor(period)[place] |= 1L << ((period & (GROUP - 1)) + GROUP);
    }

    boolean isTaken(int place, int period) {
        return period < periods && ((words[period >> GROUP_SHIFT][place] >>> (period & (GROUP - 1))) & BOTH) != 0;
    }

    /** Nothing is known about the cell any more. */
    void clear(int place, int period) {
        words[period >> GROUP_SHIFT][place] &= ~((1L << (period & (GROUP - 1))) * BOTH);
        for (int plane = PLANES * period; plane < PLANES * (period + 1); plane++) {
            if (planes[plane].length > 0) {
                planes[plane][place] = 0;
            }
        }
    }

    private long[] wordsFor(int period) {
        if (period >= periods) {
            periods = Math.max(Math.max(FIRST_PERIODS, 2 * periods), period + 1);
            int before = planes.length;
            planes = Arrays.copyOf(planes, PLANES * periods);
            Arrays.fill(planes, before, planes.length, Planes.NONE);
            int groups = words.length;
            words = Arrays.copyOf(words, (periods + GROUP - 1) >> GROUP_SHIFT);
            for (int group = groups; group < words.length; group++) {
                words[group] = new long[Planes.BLOCK];
            }
        }
        return words[period >> GROUP_SHIFT];
    }

    private void addPlanes(int first) {
        int last = weighted ? first + WEIGHTS : first + BASES;
        for (int plane = first; plane <= last; plane++) {
            if (counted || plane != first + BASES) {
                planes[plane] = new double[Planes.BLOCK];
            }
        }
    }

    /** Hands out the values of a period; empty if there are none. The tile does not have them any more. */
    double[] takeValues(int period) {
        return take(period, 0);
    }

    /** Hands out the bases of a period as {@link #takeValues} does. */
    double[] takeBases(int period) {
        return take(period, BASES);
    }

    /** Hands out the weights of a period as {@link #takeValues} does. */
    double[] takeWeights(int period) {
        return take(period, WEIGHTS);
    }

    private double[] take(int period, int part) {
        if (period >= periods) {
            return Planes.NONE;
        }
        double[] taken = planes[PLANES * period + part];
        planes[PLANES * period + part] = Planes.NONE;
        return taken;
    }

    /** Replaces the numbers of states. Cells without a number keep the number 0, which nobody reads. */
    void renumber(int[] numbers) {
        for (int period = 0; period < periods; period++) {
            double[] plane = planes[PLANES * period];
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
            if (old < periods) {
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
