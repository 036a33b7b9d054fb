package org.akkoord.statistics;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.internal.ByteForm;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The Cochran-Armitage test for a trend in proportions, of x events in n trials at score s each, such as a year. With
 * {@code N = sum n}, {@code p = sum x / N}, {@code q = 1 - p}, {@code Sss = sum n s^2 - (sum n s)^2 / N}:
 *
 * <ul>
 *   <li>{@code T = sum s (x - n p)}, {@code var T = p q Sss}, {@code z = T / sqrt(var T)}, {@code chi^2 = z^2} with one
 *       degree of freedom; for the divisor N - 1 of a permutation test see {@link Variance}.
 *   <li>slope: {@code T / Sss}, the change of the proportion (0 to 1) per unit of s.
 *   <li>departure from a straight line: {@code sum (x - n p)^2 / (n p q) - chi^2}, chi-squared with k - 2 degrees of
 *       freedom for k groups; undefined (empty) for two groups.
 *   <li>Without events, or with nothing but events, the test is undefined: {@link #of} returns empty.
 * </ul>
 *
 * <p>Accuracy: statistics are computed exactly and rounded once, so calendar years as scores cost no digits;
 * probabilities have a relative error of at most 1e-12. The variance is that of independent draws. It is too small for
 * draws in clusters and for counts of a whole population: there, divide chi-squared by a design effect.
 *
 * <p>Immutable. References: W. G. Cochran, "Some methods for strengthening the common chi-squared tests", Biometrics 10
 * (1954), 417-451; P. Armitage, "Tests for linear trends in proportions and frequencies", Biometrics 11 (1955),
 * 375-386; N. Mantel, Journal of the American Statistical Association 58 (1963), 690-700.
 */
public final class CochranArmitage {

    private static final double EQUAL_STEPS = 1e-9;

    /** The variance that a statistic or a standard error uses. */
    public enum Variance {
        /** {@code p q Sss}: the pooled binomial variance, of Cochran and Armitage. */
        POOLED,
        /**
         * {@code p q Sss N / (N - 1)}: the variance over all permutations, of Mantel's linear-by-linear association.
         */
        PERMUTATION,
        /** {@code sum n (s - mean s)^2 p_i q_i} with each group's own proportion. */
        UNPOOLED
    }

    private final double[] scores;
    private final List<Proportion> groups;
    private final Exact total;
    private final Exact meanScore;
    private final Exact sss;
    private final Exact statistic;
    private final Exact pq;

    private CochranArmitage(double[] scores, List<Proportion> groups, Proportion all) {
        this.scores = scores.clone();
        this.groups = List.copyOf(groups);
        total = Exact.of(all.total());
        Exact first = Exact.ZERO;
        Exact second = Exact.ZERO;
        Exact product = Exact.ZERO;
        for (int i = 0; i < scores.length; i++) {
            Exact score = Exact.of(scores[i]);
            first = first.plus(score.times(groups.get(i).total()));
            second = second.plus(score.squared().times(groups.get(i).total()));
            product = product.plus(score.times(groups.get(i).events()));
        }
        meanScore = first.over(total);
        sss = second.minus(first.times(meanScore));
        statistic = product.minus(meanScore.times(all.events()));
        pq = spread(all);
    }

    /** {@code p q}. */
    private static Exact spread(Proportion sample) {
        return Exact.of(sample.events())
                .times(sample.total() - sample.events())
                .over(Exact.of(sample.total()).squared());
    }

    /**
     * Tests groups for trend.
     *
     * @param scores the position of each group, finite, at least two of them distinct
     * @param groups the counts of each group, as many, with totals of 1 or more
     * @return the test; empty without events and with nothing but events
     * @throws IllegalArgumentException if the lengths differ or an argument is out of range
     */
    public static Optional<CochranArmitage> of(double[] scores, List<Proportion> groups) {
        double[] fractions = groups.stream()
                .mapToDouble(group -> group.requireTotal().fraction())
                .toArray();
        Points.check(scores, fractions);
        Proportion all = groups.stream().reduce(Proportion.empty(), Proportion::plus);
        boolean undefined = all.events() == 0 || all.events() == all.total();
        return undefined ? Optional.empty() : Optional.of(new CochranArmitage(scores, groups, all));
    }

    /** T, the sum over the groups of the score times the events beyond those expected without a trend. */
    public double statistic() {
        return statistic.toDouble();
    }

    /** The variance of T where there is no trend; for {@link Variance#UNPOOLED} its variance around its expectation. */
    public double variance(Variance kind) {
        return exactVariance(kind).toDouble();
    }

    private Exact exactVariance(Variance kind) {
        return switch (Objects.requireNonNull(kind, "kind")) {
            case POOLED -> pq.times(sss);
            case PERMUTATION -> pq.times(sss).times(total).over(total.minus(Exact.of(1)));
            case UNPOOLED -> unpooled();
        };
    }

    private Exact unpooled() {
        Exact sum = Exact.ZERO;
        for (int i = 0; i < scores.length; i++) {
            Proportion group = groups.get(i);
            Exact distance = Exact.of(scores[i]).minus(meanScore);
            sum = sum.plus(distance.squared().times(spread(group)).times(group.total()));
        }
        return sum;
    }

    /** {@code T / sqrt(p q Sss)}, positive for a rise; standard normal where there is no trend. */
    public double z() {
        return Math.copySign(
                statistic.squared().over(exactVariance(Variance.POOLED)).sqrt(), statistic.signum());
    }

    /**
     * {@code T^2 / var T}, with one degree of freedom.
     *
     * @return the statistic, 0 or more; empty where this variance is 0
     */
    public OptionalDouble chiSquared(Variance kind) {
        Exact variance = exactVariance(kind);
        return variance.signum() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(statistic.squared().over(variance).toDouble());
    }

    /** The two-sided probability of a z at least as far from 0 where there is no trend, 0 to 1. */
    public double p() {
        return Normal.twoSidedP(z());
    }

    /** The probability of a {@link #chiSquared} at least as large where there is no trend; empty where it is empty. */
    public OptionalDouble p(Variance kind) {
        OptionalDouble chiSquared = chiSquared(kind);
        return chiSquared.isEmpty()
                ? chiSquared
                : OptionalDouble.of(Normal.twoSidedP(Math.sqrt(chiSquared.getAsDouble())));
    }

    /** The natural logarithm of {@link #p()}, for probabilities too small for a double. */
    public double logP() {
        return Normal.logTwoSidedP(z());
    }

    /** The one-sided probability of a z at least as large where there is no trend; small for a rise. */
    public double risingP() {
        return Normal.oneSidedP(z());
    }

    /**
     * The two-sided probability with continuity correction: |T| is reduced by half the step of the scores. Empty where
     * the distinct scores are not equally spaced.
     */
    public OptionalDouble correctedP() {
        double[] distinct = Arrays.stream(scores).sorted().distinct().toArray();
        double step = (distinct[distinct.length - 1] - distinct[0]) / (distinct.length - 1);
        for (int i = 1; i < distinct.length; i++) {
            if (Math.abs(distinct[i] - distinct[i - 1] - step) > EQUAL_STEPS * step) {
                return OptionalDouble.empty();
            }
        }
        double reduced = Math.max(0, Math.abs(statistic()) - step / 2);
        return OptionalDouble.of(Normal.twoSidedP(reduced / Math.sqrt(variance(Variance.POOLED))));
    }

    /** The change of the proportion (0 to 1) per unit of the score. */
    public double slope() {
        return statistic.over(sss).toDouble();
    }

    /**
     * The standard error of the slope, {@code sqrt(var T) / Sss}: use {@link Variance#POOLED} to test for a slope of 0
     * and {@link Variance#UNPOOLED} for intervals.
     */
    public double slopeStandardError(Variance kind) {
        return exactVariance(kind).over(sss.squared()).sqrt();
    }

    /**
     * The confidence interval of the slope, {@code slope -+ z SE} with the unpooled standard error.
     *
     * @param level above 0 and below 1
     * @throws IllegalArgumentException if the level is out of range
     */
    public ConfidenceInterval<Variance> slopeInterval(double level) {
        double z = Normal.upperQuantile((1 - Arguments.level(level)) / 2);
        double margin = z * slopeStandardError(Variance.UNPOOLED);
        return ConfidenceInterval.around(slope(), margin, level, Variance.UNPOOLED);
    }

    /** Pearson's chi-squared statistic for equal proportions in all groups, with k - 1 degrees of freedom. */
    public double homogeneity() {
        return exactHomogeneity().toDouble();
    }

    private Exact exactHomogeneity() {
        Exact sum = Exact.ZERO;
        Proportion all = Proportion.empty();
        for (Proportion group : groups) {
            sum = sum.plus(Exact.of(group.events()).squared().over(Exact.of(group.total())));
            all = all.plus(group);
        }
        return sum.minus(Exact.of(all.events()).squared().over(total)).over(pq);
    }

    /** The probability of a {@link #homogeneity} at least as large where all proportions are equal. */
    public double homogeneityP() {
        return ChiSquaredDistribution.of(groups.size() - 1).survivalProbability(homogeneity());
    }

    /** The chi-squared statistic for a straight line, with k - 2 degrees of freedom; empty for two groups. */
    public OptionalDouble departure() {
        if (groups.size() < 3) {
            return OptionalDouble.empty();
        }
        Exact trend = statistic.squared().over(exactVariance(Variance.POOLED));
        return OptionalDouble.of(exactHomogeneity().minus(trend).toDouble());
    }

    /** The probability of a {@link #departure} at least as large on a straight line; empty for two groups. */
    public OptionalDouble departureP() {
        OptionalDouble departure = departure();
        return departure.isEmpty()
                ? departure
                : OptionalDouble.of(
                        ChiSquaredDistribution.of(groups.size() - 2).survivalProbability(departure.getAsDouble()));
    }

    /** For people: the slope with its interval, the test and the number of observations. */
    @Override
    public String toString() {
        return Summary.of("CochranArmitage")
                .with("slope", slope(), slopeInterval(Summary.LEVEL))
                .with("z", z())
                .with("p", p())
                .of(groups.stream().mapToLong(Proportion::total).sum(), " in " + groups.size() + " groups");
    }

    /**
     * The stratified test over strata that arrive one by one or in parts, such as schools on many machines: {@code z =
     * sum T / sqrt(sum var T)}, as if the strata were independent. With scores 0 and 1 and {@link Variance#PERMUTATION}
     * its square is the statistic of Mantel and Haenszel without continuity correction.
     *
     * <p>It is an accumulator: two can be merged, and one can be sent to another machine. The numbers of each stratum
     * are rounded once, to doubles, and their sums are exact, so the test is the same to the last bit for any order and
     * partition. Not for use by several threads while strata are added.
     *
     * <p>Reference: N. Mantel, "Chi-square tests with one degree of freedom: extensions of the Mantel-Haenszel
     * procedure", Journal of the American Statistical Association 58 (1963), 690-700.
     */
    public static final class Stratified implements Serializable {

        @Serial
        private static final long serialVersionUID = 1L;

        static final String KIND = "CochranArmitage.Stratified";
        private static final int VERSION = 1;

        private long strata;
        private final transient ExactSum statistic;
        private final transient ExactSum scoreSquares;
        /** In the order of {@link Variance}, which is a part of the bytes. */
        private final transient List<ExactSum> variances;

        private Stratified() {
            statistic = new ExactSum();
            scoreSquares = new ExactSum();
            variances = List.of(new ExactSum(), new ExactSum(), new ExactSum());
        }

        private Stratified(ByteForm.Reader reader) {
            strata = reader.count();
            statistic = ExactSum.readFrom(reader);
            scoreSquares = ExactSum.readFrom(reader);
            variances = List.of(ExactSum.readFrom(reader), ExactSum.readFrom(reader), ExactSum.readFrom(reader));
        }

        /** A new accumulator without strata. */
        public static Stratified empty() {
            return new Stratified();
        }

        /**
         * Adds a stratum. One where the test is undefined, as it has no events or nothing but events, says nothing
         * about the trend and is not added.
         *
         * @return this accumulator
         */
        public Stratified add(CochranArmitage stratum) {
            strata++;
            statistic.add(stratum.statistic());
            scoreSquares.add(stratum.sss.toDouble());
            for (Variance kind : Variance.values()) {
                variances.get(kind.ordinal()).add(stratum.variance(kind));
            }
            return this;
        }

        /**
         * Adds the strata of another accumulator, which stays as it is.
         *
         * @return this accumulator
         */
        public Stratified merge(Stratified other) {
            strata = Math.addExact(strata, other.strata);
            statistic.add(other.statistic);
            scoreSquares.add(other.scoreSquares);
            for (int i = 0; i < variances.size(); i++) {
                variances.get(i).add(other.variances.get(i));
            }
            return this;
        }

        /** The number of strata. */
        public long strata() {
            return strata;
        }

        /** The sum of T over the strata, 0 without strata. */
        public double statistic() {
            return statistic.value().toDouble();
        }

        /** The sum of the variances of T over the strata, 0 without strata. */
        public double variance(Variance kind) {
            return exactVariance(kind).toDouble();
        }

        private Exact exactVariance(Variance kind) {
            return variances.get(Objects.requireNonNull(kind, "kind").ordinal()).value();
        }

        /** {@code sum T / sqrt(sum var T)}, positive for a rise; empty where this variance is 0, as without strata. */
        public OptionalDouble z(Variance kind) {
            Exact variance = exactVariance(kind);
            Exact sum = statistic.value();
            return variance.signum() == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(
                            Math.copySign(sum.squared().over(variance).sqrt(), sum.signum()));
        }

        /** The two-sided probability of a z at least as far from 0 where there is no trend; empty where z is empty. */
        public OptionalDouble p(Variance kind) {
            OptionalDouble z = z(kind);
            return z.isEmpty() ? z : OptionalDouble.of(Normal.twoSidedP(z.getAsDouble()));
        }

        /**
         * The change of the proportion (0 to 1) per unit of the score that the strata have in common, {@code sum T /
         * sum Sss}; empty without strata.
         */
        public OptionalDouble slope() {
            return strata == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(
                            statistic.value().over(scoreSquares.value()).toDouble());
        }

        /** The state as bytes, equal for equal strata in any order and partition; {@link #fromBytes} reads them. */
        public byte[] toBytes() {
            return ByteForm.write(KIND, VERSION, writer -> {
                writer.count(strata);
                statistic.writeTo(writer);
                scoreSquares.writeTo(writer);
                variances.forEach(each -> each.writeTo(writer));
            });
        }

        /**
         * The accumulator of which these are the bytes.
         *
         * @throws IllegalArgumentException if they are damaged, or those of another kind or version; the message names
         *     it
         */
        public static Stratified fromBytes(byte[] bytes) {
            return ByteForm.read(KIND, VERSION, bytes, Stratified::new);
        }

        @Serial
        private Object writeReplace() {
            return new SerialForm(toBytes());
        }

        @Serial
        private void readObject(ObjectInputStream stream) throws InvalidObjectException {
            throw SerialForm.required();
        }

        /** For people: the number of strata and the sum of T. */
        @Override
        public String toString() {
            return "CochranArmitage.Stratified[strata=" + strata + ", statistic=" + statistic() + "]";
        }
    }
}
