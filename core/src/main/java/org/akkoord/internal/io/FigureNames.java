package org.akkoord.internal.io;

import java.util.List;

/**
 * The names of the parts of a figure in every file format, in the order in which they are written. They are the members
 * of a figure in JSON and the columns in CSV, where words and notes have one column for each language.
 */
public final class FigureNames {

    public static final String INDICATOR = "indicator";
    public static final String PERIOD = "period";
    public static final String UNIT = "unit";
    public static final String VALUE = "value";
    public static final String QUALIFIER = "qualifier";
    public static final String NUMERATOR = "numerator";
    public static final String DENOMINATOR = "denominator";
    public static final String LOW = "low";
    public static final String HIGH = "high";

    /**
     * Instead of {@link #LOW} and {@link #HIGH} in JSON, for an end that is not included; CSV writes {@code >0},
     * {@code <2}.
     */
    public static final String ABOVE = "above";

    public static final String BELOW = "below";
    public static final String WORDS = "words";
    public static final String MISSING = "missing";

    /** The column of the cell in CSV. */
    public static final String CATEGORY = "category";

    /** The member of the cell in JSON. */
    public static final String DIMENSIONS = "dimensions";

    public static final String COHORT = "cohort";
    public static final String INTERVAL_LOW = "interval_low";
    public static final String INTERVAL_HIGH = "interval_high";
    public static final String INTERVAL_LEVEL = "interval_level";
    public static final String COVERAGE = "coverage";
    public static final String UNITS_COUNTED = "units_counted";
    public static final String UNITS_EXPECTED = "units_expected";
    public static final String PROVENANCE = "provenance";
    public static final String FLAGS = "flags";
    public static final String PUBLISHER = "publisher";
    public static final String SOURCES = "sources";
    public static final String PUBLISHED = "published";
    public static final String NOTE = "note";

    /** The list of figures in a document. */
    public static final String MEASUREMENTS = "measurements";

    /** The parts of an interval, which a figure has together or not at all. */
    public static final List<String> INTERVAL = List.of(INTERVAL_LOW, INTERVAL_HIGH, INTERVAL_LEVEL);

    /** The parts of the counted units, which a figure has together or not at all. */
    public static final List<String> UNITS = List.of(UNITS_COUNTED, UNITS_EXPECTED);

    private FigureNames() {}
}
