package org.akkoord.trend;

/** Which way a slope points. */
public enum TrendDirection {
    /** Upwards. */
    RISING,
    /** Neither way: the slope is exactly 0. */
    LEVEL,
    /** Downwards. */
    FALLING
}
