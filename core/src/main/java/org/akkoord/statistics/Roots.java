package org.akkoord.statistics;

import java.util.function.DoubleUnaryOperator;

/** The root of a continuous function between two ends. */
final class Roots {

    private static final int MOST_STEPS = 400;

    private Roots() {}

    /**
     * Finds where a function changes its sign, to the last digits of a double, by Chandrupatla's method: inverse quadratic steps where they are
     * safe, halving elsewhere. Reference: T. R. Chandrupatla, Advances in Engineering Software 28 (1997), 145-149.
     *
     * @param function negative or zero at one end and positive or zero at the other
     */
    static double find(DoubleUnaryOperator function, double low, double high) {
        double a = high;
        double b = low;
        double fa = function.applyAsDouble(a);
        double fb = function.applyAsDouble(b);
        double c = a;
        double fc = fa;
        double part = 0.5;
        for (int step = 0; step < MOST_STEPS; step++) {
            double x = a + part * (b - a);
            double fx = function.applyAsDouble(x);
            if (Math.signum(fx) == Math.signum(fa)) {
                c = a;
                fc = fa;
            } else {
                c = b;
                b = a;
                fc = fb;
                fb = fa;
            }
            a = x;
            fa = fx;
            double best = Math.abs(fa) < Math.abs(fb) ? a : b;
            double tolerance = Math.ulp(best);
            double width = Math.abs(b - a);
            if (Math.min(Math.abs(fa), Math.abs(fb)) == 0 || width <= 2 * tolerance) {
                return best;
            }
            double least = tolerance / width;
            part = Math.min(1 - least, Math.max(least, next(a, fa, b, fb, c, fc)));
        }
        return Math.abs(fa) < Math.abs(fb) ? a : b;
    }

    private static double next(double a, double fa, double b, double fb, double c, double fc) {
        double xi = (a - b) / (c - b);
        double phi = (fa - fb) / (fc - fb);
        if (phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi) {
            return fa / (fb - fa) * fc / (fb - fc) + (c - a) / (b - a) * fa / (fc - fa) * fb / (fc - fb);
        }
        return 0.5;
    }
}
