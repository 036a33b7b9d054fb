package org.akkoord.csv.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.akkoord.csv.text.CsvHeader;
import org.akkoord.internal.io.FigureNames;

/** The plan of one canonical row that every row of a source gives: where each of its cells comes from. */
final class RowPlan {

    private final Map<String, List<Part>> parts = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<String> categories = new ArrayList<>();
    private final List<Status> statuses = new ArrayList<>();
    private Optional<CsvHeader> header = Optional.empty();

    /** A cell of the source, and the rules by which it is read. */
    record Part(int position, String name, ProfileParts.SourceColumn rules) {}

    /**
     * A cell of the source that says of what kind the value is.
     *
     * @param isAfterValue whether the codes stand behind the value, in its cell
     */
    record Status(Part part, StatusColumn column, boolean isAfterValue) {}

    /** All canonical columns that a column of the source or a text gives. */
    Map<String, Object> given() {
        Map<String, Object> given = new LinkedHashMap<>(texts);
        given.putAll(parts);
        return given;
    }

    /** The cells of the source that give a canonical column, by column. */
    Map<String, List<Part>> parts() {
        return parts;
    }

    /** The texts that are the same in every row, by canonical column. */
    Map<String, String> texts() {
        return texts;
    }

    /** The parts of the category that stand in the header. */
    List<String> categories() {
        return categories;
    }

    /** The cells that say of what kind the value is. */
    List<Status> statuses() {
        return statuses;
    }

    boolean isGroup() {
        return CanonicalForm.isGroup(given().keySet());
    }

    boolean has(String column) {
        return parts.containsKey(column) || texts.containsKey(column);
    }

    /** Fixes the columns of the canonical row. */
    void finish(long line, ProfileParts profile) {
        List<String> names = new ArrayList<>(given().keySet());
        names.removeIf(ProfileColumns::isNotUsed);
        List<String> more = filledByCodes(profile);
        more.stream().filter(name -> !names.contains(name)).forEach(names::add);
        Map<String, String> places = new LinkedHashMap<>();
        parts.forEach((column, joined) ->
                places.put(column, joined.stream().map(Part::name).collect(Collectors.joining(" + "))));
        if (!statuses.isEmpty()) {
            String status = statuses.stream().map(each -> each.part().name()).collect(Collectors.joining(" + "));
            List.of(ProfileColumns.MISSING, FigureNames.FLAGS).forEach(name -> places.putIfAbsent(name, status));
        }
        ProfileColumns.VALUES.stream()
                .filter(places::containsKey)
                .findFirst()
                .map(places::get)
                .ifPresent(place -> more.forEach(name -> places.putIfAbsent(name, place)));
        header = Optional.of(new CsvHeader(line, names, places));
    }

    /** The columns that reading fills where a cell of the source holds a code. */
    private List<String> filledByCodes(ProfileParts profile) {
        List<String> filled = new ArrayList<>();
        if (isGroup()) {
            return filled;
        }
        boolean isMeasurement = profile.form() == CanonicalForm.MEASUREMENTS;
        boolean hasCounts = profile.codes().suppressedCounts();
        if (!categories.isEmpty()) {
            filled.add(ProfileColumns.CATEGORY);
        }
        if (!profile.codes().missing().isEmpty() || hasCounts || !statuses.isEmpty()) {
            filled.add(ProfileColumns.MISSING);
        }
        if (!statuses.isEmpty()) {
            filled.addAll(List.of(FigureNames.FLAGS, MeasurementColumns.NOTE + "en"));
        }
        if ((hasCounts || profile.codes().signs().ranges()) && isMeasurement) {
            filled.addAll(List.of(ProfileColumns.LOW, ProfileColumns.HIGH));
        }
        return filled;
    }

    /** The canonical columns of the row, once the plan is finished. */
    CsvHeader header() {
        return header.orElseThrow();
    }
}
