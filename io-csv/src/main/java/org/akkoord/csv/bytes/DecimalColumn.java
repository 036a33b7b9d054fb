package org.akkoord.csv.bytes;

import java.util.Arrays;

/**
 * Decimal numbers of at most 15 digits, which are exact in binary until they are divided by their power of ten; not a
 * number where a cell is empty.
 */
public final class DecimalColumn extends PlainColumn {

    private final byte sign;
    private final boolean weights;
    private double[] numbers = new double[0];
    /**
     * The number before, if it is short: its bytes and that of its end, the others not masked, and how many these are.
     */
    private long lastWord;

    private long lastMask = -1;
    private int lastStep = UNUSUAL;
    private double lastNumber;

    /**
     * A column.
     *
     * @param sign the decimal sign
     * @param weights whether the numbers are weights: not below 0, and in no row absent
     */
    DecimalColumn(char end, char sign, boolean weights) {
        super(end);
        this.sign = (byte) sign;
        this.weights = weights;
    }

    /** For each row its number. */
    double[] numbers() {
        return numbers;
    }

    @Override
    void reserve(int rows) {
        if (rows > numbers.length) {
            numbers = new double[rows];
            Arrays.fill(numbers, Double.NaN);
        }
    }

    @Override
    void read(byte[] bytes, int[] at, int rows) {
        for (int row = 0; row < rows; row++) {
            if (at[row] >= 0) {
                at[row] = cell(bytes, at[row], row);
            }
        }
    }

    private int cell(byte[] bytes, int at, int row) {
        long word = Words.at(bytes, at);
        if (((word ^ lastWord) & lastMask) == 0) {
            numbers[row] = lastNumber;
            return at + lastStep;
        }
        int next = shortNumber(word, at, row);
        if (next == UNUSUAL) {
            next = number(bytes, at, row);
        }
        int step = next - at;
        if (step > 0 && step <= Words.LENGTH) {
            lastWord = word;
            lastMask = Words.mask(step);
            lastStep = step;
            lastNumber = numbers[row];
        }
        return next;
    }

    /**
     * Decodes a number with decimals, not negative, that together with its end is in a word; no branch depends on its
     * length.
     */
    private int shortNumber(long word, int at, int row) {
        int whole = Words.digits(word);
        if (Words.byteAt(word, whole) != sign || whole == 0 || ((byte) word == '0' && whole > 1)) {
            return UNUSUAL;
        }
        long joined = Words.without(word, whole);
        int digits = Words.digits(joined);
        if (Words.byteAt(joined, digits) != end || digits == whole) {
            return UNUSUAL;
        }
        numbers[row] = (double) Words.number(joined, digits) / (double) Words.power(digits - whole);
        return at + digits + 2;
    }

    private int number(byte[] bytes, int at, int row) {
        if (bytes[at] == end && !weights) {
            numbers[row] = Double.NaN;
            return at + 1;
        }
        boolean negative = !weights && bytes[at] == '-';
        int start = negative ? at + 1 : at;
        int whole = Words.digits(bytes, start);
        int point = start + whole;
        int decimals = bytes[point] == sign ? Words.digits(bytes, point + 1) : 0;
        int behind = decimals == 0 ? point : point + 1 + decimals;
        boolean padded = whole > 1 && bytes[start] == '0';
        if (bytes[behind] != end || whole == 0 || padded || whole + decimals > Words.MOST_DIGITS) {
            return UNUSUAL;
        }
        long digits = Words.whole(bytes, start, whole);
        if (decimals > 0) {
            digits = digits * Words.power(decimals) + Words.whole(bytes, point + 1, decimals);
        }
        double number = (double) digits / (double) Words.power(decimals);
        numbers[row] = negative ? -number : number;
        return negative && digits == 0 ? UNUSUAL : behind + 1;
    }
}
