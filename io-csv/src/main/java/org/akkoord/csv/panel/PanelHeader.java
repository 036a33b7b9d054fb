package org.akkoord.csv.panel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.akkoord.csv.bytes.LineDecoder;
import org.akkoord.csv.bytes.PanelColumn;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.CsvHeader;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/** Finds the canonical columns in the header of a canonical file of schools, and what is wrong with it. */
final class PanelHeader {

    private final CsvRow row;
    private final Location location;
    private final ProfileParts profile;
    private final Optional<String> variable;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<PanelColumn, Integer> positions = new EnumMap<>(PanelColumn.class);

    PanelHeader(CsvRow row, Location location, ProfileParts profile) {
        this.row = row;
        this.location = location;
        this.profile = profile;
        this.variable = profile.onlyVariable();
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

    /** What is wrong with the header; warnings do not keep the file from being read. */
    List<Problem> problems() {
        return problems;
    }

    boolean isUsable() {
        return problems.stream().noneMatch(Problem::isError);
    }

    CsvHeader header() {
        return new CsvHeader(row.line(), row.cells());
    }

    boolean has(PanelColumn column) {
        return positions.containsKey(column);
    }

    /**
     * What the decoder of plain lines must know.
     *
     * @param endsWithReturn whether lines end with CR and LF
     */
    LineDecoder.Layout layout(boolean endsWithReturn) {
        List<Optional<PanelColumn>> columns = new ArrayList<>();
        for (int i = 0; i < row.count(); i++) {
            columns.add(Optional.empty());
        }
        positions.forEach((column, position) -> columns.set(position, Optional.of(column)));
        ProfileParts.Dialect dialect = profile.dialect();
        return new LineDecoder.Layout(columns, dialect.delimiter(), dialect.decimalMark(), variable, endsWithReturn);
    }

    private void checkNames() {
        for (int i = 0; i < row.count(); i++) {
            String name = row.cells().get(i);
            int first = row.cells().indexOf(name);
            Optional<PanelColumn> column = column(name);
            if (column.isEmpty()) {
                checkOther(name);
            } else if (first < i) {
                refuse(
                        ProblemCode.DUPLICATE,
                        name,
                        "the name must be unique, but columns " + (first + 1) + " and " + (i + 1) + " have it");
            } else {
                positions.put(column.get(), i);
            }
        }
    }

    private void checkOther(String name) {
        ProfileParts.Layout layout = profile.layout();
        if (layout.others() == ProfileParts.OtherColumns.REFUSED) {
            refuse(
                    ProblemCode.UNKNOWN,
                    name,
                    "the format has no column " + CellText.quote(name) + "; it has "
                            + String.join(", ", PanelColumn.NAMES));
        } else if (layout.others() == ProfileParts.OtherColumns.LEFT_OUT) {
            problems.add(Problem.warning(
                    ProblemCode.UNKNOWN,
                    location.inField(CellText.shorten(name)),
                    "profile '" + profile.name() + "' does not name this column; its cells are not used"));
        }
    }

    private Optional<PanelColumn> column(String name) {
        boolean unused = variable.isPresent() && name.equals(PanelColumn.VARIABLE.columnName());
        return Stream.of(PanelColumn.values())
                .filter(column -> !unused && name.equals(column.columnName()))
                .findFirst();
    }

    private void checkRequired() {
        require(PanelColumn.UNIT);
        require(PanelColumn.PERIOD);
        if (variable.isEmpty()) {
            require(PanelColumn.VARIABLE);
        }
        if (has(PanelColumn.NUMERATOR) || has(PanelColumn.DENOMINATOR)) {
            require(PanelColumn.NUMERATOR);
            require(PanelColumn.DENOMINATOR);
        } else if (!has(PanelColumn.VALUE)) {
            refuse(
                    ProblemCode.MISSING,
                    "no column gives a number; expected 'value', or 'numerator' with 'denominator'");
        }
    }

    private void require(PanelColumn column) {
        if (!has(column)) {
            refuse(ProblemCode.MISSING, column.columnName(), "the column is required, but the header does not have it");
        }
    }

    private void refuse(ProblemCode code, String message) {
        problems.add(Problem.error(code, location, message));
    }

    private void refuse(ProblemCode code, String column, String message) {
        problems.add(Problem.error(code, location.inField(CellText.shorten(column)), message));
    }
}
