package org.akkoord.quantity;

/** How an interval of uncertainty was computed. */
public enum IntervalMethod {
    /** The publisher's own interval; the publisher's documentation says how it was made. */
    AS_PUBLISHED
}
