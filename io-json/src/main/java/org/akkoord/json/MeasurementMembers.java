package org.akkoord.json;

import java.util.List;

/** The members of a figure, in the order in which they are written; the columns of its CSV form have the same names. */
final class MeasurementMembers {

    static final String INDICATOR = "indicator";
    static final String PERIOD = "period";
    static final String UNIT = "unit";
    static final String VALUE = "value";
    static final String QUALIFIER = "qualifier";
    static final String NUMERATOR = "numerator";
    static final String DENOMINATOR = "denominator";
    static final String LOW = "low";
    static final String HIGH = "high";
    static final String WORDS = "words";
    static final String MISSING = "missing";
    static final String CATEGORY = "category";
    static final String COHORT = "cohort";
    static final String INTERVAL_LOW = "interval_low";
    static final String INTERVAL_HIGH = "interval_high";
    static final String INTERVAL_LEVEL = "interval_level";
    static final String COVERAGE = "coverage";
    static final String PROVENANCE = "provenance";
    static final String FLAGS = "flags";
    static final String PUBLISHER = "publisher";
    static final String SOURCES = "sources";
    static final String PUBLISHED = "published";
    static final String NOTE = "note";

    /** The list of a document. */
    static final String MEASUREMENTS = "measurements";

    static final List<String> INTERVAL = List.of(INTERVAL_LOW, INTERVAL_HIGH, INTERVAL_LEVEL);

    private MeasurementMembers() {}
}
