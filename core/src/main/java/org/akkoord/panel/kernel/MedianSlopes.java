package org.akkoord.panel.kernel;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.akkoord.internal.ParallelRun;
import org.akkoord.panel.store.PanelData;
import org.akkoord.panel.store.Planes;
import org.akkoord.panel.store.Variable;

/**
 * Theil-Sen slopes and Mann-Kendall scores of all units of a variable: the median of the slopes between all pairs of
 * periods, and how many more pairs rise than fall.
 *
 * <p>Up to {@value #NETWORK_UP_TO} periods, a {@link SortingNetwork} finds the medians of many units at once. It needs
 * as many slopes from every unit. So where a pair lacks a number, an infinity takes the place of its slope, as many
 * negative ones as positive ones: the middle of all slopes is then the middle of those that exist. With more periods,
 * units are sorted one by one.
 */
public final class MedianSlopes {

    static final int NETWORK_UP_TO = 16;

    /** How many units go through the network at once: the 45 slopes of ten periods take 180 KiB and stay in a cache. */
    private static final int STRIP = 512;

    /** The least positive double is 2^-1074: multiplied by this twice, it is above 1. */
    private static final double HUGE = 0x1p600;

    private final PanelData data;
    private final Variable variable;

    /** The position of each period on the time axis, in years. */
    private final double[] x;

    /** How many pairs of periods there are. */
    private final int pairs;

    /** The number of each pair of periods, in either order. */
    private final int[][] pairOf;

    private final SortingNetwork network;
    private final double[] slopes;
    private final int[] scores;

    public MedianSlopes(PanelData data, Variable variable) {
        this.data = data;
        this.variable = variable;
        x = data.positions();
        pairs = x.length * (x.length - 1) / 2;
        pairOf = new int[x.length][x.length];
        int pair = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                pairOf[i][j] = pair;
                pairOf[j][i] = pair++;
            }
        }
        network = new SortingNetwork(isShort() ? pairs : 1);
        slopes = new double[data.size()];
        scores = new int[data.size()];
    }

    private boolean isShort() {
        return x.length > 1 && x.length <= NETWORK_UP_TO;
    }

    /**
     * For each unit its slope per year, for counts in percentage points; NaN for a unit with fewer than two numbers.
     */
    public double[] slopes() {
        return slopes;
    }

    /** For each unit how many more pairs of numbers rise than fall. */
    public int[] scores() {
        return scores;
    }

    /** Computes both. */
    public MedianSlopes run(ParallelRun run) {
        run.forEach(data.blocks(), isShort() ? this::byStrips : () -> this::oneByOne);
        return this;
    }

    private IntConsumer byStrips() {
        Strip strip = new Strip();
        return block -> {
            int length = Planes.lengthOf(block, data.size());
            for (int i = 0; i < length; i += STRIP) {
                strip.run((block << Planes.SHIFT) + i, Math.min(STRIP, length - i));
            }
        };
    }

    private void oneByOne(int block) {
        int first = block << Planes.SHIFT;
        for (int i = 0; i < Planes.lengthOf(block, data.size()); i++) {
            single(first + i);
        }
    }

    private void single(int unit) {
        int[] at = variable.periodsOf(unit);
        scores[unit] = score(unit, at);
        if (at.length < 2) {
            slopes[unit] = Double.NaN;
            return;
        }
        double[] found = new double[at.length * (at.length - 1) / 2];
        int count = 0;
        for (int i = 0; i < at.length; i++) {
            for (int j = i + 1; j < at.length; j++) {
                found[count++] = (variable.level(unit, at[j]) - variable.level(unit, at[i])) / (x[at[j]] - x[at[i]]);
            }
        }
        Arrays.sort(found);
        slopes[unit] = middle(found.length, found[(found.length - 1) / 2], found[found.length / 2]);
    }

    /** The median of a number of slopes, of which the two middle ones are given. Halving first keeps it finite. */
    private double middle(int count, double low, double high) {
        return (count % 2 == 1 ? high : low / 2 + high / 2) * variable.scale();
    }

    private int score(int unit, int[] at) {
        int score = 0;
        for (int i = 0; i < at.length; i++) {
            double earlier = variable.level(unit, at[i]);
            for (int j = i + 1; j < at.length; j++) {
                double later = variable.level(unit, at[j]);
                score += later > earlier ? 1 : later < earlier ? -1 : 0;
            }
        }
        return score;
    }

    /** The work on successive units of one block, in arrays that every strip of the thread uses again. */
    private final class Strip {

        /** For each period the levels of the units. */
        private final double[][] levels = new double[x.length][STRIP];

        /** For each pair of periods the slopes of the units. */
        private final double[][] rows = new double[pairs][STRIP];

        /** The scores of the units. They are doubles, because a loop over one kind of number is vectorized. */
        private final double[] rises = new double[STRIP];

        void run(int first, int length) {
            load(first, length);
            Arrays.fill(rises, 0);
            for (int i = 0; i < x.length; i++) {
                for (int j = i + 1; j < x.length; j++) {
                    compare(levels[i], levels[j], rows[pairOf[i][j]], 1 / (x[j] - x[i]));
                }
            }
            for (int i = 0; i < length; i++) {
                scores[first + i] = (int) rises[i];
            }
            if (!variable.isComplete()) {
                correct(first, length);
            }
            network.run(rows);
            store(first, length);
        }

        private void load(int first, int length) {
            int block = first >> Planes.SHIFT;
            int from = first & Planes.MASK;
            for (int t = 0; t < x.length; t++) {
                System.arraycopy(variable.levels()[t][block], from, levels[t], 0, length);
            }
        }

        /**
         * Computes the slopes of one pair of periods, and adds 1 to the score of a unit that rose and -1 to that of one
         * that fell. A rise is blown up until it is beyond 1, if it is not 0, and then cut to 1: so the loop has no
         * branch, and the least rise counts.
         */
        private void compare(double[] earlier, double[] later, double[] row, double perYear) {
            double[] risen = rises;
            int length = Math.min(Math.min(earlier.length, later.length), Math.min(row.length, risen.length));
            for (int i = 0; i < length; i++) {
                double rise = later[i] - earlier[i];
                row[i] = rise * perYear;
                risen[i] += Math.max(-1, Math.min(1, rise * HUGE * HUGE));
            }
        }

        /** Mends what {@link #compare} did with missing numbers, which are 0 there. */
        private void correct(int first, int length) {
            int all = (1 << x.length) - 1;
            int[] words = variable.presence().block(0, first >> Planes.SHIFT);
            for (int i = 0; i < length; i++) {
                int missing = all & ~words[(first + i) & Planes.MASK];
                if (missing != 0) {
                    scores[first + i] -= fill(i, missing);
                }
            }
        }

        /**
         * Replaces the slopes of the pairs that lack a number; gives what these pairs added to the score. {@code below}
         * counts down how many of them become negative infinities. Each pair is met once: with a period that was done
         * before, it was replaced already.
         */
        private int fill(int column, int missing) {
            int present = x.length - Integer.bitCount(missing);
            int below = pairs / 2 - present * (present - 1) / 4;
            int score = 0;
            for (int rest = missing; rest != 0; rest &= rest - 1) {
                int t = Integer.numberOfTrailingZeros(rest);
                int done = missing & ~rest;
                for (int other = 0; other < x.length; other++) {
                    if (other != t && (done >>> other & 1) == 0) {
                        double rise = levels[Math.max(t, other)][column] - levels[Math.min(t, other)][column];
                        score += (int) Math.signum(rise);
                        rows[pairOf[t][other]][column] =
                                below-- > 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
                    }
                }
            }
            return score;
        }

        private void store(int first, int length) {
            double[] low = rows[Math.max(0, pairs / 2 - 1)];
            double[] high = rows[pairs / 2];
            for (int i = 0; i < length; i++) {
                int present = variable.points(first + i);
                slopes[first + i] = present < 2 ? Double.NaN : middle(present * (present - 1) / 2, low[i], high[i]);
            }
        }
    }
}
