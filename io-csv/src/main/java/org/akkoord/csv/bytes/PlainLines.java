package org.akkoord.csv.bytes;

import java.util.ArrayList;
import java.util.List;
import org.akkoord.csv.PanelCsvFormat;
import org.akkoord.csv.panel.PanelHeader;

/**
 * Decodes lines straight from their bytes where that is easy: plain names, plain numbers, no quotes. Each line is a
 * row. Where the lines start is found first; then the first cells of all rows are decoded, which tells where the second
 * ones start, and so on. Names become the numbers that this object gives them. A line that is not plain is left to
 * others.
 */
public final class PlainLines {

    /**
     * Rows of one kind, and then perhaps a line that is not plain.
     *
     * @param from the first row
     * @param until the row behind the last one
     * @param counts whether they have counts
     * @param unusual whether the row behind the last one is that of a line that is not plain
     */
    public record Run(int from, int until, boolean counts, boolean unusual) {}

    private final boolean returning;
    private final LineStarts lines = new LineStarts();
    private final PlainColumns columns;
    private final List<Run> runs = new ArrayList<>();
    private int[] starts = new int[0];
    private int[] at = new int[0];

    /**
     * A decoder for the lines behind a header.
     *
     * @param returning whether lines end with CR and LF
     */
    public PlainLines(PanelHeader header, PanelCsvFormat format, boolean returning) {
        this.returning = returning;
        columns = new PlainColumns(header, format, returning ? '\r' : '\n');
    }

    public PlainColumns columns() {
        return columns;
    }

    public List<Run> runs() {
        return runs;
    }

    /** Where the line of a row starts. */
    public int start(int row) {
        return starts[row];
    }

    /**
     * Decodes whole lines; what was decoded before is forgotten, but for the names.
     *
     * @param until behind the last line feed; at least {@link Chunk#MARGIN} more bytes follow
     */
    void decode(byte[] bytes, int from, int until) {
        starts = lines.find(bytes, from, until);
        int rows = lines.lines();
        if (at.length < rows) {
            at = new int[2 * rows];
        }
        System.arraycopy(starts, 0, at, 0, rows);
        columns.read(bytes, at, rows);
        findRuns(rows);
    }

    private void findRuns(int rows) {
        runs.clear();
        int from = 0;
        boolean counts = true;
        int lineFeed = returning ? 1 : 0;
        int[] numerators = columns.numerators();
        int[] denominators = columns.denominators();
        double[] values = columns.values();
        for (int row = 0; row < rows; row++) {
            boolean plain = at[row] == starts[row + 1] - lineFeed;
            boolean without = Double.isNaN(values[row]);
            boolean counting = plain && without && numerators[row] >= 0 && numerators[row] <= denominators[row];
            boolean unusual = !counting && (!plain || without || numerators[row] >= 0 || denominators[row] >= 0);
            if (unusual || counts != counting) {
                if (unusual || row > from) {
                    runs.add(new Run(from, row, counts, unusual));
                }
                from = unusual ? row + 1 : row;
                counts = counting;
            }
        }
        if (rows > from) {
            runs.add(new Run(from, rows, counts, false));
        }
    }
}
