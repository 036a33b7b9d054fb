package org.akkoord.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/** Reads one file: header, rows, and what is wrong with them. */
final class MeasurementReader {

    private final Location file;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Measurement> accepted = new ArrayList<>();
    private final Map<MeasurementSet.Key, Long> lines = new HashMap<>();
    private long read;

    MeasurementReader(String name) {
        file = Location.ofFile(name);
    }

    /** Reads to the end and closes the input. */
    Checked<MeasurementSet> read(InputStream in) throws IOException {
        try (CsvRecords records = new CsvRecords(in)) {
            Optional<Header> header = readHeader(records);
            if (header.isPresent()) {
                readRows(records, header.get());
            }
        }
        return new Checked<>(MeasurementSet.of(accepted), problems, read, accepted.size(), read - accepted.size());
    }

    private Optional<Header> readHeader(CsvRecords records) throws IOException {
        Optional<CsvRow> first = records.next();
        if (first.isEmpty()) {
            problems.add(records.fault()
                    .map(fault -> Problem.error(fault.code(), file.atLine(fault.line()), fault.message()))
                    .orElseGet(() -> Problem.error(
                            ProblemCode.MISSING,
                            file.atLine(1),
                            "the file is empty; expected a header with the names of the columns")));
            return Optional.empty();
        }
        HeaderReader reader =
                new HeaderReader(first.get(), file.atLine(first.get().line()));
        Optional<Header> header = reader.header();
        problems.addAll(reader.problems());
        return header;
    }

    private void readRows(CsvRecords records, Header header) throws IOException {
        for (Optional<CsvRow> row = records.next(); row.isPresent(); row = records.next()) {
            read++;
            readRow(header, row.get());
        }
        records.fault().ifPresent(fault -> {
            read++;
            Location line = file.atLine(fault.line());
            problems.add(Problem.error(
                    fault.code(), header.name(fault.cell()).map(line::inField).orElse(line), fault.message()));
        });
        if (read == 0) {
            problems.add(Problem.warning(ProblemCode.MISSING, file, "the file has a header and no rows"));
        }
    }

    private void readRow(Header header, CsvRow row) {
        RowCells cells = new RowCells(header, row, file.atLine(row.line()));
        new MeasurementCells(cells).measurement().ifPresent(figure -> accept(figure, cells, row.line()));
        problems.addAll(cells.problems());
    }

    private void accept(Measurement figure, RowCells cells, long line) {
        Long earlier = lines.putIfAbsent(MeasurementSet.Key.of(figure), line);
        if (earlier == null) {
            accepted.add(figure);
        } else {
            cells.refuseRow(
                    ProblemCode.DUPLICATE,
                    "line " + earlier
                            + " has a figure with the same indicator, period, category, cohort and date of publication");
        }
    }
}
