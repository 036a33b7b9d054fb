package org.akkoord.explain;

/** A calculation that explanations show with its numbers; holes in braces are {@link Symbol}s. */
public enum Formula {
    /** A change between two values. */
    CHANGE("{LATER} - {EARLIER}"),
    /** A change per year. */
    CHANGE_PER_YEAR("{CHANGE} / {YEARS}"),
    /** The median of the slopes between all pairs of points. */
    THEIL_SEN_SLOPE("median((y_j - y_i) / (x_j - x_i))"),
    /** The slope of the least-squares line. */
    LEAST_SQUARES_SLOPE("sum((x - mean x)(y - mean y)) / sum((x - mean x)^2)"),
    /** The slope of the least-squares line with weights 1 / se^2. */
    KNOWN_VARIANCE_SLOPE("sum(w (x - mean x)(y - mean y)) / sum(w (x - mean x)^2), w = 1 / se^2"),
    /** The slope of the Cochran-Armitage test, from counts. */
    COCHRAN_ARMITAGE_SLOPE("100 * sum((x - mean x)(events - n p)) / sum(n (x - mean x)^2)"),
    /** A time between two positions on the time axis. */
    TIME("{UNTIL} - {FROM}"),
    /** The value that is expected at the deadline. */
    PROJECTION("{LATEST} + {SLOPE} * {YEARS}"),
    /** What still misses, as a share of the distance from the baseline to the target, where more is better. */
    SHORTFALL("100 * ({TARGET} - {EXPECTED}) / ({TARGET} - {BASELINE})"),
    /** The movement since the baseline, as a share of the distance from the baseline to the target. */
    MOVEMENT("100 * ({LATEST} - {BASELINE}) / ({TARGET} - {BASELINE})"),
    /** The test statistic of a change whose sampling error is known. */
    TEST_STATISTIC("{CHANGE} / sqrt({ERROR_EARLIER}^2 + {ERROR_LATER}^2)");

    private final String notation;

    Formula(String notation) {
        this.notation = notation;
    }

    /** The formula with its symbols in braces. */
    public String notation() {
        return notation;
    }

    /** A quantity in a formula. */
    public enum Symbol {
        /** The earlier value. */
        EARLIER,
        /** The later value. */
        LATER,
        /** The latest value. */
        LATEST,
        /** The value at the start. */
        BASELINE,
        /** The target value, or the attainable one. */
        TARGET,
        /** The value that counts: projected to the deadline, or the latest. */
        EXPECTED,
        /** A difference of two values. */
        CHANGE,
        /** A slope per year. */
        SLOPE,
        /** A time in years. */
        YEARS,
        /** The position on the time axis from which a time is counted, in years. */
        FROM,
        /** The position on the time axis up to which a time is counted, in years. */
        UNTIL,
        /** The standard error of the earlier value. */
        ERROR_EARLIER,
        /** The standard error of the later value. */
        ERROR_LATER
    }
}
