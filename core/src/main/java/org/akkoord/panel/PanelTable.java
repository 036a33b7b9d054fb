package org.akkoord.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An answer of a {@link Panel}: named columns and rows that are numbered from 0. Tables are immutable. They keep their
 * numbers in columns and make a row when it is asked for.
 *
 * @param <R> the type of a row
 */
public interface PanelTable<R> {

    /** The names of the columns, in lower case with {@code _} between words, as in the header of a CSV file. */
    List<String> columns();

    /** How many rows there are. */
    int size();

    /**
     * One row.
     *
     * @param row 0 to {@code size() - 1}
     * @throws IndexOutOfBoundsException if there is no such row
     */
    R row(int row);

    /** All rows. */
    default List<R> rows() {
        return IntStream.range(0, size()).mapToObj(this::row).toList();
    }

    /**
     * The cells of a row as texts, one for each column. Numbers are written in full with a decimal point; where there
     * is no number, the text is empty.
     *
     * @param row 0 to {@code size() - 1}
     * @throws IndexOutOfBoundsException if there is no such row
     */
    List<String> cells(int row);

    /**
     * The first rows as text for people, in aligned columns. Texts of more than 24 characters are cut. The last line
     * says how many rows the table has.
     *
     * @param rows how many rows at most
     */
    default String toText(int rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns());
        for (int row = 0; row < Math.min(rows, size()); row++) {
            lines.add(cells(row));
        }
        StringBuilder out = new StringBuilder();
        for (List<String> line : lines) {
            for (int column = 0; column < line.size(); column++) {
                String cell = shorten(line.get(column));
                String padding = " ".repeat(width(lines, column) - cell.length());
                out.append(column == 0 ? cell + padding : "  " + padding + cell);
            }
            out.append('\n');
        }
        return out.append(size()).append(size() == 1 ? " row" : " rows").toString();
    }

    private static int width(List<List<String>> lines, int column) {
        return lines.stream()
                .mapToInt(cells -> shorten(cells.get(column)).length())
                .max()
                .orElse(0);
    }

    private static String shorten(String cell) {
        return cell.length() > 24 ? cell.substring(0, 24) : cell;
    }
}
