package org.akkoord.csv.bytes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The pairs of a variable and a cell of dimensions that rows have, numbered from 0 in the order of appearance. */
final class PartNames {

    private static final int NONE = -1;

    private final List<String> texts = new ArrayList<>();

    /** For each cell and variable the number of the pair. */
    private int[][] pairs = new int[0][];

    int size() {
        return texts.size();
    }

    /** The text form of the pair with a number, such as {@code passed[sex=girls]}. */
    String text(int number) {
        return texts.get(number);
    }

    /**
     * Puts the numbers of the pairs in the place of those of the variables; rows that are not plain are passed over.
     */
    void join(NameColumn variables, NameColumn cells, int[] at, int rows) {
        int[] variableOf = variables.numbers();
        int[] cellOf = cells.numbers();
        widen(variables.names().size(), cells.names().size());
        for (int row = 0; row < rows; row++) {
            if (at[row] >= 0) {
                int[] ofCell = pairs[cellOf[row]];
                int variable = variableOf[row];
                if (ofCell[variable] == NONE) {
                    ofCell[variable] = texts.size();
                    texts.add(
                            text(variables.names().text(variable), cells.names().text(cellOf[row])));
                }
                variableOf[row] = ofCell[variable];
            }
        }
    }

    private static String text(String variable, String cell) {
        return cell.isEmpty() ? variable : variable + '[' + cell + ']';
    }

    private void widen(int variables, int cells) {
        int known = pairs.length;
        if (cells > known) {
            pairs = Arrays.copyOf(pairs, cells);
            Arrays.fill(pairs, known, cells, new int[0]);
        }
        for (int cell = 0; cell < cells; cell++) {
            int length = pairs[cell].length;
            if (length < variables) {
                pairs[cell] = Arrays.copyOf(pairs[cell], variables + (variables >> 1));
                Arrays.fill(pairs[cell], length, pairs[cell].length, NONE);
            }
        }
    }
}
