package org.akkoord.csv.text;

import java.util.List;
import java.util.Optional;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/** Finds out whether the first row of a file can be a header, whatever its columns are called. */
public final class HeaderText {

    /**
     * The byte order marks of UTF-16, FF FE and FE FF, as {@link Utf8Reader} gives them: neither byte occurs in UTF-8,
     * so each becomes a lone surrogate.
     */
    private static final List<String> UTF_16_MARKS = List.of("\uDCFF\uDCFE", "\uDCFE\uDCFF");

    private HeaderText() {}

    /** Why the row cannot be a header; empty if it can. */
    public static Optional<Problem> problem(CsvRow row, Location location, char delimiter) {
        if (row.count() > CellText.MOST_CELLS) {
            return refusal(
                    location,
                    ProblemCode.LIMIT,
                    "found " + row.count() + " columns, but a file must have at most 1,000");
        }
        String first = row.cells().get(0);
        if (UTF_16_MARKS.stream().anyMatch(first::startsWith)) {
            return refusal(location, ProblemCode.ENCODING, "found a file in UTF-16; expected a file saved as UTF-8");
        }
        for (String cell : row.cells()) {
            Optional<CellText.Fault> fault = CellText.fault(cell);
            if (fault.isPresent()) {
                return refusal(location, fault.get().code(), fault.get().message());
            }
        }
        for (char other : Delimiters.ALL.toCharArray()) {
            if (row.count() == 1 && other != delimiter && first.indexOf(other) >= 0) {
                return refusal(
                        location,
                        ProblemCode.SYNTAX,
                        "columns must be separated by " + Delimiters.shown(delimiter) + ", but found a header with "
                                + Delimiters.shown(other));
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> refusal(Location location, ProblemCode code, String message) {
        return Optional.of(Problem.error(code, location, message));
    }
}
