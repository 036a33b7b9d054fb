package org.akkoord.csv.profile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.internal.io.FigureNames;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/** What the header of a source says: the canonical rows that each row gives, and what is wrong with the header. */
abstract class SourceHeader {

    /** What every figure needs. */
    private static final List<String> NEEDED =
            List.of(FigureNames.INDICATOR, ProfileColumns.PERIOD, ProfileColumns.UNIT, ProfileColumns.VARIABLE);

    private final CsvRow row;
    private final Location location;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Integer> used = new LinkedHashSet<>();
    private final List<String> open = new ArrayList<>();
    private final List<RowPlan> plans = new ArrayList<>();

    SourceHeader(CsvRow row, Location location) {
        this.row = row;
        this.location = location;
    }

    /** What is wrong, in the order in which it was found. */
    List<Problem> problems() {
        return problems;
    }

    /** Whether rows can be read, because there is no error. */
    boolean isUsable() {
        return problems.stream().noneMatch(Problem::isError);
    }

    /** The canonical columns that neither the file nor the profile says. */
    List<String> open() {
        return open;
    }

    /** The numbers of the columns that the profile knows, from 0. */
    Set<Integer> used() {
        return used;
    }

    /** The numbers of the columns at the end that have no name; a text in them has no meaning. */
    Set<Integer> nameless() {
        Set<Integer> nameless = new LinkedHashSet<>();
        for (int i = row.cells().size() - 1; i > 0 && row.cells().get(i).isBlank(); i--) {
            nameless.add(i);
        }
        return nameless;
    }

    /** The numbers of the columns of which figures are made. */
    Set<Integer> figures() {
        Set<Integer> figures = new LinkedHashSet<>();
        plans().forEach(plan -> plan.parts().forEach((column, parts) -> {
            if (!ProfileColumns.isNotUsed(column)) {
                parts.forEach(part -> figures.add(part.position()));
            }
        }));
        return figures;
    }

    /** The texts that columns must have in rows that count, by the number of the column. */
    Map<Integer, List<String>> only() {
        return Map.of();
    }

    /** Whether a row is no figure that has no text but this one, in its first cell. */
    boolean isNote(String text) {
        return plans().stream().allMatch(plan -> NEEDED.stream().anyMatch(column -> isEmptyWithout(plan, column)));
    }

    /** Whether a column of the source gives a canonical one, and is not the first. */
    private static boolean isEmptyWithout(RowPlan plan, String column) {
        List<RowPlan.Part> parts = plan.parts().getOrDefault(column, List.of());
        return !parts.isEmpty() && parts.stream().allMatch(part -> part.position() > 0);
    }

    /** The code in a cell. */
    String code(String text) {
        return text;
    }

    /** The names of these columns, in the order of the file. */
    List<String> usedNames() {
        return used.stream().sorted().map(this::name).toList();
    }

    /** The plans of the canonical rows that each row gives. */
    List<RowPlan> plans() {
        return plans;
    }

    /** The name of a column, without the blanks around it. */
    String name(int position) {
        return row.cells().get(position).strip();
    }

    /** The cells of a column, to be read by some rules. */
    RowPlan.Part part(int position, ProfileParts.SourceColumn rules) {
        return new RowPlan.Part(position, CellText.shorten(name(position)), rules);
    }

    void refuse(ProblemCode code, String message) {
        problems.add(Problem.error(code, location, message));
    }

    void refuse(ProblemCode code, String name, String message) {
        problems.add(Problem.error(code, location.inField(CellText.shorten(name)), message));
    }

    void warn(String name, String message) {
        problems.add(Problem.warning(ProblemCode.UNKNOWN, location.inField(CellText.shorten(name)), message));
    }
}
