package org.akkoord.explain;

/** What a method takes as given. */
public enum Assumption {
    /** The deadline has passed, so the latest value itself counts. */
    DEADLINE_PASSED,
    /** The requirement holds already, so the latest value itself counts. */
    STANDING,
    /** The latest value is of the deadline's period or later, so it counts itself. */
    AT_DEADLINE,
    /** There is no deadline, so the end of the agreement takes its place. */
    END_OF_AGREEMENT,
    /** There are two values, so the change per year takes the place of a trend. */
    CHANGE_FOR_TREND,
    /** The projection left the range of percentages and was set to its end. */
    CAPPED,
    /** No sampling error is known, so a threshold takes the place of a test. */
    NO_SAMPLING_ERROR,
    /** The agreement's own baseline value was used. */
    STATED_BASELINE,
    /** The ceiling does not lie beyond the baseline, so the target itself was used. */
    CEILING_NOT_USED,
    /** The rule knows no ceilings, so distances are measured to the target itself. */
    NO_CEILINGS,
    /** The rule knows no milestones, so the final target counts. */
    NO_MILESTONES,
    /** The next milestone takes the place of the final target. */
    NEXT_MILESTONE,
    /** Values after the target year do not count. */
    UNTIL_TARGET_YEAR,
    /** Only values from this period on count. */
    FROM_PERIOD,
    /** Years are counted whole, by the year in which a period begins. */
    WHOLE_YEARS,
    /** The rule replaces a zero by 0.001. */
    ZERO_REPLACED
}
