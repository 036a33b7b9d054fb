package org.akkoord.statistics;

import java.math.BigInteger;

/**
 * A rational number {@code numerator / denominator * 2^scale}, exact through all operations. Only {@link #toDouble} and
 * {@link #sqrt} round, once, half to even. Fractions are not reduced, because a formula has few operations. Immutable.
 */
final class Exact {

    static final Exact ZERO = of(0);

    private static final int MANTISSA_BITS = 53;
    private static final int LOWEST_EXPONENT = -1074;
    private static final int ROOT_BITS = 140;

    private final BigInteger numerator;
    private final BigInteger denominator;
    private final int scale;

    private Exact(BigInteger numerator, BigInteger denominator, int scale) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.scale = scale;
    }

    static Exact of(long value) {
        return of(BigInteger.valueOf(value), 0);
    }

    /** The exact value of a finite double. */
    static Exact of(double value) {
        long magnitude = Binary.mantissa(value);
        return of(BigInteger.valueOf(value < 0 ? -magnitude : magnitude), Binary.exponent(value));
    }

    /** {@code value * 2^scale}. */
    static Exact of(BigInteger value, int scale) {
        return new Exact(value, BigInteger.ONE, scale);
    }

    int signum() {
        return numerator.signum();
    }

    Exact plus(Exact other) {
        int low = Math.min(scale, other.scale);
        BigInteger left = numerator.shiftLeft(scale - low);
        BigInteger right = other.numerator.shiftLeft(other.scale - low);
        if (denominator.equals(other.denominator)) {
            return new Exact(left.add(right), denominator, low);
        }
        BigInteger sum = left.multiply(other.denominator).add(right.multiply(denominator));
        return new Exact(sum, denominator.multiply(other.denominator), low);
    }

    Exact minus(Exact other) {
        return plus(new Exact(other.numerator.negate(), other.denominator, other.scale));
    }

    Exact times(Exact other) {
        return new Exact(
                numerator.multiply(other.numerator), denominator.multiply(other.denominator), scale + other.scale);
    }

    Exact times(long factor) {
        return new Exact(numerator.multiply(BigInteger.valueOf(factor)), denominator, scale);
    }

    Exact squared() {
        return times(this);
    }

    /**
     * The quotient.
     *
     * @throws ArithmeticException if the divisor is zero
     */
    Exact over(Exact divisor) {
        BigInteger below = denominator.multiply(divisor.numerator);
        if (below.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        BigInteger above = numerator.multiply(divisor.denominator);
        boolean negative = below.signum() < 0;
        return new Exact(negative ? above.negate() : above, below.abs(), scale - divisor.scale);
    }

    /** The nearest double, half to even; infinite beyond the largest one. */
    double toDouble() {
        if (numerator.signum() == 0) {
            return 0;
        }
        BigInteger above = numerator.abs();
        int magnitude = above.bitLength() - denominator.bitLength() + scale;
        int unit = Math.max(magnitude - MANTISSA_BITS, LOWEST_EXPONENT);
        BigInteger steps = inSteps(above, unit);
        if (steps.bitLength() > MANTISSA_BITS) {
            unit++;
            steps = inSteps(above, unit);
        }
        double value = Math.scalb((double) steps.longValue(), unit);
        return numerator.signum() < 0 ? -value : value;
    }

    private BigInteger inSteps(BigInteger above, int unit) {
        int shift = scale - unit;
        BigInteger dividend = shift > 0 ? above.shiftLeft(shift) : above;
        BigInteger divisor = shift < 0 ? denominator.shiftLeft(-shift) : denominator;
        BigInteger[] parts = dividend.divideAndRemainder(divisor);
        int half = parts[1].shiftLeft(1).compareTo(divisor);
        boolean up = half > 0 || (half == 0 && parts[0].testBit(0));
        return up ? parts[0].add(BigInteger.ONE) : parts[0];
    }

    /**
     * The double nearest to the square root; finite even where the number itself is too large for a double.
     *
     * @throws ArithmeticException if the number is negative
     */
    double sqrt() {
        int excess = ROOT_BITS - numerator.bitLength() + denominator.bitLength();
        int shift = excess + Math.floorMod(scale - excess, 2);
        BigInteger[] scaled = shift >= 0
                ? numerator.shiftLeft(shift).divideAndRemainder(denominator)
                : numerator.divideAndRemainder(denominator.shiftLeft(-shift));
        BigInteger[] root = scaled[0].sqrtAndRemainder();
        boolean cut = scaled[1].signum() != 0 || root[1].signum() != 0;
        // one more bit below the root, set where digits were cut off, so that the rounding to a double is right
        BigInteger guarded = root[0].shiftLeft(1);
        return of(cut ? guarded.setBit(0) : guarded, (scale - shift) / 2 - 1).toDouble();
    }
}
