package org.akkoord.panel.intake;

import org.akkoord.panel.store.Variable.Kind;

/**
 * What the cells of many rows hold, in columns. The rows have the same indexes as their {@link RowAddresses}.
 *
 * @param kind {@link Kind#COUNTS} or {@link Kind#VALUE}
 * @param numerators for each row; empty for values
 * @param denominators for each row; empty for values
 * @param values for each row; empty for counts
 * @param weights for each row; empty where there are no weights
 */
@SuppressWarnings("ArrayRecordComponent") // columns; never compared
public record RowContents(Kind kind, int[] numerators, int[] denominators, double[] values, double[] weights) {

    private static final int[] NO_COUNTS = new int[0];
    private static final double[] NO_VALUES = new double[0];

    public static RowContents counts(int[] numerators, int[] denominators, double[] weights) {
        return new RowContents(Kind.COUNTS, numerators, denominators, NO_VALUES, weights);
    }

    public static RowContents values(double[] values, double[] weights) {
        return new RowContents(Kind.VALUE, NO_COUNTS, NO_COUNTS, values, weights);
    }

    boolean isCounts() {
        return kind == Kind.COUNTS;
    }

    boolean isWeighted() {
        return weights.length > 0;
    }

    double weight(int row) {
        return isWeighted() ? weights[row] : 1;
    }

    /**
     * Checks that all columns have the rows before {@code until}.
     *
     * @throws IllegalArgumentException if one is too short
     */
    void mustHave(int until) {
        int rows = Math.min(
                isCounts() ? Math.min(numerators.length, denominators.length) : values.length,
                isWeighted() ? weights.length : Integer.MAX_VALUE);
        if (rows < until) {
            throw new IllegalArgumentException(
                    "every row needs its numbers, but there are " + until + " rows and numbers for " + rows);
        }
    }

    /** Whether all numbers of a row are in range. */
    private boolean isSound(int row) {
        boolean sound = isCounts()
                ? (numerators[row] | denominators[row] | (denominators[row] - numerators[row])) >= 0
                : CellChecks.isValue(values[row]);
        return sound && CellChecks.isWeight(weight(row));
    }

    /**
     * Checks the numbers of a row.
     *
     * @throws IllegalArgumentException if one is out of range; it names the row
     */
    void check(int row) {
        if (isSound(row)) {
            return;
        }
        try {
            if (isCounts()) {
                CellChecks.checkCounts(numerators[row], denominators[row]);
            } else {
                CellChecks.checkValue(values[row]);
            }
            CellChecks.checkWeight(weight(row));
        } catch (IllegalArgumentException refused) {
            throw Batch.inRow(row, refused);
        }
    }

    /**
     * Gives the rows to which the index of a sink went to the sink, one after another.
     *
     * @throws IllegalArgumentException naming the row, if the numbers of one are out of range; then none is given
     */
    public void into(PanelSink sink, CellIndex index) {
        RowAddresses at = index.rows();
        Extent extent = index.extent();
        mustHave(at.until());
        for (int row = at.from(); row < at.until(); row++) {
            check(row);
            extent.mustHave(at, row);
        }
        for (int row = at.from(); row < at.until(); row++) {
            PanelSink cell = sink.at(at.units()[row], at.variables()[row], at.periods()[row]);
            if (isCounts()) {
                cell.counts(numerators[row], denominators[row], weight(row));
            } else {
                cell.value(values[row], weight(row));
            }
        }
    }
}
