package org.akkoord.csv;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.CsvRecords;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.csv.text.Records;

/** Rows of another carrier as the records of a file, of which the names are the first. */
final class CarrierRecords implements Records {

    private final CsvProfile.Rows rows;
    private final List<String> names;
    private final String[] above;
    private boolean isBegun;

    CarrierRecords(CsvProfile.Rows rows) {
        this.rows = rows;
        names = List.copyOf(rows.names());
        above = new String[names.size()];
        Arrays.fill(above, "");
    }

    @Override
    public Optional<CsvRow> next() throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("the reading thread was interrupted");
        }
        if (!isBegun) {
            isBegun = true;
            return names.isEmpty() ? Optional.empty() : Optional.of(new CsvRow(1, names, names.size()));
        }
        return rows.next() ? Optional.of(row()) : Optional.empty();
    }

    /** A text that stands in the cell above as well is known not to be suspect. */
    private CsvRow row() throws IOException {
        String[] cells = new String[above.length];
        boolean isSuspect = false;
        for (int i = 0; i < cells.length; i++) {
            String text = Objects.requireNonNull(rows.text(i), "text");
            if (!text.equals(above[i])) {
                boolean isFaulty = CellText.isSuspect(text);
                isSuspect |= isFaulty;
                above[i] = isFaulty ? "" : text;
            }
            cells[i] = text;
        }
        return new CsvRow(rows.place(), Arrays.asList(cells), cells.length, isSuspect);
    }

    @Override
    public Optional<CsvRecords.Fault> fault() {
        return Optional.empty();
    }
}
