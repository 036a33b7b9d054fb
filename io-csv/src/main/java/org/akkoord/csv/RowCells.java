package org.akkoord.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.akkoord.problem.Severity;

/** The cells of one row by the name of their column, with the problems found in them. */
final class RowCells {

    private final Header header;
    private final CsvRow row;
    private final Location location;
    private final List<Problem> problems = new ArrayList<>();

    RowCells(Header header, CsvRow row, Location location) {
        this.header = header;
        this.row = row;
        this.location = location;
    }

    List<Problem> problems() {
        return problems;
    }

    /** The text of a cell as it stands; empty where it is empty or the file has no such column. */
    String text(String column) {
        return header.cell(row, column);
    }

    boolean has(String column) {
        return !text(column).isEmpty();
    }

    /** The columns of the prefix and a language that are not empty in this row. */
    List<String> filled(String prefix) {
        return header.languageColumns(prefix).stream().filter(this::has).toList();
    }

    /** Reads a cell that is not free text; absent where it is empty or refused. */
    <T> Optional<T> parse(String column, Function<String, T> parser) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (CellText.hasOuterBlanks(text)) {
            refuse(
                    ProblemCode.VALUE,
                    column,
                    "the cell must not begin or end with blanks, but was " + CellText.quote(text));
            return Optional.empty();
        }
        return attempt(ProblemCode.VALUE, column, () -> parser.apply(text));
    }

    /** Makes a value; what the value's own checks refuse is a problem of the column. */
    <T> Optional<T> attempt(ProblemCode code, String column, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException refused) {
            refuse(code, column, String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }

    void refuse(ProblemCode code, String column, String message) {
        report(Severity.ERROR, code, column, message);
    }

    void refuseRow(ProblemCode code, String message) {
        reportRow(Severity.ERROR, code, message);
    }

    void report(Severity severity, ProblemCode code, String column, String message) {
        problems.add(new Problem(severity, code, location.inField(column), message));
    }

    void reportRow(Severity severity, ProblemCode code, String message) {
        problems.add(new Problem(severity, code, location, message));
    }

    /** Whether the row cannot be used. */
    boolean isRefused() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** Whether the row can be decoded at all: as many cells as columns, and each of them text. */
    boolean areWellFormed() {
        int columns = header.names().size();
        for (int i = 0; i < row.cells().size(); i++) {
            Optional<String> column = header.name(i);
            CellText.fault(row.cells().get(i)).ifPresent(fault -> {
                Location at = column.map(location::inField).orElse(location);
                problems.add(Problem.error(fault.code(), at, fault.message()));
            });
        }
        if (row.count() > CellText.MOST_CELLS) {
            refuseRow(ProblemCode.LIMIT, "found " + row.count() + " cells, but a row must have at most 1,000");
        } else if (row.count() != columns && problems.isEmpty()) {
            refuseRow(
                    ProblemCode.CELL_COUNT,
                    "found " + plural(row.count(), "cell") + ", but the header has " + plural(columns, "column"));
        } else if (row.cells().equals(header.names())) {
            refuseRow(ProblemCode.DUPLICATE, "found the header again, where a row of figures was expected");
        }
        return problems.isEmpty();
    }

    static String plural(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
