package org.akkoord.statistics;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.akkoord.quantity.Quantity;
import org.akkoord.statistics.ConfidenceInterval.Bounds;

/**
 * A proportion as two counts: {@code p = events / total}. It is never made from a decimal fraction, because
 * {@code (int) (0.29 * 100)} is 28. Counts add up exactly, so the sum of proportions with {@link #plus} is the pooled
 * proportion, the same for any order and partition. Immutable.
 *
 * <p>This is the estimator, with intervals and tests. The two counts of a percentage as it was published are a
 * {@link org.akkoord.quantity.Quantity.Share}, and {@link #of} makes one of the other.
 *
 * @param events the number of those with the property, 0 to {@code total}
 * @param total the number of all, 0 or more; a proportion out of 0 is neutral for {@link #plus} and undefined otherwise
 */
public record Proportion(long events, long total) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final double FEWEST_EXPECTED = 5;

    /**
     * A proportion from counts.
     *
     * @throws IllegalArgumentException if a count is out of range
     */
    public Proportion {
        if (total < 0) {
            throw new IllegalArgumentException("total must be 0 or more, but was " + total);
        }
        if (events < 0 || events > total) {
            throw new IllegalArgumentException("events must be 0 to the total, but was " + events + " of " + total);
        }
    }

    /** The proportion with the counts of a share. */
    public static Proportion of(Quantity.Share share) {
        return new Proportion(share.numerator(), share.denominator());
    }

    /** No events out of 0, the neutral element of {@link #plus}. */
    public static Proportion empty() {
        return new Proportion(0, 0);
    }

    /**
     * The proportion of both groups together.
     *
     * @throws ArithmeticException if a sum exceeds 2^63 - 1
     */
    public Proportion plus(Proportion other) {
        return new Proportion(Math.addExact(events, other.events), Math.addExact(total, other.total));
    }

    /** {@code events / total}, 0 to 1; empty where the total is 0. */
    public OptionalDouble value() {
        return total == 0 ? OptionalDouble.empty() : OptionalDouble.of(fraction());
    }

    double fraction() {
        return (double) events / total;
    }

    /** This proportion; refused where its total is 0. */
    Proportion requireTotal() {
        if (total == 0) {
            throw new IllegalArgumentException("a proportion out of 0 is undefined");
        }
        return this;
    }

    /**
     * Compares the values exactly, as {@code events1 * total2} with {@code events2 * total1}.
     *
     * @return negative, zero or positive as this proportion is below, equal to or above the other
     * @throws IllegalArgumentException if a total is 0
     */
    public int compareByValue(Proportion other) {
        requireTotal();
        other.requireTotal();
        int upper = Long.compare(Math.multiplyHigh(events, other.total), Math.multiplyHigh(other.events, total));
        return upper != 0 ? upper : Long.compareUnsigned(events * other.total, other.events * total);
    }

    /**
     * The score statistic of a change between two independent samples, {@code (p - p0) / sqrt(m (1 - m) (1 / n + 1 /
     * n0))} with m the share of events in both together. Its square is the chi-squared of Pearson.
     *
     * @param earlier the other sample, p0 and n0 in the formula
     * @return the statistic, positive where this proportion is the larger one; empty where one of the four counts that
     *     would be expected without a change is below 5, so that the normal distribution says too little about it. W.
     *     G. Cochran, "Some methods for strengthening the common chi-squared tests", Biometrics 10 (1954), 417-451.
     * @throws IllegalArgumentException if a total is 0
     */
    public OptionalDouble scoreStatistic(Proportion earlier) {
        if (Hypergeometric.leastExpected(requireTotal(), earlier.requireTotal()) < FEWEST_EXPECTED) {
            return OptionalDouble.empty();
        }
        return DifferenceMethod.Test.POOLED
                .of(this, earlier)
                .map(test -> OptionalDouble.of(test.z()))
                .orElseGet(OptionalDouble::empty);
    }

    /**
     * The one-sided probability of a change at least as large as that from another independent sample to this one, in
     * its direction, if there were none: by {@link #scoreStatistic} where there is one, else by Fisher's exact test,
     * given the totals of both samples and of both outcomes. Equal proportions are tested as a rise.
     *
     * @param earlier the other sample
     * @return above 0, with a relative error of at most 1e-12; 1 only where the counts allow no other outcome in that
     *     direction. R. A. Fisher, "The logic of inductive inference", Journal of the Royal Statistical Society 98
     *     (1935), 39-82.
     * @throws IllegalArgumentException if a total is 0
     */
    public double changeP(Proportion earlier) {
        OptionalDouble z = scoreStatistic(earlier);
        return z.isPresent()
                ? Math.max(Double.MIN_VALUE, Normal.oneSidedP(Math.abs(z.getAsDouble())))
                : Hypergeometric.tail(this, earlier, compareByValue(earlier) >= 0);
    }

    /**
     * A confidence interval for the proportion in a very large population, from a simple random sample.
     *
     * @param level above 0 and below 1
     * @throws IllegalArgumentException if the level is out of range or the total is 0
     */
    public ConfidenceInterval<Method> interval(Method method, double level) {
        return interval(method, level, Sampling.simple());
    }

    /**
     * A confidence interval for the proportion in the population of a sample. {@link Method#WALD} uses
     * {@link Sampling#standardError}; the other methods use the effective size with the same proportion. A census has
     * no sampling error: both bounds are the proportion itself.
     *
     * @param level above 0 and below 1
     * @throws IllegalArgumentException if the level is out of range, the total is 0 or larger than the population, or
     *     the method's formula is undefined for this design
     */
    public ConfidenceInterval<Method> interval(Method method, double level, Sampling sampling) {
        requireTotal();
        Arguments.level(level);
        if (method == Method.WALD) {
            double error = sampling.standardError(this)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "the standard error of a sample of 1 is undefined for the design " + sampling));
            double margin = Normal.upperQuantile((1 - level) / 2) * error;
            var bounds = new ConfidenceInterval.Bounds(fraction() - margin, fraction() + margin);
            return ConfidenceInterval.within(0, 1, bounds, level, method);
        }
        if (sampling.isCensus(total)) {
            return new ConfidenceInterval<>(fraction(), fraction(), level, method, false);
        }
        double factor = sampling.effectiveFactor(total);
        return method.interval(events * factor, total * factor, level);
    }

    /** The formula by which a finite population of N reduces the sampling error; {@code f = n / N} is sampled. */
    public enum FiniteCorrection {
        /**
         * From the sample: {@code SE^2 = (1 - f) p q / (n - 1)}, effective size {@code n / (1 - f)}. Cochran, "Sampling
         * techniques", 3.2.
         */
        SAMPLE_ESTIMATOR,
        /**
         * From a known p: {@code SE^2 = (N - n) / (N - 1) p q / n}, effective size {@code n (N - 1) / (N - n)}.
         * Cochran, 3.2.
         */
        KNOWN_PROPORTION
    }

    /**
     * The design of a sample. A count of all can be seen as a census without sampling error, or as a draw from what
     * could have happened; {@link #simple} takes the second view. Immutable.
     *
     * @param population the size N of the population, if it counts as finite
     * @param correction the formula for a finite population; without effect where the population is not finite
     * @param designEffect the variance divided by that of a simple random sample of the same size, above 0; above 1 for
     *     clustered samples
     */
    public record Sampling(OptionalLong population, FiniteCorrection correction, double designEffect) {

        /**
         * A design of its parts.
         *
         * @throws IllegalArgumentException if the population is not positive or the design effect not above 0 and
         *     finite
         */
        public Sampling {
            Objects.requireNonNull(correction, "correction");
            if (population.isPresent() && population.getAsLong() < 1) {
                throw new IllegalArgumentException("population must be 1 or more, but was " + population.getAsLong());
            }
            if (!(designEffect > 0 && designEffect <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("designEffect must be above 0 and finite, but was " + designEffect);
            }
        }

        /** A simple random sample from a very large population. */
        public static Sampling simple() {
            return new Sampling(OptionalLong.empty(), FiniteCorrection.SAMPLE_ESTIMATOR, 1);
        }

        /** A simple random sample without replacement from a population of this size. */
        public static Sampling from(long population, FiniteCorrection correction) {
            return new Sampling(OptionalLong.of(population), correction, 1);
        }

        /** The same sample with another design effect. */
        public Sampling withDesignEffect(double factor) {
            return new Sampling(population, correction, factor);
        }

        /** Whether a sample of n is the whole population; refused where it is larger. */
        boolean isCensus(long n) {
            if (population.isPresent() && n > population.getAsLong()) {
                throw new IllegalArgumentException(
                        "a sample must not exceed its population, but was " + n + " of " + population.getAsLong());
            }
            return population.isPresent() && n == population.getAsLong();
        }

        /** The effective size divided by n, for a sample that is not a census. */
        double effectiveFactor(long n) {
            if (population.isEmpty()) {
                return 1 / designEffect;
            }
            double all = population.getAsLong();
            double rest = population.getAsLong() - n;
            double above = correction == FiniteCorrection.SAMPLE_ESTIMATOR ? all : all - 1;
            return above / rest / designEffect;
        }

        /**
         * The size of a simple random sample from a very large population with the same precision.
         *
         * @param n the size of this sample, 1 or more
         * @return the effective size; empty for a census, where it is infinite
         * @throws IllegalArgumentException if n is below 1 or above the population
         */
        public OptionalDouble effectiveSize(long n) {
            if (n < 1) {
                throw new IllegalArgumentException("n must be 1 or more, but was " + n);
            }
            return isCensus(n) ? OptionalDouble.empty() : OptionalDouble.of(n * effectiveFactor(n));
        }

        /**
         * The standard error of a proportion: {@code sqrt(p q / n)} in a very large population, otherwise as the
         * correction says, each times the square root of the design effect; 0 for a census.
         *
         * @return the standard error on the scale 0 to 1; empty for a sample of 1 with
         *     {@link FiniteCorrection#SAMPLE_ESTIMATOR} that is not a census
         * @throws IllegalArgumentException if the total is 0 or above the population
         */
        public OptionalDouble standardError(Proportion sample) {
            long n = sample.requireTotal().total();
            if (isCensus(n)) {
                return OptionalDouble.of(0);
            }
            boolean estimated = population.isPresent() && correction == FiniteCorrection.SAMPLE_ESTIMATOR;
            if (estimated && n == 1) {
                return OptionalDouble.empty();
            }
            double spread = sample.fraction() * ((double) (n - sample.events()) / n);
            double divisor = (estimated ? n - 1 : n) * effectiveFactor(n);
            return OptionalDouble.of(Math.sqrt(spread / divisor));
        }
    }

    /**
     * Methods for a confidence interval of one proportion. In the formulas x events were seen in n trials, {@code p = x
     * / n}, {@code q = 1 - p}, and z is the upper {@code (1 - level) / 2} quantile of the normal distribution, not
     * 1.96.
     *
     * <ul>
     *   <li>Bounds are kept within 0 and 1, and the interval says whether they were clipped.
     *   <li>Without events the lower bound is exactly 0, and with nothing but events the upper bound is exactly 1, by
     *       definition or by clipping. {@link #WALD} then has no width at all.
     *   <li>No trials: refused.
     * </ul>
     *
     * <p>Accuracy: 1e-13 for the closed formulas. The methods that invert the beta distribution have a relative error
     * of at most 1e-12 for up to 1e15 trials, and take 10 to 20 us; beyond 10 million trials up to 0.4 ms.
     */
    public enum Method {
        /**
         * {@code p -+ z sqrt(p q / n)}. Too narrow in general; for comparison with published figures. Laplace (1812).
         */
        WALD(ProportionFormulas::wald),
        /** Wald with continuity correction, {@code p -+ (z sqrt(p q / n) + 1 / (2n))}. Newcombe (1998), method 2. */
        WALD_CORRECTED(ProportionFormulas::waldCorrected),
        /**
         * The score interval, {@code (2x + z^2 -+ z sqrt(z^2 + 4 x q)) / (2 (n + z^2))}. E. B. Wilson, "Probable
         * inference, the law of succession, and statistical inference", Journal of the American Statistical Association
         * 22 (1927), 209-212.
         */
        WILSON(ProportionFormulas::wilson),
        /**
         * The score interval with continuity correction, {@code (2x + z^2 - 1 - z sqrt(z^2 - 2 - 1/n + 4 p (n q + 1)))
         * / (2 (n + z^2))} to {@code (2x + z^2 + 1 + z sqrt(z^2 + 2 - 1/n + 4 p (n q - 1))) / (2 (n + z^2))}. R. G.
         * Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998),
         * 857-872, method 4. Near one half prop.test of R gives another interval.
         */
        WILSON_CORRECTED(ProportionFormulas::wilsonCorrected),
        /**
         * Wald around {@code p' = (x + z^2/2) / n'} with {@code n' = n + z^2}. A. Agresti, B. A. Coull, "Approximate is
         * better than 'exact' for interval estimation of binomial proportions", The American Statistician 52 (1998),
         * 119-126.
         */
        AGRESTI_COULL(ProportionFormulas::agrestiCoull),
        /**
         * The exact interval: quantiles of {@code Beta(x, n - x + 1)} and {@code Beta(x + 1, n - x)}. C. J. Clopper, E.
         * S. Pearson, "The use of confidence or fiducial limits illustrated in the case of the binomial", Biometrika 26
         * (1934), 404-413.
         */
        CLOPPER_PEARSON(BetaFormulas::clopperPearson),
        /**
         * Quantiles of {@code Beta(x + 1/2, n - x + 1/2)}; lower bound 0 at x = 0, upper bound 1 at x = n. L. D. Brown,
         * T. T. Cai, A. DasGupta, "Interval estimation for a binomial proportion", Statistical Science 16 (2001),
         * 101-133.
         */
        JEFFREYS(BetaFormulas::jeffreys),
        /**
         * The exact interval in which the observed count has half its probability: {@code P(X > x) + P(X = x) / 2 = (1
         * - level) / 2} for the lower bound, and its mirror image for the upper one. Newcombe (1998), method 6.
         */
        MID_P(BetaFormulas::midP);

        @SuppressWarnings("ImmutableEnumChecker") // a function without state
        private final Formula formula;

        Method(Formula formula) {
            this.formula = formula;
        }

        /**
         * The interval for counts.
         *
         * @param events 0 to {@code total}
         * @param total 1 or more
         * @param level above 0 and below 1
         * @throws IllegalArgumentException if an argument is out of range
         */
        public ConfidenceInterval<Method> interval(long events, long total, double level) {
            return new Proportion(events, total).interval(this, level);
        }

        /** The interval for counts that need not be whole, because an effective size need not be. */
        ConfidenceInterval<Method> interval(double events, double total, double level) {
            return ConfidenceInterval.within(0, 1, bounds(events, total, level), level, this);
        }

        /** The bounds of the formula; those of closed formulas may lie outside 0 to 1. */
        Bounds bounds(double events, double total, double level) {
            double tail = (1 - level) / 2;
            return formula.bounds(events, total, tail);
        }

        /** Bounds for x events in n trials with a probability of {@code tail} beyond each. */
        interface Formula {
            Bounds bounds(double x, double n, double tail);
        }
    }
}
