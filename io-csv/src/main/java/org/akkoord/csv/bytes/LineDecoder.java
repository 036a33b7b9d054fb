package org.akkoord.csv.bytes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decodes the plain lines of a block; each line is a row. It finds where the lines start, then decodes the first cells
 * of all rows, which shows where the second cells start, and so on. A line whose cells do not end where the line does
 * is not plain, and is left to the readers of texts.
 */
public final class LineDecoder {

    /**
     * What must be known about the lines of a file.
     *
     * @param columns what each column of the file holds, in their order; empty for one that is not used
     * @param separator the byte between cells
     * @param decimalMark the byte before decimals
     * @param variable the variable of all rows, if no column says it
     * @param endsWithReturn whether lines end with CR and LF
     */
    public record Layout(
            List<Optional<PanelColumn>> columns,
            char separator,
            char decimalMark,
            Optional<String> variable,
            boolean endsWithReturn) {

        public Layout {
            columns = List.copyOf(columns);
        }

        /** The byte that ends each cell of the column with a number. */
        char end(int column) {
            return column < columns.size() - 1 ? separator : endsWithReturn ? '\r' : '\n';
        }

        /** The byte that ends each cell of a column; the separator if the file does not have it. */
        char end(PanelColumn column) {
            int found = columns.indexOf(Optional.of(column));
            return found < 0 ? separator : end(found);
        }
    }

    /**
     * Plain rows of one kind that follow each other, and perhaps a row that is not plain after them.
     *
     * @param from the first row
     * @param until the row after the last one
     * @param counts whether they have counts; otherwise they have values
     * @param unusual whether the row {@code until} exists and is not plain
     */
    public record Run(int from, int until, boolean counts, boolean unusual) {}

    private final boolean endsWithReturn;
    private final LineStarts lines = new LineStarts();
    private final DecodedColumns columns;
    private final List<Run> runs = new ArrayList<>();
    private int[] starts = new int[0];
    private int[] at = new int[0];

    public LineDecoder(Layout layout) {
        endsWithReturn = layout.endsWithReturn();
        columns = new DecodedColumns(layout);
    }

    public DecodedColumns columns() {
        return columns;
    }

    /** All rows, in their order. */
    public List<Run> runs() {
        return runs;
    }

    /** Where the line of a row starts. */
    public int start(int row) {
        return starts[row];
    }

    /** Decodes the lines of a block from a place on. What was decoded before is forgotten, but for the names. */
    public void decode(LineBlock block, int from) {
        starts = lines.find(block.bytes(), from, block.end());
        int rows = lines.lines();
        if (at.length < rows) {
            at = new int[2 * rows];
        }
        System.arraycopy(starts, 0, at, 0, rows);
        columns.read(block.bytes(), at, rows);
        findRuns(rows);
    }

    private void findRuns(int rows) {
        runs.clear();
        int from = 0;
        boolean counts = true;
        int[] numerators = columns.numerators();
        int[] denominators = columns.denominators();
        double[] values = columns.values();
        int lineFeed = endsWithReturn ? 1 : 0;
        for (int row = 0; row < rows; row++) {
            boolean plain = at[row] == starts[row + 1] - lineFeed;
            boolean noValue = Double.isNaN(values[row]);
            boolean hasCounts = plain && noValue && numerators[row] >= 0 && numerators[row] <= denominators[row];
            boolean hasValue = plain && !noValue && numerators[row] < 0 && denominators[row] < 0;
            boolean unusual = !hasCounts && !hasValue;
            if (unusual || counts != hasCounts) {
                if (unusual || row > from) {
                    runs.add(new Run(from, row, counts, unusual));
                }
                from = unusual ? row + 1 : row;
                counts = hasCounts;
            }
        }
        if (rows > from) {
            runs.add(new Run(from, rows, counts, false));
        }
    }
}
