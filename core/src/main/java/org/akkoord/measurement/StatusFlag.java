package org.akkoord.measurement;

/** What must be known about a figure before it is used (observation status). */
public enum StatusFlag {
    /** The publisher calls it provisional. */
    PROVISIONAL,
    /** It replaces a figure published earlier. */
    REVISED,
    /** The publisher estimated or imputed it. */
    ESTIMATED,
    /** The source does not state its period; the period gives the bounds within which it must lie. */
    PERIOD_NOT_STATED,
    /** The people asked judged themselves. */
    SELF_REPORTED,
    /** The publisher does not know how well the respondents represent the population. */
    REPRESENTATIVENESS_UNKNOWN,
    /** The publisher calls it unreliable, for example because of few observations. */
    LOW_RELIABILITY,
    /** Measured in exceptional circumstances, such as the closing of schools in 2020. */
    EXCEPTIONAL_CIRCUMSTANCES,
    /** Its definition differs from the indicator's in a way that the note explains. */
    DEFINITION_DIFFERS
}
