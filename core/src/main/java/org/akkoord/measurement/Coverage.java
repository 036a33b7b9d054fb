package org.akkoord.measurement;

/** Whether everybody was counted. */
public enum Coverage {
    /** A register or full count: there is no sampling error. */
    CENSUS,
    /** A sample: counts and percentages have a sampling error. */
    SAMPLE,
    /** The source does not say. */
    NOT_STATED
}
