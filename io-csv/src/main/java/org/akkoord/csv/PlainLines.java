package org.akkoord.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Decodes lines straight from their bytes where that is easy: plain names, plain numbers, no quotes. Each line is a row in columns, which are filled one after another; names stand there as
 * the numbers that this object gives them. A line that is not plain is left to others.
 */
final class PlainLines {

    private static final int MOST_UNITS = 1 << 22;
    private static final int MOST_OTHERS = 1 << 16;
    private static final int VALUE = 1;
    private static final int NUMERATOR = 2;
    private static final int DENOMINATOR = 4;
    private static final int WEIGHT = 8;
    private static final int UNUSUAL = 16;

    /** What a column holds. */
    private enum Role {
        UNIT,
        VARIABLE,
        PERIOD,
        VALUE,
        NUMERATOR,
        DENOMINATOR,
        WEIGHT,
        MISSING,
        OTHER
    }

    /**
     * Rows of one kind, and then perhaps a line that is not plain.
     *
     * @param from the first row
     * @param until the row behind the last one
     * @param counts whether they have counts
     * @param unusual whether the row behind the last one is that of a line that is not plain
     */
    record Run(int from, int until, boolean counts, boolean unusual) {}

    private final Role[] roles;
    private final byte separator;
    private final byte decimalSign;
    private final boolean returning;
    private final int countsGiven;
    private final int valueGiven;
    private final ByteNames units = new ByteNames(MOST_UNITS);
    private final ByteNames variables = new ByteNames(MOST_OTHERS);
    private final ByteNames periods = new ByteNames(MOST_OTHERS);
    private final LineIndex index;
    private final PlainColumns columns = new PlainColumns();
    private final List<Run> runs = new ArrayList<>();
    private int[] ends = new int[0];
    private int size;

    /**
     * A decoder for the lines behind a header.
     *
     * @param returning whether lines end with CR and LF
     */
    PlainLines(PanelHeader header, PanelCsvFormat format, boolean returning) {
        this.returning = returning;
        index = new LineIndex(format.separator());
        separator = (byte) format.separator();
        decimalSign = (byte) format.decimalSign();
        roles = new Role[header.columns()];
        for (int i = 0; i < roles.length; i++) {
            Optional<PanelColumn> column = header.role(i);
            roles[i] = column.map(known -> Role.valueOf(known.name())).orElse(Role.OTHER);
        }
        int weight = header.has(PanelColumn.WEIGHT) ? WEIGHT : 0;
        format.variable().ifPresent(this::nameVariable);
        countsGiven = NUMERATOR | DENOMINATOR | weight;
        valueGiven = VALUE | weight;
    }

    /** The variable of all rows has the number 0, which is what stands in its column. */
    private void nameVariable(String only) {
        byte[] text = only.getBytes(StandardCharsets.UTF_8);
        variables.find(Arrays.copyOf(text, text.length + Chunk.MARGIN), 0, text.length);
    }

    ByteNames units() {
        return units;
    }

    ByteNames variables() {
        return variables;
    }

    ByteNames periods() {
        return periods;
    }

    PlainColumns columns() {
        return columns;
    }

    List<Run> runs() {
        return runs;
    }

    /** Where the line of a row starts. */
    int start(int row) {
        return ends[columns.cells[row]] + 1;
    }

    /**
     * Decodes whole lines; what was decoded before is forgotten, but for the names.
     *
     * @param until behind the last line feed; at least {@link Chunk#MARGIN} more bytes follow
     */
    void decode(byte[] bytes, int from, int until) {
        ends = index.of(bytes, from, until);
        split(bytes, until);
        for (int column = 0; column < roles.length; column++) {
            switch (roles[column]) {
                case UNIT -> names(bytes, column, units, columns.units);
                case VARIABLE -> names(bytes, column, variables, columns.variables);
                case PERIOD -> names(bytes, column, periods, columns.periods);
                case NUMERATOR -> counts(bytes, column, NUMERATOR, columns.numerators);
                case DENOMINATOR -> counts(bytes, column, DENOMINATOR, columns.denominators);
                case VALUE -> decimals(bytes, column, VALUE, columns.values);
                case WEIGHT -> decimals(bytes, column, WEIGHT, columns.weights);
                default -> others(bytes, column);
            }
        }
        findRuns();
    }

    /** Finds the first cell of each line, and whether it has as many as there are columns. */
    private void split(byte[] bytes, int until) {
        int last = roles.length;
        int cell = 0;
        size = 0;
        while (ends[cell] + 1 < until) {
            columns.reserve(size);
            boolean plain = cell + last < ends.length && bytes[ends[cell + last]] == '\n';
            for (int i = cell + 1; plain && i < cell + last; i++) {
                plain = bytes[ends[i]] == separator;
            }
            plain = plain && (!returning || bytes[ends[cell + last] - 1] == '\r');
            columns.cells[size] = cell;
            columns.given[size] = plain ? 0 : UNUSUAL;
            size++;
            cell = plain ? cell + last : lineEnd(bytes, cell + 1);
        }
    }

    private int lineEnd(byte[] bytes, int first) {
        int cell = first;
        while (bytes[ends[cell]] != '\n') {
            cell++;
        }
        return cell;
    }

    /** How much shorter the cells of a column are than it seems. */
    private int cut(int column) {
        return returning && column == roles.length - 1 ? 1 : 0;
    }

    private void names(byte[] bytes, int column, ByteNames names, int[] into) {
        int[] places = ends;
        int[] cells = columns.cells;
        int[] given = columns.given;
        int cut = cut(column);
        for (int row = 0; row < size; row++) {
            if (given[row] < UNUSUAL) {
                int cell = cells[row] + column;
                into[row] = names.find(bytes, places[cell] + 1, places[cell + 1] - cut);
                given[row] |= into[row] < 0 ? UNUSUAL : 0;
            }
        }
    }

    private void counts(byte[] bytes, int column, int what, int[] into) {
        int[] places = ends;
        int[] cells = columns.cells;
        int[] given = columns.given;
        int cut = cut(column);
        for (int row = 0; row < size; row++) {
            int start = places[cells[row] + column] + 1;
            int length = places[cells[row] + column + 1] - cut - start;
            if (length > 0 && given[row] < UNUSUAL) {
                long number = Words.whole(bytes, start, length);
                into[row] = (int) number;
                boolean good = number >= 0 && number == into[row] && (length == 1 || bytes[start] != '0');
                given[row] |= good ? what : UNUSUAL;
            }
        }
    }

    private void decimals(byte[] bytes, int column, int what, double[] into) {
        int[] places = ends;
        int[] cells = columns.cells;
        int[] given = columns.given;
        int cut = cut(column);
        for (int row = 0; row < size; row++) {
            int start = places[cells[row] + column] + 1;
            int end = places[cells[row] + column + 1] - cut;
            if (end > start && given[row] < UNUSUAL) {
                boolean negative = bytes[start] == '-';
                long digits = decimal(bytes, negative ? start + 1 : start, end, row, into);
                into[row] = negative ? -into[row] : into[row];
                boolean good = digits >= 0 && (!negative || (what != WEIGHT && digits > 0));
                given[row] |= good ? what : UNUSUAL;
            }
        }
    }

    /** Decodes a decimal number of at most 15 digits, which is exact in binary until it is divided by its power of ten; gives its digits, or -1. */
    private long decimal(byte[] bytes, int start, int end, int row, double[] into) {
        int length = Words.digits(bytes, start);
        int decimals = end - start - length - 1;
        if (length == 0 || (length > 1 && bytes[start] == '0')) {
            return -1;
        }
        if (decimals < 0) {
            long digits = Words.whole(bytes, start, length);
            into[row] = (double) digits;
            return digits;
        }
        if (bytes[start + length] != decimalSign) {
            return -1;
        }
        if (length + 1 + decimals <= Words.LENGTH) {
            long digits = Words.joined(Words.at(bytes, start), length, decimals);
            into[row] = (double) digits / (double) Words.power(decimals);
            return digits;
        }
        long rest = Words.whole(bytes, start + length + 1, decimals);
        if (rest < 0 || length + decimals > Words.MOST_DIGITS) {
            return -1;
        }
        long scale = Words.power(decimals);
        long digits = Words.whole(bytes, start, length) * scale + rest;
        into[row] = (double) digits / (double) scale;
        return digits;
    }

    /** Cells that are not used must be plain all the same; reasons for missing numbers are not plain. */
    private void others(byte[] bytes, int column) {
        boolean mayHaveText = roles[column] == Role.OTHER;
        int cut = cut(column);
        for (int row = 0; row < size; row++) {
            int cell = columns.cells[row] + column;
            boolean plain = true;
            for (int i = ends[cell] + 1; columns.given[row] < UNUSUAL && i < ends[cell + 1] - cut; i++) {
                plain &= mayHaveText && bytes[i] >= ' ' && bytes[i] != '"';
            }
            columns.given[row] |= plain ? 0 : UNUSUAL;
        }
    }

    private void findRuns() {
        runs.clear();
        int from = 0;
        boolean counts = true;
        for (int row = 0; row < size; row++) {
            boolean counting =
                    columns.given[row] == countsGiven && columns.numerators[row] <= columns.denominators[row];
            boolean unusual = !counting && columns.given[row] != valueGiven;
            if (unusual || counts != counting) {
                if (unusual || row > from) {
                    runs.add(new Run(from, row, counts, unusual));
                }
                from = unusual ? row + 1 : row;
                counts = counting;
            }
        }
        if (size > from) {
            runs.add(new Run(from, size, counts, false));
        }
    }
}
