package org.akkoord.statistics;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Methods for a quantile of values: the nine types of Hyndman and Fan. With the n values sorted, {@code x[1]} to
 * {@code x[n]}, the quantile of probability p is {@code (1 - h) x[j] + h x[j + 1]}. Here j is the whole part of a
 * position, and h depends on the rest g of that position. Ranks below 1 and above n stand for the least and the
 * greatest value, so every probability from 0 to 1, both included, has a quantile. No values: refused.
 *
 * <p>Results agree with R to all digits except perhaps the last one. Like R, types 4 to 6, 8 and 9 treat a position
 * within 4 * 2^-52 of a whole number as whole; the other types use the product of n and p as the double it is.
 *
 * <p>Reference: R. J. Hyndman, Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996),
 * 361-365.
 */
public enum QuantileMethod {
    /** Inverse of the empirical distribution function: position np, h = 1 where g is above 0, else 0. */
    TYPE_1,
    /** Type 1 with averages: position np, h = 1 where g is above 0, else 1/2. The default of SAS. */
    TYPE_2,
    /** Nearest even rank: position np - 1/2, h = 0 where g is 0 and j is even, else 1. */
    TYPE_3,
    /** Linear interpolation of the empirical distribution function: position np, h = g. */
    TYPE_4(0, 1),
    /** Position np + 1/2, h = g. */
    TYPE_5(0.5, 0.5),
    /** Position (n + 1) p, h = g. The default of SPSS and Minitab. */
    TYPE_6(0, 0),
    /** Position 1 + (n - 1) p, h = g. The default of R, NumPy and Excel. */
    TYPE_7(1, 1),
    /** Position (n + 1/3) p + 1/3, h = g: approximately median-unbiased; recommended by Hyndman and Fan. */
    TYPE_8(1 / 3.0, 1 / 3.0),
    /** Position (n + 1/4) p + 3/8, h = g: approximately unbiased for normal values. */
    TYPE_9(0.375, 0.375);

    private static final double WHOLE = 4 * Math.ulp(1.0);

    private final double a;
    private final double b;

    QuantileMethod() {
        this(0, 0);
    }

    QuantileMethod(double a, double b) {
        this.a = a;
        this.b = b;
    }

    /**
     * The quantile of values.
     *
     * @param values finite, one or more, in any order; not changed
     * @param probability 0 to 1
     * @throws IllegalArgumentException if an argument is out of range
     */
    public double of(double[] values, double probability) {
        return of(values, new double[] {probability})[0];
    }

    /**
     * Several quantiles of the same values, which are sorted once.
     *
     * @param values finite, one or more, in any order; not changed
     * @param probabilities each 0 to 1
     * @throws IllegalArgumentException if an argument is out of range
     */
    public double[] of(double[] values, double[] probabilities) {
        double[] sorted = values.clone();
        for (double value : sorted) {
            Arguments.finite(value, "value");
        }
        requireAny(sorted.length);
        Arrays.sort(sorted);
        return Arrays.stream(probabilities)
                .map(probability -> of(sorted.length, rank -> sorted[rank], probability))
                .toArray();
    }

    /**
     * The quantile of sorted values. It asks only for ranks within 2 of the whole part of {@code count * probability},
     * so the other values need not be known.
     *
     * @param count the number of values, one or more
     * @param sorted the value of a rank, 0 for the least to count - 1 for the greatest
     * @param probability 0 to 1
     * @throws IllegalArgumentException if an argument is out of range
     */
    public double of(int count, IntToDoubleFunction sorted, double probability) {
        requireAny(count);
        return quantile(count, sorted, requireProbability(probability));
    }

    private static void requireAny(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("a quantile needs at least one value");
        }
    }

    private static double requireProbability(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be 0 to 1, but was " + probability);
        }
        return probability;
    }

    private double quantile(int n, IntToDoubleFunction sorted, double p) {
        if (this == TYPE_1 || this == TYPE_2 || this == TYPE_3) {
            double position = this == TYPE_3 ? n * p - 0.5 : n * p;
            double j = Math.floor(position);
            return between(n, sorted, j, step(j, position > j));
        }
        if (this == TYPE_7) {
            double position = 1 + (n - 1) * p;
            double j = Math.floor(position);
            return between(n, sorted, j, position - j);
        }
        double position = a + p * (n + 1 - a - b);
        double j = Math.floor(position + WHOLE);
        double h = position - j;
        return between(n, sorted, j, Math.abs(h) < WHOLE ? 0 : h);
    }

    private double step(double j, boolean rest) {
        return switch (this) {
            case TYPE_1 -> rest ? 1 : 0;
            case TYPE_2 -> rest ? 1 : 0.5;
            default -> rest || j % 2 != 0 ? 1 : 0;
        };
    }

    private static double between(int n, IntToDoubleFunction sorted, double j, double h) {
        int last = n - 1;
        double low = sorted.applyAsDouble((int) Math.min(Math.max(j - 1, 0), last));
        double high = sorted.applyAsDouble((int) Math.min(Math.max(j, 0), last));
        return h == 0 || low == high ? low : h == 1 ? high : (1 - h) * low + h * high;
    }

    /**
     * Methods for a quantile of weighted values. Values of weight 0 are left out, and the weights of equal values are
     * added. W is the sum of the weights, and {@code F(x)} is the sum of the weights of values up to x, divided by W.
     * Without weight: refused.
     */
    public enum Weighted {
        /** The least value with {@code F(x) >= p}; for equal weights type 1. */
        LEAST,
        /**
         * Linear interpolation of the points {@code (F(x), x)}, starting at the least value; for distinct values of
         * equal weight type 4.
         */
        INTERPOLATED,
        /**
         * Type 7 for weights that are numbers of equal observations: position {@code 1 + (W - 1) p} among the values,
         * each repeated as often as its weight says. Not meaningful for other weights. F. E. Harrell's wtd.quantile.
         */
        FREQUENCY;

        /**
         * The quantile of weighted values.
         *
         * @param values finite, in any order
         * @param weights 0 or more, finite, as many as values, with a sum above 0; for {@link #FREQUENCY} with a sum of
         *     1 or more
         * @param probability 0 to 1
         * @throws IllegalArgumentException if the lengths differ or an argument is out of range
         */
        public double of(double[] values, double[] weights, double probability) {
            requireProbability(probability);
            if (values.length != weights.length) {
                throw new IllegalArgumentException("there must be as many weights as values, but there were "
                        + weights.length + " and " + values.length);
            }
            int[] order = IntStream.range(0, values.length)
                    .filter(i ->
                            Double.isFinite(Arguments.finite(values[i], "value")) && Arguments.weight(weights[i]) > 0)
                    .boxed()
                    .sorted((i, j) -> values[i] != values[j]
                            ? Double.compare(values[i], values[j])
                            : Double.compare(weights[i], weights[j]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            requireAny(order.length);
            return of(merged(values, weights, order), probability);
        }

        /** The distinct values in the first row, and the sum of weights up to each of them in the second. */
        private static double[][] merged(double[] values, double[] weights, int[] order) {
            double[] distinct = new double[order.length];
            double[] sums = new double[order.length];
            int last = -1;
            ExactSum sum = new ExactSum();
            for (int i : order) {
                if (last < 0 || distinct[last] != values[i]) {
                    distinct[++last] = values[i];
                }
                sum.add(weights[i]);
                sums[last] = sum.value().toDouble();
            }
            return new double[][] {Arrays.copyOf(distinct, last + 1), Arrays.copyOf(sums, last + 1)};
        }

        private double of(double[][] points, double p) {
            double[] values = points[0];
            double[] sums = points[1];
            double total = sums[sums.length - 1];
            if (this == FREQUENCY) {
                double position = 1 + (total - 1) * p;
                if (total < 1) {
                    throw new IllegalArgumentException(
                            "FREQUENCY weights must add up to 1 or more, but add up to " + total);
                }
                double rank = Math.max(Math.floor(position), 1);
                double h = position - Math.floor(position);
                double low = values[reaching(sums, rank)];
                double high = values[reaching(sums, Math.min(rank + 1, total))];
                return (1 - h) * low + h * high;
            }
            int i = reaching(sums, p * total);
            if (this == LEAST || i == 0) {
                return values[i];
            }
            double h = (p * total - sums[i - 1]) / (sums[i] - sums[i - 1]);
            return values[i - 1] + h * (values[i] - values[i - 1]);
        }

        /** The first index with a sum of the amount or more; the last index if there is none. */
        private static int reaching(double[] sums, double amount) {
            int found = Arrays.binarySearch(sums, amount);
            return Math.min(found >= 0 ? found : -found - 1, sums.length - 1);
        }
    }
}
