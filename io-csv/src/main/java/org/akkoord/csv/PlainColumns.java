package org.akkoord.csv;

import java.util.Arrays;

/** The cells of plain rows in columns, which are used again for the next rows. */
final class PlainColumns {

    private static final int FIRST_ROWS = 1 << 12;

    /** The number of each row's first cell among all cells. */
    int[] cells = new int[FIRST_ROWS];

    /** What each row gives, as bits. */
    int[] given = new int[FIRST_ROWS];

    int[] units = new int[FIRST_ROWS];
    int[] variables = new int[FIRST_ROWS];
    int[] periods = new int[FIRST_ROWS];
    int[] numerators = new int[FIRST_ROWS];
    int[] denominators = new int[FIRST_ROWS];
    double[] values = new double[FIRST_ROWS];
    double[] weights = new double[FIRST_ROWS];

    /** Makes room for one more row. */
    void reserve(int row) {
        if (row == cells.length) {
            cells = Arrays.copyOf(cells, 2 * row);
            given = Arrays.copyOf(given, 2 * row);
            units = Arrays.copyOf(units, 2 * row);
            variables = Arrays.copyOf(variables, 2 * row);
            periods = Arrays.copyOf(periods, 2 * row);
            numerators = Arrays.copyOf(numerators, 2 * row);
            denominators = Arrays.copyOf(denominators, 2 * row);
            values = Arrays.copyOf(values, 2 * row);
            weights = Arrays.copyOf(weights, 2 * row);
        }
    }
}
