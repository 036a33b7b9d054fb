package org.akkoord.csv.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    /** How the name of that other column may end, as {@code Area Code} beside {@code Area Type}. */
    private static final Pattern CODE = Pattern.compile("(?i) (?:code|name)$");

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern MULTIPLIER = Pattern.compile("-?(?:[0-9]|1[0-2])");

    private final ProfileParts profile;
    private final RowPlan plan;
    private final FileMemory memory;
    private boolean isRange;

    DeclaredCells(ProfileParts profile, RowPlan plan, CsvRow row, Location line, FileMemory memory) {
        super(profile, plan, row, line, memory);
        this.profile = profile;
        this.plan = plan;
        this.memory = memory;
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
            text = joined(column, text, next, more.name());
        }
        return column.equals(ProfileColumns.PERIOD) && !text.isEmpty() ? period(text) : text;
    }

    private static String joined(String column, String text, String next, String name) {
        String plain = next.startsWith(text) ? next : text + next;
        return column.equals(ProfileColumns.PERIOD)
                ? PeriodParts.label(text, next, name).orElse(plain)
                : plain;
    }

    /** The period of a label; of two forms that look alike, a column has the one that comes first. */
    private String period(String label) {
        Optional<String> period = memory.period(label, profile.periods());
        if (period.isEmpty()) {
            refuse(
                    ProblemCode.VALUE,
                    ProfileColumns.PERIOD,
                    PeriodLabels.refusal(label, profile.name(), profile.periods()));
            return label;
        }
        if (PeriodLabels.canBeMonths(profile.periods())) {
            PeriodLabels.form(label).ifPresent(form -> {
                String first = memory.first(ProfileColumns.PERIOD, form + label);
                if (!first.startsWith(form)) {
                    refuse(
                            ProblemCode.CONFLICT,
                            ProfileColumns.PERIOD,
                            "found " + CellText.quote(label) + ", which would be " + form + ", but an earlier row has "
                                    + CellText.quote(first.substring(first.length() - label.length()))
                                    + "; a column must have one form");
                }
            });
        }
        return period.get();
    }

    private String part(String column, RowPlan.Part part) {
        String cell = cell(part);
        String text = hasFlags(column) ? ValueText.of(cell.strip()).value() : cell.strip();
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

    private boolean hasFlags(String column) {
        return ProfileColumns.VALUES.contains(column)
                && !profile.codes().signs().flags().isEmpty();
    }

    @Override
    void beforeCodes() {
        if (profile.codes().signs().percent()) {
            ProfileColumns.NUMBERS.stream()
                    .filter(column -> get(column).endsWith("%"))
                    .forEach(this::percentage);
        }
        if (profile.codes().signs().ranges()) {
            range(get(ProfileColumns.VALUE));
        }
        boolean hasBoth = isMeasurement()
                && hasCells(ProfileColumns.VALUE)
                && hasCells(ProfileColumns.NUMERATOR)
                && hasCells(ProfileColumns.DENOMINATOR);
        String value = get(ProfileColumns.VALUE);
        if (hasBoth && (!isPercent() || (!value.isBlank() && (isCode(value) || !areCounts())))) {
            dropCounts();
        }
    }

    /** Turns a range into its two ends, or into the form that the value of a school has for it. */
    private void range(String value) {
        if (isMeasurement()) {
            ValueText.range(value, profile.dialect().decimalMark(), isPercent()).ifPresent(range -> {
                put(ProfileColumns.VALUE, "");
                put(ProfileColumns.LOW, range.low());
                put(ProfileColumns.HIGH, range.high());
            });
        } else {
            ValueText.range(value).ifPresent(range -> {
                isRange = true;
                put(ProfileColumns.VALUE, range.low() + ProfileColumns.TO + range.high());
            });
        }
    }

    @Override
    boolean isRange(String column) {
        return isRange && column.equals(ProfileColumns.VALUE);
    }

    private boolean areCounts() {
        String part = get(ProfileColumns.NUMERATOR);
        String whole = get(ProfileColumns.DENOMINATOR);
        return !part.isBlank() && !whole.isBlank() && !isCode(part) && !isCode(whole);
    }

    private void dropCounts() {
        put(ProfileColumns.NUMERATOR, "");
        put(ProfileColumns.DENOMINATOR, "");
    }

    private boolean isMeasurement() {
        return profile.form() == CanonicalForm.MEASUREMENTS;
    }

    private boolean isPercent() {
        return isMeasurement() && get(ProfileColumns.UNIT).equals("percent");
    }

    /** Takes the percent sign away, which only a percentage may have. */
    private void percentage(String column) {
        String text = get(column);
        if (!isMeasurement() || isPercent()) {
            put(column, text.substring(0, text.length() - 1).strip());
        } else {
            refuse(
                    ProblemCode.CONFLICT,
                    column,
                    "found " + CellText.quote(text) + ", but the unit is " + CellText.quote(get(ProfileColumns.UNIT)));
        }
    }

    @Override
    void afterNumbers() {
        String value = get(ProfileColumns.VALUE);
        String part = get(ProfileColumns.NUMERATOR);
        String whole = get(ProfileColumns.DENOMINATOR);
        if (!isMeasurement() || value.isEmpty() || part.isEmpty() || whole.isEmpty()) {
            return;
        }
        ValueText.counts(value, part, whole)
                .ifPresentOrElse(
                        counts -> {
                            put(ProfileColumns.VALUE, "");
                            put(ProfileColumns.NUMERATOR, counts.numerator());
                            put(ProfileColumns.DENOMINATOR, counts.denominator());
                        },
                        () -> {
                            dropCounts();
                            remark(
                                    ProblemCode.CONFLICT,
                                    ProfileColumns.VALUE,
                                    "the counts beside some values do not give them; the values count");
                        });
    }

    @Override
    String exact(String column, String number) {
        boolean isScaled = ProfileColumns.isValue(column);
        int multiplier = isScaled ? multiplier() : 0;
        String exact = NumberTexts.plain(number, multiplier);
        if (multiplier == 0 && NumberTexts.isRounded(number)) {
            remark(
                    ProblemCode.VALUE,
                    column,
                    "some numbers have more than 15 decimals; they are rounded to 15, and what is behind them is noise"
                            + " of a computation");
        }
        return exact;
    }

    /** The power of ten by which the values of the row are multiplied. */
    private int multiplier() {
        String text = get(ProfileColumns.MULTIPLIER);
        if (text.isEmpty() || text.equals("0")) {
            return 0;
        }
        if (!MULTIPLIER.matcher(text).matches()) {
            refuse(
                    ProblemCode.VALUE,
                    ProfileColumns.MULTIPLIER,
                    "expected a power of ten from -12 to 12, such as 3 for thousands, but found "
                            + CellText.quote(text));
            return 0;
        }
        return Integer.parseInt(text);
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
            if (text.isEmpty() || profile.codes().isTotal(text)) {
                continue;
            }
            if (part.name().equalsIgnoreCase(ProfileColumns.CATEGORY) && text.indexOf('=') > 0) {
                members.putAll(cell(text).members());
            } else {
                members.put(dimension(part, columns, members.keySet()), text);
            }
        }
        plan.categories().stream()
                .filter(text -> !profile.codes().isTotal(text))
                .forEach(text -> members.put(Cell.UNNAMED, isPanel ? text.toLowerCase(Locale.ROOT) : text));
        put(ProfileColumns.CATEGORY, cell(members).toString());
    }

    /** The cell of these members. */
    private Cell cell(Map<String, String> members) {
        try {
            return new Cell(members);
        } catch (IllegalArgumentException refused) {
            refuse(ProblemCode.VALUE, ProfileColumns.CATEGORY, String.valueOf(refused.getMessage()));
            return Cell.whole();
        }
    }

    /** The cell of a text in the canonical form. */
    private Cell cell(String text) {
        try {
            return Cell.parse(text);
        } catch (IllegalArgumentException refused) {
            refuse(ProblemCode.VALUE, ProfileColumns.CATEGORY, String.valueOf(refused.getMessage()));
            return Cell.whole();
        }
    }

    /** Whether a column that the profile names only says which dimension another one has, as {@code Category Type}. */
    private boolean isType(RowPlan.Part part, List<RowPlan.Part> columns) {
        return columns.stream().anyMatch(other -> isType(part, other));
    }

    private boolean isType(RowPlan.Part part, RowPlan.Part of) {
        return part.name().equalsIgnoreCase(CODE.matcher(of.name()).replaceFirst("") + TYPE)
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
        String clean = name.replace('=', '-')
                .replace(';', '-')
                .replace('\\', '-')
                .replace(": ", " - ")
                .strip();
        return clean.isEmpty() ? Cell.UNNAMED : clean;
    }
}
