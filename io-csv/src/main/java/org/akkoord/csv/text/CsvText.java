package org.akkoord.csv.text;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;

/** CSV text line by line: quotes only where needed; comma and LF unless said otherwise. */
public final class CsvText {

    private final StringWriter out = new StringWriter();
    private final CsvWriter writer;

    public CsvText() {
        this(',', LineDelimiter.LF);
    }

    public CsvText(char separator, LineDelimiter lineEnd) {
        writer = CsvWriter.builder()
                .fieldSeparator(separator)
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
