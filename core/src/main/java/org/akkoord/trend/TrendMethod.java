package org.akkoord.trend;

/** How the slope of a trend is estimated and tested. */
public enum TrendMethod {
    /**
     * The median of the slopes between all pairs of points, on which one odd point has little influence, with the
     * Mann-Kendall test, which is exact for up to 50 values. For values without known sampling error. Few values have
     * no interval, because even the outermost slopes would cover less than it claims.
     */
    THEIL_SEN,
    /**
     * The line with the least sum of squared residuals, with its t test. For values without known sampling error, only
     * where the caller chooses it. The scatter is at least that of the rounding of the values:
     * {@link org.akkoord.statistics.LeastSquares#withRounding}.
     */
    LEAST_SQUARES,
    /**
     * Least squares with weights {@code 1 / se^2}, with its normal test. For values whose standard errors are known.
     */
    KNOWN_VARIANCE,
    /** The Cochran-Armitage test for a trend in proportions and its slope. For shares of samples. */
    COCHRAN_ARMITAGE
}
