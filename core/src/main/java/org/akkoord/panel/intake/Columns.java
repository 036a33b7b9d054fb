package org.akkoord.panel.intake;

import org.akkoord.panel.store.Variable.Kind;

/**
 * What many cells hold, in columns.
 *
 * @param kind counts or values
 * @param numerators none for values
 * @param denominators none for values
 * @param values none for counts
 * @param weights none where there are no weights
 */
@SuppressWarnings("ArrayRecordComponent") // columns; never compared
public record Columns(Kind kind, int[] numerators, int[] denominators, double[] values, double[] weights) {

    private static final int[] NO_COUNTS = new int[0];
    private static final double[] NO_NUMBERS = new double[0];

    public static Columns counts(int[] numerators, int[] denominators, double[] weights) {
        return new Columns(Kind.COUNTS, numerators, denominators, NO_NUMBERS, weights);
    }

    public static Columns values(double[] values, double[] weights) {
        return new Columns(Kind.VALUE, NO_COUNTS, NO_COUNTS, values, weights);
    }

    boolean isCounts() {
        return kind == Kind.COUNTS;
    }

    boolean isWeighted() {
        return weights.length > 0;
    }

    public double weight(int row) {
        return isWeighted() ? weights[row] : 1;
    }

    /**
     * Looks at the lengths of the columns.
     *
     * @throws IllegalArgumentException if one is too short
     */
    public void mustHave(int until) {
        int rows = Math.min(
                isCounts() ? Math.min(numerators.length, denominators.length) : values.length,
                isWeighted() ? weights.length : Integer.MAX_VALUE);
        if (rows < until) {
            throw new IllegalArgumentException(
                    "every row needs its numbers, but there are " + until + " rows and numbers for " + rows);
        }
    }

    public boolean isSound(int row) {
        boolean sound = isCounts()
                ? (numerators[row] | denominators[row] | (denominators[row] - numerators[row])) >= 0
                : Math.abs(values[row]) <= Intake.LARGEST;
        return sound && isWeight(weight(row));
    }

    static boolean isWeight(double weight) {
        return weight >= 0 && weight <= Intake.LARGEST;
    }

    /**
     * Looks at the numbers of a row.
     *
     * @throws IllegalArgumentException if one is out of range; it names the row
     */
    public void check(int row) {
        try {
            if (isCounts()) {
                Intake.checkCounts(numerators[row], denominators[row]);
            } else {
                Intake.checkValue(values[row]);
            }
            Intake.checkWeight(weight(row));
        } catch (IllegalArgumentException refused) {
            throw Batch.inRow(row, refused);
        }
    }
}
