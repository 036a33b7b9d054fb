package org.akkoord.csv.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.akkoord.csv.CsvProfile;
import org.akkoord.csv.measurement.MeasurementColumns;
import org.akkoord.csv.measurement.MeasurementHeaderReader;
import org.akkoord.csv.panel.PanelGroups;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/** Finds the columns that a profile names in the header of a source, and what is wrong with it. */
final class SourceHeader {

    private final ProfileParts profile;
    private final CsvRow row;
    private final Location location;
    private final ColumnNames names;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, List<SourceFigure.Part>> columns = new LinkedHashMap<>();
    private final SourceFigureCells assembly;
    private final Set<Integer> used = new LinkedHashSet<>();
    private final List<SourceFigure> figures = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    SourceHeader(CsvProfile profile, CsvRow row, Location location) {
        this.profile = profile.parts();
        this.row = row;
        this.location = location;
        this.names = new ColumnNames(this.profile);
        this.assembly = new SourceFigureCells(this.profile, columns);
        MeasurementHeaderReader reader = new MeasurementHeaderReader(
                withConstants(), location, this.profile.dialect().delimiter());
        if (this.profile.isCanonical()) {
            reader.header().ifPresent(header -> readCanonical());
        } else if (reader.isReadable()) {
            findColumns();
            findFigures();
            checkOthers();
            figures.forEach(figure -> figure.finish(row.line(), more(figure)));
        }
        problems.addAll(0, reader.problems());
    }

    List<Problem> problems() {
        return problems;
    }

    boolean isUsable() {
        return problems.stream().noneMatch(Problem::isError);
    }

    /** The canonical columns that neither the file nor the profile says. */
    List<String> open() {
        return open;
    }

    /** The names of the columns that the profile knows, in the order of the file. */
    List<String> used() {
        return used.stream()
                .sorted()
                .map(position -> row.cells().get(position).strip())
                .toList();
    }

    /** The canonical rows that each row gives. */
    List<SourceFigure> figures() {
        return figures;
    }

    /** The header; where its names are the canonical ones, with the columns that the profile gives. */
    private CsvRow withConstants() {
        if (!profile.isCanonical() || profile.layout().constants().isEmpty()) {
            return row;
        }
        List<String> all = new ArrayList<>(row.cells());
        profile.layout().constants().keySet().stream()
                .filter(column -> !row.cells().contains(column))
                .forEach(all::add);
        return new CsvRow(row.line(), all, all.size());
    }

    private void readCanonical() {
        SourceFigure figure = new SourceFigure();
        for (int i = 0; i < row.cells().size(); i++) {
            String name = row.cells().get(i);
            figure.parts().put(name, List.of(part(i, CsvProfile.SourceColumn.of(name))));
            if (MeasurementColumns.isKnown(name)) {
                used.add(i);
            }
        }
        assembly.fill(figure, Map.of(), false);
        figure.finish(row.line(), more(figure));
        figures.add(figure);
    }

    private SourceFigure.Part part(int position, CsvProfile.SourceColumn rules) {
        return new SourceFigure.Part(
                position, CellText.shorten(row.cells().get(position).strip()), rules);
    }

    private void findColumns() {
        profile.layout().columns().forEach((canonical, joined) -> {
            List<SourceFigure.Part> found = new ArrayList<>();
            List<String> absent = new ArrayList<>();
            for (CsvProfile.SourceColumn column : joined) {
                position(column)
                        .ifPresentOrElse(
                                position -> found.add(part(position, column)),
                                () -> absent.add(column.names().get(0)));
            }
            boolean isCategory = canonical.equals(ProfileColumns.CATEGORY);
            if (!found.isEmpty() && !absent.isEmpty() && !isCategory) {
                absent.forEach(name ->
                        refuse(ProblemCode.MISSING, name, "the column is required, but the header does not have it"));
            }
            if (!found.isEmpty()) {
                columns.put(canonical, found);
            }
        });
    }

    private Optional<Integer> position(CsvProfile.SourceColumn column) {
        Optional<Integer> first = Optional.empty();
        for (int i = 0; i < row.cells().size(); i++) {
            if (!names.isOneOf(row.cells().get(i), column)) {
                continue;
            }
            used.add(i);
            if (first.isPresent()) {
                refuseBoth(first.get(), i);
            } else {
                first = Optional.of(i);
            }
        }
        return first;
    }

    private void refuseBoth(int first, int second) {
        refuse(
                ProblemCode.DUPLICATE,
                row.cells().get(second),
                "columns " + (first + 1) + " and " + (second + 1)
                        + " give the same, but only one of them may be there");
    }

    private void findFigures() {
        boolean isWhole = ProfileColumns.VALUES.stream().anyMatch(columns::containsKey);
        if (isWhole || columns.containsKey(PanelGroups.GROUP)) {
            figures.add(assembly.whole(!isWhole));
        }
        findSpreads();
        if (figures.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.error(
                    ProblemCode.MISSING,
                    location,
                    "no column gives a value; profile '" + profile.name() + "' expects " + expected()));
        }
        Set<String> told = new LinkedHashSet<>();
        for (SourceFigure figure : figures) {
            ProfileColumns.lacking(profile.form(), figure.given()).stream()
                    .filter(told::add)
                    .forEach(this::refuseLacking);
        }
    }

    private String expected() {
        Set<String> expected = new LinkedHashSet<>();
        for (String column : List.of(ProfileColumns.VALUE, ProfileColumns.NUMERATOR, PanelGroups.GROUP)) {
            profile.layout()
                    .columns()
                    .getOrDefault(column, List.of())
                    .forEach(source -> expected.addAll(source.names()));
        }
        profile.layout()
                .spreads()
                .forEach(spread -> expected.addAll(spread.source().names()));
        return expected.stream().map(CellText::quote).collect(Collectors.joining(", "));
    }

    private void refuseLacking(String column) {
        List<CsvProfile.SourceColumn> sources =
                new ArrayList<>(profile.layout().columns().getOrDefault(column, List.of()));
        profile.layout().spreads().stream()
                .filter(spread -> spread.column().equals(column))
                .map(ProfileParts.Spread::source)
                .forEach(sources::add);
        if (sources.isEmpty()) {
            open.add(column);
            problems.add(Problem.error(
                    ProblemCode.MISSING,
                    location,
                    "neither the file nor profile '" + profile.name() + "' says the " + column
                            + "; the profile must be given it"));
            return;
        }
        List<String> known = sources.get(0).names();
        refuse(
                ProblemCode.MISSING,
                known.get(0),
                "the column is required, but the header does not have it"
                        + (known.size() == 1
                                ? ""
                                : ", nor under the names "
                                        + known.stream()
                                                .skip(1)
                                                .map(CellText::quote)
                                                .collect(Collectors.joining(", "))));
    }

    /** What makes the columns of one figure belong together. */
    private record Key(ColumnNames.Capture capture, Map<String, String> constants, boolean group) {}

    private void findSpreads() {
        Map<Key, SourceFigure> found = new LinkedHashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            for (ProfileParts.Spread spread : profile.layout().spreads()) {
                int position = i;
                names.capture(row.cells().get(i), spread.source())
                        .ifPresent(capture -> addSpread(found, spread, capture, position));
            }
        }
        figures.addAll(found.values());
    }

    private void addSpread(
            Map<Key, SourceFigure> found, ProfileParts.Spread spread, ColumnNames.Capture capture, int position) {
        used.add(position);
        boolean group = spread.column().equals(PanelGroups.GROUP);
        SourceFigure figure = found.computeIfAbsent(
                new Key(capture, spread.constants(), group),
                key -> assembly.spread(key.capture(), key.constants(), group));
        List<SourceFigure.Part> earlier = figure.parts().put(spread.column(), List.of(part(position, spread.source())));
        if (earlier != null) {
            refuseBoth(earlier.get(0).position(), position);
        }
    }

    private void checkOthers() {
        int value = figures.stream()
                .flatMap(figure -> figure.parts().getOrDefault(ProfileColumns.VALUE, List.of()).stream())
                .mapToInt(SourceFigure.Part::position)
                .min()
                .orElse(0);
        for (int i = 0; i < row.cells().size(); i++) {
            if (!used.contains(i)) {
                checkOther(i, i < value);
            }
        }
    }

    private void checkOther(int position, boolean beforeValue) {
        String name = row.cells().get(position).strip();
        switch (profile.layout().others()) {
            case IGNORED -> {}
            case LEFT_OUT ->
                problems.add(Problem.warning(
                        ProblemCode.UNKNOWN,
                        location.inField(CellText.shorten(name)),
                        "profile '" + profile.name() + "' does not name this column; its cells are not used"));
            case CATEGORY_BEFORE_VALUE, CATEGORY -> {
                if (beforeValue || profile.layout().others() == CsvProfile.OtherColumns.CATEGORY) {
                    addCategory(position, name);
                }
            }
        }
    }

    private void addCategory(int position, String name) {
        if (name.isEmpty() || row.cells().indexOf(row.cells().get(position)) < position) {
            refuse(ProblemCode.DUPLICATE, name, "a column of the category must have a name of its own");
            return;
        }
        SourceFigure.Part part = part(position, CsvProfile.SourceColumn.of(name));
        for (SourceFigure figure : figures) {
            List<SourceFigure.Part> all =
                    new ArrayList<>(figure.parts().getOrDefault(ProfileColumns.CATEGORY, List.of()));
            all.add(part);
            figure.parts().put(ProfileColumns.CATEGORY, all);
        }
    }

    /** Columns that are filled where a cell holds a code. */
    private List<String> more(SourceFigure figure) {
        List<String> more = new ArrayList<>();
        if (figure.isGroup()) {
            return more;
        }
        if (!figure.categories().isEmpty() && profile.form() == CsvProfile.Form.MEASUREMENTS) {
            more.add(ProfileColumns.CATEGORY);
        }
        if (!profile.codes().missing().isEmpty() || profile.codes().suppressedCounts()) {
            more.add(ProfileColumns.MISSING);
        }
        if (profile.codes().suppressedCounts() && profile.form() == CsvProfile.Form.MEASUREMENTS) {
            more.addAll(List.of(ProfileColumns.LOW, ProfileColumns.HIGH));
        }
        return more;
    }

    private void refuse(ProblemCode code, String name, String message) {
        problems.add(Problem.error(code, location.inField(CellText.shorten(name.strip())), message));
    }
}
