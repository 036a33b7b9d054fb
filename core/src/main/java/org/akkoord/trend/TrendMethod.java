package org.akkoord.trend;

/** How a trend is drawn through values and tested. */
public enum TrendMethod {
    /**
     * The median of the slopes between all pairs of points, which one odd point hardly moves, with the Mann-Kendall
     * test, exact for short series. For values without known sampling error.
     */
    THEIL_SEN,
    /**
     * The line with the least sum of squared distances, with its t test. For values without known sampling error, on
     * request.
     */
    LEAST_SQUARES,
    /**
     * Least squares with weights {@code 1 / se^2}, with its normal test. For values whose standard errors are known.
     */
    KNOWN_VARIANCE,
    /** The Cochran-Armitage test for a trend in proportions and its slope. For shares of samples. */
    COCHRAN_ARMITAGE
}
