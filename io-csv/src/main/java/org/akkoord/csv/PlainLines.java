package org.akkoord.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decodes lines straight from their bytes where that is easy: plain names, plain numbers, no quotes. The rows stand in columns, their names as the numbers that this object gives them;
 * every other line is left to others.
 */
final class PlainLines {

    private static final int UNUSUAL = -1;
    private static final int MOST_DIGITS = 15;
    private static final int MOST_UNITS = 1 << 22;
    private static final int MOST_OTHERS = 1 << 16;
    private static final int VALUE = 1;
    private static final int NUMERATOR = 2;
    private static final int DENOMINATOR = 4;
    private static final int WEIGHT = 8;
    private static final long[] POWERS = {
        1,
        10,
        100,
        1_000,
        10_000,
        100_000,
        1_000_000,
        10_000_000,
        100_000_000,
        1_000_000_000,
        10_000_000_000L,
        100_000_000_000L,
        1_000_000_000_000L,
        10_000_000_000_000L,
        100_000_000_000_000L
    };

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
    private final long[] stops;
    private final byte separator;
    private final byte decimalSign;
    private final boolean returning;
    private final int countsGiven;
    private final int valueGiven;
    private final ByteNames units = new ByteNames(MOST_UNITS);
    private final ByteNames variables = new ByteNames(MOST_OTHERS);
    private final ByteNames periods = new ByteNames(MOST_OTHERS);
    private final PlainColumns columns = new PlainColumns();
    private final List<Run> runs = new ArrayList<>();
    private int count;
    private int given;
    private long number;

    /** @param returning whether lines end with CR and LF */
    PlainLines(PanelHeader header, PanelCsvFormat format, boolean returning) {
        this.returning = returning;
        separator = (byte) format.separator();
        decimalSign = (byte) format.decimalSign();
        roles = new Role[header.columns()];
        stops = new long[roles.length];
        for (int i = 0; i < roles.length; i++) {
            Optional<PanelColumn> column = header.role(i);
            roles[i] = column.map(known -> Role.valueOf(known.name())).orElse(Role.OTHER);
            stops[i] = Words.filledWith(i < roles.length - 1 ? format.separator() : returning ? '\r' : '\n');
        }
        int weight = header.has(PanelColumn.WEIGHT) ? WEIGHT : 0;
        format.variable().ifPresent(this::nameVariable);
        countsGiven = NUMERATOR | DENOMINATOR | weight;
        valueGiven = VALUE | weight;
    }

    /** The variable of all rows has the number 0, which is what stands in its column. */
    private void nameVariable(String only) {
        variables.find(
                (only + "\n" + " ".repeat(Chunk.MARGIN)).getBytes(StandardCharsets.UTF_8), 0, Words.filledWith('\n'));
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
     * @param until behind the last line feed; at least sixteen more bytes follow
     */
    void decode(byte[] bytes, int from, int until) {
        runs.clear();
        count = 0;
        int first = 0;
        int firstLine = 0;
        int line = 0;
        boolean counts = true;
        int at = from;
        while (at < until) {
            columns.reserve(count);
            int next = row(bytes, at);
            boolean plain = next != UNUSUAL;
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
            }
            at = plain ? next : behindLineFeed(bytes, at);
            line++;
        }
        if (count > first) {
            runs.add(new Run(first, count, counts, firstLine, -1));
        }
    }

    private static int behindLineFeed(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] != '\n') {
            at++;
        }
        return at + 1;
    }

    /** Decodes a row into the next place of the columns. Gives the place behind it, or {@link #UNUSUAL}. */
    private int row(byte[] bytes, int start) {
        given = 0;
        int last = roles.length - 1;
        int at = start;
        for (int column = 0; column < last; column++) {
            at = cell(bytes, at, column);
            if (at == UNUSUAL || bytes[at] != separator) {
                return UNUSUAL;
            }
            at++;
        }
        at = cell(bytes, at, last);
        if (at == UNUSUAL || (returning && bytes[at++] != '\r') || bytes[at] != '\n') {
            return UNUSUAL;
        }
        boolean sound =
                given == countsGiven ? columns.numerators[count] <= columns.denominators[count] : given == valueGiven;
        return sound ? at + 1 : UNUSUAL;
    }

    private int cell(byte[] bytes, int at, int column) {
        return switch (roles[column]) {
            case UNIT -> {
                columns.units[count] = units.find(bytes, at, stops[column]);
                yield columns.units[count] < 0 ? UNUSUAL : units.end();
            }
            case VARIABLE -> {
                columns.variables[count] = variables.find(bytes, at, stops[column]);
                yield columns.variables[count] < 0 ? UNUSUAL : variables.end();
            }
            case PERIOD -> {
                columns.periods[count] = periods.find(bytes, at, stops[column]);
                yield columns.periods[count] < 0 ? UNUSUAL : periods.end();
            }
            case NUMERATOR -> count(bytes, at, NUMERATOR, columns.numerators);
            case DENOMINATOR -> count(bytes, at, DENOMINATOR, columns.denominators);
            case VALUE -> decimal(bytes, at, VALUE, columns.values);
            case WEIGHT -> decimal(bytes, at, WEIGHT, columns.weights);
            case MISSING -> at;
            case OTHER -> other(bytes, at);
        };
    }

    private int other(byte[] bytes, int start) {
        int at = start;
        while (bytes[at] >= ' ' && bytes[at] != separator && bytes[at] != '"') {
            at++;
        }
        return at;
    }

    private int count(byte[] bytes, int start, int what, int[] into) {
        int end = digits(bytes, start);
        if (end > start) {
            given |= what;
            into[count] = (int) number;
        }
        return end != UNUSUAL && (number > Integer.MAX_VALUE || hasLeadingZero(bytes, start, end)) ? UNUSUAL : end;
    }

    private static boolean hasLeadingZero(byte[] bytes, int start, int end) {
        return bytes[start] == '0' && end - start > 1;
    }

    /** Reads up to 15 digits, which make a number; gives the place behind them, or {@link #UNUSUAL} if there are more. */
    private int digits(byte[] bytes, int start) {
        long word = Words.at(bytes, start);
        int length = Words.digits(word);
        number = 0;
        if (length > 0) {
            number = Words.number(word, length);
        }
        if (length < Words.LENGTH) {
            return start + length;
        }
        long next = Words.at(bytes, start + length);
        int more = Words.digits(next);
        if (more > 0) {
            number = number * POWERS[more % Words.LENGTH] + Words.number(next, more);
        }
        return more < Words.LENGTH ? start + length + more : UNUSUAL;
    }

    /** A decimal number of at most 15 digits, which is exact in binary until it is divided by its power of ten. */
    private int decimal(byte[] bytes, int start, int what, double[] into) {
        boolean negative = bytes[start] == '-';
        int first = negative ? start + 1 : start;
        int point = digits(bytes, first);
        if (point == UNUSUAL || hasLeadingZero(bytes, first, point)) {
            return UNUSUAL;
        }
        if (point == first) {
            return negative ? UNUSUAL : point;
        }
        long whole = number;
        int end = point;
        double value = (double) whole;
        if (bytes[point] == decimalSign) {
            end = digits(bytes, point + 1);
            if (end <= point + 1 || end - first - 1 > MOST_DIGITS) {
                return UNUSUAL;
            }
            long scale = POWERS[end - point - 1];
            value = (double) (whole * scale + number) / (double) scale;
        }
        given |= what;
        into[count] = negative ? -value : value;
        return negative && (what == WEIGHT || value == 0) ? UNUSUAL : end;
    }
}
