package org.akkoord.csv.text;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;

/** Writes CSV text line by line, with quotes only around cells that need them. */
public final class CsvText {

    private final StringWriter out = new StringWriter();
    private final CsvWriter writer;

    /** A text with commas between cells and LF after lines. */
    public CsvText() {
        this(',', LineDelimiter.LF);
    }

    /** A text with another delimiter and other ends of lines. */
    public CsvText(char delimiter, LineDelimiter lineEnd) {
        writer = CsvWriter.builder()
                .fieldSeparator(delimiter)
                .lineDelimiter(lineEnd)
                .bufferSize(0)
                .build(out);
    }

    /**
     * Adds a line.
     *
     * @throws IllegalArgumentException if a cell holds what {@link CsvRecords} could not read back: NUL, half a
     *     surrogate pair, or more than 65,536 characters
     */
    public void line(List<String> cells) {
        cells.forEach(this::check);
        writer.writeRecord(cells);
    }

    private void check(String cell) {
        if (CellText.fault(cell).isPresent()) {
            throw new IllegalArgumentException(
                    "a text must have at most 65,536 characters, no NUL and no half of a surrogate pair"
                            + " to be written as CSV, but was " + CellText.quote(cell));
        }
    }

    /** All lines so far. */
    @Override
    public String toString() {
        return out.toString();
    }
}
