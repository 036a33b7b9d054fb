package org.akkoord.panel.intake;

/**
 * The numbers that units, variables and periods have: those from 0 up to how many there are.
 *
 * @param units how many units
 * @param variables how many variables
 * @param periods how many periods
 */
public record Extent(int units, int variables, int periods) {

    boolean has(int unit, int variable, int period) {
        return (outside(unit, units) | outside(variable, variables) | outside(period, periods)) >= 0;
    }

    /** Negative if the number is not below the size. */
    private static int outside(int number, int size) {
        return number | (size - 1 - number);
    }

    /**
     * Looks at the numbers of a cell.
     *
     * @throws IllegalArgumentException if one of them is not known
     */
    public void mustHave(int unit, int variable, int period) {
        if (!has(unit, variable, period)) {
            throw new IllegalArgumentException("a cell needs the numbers of a known unit, variable and period, but had "
                    + unit + ", " + variable + " and " + period);
        }
    }

    /**
     * The same for a row of many cells.
     *
     * @throws IllegalArgumentException if one of its numbers is not known; it names the row
     */
    public void mustHave(RowAddresses at, int row) {
        try {
            mustHave(at.units()[row], at.variables()[row], at.periods()[row]);
        } catch (IllegalArgumentException refused) {
            throw Batch.inRow(row, refused);
        }
    }
}
