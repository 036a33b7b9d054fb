package org.akkoord.panel;

import java.util.Arrays;

/**
 * Exact order statistics of many numbers without sorting them all: the numbers are counted in equal steps between the least and the greatest, and only those in the steps
 * that hold a wanted rank are sorted. Where one step holds too many, all are sorted.
 */
final class OrderStatistics {

    private static final int STEPS = 4096;
    private static final int SMALL = 1024;

    private final double[] numbers;
    private final int count;
    private double least = Double.POSITIVE_INFINITY;
    private double perStep;
    private int[] sums = new int[0];
    private double[] kept = new double[0];
    private int[] keptFrom = new int[0];

    /**
     * Of the first numbers of an array, which may be reordered.
     *
     * @param ranks all ranks that will be asked, from 0
     */
    OrderStatistics(double[] numbers, int count, int[] ranks) {
        this.numbers = numbers;
        this.count = count;
        if (count <= SMALL || !spread()) {
            Arrays.sort(numbers, 0, count);
            return;
        }
        count();
        keep(ranks);
    }

    private boolean spread() {
        double low = numbers[0];
        double high = numbers[0];
        for (int i = 1; i < count; i++) {
            low = Math.min(low, numbers[i]);
            high = Math.max(high, numbers[i]);
        }
        least = low;
        perStep = (STEPS - 1) / (high - low);
        return perStep > 0 && perStep < Double.POSITIVE_INFINITY;
    }

    private int step(double number) {
        return (int) ((number - least) * perStep);
    }

    private void count() {
        int[] counts = new int[STEPS + 1];
        for (int i = 0; i < count; i++) {
            counts[step(numbers[i]) + 1]++;
        }
        for (int step = 0; step < STEPS; step++) {
            counts[step + 1] += counts[step];
        }
        sums = counts;
    }

    private void keep(int[] ranks) {
        boolean[] wanted = new boolean[STEPS];
        for (int rank : ranks) {
            wanted[stepOf(rank)] = true;
        }
        keptFrom = new int[STEPS];
        int total = 0;
        for (int step = 0; step < STEPS; step++) {
            keptFrom[step] = total;
            total += wanted[step] ? sums[step + 1] - sums[step] : 0;
        }
        kept = new double[total];
        int[] next = keptFrom.clone();
        for (int i = 0; i < count; i++) {
            int step = step(numbers[i]);
            if (wanted[step]) {
                kept[next[step]++] = numbers[i];
            }
        }
        for (int step = 0; step < STEPS; step++) {
            if (wanted[step]) {
                Arrays.sort(kept, keptFrom[step], next[step]);
            }
        }
    }

    private int stepOf(int rank) {
        int found = Arrays.binarySearch(sums, rank);
        int step = found >= 0 ? found : -found - 2;
        while (sums[step + 1] <= rank) {
            step++;
        }
        return step;
    }

    /** The number of the given rank, which was announced. */
    double at(int rank) {
        if (sums.length == 0) {
            return numbers[rank];
        }
        int step = stepOf(rank);
        return kept[keptFrom[step] + rank - sums[step]];
    }
}
