package org.akkoord.csv;

import java.util.List;

/**
 * One record of a file.
 *
 * @param line the line on which it starts, from 1
 * @param cells its cells, the first 1,000 at most, each cut off after one character too many
 * @param count how many cells it has
 */
record CsvRow(long line, List<String> cells, int count) {}
