package org.akkoord.statistics;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Control limits of a funnel plot for shares: between which ends the share of a unit of a given size lies where the
 * unit differs from a common share by chance alone. Source: D.J. Spiegelhalter, Funnel plots for comparing
 * institutional performance, Statistics in Medicine 24 (2005), 1185-1202. All shares are fractions of 1.
 *
 * @param low the lower limit, 0 to 1
 * @param high the upper limit, {@code low} to 1
 */
public record Funnel(double low, double high) {

    /** The share of the most extreme units, at each end, that are drawn in before the overdispersion is estimated. */
    public static final double WINSORIZED = 0.1;

    /** The limits of usual funnel plots: about two and three standard errors. */
    public static final double WARNING_LEVEL = 0.95;

    /** The limit beyond which a unit is called an outlier. */
    public static final double ALARM_LEVEL = 0.998;

    /**
     * Exact binomial limits, interpolated between whole numbers (appendix A.1.1 of the source). For more than 2^31 - 1
     * trials they are those of {@link #score}, which differ by less than a trial.
     *
     * @param share the common share, 0 to 1
     * @param trials the denominator of the unit, 1 or more
     * @param level 0 to 1, such as {@link #WARNING_LEVEL}
     * @throws IllegalArgumentException if one is out of range
     */
    public static Funnel exact(double share, long trials, double level) {
        check(share, trials, level);
        if (share == 0 || share == 1) {
            return new Funnel(share, share);
        }
        if (trials > Integer.MAX_VALUE) {
            return score(share, trials, level, 1);
        }
        BinomialDistribution binomial = BinomialDistribution.of((int) trials, share);
        double tail = (1 - level) / 2;
        return new Funnel(limit(binomial, tail), limit(binomial, 1 - tail));
    }

    private static double limit(BinomialDistribution binomial, double probability) {
        int events = binomial.inverseCumulativeProbability(probability);
        double beyond = binomial.cumulativeProbability(events) - probability;
        double limit = (events - beyond / binomial.probability(events)) / binomial.getNumberOfTrials();
        return Math.min(1, Math.max(0, limit));
    }

    /**
     * The limits at which the Wilson score interval of the unit just reaches the common share, as funnel plots of
     * public health in England have them: {@code share -+ z sqrt(phi share (1 - share) / trials)}, cut off at 0 and 1.
     *
     * @param share the common share, 0 to 1
     * @param trials the denominator of the unit, 1 or more
     * @param level 0 to 1, such as {@link #WARNING_LEVEL}
     * @param phi the {@link #overdispersion}; 1 for none. Below 1 it counts as 1
     * @throws IllegalArgumentException if one is out of range
     */
    public static Funnel score(double share, long trials, double level, double phi) {
        check(share, trials, level);
        double width = Normal.upperQuantile((1 - level) / 2)
                * Math.sqrt(Math.max(1, phi) * share * (1 - share) / (double) trials);
        return new Funnel(Math.max(0, share - width), Math.min(1, share + width));
    }

    /**
     * How much more the shares differ than by chance alone, {@code phi}: the mean of the squared standard scores, after
     * those below the first and above the last {@link #WINSORIZED} are drawn in to these (quantiles of
     * {@link QuantileMethod#TYPE_7}). It is about 1 where units differ by chance alone.
     *
     * @param events the numerators of the units
     * @param trials their denominators, 1 or more each
     * @throws IllegalArgumentException if there is no unit, or the arrays have different lengths
     */
    public static double overdispersion(long[] events, long[] trials) {
        if (events.length == 0 || events.length != trials.length) {
            throw new IllegalArgumentException("there must be as many numerators as denominators, 1 or more, but were "
                    + events.length + " and " + trials.length);
        }
        double all = 0;
        double of = 0;
        for (int i = 0; i < events.length; i++) {
            all += events[i];
            of += trials[i];
        }
        double share = all / of;
        if (share == 0 || share == 1) {
            return 1;
        }
        double[] scores = new double[events.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (events[i] / (double) trials[i] - share) / Math.sqrt(share * (1 - share) / trials[i]);
        }
        double[] ends = QuantileMethod.TYPE_7.of(scores, new double[] {WINSORIZED, 1 - WINSORIZED});
        return DoubleStream.of(scores)
                .map(score -> Math.min(ends[1], Math.max(ends[0], score)))
                .map(score -> score * score)
                .average()
                .orElse(1);
    }

    private static void check(double share, long trials, double level) {
        if (!(share >= 0 && share <= 1 && level > 0 && level < 1) || trials < 1) {
            throw new IllegalArgumentException("a share must be 0 to 1, a level between 0 and 1, and trials 1 or more,"
                    + " but were " + Arrays.asList(share, level, trials));
        }
    }
}
