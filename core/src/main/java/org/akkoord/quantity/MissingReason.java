package org.akkoord.quantity;

/** Why there is no value. */
public enum MissingReason {
    /** Nobody measured it. */
    NOT_COLLECTED,
    /** Measured, and withheld to protect the people who were counted. */
    SUPPRESSED,
    /** Measured or being measured, to be published later. */
    NOT_YET_PUBLISHED,
    /** The measurement was ended. */
    DISCONTINUED,
    /** There is nothing to measure: the denominator is zero, or the question does not apply. */
    NOT_APPLICABLE,
    /** The source refers to the value without giving it. */
    NOT_STATED
}
