package org.akkoord.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.akkoord.indicator.Direction;
import org.akkoord.internal.BuilderStyle;
import org.akkoord.internal.Checks;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Quantity.Relation;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;
import org.immutables.value.Value;

/**
 * What an objective wants a value to be (streefwaarde), in the unit of the objective: at least or at most a value, a
 * value in a range, a direction, or nothing that can be compared.
 */
public sealed interface TargetValue {

    /** The value or more, such as {@code atLeast(95)} or {@code atLeast(61.5)}. */
    static TargetValue atLeast(double value) {
        return new AtLeast(Quantity.of(value).amount());
    }

    /** The value or less. */
    static TargetValue atMost(double value) {
        return new AtMost(Quantity.of(value).amount());
    }

    /** A value from {@code low} to {@code high}, both included. */
    static TargetValue between(double low, double high) {
        return new Between(Quantity.of(low).amount(), Quantity.of(high).amount());
    }

    /** The least value that satisfies the target, if it has a lower end. */
    default Optional<BigDecimal> least() {
        return Optional.empty();
    }

    /** The greatest value that satisfies the target, if it has an upper end. */
    default Optional<BigDecimal> most() {
        return Optional.empty();
    }

    /** The way that the target wants values to go; neutral for a range and for an objective in words. */
    default Direction direction() {
        return Direction.NEUTRAL;
    }

    /** Whether there is neither a value nor a direction. */
    default boolean isInWords() {
        return false;
    }

    /** The numbers of the target, the lower one first: two for a range, none for a direction or words. */
    default List<BigDecimal> bounds() {
        Optional<BigDecimal> low = least();
        Optional<BigDecimal> high = most();
        if (low.isPresent() && high.isPresent()) {
            return List.of(low.get(), high.get());
        }
        return low.or(() -> high).map(List::of).orElseGet(List::of);
    }

    /** The targets with one bound each that together say the same: two for a range, else this one alone. */
    default List<TargetValue> ends() {
        return List.of(this);
    }

    /**
     * Whether the quantity satisfies the target, compared exactly: a share on its counts, a figure as it stands, bounds
     * only where every value in them gives the same answer.
     *
     * @param quantity a value in the unit of the target
     */
    default Attainment test(Quantity quantity) {
        if (least().isEmpty() && most().isEmpty()) {
            return Attainment.UNDECIDED;
        }
        Attainment low = Attainment.of(quantity, Relation.AT_LEAST, least());
        Attainment high = Attainment.of(quantity, Relation.AT_MOST, most());
        if (low == Attainment.NOT_MET || high == Attainment.NOT_MET) {
            return Attainment.NOT_MET;
        }
        return low == Attainment.MET ? high : low;
    }

    /**
     * The bound that a value must still cross. A one-sided target has one; a range has its upper bound for a value
     * above the range and its lower bound for any other; a target without a number has none.
     *
     * @param from the value as it is now
     */
    default Optional<BigDecimal> boundFrom(BigDecimal from) {
        Optional<BigDecimal> low = least();
        Optional<BigDecimal> high = most();
        return low.isEmpty() || (high.isPresent() && from.compareTo(high.get()) > 0) ? high : low;
    }

    /**
     * The way from a value to the target. For a range it is the way into it, and neutral inside it; any other target
     * has its own direction.
     *
     * @param now the value as it is now
     */
    default Direction directionFrom(BigDecimal now) {
        return direction();
    }

    /** The answer of the one function that fits the kind of this target; the numbers are those of the target. */
    default <R> R match(
            Function<BigDecimal, R> atLeast,
            Function<BigDecimal, R> atMost,
            BiFunction<BigDecimal, BigDecimal, R> between,
            Function<Direction, R> towards,
            Supplier<R> inWords) {
        if (least().isPresent() && most().isPresent()) {
            return between.apply(least().get(), most().get());
        }
        return least().map(atLeast)
                .or(() -> most().map(atMost))
                .orElseGet(() -> isInWords() ? inWords.get() : towards.apply(direction()));
    }

    /** Whether a quantity satisfies a target. */
    enum Attainment {
        /** Satisfied. */
        MET,
        /** Not satisfied. */
        NOT_MET,
        /** The quantity or the target does not decide it. */
        UNDECIDED;

        private static Attainment of(Quantity quantity, Relation relation, Optional<BigDecimal> bound) {
            if (bound.isEmpty()) {
                return MET;
            }
            return quantity.relates(relation, bound.get())
                    .map(met -> met ? MET : NOT_MET)
                    .orElse(UNDECIDED);
        }
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
        public Optional<BigDecimal> least() {
            return Optional.of(value);
        }

        @Override
        public Direction direction() {
            return Direction.INCREASE;
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
        public Optional<BigDecimal> most() {
            return Optional.of(value);
        }

        @Override
        public Direction direction() {
            return Direction.DECREASE;
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
         * A target range.
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
        public Optional<BigDecimal> least() {
            return Optional.of(low);
        }

        @Override
        public Optional<BigDecimal> most() {
            return Optional.of(high);
        }

        @Override
        public List<TargetValue> ends() {
            return List.of(new AtLeast(low), new AtMost(high));
        }

        @Override
        public Direction directionFrom(BigDecimal now) {
            if (now.compareTo(low) < 0) {
                return Direction.INCREASE;
            }
            return now.compareTo(high) > 0 ? Direction.DECREASE : Direction.NEUTRAL;
        }
    }

    /**
     * A direction without a value ("more", "fewer").
     *
     * @param direction the direction that is wanted, not neutral
     */
    record Towards(Direction direction) implements TargetValue {
        /**
         * A wanted direction.
         *
         * @throws IllegalArgumentException if the direction is neutral
         */
        public Towards {
            if (Objects.requireNonNull(direction, "direction") == Direction.NEUTRAL) {
                throw new IllegalArgumentException("a target direction must be INCREASE or DECREASE");
            }
        }
    }

    /**
     * No value and no direction: an objective in words.
     *
     * @param why whether there is none or it is not known
     */
    record Unquantified(Why why) implements TargetValue {
        public Unquantified {
            Objects.requireNonNull(why, "why");
        }

        /** An objective for which no value was agreed. */
        public Unquantified() {
            this(Why.NONE_AGREED);
        }

        /** Why there is no value. */
        public enum Why {
            /** The agreement gives none. */
            NONE_AGREED,
            /** The source at hand gives none, and it is not the agreement itself: there may be one. */
            NOT_IN_SOURCE
        }

        @Override
        public boolean isInWords() {
            return true;
        }
    }

    /**
     * A target value that was replaced.
     *
     * @param target the value
     * @param until the last day on which it was in force
     * @param reason why it was replaced
     * @param sources where that stands
     */
    @BuilderStyle
    @Value.Builder
    public record Earlier(TargetValue target, LocalDate until, LocalizedText reason, List<SourceReference> sources) {
        public Earlier {
            Objects.requireNonNull(target, "target");
            Checks.requireDate(until, "until");
            Objects.requireNonNull(reason, "reason");
            sources = Checks.copyOf(sources, "sources");
        }

        /** A builder. */
        public static Builder builder() {
            return new Builder();
        }

        /** A builder that starts with the parts of this value. */
        public Builder toBuilder() {
            Builder copy = new Builder();
            copy.parts.from(this);
            return copy;
        }

        /**
         * Builds an {@link Earlier}. Required: {@code target}, {@code until}, {@code reason}. All other parts are
         * optional.
         */
        public static final class Builder {

            private final EarlierBuilder parts = new EarlierBuilder();

            private Builder() {}

            /** The value. Required. */
            public Builder target(TargetValue target) {
                parts.target(target);
                return this;
            }

            /** The last day on which it was in force. Required. */
            public Builder until(LocalDate until) {
                parts.until(until);
                return this;
            }

            /** Why it was replaced. Required. */
            public Builder reason(LocalizedText reason) {
                parts.reason(reason);
                return this;
            }

            /** Where that stands. None unless given; replaces those given before. */
            public Builder sources(Iterable<? extends SourceReference> sources) {
                parts.sources(Objects.requireNonNull(sources, "sources"));
                return this;
            }

            /** Adds to {@link #sources}. */
            public Builder addSources(SourceReference... sources) {
                parts.addSources(Objects.requireNonNull(sources, "sources"));
                return this;
            }

            /**
             * The target value that was replaced.
             *
             * @throws IllegalStateException if a required part is missing; the message names it
             * @throws IllegalArgumentException if {@link Earlier} does not allow the parts
             */
            public Earlier build() {
                return parts.build();
            }
        }
    }
}
