package org.akkoord.csv.write;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of the table of evaluations, in the order in which they are written. */
public enum EvaluationColumn {
    AGREEMENT,
    AS_OF,
    METHOD,
    AMBITION,
    GOAL,
    GOAL_VERDICT,
    OBJECTIVE,
    OBJECTIVE_VERDICT,
    OBJECTIVE_REASON,
    INDICATOR,
    ROLE,
    INDICATOR_VERDICT,
    INDICATOR_REASON,
    TARGET,
    TARGET_UNIT,
    TARGET_PROVENANCE,
    DEADLINE,
    APPLIES_FROM,
    UNIT,
    LATEST_PERIOD,
    LATEST_VALUE,
    LATEST_NUMERATOR,
    LATEST_DENOMINATOR,
    LATEST_LOW,
    LATEST_HIGH,
    EARLIER_PERIOD,
    EARLIER_VALUE,
    CHANGE,
    CHANGE_PER_YEAR,
    SLOPE_PER_YEAR,
    TREND_METHOD,
    TREND_P,
    EXPECTED,
    SHORTFALL_PERCENT,
    METHOD_STATUS,
    METHOD_VALUE,
    METHOD_SCORE,
    EVIDENCE_GRADE,
    AGE_MONTHS,
    COVERAGE,
    REMARKS,
    FLAGS,
    DECLARED,
    DECLARED_WORDS,
    DECLARED_BY,
    DECLARED_ON,
    CONCORDANCE,
    WHY_NL,
    WHY_EN;

    /** The names of all columns. */
    public static List<String> header() {
        return Arrays.stream(values())
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
