package org.akkoord.statistics;

import java.util.function.DoubleUnaryOperator;
import org.akkoord.statistics.ConfidenceInterval.Bounds;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The formulas of {@link Proportion.Method} that invert the beta distribution. Each bound is found on its own tail,
 * never as 1 minus another probability, so that small bounds keep their digits. For no events and for only events a
 * bound has a closed form.
 */
final class BetaFormulas {

    /** From so many trials on, {@link LogitBeta} finds the bounds: the beta distribution here then loses digits. */
    private static final double MANY = 1e7;

    private BetaFormulas() {}

    static Bounds clopperPearson(double x, double n, double tail) {
        if (n > MANY && x > 0 && x < n) {
            return new Bounds(LogitBeta.lower(x, n - x + 1, tail)[0], LogitBeta.lower(n - x, x + 1, tail)[1]);
        }
        double low = x == 0 ? 0 : x == n ? power(tail, n) : lower(tail, BetaDistribution.of(x, n - x + 1));
        double high = x == n ? 1 : x == 0 ? complement(tail, n) : upper(tail, BetaDistribution.of(x + 1, n - x));
        return new Bounds(low, high);
    }

    static Bounds jeffreys(double x, double n, double tail) {
        double rest = n - x;
        if (n > MANY) {
            return new Bounds(
                    x == 0 ? 0 : LogitBeta.lower(x + 0.5, rest + 0.5, tail)[0],
                    x == n ? 1 : LogitBeta.lower(rest + 0.5, x + 0.5, tail)[1]);
        }
        BetaDistribution beta = BetaDistribution.of(x + 0.5, rest + 0.5);
        return new Bounds(x == 0 ? 0 : lower(tail, beta), x == n ? 1 : upper(tail, beta));
    }

    static Bounds midP(double x, double n, double tail) {
        if (x == 0) {
            return new Bounds(0, complement(2 * tail, n));
        }
        if (x == n) {
            return new Bounds(power(2 * tail, n), 1);
        }
        if (n > MANY) {
            return new Bounds(LogitBeta.lowerMidP(x, n, tail)[0], LogitBeta.lowerMidP(n - x, n, tail)[1]);
        }
        BetaDistribution atLeast = BetaDistribution.of(x, n - x + 1);
        BetaDistribution more = BetaDistribution.of(x + 1, n - x);
        DoubleUnaryOperator density = p -> (atLeast.density(p) + more.density(p)) / 2;
        return new Bounds(
                root(p -> (atLeast.cumulativeProbability(p) + more.cumulativeProbability(p)) / 2 - tail, density),
                root(
                        p -> (atLeast.survivalProbability(p) + more.survivalProbability(p)) / 2 - tail,
                        p -> -density.applyAsDouble(p)));
    }

    /** The p with {@code p^n = probability}. */
    private static double power(double probability, double n) {
        return Math.exp(Math.log(probability) / n);
    }

    /** The p with {@code (1 - p)^n = probability}. */
    private static double complement(double probability, double n) {
        return -Math.expm1(Math.log(probability) / n);
    }

    private static double lower(double tail, BetaDistribution beta) {
        return root(p -> beta.cumulativeProbability(p) - tail, beta::density);
    }

    private static double upper(double tail, BetaDistribution beta) {
        return root(p -> beta.survivalProbability(p) - tail, p -> -beta.density(p));
    }

    /**
     * The root of a function whose derivative is known. The beta distribution computes with p and 1 - p, and where p is
     * small the rounding of 1 - p changes p in its eleventh digit. Therefore the search only visits p whose complement
     * is exact, and one Newton step along the density leads from there to the root.
     */
    private static double root(DoubleUnaryOperator function, DoubleUnaryOperator derivative) {
        double near = 1 - (1 - Roots.find(p -> function.applyAsDouble(1 - (1 - p)), 0, 1));
        double step = function.applyAsDouble(near) / derivative.applyAsDouble(near);
        return Double.isFinite(step) ? Math.min(Math.max(near - step, 0), 1) : near;
    }
}
