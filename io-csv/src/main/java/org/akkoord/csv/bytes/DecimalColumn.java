package org.akkoord.csv.bytes;

import java.util.Arrays;

/**
 * A column of decimal numbers of at most 15 digits, decoded to doubles; not a number where a cell is empty. The digits
 * together are a whole number below 1e15, which a double holds exactly, and so is the power of ten by which it is
 * divided. That one division rounds to the nearest double, as {@link Double#parseDouble} does.
 */
final class DecimalColumn extends DecodedColumn {

    private final byte mark;
    private final boolean weights;
    private double[] numbers = new double[0];

    /**
     * The cell before, if it was short: its word, a mask of the bytes that it has with its end, how many these are, and
     * its number. Many columns, such as weights, repeat a few numbers, and then one comparison decodes a cell. At the
     * start no word can be the last one: the mask has all bits, and no cell begins with eight zero bytes.
     */
    private long lastWord;

    private long lastMask = -1;
    private int lastStep = UNUSUAL;
    private double lastNumber;

    /**
     * A column without rows.
     *
     * @param end the byte that ends each cell
     * @param mark the decimal mark
     * @param weights whether the numbers are weights: not below 0, and in no row absent
     */
    DecimalColumn(char end, char mark, boolean weights) {
        super(end);
        this.mark = (byte) mark;
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
                at[row] = readCell(bytes, at[row], row);
            }
        }
    }

    private int readCell(byte[] bytes, int at, int row) {
        long word = Words.at(bytes, at);
        if (((word ^ lastWord) & lastMask) == 0) {
            numbers[row] = lastNumber;
            return at + lastStep;
        }
        int next = readShort(word, at, row);
        if (next == UNUSUAL) {
            next = readAny(bytes, at, row);
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
     * Reads a number with decimals that is not negative and, together with its end, fits in a word. The mark is taken
     * out of the word, and the digits before and after it are read as one number; no branch depends on their counts.
     */
    private int readShort(long word, int at, int row) {
        int whole = Words.digits(word);
        if (Words.byteAt(word, whole) != mark || whole == 0 || ((byte) word == '0' && whole > 1)) {
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

    private int readAny(byte[] bytes, int at, int row) {
        if (bytes[at] == end && !weights) {
            numbers[row] = Double.NaN;
            return at + 1;
        }
        boolean negative = !weights && bytes[at] == '-';
        int start = negative ? at + 1 : at;
        int whole = Words.digits(bytes, start);
        int afterWhole = start + whole;
        int decimals = bytes[afterWhole] == mark ? Words.digits(bytes, afterWhole + 1) : 0;
        int after = decimals == 0 ? afterWhole : afterWhole + 1 + decimals;
        boolean padded = whole > 1 && bytes[start] == '0';
        if (bytes[after] != end || whole == 0 || padded || whole + decimals > Words.MOST_DIGITS) {
            return UNUSUAL;
        }
        long digits = Words.whole(bytes, start, whole);
        if (decimals > 0) {
            digits = digits * Words.power(decimals) + Words.whole(bytes, afterWhole + 1, decimals);
        }
        double number = (double) digits / (double) Words.power(decimals);
        numbers[row] = negative ? -number : number;
        return negative && digits == 0 ? UNUSUAL : after + 1;
    }
}
