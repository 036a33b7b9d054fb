package org.akkoord.csv.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.akkoord.csv.CsvProfile;
import org.akkoord.csv.PanelColumn;
import org.akkoord.csv.measurement.MeasurementColumns;
import org.akkoord.csv.panel.PanelGroups;
import org.akkoord.internal.io.FigureNames;

/** The canonical columns that a profile may give, and which of them a row needs. */
final class ProfileColumns {

    /** How the names of columns begin whose texts are looked at and not used. */
    static final String CHECKED = "checked";

    /** A column whose texts are codes, whatever it gives. */
    static final String CODE = "";

    static final String CATEGORY = FigureNames.CATEGORY;
    static final String PERIOD = FigureNames.PERIOD;
    static final String VALUE = FigureNames.VALUE;
    static final String NUMERATOR = FigureNames.NUMERATOR;
    static final String DENOMINATOR = FigureNames.DENOMINATOR;
    static final String MISSING = FigureNames.MISSING;
    static final String LOW = FigureNames.LOW;
    static final String HIGH = FigureNames.HIGH;
    static final String VARIABLE = PanelColumn.VARIABLE.usualName();
    static final String UNIT = PanelColumn.UNIT.usualName();

    /** The columns that hold numbers, with the mark of the source. */
    static final List<String> NUMBERS = List.of(
            VALUE,
            NUMERATOR,
            DENOMINATOR,
            LOW,
            HIGH,
            FigureNames.INTERVAL_LOW,
            FigureNames.INTERVAL_HIGH,
            FigureNames.INTERVAL_LEVEL,
            PanelColumn.WEIGHT.usualName());

    /** The columns in which a missing code or a suppressed count may stand. */
    static final List<String> VALUES = List.of(VALUE, NUMERATOR, DENOMINATOR);

    private static final List<String> OF_CELLS =
            Stream.of(PanelColumn.values()).map(PanelColumn::usualName).toList();

    private ProfileColumns() {}

    static boolean isKnown(CsvProfile.Form form, String name) {
        boolean own = isChecked(name) || name.equals(CATEGORY);
        return own
                || (form == CsvProfile.Form.MEASUREMENTS
                        ? MeasurementColumns.isKnown(name)
                        : OF_CELLS.contains(name) || PanelGroups.COLUMNS.contains(name));
    }

    /** All columns that have a name of their own. */
    static List<String> all(CsvProfile.Form form) {
        List<String> names = new ArrayList<>(
                form == CsvProfile.Form.MEASUREMENTS
                        ? MeasurementColumns.all(MeasurementColumns.LANGUAGES, MeasurementColumns.LANGUAGES)
                        : OF_CELLS);
        if (form == CsvProfile.Form.PANEL) {
            names.addAll(PanelGroups.COLUMNS);
            names.add(CATEGORY);
        }
        names.add(CHECKED);
        return names;
    }

    static boolean isChecked(String name) {
        return name.equals(CHECKED) || name.startsWith(CHECKED + "_");
    }

    /** Whether a row with these columns says to which group a unit belongs. */
    static boolean isGroup(Set<String> columns) {
        return columns.contains(PanelGroups.GROUP);
    }

    /** The columns that a row with these columns must have, but does not. */
    static List<String> lacking(CsvProfile.Form form, Map<String, ?> columns) {
        Set<String> given = columns.keySet();
        List<String> needed = new ArrayList<>();
        if (form == CsvProfile.Form.MEASUREMENTS) {
            needed.addAll(MeasurementColumns.REQUIRED);
        } else if (isGroup(given)) {
            needed.addAll(PanelGroups.COLUMNS);
            needed.remove(PanelGroups.UNTIL);
        } else {
            needed.addAll(List.of(UNIT, VARIABLE, PERIOD));
        }
        if (given.contains(NUMERATOR) || given.contains(DENOMINATOR)) {
            needed.addAll(List.of(NUMERATOR, DENOMINATOR));
        } else if (!isGroup(given)) {
            needed.add(VALUE);
        }
        return needed.stream().filter(name -> !given.contains(name)).toList();
    }

    /** Of the columns, those that go into the rows of one kind: into those of cells or into those of groups. */
    static boolean goesInto(CsvProfile.Form form, boolean group, String column) {
        if (form == CsvProfile.Form.MEASUREMENTS) {
            return true;
        }
        return group
                ? PanelGroups.COLUMNS.contains(column) || isChecked(column)
                : !PanelGroups.COLUMNS.contains(column) || column.equals(UNIT);
    }
}
