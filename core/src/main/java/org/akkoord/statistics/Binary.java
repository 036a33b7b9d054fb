package org.akkoord.statistics;

/** The parts of a finite double: {@code |value| = mantissa * 2^exponent}. */
final class Binary {

    private static final int FRACTION_BITS = 52;
    private static final long FRACTION = (1L << FRACTION_BITS) - 1;
    private static final int LOWEST_EXPONENT = -1074;

    private Binary() {}

    /** 0 to 2^53 - 1. */
    static long mantissa(double value) {
        long bits = Double.doubleToRawLongBits(value);
        long fraction = bits & FRACTION;
        return biased(bits) == 0 ? fraction : fraction | (1L << FRACTION_BITS);
    }

    static int exponent(double value) {
        return Math.max(biased(Double.doubleToRawLongBits(value)), 1) - 1 + LOWEST_EXPONENT;
    }

    private static int biased(long bits) {
        return (int) (bits >>> FRACTION_BITS) & 0x7ff;
    }

    /** The upper 64 bits of an unsigned product. */
    static long multiplyHighUnsigned(long a, long b) {
        return Math.multiplyHigh(a, b) + ((a >> 63) & b) + ((b >> 63) & a);
    }
}
