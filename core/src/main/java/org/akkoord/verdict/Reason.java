package org.akkoord.verdict;

/**
 * Why a verdict is what it is, or why a figure was left out. Codes are only added, never renamed: they stand in files.
 */
public enum Reason {
    /** The latest value satisfies the target. */
    TARGET_MET,
    /** What the latest value misses, once projected to the deadline, is within the margin. */
    ON_COURSE,
    /** The deadline has passed, and what the latest value misses is within the margin. */
    SHORTFALL_WITHIN_MARGIN,
    /** The value moves towards the target, too slowly. */
    MOVING_TOWARDS_TARGET,
    /** The value does not move detectably. */
    NO_DETECTABLE_CHANGE,
    /** The value moves away from the target. */
    MOVING_AWAY,
    /** The target was met once and is no longer met. */
    MET_AND_LOST,
    /** The target is met, and the last value up to the deadline did not meet it. */
    MET_LATE,
    /** The deadline has passed, and the latest value moved towards the target without meeting it. */
    MOVED_NOT_IN_TIME,
    /** The deadline has passed, and the latest value neither meets the target nor moved detectably towards it. */
    DEADLINE_PASSED,
    /** The last interim target that was due and measured is missed. */
    INTERIM_TARGET_MISSED,
    /** The value came closer to the target range and crossed it. */
    RANGE_CROSSED,
    /** The value comes closer to the target range, and is projected to lie beyond it at the deadline. */
    BEYOND_RANGE,
    /** The baseline that the agreement states is later than the latest value. */
    BASELINE_LATER,
    /** There is one value, and one value shows no movement. */
    ONE_VALUE,
    /** There is no target value; the value moved the wanted way on the whole, and last the other way. */
    LAST_CHANGE_UNWANTED,
    /** The agreement gives neither a target value nor a direction. */
    NO_TARGET_VALUE,
    /** The source at hand gives no target value; the agreement itself may have one. */
    TARGET_NOT_IN_SOURCE,
    /** The objective is for all, or for none, and counter-examples were counted in the period in which it is due. */
    REFUTED,
    /** The goal has no objective. */
    NO_OBJECTIVE,
    /** The objective has no indicator. */
    NO_INDICATOR,
    /** All indicators are proxies, which do not measure what the objective is about. */
    ONLY_PROXIES,
    /** The objective is no longer monitored in numbers. */
    MONITORING_DISCONTINUED,
    /** There is no figure yet. */
    NO_MEASUREMENT,
    /** There are figures, but none was published yet on the date of the evaluation. */
    NOT_YET_PUBLISHED,
    /** There are statements in words, or missing values, and no number. */
    NO_NUMBER,
    /** The value is known only as a range, and the range does not decide whether the target is met. */
    VALUE_IS_A_RANGE,
    /** The value is known only as a range, all of which misses the target, and a range shows no movement. */
    RANGE_MISSES_TARGET,
    /** The source gives the value as about, over or under a number, which does not decide whether the target is met. */
    VALUE_NOT_EXACT,
    /** There is one value, it does not meet the target, and one value shows no movement. */
    SINGLE_POINT,
    /** The latest value is the only one since a break in the series. */
    SINGLE_POINT_SINCE_BREAK,
    /** All values lie at the same point in time. */
    NO_TIME_BETWEEN,
    /** The verdict is the worst of the parts. */
    WORST_OF_PARTS,
    /** None of the parts could be assessed. */
    NO_PART_ASSESSABLE,
    /** The indicator is background of the goal: it does not say whether an objective is reached. */
    BACKGROUND,
    /** The indicator measures something near the objective; it is shown and never counted. */
    PROXY,
    /** The indicator counts counter-examples: it can refute the objective and never shows that it is reached. */
    CONTRARY,
    /** The figure was not published yet on the date of the evaluation. */
    PUBLISHED_LATER,
    /** The reference date of the figure's cohort lies after the date of the evaluation. */
    REFERENCE_DATE_LATER,
    /** The figure lies before a break across which the publisher does not compare. */
    BEFORE_BREAK,
    /** The figure is in another unit than its indicator or the target. */
    UNIT_DIFFERS,
    /** The figure is in words. */
    IN_WORDS,
    /** The value is missing; the quantity says why. */
    MISSING_VALUE,
    /** The figure is a stated total, and the counts of its parts give the exact one. */
    COUNTS_ARE_EXACT,
    /** The figure is a part without counts, and percentages are never averaged. */
    PARTS_WITHOUT_COUNTS,
    /** A part of the whole is missing, so there is no whole. */
    PART_MISSING,
    /** The target was met, and a newer period was measured, but has no whole. */
    NEWER_WITHOUT_WHOLE,
    /** The value meets the target, but the series broke after the baseline from which the target was set. */
    BREAK_SINCE_BASELINE,
    /** The parts name no dimension, so that they may belong to two classifications, and no whole is stated. */
    PARTS_UNNAMED,
    /** The figures look like fractions of 1, and the target is in percent. */
    FRACTIONS,
    /** The only value is a count over another length than the year of the target. */
    SPAN_OF_TARGET,
    /** There is a figure about one part only, which is not the whole. */
    ONLY_ONE_PART,
    /** A part is known only as a range and cannot be added. */
    PART_IS_A_RANGE,
    /** Two complete classifications add up to different wholes, and the publisher states none. */
    PARTS_DISAGREE,
    /** One part is as large as all others together, so that it may be their total, and is not said to be a part. */
    PARTS_OVERLAP,
    /** The value is made of too few of the units that there were. */
    COVERAGE_TOO_LOW,
    /** The value lies outside what is possible for the indicator. */
    IMPLAUSIBLE,
    /** The period of the figure was not over on the date of the evaluation: it holds a plan or a forecast. */
    PERIOD_NOT_OVER,
    /** The publisher calls the figure a forecast or a plan. */
    FORECAST,
    /** The period of the figure is longer or shorter than that of the others, and only percentages compare then. */
    UNEQUAL_SPAN,
    /** Another publisher's figures count. */
    OTHER_PUBLISHER,
    /** Two publishers give different figures, and the indicator names none of them as its source. */
    PUBLISHERS_DISAGREE,
    /** A later publication of the same figure replaced it. */
    SUPERSEDED,
    /** Two figures for the same period contradict each other. */
    CONFLICTING,
    /** A range takes no part in a trend. */
    RANGE_IN_TREND,
    /** The value moves towards the target, and the rule does not say whether in time. */
    TOWARDS_TARGET_UNTIMED,
    /** The value hardly moves towards the target, if at all. */
    STAGNATION,
    /** There is no target value, and the value moves the wanted way, fast enough for the rule. */
    WANTED_WAY,
    /** There is no target value, and the value moves the wanted way, too slowly for the rule. */
    WANTED_WAY_SLOWLY,
    /** There is no target value, and the value hardly moves the wanted way, if at all. */
    NO_MOVEMENT,
    /** There is no target value, and the value moves the other way. */
    UNWANTED_WAY,
    /** The rule has no answer for this kind of target, such as a range. */
    TARGET_KIND,
    /** Neither the target nor the indicator says which way is good. */
    NO_DIRECTION,
    /** The baseline is zero, from which no growth rate can be computed. */
    ZERO_BASELINE,
    /** The target is zero, to which no growth rate leads. */
    ZERO_TARGET,
    /** There are negative values, for which the rule has no growth rate. */
    NEGATIVE_VALUES,
    /** Baseline, latest value and target do not have one sign, so no growth rate leads from one to the other. */
    SIGN_CHANGE,
    /** The baseline lies on the target or beyond it, so there is no distance to cover. */
    NO_DISTANCE,
    /** The target year is not later than the baseline. */
    DEADLINE_BEFORE_BASELINE,
    /** A year has several values, where the rule takes one per year. */
    SEVERAL_IN_A_YEAR,
    /** There are fewer values than the rule needs. */
    TOO_FEW_VALUES,
    /** The latest values are not of consecutive years. */
    NOT_ANNUAL,
    /** There is no value near the start of the period over which the rule measures. */
    NO_EARLIER_VALUE,
    /** The rule needs counts or the sampling error of every value. */
    SAMPLING_ERROR_MISSING,
    /** A count is none or all of its denominator, for which the rule has no trend. */
    NONE_OR_ALL,
    /** The verdict follows from the mean of the scores of the parts. */
    MEAN_OF_PARTS,
    /** The whole is achieved only if every part is. */
    ALL_OF_PARTS,
    /** The method gives no scores of which a mean could be taken. */
    NO_SCORE,
    /** Too few of the parts could be assessed. */
    TOO_FEW_PARTS,
    /** The method of an application gives the reason in its own words. */
    OF_THE_METHOD,
    /** The next interim target is met, and the target itself is not. */
    INTERIM_TARGET_MET,
    /** The value is a share of too few people, things or units to say anything about a single unit or group. */
    TOO_FEW_COUNTED
}
