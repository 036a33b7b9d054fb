package org.akkoord.csv.measurement;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.akkoord.csv.CsvProfile;
import org.akkoord.csv.profile.SourceRow;
import org.akkoord.csv.profile.SourceTable;
import org.akkoord.csv.text.CsvHeader;
import org.akkoord.csv.text.CsvRecords;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.csv.text.RowCells;
import org.akkoord.internal.io.ProblemLog;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/** Reads one file: header, rows, and what is wrong with them. */
public final class MeasurementReader {

    private final String name;
    private final Location file;
    private final FigureCollector collector;
    private final Optional<AgreementFit> fit;
    private final CsvProfile profile;
    private Optional<SourceTable> source = Optional.empty();
    private final Map<CsvHeader, MeasurementCells> decoders = new HashMap<>();
    private final ProblemLog report = new ProblemLog();
    private long read;
    private long rejected;

    public MeasurementReader(String name, FigureCollector collector, Optional<AgreementFit> fit) {
        this(name, collector, fit, CsvProfile.canonical());
    }

    public MeasurementReader(String name, FigureCollector collector, Optional<AgreementFit> fit, CsvProfile profile) {
        this.profile = profile;
        this.name = name;
        this.file = Location.ofFile(name);
        this.collector = collector;
        this.fit = fit;
    }

    /** Reads to the end and closes the input; the value is all that the collector has. */
    public Checked<MeasurementSet> read(InputStream in) throws IOException {
        try (CsvRecords records = SourceTable.records(profile, in)) {
            Optional<CsvHeader> header = readHeader(records);
            collector.begin(name);
            if (header.isPresent()) {
                readRows(records, header.get());
            }
        }
        return new Checked<>(collector.figures(), report.problems(file), read, read - rejected, rejected);
    }

    private Optional<CsvHeader> readHeader(CsvRecords records) throws IOException {
        Optional<CsvRow> first = records.next();
        if (first.isEmpty()) {
            report.add(SourceTable.noHeader(records, file));
            return Optional.empty();
        }
        CsvRow row = first.get();
        if (!profile.equals(CsvProfile.canonical())) {
            SourceTable table = new SourceTable(profile, row, file);
            source = Optional.of(table);
            report.addAll(table.problems());
            return Optional.of(table.source()).filter(header -> table.isUsable());
        }
        MeasurementHeaderReader reader = new MeasurementHeaderReader(
                row, file.atLine(row.line()), profile.parts().dialect().delimiter());
        Optional<CsvHeader> header = reader.header();
        report.addAll(reader.problems());
        return header;
    }

    private void readRows(CsvRecords records, CsvHeader header) throws IOException {
        MeasurementCells decoder = new MeasurementCells(header);
        for (Optional<CsvRow> row = records.next(); row.isPresent(); row = records.next()) {
            if (source.isPresent()) {
                source.get().rows(row.get()).forEach(this::readRow);
            } else {
                readRow(header, row.get(), decoder);
            }
        }
        records.fault().ifPresent(fault -> {
            read++;
            rejected++;
            Location line = file.atLine(fault.line());
            report.add(Problem.error(
                    fault.code(), header.name(fault.cell()).map(line::inField).orElse(line), fault.message()));
        });
        if (read == 0) {
            report.add(Problem.warning(
                    ProblemCode.MISSING, file.atLine(header.line()), "the file has a header and no rows"));
        }
    }

    private void readRow(SourceRow row) {
        if (row.problems().isEmpty()) {
            CsvHeader header = row.header();
            readRow(header, row.row(), decoders.computeIfAbsent(header, MeasurementCells::new));
        } else {
            read++;
            rejected++;
            report.addAll(row.problems());
        }
    }

    private void readRow(CsvHeader header, CsvRow row, MeasurementCells decoder) {
        read++;
        RowCells cells = new RowCells(header, row, file, !report.isFull());
        Optional<Measurement> figure = decoder.measurement(cells);
        figure.ifPresent(sound -> fit.ifPresent(agreement -> agreement.check(sound, cells)));
        if (figure.isPresent() && !cells.isRefused()) {
            collector.add(figure.get(), row.line(), cells);
        }
        if (cells.isRefused()) {
            rejected++;
        }
        cells.addTo(report);
    }
}
