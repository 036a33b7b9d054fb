package org.akkoord.csv.measurement;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.akkoord.check.FiguresCheck;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.csv.profile.SourceRow;
import org.akkoord.csv.profile.SourceTable;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.CsvHeader;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.csv.text.Records;
import org.akkoord.csv.text.RowCells;
import org.akkoord.csv.text.Unpacked;
import org.akkoord.internal.io.ProblemLog;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/** Reads the measurements of one file, and finds what is wrong with its header and rows. */
public final class MeasurementReader {

    private final Location file;
    private final MeasurementCollector collector;
    private final Optional<FiguresCheck> fit;
    private final ProfileParts profile;
    private final Map<CsvHeader, MeasurementCells> decoders = new HashMap<>();
    private final ProblemLog report = new ProblemLog();
    private long read;
    private long rejected;

    /** A reader of a file whose rows a profile turns into canonical ones. */
    public MeasurementReader(
            Location file, MeasurementCollector collector, Optional<FiguresCheck> fit, ProfileParts profile) {
        this.profile = profile;
        this.file = file;
        this.collector = collector;
        this.fit = fit;
    }

    /** Reads bytes to their end and leaves the stream open; the value is all that the collector has. */
    public Checked<MeasurementSet> read(InputStream in) throws IOException {
        return read(profile.dialect().records(Unpacked.of(in)));
    }

    /** Reads characters in the same way. */
    public Checked<MeasurementSet> read(Reader in) throws IOException {
        return read(profile.dialect().records(in));
    }

    /** Reads records in the same way. */
    public Checked<MeasurementSet> read(Records records) throws IOException {
        Optional<CsvRow> first = records.next();
        collector.begin(file);
        if (first.isEmpty()) {
            report.add(SourceTable.noHeader(records, file));
        } else {
            SourceTable table = new SourceTable(profile, first.get(), file);
            report.addAll(table.problems());
            if (table.isUsable()) {
                readRows(records, table);
            }
        }
        return new Checked<>(collector.measurements(), report.problems(file), read, read - rejected, rejected);
    }

    private void readRows(Records records, SourceTable table) throws IOException {
        Function<CsvRow, List<SourceRow>> turning = profile.equals(ProfileParts.CANONICAL)
                ? row -> List.of(new SourceRow(table.columns(), row, List.of()))
                : table::rows;
        records.forEachRemaining(row -> turning.apply(row).forEach(this::readRow));
        records.fault().ifPresent(fault -> {
            read++;
            rejected++;
            report.add(table.problem(fault));
        });
        List<Problem> leftOut = table.remarks();
        report.addAll(leftOut);
        if (read == 0 && leftOut.isEmpty()) {
            report.add(Problem.warning(
                    ProblemCode.MISSING, file.atLine(table.columns().line()), "the file has a header and no rows"));
        }
    }

    private void readRow(SourceRow row) {
        read++;
        report.addAll(row.remarks());
        if (!row.problems().isEmpty()) {
            rejected++;
            report.addAll(row.problems());
            return;
        }
        CsvHeader header = row.header();
        RowCells cells = new RowCells(header, row.row(), file, !report.isFull());
        Optional<Measurement> measurement =
                decoders.computeIfAbsent(header, MeasurementCells::new).measurement(cells);
        fit.ifPresent(check -> measurement.stream()
                .flatMap(sound -> (report.isLong() ? check.checkBriefly(sound) : check.check(sound)).stream())
                .forEach(found -> cells.report(
                        found.severity(), found.code(), found.subject().part(), found::message)));
        if (measurement.isPresent() && !cells.isRefused()) {
            long line = row.row().line();
            collector.add(measurement.get(), line, cells).ifPresent(earlier -> withdraw(earlier, line));
        }
        if (cells.isRefused()) {
            rejected++;
        }
        cells.addTo(report);
    }

    /** Rejects an earlier row, which the row in a line contradicts. */
    private void withdraw(Location earlier, long line) {
        boolean isOfThisFile = earlier.file().equals(file.file());
        rejected += isOfThisFile ? 1 : 0;
        String where = "line " + line
                + (isOfThisFile ? "" : " of " + CellText.quote(file.file().orElse("")));
        report.add(Problem.error(
                ProblemCode.CONFLICT, earlier, where + " has another value for the same figure; neither counts"));
    }
}
