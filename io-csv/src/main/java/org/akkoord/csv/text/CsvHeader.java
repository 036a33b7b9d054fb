package org.akkoord.csv.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akkoord.csv.measurement.MeasurementColumns;
import org.akkoord.csv.measurement.MeasurementHeaderReader;

/**
 * Which column stands where. Made by {@link MeasurementHeaderReader}; names are distinct, and those that the format
 * does not have are never asked for.
 */
public final class CsvHeader {

    /** The position of a column that the file does not have. */
    static final int ABSENT = -1;

    private final long line;
    private final List<String> names;
    private final Map<String, String> places;
    private final Map<String, Integer> positions = new LinkedHashMap<>();

    public CsvHeader(long line, List<String> names) {
        this(line, names, Map.of());
    }

    /** With the names under which problems call some columns, because the file does. */
    public CsvHeader(long line, List<String> names, Map<String, String> places) {
        this.places = places;
        this.line = line;
        this.names = List.copyOf(names);
        for (String name : names) {
            positions.put(name, positions.size());
        }
    }

    /** The line on which it stands. */
    public long line() {
        return line;
    }

    public List<String> names() {
        return names;
    }

    /** The name of the column with the given number, from 0; empty behind the last one. */
    public Optional<String> name(int position) {
        return position < names.size() ? Optional.of(names.get(position)) : Optional.empty();
    }

    /** Where the named column stands, from 0; {@link #ABSENT} where the file has no such column. */
    public int position(String name) {
        return positions.getOrDefault(name, ABSENT);
    }

    /** What the file calls the named column. */
    public String place(String name) {
        return places.getOrDefault(name, name);
    }

    /** The columns of the prefix and a language, in the order of the file. */
    public List<String> languageColumns(String prefix) {
        return names.stream()
                .filter(name -> MeasurementColumns.isLanguageColumn(prefix, name))
                .toList();
    }
}
