package org.akkoord.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Decodes lines straight from their bytes where that is easy: plain names, plain numbers, no quotes. The rows stand in columns, their names as the numbers that this object gives them;
 * every other line is left to others.
 */
final class PlainLines {

    private static final int MOST_UNITS = 1 << 22;
    private static final int MOST_OTHERS = 1 << 16;
    private static final int VALUE = 1;
    private static final int NUMERATOR = 2;
    private static final int DENOMINATOR = 4;
    private static final int WEIGHT = 8;
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
     * @param line which line of the bytes the first row is, from 0
     * @param unusual where the line starts that follows the rows and is not plain, or -1
     */
    record Run(int from, int until, boolean counts, int line, int unusual) {}

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
    private int count;
    private int given;

    /** @param returning whether lines end with CR and LF */
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

    /**
     * Decodes whole lines; what was decoded before is forgotten, but for the names.
     *
     * @param until behind the last line feed; at least {@link Chunk#MARGIN} more bytes follow
     */
    void decode(byte[] bytes, int from, int until) {
        runs.clear();
        count = 0;
        int[] ends = index.of(bytes, from, until);
        int first = 0;
        int firstLine = 0;
        int line = 0;
        boolean counts = true;
        int cell = 0;
        for (int at = from; at < until; line++) {
            columns.reserve(count);
            boolean plain = isPlain(bytes, at, ends, cell);
            if (!plain || counts != (given == countsGiven)) {
                if (!plain || count > first) {
                    runs.add(new Run(first, count, counts, firstLine, plain ? -1 : at));
                }
                first = count;
                firstLine = plain ? line : line + 1;
                counts = given == countsGiven;
            }
            if (plain) {
                columns.starts[count++] = at;
                cell += roles.length - 1;
            } else {
                cell = lineEnd(bytes, ends, cell);
            }
            at = ends[cell++] + 1;
        }
        if (count > first) {
            runs.add(new Run(first, count, counts, firstLine, -1));
        }
    }

    private static int lineEnd(byte[] bytes, int[] ends, int first) {
        int cell = first;
        while (bytes[ends[cell]] != '\n') {
            cell++;
        }
        return cell;
    }

    /** Decodes a row into the next place of the columns, if it is plain. */
    private boolean isPlain(byte[] bytes, int start, int[] ends, int first) {
        given = 0;
        int last = roles.length - 1;
        int at = start;
        boolean plain = ends.length - first > last;
        for (int column = 0; plain && column < last; column++) {
            int end = ends[first + column];
            plain = bytes[end] == separator && isPlain(bytes, at, end, roles[column]);
            at = end + 1;
        }
        if (!plain) {
            return false;
        }
        int lineFeed = ends[first + last];
        int end = returning ? lineFeed - 1 : lineFeed;
        if (bytes[lineFeed] != '\n'
                || end < at
                || bytes[end] != (returning ? '\r' : '\n')
                || !isPlain(bytes, at, end, roles[last])) {
            return false;
        }
        return given == countsGiven ? columns.numerators[count] <= columns.denominators[count] : given == valueGiven;
    }

    private boolean isPlain(byte[] bytes, int start, int end, Role role) {
        return switch (role) {
            case UNIT -> (columns.units[count] = units.find(bytes, start, end)) >= 0;
            case VARIABLE -> (columns.variables[count] = variables.find(bytes, start, end)) >= 0;
            case PERIOD -> (columns.periods[count] = periods.find(bytes, start, end)) >= 0;
            case NUMERATOR -> isCount(bytes, start, end, NUMERATOR, columns.numerators);
            case DENOMINATOR -> isCount(bytes, start, end, DENOMINATOR, columns.denominators);
            case VALUE -> isDecimal(bytes, start, end, VALUE, columns.values);
            case WEIGHT -> isDecimal(bytes, start, end, WEIGHT, columns.weights);
            case MISSING -> start == end;
            case OTHER -> isOther(bytes, start, end);
        };
    }

    private static boolean isOther(byte[] bytes, int start, int end) {
        boolean plain = true;
        for (int i = start; i < end; i++) {
            plain &= bytes[i] >= ' ' && bytes[i] != '"';
        }
        return plain;
    }

    private boolean isCount(byte[] bytes, int start, int end, int what, int[] into) {
        if (start == end) {
            return true;
        }
        given |= what;
        long number = Words.whole(bytes, start, end - start);
        into[count] = (int) number;
        return number == into[count] && number >= 0 && (end - start == 1 || bytes[start] != '0');
    }

    /** A decimal number of at most 15 digits, which is exact in binary until it is divided by its power of ten. */
    private boolean isDecimal(byte[] bytes, int start, int end, int what, double[] into) {
        if (start == end) {
            return true;
        }
        given |= what;
        boolean negative = bytes[start] == '-';
        int first = negative ? start + 1 : start;
        int length = Words.digits(bytes, first);
        int decimals = end - first - length - 1;
        long digits = Words.whole(bytes, first, length);
        if (decimals >= 0) {
            long rest = Words.whole(bytes, first + length + 1, decimals);
            if (rest < 0 || length + decimals > Words.MOST_DIGITS || bytes[first + length] != decimalSign) {
                return false;
            }
            long scale = Words.power(decimals);
            digits = digits < 0 ? digits : digits * scale + rest;
            into[count] = (double) (negative ? -digits : digits) / (double) scale;
        } else {
            into[count] = (double) (negative ? -digits : digits);
        }
        return digits >= 0 && (length == 1 || bytes[first] != '0') && (!negative || (what != WEIGHT && digits > 0));
    }
}
