package org.akkoord.panel;

import java.util.ArrayList;
import java.util.List;
import org.akkoord.quantity.MissingReason;

/** Puts the cells of many rows into drafts: all of them, or none and an exception. */
final class Scatter {

    private final Draft[] drafts;
    private final Places at;
    private final Columns columns;
    private final int[] units;
    private final int[] variables;
    private final int[] periods;

    /**
     * Rows whose numbers are all known.
     *
     * @throws IllegalArgumentException if a number is out of range; it names the first such row
     */
    Scatter(Draft[] drafts, Places at, Columns columns) {
        this.drafts = drafts;
        this.at = at;
        this.columns = columns;
        units = at.units();
        variables = at.variables();
        periods = at.periods();
        columns.check(at);
    }

    /** @return the first row whose cell is known already, -1 if all cells are put */
    int run() {
        List<Draft> decided = decide();
        int row = put();
        if (row < 0) {
            return -1;
        }
        undo(row);
        decided.forEach(Draft::undecide);
        return row;
    }

    /** Settles of which kind the variables are; gives those for which this was new. */
    private List<Draft> decide() {
        boolean[] named = new boolean[drafts.length];
        for (int row = at.from(); row < at.until(); row++) {
            named[variables[row]] = true;
        }
        List<Draft> decided = new ArrayList<>();
        for (int variable = 0; variable < named.length; variable++) {
            if (named[variable]) {
                boolean isNew = drafts[variable].isUndecided();
                try {
                    drafts[variable].decide(columns.kind(), columns.isWeighted());
                } catch (IllegalArgumentException refused) {
                    decided.forEach(Draft::undecide);
                    throw new IllegalArgumentException(
                            "row " + firstOf(variable) + ": " + refused.getMessage(), refused);
                }
                if (isNew) {
                    decided.add(drafts[variable]);
                }
            }
        }
        return decided;
    }

    private int firstOf(int variable) {
        int row = at.from();
        while (variables[row] != variable) {
            row++;
        }
        return row;
    }

    private int put() {
        return columns.isCounts() ? putCounts() : putValues();
    }

    private int putCounts() {
        int[] numerators = columns.numerators();
        int[] denominators = columns.denominators();
        for (int row = at.from(); row < at.until(); row++) {
            Draft draft = drafts[variables[row]];
            int denominator = denominators[row];
            boolean put = denominator == 0
                    ? putEmpty(draft, units[row], periods[row])
                    : draft.put(units[row], periods[row], numerators[row], denominator, columns.weight(row));
            if (!put) {
                return row;
            }
        }
        return -1;
    }

    private int putValues() {
        double[] values = columns.values();
        for (int row = at.from(); row < at.until(); row++) {
            if (!drafts[variables[row]].put(units[row], periods[row], values[row], 0, columns.weight(row))) {
                return row;
            }
        }
        return -1;
    }

    private static boolean putEmpty(Draft draft, int unit, int period) {
        if (draft.isTaken(unit, period)) {
            return false;
        }
        draft.put(Special.missing(period, unit, MissingReason.NOT_APPLICABLE));
        return true;
    }

    private void undo(int behind) {
        for (int row = at.from(); row < behind; row++) {
            drafts[variables[row]].clear(units[row], periods[row]);
        }
        for (Draft draft : drafts) {
            draft.forgetSpecials();
        }
    }
}
