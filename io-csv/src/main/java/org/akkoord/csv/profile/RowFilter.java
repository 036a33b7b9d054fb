package org.akkoord.csv.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.csv.text.RowCells;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/**
 * Decides which rows of a source are rows of its table. What is left out is counted, and said once for each kind at the
 * end of the file.
 */
final class RowFilter {

    private final ProfileParts.Rows rules;
    private final int width;
    private final Set<Integer> nameless;
    private final Set<Integer> figures;
    private final Map<Integer, List<String>> only;
    private final SourceHeader header;
    private final Map<String, LeftOut> leftOut = new LinkedHashMap<>();

    /** Rows of one kind that were left out. */
    private record LeftOut(String first, long firstLine, long count) {}

    RowFilter(ProfileParts profile, SourceHeader header, int width) {
        this.rules = profile.rows();
        this.header = header;
        this.width = width;
        this.nameless = header.nameless();
        this.figures = header.figures();
        this.only = header.only();
    }

    /** The row, with as many cells as the header where that can be mended; empty if it is no row of the table. */
    Optional<CsvRow> kept(CsvRow row) {
        List<String> cells = row.cells();
        int first = filled(cells, 0);
        if (first == cells.size() && row.count() == cells.size()) {
            return skip("without any text", "", row);
        }
        if (rules.notes() && first == 0 && filled(cells, 1) == cells.size() && isNote(row)) {
            return skip("with text in the first cell only", cells.get(0), row);
        }
        for (Map.Entry<Integer, List<String>> choice : only.entrySet()) {
            String text = choice.getKey() < cells.size()
                    ? header.code(cells.get(choice.getKey()).strip())
                    : "";
            if (choice.getValue().stream().noneMatch(text::equalsIgnoreCase)) {
                return skip("whose '" + header.name(choice.getKey()) + "' is another one", text, row);
            }
        }
        return Optional.of(row.count() == width ? row : fitted(row));
    }

    /** The number of the first cell from a place on that has text; that behind the last one if there is none. */
    private static int filled(List<String> cells, int from) {
        int at = from;
        while (at < cells.size() && cells.get(at).isBlank()) {
            at++;
        }
        return at;
    }

    private boolean isNote(CsvRow row) {
        return row.count() == 1 || header.isNote(row.cells().get(0).strip());
    }

    private Optional<CsvRow> skip(String kind, String text, CsvRow row) {
        leftOut.merge(
                kind,
                new LeftOut(text, row.line(), 1),
                (earlier, one) -> new LeftOut(earlier.first(), earlier.firstLine(), earlier.count() + 1));
        return Optional.empty();
    }

    /** A row whose last cells are absent, if no figure is made of them, or that has empty cells behind the last one. */
    private CsvRow fitted(CsvRow row) {
        int count = row.count();
        boolean isLonger = count > width && count == row.cells().size() && filled(row.cells(), width) == count;
        boolean isShorter =
                rules.shortRows() && count < width && figures.stream().allMatch(position -> position < count);
        if (!isLonger && !isShorter) {
            return row;
        }
        List<String> cells = new ArrayList<>(row.cells().subList(0, Math.min(count, width)));
        cells.addAll(Collections.nCopies(width - cells.size(), ""));
        return new CsvRow(row.line(), cells, width, row.suspect());
    }

    /** Whether a row has text where the header has no name. */
    boolean hasStray(CsvRow row) {
        return nameless.stream().anyMatch(position -> !row.cells().get(position).isBlank());
    }

    /** Why a row cannot be used that has text where the header has no name. */
    Optional<Problem> problem(CsvRow row, Location line) {
        return nameless.stream()
                .filter(position -> !row.cells().get(position).isBlank())
                .findFirst()
                .map(position -> Problem.error(
                        ProblemCode.UNKNOWN,
                        line,
                        "cell " + (position + 1) + " has the text "
                                + CellText.quote(row.cells().get(position))
                                + ", but its column has no name"));
    }

    /** What was left out, one warning for each kind of rows. */
    List<Problem> remarks(Location file) {
        List<Problem> remarks = new ArrayList<>();
        leftOut.forEach((kind, rows) -> remarks.add(Problem.warning(
                ProblemCode.VALUE,
                file.atLine(rows.firstLine()),
                RowCells.plural((int) rows.count(), "row") + " " + kind + (rows.count() == 1 ? " is" : " are")
                        + " left out"
                        + (rows.first().isEmpty() ? "" : ", the first one with " + CellText.quote(rows.first())))));
        return remarks;
    }
}
