package org.akkoord.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The Theil-Sen estimator: the median of the slopes between all pairs of points, {@code median((y[j] - y[i]) / (x[j] -
 * x[i]))} over all pairs with different x.
 *
 * <ul>
 *   <li>An even number of slopes: the mean of the two middle ones.
 *   <li>Pairs with equal x are left out.
 *   <li>The bounds of the interval are two of the N sorted slopes: those with the ranks {@code round((N - C) / 2)} and
 *       {@code round((N + C) / 2 + 1)}, counted from 1 and rounded half to even. Here {@code C = z sqrt(var S)} with
 *       {@code var S = [n (n - 1) (2n + 5) - sum t (t - 1) (2t + 5)] / 18}, where the sum is over the groups of t equal
 *       values and the groups of t equal positions. With five points or fewer these ranks may not exist. Then the least
 *       or the greatest slope is the bound, and the interval says so.
 * </ul>
 *
 * <p>Slopes that exceed the largest double are refused. Positions need not be equally spaced. Up to 20,000 slopes are
 * all computed and sorted; of more, those with the ranks that are needed are selected in {@code n log n} steps and
 * memory for n points, exact to the last digits. Immutable.
 *
 * <p>References: P. K. Sen, "Estimates of the regression coefficient based on Kendall's tau", Journal of the American
 * Statistical Association 63 (1968), 1379-1389; R. O. Gilbert, "Statistical methods for environmental pollution
 * monitoring" (1987), 16.5.
 */
public final class TheilSen {

    /** The ranks of the bounds of an interval. */
    public enum Ranks {
        /** Both bounds have the ranks of the formula. */
        INSIDE,
        /**
         * A rank lay outside the sorted slopes, so that the outermost slope is the bound; the interval covers the true
         * slope less often than its level says.
         */
        CUT_OFF
    }

    /** The choice of the height of the line. */
    public enum Height {
        /** The line goes through the median of x and the median of y. Conover (1980). */
        MEDIANS,
        /** The residuals {@code y - b x} have their median on the line. */
        RESIDUALS
    }

    /** So few points have so few slopes that it is fastest to make them all. */
    private static final int FEW = 200;

    private final double[] x;
    private final double[] y;
    private final SlopeRanks slopes;

    private TheilSen(double[] x, double[] y) {
        this.x = x.clone();
        this.y = y.clone();
        slopes = SlopeRanks.of(List.of(SlopeOrder.of(x, y)));
    }

    /**
     * The slope alone.
     *
     * @param x positions, finite
     * @param y values, finite, as many
     * @return the slope in units of y per unit of x
     * @throws IllegalArgumentException if the lengths differ, a number is not finite or fewer than two positions are
     *     distinct
     */
    public static double slope(double[] x, double[] y) {
        Points.check(x, y);
        return x.length <= FEW
                ? Selection.median(slopes(x, y))
                : SlopeRanks.of(List.of(SlopeOrder.of(x, y))).median();
    }

    /** The slopes of all pairs with different x, in any order. */
    private static double[] slopes(double[] x, double[] y) {
        double[] slopes = new double[x.length * (x.length - 1) / 2];
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                if (x[i] != x[j]) {
                    slopes[count++] = slope(x, y, i, j);
                }
            }
        }
        return count == slopes.length ? slopes : Arrays.copyOf(slopes, count);
    }

    /**
     * The line through points.
     *
     * @param x positions, finite
     * @param y values, finite, as many
     * @throws IllegalArgumentException if the lengths differ, a number is not finite or fewer than two positions are
     *     distinct
     */
    public static TheilSen fit(double[] x, double[] y) {
        Points.check(x, y);
        return new TheilSen(x, y);
    }

    /**
     * The common slope of several blocks, such as places: the median of all slopes between points of the same block.
     *
     * <p>Reference: R. M. Hirsch, J. R. Slack, R. A. Smith, "Techniques of trend analysis for monthly water quality
     * data", Water Resources Research 18 (1982), 107-121.
     *
     * @param blocks at least one
     * @throws IllegalArgumentException if there is no block
     */
    public static double regionalSlope(List<TheilSen> blocks) {
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("a regional slope needs at least one block");
        }
        return SlopeRanks.of(blocks.stream()
                        .map(block -> SlopeOrder.of(block.x, block.y))
                        .toList())
                .median();
    }

    /** The slope between two points with different x. */
    static double slope(double[] x, double[] y, int i, int j) {
        double slope = (y[j] - y[i]) / (x[j] - x[i]);
        if (Double.isFinite(slope)) {
            return slope;
        }
        Exact rise = Exact.of(y[j]).minus(Exact.of(y[i]));
        double exact = rise.over(Exact.of(x[j]).minus(Exact.of(x[i]))).toDouble();
        if (Double.isInfinite(exact)) {
            throw new IllegalArgumentException("a slope between two points exceeds the largest double");
        }
        return exact;
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2;
    }

    private static double sortedMedian(double[] values) {
        Arrays.sort(values);
        return median(values);
    }

    /** The slope in units of y per unit of x. */
    public double slope() {
        return slopes.median();
    }

    /** The number of pairs with different positions. */
    public long pairs() {
        return slopes.pairs();
    }

    /**
     * The value of the line at a position; at position 0 the intercept.
     *
     * @param position finite
     */
    public double valueAt(double position, Height height) {
        Arguments.finite(position, "position");
        double slope = slope();
        return switch (Objects.requireNonNull(height, "height")) {
            case MEDIANS -> sortedMedian(y.clone()) + slope * (position - sortedMedian(x.clone()));
            case RESIDUALS -> {
                double[] moved = new double[x.length];
                Arrays.setAll(moved, i -> y[i] + slope * (position - x[i]));
                yield sortedMedian(moved);
            }
        };
    }

    /**
     * The confidence interval of the slope.
     *
     * @param level above 0 and below 1
     * @throws IllegalArgumentException if the level is out of range
     */
    public ConfidenceInterval<Ranks> interval(double level) {
        double z = Normal.upperQuantile((1 - Arguments.level(level)) / 2);
        double variance = MannKendall.untied(x.length)
                        .subtract(MannKendall.tied(x))
                        .subtract(MannKendall.tied(y))
                        .doubleValue()
                / 18.0;
        double width = z * Math.sqrt(Math.max(0, variance));
        long count = slopes.pairs();
        double low = Math.rint(((double) count - width) / 2);
        double high = Math.rint(((double) count + width) / 2 + 1);
        boolean inside = low >= 1 && high <= (double) count;
        double first = slopes.ranked((long) Math.max(low, 1));
        double last = slopes.ranked((long) Math.min(high, (double) count));
        return new ConfidenceInterval<>(
                Math.min(first, last), last, level, inside ? Ranks.INSIDE : Ranks.CUT_OFF, false);
    }

    /** For people: the slope with its interval and the number of points. */
    @Override
    public String toString() {
        return Summary.of("TheilSen")
                .with("slope", slope(), interval(Summary.LEVEL))
                .of(x.length, "");
    }
}
