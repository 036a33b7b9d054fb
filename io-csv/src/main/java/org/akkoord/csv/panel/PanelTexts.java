package org.akkoord.csv.panel;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.akkoord.csv.bytes.PanelColumn;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.csv.profile.SourceTable;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.csv.text.Records;
import org.akkoord.panel.intake.PanelSink;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;

/** Reads canonical rows of schools as texts: any row, by all rules. */
public final class PanelTexts {

    private final Location file;
    private final ProfileParts profile;
    private final PanelSink sink;
    private final ReadingWatch watch;

    /**
     * A reader of rows.
     *
     * @param profile a profile whose columns are the canonical ones
     */
    public PanelTexts(Location file, ProfileParts profile, PanelSink sink, ReadingWatch watch) {
        this.file = file;
        this.profile = profile;
        this.sink = sink;
        this.watch = watch;
    }

    /** Reads to the end. */
    public Checked<PanelSink> read(Records records) throws IOException {
        Optional<CsvRow> names = records.next();
        if (names.isEmpty()) {
            return refused(List.of(SourceTable.noHeader(records, file)));
        }
        PanelHeader header = header(names.get());
        if (!header.isUsable()) {
            return refused(header.problems());
        }
        RowDecoder rows = rows(header);
        takeAll(rows, header, records);
        return result(rows, header);
    }

    PanelHeader header(CsvRow row) {
        return new PanelHeader(row, file.atLine(row.line()), profile);
    }

    RowDecoder rows(PanelHeader header) {
        return new RowDecoder(
                sink,
                file,
                new RowDecoder.Rules(
                        profile.onlyVariable(),
                        profile.layout(),
                        profile.dialect().decimalMark(),
                        header.has(PanelColumn.WEIGHT),
                        profile.codes().suppressedCounts()));
    }

    void takeAll(RowDecoder rows, PanelHeader header, Records records) throws IOException {
        records.forEachRemaining(row -> {
            rows.row(header.header(), row);
            watch.reportNowAndThen(rows.read());
        });
        records.fault().ifPresent(fault -> {
            Location line = file.atLine(fault.line());
            Location cell = fault.column(header.header()).map(line::inField).orElse(line);
            rows.fault(Problem.error(fault.code(), cell, fault.message()));
        });
    }

    Checked<PanelSink> refused(List<Problem> problems) {
        return new Checked<>(sink, problems, 0, 0, 0);
    }

    Checked<PanelSink> result(RowDecoder rows, PanelHeader header) {
        watch.report(rows.read());
        return rows.result(header.problems());
    }
}
