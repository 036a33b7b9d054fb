package org.akkoord.panel.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * The comparisons of Batcher's odd-even merge sort that the two middle places depend on. A network compares the same
 * places whatever the numbers are, so it sorts many series at once, in loops without branches.
 *
 * <p>Reference: K. E. Batcher, "Sorting networks and their applications", AFIPS Spring Joint Computer Conference 32
 * (1968), 307-314.
 */
final class SortingNetwork {

    /**
     * A comparison: the lesser number goes to the first place, the greater to the second, unless nobody reads it there.
     */
    private record Step(int low, int high, boolean lesser, boolean greater) {}

    private final List<Step> steps = new ArrayList<>();

    /** The network for this many places, of which {@code size / 2} and the one before it are read. */
    SortingNetwork(int size) {
        List<int[]> all = new ArrayList<>();
        for (int p = 1; p < size; p *= 2) {
            for (int k = p; k >= 1; k /= 2) {
                merge(size, p, k, all);
            }
        }
        boolean[] read = new boolean[size];
        read[size / 2] = true;
        read[Math.max(0, size / 2 - 1)] = true;
        for (int i = all.size() - 1; i >= 0; i--) {
            int low = all.get(i)[0];
            int high = all.get(i)[1];
            if (read[low] || read[high]) {
                steps.add(0, new Step(low, high, read[low], read[high]));
                read[low] = true;
                read[high] = true;
            }
        }
    }

    private static void merge(int size, int p, int k, List<int[]> all) {
        for (int j = k % p; j + k < size; j += 2 * k) {
            for (int i = 0; i < Math.min(k, size - j - k); i++) {
                if ((i + j) / (2 * p) == (i + j + k) / (2 * p)) {
                    all.add(new int[] {i + j, i + j + k});
                }
            }
        }
    }

    /**
     * Puts the two middle numbers of every series in their places; the rows are the places, the series go along them.
     */
    void run(double[][] rows) {
        for (Step step : steps) {
            if (step.lesser && step.greater) {
                both(rows[step.low], rows[step.high]);
            } else if (step.lesser) {
                lesser(rows[step.low], rows[step.high]);
            } else {
                greater(rows[step.low], rows[step.high]);
            }
        }
    }

    private static void both(double[] low, double[] high) {
        int length = Math.min(low.length, high.length);
        for (int i = 0; i < length; i++) {
            double a = low[i];
            double b = high[i];
            low[i] = Math.min(a, b);
            high[i] = Math.max(a, b);
        }
    }

    private static void lesser(double[] low, double[] high) {
        int length = Math.min(low.length, high.length);
        for (int i = 0; i < length; i++) {
            low[i] = Math.min(low[i], high[i]);
        }
    }

    private static void greater(double[] low, double[] high) {
        int length = Math.min(low.length, high.length);
        for (int i = 0; i < length; i++) {
            high[i] = Math.max(low[i], high[i]);
        }
    }
}
