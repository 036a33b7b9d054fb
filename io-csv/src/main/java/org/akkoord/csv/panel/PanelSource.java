package org.akkoord.csv.panel;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akkoord.csv.PanelCsvFormat;
import org.akkoord.csv.profile.ProfileColumns;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.csv.profile.SourceRow;
import org.akkoord.csv.profile.SourceTable;
import org.akkoord.csv.text.CsvRecords;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.csv.text.RowCells;
import org.akkoord.panel.intake.PanelSink;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/** Reads a file of a source into a panel: its cells, and the groups of its units. */
public final class PanelSource {

    private final ProfileParts profile;
    private final Location file;
    private final PanelSink sink;
    private final PanelGroups groups;

    public PanelSource(ProfileParts profile, String name, PanelSink sink) {
        this.profile = profile;
        this.file = Location.ofFile(name);
        this.sink = sink;
        this.groups = new PanelGroups(name, sink);
    }

    /** Reads to the end; the value says whether the header was usable. */
    public Checked<Boolean> read(InputStream in) throws IOException {
        CsvRecords records = profile.dialect().records(in);
        Optional<CsvRow> first = records.next();
        if (first.isEmpty()) {
            return new Checked<>(false, List.of(SourceTable.noHeader(records, file)), 0, 0, 0);
        }
        SourceTable table = new SourceTable(profile, first.get(), file);
        if (!table.isUsable()) {
            return new Checked<>(false, table.problems(), 0, 0, 0);
        }
        PanelRows rows = rows(table);
        records.forEachRemaining(row -> table.rows(row).forEach(turned -> row(rows, turned)));
        records.fault().ifPresent(fault -> rows.fault(table.problem(fault)));
        List<Problem> problems = new ArrayList<>(table.problems());
        problems.addAll(rows.problems());
        if (rows.read() == 0) {
            problems.add(Problem.warning(ProblemCode.MISSING, file, "the file has a header and no rows"));
        }
        return new Checked<>(true, problems, rows.read(), rows.acceptedRows(), rows.read() - rows.acceptedRows());
    }

    private PanelRows rows(SourceTable table) {
        PanelCsvFormat format =
                PanelCsvFormat.canonical().states(profile.layout().states().toArray(String[]::new));
        List<String> columns = table.cellColumns();
        PanelHeader header = new PanelHeader(new CsvRow(1, columns, columns.size()), file, format);
        return new PanelRows(sink, format, header, file);
    }

    private void row(PanelRows rows, SourceRow row) {
        boolean isGroup = row.header().names().contains(ProfileColumns.GROUP);
        if (isGroup && row.problems().isEmpty()) {
            rows.row(new RowCells(row.header(), row.row(), file.atLine(row.row().line())), groups::member);
        } else {
            rows.row(row);
        }
    }
}
