package org.akkoord.csv.text;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says which column of a file stands where. Immutable. */
public final class CsvHeader {

    /** The position of a column that the file does not have. */
    static final int ABSENT = -1;

    private final long line;
    private final List<String> names;
    private final Map<String, String> places;
    private final Map<String, Integer> positions = new LinkedHashMap<>();

    /** The header on a line, with distinct names of columns from left to right. */
    public CsvHeader(long line, List<String> names) {
        this(line, names, Map.of());
    }

    /** The same, where the file has other names for some of the columns, which its problems use. */
    public CsvHeader(long line, List<String> names, Map<String, String> places) {
        this.places = new HashMap<>(places);
        this.line = line;
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            positions.put(names.get(i), i);
        }
    }

    /** The line on which it stands. */
    public long line() {
        return line;
    }

    /** The names of the columns, from left to right. */
    public List<String> names() {
        return names;
    }

    /** The name of the column with the given number, from 0; empty if there are fewer columns. */
    public Optional<String> name(int position) {
        return position < names.size() ? Optional.of(names.get(position)) : Optional.empty();
    }

    /** The number of the named column, from 0; {@link #ABSENT} if the file has no such column. */
    public int position(String name) {
        return positions.getOrDefault(name, ABSENT);
    }

    /** What the file calls the named column. */
    public String place(String name) {
        return places.getOrDefault(name, name);
    }
}
