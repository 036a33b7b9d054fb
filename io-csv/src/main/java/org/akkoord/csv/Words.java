package org.akkoord.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at a time: the first one is the lowest of the word. */
final class Words {

    /** The bytes of a word. */
    static final int LENGTH = 8;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long HIGH = 0x8080_8080_8080_8080L;
    private static final long ZEROS = '0' * EACH;
    /** Added to a byte above '9' it sets the high bit. */
    private static final long ABOVE_NINE = (0x7F - '9') * EACH;

    private Words() {}

    static long at(byte[] bytes, int index) {
        return (long) LONGS.get(bytes, index);
    }

    /** A word of the same byte everywhere. */
    static long filledWith(char c) {
        return c * EACH;
    }

    /** The place of the first byte that the other word has at the same place, or 8. */
    static int firstEqual(long word, long other) {
        long difference = word ^ other;
        return Long.numberOfTrailingZeros((difference - EACH) & ~difference & HIGH) >>> 3;
    }

    /** The first bytes of a word, up to 7, closed by a byte of 1; the others are 0. */
    static long head(long word, int length) {
        long close = 1L << (length << 3);
        return (word & (close - 1)) | close;
    }

    /** How many digits the word begins with. */
    static int digits(long word) {
        return Long.numberOfTrailingZeros(((word + ABOVE_NINE) | (word - ZEROS)) & HIGH) >>> 3;
    }

    /**
     * The number that the first digits of a word are: neighbours are joined to pairs, pairs to fours, fours to eight.
     *
     * @param length 1 to 8
     */
    static long number(long word, int length) {
        long digits = (word << (64 - (length << 3))) & 0x0F0F_0F0F_0F0F_0F0FL;
        long pairs = (digits * (10 * 0x100 + 1) >>> 8) & 0x00FF_00FF_00FF_00FFL;
        long fours = (pairs * (100 * 0x1_0000 + 1) >>> 16) & 0x0000_FFFF_0000_FFFFL;
        return fours * (10_000L * 0x1_0000_0000L + 1) >>> 32;
    }
}
