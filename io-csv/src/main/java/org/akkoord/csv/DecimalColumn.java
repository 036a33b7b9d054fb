package org.akkoord.csv;

import java.util.Arrays;

/** Decimal numbers of at most 15 digits, which are exact in binary until they are divided by their power of ten; not a number where a cell is empty. */
final class DecimalColumn extends PlainColumn {

    private final byte sign;
    private final boolean weights;
    private double[] numbers = new double[0];
    /** The number before, if it is short: its bytes and that of its end, the others not masked, and how many these are. */
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
        int next = decode(bytes, at, row);
        int step = next - at;
        if (step > 0 && step <= Words.LENGTH) {
            lastWord = word;
            lastMask = Words.mask(step);
            lastStep = step;
            lastNumber = numbers[row];
        }
        return next;
    }

    private int decode(byte[] bytes, int at, int row) {
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
        long digits = digits(bytes, start, whole, decimals);
        double number = (double) digits / (double) Words.power(decimals);
        numbers[row] = negative ? -number : number;
        return negative && digits == 0 ? UNUSUAL : behind + 1;
    }

    private static long digits(byte[] bytes, int start, int whole, int decimals) {
        if (whole + decimals < Words.LENGTH) {
            return Words.joined(Words.at(bytes, start), whole, decimals);
        }
        long digits = Words.whole(bytes, start, whole);
        return decimals == 0
                ? digits
                : digits * Words.power(decimals) + Words.whole(bytes, start + whole + 1, decimals);
    }
}
