package org.akkoord.csv.text;

import java.util.List;

/**
 * One record of a file.
 *
 * @param line the line on which it starts, from 1
 * @param cells its first 1,000 cells, each of at most one character more than a cell may have
 * @param count how many cells it has
 * @param suspect whether a cell may have a {@link CellText#fault}; if not, no cell has one
 */
public record CsvRow(long line, List<String> cells, int count, boolean suspect) {

    /** A record of which it is not known whether its cells have a fault. */
    public CsvRow(long line, List<String> cells, int count) {
        this(line, cells, count, true);
    }
}
