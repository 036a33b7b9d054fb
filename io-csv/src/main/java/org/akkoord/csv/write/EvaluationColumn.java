package org.akkoord.csv.write;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.akkoord.render.Languages;

/** The columns of the table of evaluations, in the order in which they are written. */
public enum EvaluationColumn {
    AGREEMENT,
    AS_OF,
    METHOD,
    METHOD_PARAMETERS,
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
    UNITS_COUNTED,
    UNITS_EXPECTED,
    REMARKS,
    FLAGS,
    DECLARED,
    DECLARED_WORDS,
    DECLARED_BY,
    DECLARED_ON,
    CONCORDANCE;

    /** The names of all columns; after these come those of the reason, one for each language. */
    public static List<String> header() {
        return Stream.concat(
                        Arrays.stream(values()).map(column -> column.name().toLowerCase(Locale.ROOT)),
                        Languages.codes().stream().map(language -> "why_" + language))
                .toList();
    }
}
