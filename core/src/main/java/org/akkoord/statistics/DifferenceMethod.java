package org.akkoord.statistics;

import java.util.Objects;
import java.util.Optional;
import org.akkoord.statistics.ConfidenceInterval.Bounds;

/**
 * Methods for a confidence interval of the difference {@code p1 - p2} of two proportions from independent samples. The
 * same people measured twice are not independent. In the formulas {@code d = p1 - p2}, {@code p = x / n}, {@code q = 1
 * - p}, l and u are the bounds of an interval for one proportion at the same level, and z is the upper {@code (1 -
 * level) / 2} quantile of the normal distribution.
 *
 * <p>The proportions differ at this level where the interval excludes 0. Whether the intervals of the single
 * proportions overlap does not answer that. Bounds are kept within -1 and 1, and the interval says whether they were
 * clipped. A total of 0 is refused. Accuracy: 1e-13.
 */
enum DifferenceMethod {
    /** {@code d -+ z sqrt(p1 q1 / n1 + p2 q2 / n2)}; without width where both proportions are 0 or 1. */
    WALD(DifferenceFormulas::wald),
    /** Wald with continuity correction: each bound lies {@code (1 / n1 + 1 / n2) / 2} further out. */
    WALD_CORRECTED(DifferenceFormulas::waldCorrected),
    /**
     * Wald after adding one event and one non-event to each sample. That moves the centre, so at a low level the
     * difference itself may lie outside. A. Agresti, B. Caffo, "Simple and effective confidence intervals for
     * proportions and differences of proportions", The American Statistician 54 (2000), 280-288.
     */
    AGRESTI_CAFFO(DifferenceFormulas::agrestiCaffo),
    /**
     * {@code d - sqrt((p1 - l1)^2 + (u2 - p2)^2)} to {@code d + sqrt((u1 - p1)^2 + (p2 - l2)^2)} with
     * {@link Proportion.Method#WILSON} intervals. R. G. Newcombe, "Interval estimation for the difference between
     * independent proportions", Statistics in Medicine 17 (1998), 873-890, method 10.
     */
    NEWCOMBE((x, y, level) -> DifferenceFormulas.newcombe(x, y, level, Proportion.Method.WILSON)),
    /** The same with {@link Proportion.Method#WILSON_CORRECTED} intervals; method 11 of that paper. */
    NEWCOMBE_CORRECTED((x, y, level) -> DifferenceFormulas.newcombe(x, y, level, Proportion.Method.WILSON_CORRECTED)),
    /**
     * All d0 with {@code (d - d0)^2 <= z^2 V N / (N - 1)}, {@code N = n1 + n2}. In {@code V = r1 s1 / n1 + r2 s2 / n2}
     * r1 and r2 are the most likely proportions with {@code r1 - r2 = d0}, and {@code s = 1 - r}. O. Miettinen, M.
     * Nurminen, "Comparative analysis of two rates", Statistics in Medicine 4 (1985), 213-226.
     */
    MIETTINEN_NURMINEN((x, y, level) -> ScoreDifference.bounds(x, y, level, true)),
    /**
     * The same without {@code N / (N - 1)}. R. W. Mee, "Confidence bounds for the difference between two
     * probabilities", Biometrics 40 (1984), 1175-1176.
     */
    MEE((x, y, level) -> ScoreDifference.bounds(x, y, level, false)),
    /**
     * {@code d -+ (1 / (2 min(n1, n2)) + z sqrt(p1 q1 / (n1 - 1) + p2 q2 / (n2 - 1)))}; refused for a sample of 1. W.
     * W. Hauck, S. Anderson, "A comparison of large-sample confidence interval methods for the difference of two
     * binomial probabilities", The American Statistician 40 (1986), 318-322.
     */
    HAUCK_ANDERSON(DifferenceFormulas::hauckAnderson);

    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    private final Formula formula;

    DifferenceMethod(Formula formula) {
        this.formula = formula;
    }

    /**
     * The interval for {@code first - second}.
     *
     * @param level above 0 and below 1
     * @throws IllegalArgumentException if the level is out of range, a total is 0 or, for {@link #HAUCK_ANDERSON}, 1
     */
    public ConfidenceInterval<DifferenceMethod> interval(Proportion first, Proportion second, double level) {
        return ConfidenceInterval.within(-1, 1, bounds(first, second, level), level, this);
    }

    /** The bounds of the formula, which may lie outside -1 to 1. */
    Bounds bounds(Proportion first, Proportion second, double level) {
        return formula.bounds(first.requireTotal(), second.requireTotal(), Arguments.level(level));
    }

    /** Bounds for a difference at a level. */
    interface Formula {
        Bounds bounds(Proportion first, Proportion second, double level);
    }

    /** Tests whether two proportions from independent samples are equal; in the formulas {@code d = p1 - p2}. */
    public enum Test {
        /** {@code z = d / sqrt(p q (1 / n1 + 1 / n2))} with the pooled p; {@code z^2} is the chi-squared of Pearson. */
        POOLED,
        /**
         * The same with {@code |d|} reduced by {@code (1 / n1 + 1 / n2) / 2}, to no less than 0; {@code z^2} is the
         * chi-squared of Yates.
         */
        POOLED_CORRECTED,
        /** {@code z = d / sqrt(p1 q1 / n1 + p2 q2 / n2)}. */
        UNPOOLED;

        /**
         * Tests two proportions.
         *
         * @return the result; empty where the standard error of the formula is 0, as it is without any events or
         *     without anything else
         * @throws IllegalArgumentException if a total is 0
         */
        public Optional<TestResult> of(Proportion first, Proportion second) {
            double error = this == UNPOOLED
                    ? DifferenceFormulas.error(first.requireTotal(), second.requireTotal())
                    : DifferenceFormulas.pooledError(first.requireTotal(), second.requireTotal());
            if (error == 0) {
                return Optional.empty();
            }
            double difference = DifferenceFormulas.difference(first, second);
            double size = Math.abs(difference);
            if (this == POOLED_CORRECTED) {
                size = Math.max(0, size - DifferenceFormulas.halfSteps(first, second));
            }
            return Optional.of(new TestResult(this, Math.copySign(size, difference) / error));
        }
    }

    /**
     * The result of a test.
     *
     * @param test the formula
     * @param z the test statistic, positive where the first proportion is larger
     */
    public record TestResult(Test test, double z) {

        public TestResult {
            Objects.requireNonNull(test, "test");
            Arguments.finite(z, "z");
        }

        /** {@code z^2}, chi-squared with one degree of freedom. */
        public double chiSquared() {
            return z * z;
        }

        /** The probability of a statistic at least as far from 0 if the proportions are equal, 0 to 1. */
        public double p() {
            return Normal.twoSidedP(z);
        }
    }
}
