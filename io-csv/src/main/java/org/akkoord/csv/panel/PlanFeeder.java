package org.akkoord.csv.panel;

import org.akkoord.csv.text.CsvRow;

/** Gives a sink the canonical rows that one plan makes of the rows of a source. */
interface PlanFeeder {

    /**
     * Takes a row whose cells are known from earlier rows, or are plain numbers.
     *
     * @return false if it is not such a row, or the sink refuses it; then the sink took nothing of it
     */
    boolean takeKnown(CsvRow row, RowUnit unit);

    /** Takes any row by all rules, finds its problems, and remembers what its cells gave. */
    void takeFully(CsvRow row);
}
