package org.akkoord.panel.kernel;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.akkoord.panel.store.PanelData;
import org.akkoord.panel.store.Planes;
import org.akkoord.panel.store.Variable;

/**
 * Theil-Sen slopes and Mann-Kendall scores of all units of a variable. Up to {@value #NETWORK_UP_TO} periods, the
 * slopes between all pairs of periods of many units go through one {@link SortingNetwork}. A pair with a missing value
 * is filled with infinities on both sides, so that the middle of all is the middle of those that exist.
 */
public final class MedianSlopes {

    static final int NETWORK_UP_TO = 16;

    /** So many units that the slopes of ten periods stay near the processor. */
    private static final int STRIP = 512;

    /** Twice this often, even the least number is above 1. */
    private static final double HUGE = 0x1p600;

    private final PanelData data;
    private final Variable variable;
    private final double[] x;
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
     * For each unit its slope per year, in percentage points for counts; not a number for those with fewer than two
     * values.
     */
    public double[] slopes() {
        return slopes;
    }

    /** For each unit how many more pairs of values rise than fall. */
    public int[] scores() {
        return scores;
    }

    public MedianSlopes run(ParallelRun work) {
        work.forEach(data.blocks(), isShort() ? this::strips : () -> this::singles);
        return this;
    }

    private IntConsumer strips() {
        Strip strip = new Strip();
        return block -> {
            int length = Planes.lengthOf(block, data.size());
            for (int i = 0; i < length; i += STRIP) {
                strip.run((block << Planes.SHIFT) + i, Math.min(STRIP, length - i));
            }
        };
    }

    private void singles(int block) {
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

    /** Some neighbouring units of one block. */
    private final class Strip {

        private final double[][] levels = new double[x.length][STRIP];
        private final double[][] rows = new double[pairs][STRIP];
        private final double[] rises = new double[STRIP];

        public void run(int first, int length) {
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

        private void compare(double[] earlier, double[] later, double[] row, double perYear) {
            double[] risen = rises;
            int length = Math.min(Math.min(earlier.length, later.length), Math.min(row.length, risen.length));
            for (int i = 0; i < length; i++) {
                double rise = later[i] - earlier[i];
                row[i] = rise * perYear;
                risen[i] += Math.max(-1, Math.min(1, rise * HUGE * HUGE));
            }
        }

        private void correct(int first, int length) {
            int all = (1 << x.length) - 1;
            int[] words = variable.presence()[0][first >> Planes.SHIFT];
            for (int i = 0; i < length; i++) {
                int missing = all & ~words[(first + i) & Planes.MASK];
                if (missing != 0) {
                    scores[first + i] -= fill(i, missing);
                }
            }
        }

        /** Replaces the slopes of pairs that do not exist, and tells what those added to the score. */
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
