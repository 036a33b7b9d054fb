package org.akkoord.statistics;

import org.akkoord.quantity.Interval;
import org.akkoord.quantity.Quantity.Share;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Standard errors and tests under the normal approximation. */
public final class Normal {

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
    /** From this |z| on, five terms of the asymptotic series give all digits. */
    private static final double FAR = 30;

    private static final double LOG_ROOT_HALF_PI = Math.log(Math.PI / 2) / 2;

    private Normal() {}

    /**
     * The standard error of a share of a sample, {@code 100 * sqrt(p (1 - p) / n)}, in percentage points. It is 0 at 0
     * and at 100 percent, where the approximation does not hold; {@link #z} refuses two such shares.
     */
    public static double standardError(Share share) {
        double p = (double) share.numerator() / share.denominator();
        return 100 * Math.sqrt(p * (1 - p) / share.denominator());
    }

    /**
     * The standard error of an estimate with a symmetric normal interval, {@code (high - low) / (2 z)}, in the unit of
     * the bounds; z is the upper {@code (1 - level) / 2} quantile.
     */
    public static double standardError(Interval interval) {
        double width = interval.high().subtract(interval.low()).doubleValue();
        double tail = (1 - interval.level().doubleValue()) / 2;
        return width / (2 * STANDARD.inverseSurvivalProbability(tail));
    }

    /**
     * The test statistic {@code z = difference / sqrt(se1^2 + se2^2)} of a difference of two independent estimates.
     *
     * @throws IllegalArgumentException if both standard errors are zero
     */
    public static double z(double difference, double standardError1, double standardError2) {
        double error = Math.hypot(standardError1, standardError2);
        if (!(error > 0)) {
            throw new IllegalArgumentException("a test of a difference needs a standard error above 0");
        }
        return difference / error;
    }

    /** The probability that a standard normal value is z or more, 0 to 1; z may be infinite. */
    public static double oneSidedP(double z) {
        return STANDARD.survivalProbability(Arguments.number(z, "z"));
    }

    /**
     * The probability of a standard normal value at least as far from 0 as z, 0 to 1; z may be infinite. It is accurate
     * in the far tail, where {@code 2 (1 - cdf)} is 0, down to the smallest double (about |z| = 38).
     */
    public static double twoSidedP(double z) {
        Arguments.number(z, "z");
        return Math.min(1, 2 * STANDARD.survivalProbability(Math.abs(z)));
    }

    /**
     * The natural logarithm of {@link #twoSidedP}, also for probabilities below the smallest double.
     *
     * @param z finite
     */
    public static double logTwoSidedP(double z) {
        double size = Math.abs(Arguments.finite(z, "z"));
        if (size < FAR) {
            return Math.log(twoSidedP(size));
        }
        double u = 1 / (size * size);
        double series = -u * (1 - 3 * u * (1 - 5 * u * (1 - 7 * u * (1 - 9 * u))));
        return Math.log1p(series) - size * size / 2 - Math.log(size) - LOG_ROOT_HALF_PI;
    }

    /**
     * The upper quantile: the value that a standard normal variable exceeds with the given probability.
     *
     * @param probability above 0 and below 1
     */
    public static double upperQuantile(double probability) {
        return STANDARD.inverseSurvivalProbability(Arguments.probability(probability));
    }
}
