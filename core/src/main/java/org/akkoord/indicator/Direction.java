package org.akkoord.indicator;

/** Which way is good. */
public enum Direction {
    /** More is better. */
    INCREASE,
    /** Less is better. */
    DECREASE,
    /** Neither way is good or bad in itself. */
    NEUTRAL
}
