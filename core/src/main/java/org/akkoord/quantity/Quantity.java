package org.akkoord.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.akkoord.text.LocalizedText;

/**
 * A value as it was published: a figure, a share from two counts, bounds, words, or the reason why there is none. No
 * number ever stands for "missing".
 */
public sealed interface Quantity {

    /** Largest absolute value of a figure. */
    BigDecimal LARGEST = new BigDecimal("1e15");

    /** Most digits after the decimal point. */
    int MAX_DECIMALS = 15;

    /** The value as a number for estimators: the amount of a figure, the percentage of a share; else empty. */
    default OptionalDouble value() {
        return OptionalDouble.empty();
    }

    /**
     * The value in decimals: the amount of a figure as it stands, the percentage of a share to 34 significant digits;
     * empty for bounds, words and missing values.
     */
    default Optional<BigDecimal> decimal() {
        return Optional.empty();
    }

    /** The figure, if this is one. */
    default Optional<Figure> figure() {
        return Optional.empty();
    }

    /** The two counts, if this is a share. */
    default Optional<Share> counts() {
        return Optional.empty();
    }

    /** The bounds, if this is known only to lie between two. */
    default Optional<Bounds> bounds() {
        return Optional.empty();
    }

    /** The words, if this is a finding in words. */
    default Optional<LocalizedText> words() {
        return Optional.empty();
    }

    /** Why there is no value, if there is none. */
    default Optional<MissingReason> missingReason() {
        return Optional.empty();
    }

    /**
     * Whether the value relates to a bound in the given way, compared exactly: a share on its counts, a figure as its
     * {@link Qualifier} allows.
     *
     * @param bound in the unit of the value
     * @return empty for words and missing values, and where the value can be one with either answer
     */
    default Optional<Boolean> relates(Relation relation, BigDecimal bound) {
        return Optional.empty();
    }

    /** Whether the other says the same, however written: 80, 80.0 and 40 of 50 do; 80 and about 80 do not. */
    default boolean isSameValue(Quantity other) {
        return Sameness.of(this).equals(Sameness.of(other));
    }

    /** The answer of the one function that fits the kind of this value. */
    default <R> R match(
            Function<Figure, R> figure,
            Function<Share, R> share,
            Function<Bounds, R> bounds,
            Function<LocalizedText, R> words,
            Function<MissingReason, R> missing) {
        return figure().map(figure)
                .or(() -> counts().map(share))
                .or(() -> bounds().map(bounds))
                .or(() -> words().map(words))
                .orElseGet(() -> missing.apply(missingReason().orElseThrow()));
    }

    /**
     * A figure that the source gives as exact, with the decimals that it has in the text, such as {@code 61.50}.
     *
     * @throws IllegalArgumentException if the text is no number or the number is out of range
     */
    static Figure of(String decimal) {
        return new Figure(NumberGrammar.figure(decimal), Qualifier.EXACT);
    }

    /** A figure that the source gives as exact, finite and in range, in the fewest decimals: 61.5, or 61. */
    static Figure of(double number) {
        return new Figure(NumberGrammar.decimal(number), Qualifier.EXACT);
    }

    /**
     * A share from counts.
     *
     * @throws IllegalArgumentException if a count is out of range
     */
    static Share share(long numerator, long denominator) {
        return new Share(numerator, denominator);
    }

    /**
     * The share of groups together: numerators and denominators add up, percentages do not.
     *
     * @param groups at least one
     * @return a share; where the denominators add up to more than 1e15, bounds in percent that are rounded outwards to
     *     12 decimals
     * @throws IllegalArgumentException if there is no group
     */
    static Quantity sum(Collection<Share> groups) {
        return Sums.ofShares(groups);
    }

    /** A missing value and why. */
    static Missing missing(MissingReason reason) {
        return new Missing(reason);
    }

    /**
     * A figure as written. Its number of decimals is kept, because it shows how far the source rounded.
     *
     * @param amount the number, at most 1e15 in absolute value with at most 15 decimals
     * @param qualifier how exact the source says it is
     */
    record Figure(BigDecimal amount, Qualifier qualifier) implements Quantity {
        /**
         * A figure of an amount.
         *
         * @throws IllegalArgumentException if the number is too large or has too many decimals
         */
        public Figure {
            amount = requireInRange(amount);
            Objects.requireNonNull(qualifier, "qualifier");
        }

        @Override
        public OptionalDouble value() {
            return OptionalDouble.of(amount.doubleValue());
        }

        @Override
        public Optional<BigDecimal> decimal() {
            return Optional.of(amount);
        }

        @Override
        public Optional<Figure> figure() {
            return Optional.of(this);
        }

        /** Whether the source gives the figure as approximate: about, over or under it. */
        public boolean isApproximate() {
            return qualifier != Qualifier.EXACT;
        }

        @Override
        public Optional<Boolean> relates(Relation relation, BigDecimal bound) {
            int exactly = amount.compareTo(bound);
            return switch (qualifier) {
                case EXACT -> relation.decides(exactly, exactly);
                case UNDER -> relation.decides(-1, exactly <= 0 ? -1 : 1);
                case OVER -> relation.decides(exactly >= 0 ? 1 : -1, 1);
                case ABOUT -> isNear(bound) ? Optional.empty() : relation.decides(exactly, exactly);
            };
        }

        private boolean isNear(BigDecimal bound) {
            BigDecimal half = BigDecimal.valueOf(5, amount.scale() + 1);
            return amount.subtract(bound).abs().compareTo(half) <= 0;
        }
    }

    /**
     * A share as it was counted and published (teller en noemer): {@code 100 * numerator / denominator} percent.
     * Comparisons are made on the counts, without division. What a share says about a larger population is estimated by
     * {@code org.akkoord.statistics.Proportion}, which is made of the same two counts.
     *
     * @param numerator how many have the property, 0 to {@code denominator}
     * @param denominator out of how many, 1 to 1e15
     */
    record Share(long numerator, long denominator) implements Quantity {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        /**
         * A share from counts.
         *
         * @throws IllegalArgumentException if a count is out of range
         */
        public Share {
            if (denominator < 1 || denominator > LARGEST.longValueExact()) {
                throw new IllegalArgumentException("a denominator must be 1 to 1e15, but was " + denominator);
            }
            if (numerator < 0 || numerator > denominator) {
                throw new IllegalArgumentException(
                        "a numerator must be 0 to the denominator, but was " + numerator + " of " + denominator);
            }
        }

        /** The percentage, 0 to 100. */
        public double percent() {
            return 100.0 * numerator / denominator;
        }

        /**
         * Compares with a percentage exactly: 58 of 200 equals 29.
         *
         * @return negative, zero or positive as this share is below, equal to or above the percentage
         */
        public int compareToPercent(BigDecimal percent) {
            return HUNDRED.multiply(BigDecimal.valueOf(numerator))
                    .compareTo(percent.multiply(BigDecimal.valueOf(denominator)));
        }

        @Override
        public OptionalDouble value() {
            return OptionalDouble.of(percent());
        }

        @Override
        public Optional<BigDecimal> decimal() {
            return Optional.of(HUNDRED.multiply(BigDecimal.valueOf(numerator))
                    .divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL128));
        }

        @Override
        public Optional<Share> counts() {
            return Optional.of(this);
        }

        @Override
        public Optional<Boolean> relates(Relation relation, BigDecimal bound) {
            return Optional.of(relation.holds(compareToPercent(bound)));
        }
    }

    /**
     * A value known only to lie between two bounds, such as the count {@code <5}, which is 1 to 4. An end that is not
     * included is open: {@code <2} of a variable with decimals can be 1.99 and not 2.
     *
     * @param low the least it can be; -1e15, the least of all figures, where nothing limits it
     * @param high the most it can be, not below {@code low}; 1e15 where nothing limits it
     * @param lowIncluded whether it can be {@code low} itself
     * @param highIncluded whether it can be {@code high} itself
     */
    record Bounds(BigDecimal low, BigDecimal high, boolean lowIncluded, boolean highIncluded) implements Quantity {
        /**
         * A value between bounds.
         *
         * @throws IllegalArgumentException if the bounds are reversed or out of range, or no value lies between them
         */
        public Bounds {
            low = requireInRange(low);
            high = requireInRange(high);
            if (low.compareTo(high) > 0) {
                throw new IllegalArgumentException("bounds must not be reversed: " + low + " to " + high);
            }
            if (low.compareTo(high) == 0 && !(lowIncluded && highIncluded)) {
                throw new IllegalArgumentException("no value lies between " + low + " and " + high);
            }
        }

        /**
         * A value between bounds, both included.
         *
         * @throws IllegalArgumentException if the bounds are reversed or out of range
         */
        public Bounds(BigDecimal low, BigDecimal high) {
            this(low, high, true, true);
        }

        /** A count below the given number, and at least one: {@code fewerThan(5)} is 1 to 4. */
        public static Bounds fewerThan(int limit) {
            return new Bounds(BigDecimal.ONE, BigDecimal.valueOf(limit - 1L));
        }

        @Override
        public Optional<Bounds> bounds() {
            return Optional.of(this);
        }

        @Override
        public Optional<Boolean> relates(Relation relation, BigDecimal bound) {
            int least = low.compareTo(LARGEST.negate()) == 0 ? -1 : low.compareTo(bound);
            int most = high.compareTo(LARGEST) == 0 ? 1 : high.compareTo(bound);
            return relation.decides(least == 0 && !lowIncluded ? 1 : least, most == 0 && !highIncluded ? -1 : most);
        }
    }

    /**
     * A finding in words, of which no number may be made ("nearly all").
     *
     * @param text the words
     */
    record Words(LocalizedText text) implements Quantity {
        public Words {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public Optional<LocalizedText> words() {
            return Optional.of(text);
        }
    }

    /**
     * No value.
     *
     * @param reason why
     */
    record Missing(MissingReason reason) implements Quantity {
        public Missing {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public Optional<MissingReason> missingReason() {
            return Optional.of(reason);
        }
    }

    /** How a value relates to a bound. */
    enum Relation {
        /** Equal or more. */
        AT_LEAST(">="),
        /** More. */
        ABOVE(">"),
        /** Equal or less. */
        AT_MOST("<="),
        /** Less. */
        BELOW("<"),
        /** Equal. */
        EQUAL_TO("=");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        /** The sign in ASCII, such as {@code >=}. */
        public String sign() {
            return sign;
        }

        /**
         * Whether a value relates to a bound in this way.
         *
         * @param comparison negative, 0 or positive as the value is below, equal to or above the bound
         */
        public boolean holds(int comparison) {
            return switch (this) {
                case AT_LEAST -> comparison >= 0;
                case ABOVE -> comparison > 0;
                case AT_MOST -> comparison <= 0;
                case BELOW -> comparison < 0;
                case EQUAL_TO -> comparison == 0;
            };
        }

        /** The answer that all comparisons from the least to the greatest possible one give, if they give one. */
        private Optional<Boolean> decides(int least, int greatest) {
            boolean answer = holds(least);
            for (int comparison = least + 1; comparison <= greatest; comparison++) {
                if (holds(comparison) != answer) {
                    return Optional.empty();
                }
            }
            return Optional.of(answer);
        }
    }

    /**
     * Checks that a number is in the range of figures.
     *
     * @return the number, with its decimals; one written as {@code 1E+3} becomes {@code 1000}
     * @throws IllegalArgumentException if its absolute value is above 1e15 or it has more than 15 decimals
     */
    static BigDecimal requireInRange(BigDecimal number) {
        return NumberGrammar.inRange(number);
    }

    /**
     * Reads a number as this library writes it: ASCII digits with an optional minus sign and an optional decimal point
     * with digits on both sides; no exponent, no grouping, no plus sign, no leading zeros, no negative zero; at most 33
     * characters.
     *
     * @throws IllegalArgumentException if the text is no such number or out of range
     */
    static BigDecimal parseDecimal(String text) {
        return NumberGrammar.decimal(text);
    }

    /**
     * Reads a whole number from 0 to 1e15 in ASCII digits without leading zeros.
     *
     * @throws IllegalArgumentException if the text is no such number
     */
    static long parseCount(String text) {
        return NumberGrammar.count(text);
    }

    /**
     * How exact a figure is, by its source. A comparison decides only what the words decide; calculations use the
     * amount, and the evidence of an evaluation says that it is approximate.
     */
    public enum Qualifier {
        /** The figure as it stands. */
        EXACT,
        /**
         * About the figure (circa, ongeveer, zo'n). A bound within half a unit of the last written place is not
         * decided: about 80 is neither at least 80 nor below it. Any other bound compares with the amount.
         */
        ABOUT,
        /** More than the figure (ruim): over 80 is above 80, and whether it is above 81 is not decided. */
        OVER,
        /** Less than the figure (bijna): under 80 is below 80, and whether it is below 79 is not decided. */
        UNDER
    }

    /** Why there is no value. */
    public enum MissingReason {
        /** Nobody measured it. */
        NOT_COLLECTED,
        /** Measured, and withheld to protect the people who were counted. */
        SUPPRESSED,
        /** Measured or being measured, to be published later. */
        NOT_YET_PUBLISHED,
        /** The measurement was ended. */
        DISCONTINUED,
        /** There is nothing to measure: the denominator is zero, or the question does not apply. */
        NOT_APPLICABLE,
        /** The source refers to the value without giving it. */
        NOT_STATED
    }
}
