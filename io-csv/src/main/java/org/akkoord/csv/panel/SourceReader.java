package org.akkoord.csv.panel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.csv.profile.SourceTable;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.csv.text.Records;
import org.akkoord.panel.intake.PanelSink;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;

/** Reads a file of a source into a panel: the cells of its units, and the groups to which these belong. */
public final class SourceReader {

    private final ReadingWatch watch;
    private final ProfileParts profile;
    private final Location file;
    private final PanelSink sink;

    /**
     * A reader of a file.
     *
     * @param profile a profile that declares the columns of the source
     */
    public SourceReader(ReadingWatch watch, Location file, ProfileParts profile, PanelSink sink) {
        this.watch = watch;
        this.profile = profile;
        this.file = file;
        this.sink = sink;
    }

    /** Reads to the end. */
    public Checked<PanelSink> read(Records records) throws IOException {
        return read(records, true);
    }

    /** Reads every row the full way; the outcome is the same as that of {@link #read}. */
    Checked<PanelSink> readFully(Records records) throws IOException {
        return read(records, false);
    }

    private Checked<PanelSink> read(Records records, boolean remembers) throws IOException {
        Optional<CsvRow> first = records.next();
        if (first.isEmpty()) {
            return new Checked<>(sink, List.of(SourceTable.noHeader(records, file)), 0, 0, 0);
        }
        SourceTable table = new SourceTable(profile, first.get(), file);
        if (!table.isUsable()) {
            return new Checked<>(sink, table.problems(), 0, 0, 0);
        }
        RowDecoder rows = new RowDecoder(sink, file, rules(table));
        SourceFeeder feeder = new SourceFeeder(profile, table, rows, new GroupReader(file, sink), sink);
        records.forEachRemaining(row -> {
            if (remembers) {
                feeder.take(row);
            } else {
                feeder.takeFully(row);
            }
            watch.reportNowAndThen(rows.read());
        });
        records.fault().ifPresent(fault -> rows.fault(table.problem(fault)));
        watch.report(rows.read());
        List<Problem> ofTheFile = new ArrayList<>(table.problems());
        ofTheFile.addAll(table.remarks());
        return rows.result(ofTheFile);
    }

    /** The rows that the table gives are canonical: they have decimal points, and all of them say their variable. */
    private RowDecoder.Rules rules(SourceTable table) {
        return new RowDecoder.Rules(
                Optional.empty(),
                profile.layout(),
                '.',
                table.isWeighted(),
                profile.codes().suppressedCounts());
    }
}
