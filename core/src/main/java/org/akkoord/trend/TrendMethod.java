package org.akkoord.trend;

/** How a trend is drawn through values. */
public enum TrendMethod {
    /** The median of the slopes between all pairs of points; one odd point hardly moves it. */
    THEIL_SEN,
    /** The line with the least sum of squared distances. */
    LEAST_SQUARES
}
