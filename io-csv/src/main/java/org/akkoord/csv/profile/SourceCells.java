package org.akkoord.csv.profile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.akkoord.csv.CsvProfile;
import org.akkoord.csv.PanelCsvFormat;
import org.akkoord.csv.measurement.MeasurementColumns;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.csv.write.SpreadsheetText;
import org.akkoord.internal.io.FigureNames;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.akkoord.quantity.MissingReason;

/** The cells of one figure of one row of a source, turned into cells of the canonical form. */
final class SourceCells {

    private static final Pattern SUPPRESSED = Pattern.compile("<(?:[2-9]|[1-9][0-9]{1,2})");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final ProfileParts profile;
    private final SourceFigure figure;
    private final CsvRow row;
    private final Location line;
    private final Map<String, String> cells = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    SourceCells(ProfileParts profile, SourceFigure figure, CsvRow row, Location line) {
        this.profile = profile;
        this.figure = figure;
        this.row = row;
        this.line = line;
    }

    SourceRow row() {
        cells.putAll(figure.texts());
        figure.parts().forEach((column, joined) -> {
            if (!column.equals(ProfileColumns.CATEGORY) || profile.isCanonical()) {
                cells.put(column, text(column, joined));
            }
        });
        Map<String, Map<String, String>> labels = profile.codes().labels();
        labels.keySet().stream()
                .filter(column -> !ProfileColumns.VALUES.contains(column))
                .forEach(this::label);
        Set<String> coded = readCodes();
        ProfileColumns.VALUES.stream()
                .filter(column -> labels.containsKey(column) && !coded.contains(column))
                .forEach(this::label);
        ProfileColumns.NUMBERS.forEach(this::number);
        category();
        if (isEmpty(FigureNames.INTERVAL_LOW) && isEmpty(FigureNames.INTERVAL_HIGH)) {
            cells.computeIfPresent(
                    FigureNames.INTERVAL_LEVEL,
                    (column, level) -> profile.layout().constants().containsKey(column) ? "" : level);
        }
        List<String> turned = figure.header().names().stream()
                .map(column -> cells.getOrDefault(column, ""))
                .toList();
        return new SourceRow(figure.header(), new CsvRow(row.line(), turned, turned.size(), false), problems);
    }

    private boolean isEmpty(String column) {
        return cells.getOrDefault(column, "").isEmpty();
    }

    private String text(String column, List<SourceFigure.Part> joined) {
        String text = part(column, joined.get(0));
        for (SourceFigure.Part more : joined.subList(1, joined.size())) {
            String next = part(column, more);
            if (next.isEmpty() || text.isEmpty()) {
                refuse(ProblemCode.MISSING, column, "none of the cells that are joined may be empty");
            }
            text = next.startsWith(text) ? next : text + next;
        }
        if (profile.isCanonical()) {
            return profile.dialect().decimalMark() == ',' && isFree(column) ? SpreadsheetText.original(text) : text;
        }
        return column.equals(ProfileColumns.PERIOD) ? PeriodLabels.canonical(text, profile.dialect()) : text;
    }

    private static boolean isFree(String column) {
        return column.equals(ProfileColumns.CATEGORY)
                || column.startsWith(MeasurementColumns.NOTE)
                || column.startsWith(MeasurementColumns.WORDS);
    }

    private String part(String column, SourceFigure.Part part) {
        String cell = row.cells().get(part.position());
        if (profile.isCanonical()) {
            return cell;
        }
        String text = cell.strip();
        if (text.isEmpty() && ProfileColumns.VALUES.contains(column)) {
            return cell;
        }
        if (!isFree(column) || profile.codes().labels().containsKey(column)) {
            text = profile.code(text, ": ");
        }
        String suffix = part.rules().suffix();
        if (!suffix.isEmpty() && !text.isEmpty() && !isCode(text)) {
            if (!text.endsWith(suffix)) {
                refuse(
                        ProblemCode.VALUE,
                        column,
                        "expected a text that ends with '" + suffix + "', but found " + CellText.quote(text));
            } else {
                text = text.substring(0, text.length() - suffix.length()).strip();
            }
        }
        int width = part.rules().width();
        return text.length() < width && DIGITS.matcher(text).matches()
                ? "0".repeat(width - text.length()) + text
                : text;
    }

    private boolean isCode(String text) {
        return profile.codes().missing().containsKey(text)
                || (profile.codes().suppressedCounts()
                        && SUPPRESSED.matcher(text).matches());
    }

    /** Turns missing codes and suppressed counts; gives the columns in which one stood. */
    private Set<String> readCodes() {
        Set<String> turned = new LinkedHashSet<>();
        boolean pair = cells.containsKey(ProfileColumns.NUMERATOR);
        boolean pairFilled = !isEmpty(ProfileColumns.NUMERATOR) || !isEmpty(ProfileColumns.DENOMINATOR);
        if (cells.containsKey(ProfileColumns.VALUE) && !(isEmpty(ProfileColumns.VALUE) && pairFilled)) {
            readCode(ProfileColumns.VALUE, turned);
        }
        if (pair && (pairFilled || !cells.containsKey(ProfileColumns.VALUE))) {
            readCode(ProfileColumns.DENOMINATOR, turned);
            readCode(ProfileColumns.NUMERATOR, turned);
            if (turned.contains(ProfileColumns.DENOMINATOR) || turned.contains(ProfileColumns.NUMERATOR)) {
                cells.put(ProfileColumns.NUMERATOR, "");
                cells.put(ProfileColumns.DENOMINATOR, "");
            }
        }
        return turned;
    }

    private void readCode(String column, Set<String> turned) {
        String text = cells.getOrDefault(column, "");
        MissingReason reason = profile.codes().missing().get(text);
        if (reason != null) {
            missing(column, reason);
            turned.add(column);
        } else if (profile.codes().suppressedCounts()
                && SUPPRESSED.matcher(text).matches()) {
            if (suppressed(column, text)) {
                turned.add(column);
            }
        } else if (text.isBlank() && isEmpty(ProfileColumns.MISSING) && !profile.isCanonical() && !isOtherwiseGiven()) {
            refuse(ProblemCode.MISSING, column, undeclared(text.isEmpty() ? "an empty cell" : "a blank cell", column));
            turned.add(column);
        }
    }

    /** Whether a figure says in other columns what it is. */
    private boolean isOtherwiseGiven() {
        return cells.entrySet().stream()
                .anyMatch(cell -> !cell.getValue().isEmpty()
                        && (cell.getKey().equals(ProfileColumns.LOW)
                                || cell.getKey().startsWith(MeasurementColumns.WORDS)));
    }

    private void missing(String column, MissingReason reason) {
        cells.put(column, "");
        if (isEmpty(ProfileColumns.MISSING)) {
            cells.put(ProfileColumns.MISSING, reason.name());
        }
    }

    /** A count below a number: bounds where the form has them; true if nothing is left of it. */
    private boolean suppressed(String column, String text) {
        boolean isPanel = profile.form() == CsvProfile.Form.PANEL;
        if (column.equals(ProfileColumns.DENOMINATOR) || (column.equals(ProfileColumns.NUMERATOR) && !isPanel)) {
            missing(column, MissingReason.SUPPRESSED);
            return true;
        }
        if (!isPanel) {
            cells.put(column, "");
            cells.put(ProfileColumns.LOW, "1");
            cells.put(ProfileColumns.HIGH, Integer.toString(Integer.parseInt(text.substring(1)) - 1));
            return true;
        }
        return false;
    }

    private void label(String column) {
        if (figure.parts().containsKey(column)) {
            String text = cells.getOrDefault(column, "");
            Optional<String> meaning = Optional.ofNullable(
                    profile.codes().labels().getOrDefault(column, Map.of()).get(text));
            if (meaning.isEmpty()) {
                refuse(ProblemCode.VALUE, column, undeclared(CellText.quote(text), column));
            }
            cells.put(column, meaning.orElse(""));
        }
    }

    private String undeclared(String found, String column) {
        Set<String> declared = new LinkedHashSet<>(
                profile.codes().labels().getOrDefault(column, Map.of()).keySet());
        if (ProfileColumns.VALUES.contains(column)) {
            declared.addAll(profile.codes().missing().keySet());
        }
        return "found " + found + ", which profile '" + profile.name() + "' does not declare"
                + (declared.isEmpty()
                        ? ""
                        : "; it declares "
                                + declared.stream().map(CellText::quote).collect(Collectors.joining(", ")));
    }

    private void number(String column) {
        String text = cells.getOrDefault(column, "");
        if (text.isEmpty() || (isState() && column.equals(ProfileColumns.VALUE))) {
            return;
        }
        char mark = profile.dialect().decimalMark();
        char other = mark == ',' ? '.' : ',';
        if (text.startsWith("<") && !profile.codes().suppressedCounts() && ProfileColumns.VALUES.contains(column)) {
            refuse(ProblemCode.VALUE, column, undeclared(CellText.quote(text), column));
        } else if (text.indexOf(other) >= 0 && (mark == ',' || !profile.isCanonical())) {
            refuse(
                    ProblemCode.VALUE,
                    column,
                    "the decimal mark of profile '" + profile.name() + "' is a " + (mark == ',' ? "comma" : "point")
                            + ", but found " + CellText.quote(text));
        } else if (mark == ',' && text.matches("-?[0-9]+,[0-9]+")) {
            cells.put(column, text.replace(',', '.'));
        }
    }

    private boolean isState() {
        return PanelCsvFormat.isAmong(profile.layout().states(), cells.getOrDefault(ProfileColumns.VARIABLE, ""));
    }

    private void category() {
        List<SourceFigure.Part> columns = figure.parts().getOrDefault(ProfileColumns.CATEGORY, List.of());
        if (profile.isCanonical() || (columns.isEmpty() && figure.categories().isEmpty())) {
            return;
        }
        boolean isPanel = profile.form() == CsvProfile.Form.PANEL;
        List<String> texts = new ArrayList<>();
        for (SourceFigure.Part part : columns) {
            String text = part(ProfileColumns.CODE, part);
            if (!text.isEmpty() && !profile.codes().totals().contains(text)) {
                texts.add(isPanel ? text : profile.code(part.name(), ":") + ": " + text);
            }
        }
        figure.categories().stream()
                .filter(text -> !profile.codes().totals().contains(text))
                .forEach(texts::add);
        if (isPanel) {
            texts.forEach(this::addToVariable);
        } else {
            cells.put(ProfileColumns.CATEGORY, String.join(", ", texts));
        }
    }

    private void addToVariable(String text) {
        String id = id(text);
        if (id.isEmpty()) {
            refuse(ProblemCode.VALUE, ProfileColumns.CATEGORY, "no id can be made of " + CellText.quote(text));
        }
        cells.merge(ProfileColumns.VARIABLE, id, (name, added) -> name + "." + added);
    }

    /** A text as part of an id: lower case without accents, everything else hyphens. */
    private static String id(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String id = plain.replaceAll("\\p{M}+", "").replaceAll("[^a-z0-9]+", "-");
        return id.replaceAll("^-|-$", "");
    }

    private void refuse(ProblemCode code, String column, String message) {
        Problem problem = Problem.error(code, line.inField(figure.header().place(column)), message);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
