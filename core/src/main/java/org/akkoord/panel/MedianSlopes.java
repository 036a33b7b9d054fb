package org.akkoord.panel;

import java.util.Arrays;

/**
 * Theil-Sen slopes and Mann-Kendall scores of all units of a variable. Up to {@value #NETWORK_UP_TO} periods, the slopes between all pairs of periods of
 * many units go through one {@link SortingNetwork}. A pair with a missing value is filled with infinities on both sides, so that the middle of all is
 * the middle of those that exist.
 */
final class MedianSlopes {

    static final int NETWORK_UP_TO = 16;

    /** So many units that the slopes of ten periods stay near the processor. */
    private static final int STRIP = 256;

    private static final double HUGE = 1e300;

    private final PanelData data;
    private final Variable variable;
    private final double[] x;
    private final int pairs;
    private final SortingNetwork network;
    private final double[] slopes;
    private final int[] scores;

    MedianSlopes(PanelData data, Variable variable) {
        this.data = data;
        this.variable = variable;
        x = data.positions();
        pairs = x.length * (x.length - 1) / 2;
        network = new SortingNetwork(isShort() ? pairs : 1);
        slopes = new double[data.size()];
        scores = new int[data.size()];
    }

    private boolean isShort() {
        return x.length > 1 && x.length <= NETWORK_UP_TO;
    }

    /** For each unit its slope per year, in percentage points for counts; not a number for those with fewer than two values. */
    double[] slopes() {
        return slopes;
    }

    /** For each unit how many more pairs of values rise than fall. */
    int[] scores() {
        return scores;
    }

    MedianSlopes run(Work work) {
        work.forEach(data.blocks(), block -> {
            int first = block << Planes.SHIFT;
            int end = first + Planes.lengthOf(block, data.size());
            if (isShort()) {
                Strip strip = new Strip();
                for (int unit = first; unit < end; unit += STRIP) {
                    strip.run(unit, Math.min(STRIP, end - unit));
                }
            } else {
                for (int unit = first; unit < end; unit++) {
                    single(unit);
                }
            }
        });
        return this;
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
        private final double[] denominators = new double[STRIP];
        private final double[][] rows = new double[pairs][STRIP];
        private final double[] rises = new double[STRIP];

        void run(int first, int length) {
            load(first, length);
            Arrays.fill(rises, 0);
            int pair = 0;
            for (int i = 0; i < x.length; i++) {
                for (int j = i + 1; j < x.length; j++) {
                    compare(levels[i], levels[j], rows[pair++], 1 / (x[j] - x[i]));
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
                System.arraycopy(variable.values()[t][block], from, levels[t], 0, length);
                if (variable.isCounts()) {
                    System.arraycopy(variable.bases()[t][block], from, denominators, 0, length);
                    divide(levels[t], denominators);
                }
            }
        }

        private static void divide(double[] values, double[] by) {
            int length = Math.min(values.length, by.length);
            for (int i = 0; i < length; i++) {
                values[i] = values[i] / (by[i] + Variable.TINY);
            }
        }

        private void compare(double[] earlier, double[] later, double[] row, double perYear) {
            double[] risen = rises;
            int length = Math.min(Math.min(earlier.length, later.length), Math.min(row.length, risen.length));
            for (int i = 0; i < length; i++) {
                double rise = later[i] - earlier[i];
                row[i] = rise * perYear;
                risen[i] += Math.max(-1, Math.min(1, rise * HUGE));
            }
        }

        private void correct(int first, int length) {
            int all = (1 << x.length) - 1;
            int[] words = variable.presence()[0][first >> Planes.SHIFT];
            for (int i = 0; i < length; i++) {
                int word = words[(first + i) & Planes.MASK];
                if (word != all) {
                    fill(i, word);
                    scores[first + i] = score(first + i, variable.periodsOf(first + i));
                }
            }
        }

        /** Replaces the slopes of pairs that do not exist. */
        private void fill(int column, int word) {
            int present = Integer.bitCount(word);
            int below = pairs / 2 - present * (present - 1) / 4;
            int pair = 0;
            for (int i = 0; i < x.length; i++) {
                for (int j = i + 1; j < x.length; j++, pair++) {
                    if ((word >>> i & word >>> j & 1) == 0) {
                        rows[pair][column] = below-- > 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
                    }
                }
            }
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
