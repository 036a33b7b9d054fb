package org.akkoord.trend;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Interval;
import org.akkoord.quantity.Quantity;
import org.akkoord.statistics.ConfidenceInterval;
import org.akkoord.statistics.Normal;
import org.akkoord.statistics.Proportion;

/**
 * One value of a series.
 *
 * @param period the period to which it refers
 * @param value the value, a number or bounds
 * @param error the sampling error, where it is known
 */
public record Point(ReportingPeriod period, Quantity value, Optional<SamplingError> error) {

    private static final double PERCENT = 100;

    /**
     * A value of a period.
     *
     * @throws IllegalArgumentException if the value is neither a number nor bounds, or the error is that of counts
     *     where the value has none
     */
    public Point {
        Objects.requireNonNull(period, "period");
        if (value.value().isEmpty() && value.bounds().isEmpty()) {
            throw new IllegalArgumentException("a point needs a number or bounds");
        }
        if (error.isPresent() && error.get().isOfCounts() && value.counts().isEmpty()) {
            throw new IllegalArgumentException("the sampling error of counts needs a share from counts");
        }
    }

    /**
     * A value with the same standard error on both sides, or without one.
     *
     * @param standardError in the unit of the value, 0 or more
     * @throws IllegalArgumentException if the value is neither a number nor bounds, or the standard error is negative
     *     or not finite
     */
    public Point(ReportingPeriod period, Quantity value, OptionalDouble standardError) {
        this(
                period,
                value,
                standardError.isPresent()
                        ? Optional.of(SamplingError.of(standardError.getAsDouble()))
                        : Optional.empty());
    }

    /** A value without a sampling error. */
    public static Point of(ReportingPeriod period, Quantity value) {
        return new Point(period, value, Optional.empty());
    }

    /** The share of a simple random sample. */
    public static Point ofSample(ReportingPeriod period, Quantity.Share share) {
        return new Point(period, share, Optional.of(SamplingError.of(share)));
    }

    /** The value as a number; empty for bounds. */
    public Optional<BigDecimal> number() {
        return value.decimal();
    }

    /** Whether the value is a number, and not bounds. */
    public boolean isNumber() {
        return value.value().isPresent();
    }

    /** The position of the period on the time axis, in years. */
    public double position() {
        return period.position();
    }

    /**
     * The step in which the value is known, in its unit: for a figure one unit of its last written place, so 0.1 for
     * 80.4 and 1 for 80; for a share from counts {@code 100 / denominator}, which is one more or one less; 0 for
     * bounds. The error of a value that was rounded to a step has the standard deviation {@code step / sqrt(12)}.
     */
    public double step() {
        return value.counts()
                .map(share -> PERCENT / share.denominator())
                .or(() -> value.figure()
                        .map(figure -> BigDecimal.ONE
                                .movePointLeft(figure.amount().scale())
                                .doubleValue()))
                .orElse(0.0);
    }

    /**
     * The standard error where one number must do, as in weights: {@link Normal#standardError(Quantity.Share)} for the
     * counts of a sample, else the mean of the errors on both sides, which is the width of the interval divided by that
     * of the standard normal one.
     *
     * @return in the unit of the value (percentage points for percent), 0 or more; empty where no error is known
     */
    public OptionalDouble standardError() {
        if (error.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                error.get().isOfCounts()
                        ? Normal.standardError(value.counts().orElseThrow())
                        : (error.get().below() + error.get().above()) / 2);
    }

    /**
     * The sampling error of a value, as a standard error on each side of it. An asymmetric interval has two different
     * ones.
     *
     * @param below the standard error towards lower values, in the unit of the value, 0 or more
     * @param above that towards higher values
     * @param isOfCounts whether it is that of a simple random sample whose counts are the value, so that a test may use
     *     the counts themselves
     */
    public record SamplingError(double below, double above, boolean isOfCounts) {

        private static final double LEVEL = 0.95;

        /**
         * An error of its parts.
         *
         * @throws IllegalArgumentException if one is negative or not finite
         */
        public SamplingError {
            if (!(below >= 0 && above >= 0 && Double.isFinite(below) && Double.isFinite(above))) {
                throw new IllegalArgumentException("a standard error must be finite and not negative");
            }
        }

        /**
         * The same standard error on both sides.
         *
         * @throws IllegalArgumentException if it is negative or not finite
         */
        public static SamplingError of(double standardError) {
            return new SamplingError(standardError, standardError, false);
        }

        /**
         * The error of a simple random sample, in percentage points: on each side the distance to the bound of Wilson's
         * score interval of 95 percent, divided by 1.96. So there is an error at 0 and at 100 percent too.
         */
        public static SamplingError of(Quantity.Share share) {
            ConfidenceInterval<Proportion.Method> wilson =
                    Proportion.of(share).interval(Proportion.Method.WILSON, LEVEL);
            double p = (double) share.numerator() / share.denominator();
            double unit = PERCENT / Normal.upperQuantile((1 - LEVEL) / 2);
            return new SamplingError(unit * Math.max(0, p - wilson.low()), unit * Math.max(0, wilson.high() - p), true);
        }

        /**
         * The error of a value with the interval that its publisher gives: on each side the distance to the bound,
         * divided by the upper {@code (1 - level) / 2} quantile of the normal distribution; 0 where the value lies
         * beyond the bound.
         *
         * @param value in the unit of the interval
         */
        public static SamplingError of(BigDecimal value, Interval interval) {
            double quantile = Normal.upperQuantile((1 - interval.level().doubleValue()) / 2);
            double below = value.subtract(interval.low()).doubleValue() / quantile;
            double above = interval.high().subtract(value).doubleValue() / quantile;
            return new SamplingError(Math.max(0, below), Math.max(0, above), false);
        }
    }
}
