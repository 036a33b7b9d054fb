package org.akkoord.panel.kernel;

/**
 * A number of about 32 digits: the sum of two doubles, of which the second is smaller than half the last place of the
 * first. Operations round after about 106 bits. T. J. Dekker, "A floating-point technique for extending the available
 * precision", Numerische Mathematik 18 (1971), 224-242.
 *
 * @param high the nearest double
 * @param low what is left
 */
record Twofold(double high, double low) {

    static final Twofold ZERO = new Twofold(0, 0);

    static Twofold of(double value) {
        return new Twofold(value, 0);
    }

    /** A sum of two doubles, without an error; it holds whichever of them is larger. */
    private static Twofold sum(double a, double b) {
        double sum = a + b;
        double part = sum - a;
        return new Twofold(sum, (a - (sum - part)) + (b - part));
    }

    Twofold plus(Twofold other) {
        Twofold highs = sum(high, other.high);
        Twofold lows = sum(low, other.low);
        Twofold first = sum(highs.high, highs.low + lows.high);
        return sum(first.high, first.low + lows.low);
    }

    Twofold minus(Twofold other) {
        return plus(new Twofold(-other.high, -other.low));
    }

    Twofold times(Twofold other) {
        double product = high * other.high;
        double error = Math.fma(high, other.high, -product);
        return sum(product, error + (high * other.low + low * other.high));
    }

    Twofold over(Twofold divisor) {
        double first = high / divisor.high;
        Twofold rest = minus(divisor.times(of(first)));
        double second = rest.high / divisor.high;
        double third = rest.minus(divisor.times(of(second))).high / divisor.high;
        return sum(first, second).plus(of(third));
    }

    /** The double nearest to the square root of a number above 0: one step of Newton's method doubles the digits. */
    double root() {
        double root = Math.sqrt(high);
        double error = minus(of(root).times(of(root))).high;
        return sum(root, error / (2 * root)).high;
    }
}
