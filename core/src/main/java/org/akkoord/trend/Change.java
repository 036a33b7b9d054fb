package org.akkoord.trend;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.statistics.Normal;
import org.akkoord.statistics.Proportion;
import org.akkoord.trend.Point.SamplingError;

/**
 * The change between two values. Two values give a change, never a trend.
 *
 * @param from the earlier value
 * @param to the later value
 * @param amount {@code to - from}, in the unit of the values, in percentage points for percent
 * @param years the time between the positions of the values, above 0
 * @param test whether the change exceeds the sampling errors, where both are known
 */
public record Change(Point from, Point to, BigDecimal amount, double years, Optional<Test> test) {

    public Change {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(test, "test");
        if (!(years > 0)) {
            throw new IllegalArgumentException("a change needs two points in time");
        }
    }

    /**
     * The change between two values; empty if one of them is not a number, or if {@code to} does not lie after
     * {@code from}.
     */
    public static Optional<Change> between(Point from, Point to) {
        double years = from.period().yearsUntil(to.period());
        if (!(years > 0)) {
            return Optional.empty();
        }
        return to.number()
                .flatMap(later -> from.number().map(later::subtract))
                .map(amount -> new Change(from, to, amount, years, Test.of(from, to, amount)));
    }

    /** The amount divided by the years. */
    public double perYear() {
        return amount.doubleValue() / years;
    }

    /**
     * The test of a change against the sampling errors of its two values, which are taken as independent. The same
     * people measured twice are not independent.
     *
     * @param method how it was tested
     * @param oneSidedP the probability of a change at least as large in this direction, if nothing had changed; above
     *     0, and 1 only where the counts allow no other outcome in that direction. A change of exactly 0 is tested as a
     *     rise.
     * @param z the test statistic, positive for a rise; empty for {@link Method#EXACT}
     */
    public record Test(Method method, double oneSidedP, OptionalDouble z) {

        /**
         * A test of its parts.
         *
         * @throws IllegalArgumentException if the probability is not above 0 and at most 1
         */
        public Test {
            Objects.requireNonNull(method, "method");
            Objects.requireNonNull(z, "z");
            if (!(oneSidedP > 0 && oneSidedP <= 1)) {
                throw new IllegalArgumentException("p must be above 0 and at most 1, but was " + oneSidedP);
            }
        }

        private static Optional<Test> of(Point from, Point to, BigDecimal amount) {
            if (from.error().isEmpty() || to.error().isEmpty()) {
                return Optional.empty();
            }
            SamplingError first = from.error().get();
            SamplingError second = to.error().get();
            if (first.isOfCounts() && second.isOfCounts()) {
                return Optional.of(ofCounts(from, to));
            }
            boolean rise = amount.signum() >= 0;
            double before = rise ? first.above() : first.below();
            double after = rise ? second.below() : second.above();
            return before + after > 0
                    ? Optional.of(ofZ(Method.KNOWN_ERRORS, Normal.z(amount.doubleValue(), before, after)))
                    : Optional.empty();
        }

        private static Test ofCounts(Point from, Point to) {
            Proportion earlier = Proportion.of(from.value().counts().orElseThrow());
            Proportion later = Proportion.of(to.value().counts().orElseThrow());
            OptionalDouble z = later.scoreStatistic(earlier);
            return z.isPresent()
                    ? ofZ(Method.SCORE, z.getAsDouble())
                    : new Test(Method.EXACT, later.changeP(earlier), z);
        }

        private static Test ofZ(Method method, double z) {
            double p = Math.max(Double.MIN_VALUE, Normal.oneSidedP(Math.abs(z)));
            return new Test(method, p, OptionalDouble.of(z));
        }

        /** Whether the change is significant in its direction: the one-sided p is below the level, such as 0.05. */
        public boolean isSignificantAt(double level) {
            return oneSidedP < level;
        }

        /** How a change is tested. */
        public enum Method {
            /**
             * Fisher's exact test, for counts of two samples where one of the four counts that would be expected
             * without a change is below 5: {@link Proportion#changeP}.
             */
            EXACT,
            /** The score test with the pooled share, for larger counts: {@link Proportion#scoreStatistic}. */
            SCORE,
            /**
             * {@code z = amount / sqrt(e1^2 + e2^2)} with the standard errors on the sides that face the other value:
             * for a rise that above the earlier and that below the later value, for a fall the other two. G. Y. Zou, A.
             * Donner, "Construction of confidence limits about effect measures: a general approach", Statistics in
             * Medicine 27 (2008), 1693-1702.
             */
            KNOWN_ERRORS
        }
    }
}
