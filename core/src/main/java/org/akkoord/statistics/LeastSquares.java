package org.akkoord.statistics;

/**
 * Ordinary least squares of y on x: {@code slope = sum((x - mean x)(y - mean y)) / sum((x - mean x)^2)}, computed on centred values, so that
 * calendar years as positions cost no digits.
 */
public final class LeastSquares {

    private LeastSquares() {}

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
        double meanX = mean(x);
        double meanY = mean(y);
        double xy = 0;
        double xx = 0;
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - meanX;
            xy += dx * (y[i] - meanY);
            xx += dx * dx;
        }
        return xy / xx;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double residual = 0;
        for (double value : values) {
            residual += value - mean;
        }
        return mean + residual / values.length;
    }
}
