package org.akkoord.panel.intake;

/**
 * How many units, variables and periods a sink has heard of. Their numbers are 0 up to these, exclusive.
 *
 * @param units how many units
 * @param variables how many variables
 * @param periods how many periods
 */
record Extent(int units, int variables, int periods) {

    /** Whether all three numbers are in use. The six comparisons become one: whether any difference is negative. */
    boolean has(int unit, int variable, int period) {
        return (outside(unit, units) | outside(variable, variables) | outside(period, periods)) >= 0;
    }

    /** A number whose sign bit is set if the given one is negative or not below the size. */
    private static int outside(int number, int size) {
        return number | (size - 1 - number);
    }

    /**
     * Checks the numbers of a cell.
     *
     * @throws IllegalArgumentException if one of them is not in use
     */
    void mustHave(int unit, int variable, int period) {
        if (!has(unit, variable, period)) {
            throw new IllegalArgumentException("a cell needs the numbers of a known unit, variable and period, but had "
                    + unit + ", " + variable + " and " + period);
        }
    }

    /**
     * Checks the numbers of a row.
     *
     * @throws IllegalArgumentException if one of them is not in use; it names the row
     */
    void mustHave(RowAddresses at, int row) {
        try {
            mustHave(at.units()[row], at.variables()[row], at.periods()[row]);
        } catch (IllegalArgumentException refused) {
            throw Batch.inRow(row, refused);
        }
    }
}
