package org.akkoord.csv.panel;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.akkoord.csv.profile.ProfileColumns;
import org.akkoord.csv.profile.SourceTable;
import org.akkoord.csv.text.CsvHeader;
import org.akkoord.csv.text.CsvRecords;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.csv.text.RowCells;
import org.akkoord.internal.io.ProblemLog;
import org.akkoord.panel.intake.PanelSink;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/** Reads a canonical file of groups: which unit belongs to which group, and when a unit exists. */
public final class GroupReader {

    private static final String OPEN = "open";

    private final Location file;
    private final PanelSink sink;
    private final ProblemLog problems = new ProblemLog();

    public GroupReader(Location file, PanelSink sink) {
        this.file = file;
        this.sink = sink;
    }

    /** Reads to the end. */
    public Checked<PanelSink> read(WatchedInput in) throws IOException {
        CsvRecords records = new CsvRecords(in);
        Optional<CsvRow> first = records.next();
        if (first.isEmpty() && records.fault().isPresent()) {
            return new Checked<>(sink, List.of(SourceTable.noHeader(records, file)), 0, 0, 0);
        }
        if (first.isEmpty() || !first.get().cells().containsAll(ProfileColumns.OF_GROUPS)) {
            problems.add(Problem.error(
                    ProblemCode.MISSING,
                    file.atLine(1),
                    "a file of groups must have the columns " + String.join(", ", ProfileColumns.OF_GROUPS)));
            return new Checked<>(sink, problems.problems(file), 0, 0, 0);
        }
        CsvHeader header = new CsvHeader(first.get().line(), first.get().cells());
        long read = 0;
        long accepted = 0;
        for (Optional<CsvRow> row = records.next(); row.isPresent(); row = records.next()) {
            read++;
            RowCells cells = new RowCells(header, row.get(), file, !problems.isFull());
            if (cells.checkForm()) {
                member(cells);
            }
            cells.addTo(problems);
            accepted += cells.areSound() ? 1 : 0;
        }
        if (records.fault().isPresent()) {
            CsvRecords.Fault fault = records.fault().get();
            read++;
            problems.add(Problem.error(fault.code(), file.atLine(fault.line()), fault.message()));
        }
        return new Checked<>(sink, problems.problems(file), read, accepted, read - accepted);
    }

    /** Where a unit belongs, or when it exists. */
    interface Entry {
        void into(PanelSink sink, String unit);
    }

    /** Gives the sink what a row of the canonical columns says of its unit; gives that, unless it is refused. */
    Optional<Entry> member(RowCells cells) {
        return entry(cells).flatMap(entry -> {
            boolean open = cells.text(ProfileColumns.LEVEL).equals(OPEN);
            return cells.attempt(ProblemCode.VALUE, open ? ProfileColumns.UNIT : ProfileColumns.GROUP, () -> {
                entry.into(sink, cells.text(ProfileColumns.UNIT));
                return entry;
            });
        });
    }

    private static Optional<Entry> entry(RowCells cells) {
        LocalDate since = LocalDate.of(ReportingPeriod.MIN_YEAR, 1, 1);
        LocalDate ever = LocalDate.of(ReportingPeriod.MAX_YEAR, 12, 31);
        Optional<LocalDate> from = day(cells, ProfileColumns.VALID_FROM, since);
        Optional<LocalDate> until = day(cells, ProfileColumns.VALID_UNTIL, ever);
        String level = cells.text(ProfileColumns.LEVEL);
        String group = cells.text(ProfileColumns.GROUP);
        boolean open = level.equals(OPEN);
        for (String column : List.of(ProfileColumns.UNIT, ProfileColumns.LEVEL, ProfileColumns.GROUP)) {
            if (!cells.has(column) && !(open && column.equals(ProfileColumns.GROUP))) {
                cells.refuse(ProblemCode.MISSING, column, "the cell must not be empty");
            }
        }
        if (!cells.areSound() || from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = from.get();
        LocalDate last = until.get();
        if (open) {
            Optional<String> successor = Optional.of(group).filter(text -> !text.isEmpty());
            return Optional.of((to, unit) -> successor.ifPresentOrElse(
                    next -> to.lifetime(unit, first, last, next), () -> to.lifetime(unit, first, last)));
        }
        return Optional.of((to, unit) -> to.level(level).group(group).member(unit, first, last));
    }

    private static Optional<LocalDate> day(RowCells cells, String column, LocalDate otherwise) {
        return cells.has(column)
                ? cells.parse(column, ReportingPeriod::parse).flatMap(period -> single(cells, column, period))
                : Optional.of(otherwise);
    }

    private static Optional<LocalDate> single(RowCells cells, String column, ReportingPeriod period) {
        if (period instanceof ReportingPeriod.Day day) {
            return Optional.of(day.date());
        }
        cells.refuse(ProblemCode.VALUE, column, "expected a day such as 2019-09-01, but found '" + period + "'");
        return Optional.empty();
    }
}
