package org.akkoord.agreement;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.akkoord.indicator.Direction;
import org.akkoord.quantity.Quantity;

/**
 * What an objective wants a value to be (streefwaarde), in the unit of the objective's indicators. Comparison is exact:
 * a share is compared on its counts, a figure as it stands, bounds only where every value in them gives the same
 * answer.
 */
public sealed interface TargetValue {

    /** Whether the quantity satisfies the target. */
    Attainment test(Quantity quantity);

    /**
     * The bound that a value must still cross: the bound itself for one-sided targets, the nearer bound for a range,
     * empty where there is no number.
     *
     * @param from the value as it is now
     */
    Optional<BigDecimal> boundFrom(double from);

    /** The answer of {@link #test}. */
    enum Attainment {
        /** Satisfied. */
        MET,
        /** Not satisfied. */
        NOT_MET,
        /** The quantity or the target does not decide it. */
        UNDECIDED
    }

    /**
     * The value or more.
     *
     * @param value the least that satisfies
     */
    record AtLeast(BigDecimal value) implements TargetValue {
        public AtLeast {
            value = Quantity.requireInRange(value);
        }

        @Override
        public Attainment test(Quantity quantity) {
            return Comparison.of(quantity, value).atLeast();
        }

        @Override
        public Optional<BigDecimal> boundFrom(double from) {
            return Optional.of(value);
        }
    }

    /**
     * The value or less.
     *
     * @param value the most that satisfies
     */
    record AtMost(BigDecimal value) implements TargetValue {
        public AtMost {
            value = Quantity.requireInRange(value);
        }

        @Override
        public Attainment test(Quantity quantity) {
            return Comparison.of(quantity, value).atMost();
        }

        @Override
        public Optional<BigDecimal> boundFrom(double from) {
            return Optional.of(value);
        }
    }

    /**
     * A value in a range, both ends included.
     *
     * @param low the least that satisfies
     * @param high the most that satisfies, not below {@code low}
     */
    record Between(BigDecimal low, BigDecimal high) implements TargetValue {
        /**
         * Checks.
         *
         * @throws IllegalArgumentException if the range is reversed
         */
        public Between {
            low = Quantity.requireInRange(low);
            high = Quantity.requireInRange(high);
            if (low.compareTo(high) > 0) {
                throw new IllegalArgumentException("a target range must not be reversed: " + low + " to " + high);
            }
        }

        @Override
        public Attainment test(Quantity quantity) {
            Attainment lower = Comparison.of(quantity, low).atLeast();
            Attainment upper = Comparison.of(quantity, high).atMost();
            if (lower == Attainment.NOT_MET || upper == Attainment.NOT_MET) {
                return Attainment.NOT_MET;
            }
            return lower == Attainment.MET ? upper : lower;
        }

        @Override
        public Optional<BigDecimal> boundFrom(double from) {
            return Optional.of(from > high.doubleValue() ? high : low);
        }
    }

    /**
     * A direction without a value ("more", "fewer").
     *
     * @param direction the direction that is wanted, not neutral
     */
    record Towards(Direction direction) implements TargetValue {
        /**
         * Checks.
         *
         * @throws IllegalArgumentException if the direction is neutral
         */
        public Towards {
            if (Objects.requireNonNull(direction, "direction") == Direction.NEUTRAL) {
                throw new IllegalArgumentException("a target direction must be INCREASE or DECREASE");
            }
        }

        @Override
        public Attainment test(Quantity quantity) {
            return Attainment.UNDECIDED;
        }

        @Override
        public Optional<BigDecimal> boundFrom(double from) {
            return Optional.empty();
        }
    }

    /** No value and no direction: an objective in words. */
    record Unquantified() implements TargetValue {
        @Override
        public Attainment test(Quantity quantity) {
            return Attainment.UNDECIDED;
        }

        @Override
        public Optional<BigDecimal> boundFrom(double from) {
            return Optional.empty();
        }
    }
}
