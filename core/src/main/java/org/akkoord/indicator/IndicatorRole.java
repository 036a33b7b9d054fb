package org.akkoord.indicator;

/** What an indicator may be used for. */
public enum IndicatorRole {
    /** It measures what the objective is about; verdicts rest on these alone. */
    DIRECT,
    /** It measures something near the objective; shown beside it, never counted as the objective's own indicator. */
    PROXY,
    /** Background to the goal. */
    CONTEXT,
    /** What was done rather than what was reached: boards supported, courses certified. */
    OUTPUT
}
