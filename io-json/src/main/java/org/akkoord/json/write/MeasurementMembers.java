package org.akkoord.json.write;

import java.util.List;

/** The members of a figure, in the order in which they are written; the columns of its CSV form have the same names. */
public final class MeasurementMembers {

    public static final String INDICATOR = "indicator";
    public static final String PERIOD = "period";
    public static final String UNIT = "unit";
    public static final String VALUE = "value";
    public static final String QUALIFIER = "qualifier";
    public static final String NUMERATOR = "numerator";
    public static final String DENOMINATOR = "denominator";
    public static final String LOW = "low";
    public static final String HIGH = "high";
    public static final String WORDS = "words";
    public static final String MISSING = "missing";
    public static final String CATEGORY = "category";
    public static final String COHORT = "cohort";
    public static final String INTERVAL_LOW = "interval_low";
    public static final String INTERVAL_HIGH = "interval_high";
    public static final String INTERVAL_LEVEL = "interval_level";
    public static final String COVERAGE = "coverage";
    public static final String PROVENANCE = "provenance";
    public static final String FLAGS = "flags";
    public static final String PUBLISHER = "publisher";
    public static final String SOURCES = "sources";
    public static final String PUBLISHED = "published";
    public static final String NOTE = "note";

    /** The list of a document. */
    public static final String MEASUREMENTS = "measurements";

    public static final List<String> INTERVAL = List.of(INTERVAL_LOW, INTERVAL_HIGH, INTERVAL_LEVEL);

    private MeasurementMembers() {}
}
