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

    DeclaredHeader(ProfileParts profile, CsvRow row, Location location) {
        super(row, location);
        this.profile = profile;
        this.cells = row.cells();
        this.names = new NamePatterns(profile);
        this.assembly = new RowPlans(profile, columns);
        HeaderText.problem(row, location, profile.dialect().delimiter()).ifPresent(problems()::add);
        if (isUsable()) {
            findColumns();
            findPlans();
            findStatuses();
            checkOthers();
            plans().forEach(plan -> plan.finish(row.line(), profile));
        }
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
            if (!names.isOneOf(cells.get(i), column)) {
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
        for (int i = 0; i < cells.size(); i++) {
            for (ProfileParts.Spread spread : profile.layout().spreads()) {
                int position = i;
                names.capture(cells.get(i), spread.source())
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
                new Key(capture, spread.constants(), group),
                key -> assembly.spread(key.capture(), key.constants(), group));
        List<RowPlan.Part> earlier = plan.parts().put(spread.column(), List.of(part(position, spread.source())));
        if (earlier != null) {
            refuseBoth(earlier.get(0).position(), position);
        }
    }

    private void findStatuses() {
        for (StatusColumn column : profile.codes().statuses()) {
            position(column.source())
                    .ifPresent(position -> plans().forEach(plan ->
                            plan.statuses().add(new RowPlan.Status(part(position, column.source()), column))));
        }
    }

    private void checkOthers() {
        int value = plans().stream()
                .flatMap(plan -> plan.parts().getOrDefault(ProfileColumns.VALUE, List.of()).stream())
                .mapToInt(RowPlan.Part::position)
                .min()
                .orElse(0);
        for (int i = 0; i < cells.size(); i++) {
            if (!used().contains(i)) {
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
