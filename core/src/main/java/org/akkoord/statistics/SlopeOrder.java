package org.akkoord.statistics;

import java.util.Comparator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Points in the order of x. A slope between two of them is at most t if {@code y - t x} of the right one is at most
 * that of the left one; so the slopes up to t are counted while the points are sorted by {@code y - t x}. These numbers
 * have twice the digits of a double: a high part, and a low part that holds what rounding took away.
 */
final class SlopeOrder {

    private static final long GOLDEN_RATIO = 0x9E37_79B9_7F4A_7C15L;

    private final double[] x;
    private final double[] y;
    private final double[] high;
    private final double[] low;
    private final long pairs;
    /** The pairs of points at the same place, which the counting meets and must not count. */
    private final long same;

    private SlopeOrder(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        high = new double[x.length];
        low = new double[x.length];
        same = pairsOfEqual(true);
        pairs = pairs(x.length) - pairsOfEqual(false);
    }

    static SlopeOrder of(double[] x, double[] y) {
        int[] order = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> x[i]).thenComparingDouble(i -> y[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new SlopeOrder(
                IntStream.of(order).mapToDouble(i -> x[i]).toArray(),
                IntStream.of(order).mapToDouble(i -> y[i]).toArray());
    }

    private static long pairs(long n) {
        return n * (n - 1) / 2;
    }

    /** The pairs with equal x, or with equal x and equal y. */
    private long pairsOfEqual(boolean both) {
        long sum = 0;
        int start = 0;
        for (int i = 1; i <= x.length; i++) {
            if (i == x.length || x[i] != x[start] || (both && y[i] != y[start])) {
                sum += pairs(i - start);
                start = i;
            }
        }
        return sum;
    }

    /** How many pairs have different x. */
    long pairs() {
        return pairs;
    }

    /** Puts all slopes into an array, from a place on; gives the place after them. */
    int all(double[] into, int from) {
        int at = from;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                if (x[i] != x[j]) {
                    into[at++] = slope(i, j);
                }
            }
        }
        return at;
    }

    /** The slopes of some pairs, which are far apart in the numbering of all. */
    DoubleStream some(int count) {
        int n = x.length;
        return IntStream.range(0, n < 2 ? 0 : count)
                .mapToLong(i -> (i * GOLDEN_RATIO) >>> 1)
                .filter(mixed -> x[first(mixed)] != x[second(mixed)])
                .mapToDouble(mixed -> slope(first(mixed), second(mixed)) + 0.0);
    }

    private int first(long mixed) {
        return (int) (mixed % x.length);
    }

    private int second(long mixed) {
        return (int) (mixed / x.length % x.length);
    }

    /** A number below all slopes. The least slope is one between neighbours, and so is the greatest. */
    double below() {
        return between(true) - Math.ulp(2 * between(true));
    }

    /** A number that no slope exceeds. */
    double most() {
        return between(false) + Math.ulp(2 * between(false));
    }

    private double between(boolean least) {
        double found = least ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        int start = 0;
        for (int i = 1; i < x.length; i++) {
            if (x[i] != x[i - 1]) {
                int end = i;
                while (end + 1 < x.length && x[end + 1] == x[i]) {
                    end++;
                }
                found = least ? Math.min(found, slope(i - 1, i)) : Math.max(found, slope(start, end));
                start = i;
            }
        }
        return found;
    }

    /** How many slopes are at most t. */
    long upTo(double t) {
        shift(t);
        int[] order = IntStream.range(0, x.length).toArray();
        return sort(order, new int[order.length], (left, from, until, right) -> {}) - same;
    }

    /**
     * Puts the slopes above one number and up to another into an array, from a place on; gives the place after them.
     */
    int between(double above, double upTo, double[] into, int from) {
        shift(above);
        int[] order = IntStream.range(0, x.length).toArray();
        int[] spare = new int[order.length];
        sort(order, spare, (left, start, end, right) -> {});
        shift(upTo);
        int[] at = {from};
        sort(order, spare, (left, start, end, right) -> {
            for (int i = start; i < end; i++) {
                if (x[left[i]] != x[right]) {
                    into[at[0]++] = slope(left[i], right);
                }
            }
        });
        return at[0];
    }

    /** Computes {@code y - t x} exactly, but for a rounding of the low part. */
    private void shift(double t) {
        for (int i = 0; i < x.length; i++) {
            double product = t * x[i];
            double lost = Math.fma(t, x[i], -product);
            double sum = y[i] - product;
            double back = sum - y[i];
            double rest = (y[i] - (sum - back)) - (product + back) - lost;
            high[i] = sum + rest;
            low[i] = rest - (high[i] - sum);
        }
    }

    private boolean isAtMost(int one, int other) {
        return high[one] < high[other] || (high[one] == high[other] && low[one] <= low[other]);
    }

    /** Is told which points before another one come after it, or at the same place, when they are sorted. */
    private interface Passed {
        void by(int[] points, int from, int until, int other);
    }

    /** Sorts points by {@code y - t x}; gives how many pairs change their order, those at the same place among them. */
    private long sort(int[] order, int[] spare, Passed passed) {
        long count = 0;
        for (int width = 1; width < order.length; width *= 2) {
            for (int start = 0; start + width < order.length; start += 2 * width) {
                int middle = start + width;
                int end = Math.min(order.length, middle + width);
                System.arraycopy(order, start, spare, start, end - start);
                int left = start;
                int right = middle;
                for (int at = start; right < end; at++) {
                    if (left < middle && !isAtMost(spare[right], spare[left])) {
                        order[at] = spare[left++];
                    } else {
                        passed.by(spare, left, middle, spare[right]);
                        count += middle - left;
                        order[at] = spare[right++];
                    }
                }
                System.arraycopy(spare, left, order, end - (middle - left), middle - left);
            }
        }
        return count;
    }

    private double slope(int i, int j) {
        return TheilSen.slope(x, y, i, j);
    }
}
