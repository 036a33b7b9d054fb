package org.akkoord.csv.text;

import java.util.List;

/**
 * One record of a file.
 *
 * @param line the line on which it starts, from 1
 * @param cells its cells, the first 1,000 at most, each cut off after one character too many
 * @param count how many cells it has
 * @param suspect whether a cell may have a {@link CellText#fault}; where it is false, none has
 */
public record CsvRow(long line, List<String> cells, int count, boolean suspect) {

    /** A record whose cells are still to be looked at. */
    public CsvRow(long line, List<String> cells, int count) {
        this(line, cells, count, true);
    }
}
