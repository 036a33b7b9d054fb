package org.akkoord.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at a time: the first one is the lowest of the word. */
final class Words {

    /** The bytes of a word. */
    static final int LENGTH = 8;

    /** Numbers of so many digits are whole numbers in binary floating point, and below 1e15. */
    static final int MOST_DIGITS = 15;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int BYTE_SHIFT = 3;
    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long LOW = 0x7F7F_7F7F_7F7F_7F7FL;
    private static final long HIGH = 0x8080_8080_8080_8080L;
    private static final long ZEROS = '0' * EACH;
    /** Added to a byte above '9' it sets the high bit. */
    private static final long ABOVE_NINE = (0x7F - '9') * EACH;

    private static final long[] POWERS = new long[MOST_DIGITS + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = 10 * POWERS[i - 1];
        }
    }

    private Words() {}

    static long at(byte[] bytes, int index) {
        return (long) LONGS.get(bytes, index);
    }

    /** A word of the same byte everywhere. */
    static long filledWith(char c) {
        return c * EACH;
    }

    /** Marks the bytes that equal those of one of two other words, by their highest bits. */
    static long anyEqual(long word, long one, long two) {
        long first = word ^ one;
        long second = word ^ two;
        return ~((((first & LOW) + LOW) | first) & (((second & LOW) + LOW) | second)) & HIGH;
    }

    /** The place of the first marked byte; 8 if none is. */
    static int first(long marks) {
        return Long.numberOfTrailingZeros(marks) >>> BYTE_SHIFT;
    }

    /** The first bytes of a word, up to 7, closed by a byte of 1; the others are 0. */
    static long head(long word, int length) {
        long close = 1L << (length << BYTE_SHIFT);
        return (word & (close - 1)) | close;
    }

    /** How many digits the word begins with. */
    static int digits(long word) {
        return first(((word + ABOVE_NINE) | (word - ZEROS)) & HIGH);
    }

    /**
     * The number that the first digits of a word are: neighbours are joined to pairs, pairs to fours, fours to eight.
     *
     * @param length 1 to 8
     */
    static long number(long word, int length) {
        long digits = (word << (Long.SIZE - (length << BYTE_SHIFT))) & 0x0F0F_0F0F_0F0F_0F0FL;
        long pairs = ((digits * (10 * 0x100 + 1)) >>> 8) & 0x00FF_00FF_00FF_00FFL;
        long fours = ((pairs * (100 * 0x1_0000 + 1)) >>> 16) & 0x0000_FFFF_0000_FFFFL;
        return (fours * (10_000L * 0x1_0000_0000L + 1)) >>> 32;
    }

    /** How many digits, up to 16, stand from a place on. */
    static int digits(byte[] bytes, int start) {
        int first = digits(at(bytes, start));
        return first < LENGTH ? first : LENGTH + digits(at(bytes, start + LENGTH));
    }

    /** The number that the given bytes are; -1 if they are not 1 to 15 digits. */
    static long whole(byte[] bytes, int start, int length) {
        long word = at(bytes, start);
        if (length <= LENGTH) {
            return length > 0 && digits(word) >= length ? number(word, length) : -1;
        }
        long next = at(bytes, start + LENGTH);
        int more = length - LENGTH;
        boolean good = length <= MOST_DIGITS && digits(word) == LENGTH && digits(next) >= more;
        return good ? number(word, LENGTH) * power(more) + number(next, more) : -1;
    }

    /**
     * The digits of a number with a sign between them; -1 if something else stands behind the sign.
     *
     * @param before how many digits are before the sign, at least 1
     * @param after how many digits should be behind it
     */
    static long joined(long word, int before, int after) {
        long head = (1L << (before << BYTE_SHIFT)) - 1;
        long joined = (word & head) | ((word >>> Byte.SIZE) & ~head);
        return after > 0 && digits(joined) >= before + after ? number(joined, before + after) : -1;
    }

    /** The power of ten, 0 to 15. */
    static long power(int exponent) {
        return POWERS[exponent];
    }
}
