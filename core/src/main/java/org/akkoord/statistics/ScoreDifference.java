package org.akkoord.statistics;

import org.akkoord.statistics.ConfidenceInterval.Bounds;

/**
 * The score intervals of {@link DifferenceMethod}: they hold the differences d0 that a score test does not reject. The
 * most likely proportions under d0 come from the root of the derivative of the log-likelihood, which decreases. The
 * closed solution of the cubic equation would lose half the digits where two of its roots are close.
 */
final class ScoreDifference {

    private final double x1;
    private final double n1;
    private final double x2;
    private final double n2;
    private final double difference;
    /** {@code z^2}, times {@code N / (N - 1)} where the method has that factor. */
    private final double factor;

    private ScoreDifference(Proportion first, Proportion second, double factor) {
        x1 = first.events();
        n1 = first.total();
        x2 = second.events();
        n2 = second.total();
        difference = DifferenceFormulas.difference(first, second);
        this.factor = factor;
    }

    static Bounds bounds(Proportion first, Proportion second, double level, boolean corrected) {
        double z = DifferenceFormulas.z(level);
        double size = (double) first.total() + second.total();
        double correction = corrected ? size / (size - 1) : 1;
        ScoreDifference score = new ScoreDifference(first, second, z * z * correction);
        return new Bounds(score.bound(-1), score.bound(1));
    }

    private double bound(double end) {
        if (difference == end) {
            return end;
        }
        return Roots.find(this::excess, difference, end);
    }

    /** Negative for differences inside the interval, positive outside it. */
    private double excess(double assumed) {
        if (assumed == difference) {
            return -Double.MIN_VALUE;
        }
        double distance = difference - assumed;
        return distance * distance - factor * variance(assumed);
    }

    private double variance(double assumed) {
        double second = secondProportion(assumed);
        double first = Math.min(Math.max(second + assumed, 0), 1);
        return first * (1 - first) / n1 + second * (1 - second) / n2;
    }

    /** The most likely second proportion where the first exceeds it by the assumed difference. */
    private double secondProportion(double assumed) {
        double low = Math.max(0, -assumed);
        double high = Math.min(1, 1 - assumed);
        if (!(high > low) || slope(low, assumed) <= 0) {
            return low;
        }
        if (slope(high, assumed) >= 0) {
            return high;
        }
        return Roots.find(
                second -> Math.max(-Double.MAX_VALUE, Math.min(slope(second, assumed), Double.MAX_VALUE)), low, high);
    }

    /**
     * The derivative of the log-likelihood with respect to the second proportion. Terms with a count of 0 are left out,
     * because they would be 0 / 0 at the ends.
     */
    private double slope(double second, double assumed) {
        double first = second + assumed;
        return term(x1, first) - term(n1 - x1, 1 - first) + term(x2, second) - term(n2 - x2, 1 - second);
    }

    private static double term(double count, double proportion) {
        return count == 0 ? 0 : count / Math.max(proportion, 0);
    }
}
