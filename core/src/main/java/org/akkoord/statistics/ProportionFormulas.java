package org.akkoord.statistics;

import org.akkoord.statistics.ConfidenceInterval.Bounds;

/** The closed formulas of {@link Proportion.Method}. */
final class ProportionFormulas {

    private ProportionFormulas() {}

    static Bounds wald(double x, double n, double tail) {
        double margin = Normal.upperQuantile(tail) * error(x, n);
        return new Bounds(x / n - margin, x / n + margin);
    }

    static Bounds waldCorrected(double x, double n, double tail) {
        double margin = Normal.upperQuantile(tail) * error(x, n) + 1 / (2 * n);
        return new Bounds(x / n - margin, x / n + margin);
    }

    private static double error(double x, double n) {
        return Math.sqrt(x / n * ((n - x) / n) / n);
    }

    /**
     * The lower bound is the product of both bounds, {@code x^2 / (n (n + z^2))}, divided by the upper one, because its
     * own formula is a difference that loses digits.
     */
    static Bounds wilson(double x, double n, double tail) {
        double z = Normal.upperQuantile(tail);
        double z2 = z * z;
        double sum = 2 * x + z2 + z * Math.sqrt(z2 + 4 * x * ((n - x) / n));
        double low = x == 0 ? 0 : 2 * x * (x / n) / sum;
        double high = x == n ? 1 : sum / (2 * (n + z2));
        return new Bounds(low, high);
    }

    static Bounds wilsonCorrected(double x, double n, double tail) {
        double z = Normal.upperQuantile(tail);
        double z2 = z * z;
        double low = x == 0
                ? 0
                : (2 * x + z2 - 1 - z * Math.sqrt(z2 - 2 - 1 / n + 4 * (x / n) * (n - x + 1))) / (2 * (n + z2));
        double high = x == n
                ? 1
                : (2 * x + z2 + 1 + z * Math.sqrt(z2 + 2 - 1 / n + 4 * (x / n) * (n - x - 1))) / (2 * (n + z2));
        return new Bounds(Math.max(low, 0), Math.min(high, 1));
    }

    static Bounds agrestiCoull(double x, double n, double tail) {
        double z = Normal.upperQuantile(tail);
        double size = n + z * z;
        double events = x + z * z / 2;
        double margin = z * error(events, size);
        return new Bounds(events / size - margin, events / size + margin);
    }
}
