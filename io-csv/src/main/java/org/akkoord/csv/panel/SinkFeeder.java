package org.akkoord.csv.panel;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.akkoord.csv.bytes.DecodedColumns;
import org.akkoord.csv.bytes.LineBlock;
import org.akkoord.csv.bytes.LineDecoder;
import org.akkoord.csv.text.CsvHeader;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.panel.intake.PanelSink;

/** Gives decoded lines to a sink, in their order, and lines that are not plain to a {@link RowDecoder}. */
final class SinkFeeder {

    private static final double[] NO_WEIGHTS = new double[0];

    private final PanelSink sink;
    private final RowDecoder rows;
    private final CsvHeader header;
    private final boolean weighted;
    private final char separator;
    private long line;

    /** A feeder for the lines that follow a header of one line. */
    SinkFeeder(PanelSink sink, RowDecoder rows, CsvHeader header, boolean weighted, char separator) {
        this.sink = sink;
        this.rows = rows;
        this.header = header;
        this.weighted = weighted;
        this.separator = separator;
        line = header.line() + 1;
    }

    /** The line after those that were given. */
    long line() {
        return line;
    }

    /**
     * Gives the lines of a block. It stops at a line that only a CSV parser can split, and after which lines of the
     * block may not be lines of the file.
     *
     * @return where in the block that line starts; empty if all lines were given
     */
    OptionalInt take(LineBlock block, LineDecoder lines, SinkNumbers numbers) {
        long first = line;
        for (LineDecoder.Run run : lines.runs()) {
            takeRows(block, lines, run, numbers);
            line = first + run.until();
            if (run.unusual()) {
                int start = lines.start(run.until());
                if (!takeText(block, start)) {
                    return OptionalInt.of(start);
                }
                line++;
            }
        }
        return OptionalInt.empty();
    }

    private void takeRows(LineBlock block, LineDecoder lines, LineDecoder.Run run, SinkNumbers numbers) {
        long first = line - run.from();
        int from = run.from();
        while (from < run.until()) {
            int until = numbers.translate(from, run.until());
            if (!putAll(lines.columns(), run.counts(), from, until)) {
                for (int row = from; row < until; row++) {
                    line = first + row;
                    put(block, lines, run.counts(), row);
                }
            }
            if (until < run.until()) {
                line = first + until;
                takeText(block, lines.start(until));
                until++;
            }
            from = until;
        }
    }

    /** Puts rows into the sink; false if it refuses one of them, and then it has taken none. */
    private boolean putAll(DecodedColumns columns, boolean counts, int from, int until) {
        double[] weights = weighted ? columns.weights() : NO_WEIGHTS;
        try {
            PanelSink many = sink.at(
                    columns.units().numbers(),
                    columns.variables(),
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
        rows.addAccepted(until - from);
        return true;
    }

    /** Puts one row; a refused one is decoded again as texts, which finds the message. */
    private void put(LineBlock block, LineDecoder lines, boolean counts, int row) {
        if (!putAll(lines.columns(), counts, row, row + 1)) {
            takeText(block, lines.start(row));
        }
    }

    /** Decodes a line as texts; false if it takes a CSV parser to split it. */
    private boolean takeText(LineBlock block, int start) {
        if (block.isBlank(start)) {
            return true;
        }
        Optional<List<String>> cells = block.cells(start, separator);
        cells.ifPresent(texts -> rows.row(header, new CsvRow(line, texts, texts.size())));
        return cells.isPresent();
    }
}
