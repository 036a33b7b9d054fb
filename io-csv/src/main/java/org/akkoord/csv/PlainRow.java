package org.akkoord.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.akkoord.panel.PanelSink;
import org.akkoord.period.Timeframe;

/**
 * Decodes a row straight from its bytes where that is easy: known names, plain numbers, no quotes. Everything else is left to others, the row
 * untouched.
 */
@SuppressWarnings("EnumOrdinal") // positions in an array, within one run
final class PlainRow {

    /** The row needs another reader. */
    static final int UNUSUAL = -1;

    /** The buffer ends before the row. */
    static final int CUT = -2;

    private static final int MOST_DIGITS = 15;
    private static final int NONE = -1;
    private static final int UNIT = PanelColumn.UNIT.ordinal();
    private static final int VALUE = PanelColumn.VALUE.ordinal();
    private static final int NUMERATOR = PanelColumn.NUMERATOR.ordinal();
    private static final int DENOMINATOR = PanelColumn.DENOMINATOR.ordinal();
    private static final int WEIGHT = PanelColumn.WEIGHT.ordinal();
    private static final int MISSING = PanelColumn.MISSING.ordinal();
    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private final PanelSink sink;
    private final PanelCsvFormat format;
    private final int[] roles;
    private final boolean weighted;
    private final byte separator;
    private final byte decimalSign;
    private final ByteNames[] names = {new ByteNames(), new ByteNames(), new ByteNames()};
    private final int[] found = new int[3];
    private final double[] numbers = new double[PanelColumn.values().length];
    private byte[] newUnit = new byte[0];
    private final boolean[] given = new boolean[PanelColumn.values().length];

    PlainRow(PanelHeader header, PanelCsvFormat format, PanelSink sink) {
        this.sink = sink;
        this.format = format;
        roles = new int[header.columns()];
        for (int i = 0; i < roles.length; i++) {
            roles[i] = header.role(i).map(PanelColumn::ordinal).orElse(NONE);
        }
        weighted = header.has(PanelColumn.WEIGHT);
        separator = (byte) format.separator();
        decimalSign = (byte) format.decimalSign();
        found[PanelColumn.VARIABLE.ordinal()] = NONE;
    }

    /** Remembers the names of a row that the sink has taken. */
    void learn(List<String> cells) {
        for (int i = 0; i < roles.length; i++) {
            String cell = cells.get(i);
            if (roles[i] >= 0 && roles[i] < names.length && !format.isState(cell)) {
                int number = switch (PanelColumn.values()[roles[i]]) {
                    case UNIT -> sink.unit(cell);
                    case VARIABLE -> sink.variable(cell);
                    default -> sink.period(Timeframe.parse(cell));
                };
                names[roles[i]].put(cell.getBytes(StandardCharsets.US_ASCII), number);
            }
        }
        Optional<String> only = format.variable().filter(name -> !format.isState(name));
        only.ifPresent(name -> found[PanelColumn.VARIABLE.ordinal()] = sink.variable(name));
    }

    /** Decodes the row at the start of a buffer that has a NUL at its limit. Gives the place behind it, or {@link #UNUSUAL} or {@link #CUT}. */
    int decode(byte[] buffer, int start, int limit) {
        int at = start;
        int last = roles.length - 1;
        for (int column = 0; column <= last; column++) {
            int role = roles[column];
            if (role < 0) {
                at = skip(buffer, at);
            } else if (role < names.length) {
                found[role] = names[role].find(buffer, at);
                if (found[role] < 0) {
                    newUnit = role == UNIT ? Arrays.copyOfRange(buffer, at, names[role].end()) : newUnit;
                    at = role == UNIT ? names[role].end() : names[role].end() < limit ? UNUSUAL : limit;
                } else {
                    at = names[role].end();
                }
            } else {
                at = number(buffer, at, role);
            }
            if (at < 0) {
                return UNUSUAL;
            }
            if (buffer[at] != (column == last ? '\n' : separator)) {
                return at >= limit ? CUT : UNUSUAL;
            }
            at++;
        }
        return put() ? at : UNUSUAL;
    }

    private int skip(byte[] buffer, int start) {
        int at = start;
        while (buffer[at] >= ' ' && buffer[at] != separator && buffer[at] != '"') {
            at++;
        }
        return at;
    }

    /** A decimal number of at most 15 digits, which is exact in binary until it is divided by its power of ten. Gives the place behind it. */
    private int number(byte[] buffer, int start, int role) {
        boolean negative = buffer[start] == '-';
        int first = negative ? start + 1 : start;
        int at = first;
        long digits = 0;
        for (int digit = buffer[at] - '0'; digit >= 0 && digit <= 9; digit = buffer[at] - '0') {
            digits = 10 * digits + digit;
            at++;
        }
        int whole = at - first;
        given[role] = at > start;
        if (buffer[at] == decimalSign && decimalSign != separator && role != NUMERATOR && role != DENOMINATOR) {
            return fraction(buffer, at, role, negative ? -digits : digits, whole);
        }
        if (whole > MOST_DIGITS
                || (whole > 1 && buffer[first] == '0')
                || (negative && (digits == 0 || role != VALUE))) {
            return UNUSUAL;
        }
        numbers[role] = negative ? -digits : digits;
        return at;
    }

    private int fraction(byte[] buffer, int point, int role, long digitsBefore, int whole) {
        int at = point + 1;
        long digits = 0;
        for (int digit = buffer[at] - '0'; digit >= 0 && digit <= 9; digit = buffer[at] - '0') {
            digits = 10 * digits + digit;
            at++;
        }
        int decimals = at - point - 1;
        boolean negative = buffer[point - whole - 1 < 0 ? 0 : point - whole - 1] == '-' && point > whole;
        boolean zeros = whole > 1 && buffer[point - whole] == '0';
        if (whole == 0
                || decimals == 0
                || whole + decimals > MOST_DIGITS
                || zeros
                || (negative && (role != VALUE || digitsBefore == 0))) {
            return UNUSUAL;
        }
        long scale = (long) POWERS[decimals];
        numbers[role] = (digitsBefore * scale + (digitsBefore < 0 ? -digits : digits)) / POWERS[decimals];
        return at;
    }

    private boolean put() {
        boolean value = given[VALUE];
        boolean counts = given[NUMERATOR] && given[DENOMINATOR];
        double numerator = numbers[NUMERATOR];
        double denominator = numbers[DENOMINATOR];
        if (found[1] < 0
                || value == counts
                || value == given[NUMERATOR]
                || given[MISSING]
                || given[WEIGHT] != weighted
                || (counts && numerator > denominator)) {
            return false;
        }
        if (found[UNIT] < 0 && !learnUnit()) {
            return false;
        }
        PanelSink cell = sink.at(found[0], found[1], found[2]);
        if (cell.isTaken()) {
            return false;
        }
        try {
            put(cell, value);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    /** A new unit is the one new thing that a plain row may bring. */
    private boolean learnUnit() {
        try {
            found[UNIT] = sink.unit(new String(newUnit, StandardCharsets.US_ASCII));
            names[UNIT].put(newUnit, found[UNIT]);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private void put(PanelSink cell, boolean value) {
        double weight = numbers[WEIGHT];
        if (value) {
            double number = numbers[VALUE];
            if (weighted) {
                cell.value(number, weight);
            } else {
                cell.value(number);
            }
            return;
        }
        long numerator = (long) numbers[NUMERATOR];
        long denominator = (long) numbers[DENOMINATOR];
        if (weighted) {
            cell.counts(numerator, denominator, weight);
        } else {
            cell.counts(numerator, denominator);
        }
    }
}
