package org.akkoord.csv.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.akkoord.csv.CsvProfile;
import org.akkoord.csv.text.CsvHeader;

/** One canonical row that every row of a source gives: where each of its cells comes from. */
final class SourceFigure {

    private final Map<String, List<Part>> parts = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<String> categories = new ArrayList<>();
    private Optional<CsvHeader> header = Optional.empty();

    /** A cell of the source, and by which rules it is read. */
    record Part(int position, String name, CsvProfile.SourceColumn rules) {}

    /** All canonical columns that are given, by a column of the source or by a text. */
    Map<String, Object> given() {
        Map<String, Object> given = new LinkedHashMap<>(texts);
        given.putAll(parts);
        return given;
    }

    Map<String, List<Part>> parts() {
        return parts;
    }

    Map<String, String> texts() {
        return texts;
    }

    /** The parts of the category that stand in the header. */
    List<String> categories() {
        return categories;
    }

    boolean isGroup() {
        return ProfileColumns.isGroup(given().keySet());
    }

    boolean has(String column) {
        return parts.containsKey(column) || texts.containsKey(column);
    }

    /** Fixes the columns of the canonical row, those that reading may fill among them. */
    void finish(long line, List<String> more) {
        List<String> names = new ArrayList<>(given().keySet());
        names.removeIf(ProfileColumns::isChecked);
        more.stream().filter(name -> !names.contains(name)).forEach(names::add);
        Map<String, String> places = new LinkedHashMap<>();
        parts.forEach((column, joined) ->
                places.put(column, joined.stream().map(Part::name).collect(Collectors.joining(" + "))));
        ProfileColumns.VALUES.stream()
                .filter(places::containsKey)
                .findFirst()
                .map(places::get)
                .ifPresent(place -> more.forEach(name -> places.putIfAbsent(name, place)));
        header = Optional.of(new CsvHeader(line, names, places));
    }

    CsvHeader header() {
        return header.orElseThrow();
    }
}
