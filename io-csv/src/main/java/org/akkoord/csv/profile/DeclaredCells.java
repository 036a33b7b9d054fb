package org.akkoord.csv.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.indicator.Cell;
import org.akkoord.problem.Location;
import org.akkoord.problem.ProblemCode;

/** Cells of columns that the profile declares: joined, stripped and padded, and some of them parts of the category. */
final class DeclaredCells extends SourceCells {

    /** How the name of a column ends that says to which classification the members of another one belong. */
    private static final String TYPE = " type";

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final ProfileParts profile;
    private final RowPlan plan;

    DeclaredCells(ProfileParts profile, RowPlan plan, CsvRow row, Location line, FileMemory memory) {
        super(profile, plan, row, line, memory);
        this.profile = profile;
        this.plan = plan;
    }

    @Override
    String text(String column, List<RowPlan.Part> parts) {
        if (column.equals(ProfileColumns.CATEGORY)) {
            return ""; // made last, of all its cells
        }
        String text = part(column, parts.get(0));
        for (RowPlan.Part more : parts.subList(1, parts.size())) {
            String next = part(column, more);
            if (next.isEmpty() || text.isEmpty()) {
                refuse(ProblemCode.MISSING, column, "none of the cells that are joined may be empty");
            }
            text = next.startsWith(text) ? next : text + next;
        }
        return column.equals(ProfileColumns.PERIOD) ? PeriodLabels.canonical(text, profile.dialect()) : text;
    }

    private String part(String column, RowPlan.Part part) {
        String cell = cell(part);
        String text = cell.strip();
        if (text.isEmpty() && ProfileColumns.VALUES.contains(column)) {
            return cell;
        }
        boolean holdsCodes =
                !ProfileColumns.isFreeText(column) || profile.codes().labels().containsKey(column);
        return byRules(column, holdsCodes ? profile.codes().code(text, ": ") : text, part.rules());
    }

    /** The text without the suffix and with the zeros of its column. */
    private String byRules(String column, String text, ProfileParts.SourceColumn rules) {
        String rest = text;
        if (!rules.suffix().isEmpty() && !text.isEmpty() && !isCode(text)) {
            if (!text.endsWith(rules.suffix())) {
                refuse(
                        ProblemCode.VALUE,
                        column,
                        "expected a text that ends with '" + rules.suffix() + "', but found " + CellText.quote(text));
            } else {
                rest = text.substring(0, text.length() - rules.suffix().length())
                        .strip();
            }
        }
        return rest.length() < rules.width() && DIGITS.matcher(rest).matches()
                ? "0".repeat(rules.width() - rest.length()) + rest
                : rest;
    }

    @Override
    boolean refusesBlanks() {
        return true;
    }

    @Override
    boolean refusesOtherMark() {
        return true;
    }

    @Override
    void addCategory() {
        List<RowPlan.Part> columns = plan.parts().getOrDefault(ProfileColumns.CATEGORY, List.of());
        if (columns.isEmpty() && plan.categories().isEmpty()) {
            return;
        }
        // files of many years are read into one panel, and the case of their headers does not count
        boolean isPanel = profile.form() == CanonicalForm.PANEL;
        Map<String, String> members = new LinkedHashMap<>();
        for (RowPlan.Part part :
                columns.stream().filter(each -> !isType(each, columns)).toList()) {
            String text = byRules(
                    ProfileColumns.CATEGORY, profile.codes().code(cell(part).strip(), ": "), part.rules());
            if (!text.isEmpty() && !profile.codes().isTotal(text)) {
                members.put(dimension(part, columns, members.keySet()), text);
            }
        }
        plan.categories().stream()
                .filter(text -> !profile.codes().isTotal(text))
                .forEach(text -> members.put(Cell.UNNAMED, isPanel ? text.toLowerCase(Locale.ROOT) : text));
        put(ProfileColumns.CATEGORY, new Cell(members).toString());
    }

    /** Whether a column that the profile names only says which dimension another one has, as {@code Category Type}. */
    private boolean isType(RowPlan.Part part, List<RowPlan.Part> columns) {
        return columns.stream().anyMatch(other -> isType(part, other));
    }

    private boolean isType(RowPlan.Part part, RowPlan.Part of) {
        return part.name().equalsIgnoreCase(of.name() + TYPE)
                && profile.layout()
                        .columns()
                        .getOrDefault(ProfileColumns.CATEGORY, List.of())
                        .containsAll(List.of(part.rules(), of.rules()));
    }

    /** The dimension of a column: its name, or what its column of types says, unless another one is called that. */
    private String dimension(RowPlan.Part part, List<RowPlan.Part> columns, Set<String> taken) {
        return columns.stream()
                .filter(other -> isType(other, part))
                .map(type -> dimension(cell(type).strip()))
                .filter(name -> !name.isEmpty() && !taken.contains(name))
                .findFirst()
                .orElseGet(() -> dimension(profile.codes().code(name(part), ":")));
    }

    /** The name of a column; in a panel, whose files are of many years, the first of all that it has had. */
    private String name(RowPlan.Part part) {
        List<String> names = part.rules().names();
        return profile.form() == CanonicalForm.PANEL && !names.isEmpty() ? names.get(0) : part.name();
    }

    /** The name of a column as that of a dimension, without the signs that no dimension may have. */
    private static String dimension(String name) {
        return name.replace('=', '-').replace(';', '-').replace('\\', '-').replace(": ", " - ");
    }
}
