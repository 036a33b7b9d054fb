package org.akkoord.csv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which column stands where. Made by {@link HeaderReader}; names are distinct, and those that the format does not have
 * are never asked for.
 */
final class Header {

    /** The position of a column that the file does not have. */
    static final int ABSENT = -1;

    private final long line;
    private final List<String> names;
    private final Map<String, String> places;
    private final Map<String, Integer> positions = new LinkedHashMap<>();

    Header(long line, List<String> names) {
        this(line, names, Map.of());
    }

    /** With the names under which problems call some columns, because the file does. */
    Header(long line, List<String> names, Map<String, String> places) {
        this.places = places;
        this.line = line;
        this.names = List.copyOf(names);
        for (String name : names) {
            positions.put(name, positions.size());
        }
    }

    /** The line on which it stands. */
    long line() {
        return line;
    }

    List<String> names() {
        return names;
    }

    /** The name of the column with the given number, from 0; empty behind the last one. */
    Optional<String> name(int position) {
        return position < names.size() ? Optional.of(names.get(position)) : Optional.empty();
    }

    /** Where the named column stands, from 0; {@link #ABSENT} where the file has no such column. */
    int position(String name) {
        return positions.getOrDefault(name, ABSENT);
    }

    /** What the file calls the named column. */
    String place(String name) {
        return places.getOrDefault(name, name);
    }

    /** The columns of the prefix and a language, in the order of the file. */
    List<String> languageColumns(String prefix) {
        return names.stream()
                .filter(name -> MeasurementColumns.isLanguageColumn(prefix, name))
                .toList();
    }
}
