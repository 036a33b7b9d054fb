package org.akkoord.panel.intake;

/**
 * Where the cells of many rows are: for each row the numbers of its unit, variable and period. The arrays are not
 * copied. A row's number is its index in the arrays.
 *
 * @param units for each row the number of its unit
 * @param variables for each row the number of its variable
 * @param periods for each row the number of its period
 * @param from the first row
 * @param until the row after the last one
 */
@SuppressWarnings("ArrayRecordComponent") // columns; never compared
public record RowAddresses(int[] units, int[] variables, int[] periods, int from, int until) {

    /**
     * The addresses of some rows.
     *
     * @throws IllegalArgumentException if an array does not have all the rows
     */
    public RowAddresses {
        int rows = Math.min(units.length, Math.min(variables.length, periods.length));
        if (from < 0 || from > until || until > rows) {
            throw new IllegalArgumentException("the rows must be some of the " + rows
                    + " that have a unit, a variable and a period, but were " + from + " to " + until);
        }
    }

    int size() {
        return until - from;
    }
}
