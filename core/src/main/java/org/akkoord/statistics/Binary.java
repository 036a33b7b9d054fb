package org.akkoord.statistics;

/** The parts of a finite double: {@code |value| = mantissa * 2^exponent}. */
final class Binary {

    private static final int FRACTION_BITS = 52;
    private static final long FRACTION = (1L << FRACTION_BITS) - 1;
    private static final int LOWEST_EXPONENT = -1074;

    private Binary() {}

    /** The mantissa, 0 to 2^53 - 1. */
    static long mantissa(double value) {
        long bits = Double.doubleToRawLongBits(value);
        long fraction = bits & FRACTION;
        return biased(bits) == 0 ? fraction : fraction | (1L << FRACTION_BITS);
    }

    /** The exponent of the lowest bit of the mantissa; that of subnormal numbers is the lowest one. */
    static int exponent(double value) {
        return Math.max(biased(Double.doubleToRawLongBits(value)), 1) - 1 + LOWEST_EXPONENT;
    }

    private static int biased(long bits) {
        return (int) (bits >>> FRACTION_BITS) & 0x7ff;
    }

    /**
     * The upper 64 bits of a product of unsigned numbers. Java 17 has only the signed product, in which a factor with
     * its highest bit set counts as 2^64 less; the other factor is added once for each.
     */
    static long multiplyHighUnsigned(long a, long b) {
        return Math.multiplyHigh(a, b) + ((a >> 63) & b) + ((b >> 63) & a);
    }
}
