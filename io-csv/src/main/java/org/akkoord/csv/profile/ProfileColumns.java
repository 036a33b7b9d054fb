package org.akkoord.csv.profile;

import java.util.List;
import org.akkoord.internal.io.FigureNames;

/** The names of the canonical columns to which a profile gives a meaning of its own. */
public final class ProfileColumns {

    /** How the names of columns begin whose texts are looked at and not used. */
    public static final String CHECKED = "checked";

    /** How the names of columns begin that must have one text in all rows, and whose texts are not used. */
    public static final String SAME = "same";

    /** The power of ten by which the values of the row are multiplied. */
    public static final String MULTIPLIER = "multiplier";

    public static final String PERIOD = FigureNames.PERIOD;
    /** What stands between the two ends of a range in the place of a value of a school. */
    public static final String TO = "..";

    public static final String VALUE = FigureNames.VALUE;
    public static final String MISSING = FigureNames.MISSING;
    public static final String NUMERATOR = FigureNames.NUMERATOR;
    public static final String DENOMINATOR = FigureNames.DENOMINATOR;
    public static final String CATEGORY = FigureNames.CATEGORY;
    static final String LOW = FigureNames.LOW;
    static final String HIGH = FigureNames.HIGH;

    /** The unit that a row of school-level data is about; among measurements, the unit of the value. */
    public static final String UNIT = FigureNames.UNIT;

    public static final String VARIABLE = "variable";
    public static final String WEIGHT = "weight";

    public static final String GROUP = "group";
    public static final String LEVEL = "level";
    public static final String VALID_FROM = "valid_from";
    public static final String VALID_UNTIL = "valid_until";

    /** The columns of a row that says to which group a unit belongs, and when. */
    public static final List<String> OF_GROUPS = List.of(UNIT, GROUP, LEVEL, VALID_FROM, VALID_UNTIL);

    /** The columns of a row of school-level data. */
    public static final List<String> OF_CELLS =
            List.of(UNIT, VARIABLE, CATEGORY, PERIOD, VALUE, NUMERATOR, DENOMINATOR, WEIGHT, MISSING);

    /** The columns that hold numbers, which the source writes with its decimal mark. */
    static final List<String> NUMBERS = List.of(
            VALUE,
            NUMERATOR,
            DENOMINATOR,
            LOW,
            HIGH,
            FigureNames.INTERVAL_LOW,
            FigureNames.INTERVAL_HIGH,
            FigureNames.INTERVAL_LEVEL,
            WEIGHT);

    private static final List<String> OF_VALUES =
            List.of(VALUE, LOW, HIGH, FigureNames.INTERVAL_LOW, FigureNames.INTERVAL_HIGH);

    /** The columns in which a missing code or a suppressed count may stand. */
    static final List<String> VALUES = List.of(VALUE, NUMERATOR, DENOMINATOR);

    private ProfileColumns() {}

    static boolean isChecked(String name) {
        return name.equals(CHECKED) || name.startsWith(CHECKED + "_");
    }

    public static boolean isSame(String name) {
        return name.equals(SAME) || name.startsWith(SAME + "_");
    }

    /** Whether the cells of the column are looked at only. */
    static boolean isNotUsed(String name) {
        return isChecked(name) || isSame(name) || name.equals(MULTIPLIER);
    }

    /** Whether the column holds a number in the unit of the value. */
    static boolean isValue(String name) {
        return OF_VALUES.contains(name);
    }

    /** Whether the column holds text that people write, in which a colon and a mark may stand for themselves. */
    static boolean isFreeText(String name) {
        return name.equals(CATEGORY)
                || name.startsWith(MeasurementColumns.NOTE)
                || name.startsWith(MeasurementColumns.WORDS);
    }
}
