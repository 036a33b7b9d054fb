package org.akkoord.statistics;

/**
 * The distribution of the Mann-Kendall score over all orders of values, of which some may be equal. For groups of t1,
 * t2, ... equal values, the generating function of the number of falling pairs is the Gaussian multinomial coefficient,
 * which is a product of Gaussian binomial coefficients.
 *
 * <p>Reference: R. P. Stanley, "Enumerative combinatorics", volume 1, 2nd edition (2012), proposition 1.7.1.
 */
final class ScoreDistribution {

    private ScoreDistribution() {}

    /**
     * The probability of a score at least this far from 0, 0 to 1.
     *
     * @param groups the sizes of the groups, adding up to at most {@link MannKendall#EXACT_UP_TO}
     * @param score the absolute value of a score that these groups can have
     */
    static double twoSided(int[] groups, long score) {
        if (score == 0) {
            return 1;
        }
        int untied = 0;
        int seen = 0;
        for (int size : groups) {
            untied += seen * size;
            seen += size;
        }
        // S = untied - 2 falling pairs, and its distribution is symmetric
        int most = (int) ((untied - score) / 2);
        double[] falling = new double[most + 1];
        falling[0] = 1;
        int together = 0;
        for (int size : groups) {
            together += size;
            falling = size == 1 ? spread(falling, together) : product(falling, binomial(together, size, most));
        }
        double probability = 0;
        for (double each : falling) {
            probability += each;
        }
        return Math.min(1, 2 * probability);
    }

    /** The first coefficients of the Gaussian binomial coefficient, divided by their sum. */
    private static double[] binomial(int n, int k, int most) {
        int smaller = Math.min(k, n - k);
        // coefficients of at most C(50, 25), exact in a long at each step
        long[] counts = new long[most + 1];
        counts[0] = 1;
        double sum = 1;
        for (int i = 1; i <= smaller; i++) {
            int factor = n - smaller + i;
            for (int power = most; power >= factor; power--) {
                counts[power] -= counts[power - factor];
            }
            for (int power = i; power <= most; power++) {
                counts[power] += counts[power - i];
            }
            sum = sum * factor / i;
        }
        double[] parts = new double[most + 1];
        for (int i = 0; i <= most; i++) {
            parts[i] = counts[i] / sum;
        }
        return parts;
    }

    private static double[] product(double[] a, double[] b) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; i + j < a.length && a[i] != 0; j++) {
                product[i + j] += a[i] * b[j];
            }
        }
        return product;
    }

    /** The product with {@code (1 + q + ... + q^(width - 1)) / width}, for a group of one value. */
    private static double[] spread(double[] a, int width) {
        double[] product = new double[a.length];
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += i < width ? a[i] : a[i] - a[i - width];
            product[i] = sum / width;
        }
        return product;
    }
}
