package org.akkoord.csv.profile;

import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akkoord.csv.CsvProfile;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.CsvHeader;
import org.akkoord.csv.text.CsvRecords;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.csv.text.RowCells;
import org.akkoord.csv.text.Utf8Reader;
import org.akkoord.csv.text.WindowsReader;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/**
 * Turns the rows of a source into rows of the canonical form, as a profile says: one for each figure that a row has.
 */
public final class SourceTable {

    private final ProfileParts profile;
    private final SourceHeader header;
    private final CsvHeader source;
    private final Location file;

    public SourceTable(CsvProfile profile, CsvRow row, Location file) {
        this.profile = profile.parts();
        this.file = file;
        this.header = new SourceHeader(profile, row, file.atLine(row.line()));
        this.source = new CsvHeader(row.line(), row.cells());
    }

    /** The records of a file in the dialect of a profile. */
    public static CsvRecords records(CsvProfile profile, InputStream in) {
        ProfileParts.Dialect dialect = profile.parts().dialect();
        Reader text = dialect.charset().equals(StandardCharsets.UTF_8) ? new Utf8Reader(in) : new WindowsReader(in);
        return new CsvRecords(text, builder -> builder.fieldSeparator(dialect.delimiter()));
    }

    /** What is wrong with the header. */
    public List<Problem> problems() {
        return header.problems();
    }

    /** The canonical columns of all its rows that are no groups. */
    public List<String> cellColumns() {
        return header.figures().stream()
                .filter(figure -> !figure.isGroup())
                .flatMap(figure -> figure.header().names().stream())
                .distinct()
                .toList();
    }

    List<String> open() {
        return header.open();
    }

    List<String> usedColumns() {
        return header.used();
    }

    public boolean isUsable() {
        return header.isUsable();
    }

    /** The columns of the source. */
    public CsvHeader source() {
        return source;
    }

    /** The rows in the canonical form; one with problems where the row cannot be taken apart. */
    public List<SourceRow> rows(CsvRow row) {
        Location line = file.atLine(row.line());
        RowCells cells = new RowCells(source, row, line);
        if (!cells.areWellFormed()) {
            return List.of(new SourceRow(source, row, cells.problems()));
        }
        List<SourceRow> rows = new ArrayList<>();
        for (SourceFigure figure : header.figures()) {
            rows.add(new SourceCells(profile, figure, row, line).row());
        }
        return rows;
    }

    /** A fault that ends the file, at the column of the source. */
    public Problem problem(CsvRecords.Fault fault) {
        Location line = file.atLine(fault.line());
        Optional<Location> cell = source.name(fault.cell()).map(name -> line.inField(CellText.shorten(name.strip())));
        return Problem.error(fault.code(), cell.orElse(line), fault.message());
    }

    /** Why a file without a header cannot be read. */
    public static Problem noHeader(CsvRecords records, Location file) {
        return records.fault()
                .map(fault -> Problem.error(fault.code(), file.atLine(fault.line()), fault.message()))
                .orElseGet(() -> Problem.error(
                        ProblemCode.MISSING,
                        file.atLine(1),
                        "the file is empty; expected a header with the names of the columns"));
    }
}
