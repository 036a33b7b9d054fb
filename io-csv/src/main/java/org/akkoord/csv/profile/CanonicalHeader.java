package org.akkoord.csv.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.csv.text.HeaderText;
import org.akkoord.internal.NearestName;
import org.akkoord.internal.io.FigureNames;
import org.akkoord.problem.Location;
import org.akkoord.problem.ProblemCode;

/** A header with the canonical names of the columns of measurements. */
final class CanonicalHeader extends SourceHeader {

    private static final List<String> KNOWN =
            MeasurementColumns.all(MeasurementColumns.LANGUAGES, MeasurementColumns.LANGUAGES);

    /** Names of other forms for one of ours, by which a part would be read as the whole. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "dimension", FigureNames.CATEGORY,
            "dimensions", FigureNames.CATEGORY,
            "cell", FigureNames.CATEGORY,
            "status", FigureNames.FLAGS,
            "flag", FigureNames.FLAGS,
            "observation_status", FigureNames.FLAGS,
            "obs_status", FigureNames.FLAGS,
            "obs_flag", FigureNames.FLAGS);

    private final List<String> names;

    CanonicalHeader(ProfileParts profile, CsvRow row, Location location) {
        super(row, location);
        names = new ArrayList<>(row.cells());
        if (!profile.equals(ProfileParts.CANONICAL)) {
            nameless().forEach(last -> names.remove(names.size() - 1));
        }
        HeaderText.problem(row, location, profile.dialect().delimiter()).ifPresent(problems()::add);
        if (isUsable()) {
            profile.layout().constants().keySet().stream()
                    .filter(column -> !row.cells().contains(column))
                    .forEach(names::add);
            checkNames();
            checkRequired();
        }
        if (isUsable()) {
            plan(profile, row);
        }
    }

    private void plan(ProfileParts profile, CsvRow row) {
        RowPlan plan = new RowPlan();
        for (int i = 0; i < row.cells().size() && !nameless().contains(i); i++) {
            String name = row.cells().get(i);
            plan.parts().put(name, List.of(part(i, ProfileParts.SourceColumn.of(name))));
            if (MeasurementColumns.isKnown(name)) {
                used().add(i);
            }
        }
        new RowPlans(profile, Map.of()).fill(plan, Map.of(), false);
        plan.finish(row.line(), profile);
        plans().add(plan);
    }

    private void checkNames() {
        Map<String, Integer> first = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Integer earlier = first.putIfAbsent(name, i + 1);
            if (name.isEmpty()) {
                refuse(ProblemCode.UNKNOWN, "column " + (i + 1) + " has no name; expected one of the format's columns");
            } else if (earlier != null) {
                refuse(
                        ProblemCode.DUPLICATE,
                        name,
                        "the name must be unique, but columns " + earlier + " and " + (i + 1) + " have it");
            } else if (!MeasurementColumns.isKnown(name)) {
                checkUnknown(name);
            }
        }
    }

    /** A name that is almost one of the format's is a mistake; any other column is the file's own and is not used. */
    private void checkUnknown(String name) {
        Optional<String> meant = Optional.ofNullable(ELSEWHERE.get(name.toLowerCase(Locale.ROOT)));
        if (meant.isPresent()) {
            refuse(
                    ProblemCode.UNKNOWN,
                    name,
                    "the format has no column " + CellText.quote(name) + "; its name here is '" + meant.get() + "'");
            return;
        }
        Optional<String> nearest = NearestName.nearest(name, KNOWN);
        if (nearest.isPresent() || CellText.hasOuterBlanks(name) || name.length() > CellText.SHOWN) {
            refuse(ProblemCode.UNKNOWN, name, unknown(name));
        } else {
            warn(name, "the format has no column " + CellText.quote(name) + "; its cells are not used");
        }
    }

    private static String unknown(String name) {
        Optional<String> nearest = NearestName.nearest(name, KNOWN);
        if (nearest.isPresent() && NearestName.looksLike(name, nearest.get())) {
            return "the name must be written exactly " + CellText.quote(nearest.get()) + ", but was "
                    + CellText.quote(name);
        }
        return "the format has no column " + CellText.quote(name)
                + nearest.map(near -> "; the nearest name is '" + near + "'")
                        .orElseGet(() ->
                                "; it has " + String.join(", ", KNOWN) + " and other languages after words_ and note_");
    }

    private void checkRequired() {
        for (String name : MeasurementColumns.REQUIRED) {
            if (!names.contains(name)) {
                refuse(ProblemCode.MISSING, name, "the column is required, but the header does not have it");
            }
        }
        checkPair(FigureNames.NUMERATOR, FigureNames.DENOMINATOR);
        checkPair(FigureNames.LOW, FigureNames.HIGH);
        if (!givesValue()) {
            refuse(ProblemCode.MISSING, "no column gives a value; expected " + MeasurementColumns.VALUE_RULE);
        }
    }

    private void checkPair(String one, String other) {
        boolean hasOne = names.contains(one);
        if (hasOne != names.contains(other)) {
            refuse(
                    ProblemCode.MISSING,
                    hasOne ? other : one,
                    "the column is required beside '" + (hasOne ? one : other) + "', but the header does not have it");
        }
    }

    private boolean givesValue() {
        return names.contains(FigureNames.VALUE)
                || names.contains(FigureNames.MISSING)
                || names.contains(FigureNames.NUMERATOR)
                || names.contains(FigureNames.DENOMINATOR)
                || names.contains(FigureNames.LOW)
                || names.contains(FigureNames.HIGH)
                || names.stream().anyMatch(name -> MeasurementColumns.isLanguageColumn(MeasurementColumns.WORDS, name));
    }
}
