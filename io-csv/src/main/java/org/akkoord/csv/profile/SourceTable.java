package org.akkoord.csv.profile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.CsvHeader;
import org.akkoord.csv.text.CsvRecords;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.csv.text.Records;
import org.akkoord.csv.text.RowCells;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/** A file of a source: its header, and the canonical rows into which a profile turns each of its rows. */
public final class SourceTable {

    private final ProfileParts profile;
    private final CsvHeader columns;
    private final SourceHeader header;
    private final CellMaker cells;
    private final Location file;
    private final FileMemory memory = new FileMemory();
    private final RowFilter filter;

    /** Makes the cells of one canonical row. */
    @FunctionalInterface
    private interface CellMaker {
        SourceCells of(ProfileParts profile, RowPlan plan, CsvRow row, Location line, FileMemory memory);
    }

    /** The file whose first row is given; the profile says what its columns are. */
    public SourceTable(ProfileParts profile, CsvRow first, Location file) {
        this.profile = profile;
        this.file = file;
        columns = new CsvHeader(first.line(), first.cells());
        Location line = file.atLine(first.line());
        if (profile.hasCanonicalNames()) {
            header = new CanonicalHeader(profile, first, line);
            cells = CanonicalCells::new;
        } else {
            header = new DeclaredHeader(profile, first, line);
            cells = DeclaredCells::new;
        }
        filter = new RowFilter(profile, header, first.cells().size());
    }

    /** What is wrong with the header. */
    public List<Problem> problems() {
        return header.problems();
    }

    /** Whether the header has no errors. */
    public boolean isUsable() {
        return header.isUsable();
    }

    /** The columns of the source. */
    public CsvHeader columns() {
        return columns;
    }

    /** The canonical columns of all rows that are not about groups. */
    public List<String> cellColumns() {
        return header.plans().stream()
                .filter(plan -> !plan.isGroup())
                .flatMap(plan -> plan.header().names().stream())
                .distinct()
                .toList();
    }

    /** Whether numbers have weights. */
    public boolean isWeighted() {
        return cellColumns().contains(ProfileColumns.WEIGHT);
    }

    /** The shapes of the canonical rows that a row of the source gives, each by its plan. */
    public List<RowShape> shapes() {
        boolean weighted = isWeighted();
        return header.plans().stream()
                .map(plan -> new RowShape(plan, profile, weighted))
                .toList();
    }

    /** Whether a row can certainly be taken apart; {@link #broken} finds out about the others. */
    public boolean isSound(CsvRow row) {
        return !row.suspect()
                && row.count() == columns.names().size()
                && !filter.hasStray(row)
                && !row.cells().equals(columns.names());
    }

    /** The unit of a sound row by a plan whose shape says which cells give it; empty if a rule refuses it. */
    public Optional<String> unit(CsvRow row, int number) {
        RowPlan plan = header.plans().get(number);
        SourceCells turned = cells.of(profile, plan, row, file, memory);
        String text = turned.text(
                ProfileColumns.UNIT, Objects.requireNonNull(plan.parts().get(ProfileColumns.UNIT)));
        return turned.isRefused() ? Optional.empty() : Optional.of(text);
    }

    /** The canonical row that one plan makes of a sound row. */
    public SourceRow row(CsvRow row, int number) {
        return cells.of(profile, header.plans().get(number), row, file.atLine(row.line()), memory)
                .row();
    }

    /** The numbers of the columns of the source that give a canonical one. */
    public List<Integer> positions(String canonical) {
        return header.plans().stream()
                .flatMap(plan -> plan.parts().getOrDefault(canonical, List.of()).stream())
                .map(RowPlan.Part::position)
                .distinct()
                .toList();
    }

    /** What the texts of the file mean. */
    public ProfileParts.Codes codes() {
        return profile.codes();
    }

    /** The canonical columns that neither the file nor the profile says. */
    public List<String> open() {
        return header.open();
    }

    /** The names of the columns that the profile knows. */
    public List<String> usedColumns() {
        return header.usedNames();
    }

    /** The row, if it is one of the table, with as many cells as the header where that can be mended. */
    public Optional<CsvRow> kept(CsvRow row) {
        return filter.kept(row);
    }

    /**
     * The canonical rows that a row of the source gives, or one with problems if it cannot be taken apart; none if it
     * is no row of the table.
     */
    public List<SourceRow> rows(CsvRow found) {
        Optional<CsvRow> kept = kept(found);
        if (kept.isEmpty()) {
            return List.of();
        }
        CsvRow row = kept.get();
        Optional<SourceRow> broken = broken(row);
        if (broken.isPresent()) {
            return List.of(broken.get());
        }
        return IntStream.range(0, header.plans().size())
                .mapToObj(plan -> row(row, plan))
                .toList();
    }

    /** A row with problems, if a row of the source cannot be taken apart into cells. */
    public Optional<SourceRow> broken(CsvRow row) {
        Location line = file.atLine(row.line());
        RowCells whole = new RowCells(columns, row, line);
        return whole.checkForm()
                ? filter.problem(row, line).map(stray -> new SourceRow(columns, row, List.of(stray)))
                : Optional.of(new SourceRow(columns, row, whole.problems()));
    }

    /** What must be said once all rows are read: which rows were left out. */
    public List<Problem> remarks() {
        return filter.remarks(file);
    }

    /** The problem of a fault that ended the reading, at the column of the source. */
    public Problem problem(CsvRecords.Fault fault) {
        Location line = file.atLine(fault.line());
        Location cell = fault.column(columns)
                .map(name -> line.inField(CellText.shorten(name.strip())))
                .orElse(line);
        return Problem.error(fault.code(), cell, fault.message());
    }

    /** Why a file without a header cannot be read. */
    public static Problem noHeader(Records records, Location file) {
        return records.fault()
                .map(fault -> Problem.error(fault.code(), file.atLine(fault.line()), fault.message()))
                .orElseGet(() -> Problem.error(
                        ProblemCode.MISSING,
                        file.atLine(1),
                        "the file is empty; expected a header with the names of the columns"));
    }
}
