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

    private static final long LARGEST_BITS = Double.doubleToRawLongBits(Intake.LARGEST);
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

    double weight(int row) {
        return isWeighted() ? weights[row] : 1;
    }

    /**
     * Looks at the numbers of all rows.
     *
     * @throws IllegalArgumentException if a column is too short or a number out of range; it names the first such row
     */
    void check(Places at) {
        int rows = Math.min(
                isCounts() ? Math.min(numerators.length, denominators.length) : values.length,
                isWeighted() ? weights.length : Integer.MAX_VALUE);
        if (rows < at.until()) {
            throw new IllegalArgumentException(
                    "every row needs its numbers, but there are " + at.until() + " rows and numbers for " + rows);
        }
        boolean sound = isCounts() ? areCountsSound(at) : areWithin(values, at.from(), at.until(), Long.MIN_VALUE);
        if (!sound || (isWeighted() && !areWithin(weights, at.from(), at.until(), 0))) {
            for (int row = at.from(); row < at.until(); row++) {
                check(row);
            }
        }
    }

    private boolean areCountsSound(Places at) {
        int[] tops = numerators;
        int[] totals = denominators;
        int bad = 0;
        for (int row = at.from(); row < at.until(); row++) {
            bad |= tops[row] | totals[row] | (totals[row] - tops[row]);
        }
        return bad >= 0;
    }

    /** Compares bits, whose order is that of numbers without a sign; a negative zero counts as unsound, which the slower check then corrects. */
    private static boolean areWithin(double[] numbers, int from, int until, long sign) {
        long bad = 0;
        for (int row = from; row < until; row++) {
            long bits = Double.doubleToRawLongBits(numbers[row]) & ~sign;
            bad |= bits | (LARGEST_BITS - bits);
        }
        return bad >= 0;
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
