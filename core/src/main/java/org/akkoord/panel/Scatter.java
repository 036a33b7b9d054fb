package org.akkoord.panel;

import java.util.ArrayList;
import java.util.List;
import org.akkoord.quantity.MissingReason;

/** Puts the cells of many rows into drafts: all of them, or none and an exception. */
final class Scatter {

    private static final int MOST_ROWS = 1 << 24;
    private static final int MOST_BUCKETS = 1 << 12;

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

    /** Puts all cells; gives -1, or the first row whose cell is known already. */
    int run(Partition partition) {
        List<Draft> decided = decide();
        boolean done = at.size() <= MOST_ROWS
                && partition.plan(at, drafts.length) <= Math.max(MOST_BUCKETS, at.size())
                && put(partition);
        int row = done ? -1 : put();
        if (row >= 0) {
            undo(row);
            decided.forEach(Draft::undecide);
        }
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

    /** Puts all rows, or none. */
    private boolean put(Partition rows) {
        rows.pack(at, columns);
        int row = 0;
        for (int bucket = 0; bucket < rows.buckets(); bucket++) {
            while (row < rows.end(bucket)) {
                Draft draft = drafts[rows.variable(bucket)];
                row = draft.tile(rows.unit(bucket)).put(rows, row, rows.end(bucket));
                if (row < rows.end(bucket)) {
                    if (rows.denominator(row) != 0
                            || !putEmpty(draft, rows.unit(bucket) + rows.place(row), rows.period(row))) {
                        undo(rows, row);
                        return false;
                    }
                    row += rows.words();
                }
            }
        }
        return true;
    }

    private void undo(Partition rows, int behind) {
        int row = 0;
        for (int bucket = 0; row < behind; bucket++) {
            Draft draft = drafts[rows.variable(bucket)];
            for (int last = Math.min(behind, rows.end(bucket)); row < last; row += rows.words()) {
                draft.clear(rows.unit(bucket) + rows.place(row), rows.period(row));
            }
            draft.forgetSpecials();
        }
    }

    private int put() {
        for (int row = at.from(); row < at.until(); row++) {
            if (!put(row)) {
                return row;
            }
        }
        return -1;
    }

    private boolean put(int row) {
        Draft draft = drafts[variables[row]];
        if (!columns.isCounts()) {
            return draft.put(units[row], periods[row], columns.values()[row], 1, columns.weight(row));
        }
        int denominator = columns.denominators()[row];
        return denominator == 0
                ? putEmpty(draft, units[row], periods[row])
                : draft.put(units[row], periods[row], columns.numerators()[row], denominator, columns.weight(row));
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
