package org.akkoord.panel;

import org.akkoord.panel.Variable.Kind;

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
record Columns(Kind kind, int[] numerators, int[] denominators, double[] values, double[] weights) {

    private static final int[] NO_COUNTS = new int[0];
    private static final double[] NO_NUMBERS = new double[0];

    static Columns counts(int[] numerators, int[] denominators, double[] weights) {
        return new Columns(Kind.COUNTS, numerators, denominators, NO_NUMBERS, weights);
    }

    static Columns values(double[] values, double[] weights) {
        return new Columns(Kind.VALUE, NO_COUNTS, NO_COUNTS, values, weights);
    }

    boolean isCounts() {
        return kind == Kind.COUNTS;
    }

    boolean isWeighted() {
        return weights.length > 0;
    }

    double value(int row) {
        return isCounts() ? numerators[row] : values[row];
    }

    double base(int row) {
        return isCounts() ? denominators[row] : 0;
    }

    double weight(int row) {
        return isWeighted() ? weights[row] : 1;
    }

    /** Whether the row says that there is nothing to count, as 0 out of 0. */
    boolean isEmpty(int row) {
        return isCounts() && denominators[row] == 0;
    }

    /** @throws IllegalArgumentException if a column is too short or a number out of range; it names the first such row */
    void check(Places at) {
        int rows = Math.min(
                isCounts() ? Math.min(numerators.length, denominators.length) : values.length,
                isWeighted() ? weights.length : Integer.MAX_VALUE);
        if (rows < at.until()) {
            throw new IllegalArgumentException(
                    "every row needs its numbers, but there are " + at.until() + " rows and numbers for " + rows);
        }
        if (!(areCountsSound(at)
                && areWithin(values, isCounts() ? 0 : at.size(), at.from(), true)
                && areWithin(weights, isWeighted() ? at.size() : 0, at.from(), false))) {
            for (int row = at.from(); row < at.until(); row++) {
                check(row);
            }
        }
    }

    private boolean areCountsSound(Places at) {
        int bad = 0;
        for (int row = at.from(); row < (isCounts() ? at.until() : 0); row++) {
            bad |= numerators[row] | denominators[row] | (denominators[row] - numerators[row]);
        }
        return bad >= 0;
    }

    private static boolean areWithin(double[] numbers, int count, int from, boolean negative) {
        double least = 0;
        double most = 0;
        for (int row = from; row < from + count; row++) {
            least = Math.min(least, numbers[row]);
            most = Math.max(most, numbers[row]);
        }
        return most <= Intake.LARGEST && least >= (negative ? -Intake.LARGEST : 0);
    }

    private void check(int row) {
        try {
            if (isCounts()) {
                Intake.checkCounts(numerators[row], denominators[row]);
            } else {
                Intake.checkValue(values[row]);
            }
            Intake.checkWeight(weight(row));
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException("row " + row + ": " + refused.getMessage(), refused);
        }
    }
}
