package org.akkoord.csv.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The columns in which decoded cells are kept. All of them exist, whether the file has them or not: those that it lacks
 * hold what stands for an empty cell.
 */
public final class DecodedColumns {

    private static final int MOST_UNITS = 1 << 22;
    private static final int MOST_OTHERS = 1 << 16;

    private final NameColumn units;
    private final NameColumn variables;
    private final NameColumn cells;
    private final NameColumn periods;
    private final CountColumn numerators;
    private final CountColumn denominators;
    private final DecimalColumn values;
    private final DecimalColumn weights;
    private final SkippedColumn missing;

    /** The columns of the file, as they follow each other in a line. */
    private final DecodedColumn[] inOrder;

    private final Optional<SeenName> onlyVariable;

    /** The variables of parts, if the file has a column of cells. */
    private final Optional<PartNames> parts;

    DecodedColumns(LineDecoder.Layout layout) {
        char mark = layout.decimalMark();
        units = new NameColumn(layout.end(PanelColumn.UNIT), MOST_UNITS);
        variables = new NameColumn(layout.end(PanelColumn.VARIABLE), MOST_OTHERS);
        char endOfCell = layout.end(PanelColumn.CATEGORY);
        cells = new NameColumn(endOfCell, SeenNames.ofCells(endOfCell, layout.separator(), MOST_OTHERS));
        parts = layout.columns().contains(Optional.of(PanelColumn.CATEGORY))
                ? Optional.of(new PartNames())
                : Optional.empty();
        periods = new NameColumn(layout.end(PanelColumn.PERIOD), MOST_OTHERS);
        numerators = new CountColumn(layout.end(PanelColumn.NUMERATOR));
        denominators = new CountColumn(layout.end(PanelColumn.DENOMINATOR));
        values = new DecimalColumn(layout.end(PanelColumn.VALUE), mark, false);
        weights = new DecimalColumn(layout.end(PanelColumn.WEIGHT), mark, true);
        missing = SkippedColumn.empty(layout.end(PanelColumn.MISSING), layout.separator());
        inOrder = new DecodedColumn[layout.columns().size()];
        for (int i = 0; i < inOrder.length; i++) {
            char end = layout.end(i);
            inOrder[i] = layout.columns()
                    .get(i)
                    .map(this::column)
                    .orElseGet(() -> SkippedColumn.unused(end, layout.separator()));
        }
        onlyVariable = layout.variable().map(only -> seen(only, layout.separator()));
    }

    private DecodedColumn column(PanelColumn column) {
        return switch (column) {
            case UNIT -> units;
            case VARIABLE -> variables;
            case CATEGORY -> cells;
            case PERIOD -> periods;
            case VALUE -> values;
            case NUMERATOR -> numerators;
            case DENOMINATOR -> denominators;
            case WEIGHT -> weights;
            case MISSING -> missing;
        };
    }

    /** The name of the only variable, as if it stood in a cell; none if it is not plain, such as {@code a,b}. */
    private SeenName seen(String variable, char separator) {
        byte[] text = (variable + separator + '\n').getBytes(StandardCharsets.UTF_8);
        SeenName name = variables.names().find(Arrays.copyOf(text, text.length + LineBlock.MARGIN), 0);
        return name.toString().equals(variable) ? name : variables.names().none();
    }

    /**
     * Decodes some rows. Those before are forgotten, but their names keep their numbers.
     *
     * @param at for each row where it starts, which becomes the place after the byte that ends its last cell, or one
     *     below 0 if the row is not plain
     */
    void read(byte[] bytes, int[] at, int rows) {
        if (parts.isPresent()) {
            cells.reserve(rows);
        }
        for (DecodedColumn column : List.of(units, variables, periods, numerators, denominators, values, weights)) {
            column.reserve(rows);
        }
        onlyVariable.ifPresent(only -> variables.repeat(only, at, rows));
        for (DecodedColumn column : inOrder) {
            column.read(bytes, at, rows);
        }
        parts.ifPresent(joined -> joined.join(variables, cells, at, rows));
    }

    public NameColumn units() {
        return units;
    }

    /** For each row the number of its variable, each part of one with a number of its own. */
    public int[] variables() {
        return variables.numbers();
    }

    /** How many different variables were seen. */
    public int variableCount() {
        return parts.map(PartNames::size).orElse(variables.names().size());
    }

    /** The name of a variable, such as {@code passed}, or {@code passed[sex=girls]} for a part. */
    public String variable(int number) {
        return parts.isPresent() ? parts.get().text(number) : variables.names().text(number);
    }

    public NameColumn periods() {
        return periods;
    }

    /** For each row its numerator; -1 where there is none. */
    public int[] numerators() {
        return numerators.counts();
    }

    /** For each row its denominator; -1 where there is none. */
    public int[] denominators() {
        return denominators.counts();
    }

    /** For each row its value; not a number where there is none. */
    public double[] values() {
        return values.numbers();
    }

    /** For each row its weight, if the file has weights. */
    public double[] weights() {
        return weights.numbers();
    }
}
