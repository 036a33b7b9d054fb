package org.akkoord.csv.panel;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.akkoord.csv.bytes.LineBlocks;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.csv.text.CsvRecords;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.csv.text.Records;

/** The records from some line of a file on. They have the numbers of the lines on which they stand in the file. */
final class LaterRecords implements Records {

    private final CsvRecords records;
    private final long before;

    /**
     * Records that are still to be read.
     *
     * @param rest the rest of the file as {@link LineBlocks#rest} gives it
     * @param line the line on which the rest starts
     */
    LaterRecords(InputStream rest, ProfileParts.Dialect dialect, long line) {
        records = dialect.records(rest);
        // the rest begins with a line feed of its own, so its line 2 is that line of the file
        before = line - 2;
    }

    @Override
    public Optional<CsvRow> next() throws IOException {
        return records.next().map(row -> new CsvRow(row.line() + before, row.cells(), row.count(), row.suspect()));
    }

    @Override
    public Optional<CsvRecords.Fault> fault() {
        return records.fault()
                .map(fault -> new CsvRecords.Fault(fault.line() + before, fault.cell(), fault.code(), fault.message()));
    }
}
