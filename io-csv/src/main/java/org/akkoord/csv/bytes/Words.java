package org.akkoord.csv.bytes;

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

    /** A byte of a word; the first one again behind the last one. */
    static byte byteAt(long word, int index) {
        return (byte) (word >>> (index << BYTE_SHIFT));
    }

    /** A word of the same byte everywhere. */
    static long filledWith(char c) {
        return c * EACH;
    }

    /**
     * All bits of the first bytes of a word.
     *
     * @param length 1 to 8
     */
    static long mask(int length) {
        return -1L >>> (Long.SIZE - (length << BYTE_SHIFT));
    }

    /** Marks the bytes that equal those of another word, by their highest bits. */
    static long equal(long word, long other) {
        long difference = word ^ other;
        return ~(((difference & LOW) + LOW) | difference) & HIGH;
    }

    /** The place of the first marked byte; 8 if none is. */
    static int first(long marks) {
        return Long.numberOfTrailingZeros(marks) >>> BYTE_SHIFT;
    }

    /** The first place from a start on where the byte of one of two words stands; there must be one. */
    static int find(byte[] bytes, int start, long one, long two) {
        int at = start;
        long marks = 0;
        while (marks == 0) {
            long word = at(bytes, at);
            marks = equal(word, one) | equal(word, two);
            at += LENGTH;
        }
        return at - LENGTH + first(marks);
    }

    /** Another word in which each bit depends on many of the word. */
    static long mixed(long word) {
        long mixed = word * 0x9E3779B97F4A7C15L;
        return (mixed ^ (mixed >>> Integer.SIZE)) * 0xD6E8FEB86659FD93L;
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

    /** The number that so many digits are; -1 if they are not 1 to 15. */
    static long whole(byte[] bytes, int start, int digits) {
        long word = at(bytes, start);
        if (digits <= LENGTH) {
            return digits > 0 ? number(word, digits) : -1;
        }
        int more = digits - LENGTH;
        return digits <= MOST_DIGITS
                ? number(word, LENGTH) * power(more) + number(at(bytes, start + LENGTH), more)
                : -1;
    }

    /** A word without one of its bytes, 0 to 7: those behind it move up, and the last one is 0. */
    static long without(long word, int index) {
        long before = (1L << (index << BYTE_SHIFT)) - 1;
        return (word & before) | ((word >>> Byte.SIZE) & ~before);
    }

    /** The power of ten, 0 to 15. */
    static long power(int exponent) {
        return POWERS[exponent];
    }
}
