package org.akkoord.csv.bytes;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The columns of a canonical file of schools. Each is called after its constant, in lower case. */
public enum PanelColumn {
    /** The id of the unit, such as a school. */
    UNIT,
    /** The name of the variable. */
    VARIABLE,
    /** The part of the unit, as the text form of a cell of dimensions; empty for the whole. */
    CATEGORY,
    /** The period. */
    PERIOD,
    /** A number, {@code <5} for 1 to 4, or for a variable of states a word. */
    VALUE,
    /** How many have the property. */
    NUMERATOR,
    /** Out of how many. */
    DENOMINATOR,
    /** The weight of the unit. */
    WEIGHT,
    /** Why there is no number. */
    MISSING;

    /** The names of all columns, in this order. */
    public static final List<String> NAMES =
            Stream.of(values()).map(PanelColumn::columnName).toList();

    private final String columnName = name().toLowerCase(Locale.ROOT);

    public String columnName() {
        return columnName;
    }
}
