package org.akkoord.csv.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.akkoord.internal.io.ProblemLog;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/** The cells of one row, and the problems that are found in them. */
public final class RowCells {

    private final CsvHeader header;
    private final CsvRow row;
    private final Location file;
    private final boolean listed;
    private List<Problem> problems = List.of();
    private int errors;
    private int warnings;

    /** The cells of a row of the file, of which problems are listed. */
    public RowCells(CsvHeader header, CsvRow row, Location file) {
        this(header, row, file, true);
    }

    /**
     * The cells of a row.
     *
     * @param listed whether problems are listed, and not only counted
     */
    public RowCells(CsvHeader header, CsvRow row, Location file, boolean listed) {
        this.header = header;
        this.row = row;
        this.file = file;
        this.listed = listed;
    }

    /** The problems in the order in which they were found; empty if they are only counted. */
    public List<Problem> problems() {
        return problems;
    }

    /** Whether problems are listed, and not only counted. */
    boolean areListed() {
        return listed;
    }

    /** Whether there are no problems. */
    public boolean areSound() {
        return errors + warnings == 0;
    }

    /** Whether the row cannot be used. */
    public boolean isRefused() {
        return errors > 0;
    }

    /** Adds the problems, or how many there are, to those of the file. */
    public void addTo(ProblemLog log) {
        if (listed) {
            log.addAll(problems);
        } else {
            log.count(errors, warnings);
        }
    }

    /** The text of the cell in a column; empty if the cell is empty or the file does not have the column. */
    public String text(int position) {
        return position == CsvHeader.ABSENT ? "" : row.cells().get(position);
    }

    /** The text of the cell in the named column, with the same exceptions. */
    public String text(String column) {
        return text(header.position(column));
    }

    /** Whether the cell in the named column is not empty. */
    public boolean has(String column) {
        return !text(column).isEmpty();
    }

    /** The value of a cell that is not free text; absent if the cell is empty or refused. */
    public <T> Optional<T> parse(String column, Function<String, T> parser) {
        String text = text(column);
        return text.isEmpty() ? Optional.empty() : take(column, ParsedCell.of(text, parser, listed));
    }

    /** The value of a parsed cell; a refusal is reported as a problem of the column. */
    <T> Optional<T> take(String column, ParsedCell<T> cell) {
        if (cell.value().isEmpty()) {
            refuse(ProblemCode.VALUE, column, cell.refusal());
        }
        return cell.value();
    }

    /** Makes a value; an {@link IllegalArgumentException} of its checks is reported as a problem of the column. */
    public <T> Optional<T> attempt(ProblemCode code, String column, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException refused) {
            refuse(code, column, String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }

    /** Reports an error in the cell of a column. */
    public void refuse(ProblemCode code, String column, String message) {
        report(Problem.Severity.ERROR, code, column, () -> message);
    }

    /** Reports an error that is not in one cell. */
    public void refuseRow(ProblemCode code, String message) {
        reportRow(Problem.Severity.ERROR, code, () -> message);
    }

    /** Reports a problem in the cell of a column; its message is made only if problems are listed. */
    public void report(Problem.Severity severity, ProblemCode code, String column, Supplier<String> message) {
        add(severity, code, Optional.of(column), message);
    }

    /** Reports a problem that is not in one cell. */
    public void reportRow(Problem.Severity severity, ProblemCode code, Supplier<String> message) {
        add(severity, code, Optional.empty(), message);
    }

    private void add(Problem.Severity severity, ProblemCode code, Optional<String> column, Supplier<String> message) {
        if (severity == Problem.Severity.ERROR) {
            errors++;
        } else {
            warnings++;
        }
        if (listed) {
            if (problems.isEmpty()) {
                problems = new ArrayList<>();
            }
            Location line = file.atLine(row.line());
            Location place = column.map(name -> line.inField(place(name))).orElse(line);
            problems.add(new Problem(severity, code, place, message.get()));
        }
    }

    /** What the file calls the column. */
    public String place(String column) {
        return header.place(column);
    }

    /**
     * Reports why the row cannot be decoded at all, and says whether it can: it must have as many cells as the header,
     * all of them text, and must not be the header once more.
     */
    public boolean checkForm() {
        if (row.suspect()) {
            checkTexts();
        }
        int columns = header.names().size();
        if (row.count() > CellText.MOST_CELLS) {
            refuseRow(ProblemCode.LIMIT, "found " + row.count() + " cells, but a row must have at most 1,000");
        } else if (row.count() != columns && areSound()) {
            refuseRow(
                    ProblemCode.CELL_COUNT,
                    "found " + plural(row.count(), "cell") + ", but the header has " + plural(columns, "column"));
        } else if (row.cells().equals(header.names())) {
            refuseRow(ProblemCode.DUPLICATE, "found the header again, where a row of figures was expected");
        }
        return areSound();
    }

    private void checkTexts() {
        for (int i = 0; i < row.cells().size(); i++) {
            Optional<String> column = header.name(i);
            CellText.fault(row.cells().get(i))
                    .ifPresent(fault -> add(Problem.Severity.ERROR, fault.code(), column, fault::message));
        }
    }

    /** A number with its noun, such as {@code 1 cell} and {@code 2 cells}. */
    public static String plural(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
