package org.akkoord.evaluation;

/** What limits the evidence behind an evaluation of an indicator. */
public enum EvidenceRemark {
    /** The latest value is more than two years old on the date of the evaluation. */
    OLD,
    /** The indicator is a proxy. */
    PROXY,
    /** Values were compared across a break because the publisher does so. */
    ACROSS_BREAK,
    /** Earlier values could not be used because of a break. */
    SHORTENED_BY_BREAK,
    /** The target was read from the wording and is not stated. */
    INFERRED_TARGET,
    /** The latest value is approximate in its source. */
    APPROXIMATE,
    /** A value was derived from others or read from wording. */
    DERIVED_VALUE,
    /** There are fewer than three values, so there is no trend. */
    FEW_VALUES,
    /** The sampling error of the latest value is not known, and it is not known to be a full count. */
    UNKNOWN_SAMPLING_ERROR
}
