package org.akkoord.panel.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the two middle numbers of many series of equal length at once. It makes the comparisons of Batcher's odd-even
 * merge sort, without those on which the two middle places do not depend. A network compares the same places whatever
 * the numbers are, so each comparison is a loop over all series, without a branch, which the compiler vectorizes.
 *
 * <p>Reference: K. E. Batcher, "Sorting networks and their applications", AFIPS Spring Joint Computer Conference 32
 * (1968), 307-314.
 */
final class SortingNetwork {

    /**
     * A comparison of two places. The lesser number goes to the first place and the greater one to the second.
     *
     * @param lesser whether the first place is read afterwards; if not, nothing is written there
     * @param greater whether the second place is read afterwards
     */
    private record Step(int low, int high, boolean lesser, boolean greater) {}

    private final List<Step> steps = new ArrayList<>();

    /**
     * The network for series of a length. Going back from the last comparison, a comparison is kept if one of its
     * places is read afterwards, and from then on both its places are.
     *
     * @param size the length of the series, at least 1; places {@code size / 2} and the one before it are read
     */
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

    /** The comparisons at distance k that merge sorted runs of p numbers into runs of 2 p. */
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
     * Puts the two middle numbers of every series in their places. What stands in the other places means nothing.
     *
     * @param rows for each place a row with the numbers of all series at that place
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
