package org.akkoord.panel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.akkoord.internal.Checks;

/**
 * A table of texts.
 *
 * @param columns the names of the columns
 * @param about what is the same in all rows
 * @param rows the cells, a list for each row
 */
record CellTable(List<String> columns, Map<String, String> about, List<List<String>> rows)
        implements PanelTable<List<String>> {

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public List<String> row(int row) {
        return rows.get(row);
    }

    @Override
    public List<String> cells(int row) {
        return rows.get(row);
    }

    @Override
    public String toString() {
        return CellTable.title(about) + toText(10);
    }

    /** A line with what is the same in all rows; empty if nothing is. */
    static String title(Map<String, String> about) {
        return about.isEmpty()
                ? ""
                : about.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", ", "", "\n"));
    }

    /** Names and values, one after the other, in their order. */
    static Map<String, String> facts(Object... namesAndValues) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            facts.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return Collections.unmodifiableMap(facts);
    }

    /** The rows of two tables that are about the same in the first column, in the order of the first table. */
    static CellTable joined(PanelTable<?> left, PanelTable<?> right) {
        String key = left.columns().get(0);
        if (!key.equals(right.columns().get(0))) {
            throw new IllegalArgumentException("tables are joined by their first columns, but these are '" + key
                    + "' and '" + right.columns().get(0) + "'");
        }
        Map<String, List<String>> others = byKey(right);
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < left.size(); row++) {
            List<String> cells = new ArrayList<>(left.cells(row));
            List<String> more = others.get(cells.get(0));
            if (more != null) {
                cells.addAll(more.subList(1, more.size()));
                rows.add(List.copyOf(cells));
            }
        }
        List<String> columns = new ArrayList<>(left.columns());
        List<String> added = right.columns().subList(1, right.columns().size());
        added.forEach(column -> columns.add(free(column, columns)));
        Map<String, String> about = new LinkedHashMap<>(left.about());
        right.about().forEach((name, value) -> {
            if (!value.equals(about.get(name))) {
                about.put(free(name, List.copyOf(about.keySet())), value);
            }
        });
        return new CellTable(List.copyOf(columns), about, List.copyOf(rows));
    }

    private static Map<String, List<String>> byKey(PanelTable<?> table) {
        Map<String, List<String>> rows = new HashMap<>();
        for (int row = 0; row < table.size(); row++) {
            List<String> cells = table.cells(row);
            if (rows.put(cells.get(0), cells) != null) {
                throw new IllegalArgumentException("the second table has more than one row of '" + cells.get(0)
                        + "'; filter it first, such as to one period");
            }
        }
        return rows;
    }

    private static String free(String name, List<String> taken) {
        String free = name;
        for (int number = 2; taken.contains(free); number++) {
            free = name + "_" + number;
        }
        return free;
    }

    /** The whole as columns and rows. */
    static CellTable of(List<String> columns, Map<String, String> about, List<List<?>> rows) {
        return new CellTable(
                columns,
                about,
                Checks.copyOf(rows, "rows").stream()
                        .map(row -> row.stream().map(Object::toString).toList())
                        .toList());
    }
}
