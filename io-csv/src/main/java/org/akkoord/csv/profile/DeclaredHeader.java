package org.akkoord.csv.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.csv.text.HeaderText;
import org.akkoord.problem.Location;
import org.akkoord.problem.ProblemCode;

/** A header whose columns the profile declares. */
final class DeclaredHeader extends SourceHeader {

    private final ProfileParts profile;
    private final List<String> cells;
    private final NamePatterns names;
    private final Map<String, List<RowPlan.Part>> columns = new LinkedHashMap<>();
    private final RowPlans assembly;

    private final Set<Integer> labels;
    private final Map<Integer, List<String>> only = new LinkedHashMap<>();

    DeclaredHeader(ProfileParts profile, CsvRow row, Location location) {
        this(profile, row, profile.dialect().splitFirst() ? ofRows(row.cells()) : row.cells(), location);
    }

    private DeclaredHeader(ProfileParts profile, CsvRow row, List<String> cells, Location location) {
        super(new CsvRow(row.line(), cells, row.count(), row.suspect()), location);
        this.profile = profile;
        this.cells = cells;
        this.names = new NamePatterns(profile);
        this.assembly = new RowPlans(profile, columns);
        this.labels = profile.layout().labelsBeside() ? labels() : Set.of();
        HeaderText.problem(row, location, profile.dialect().delimiter()).ifPresent(problems()::add);
        if (isUsable()) {
            findColumns();
            findPlans();
            findStatuses();
            findChoices();
            checkOthers();
            plans().forEach(plan -> plan.finish(row.line(), profile));
        }
    }

    /** The names without what they say about the columns, as in {@code geo\TIME_PERIOD}. */
    private static List<String> ofRows(List<String> names) {
        return names.stream()
                .map(name -> name.indexOf('\\') > 0 ? name.substring(0, name.indexOf('\\')) : name)
                .toList();
    }

    /**
     * The numbers of the columns that hold the label of the code before them: where such a column stands between the
     * period and the value, the file has one behind each column.
     */
    private Set<Integer> labels() {
        int period = first(ProfileColumns.PERIOD);
        int value = first(ProfileColumns.VALUE);
        Set<Integer> found = new LinkedHashSet<>();
        if (period < 0 || value != period + 2) {
            return found;
        }
        for (int i = period - 1; i > 0 && !isOfTheFile(i); i -= 2) {
            found.add(i);
        }
        for (int i = period + 1; i < cells.size(); i += 2) {
            found.add(i);
        }
        return found;
    }

    private int first(String canonical) {
        for (int i = 0; i < cells.size(); i++) {
            String name = cells.get(i);
            if (profile.layout().columns().getOrDefault(canonical, List.of()).stream()
                    .anyMatch(column -> names.isOneOf(name, column))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a column says which file it is, and is looked at only. */
    private boolean isOfTheFile(int position) {
        return profile.layout().columns().entrySet().stream()
                .filter(column -> ProfileColumns.isChecked(column.getKey()))
                .anyMatch(column ->
                        names.isOneOf(cells.get(position), column.getValue().get(0)));
    }

    @Override
    Map<Integer, List<String>> only() {
        return only;
    }

    @Override
    boolean isNote(String text) {
        return super.isNote(text)
                && PeriodLabels.canonical(text, profile.periods()).isEmpty();
    }

    @Override
    String code(String text) {
        return profile.codes().code(text, ": ");
    }

    private void findChoices() {
        profile.rows().only().forEach((name, texts) -> {
            ProfileParts.SourceColumn column = ProfileParts.SourceColumn.of(name);
            List<Integer> found = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                if (!labels.contains(i) && names.isOneOf(cells.get(i), column)) {
                    found.add(i);
                }
            }
            if (found.isEmpty()) {
                refuse(ProblemCode.UNKNOWN, name, "rows are chosen by this column, but the header does not have it");
            } else {
                only.put(found.get(0), texts);
            }
        });
    }

    /** Whether all rows that count have one text in the column, which is chosen as the whole. */
    private boolean isChosen(int position) {
        return only.containsKey(position) && only.get(position).size() == 1;
    }

    private void findColumns() {
        profile.layout().columns().forEach((canonical, joined) -> {
            List<RowPlan.Part> found = new ArrayList<>();
            List<String> absent = new ArrayList<>();
            for (ProfileParts.SourceColumn column : joined) {
                position(column)
                        .ifPresentOrElse(
                                position -> found.add(part(position, column)),
                                () -> absent.add(column.names().get(0).strip()));
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
        Set<Integer> given = columns.entrySet().stream()
                .filter(column -> !ProfileColumns.isNotUsed(column.getKey()))
                .flatMap(column -> column.getValue().stream())
                .map(RowPlan.Part::position)
                .collect(Collectors.toSet());
        columns.entrySet()
                .removeIf(column -> ProfileColumns.isSame(column.getKey())
                        && given.contains(column.getValue().get(0).position()));
    }

    private Optional<Integer> position(ProfileParts.SourceColumn column) {
        Optional<Integer> first = Optional.empty();
        for (int i = 0; i < cells.size(); i++) {
            if (labels.contains(i) || !names.isOneOf(cells.get(i), column)) {
                continue;
            }
            used().add(i);
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
                name(second),
                "columns " + (first + 1) + " and " + (second + 1)
                        + " give the same, but only one of them may be there");
    }

    private void findPlans() {
        boolean isWhole = ProfileColumns.VALUES.stream().anyMatch(columns::containsKey);
        if (isWhole || columns.containsKey(ProfileColumns.GROUP)) {
            plans().add(assembly.whole(!isWhole));
        }
        findSpreads();
        if (plans().isEmpty() && problems().isEmpty()) {
            refuse(
                    ProblemCode.MISSING,
                    "no column gives a value; profile '" + profile.name() + "' expects " + expected());
        }
        Set<String> reported = new LinkedHashSet<>();
        for (RowPlan plan : plans()) {
            profile.form().lacking(plan.given()).stream().filter(reported::add).forEach(this::refuseLacking);
        }
    }

    private String expected() {
        Set<String> expected = new LinkedHashSet<>();
        for (String column : List.of(ProfileColumns.VALUE, ProfileColumns.NUMERATOR, ProfileColumns.GROUP)) {
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
        List<ProfileParts.SourceColumn> sources =
                new ArrayList<>(profile.layout().columns().getOrDefault(column, List.of()));
        profile.layout().spreads().stream()
                .filter(spread -> spread.column().equals(column))
                .map(ProfileParts.Spread::source)
                .forEach(sources::add);
        if (sources.isEmpty()) {
            open().add(column);
            refuse(
                    ProblemCode.MISSING,
                    "neither the file nor profile '" + profile.name() + "' says the " + column
                            + "; the profile must be given it");
            return;
        }
        List<String> known = sources.get(0).names();
        if (profile.form().mayBeGiven(column)) {
            open().add(column);
        }
        refuse(
                ProblemCode.MISSING,
                known.get(0).strip(),
                "the column is required, but the header does not have it"
                        + (known.size() == 1
                                ? ""
                                : ", nor under the names "
                                        + known.stream()
                                                .skip(1)
                                                .map(CellText::quote)
                                                .collect(Collectors.joining(", "))));
    }

    /** What columns have in common that give one row together. */
    private record Key(NamePatterns.Capture capture, Map<String, String> constants, boolean group) {}

    private void findSpreads() {
        Map<Key, RowPlan> found = new LinkedHashMap<>();
        Set<Integer> named = Set.copyOf(used());
        for (int i = 0; i < cells.size(); i++) {
            for (ProfileParts.Spread spread : profile.layout().spreads()) {
                int position = i;
                names.capture(cells.get(i), spread.source())
                        .filter(capture -> capture.id().isEmpty() || !named.contains(position))
                        .ifPresent(capture -> addSpread(found, spread, capture, position));
            }
        }
        plans().addAll(found.values());
    }

    private void addSpread(
            Map<Key, RowPlan> found, ProfileParts.Spread spread, NamePatterns.Capture capture, int position) {
        used().add(position);
        boolean group = spread.column().equals(ProfileColumns.GROUP);
        RowPlan plan = found.computeIfAbsent(
                new Key(capture, spread.constants(), group), key -> assembly.spread(key.capture(), own(key), group));
        List<RowPlan.Part> earlier = plan.parts().put(spread.column(), List.of(part(position, spread.source())));
        if (earlier != null) {
            refuseBoth(earlier.get(0).position(), position);
        }
    }

    /** The texts of a row, with the id that the name of its column is. */
    private Map<String, String> own(Key key) {
        Map<String, String> own = new LinkedHashMap<>(key.constants());
        key.capture().id().ifPresent(id -> own.put(profile.form().ofIds(), id));
        return own;
    }

    private void findStatuses() {
        Map<String, String> flags = profile.codes().signs().flags();
        if (!flags.isEmpty()) {
            plans().forEach(plan -> plan.parts()
                    .getOrDefault(ProfileColumns.VALUE, List.of())
                    .forEach(part -> plan.statuses()
                            .add(new RowPlan.Status(part, new StatusColumn(part.rules(), flags, false, false), true))));
        }

        for (StatusColumn column : profile.codes().statuses()) {
            position(column.source())
                    .ifPresent(position -> plans().forEach(plan ->
                            plan.statuses().add(new RowPlan.Status(part(position, column.source()), column, false))));
        }
    }

    private void checkOthers() {
        int value = plans().stream()
                .flatMap(plan -> plan.parts().getOrDefault(ProfileColumns.VALUE, List.of()).stream())
                .mapToInt(RowPlan.Part::position)
                .min()
                .orElse(0);
        for (int i = 0; i < cells.size(); i++) {
            if (!used().contains(i) && !labels.contains(i) && !nameless().contains(i) && !isChosen(i)) {
                checkOther(i, i < value);
            }
        }
    }

    private void checkOther(int position, boolean beforeValue) {
        String name = name(position);
        switch (profile.layout().others()) {
            case IGNORED -> {}
            case REFUSED ->
                refuse(ProblemCode.UNKNOWN, name, "profile '" + profile.name() + "' does not name this column");
            case LEFT_OUT -> warnOfUnused(name);
            case CATEGORY_BEFORE_VALUE, CATEGORY -> {
                if (beforeValue || profile.layout().others() == ProfileParts.OtherColumns.CATEGORY) {
                    addCategory(position, name);
                } else {
                    warnOfUnused(name);
                }
            }
        }
    }

    private void warnOfUnused(String name) {
        warn(name, "profile '" + profile.name() + "' does not name this column; its cells are not used");
    }

    private void addCategory(int position, String name) {
        if (name.isEmpty() || cells.indexOf(cells.get(position)) < position) {
            refuse(ProblemCode.DUPLICATE, name, "a column of the category must have a name of its own");
            return;
        }
        RowPlan.Part part = part(position, ProfileParts.SourceColumn.of(name));
        for (RowPlan plan : plans()) {
            List<RowPlan.Part> all = new ArrayList<>(plan.parts().getOrDefault(ProfileColumns.CATEGORY, List.of()));
            all.add(part);
            plan.parts().put(ProfileColumns.CATEGORY, all);
        }
    }
}
