package org.akkoord.statistics;

/**
 * Quantiles of the beta distribution where its parameters are large, up to 1e15. Its density is integrated on the axis
 * {@code s = logit p - logit p0} with {@code p0 = a / (a + b)}, where it is {@code exp(h)}, {@code h = a s - (a + b)
 * log(1 + p0 (e^s - 1))}: smooth, log-concave and 0 at its mode. Distances from p0 keep their digits, and no gamma
 * function is needed, because the whole is integrated too.
 */
final class LogitBeta {

    private static final int MOST_STEPS = 60;
    private static final double NEGLIGIBLE = 1e-18;
    private static final double CLOSE = 1e-15;
    private static final double SERIES_BELOW = 0.1;
    private static final int TERMS = 18;

    /** The positive nodes and the weights of Gauss and Legendre for ten points. */
    private static final double[] NODES = {
        0.14887433898163122, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717
    };

    private static final double[] WEIGHTS = {
        0.29552422471475287, 0.26926671930999635, 0.21908636251598204, 0.1494513491505806, 0.06667134430868814
    };

    private final double size;
    private final double p0;
    private final double q0;
    private final double width;
    private final double whole;
    private final double events;
    private final boolean isMidP;

    private LogitBeta(double a, double b, boolean isMidP) {
        size = a + b;
        p0 = a / size;
        q0 = b / size;
        width = Math.sqrt(size / a / b);
        events = a;
        this.isMidP = isMidP;
        whole = integral(0, -width) + integral(0, width);
    }

    /** The p that a beta variable is below with the probability of the tail, and 1 - p. */
    static double[] lower(double a, double b, double tail) {
        return new LogitBeta(a, b, false).quantile(tail);
    }

    /** The p with which more than x events of n, or half of the probability of x, have that of the tail, and 1 - p. */
    static double[] lowerMidP(double x, double n, double tail) {
        return new LogitBeta(x, n - x + 1, true).quantile(tail);
    }

    /** Newton's method for the logarithm of the probability below s, which is concave. */
    private double[] quantile(double tail) {
        double s = -width * Normal.upperQuantile(tail);
        double move = width;
        for (int step = 0; step < MOST_STEPS && Math.abs(move) > CLOSE * (Math.abs(s) + width); step++) {
            double density = Math.exp(h(s)) / whole;
            double probability = isMidP ? density / (q(s) * events) : 0;
            double below = integral(s, -width) / whole - probability / 2;
            double slope = isMidP ? (density + p(s) * (size - 1 - events) * probability) / 2 : density;
            move = Math.log(below / tail) * below / slope;
            s -= Math.max(-2 * width, Math.min(2 * width, move));
        }
        return new double[] {p(s), q(s)};
    }

    private double p(double s) {
        return p0 <= q0 ? p0 * Math.exp(s) / (1 + p0 * Math.expm1(s)) : p0 / (1 + q0 * Math.expm1(-s));
    }

    private double q(double s) {
        return p0 <= q0 ? q0 / (1 + p0 * Math.expm1(s)) : q0 * Math.exp(-s) / (1 + q0 * Math.expm1(-s));
    }

    /** The logarithm of the density, from the side on which the fewer digits cancel. */
    private double h(double s) {
        double small = Math.min(p0, q0);
        double t = p0 <= q0 ? s : -s;
        return -size * (logOf1Plus(small * Math.expm1(t)) + small * expLess1(t));
    }

    /** {@code log(1 + u) - u}. */
    private static double logOf1Plus(double u) {
        if (Math.abs(u) >= SERIES_BELOW) {
            return Math.log1p(u) - u;
        }
        double sum = 0;
        for (int k = TERMS; k >= 2; k--) {
            sum = sum * -u + 1.0 / k;
        }
        return -u * u * sum;
    }

    /** {@code exp(t) - 1 - t}. */
    private static double expLess1(double t) {
        if (Math.abs(t) >= SERIES_BELOW) {
            return Math.expm1(t) - t;
        }
        double sum = 1;
        for (int k = TERMS; k >= 3; k--) {
            sum = 1 + sum * t / k;
        }
        return t * t / 2 * sum;
    }

    /** The integral of the density from s on, in panels of one width in the direction of the step. */
    private double integral(double from, double step) {
        double sum = 0;
        double part = 1;
        for (int k = 0; part > NEGLIGIBLE * sum; k++) {
            part = panel(from + step * (k + 0.5), Math.abs(step) / 2);
            sum += part;
        }
        return sum;
    }

    private double panel(double middle, double half) {
        double sum = 0;
        for (int i = 0; i < NODES.length; i++) {
            double away = half * NODES[i];
            sum += WEIGHTS[i] * (Math.exp(h(middle - away)) + Math.exp(h(middle + away)));
        }
        return half * sum;
    }
}
