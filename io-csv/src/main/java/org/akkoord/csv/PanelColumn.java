package org.akkoord.csv;

import java.util.Locale;

/** What a column of school-level data holds. Its usual name is that of the constant in lower case. */
public enum PanelColumn {
    /**
     * The id of the unit, such as a school: 1 to 100 ASCII letters, digits, {@code .}, {@code _} or {@code -}, starting
     * with a letter or digit.
     */
    UNIT,
    /** The name of the variable; like an id. */
    VARIABLE,
    /** The period, in a text form of {@link org.akkoord.period.ReportingPeriod}. */
    PERIOD,
    /** A number, {@code <5} for 1 to 4, or for a variable of states a word. */
    VALUE,
    /** How many have the property: a whole number, or {@code <5} for 1 to 4. */
    NUMERATOR,
    /** Out of how many. */
    DENOMINATOR,
    /** The weight of the unit. */
    WEIGHT,
    /** Why there is no number, by the name of a {@link org.akkoord.quantity.MissingReason}. */
    MISSING;

    public String usualName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
