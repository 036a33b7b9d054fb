package org.akkoord.csv.panel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akkoord.csv.PanelColumn;
import org.akkoord.csv.PanelCsvFormat;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.CsvHeader;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/** Which column of school-level data stands where, and what is wrong with the header. */
public final class PanelHeader {

    private final CsvRow row;
    private final Location location;
    private final PanelCsvFormat format;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<PanelColumn, Integer> positions = new EnumMap<>(PanelColumn.class);

    PanelHeader(CsvRow row, Location location, PanelCsvFormat format) {
        this.row = row;
        this.location = location;
        this.format = format;
        if (row.count() > CellText.MOST_CELLS) {
            refuse(ProblemCode.LIMIT, "found " + row.count() + " columns, but a file must have at most 1,000");
            return;
        }
        for (String cell : row.cells()) {
            CellText.fault(cell).ifPresent(fault -> refuse(fault.code(), fault.message()));
        }
        if (problems.isEmpty()) {
            checkNames();
            checkRequired();
        }
    }

    List<Problem> problems() {
        return problems;
    }

    CsvHeader header() {
        return new CsvHeader(row.line(), row.cells());
    }

    public int columns() {
        return row.count();
    }

    /** What the column of the given number holds, if it is used. */
    public Optional<PanelColumn> role(int position) {
        return positions.entrySet().stream()
                .filter(entry -> entry.getValue() == position)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    boolean has(PanelColumn column) {
        return positions.containsKey(column);
    }

    private void checkNames() {
        for (int i = 0; i < row.count(); i++) {
            String name = row.cells().get(i);
            int first = row.cells().indexOf(name);
            Optional<PanelColumn> column = column(name);
            if (column.isEmpty() && !format.isIgnoringOthers()) {
                refuse(
                        ProblemCode.UNKNOWN,
                        name,
                        "the format has no column " + CellText.quote(name) + "; it has " + known());
            } else if (first < i && (column.isPresent() || !format.isIgnoringOthers())) {
                refuse(
                        ProblemCode.DUPLICATE,
                        name,
                        "the name must be unique, but columns " + (first + 1) + " and " + (i + 1) + " have it");
            } else if (column.isPresent()) {
                positions.put(column.get(), i);
            }
        }
    }

    private Optional<PanelColumn> column(String name) {
        for (PanelColumn column : PanelColumn.values()) {
            boolean fixed = column == PanelColumn.VARIABLE && format.variable().isPresent();
            if (!fixed && format.name(column).equals(name)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    private String known() {
        List<String> names = new ArrayList<>();
        for (PanelColumn column : PanelColumn.values()) {
            names.add(format.name(column));
        }
        return String.join(", ", names);
    }

    private void checkRequired() {
        require(PanelColumn.UNIT);
        require(PanelColumn.PERIOD);
        if (format.variable().isEmpty()) {
            require(PanelColumn.VARIABLE);
        }
        if (has(PanelColumn.NUMERATOR) || has(PanelColumn.DENOMINATOR)) {
            require(PanelColumn.NUMERATOR);
            require(PanelColumn.DENOMINATOR);
        } else if (!has(PanelColumn.VALUE)) {
            refuse(
                    ProblemCode.MISSING,
                    "no column gives a number; expected '" + format.name(PanelColumn.VALUE) + "', or '"
                            + format.name(PanelColumn.NUMERATOR) + "' with '" + format.name(PanelColumn.DENOMINATOR)
                            + "'");
        }
    }

    private void require(PanelColumn column) {
        if (!has(column)) {
            refuse(ProblemCode.MISSING, format.name(column), "the column is required, but the header does not have it");
        }
    }

    private void refuse(ProblemCode code, String message) {
        problems.add(Problem.error(code, location, message));
    }

    private void refuse(ProblemCode code, String column, String message) {
        problems.add(Problem.error(code, location.inField(CellText.shorten(column)), message));
    }
}
