package org.akkoord.statistics;

import java.util.Arrays;

/**
 * Finds the median of numbers without sorting all of them: the part that has the middle place is divided by one of its
 * numbers, again and again. Numbers that were arranged to make that slow are sorted after all.
 *
 * <p>Reference: C. A. R. Hoare, "Algorithm 65: find", Communications of the ACM 4 (1961), 321-322.
 */
final class Selection {

    private Selection() {}

    /**
     * The median; of an even number of numbers the mean of the two middle ones, halved first, so that it is finite.
     *
     * @param numbers finite, at least one; their order is changed
     */
    static double median(double[] numbers) {
        int middle = numbers.length / 2;
        select(numbers, middle);
        if (numbers.length % 2 == 1) {
            return numbers[middle] + 0.0; // turns -0.0 into 0.0
        }
        double below = numbers[0];
        for (int i = 1; i < middle; i++) {
            below = Math.max(below, numbers[i]);
        }
        return below / 2 + numbers[middle] / 2 + 0.0;
    }

    /** Puts the number of a place, counted in ascending order, there, with none that is greater before it. */
    private static void select(double[] numbers, int place) {
        int low = 0;
        int high = numbers.length - 1;
        int rounds = 2 * (Integer.SIZE - Integer.numberOfLeadingZeros(numbers.length));
        while (low < high) {
            if (rounds-- == 0) {
                Arrays.sort(numbers, low, high + 1);
                return;
            }
            double pivot = middleOf(numbers[low], numbers[(low + high) >>> 1], numbers[high]);
            int left = low;
            int right = high;
            while (left <= right) {
                while (numbers[left] < pivot) {
                    left++;
                }
                while (numbers[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    double number = numbers[left];
                    numbers[left++] = numbers[right];
                    numbers[right--] = number;
                }
            }
            if (place <= right) {
                high = right;
            } else if (place >= left) {
                low = left;
            } else {
                return;
            }
        }
    }

    private static double middleOf(double one, double two, double three) {
        return Math.max(Math.min(one, two), Math.min(Math.max(one, two), three));
    }
}
