package org.akkoord.statistics;

import java.util.function.DoubleUnaryOperator;

/**
 * Chandrupatla's search for the root of a continuous function between two ends: it takes inverse quadratic steps where
 * they are safe, and halves the interval elsewhere. Reference: T. R. Chandrupatla, Advances in Engineering Software 28
 * (1997), 145-149.
 */
final class Roots {

    private static final int MOST_STEPS = 400;

    private final DoubleUnaryOperator function;
    /** The newest point a, a point b on the other side of the root, and the point c before a. */
    private double a;

    private double b;
    private double c;
    private double fa;
    private double fb;
    private double fc;

    private Roots(DoubleUnaryOperator function, double low, double high) {
        this.function = function;
        a = high;
        b = low;
        c = high;
        fa = function.applyAsDouble(high);
        fb = function.applyAsDouble(low);
        fc = fa;
    }

    /**
     * Finds the point where a function changes its sign, to the last digits of a double.
     *
     * @param function negative or zero at one end and positive or zero at the other
     */
    static double find(DoubleUnaryOperator function, double low, double high) {
        return new Roots(function, low, high).find();
    }

    private double find() {
        double part = 0.5;
        for (int step = 0; step < MOST_STEPS; step++) {
            move(a + part * (b - a));
            double tolerance = Math.ulp(best());
            double width = Math.abs(b - a);
            if (fa == 0 || fb == 0 || width <= 2 * tolerance) {
                return best();
            }
            double least = tolerance / width;
            part = Math.min(1 - least, Math.max(least, next()));
        }
        return best();
    }

    private void move(double x) {
        double fx = function.applyAsDouble(x);
        if (Math.signum(fx) == Math.signum(fa)) {
            c = a;
            fc = fa;
        } else {
            c = b;
            fc = fb;
            b = a;
            fb = fa;
        }
        a = x;
        fa = fx;
    }

    private double best() {
        return Math.abs(fa) < Math.abs(fb) ? a : b;
    }

    /** The part of the way from a to b for the next point. */
    private double next() {
        double xi = (a - b) / (c - b);
        double phi = (fa - fb) / (fc - fb);
        if (phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi) {
            return fa / (fb - fa) * fc / (fb - fc) + (c - a) / (b - a) * fa / (fc - fa) * fb / (fc - fb);
        }
        return 0.5;
    }
}
