package org.akkoord.panel;

import java.util.ArrayList;
import java.util.List;

/**
 * An answer of a {@link Panel}: named columns and numbered rows. Tables are immutable and hold their numbers in
 * columns; rows are made on request.
 */
public interface PanelTable {

    /** The names of the columns, in lower case with {@code _}, as in a CSV file. */
    List<String> columns();

    /** How many rows there are. */
    int size();

    /**
     * The cells of a row as text, as many as there are columns: numbers in full with a decimal point, empty text where
     * there is no number.
     *
     * @param row 0 to {@code size() - 1}
     * @throws IndexOutOfBoundsException if there is no such row
     */
    List<String> cells(int row);

    /** The first rows as aligned text for people, with a last line that says how many there are. */
    default String toText(int rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns());
        for (int row = 0; row < Math.min(rows, size()); row++) {
            lines.add(cells(row));
        }
        StringBuilder out = new StringBuilder();
        for (List<String> line : lines) {
            for (int column = 0; column < line.size(); column++) {
                int at = column;
                int width = lines.stream()
                        .mapToInt(cells -> shorten(cells.get(at)).length())
                        .max()
                        .orElse(0);
                String cell = shorten(line.get(column));
                out.append(column == 0 ? "" : "  ")
                        .append(column == 0 ? cell : " ".repeat(width - cell.length()) + cell)
                        .append(column == 0 ? " ".repeat(width - cell.length()) : "");
            }
            out.append('\n');
        }
        return out.append(size()).append(size() == 1 ? " row" : " rows").toString();
    }

    private static String shorten(String cell) {
        return cell.length() > 24 ? cell.substring(0, 24) : cell;
    }
}
