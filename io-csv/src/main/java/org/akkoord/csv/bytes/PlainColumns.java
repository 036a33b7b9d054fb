package org.akkoord.csv.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.akkoord.csv.PanelColumn;
import org.akkoord.csv.PanelCsvFormat;
import org.akkoord.csv.panel.PanelHeader;

/**
 * The columns of a file: those in which decoded cells are kept, whether the file has them or not, and all of the file
 * in their order.
 */
public final class PlainColumns {

    private static final int MOST_UNITS = 1 << 22;
    private static final int MOST_OTHERS = 1 << 16;

    private final NameColumn units;
    private final NameColumn variables;
    private final NameColumn periods;
    private final CountColumn numerators;
    private final CountColumn denominators;
    private final DecimalColumn values;
    private final DecimalColumn weights;
    private final SkippedColumn missing;
    private final PlainColumn[] inOrder;
    private final Optional<ByteToken> onlyVariable;

    /**
     * The columns of a header.
     *
     * @param lineEnd the byte behind the last cell of a row
     */
    PlainColumns(PanelHeader header, PanelCsvFormat format, char lineEnd) {
        int last = header.columns() - 1;
        Function<PanelColumn, Character> end =
                column -> header.role(last).equals(Optional.of(column)) ? lineEnd : format.separator();
        units = new NameColumn(end.apply(PanelColumn.UNIT), MOST_UNITS);
        variables = new NameColumn(end.apply(PanelColumn.VARIABLE), MOST_OTHERS);
        periods = new NameColumn(end.apply(PanelColumn.PERIOD), MOST_OTHERS);
        numerators = new CountColumn(end.apply(PanelColumn.NUMERATOR));
        denominators = new CountColumn(end.apply(PanelColumn.DENOMINATOR));
        values = new DecimalColumn(end.apply(PanelColumn.VALUE), format.decimalSign(), false);
        weights = new DecimalColumn(end.apply(PanelColumn.WEIGHT), format.decimalSign(), true);
        missing = new SkippedColumn(end.apply(PanelColumn.MISSING), format.separator(), true);
        inOrder = new PlainColumn[header.columns()];
        for (int i = 0; i <= last; i++) {
            char other = i == last ? lineEnd : format.separator();
            inOrder[i] = header.role(i)
                    .map(this::column)
                    .orElseGet(() -> new SkippedColumn(other, format.separator(), false));
        }
        onlyVariable = format.variable().map(only -> named(only, format.separator()));
    }

    private PlainColumn column(PanelColumn column) {
        return switch (column) {
            case UNIT -> units;
            case VARIABLE -> variables;
            case PERIOD -> periods;
            case VALUE -> values;
            case NUMERATOR -> numerators;
            case DENOMINATOR -> denominators;
            case WEIGHT -> weights;
            case MISSING -> missing;
        };
    }

    private ByteToken named(String variable, char separator) {
        byte[] text = (variable + separator + '\n').getBytes(StandardCharsets.UTF_8);
        ByteToken name = variables.names().find(Arrays.copyOf(text, text.length + Chunk.MARGIN), 0);
        return name.toString().equals(variable) ? name : variables.names().none();
    }

    /**
     * Decodes some rows; those before are forgotten, but for the names.
     *
     * @param at where each row starts; becomes the place behind its last cell, or one below 0 if the row is not plain
     */
    void read(byte[] bytes, int[] at, int rows) {
        for (PlainColumn column : List.of(units, variables, periods, numerators, denominators, values, weights)) {
            column.reserve(rows);
        }
        onlyVariable.ifPresent(only -> variables.repeat(only, at, rows));
        for (PlainColumn column : inOrder) {
            column.read(bytes, at, rows);
        }
    }

    public NameColumn units() {
        return units;
    }

    public NameColumn variables() {
        return variables;
    }

    public NameColumn periods() {
        return periods;
    }

    /** -1 in rows without. */
    public int[] numerators() {
        return numerators.counts();
    }

    /** -1 in rows without. */
    public int[] denominators() {
        return denominators.counts();
    }

    /** Not a number in rows without. */
    public double[] values() {
        return values.numbers();
    }

    public double[] weights() {
        return weights.numbers();
    }
}
