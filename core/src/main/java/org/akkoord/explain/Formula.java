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
    TEST_STATISTIC("{CHANGE} / sqrt({ERROR_EARLIER}^2 + {ERROR_LATER}^2)"),
    /** The compound growth per year between two values, in percent. */
    GROWTH("100 * (({LATER} / {EARLIER})^(1 / {YEARS}) - 1)"),
    /** The compound growth per year that leads from the baseline to the target in time, in percent. */
    GROWTH_NEEDED("100 * (({TARGET} / {BASELINE})^(1 / {YEARS}) - 1)"),
    /** The growth the wanted way, in percent: the sign is that of the wanted direction, turned for negative values. */
    WANTED_GROWTH("{SIGN} * {GROWTH}"),
    /** The growth as a share of the growth needed. */
    GROWTH_RATIO("{SIGN} * {GROWTH} / |{NEEDED}|"),
    /** By how much thresholds shrink for a baseline near its natural limit. */
    LIMIT_COEFFICIENT("1 - ({BASELINE} / {LIMIT})^{POWER}"),
    /** The same for a baseline beyond the limit. */
    LIMIT_COEFFICIENT_BEYOND("1 - ((2 * {LIMIT} - {BASELINE}) / {LIMIT})^{POWER}"),
    /** A score that is linear in a measure, before it is cut off at the ends of its scale. */
    SCORE("{FACTOR} * {MEASURE} + {OFFSET}"),
    /** The latest value grown on to the deadline. */
    PROJECTED_GROWTH("{LATEST} * (1 + {GROWTH} / 100)^{YEARS}"),
    /** The part of the distance from the baseline to the target that will have been covered at the deadline. */
    DISTANCE_COVERED("({EXPECTED} - {BASELINE}) / ({TARGET} - {BASELINE})"),
    /** The mean of annual changes. */
    MEAN_ANNUAL_CHANGE("({LATER} - {EARLIER}) / {YEARS}"),
    /** What will miss at the deadline, as a share of the distance from the latest value to the target. */
    REMAINING_GAP("100 * ({TARGET} - {EXPECTED}) / ({TARGET} - {LATEST})"),
    /** The change per year that leads from the baseline to the target in time. */
    CHANGE_NEEDED("({TARGET} - {BASELINE}) / {YEARS}"),
    /** The change per year as a share of the change needed. */
    SPEED("{CHANGE} / {NEEDED}"),
    /** How much of the change from the baseline to the target was achieved. */
    TARGETED_CHANGE("100 * ({LATEST} - {BASELINE}) / ({TARGET} - {BASELINE})"),
    /** The standard error of that percentage. */
    TARGETED_CHANGE_ERROR("100 / |{TARGET} - {BASELINE}| * sqrt({ERROR_LATER}^2"
            + " + (({TARGET} - {LATEST}) / ({TARGET} - {BASELINE}))^2 * {ERROR_EARLIER}^2)"),
    /** The movement as a share of the baseline. */
    CHANGE_OF_BASELINE("100 * |{LATEST} - {BASELINE}| / |{BASELINE}|"),
    /** The slope of the line weighted by 1 over the squared standard errors, over numbered periods. */
    WEIGHTED_SLOPE("(Sw Swxk - Swk Swx) / (Sw Swkk - Swk^2), w = 1 / se^2"),
    /** The chi-squared statistic of a slope with one degree of freedom. */
    SLOPE_CHI_SQUARED("({SLOPE} / {ERROR})^2"),
    /** The slope of the logit of a proportion over numbered periods. */
    LOGIT_SLOPE("least squares of ln(r / (n - r))"),
    /** The chi-squared statistic of a trend in proportions with one degree of freedom. */
    PROPORTION_CHI_SQUARED(
            "{N} * ({N} * {SUM_RK} - {R} * {SUM_NK})^2" + " / ({R} * ({N} - {R}) * ({N} * {SUM_NKK} - {SUM_NK}^2))"),
    /** How many of the slopes with one point left out have the sign of the whole slope. */
    SAME_SIGN("count"),
    /** A mean of scores. */
    MEAN_SCORE("{TOTAL} / {COUNT}"),
    /** How many of the parts could be assessed, in percent. */
    PARTS_ASSESSED("100 * {COUNT} / {TOTAL}");

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
        ERROR_LATER,
        /** The standard error of a slope. */
        ERROR,
        /** Growth per year, in percent. */
        GROWTH,
        /** What would be needed per year: growth in percent, or change. */
        NEEDED,
        /** 1 or -1. */
        SIGN,
        /** The natural limit of the values. */
        LIMIT,
        /** An exponent. */
        POWER,
        /** A factor. */
        FACTOR,
        /** A measure of progress. */
        MEASURE,
        /** What is added. */
        OFFSET,
        /** The sum of the denominators. */
        N,
        /** The sum of the numerators. */
        R,
        /** The sum of the numerators times the number of their period. */
        SUM_RK,
        /** The sum of the denominators times the number of their period. */
        SUM_NK,
        /** The sum of the denominators times the square of the number of their period. */
        SUM_NKK,
        /** A sum, or a number of all. */
        TOTAL,
        /** How many. */
        COUNT
    }

    /** What a rating is about. */
    public enum Aspect {
        /** How it moves. */
        PROGRESS,
        /** Where it stands against the target. */
        LEVEL
    }
}
