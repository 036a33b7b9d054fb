package org.akkoord.csv.panel;

import java.util.List;
import java.util.Optional;
import org.akkoord.csv.PanelColumn;
import org.akkoord.csv.PanelCsvFormat;
import org.akkoord.csv.bytes.Chunk;
import org.akkoord.csv.bytes.PlainColumns;
import org.akkoord.csv.bytes.PlainLines;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.panel.intake.PanelSink;

/** Gives decoded lines to a sink, in their order, and lines that are not plain to {@link PanelRows}. */
final class PanelFeed {

    private static final double[] NO_WEIGHTS = new double[0];

    /** Everything was given. */
    static final int DONE = -1;

    private final PanelSink sink;
    private final PanelRows rows;
    private final boolean weighted;
    private final char separator;
    private long line;

    /**
     * Feeds a sink.
     *
     * @param line on which the first lines start that are given
     */
    PanelFeed(PanelSink sink, PanelRows rows, PanelHeader header, PanelCsvFormat format, long line) {
        this.sink = sink;
        this.rows = rows;
        this.line = line;
        weighted = header.has(PanelColumn.WEIGHT);
        separator = format.separator();
    }

    /** The line behind those that were given. */
    long line() {
        return line;
    }

    /**
     * Gives the lines of a chunk; tells where a line starts from which on another reader is needed, or {@link #DONE}.
     */
    int take(Chunk chunk, PlainLines lines, SinkNames names) {
        long first = line;
        for (PlainLines.Run run : lines.runs()) {
            takeRows(chunk, lines, run, names);
            line = first + run.until();
            if (run.unusual()) {
                if (!takeLine(chunk, lines.start(run.until()))) {
                    return lines.start(run.until());
                }
                line++;
            }
        }
        return DONE;
    }

    private void takeRows(Chunk chunk, PlainLines lines, PlainLines.Run run, SinkNames names) {
        long first = line - run.from();
        int from = run.from();
        while (from < run.until()) {
            int until = names.translate(from, run.until());
            if (!putAll(lines.columns(), run.counts(), from, until)) {
                for (int row = from; row < until; row++) {
                    line = first + row;
                    put(chunk, lines, run.counts(), row);
                }
            }
            if (until < run.until()) {
                line = first + until;
                takeLine(chunk, lines.start(until));
                until++;
            }
            from = until;
        }
    }

    private boolean putAll(PlainColumns columns, boolean counts, int from, int until) {
        double[] weights = weighted ? columns.weights() : NO_WEIGHTS;
        try {
            PanelSink many = sink.at(
                    columns.units().numbers(),
                    columns.variables().numbers(),
                    columns.periods().numbers(),
                    from,
                    until);
            if (counts) {
                many.counts(columns.numerators(), columns.denominators(), weights);
            } else {
                many.values(columns.values(), weights);
            }
        } catch (IllegalArgumentException refused) {
            return false;
        }
        rows.accepted(until - from);
        return true;
    }

    private void put(Chunk chunk, PlainLines lines, boolean counts, int row) {
        if (!putAll(lines.columns(), counts, row, row + 1)) {
            takeLine(chunk, lines.start(row));
        }
    }

    /** False if the line cannot be split. */
    private boolean takeLine(Chunk chunk, int start) {
        if (chunk.isBlank(start)) {
            return true;
        }
        Optional<List<String>> cells = chunk.cells(start, separator);
        cells.ifPresent(texts -> rows.row(new CsvRow(line, texts, texts.size())));
        return cells.isPresent();
    }
}
