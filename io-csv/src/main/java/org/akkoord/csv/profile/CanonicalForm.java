package org.akkoord.csv.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.akkoord.internal.io.FigureNames;

/** The form into which the rows of a source are turned. It decides which columns a row may have and which it needs. */
public enum CanonicalForm {
    /** Measurements of indicators. */
    MEASUREMENTS {
        @Override
        boolean hasColumn(String name) {
            return MeasurementColumns.isKnown(name);
        }

        @Override
        List<String> columns() {
            return MeasurementColumns.all(MeasurementColumns.LANGUAGES, MeasurementColumns.LANGUAGES);
        }

        @Override
        List<String> needed(Set<String> given) {
            return MeasurementColumns.REQUIRED;
        }

        @Override
        boolean goesInto(boolean group, String column) {
            return true;
        }
    },

    /** Cells of units such as schools, and the groups to which these belong. */
    PANEL {
        @Override
        boolean hasColumn(String name) {
            return columns().contains(name);
        }

        @Override
        List<String> columns() {
            List<String> columns = new ArrayList<>(ProfileColumns.OF_CELLS);
            columns.addAll(ProfileColumns.OF_GROUPS);
            return columns;
        }

        @Override
        List<String> needed(Set<String> given) {
            return isGroup(given)
                    ? List.of(
                            ProfileColumns.UNIT, ProfileColumns.GROUP, ProfileColumns.LEVEL, ProfileColumns.VALID_FROM)
                    : List.of(ProfileColumns.UNIT, ProfileColumns.VARIABLE, ProfileColumns.PERIOD);
        }

        @Override
        boolean goesInto(boolean group, String column) {
            boolean ofGroups = ProfileColumns.OF_GROUPS.contains(column);
            return group
                    ? ofGroups || ProfileColumns.isNotUsed(column)
                    : !ofGroups || column.equals(ProfileColumns.UNIT);
        }
    };

    /** Whether a row of the form may have the column. */
    abstract boolean hasColumn(String name);

    /** The columns of the form by name, with those of the languages that always have one. */
    abstract List<String> columns();

    /** The columns, besides those of the value, that a row with the given columns must have. */
    abstract List<String> needed(Set<String> given);

    /** Whether a column belongs into the rows of one kind: into those of groups, or into the others. */
    abstract boolean goesInto(boolean group, String column);

    /** Whether one text may hold for a whole file that has no column for it. */
    boolean mayBeGiven(String column) {
        return this == MEASUREMENTS
                && List.of(FigureNames.INDICATOR, FigureNames.UNIT).contains(column);
    }

    /** The column that says of what a figure is. */
    String ofIds() {
        return this == PANEL ? ProfileColumns.VARIABLE : FigureNames.INDICATOR;
    }

    /** Whether a profile may give the column. */
    boolean isKnown(String name) {
        return ProfileColumns.isNotUsed(name) || hasColumn(name);
    }

    /** All columns that a profile may give and that have a name of their own. */
    List<String> all() {
        List<String> all = new ArrayList<>(columns());
        all.add(ProfileColumns.CHECKED);
        all.add(ProfileColumns.SAME);
        all.add(ProfileColumns.MULTIPLIER);
        return all;
    }

    /** The columns that a row with these columns must have, but does not. */
    List<String> lacking(Map<String, ?> columns) {
        Set<String> given = columns.keySet();
        List<String> needed = new ArrayList<>(needed(given));
        if (given.contains(ProfileColumns.NUMERATOR) || given.contains(ProfileColumns.DENOMINATOR)) {
            needed.addAll(List.of(ProfileColumns.NUMERATOR, ProfileColumns.DENOMINATOR));
        } else if (!isGroup(given)) {
            needed.add(ProfileColumns.VALUE);
        }
        return needed.stream().filter(name -> !given.contains(name)).toList();
    }

    /** Whether a row with these columns says to which group a unit belongs. */
    static boolean isGroup(Set<String> columns) {
        return columns.contains(ProfileColumns.GROUP);
    }
}
