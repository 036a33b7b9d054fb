package org.akkoord.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/** Turns the rows of a source into rows of the canonical form, as a profile says. */
final class SourceTable {

    private static final List<String> NUMBERS = List.of(
            MeasurementColumns.VALUE,
            MeasurementColumns.LOW,
            MeasurementColumns.HIGH,
            MeasurementColumns.INTERVAL_LOW,
            MeasurementColumns.INTERVAL_HIGH,
            MeasurementColumns.INTERVAL_LEVEL);
    private static final Pattern NEUTRALIZED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private final CsvProfile profile;
    private final List<String> source;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final Map<String, Integer> categories = new LinkedHashMap<>();
    private final List<String> repeated = new ArrayList<>();
    private final List<String> canonical = new ArrayList<>();

    SourceTable(CsvProfile profile, CsvRow header) {
        this.profile = profile;
        this.source = header.cells();
        for (int i = 0; i < source.size(); i++) {
            place(source.get(i), i);
        }
        canonical.addAll(positions.keySet());
        repeated.stream().filter(name -> !canonical.contains(name)).forEach(canonical::add);
        canonical.addAll(repeated);
        profile.constants().keySet().stream().sorted().forEach(this::addColumn);
        if (!categories.isEmpty()) {
            addColumn(MeasurementColumns.CATEGORY);
        }
        if (!profile.missing().isEmpty()) {
            addColumn(MeasurementColumns.MISSING);
        }
        if (profile.fewerThan()) {
            addColumn(MeasurementColumns.LOW);
            addColumn(MeasurementColumns.HIGH);
        }
    }

    private void place(String name, int position) {
        Optional<String> column = profile.columns().entrySet().stream()
                .filter(entry ->
                        entry.getValue().stream().anyMatch(known -> plain(known).equals(plain(name))))
                .map(Map.Entry::getKey)
                .findFirst();
        boolean isOther =
                column.isEmpty() && !name.isEmpty() && !profile.columns().isEmpty();
        if (isOther && profile.others() == CsvProfile.OtherColumns.IGNORED) {
            return;
        }
        boolean isCategory = column.filter(MeasurementColumns.CATEGORY::equals).isPresent()
                || (isOther && profile.others() == CsvProfile.OtherColumns.CATEGORY);
        String key = isCategory ? name.strip() : column.orElse(name);
        Map<String, Integer> target = isCategory ? categories : positions;
        if (target.putIfAbsent(key, position) != null) {
            repeated.add(key);
        }
    }

    private void addColumn(String column) {
        if (!canonical.contains(column)) {
            canonical.add(column);
        }
    }

    private static String plain(String name) {
        return name.strip().replace('_', ' ').toUpperCase(Locale.ROOT);
    }

    /** The header in the canonical form; a name that occurs twice does so in it, too, and is refused there. */
    CsvRow header(CsvRow row) {
        return row.count() > CellText.MOST_CELLS
                ? row
                : new CsvRow(row.line(), List.copyOf(canonical), canonical.size());
    }

    /** The row in the canonical form; what cannot be turned is a problem of the row. */
    CsvRow row(CsvRow row, Location location, List<Problem> problems) {
        if (row.count() != source.size()) {
            problems.add(Problem.error(
                    ProblemCode.CELL_COUNT,
                    location,
                    "found " + RowCells.plural(row.count(), "cell") + ", but the header has "
                            + RowCells.plural(source.size(), "column")));
            return row;
        }
        Map<String, String> cells = new LinkedHashMap<>(profile.constants());
        positions.forEach(
                (column, position) -> cells.put(column, text(column, row.cells().get(position))));
        if (!categories.isEmpty()) {
            cells.put(MeasurementColumns.CATEGORY, category(row));
        }
        value(cells);
        if (cells.getOrDefault(MeasurementColumns.INTERVAL_LOW, "").isEmpty()
                && cells.getOrDefault(MeasurementColumns.INTERVAL_HIGH, "").isEmpty()
                && profile.constants().containsKey(MeasurementColumns.INTERVAL_LEVEL)) {
            cells.put(MeasurementColumns.INTERVAL_LEVEL, "");
        }
        NUMBERS.forEach(column -> number(column, cells, location, problems));
        List<String> turned =
                canonical.stream().map(column -> cells.getOrDefault(column, "")).toList();
        return new CsvRow(row.line(), turned, turned.size());
    }

    private String text(String column, String cell) {
        String text = profile.columns().containsKey(column) ? cell.strip() : cell;
        if (column.equals(MeasurementColumns.PERIOD)) {
            return profile.columns().isEmpty() ? text : PeriodLabels.canonical(text);
        }
        boolean isFree = column.equals(MeasurementColumns.CATEGORY)
                || column.startsWith(MeasurementColumns.NOTE)
                || column.startsWith(MeasurementColumns.WORDS);
        return isFree
                        && profile.decimalMark() == ','
                        && NEUTRALIZED.matcher(text).matches()
                ? text.substring(1)
                : text;
    }

    private String category(CsvRow row) {
        List<String> parts = new ArrayList<>();
        categories.forEach((name, position) -> {
            String part = row.cells().get(position).strip();
            if (!part.isEmpty()) {
                parts.add(name + ": " + part);
            }
        });
        return String.join(", ", parts);
    }

    private void value(Map<String, String> cells) {
        String value = cells.getOrDefault(MeasurementColumns.VALUE, "");
        if (profile.missing().containsKey(value)) {
            cells.put(MeasurementColumns.VALUE, "");
            cells.put(MeasurementColumns.MISSING, profile.missing().get(value).name());
        } else if (profile.fewerThan() && value.matches("<[1-9][0-9]{0,2}")) {
            cells.put(MeasurementColumns.VALUE, "");
            cells.put(MeasurementColumns.LOW, "1");
            cells.put(MeasurementColumns.HIGH, Integer.toString(Integer.parseInt(value.substring(1)) - 1));
        }
    }

    private void number(String column, Map<String, String> cells, Location location, List<Problem> problems) {
        String text = cells.getOrDefault(column, "");
        if (profile.decimalMark() != ',' || text.isEmpty()) {
            return;
        }
        if (text.indexOf('.') >= 0) {
            problems.add(Problem.error(
                    ProblemCode.VALUE,
                    location.inField(column),
                    "the decimal mark of a " + profile.name() + " is a comma, but found " + CellText.quote(text)));
        } else if (text.matches("-?[0-9]+,[0-9]+")) {
            cells.put(column, text.replace(',', '.'));
        }
    }
}
