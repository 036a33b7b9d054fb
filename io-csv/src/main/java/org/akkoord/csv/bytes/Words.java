package org.akkoord.csv.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes of text in a {@code long}, looked at all at once. One machine instruction then does the work of eight,
 * and no branch depends on the data, so the processor never guesses wrong. The first byte of the text is the lowest
 * byte of the word, whatever the machine: "later" in the text is "higher" in the word.
 */
final class Words {

    /** How many bytes a word has. */
    static final int LENGTH = 8;

    /** The most digits of a number: up to here every whole number, and every power of ten, is exact as a double. */
    static final int MOST_DIGITS = 15;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** A byte has eight bits, so bytes are turned into bits by a shift of three. */
    private static final int BYTE_SHIFT = 3;

    /** A word times a byte puts that byte everywhere. */
    private static final long EACH = 0x0101_0101_0101_0101L;

    private static final long LOW = 0x7F7F_7F7F_7F7F_7F7FL;
    private static final long HIGH = 0x8080_8080_8080_8080L;
    private static final long ZEROS = '0' * EACH;

    /** Added to an ASCII byte, it sets the high bit if the byte is above '9', and never carries into the next byte. */
    private static final long ABOVE_NINE = (0x7F - '9') * EACH;

    private static final long[] POWERS = new long[MOST_DIGITS + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = 10 * POWERS[i - 1];
        }
    }

    private Words() {}

    /** The word that starts at an index; the array must have all its eight bytes. */
    static long at(byte[] bytes, int index) {
        return (long) LONGS.get(bytes, index);
    }

    /** The byte at an index of a word. Index 8 gives byte 0, since Java takes shifts modulo 64. */
    static byte byteAt(long word, int index) {
        return (byte) (word >>> (index << BYTE_SHIFT));
    }

    /** A word with the same ASCII character in every byte. */
    static long filledWith(char c) {
        return c * EACH;
    }

    /**
     * A word with all bits set in its first bytes and none in the others. {@code word & mask(n)} forgets what stands
     * after a text of n bytes.
     *
     * @param length 1 to 8
     */
    static long mask(int length) {
        return -1L >>> (Long.SIZE - (length << BYTE_SHIFT));
    }

    /**
     * Sets the highest bit of each byte that is the same in two words, and no other bit. A byte of {@code word ^ other}
     * is 0 where they agree; adding 0x7F to its low seven bits sets the high bit for all but 0, and cannot carry into
     * the next byte.
     */
    static long equal(long word, long other) {
        long difference = word ^ other;
        return ~(((difference & LOW) + LOW) | difference) & HIGH;
    }

    /** The index of the first byte whose highest bit is set in a word of such marks; 8 if there is none. */
    static int first(long marks) {
        return Long.numberOfTrailingZeros(marks) >>> BYTE_SHIFT;
    }

    /**
     * Finds the first place, from a start on, of one of two bytes.
     *
     * @param bytes must have one of them at or after the start, and seven more bytes after it
     * @param one the first byte, in every byte of a word
     * @param two the second byte, in the same way
     */
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

    /**
     * Scatters a word for a hash table: two odd factors and a shift make each bit of the result depend on many of the
     * word, so names that differ in one letter land far apart.
     */
    static long mixed(long word) {
        long mixed = word * 0x9E3779B97F4A7C15L;
        return (mixed ^ (mixed >>> Integer.SIZE)) * 0xD6E8FEB86659FD93L;
    }

    /**
     * How many digits a word begins with, 0 to 8. Adding marks bytes above '9', subtracting '0' marks bytes below it.
     * Both may carry, but only from a byte that is no digit into later ones, and the first mark is all that counts.
     */
    static int digits(long word) {
        return first(((word + ABOVE_NINE) | (word - ZEROS)) & HIGH);
    }

    /**
     * The number that the first digits of a word are. Shifting up fills the front with zero bytes, as leading zeros
     * would; then three multiplications join neighbours: digits to pairs, pairs to fours, fours to eight.
     *
     * @param length 1 to 8
     */
    static long number(long word, int length) {
        long digits = (word << (Long.SIZE - (length << BYTE_SHIFT))) & 0x0F0F_0F0F_0F0F_0F0FL;
        long pairs = ((digits * (10 * 0x100 + 1)) >>> 8) & 0x00FF_00FF_00FF_00FFL;
        long fours = ((pairs * (100 * 0x1_0000 + 1)) >>> 16) & 0x0000_FFFF_0000_FFFFL;
        return (fours * (10_000L * 0x1_0000_0000L + 1)) >>> 32;
    }

    /** How many digits stand from a place on, 0 to 16; the array must have sixteen bytes from there. */
    static int digits(byte[] bytes, int start) {
        int first = digits(at(bytes, start));
        return first < LENGTH ? first : LENGTH + digits(at(bytes, start + LENGTH));
    }

    /** The number of 1 to 15 digits that stands at a place; -1 for any other count of digits. */
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

    /** A word without the byte at an index, 0 to 7: later bytes move up by one, and the last one becomes 0. */
    static long without(long word, int index) {
        long before = (1L << (index << BYTE_SHIFT)) - 1;
        return (word & before) | ((word >>> Byte.SIZE) & ~before);
    }

    /** Ten to a power of 0 to 15. */
    static long power(int exponent) {
        return POWERS[exponent];
    }
}
