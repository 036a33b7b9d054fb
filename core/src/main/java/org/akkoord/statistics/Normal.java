package org.akkoord.statistics;

import org.akkoord.quantity.Interval;
import org.akkoord.quantity.Share;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Standard errors and tests under the normal approximation. */
public final class Normal {

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private Normal() {}

    /**
     * The standard error of a sample share, {@code 100 * sqrt(p (1 - p) / n)}, in percentage points. It is zero at 0 and at 100 percent, where
     * the approximation does not hold; {@link #z} refuses two such shares.
     */
    public static double standardError(Share share) {
        double p = (double) share.numerator() / share.denominator();
        return 100 * Math.sqrt(p * (1 - p) / share.denominator());
    }

    /** The standard error behind a symmetric interval, {@code (high - low) / (2 z)} with z the normal quantile of its level. */
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

    /** The probability of a standard normal value of at least z, 0 to 1. */
    public static double oneSidedP(double z) {
        return STANDARD.survivalProbability(z);
    }

    /**
     * The value that a standard normal variable exceeds with the given probability.
     *
     * @param probability above 0 and below 1
     */
    public static double upperQuantile(double probability) {
        return STANDARD.inverseSurvivalProbability(probability);
    }
}
