package org.akkoord.statistics;

import java.util.Arrays;

/**
 * The Theil-Sen estimator: the median of the slopes between all pairs of points,
 * {@code median((y[j] - y[i]) / (x[j] - x[i]))} over all pairs with different x.
 *
 * <ul>
 *   <li>An even number of slopes: the mean of the two middle ones.
 *   <li>Pairs with equal x are left out.
 * </ul>
 *
 * <p>Reference: P. K. Sen, "Estimates of the regression coefficient based on Kendall's tau", Journal of the American Statistical
 * Association 63 (1968), 1379-1389.
 */
public final class TheilSen {

    private TheilSen() {}

    /**
     * The slope.
     *
     * @param x positions, finite
     * @param y values, finite, as many
     * @return the slope in units of y per unit of x
     * @throws IllegalArgumentException if the lengths differ, a number is not finite or fewer than two positions are distinct
     */
    public static double slope(double[] x, double[] y) {
        Points.check(x, y);
        double[] slopes = new double[Math.multiplyExact(x.length, x.length - 1) / 2];
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                if (x[i] != x[j]) {
                    slopes[count++] = (y[j] - y[i]) / (x[j] - x[i]);
                }
            }
        }
        Arrays.sort(slopes, 0, count);
        int middle = count / 2;
        return count % 2 == 1 ? slopes[middle] : slopes[middle - 1] / 2 + slopes[middle] / 2;
    }
}
