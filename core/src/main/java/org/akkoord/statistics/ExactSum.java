package org.akkoord.statistics;

import java.math.BigInteger;
import java.util.Arrays;
import org.akkoord.internal.ByteForm;

/**
 * A sum of doubles, or of products of two or three doubles, without rounding. It is a fixed-point number in limbs of 32
 * bits, each kept in a long, with as many limbs as the values need. Carries wait until {@value #LONGEST_DELAY} terms
 * were added, because the upper half of each long has room for them. Any order and any partition of the same terms give
 * the same number.
 *
 * <p>Reference: R. M. Neal, "Fast exact summation using small and large superaccumulators", arXiv:1505.05571 (2015).
 */
final class ExactSum {

    private static final int LIMB_BITS = 32;
    private static final long LIMB = 0xffff_ffffL;
    /** Added to exponents: makes the lowest one of a product of three doubles positive; a multiple of the limb. */
    private static final int BIAS = 3232;
    /** So many terms below 2^32 fit into the long of a limb, with the sign and what was there before. */
    private static final int LONGEST_DELAY = 1 << 29;

    /** The most bits of a sum, and the highest position of its lowest one, in bytes that are read. */
    private static final int LONGEST = 8192;

    private long[] limbs = {};
    private int base;
    private int delayed;

    void add(double value) {
        deposit(Binary.mantissa(value), 0, 0, Binary.exponent(value), value < 0);
    }

    void add(long value) {
        if (value == Long.MIN_VALUE) {
            add((double) value);
        } else {
            deposit(Math.abs(value), 0, 0, 0, value < 0);
        }
    }

    void addSquare(long value) {
        if (value == Long.MIN_VALUE) {
            addProduct((double) value, (double) value);
        } else {
            long size = Math.abs(value);
            deposit(size * size, Math.multiplyHigh(size, size), 0, 0, false);
        }
    }

    void addProduct(double a, double b) {
        long first = Binary.mantissa(a);
        long second = Binary.mantissa(b);
        int exponent = Binary.exponent(a) + Binary.exponent(b);
        deposit(first * second, Math.multiplyHigh(first, second), 0, exponent, a < 0 != b < 0);
    }

    void addProduct(double a, double b, double c) {
        long first = Binary.mantissa(a);
        long second = Binary.mantissa(b);
        long third = Binary.mantissa(c);
        long low = first * second;
        long high = Math.multiplyHigh(first, second);
        long carried = Binary.multiplyHighUnsigned(low, third);
        long middle = high * third + carried;
        long top = Math.multiplyHigh(high, third) + (Long.compareUnsigned(middle, carried) < 0 ? 1 : 0);
        int exponent = Binary.exponent(a) + Binary.exponent(b) + Binary.exponent(c);
        deposit(low * third, middle, top, exponent, a < 0 ^ b < 0 ^ c < 0);
    }

    void add(ExactSum other) {
        long[] terms = other.carried();
        if (terms.length == 0) {
            return;
        }
        cover(other.base, other.base + terms.length);
        for (int i = 0; i < terms.length; i++) {
            limbs[other.base - base + i] += terms[i];
        }
        settle();
    }

    private void deposit(long low, long middle, long high, int exponent, boolean negative) {
        int position = exponent + BIAS;
        int from = position / LIMB_BITS;
        int shift = position % LIMB_BITS;
        int pieces = high != 0 ? 7 : middle != 0 ? 5 : 3;
        cover(from, from + pieces);
        long rest = 0;
        for (int i = 0; i < pieces; i++) {
            long word = i < 2 ? low : i < 4 ? middle : i < 6 ? high : 0;
            long half = (i & 1) == 0 ? word & LIMB : word >>> LIMB_BITS;
            long shifted = half << shift | rest;
            rest = shifted >>> LIMB_BITS;
            long piece = shifted & LIMB;
            limbs[from - base + i] += negative ? -piece : piece;
        }
        if (++delayed == LONGEST_DELAY) {
            settle();
        }
    }

    private void cover(int from, int to) {
        if (limbs.length == 0) {
            base = from;
            limbs = new long[to - from];
            return;
        }
        int low = Math.min(base, from);
        int high = Math.max(base + limbs.length, to);
        if (high - low > limbs.length) {
            long[] wider = new long[high - low];
            System.arraycopy(limbs, 0, wider, base - low, limbs.length);
            limbs = wider;
            base = low;
        }
    }

    private void settle() {
        limbs = carried();
        delayed = 0;
    }

    /** The limbs after all carries: each 0 to 2^32 - 1, except for a last one of -1 where the sum is negative. */
    private long[] carried() {
        long[] result = Arrays.copyOf(limbs, limbs.length);
        long carry = 0;
        for (int i = 0; i < result.length; i++) {
            long limb = result[i] + carry;
            result[i] = limb & LIMB;
            carry = limb >> LIMB_BITS;
        }
        while (carry != 0 && carry != -1) {
            result = Arrays.copyOf(result, result.length + 1);
            result[result.length - 1] = carry & LIMB;
            carry >>= LIMB_BITS;
        }
        return carry == 0 ? result : negative(result);
    }

    /** The limbs with -1 above them; limbs of ones just below it say nothing more and are left out. */
    private static long[] negative(long[] carried) {
        int length = carried.length;
        while (length > 0 && carried[length - 1] == LIMB) {
            length--;
        }
        long[] result = Arrays.copyOf(carried, length + 1);
        result[length] = -1;
        return result;
    }

    Exact value() {
        return Exact.of(integer(), base * LIMB_BITS - BIAS);
    }

    private BigInteger integer() {
        long[] words = carried();
        byte[] bytes = new byte[words.length * 4 + 1];
        boolean negative = words.length > 0 && words[words.length - 1] < 0;
        bytes[0] = (byte) (negative ? -1 : 0);
        for (int i = 0; i < words.length; i++) {
            int end = bytes.length - 4 * i;
            for (int k = 1; k <= 4; k++) {
                bytes[end - k] = (byte) (words[i] >>> (8 * (k - 1)));
            }
        }
        return new BigInteger(bytes);
    }

    /** Writes {@code value * 2^scale} with an odd value or 0, so that equal sums have equal bytes. */
    void writeTo(ByteForm.Writer writer) {
        BigInteger value = integer();
        int zeros = Math.max(value.getLowestSetBit(), 0);
        writer.integer(value.shiftRight(zeros)).count(value.signum() == 0 ? 0 : (long) base * LIMB_BITS + zeros);
    }

    /**
     * The sum that was written.
     *
     * @throws IllegalArgumentException if no such sum can be
     */
    static ExactSum readFrom(ByteForm.Reader reader) {
        BigInteger value = reader.integer();
        long position = reader.count();
        int bits = value.bitLength();
        if (bits > LONGEST || position > LONGEST) {
            throw new IllegalArgumentException("a sum in these bytes is out of range");
        }
        ExactSum sum = new ExactSum();
        BigInteger size = value.abs();
        for (int bit = 0; bit < bits + 1; bit += LIMB_BITS) {
            long piece = size.shiftRight(bit).longValue() & LIMB;
            sum.deposit(piece, 0, 0, (int) position - BIAS + bit, value.signum() < 0);
        }
        return sum;
    }
}
