package org.akkoord.panel.intake;

import org.akkoord.panel.PanelSink;

/**
 * Where the cells of many rows are: for each row the numbers of its unit, its variable and its period, as
 * {@link PanelSink} gave them. The arrays are not copied; a row's number is its place in the arrays.
 *
 * @param units for each row the number of its unit
 * @param variables for each row the number of its variable
 * @param periods for each row the number of its period
 * @param from the first row
 * @param until the row behind the last one
 */
@SuppressWarnings("ArrayRecordComponent") // columns; never compared
public record RowAddresses(int[] units, int[] variables, int[] periods, int from, int until) {

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if the arrays do not have all the rows
     */
    public RowAddresses {
        int rows = Math.min(units.length, Math.min(variables.length, periods.length));
        if (from < 0 || from > until || until > rows) {
            throw new IllegalArgumentException("the rows must be some of the " + rows
                    + " for which there are places, but were " + from + " to " + until);
        }
    }

    /**
     * All rows of three columns.
     *
     * @throws IllegalArgumentException if the columns differ in length
     */
    public static RowAddresses of(int[] units, int[] variables, int[] periods) {
        if (units.length != variables.length || units.length != periods.length) {
            throw new IllegalArgumentException("columns must be of one length, but were " + units.length + ", "
                    + variables.length + " and " + periods.length);
        }
        return new RowAddresses(units, variables, periods, 0, units.length);
    }

    int size() {
        return until - from;
    }
}
