package org.akkoord.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.explain.Formula;
import org.akkoord.explain.Step;
import org.akkoord.internal.BuilderStyle;
import org.akkoord.internal.Checks;
import org.akkoord.internal.Later;
import org.akkoord.text.LocalizedText;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.immutables.value.Value;

/**
 * What a method found.
 *
 * @param verdict the verdict
 * @param reason the reason for the verdict
 * @param words the reason in the words of the method, where the reason is {@link Reason#OF_THE_METHOD}, and only there
 * @param latest the latest value, where there is one
 * @param earlier the value with which the latest one was compared, where there is one
 * @param expected the value that counts at the deadline: the projected one, or the latest one itself; not rounded
 * @param shortfall what is missing at the deadline, in percent of the distance from the baseline to the target;
 *     negative where the expected value lies beyond the target; not rounded
 * @param rating what a published rule set calls the result, in its publisher's words
 * @param steps how the method came to the verdict, in order
 */
@BuilderStyle
@Value.Builder
public record Judgement(
        Verdict verdict,
        Reason reason,
        Optional<LocalizedText> words,
        Optional<Point> latest,
        Optional<Point> earlier,
        Optional<BigDecimal> expected,
        Optional<BigDecimal> shortfall,
        Optional<Rating> rating,
        List<Step> steps) {

    /**
     * What a method found.
     *
     * @throws IllegalArgumentException if words stand beside another reason than {@link Reason#OF_THE_METHOD}, or are
     *     missing there
     */
    public Judgement {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(reason, "reason");
        if (words.isPresent() != (reason == Reason.OF_THE_METHOD)) {
            throw new IllegalArgumentException(
                    "a reason in the words of the method needs words, and no other reason has any");
        }
        Objects.requireNonNull(latest, "latest");
        Objects.requireNonNull(earlier, "earlier");
        expected = expected.map(number -> Checks.requirePlain(number, "expected"));
        shortfall = shortfall.map(number -> Checks.requirePlain(number, "shortfall"));
        Objects.requireNonNull(rating, "rating");
        steps = Later.copyOf(Objects.requireNonNull(steps, "steps"));
    }

    /** A judgement that rests on the latest value of the case alone, or on none. */
    public static Judgement of(Verdict verdict, Reason reason, ProgressCase progress, List<Step> steps) {
        return builder(verdict, reason).latestOf(progress).steps(steps).build();
    }

    /**
     * A judgement for a reason in the method's own words, that rests on the latest value of the case alone, or on none.
     *
     * @param words why, in a sentence without a full stop, in every language that the application shows
     */
    public static Judgement of(Verdict verdict, LocalizedText words, ProgressCase progress, List<Step> steps) {
        return builder(verdict, words).latestOf(progress).steps(steps).build();
    }

    /** A judgement on a whole by the mean score of its parts. */
    static Judgement ofWhole(ProgressMethod method, Rating rating, Verdict verdict) {
        Step step =
                new Step.Rated(method.name(), Formula.Aspect.PROGRESS, rating.status(), rating.value(), rating.score());
        return builder(verdict, Reason.MEAN_OF_PARTS)
                .rating(rating)
                .addSteps(step)
                .build();
    }

    /** A builder of a judgement with this verdict for this reason; all other parts may stay empty. */
    public static Builder builder(Verdict verdict, Reason reason) {
        Builder builder = new Builder();
        builder.parts.verdict(verdict).reason(reason);
        return builder;
    }

    /**
     * A builder of a judgement with this verdict for a reason in the method's own words; all other parts may stay
     * empty.
     *
     * @param words why, in a sentence without a full stop, in every language that the application shows
     */
    public static Builder builder(Verdict verdict, LocalizedText words) {
        Builder builder = builder(verdict, Reason.OF_THE_METHOD);
        builder.parts.words(words);
        return builder;
    }

    /**
     * What a published rule set calls a result.
     *
     * @param status its publisher's word, such as {@code moderate_progress} or {@code thunderstorm}
     * @param value the measure of progress on which the word rests, as the publisher scales it; empty where the rule
     *     needs none; not rounded
     * @param score the score on the publisher's scale, where there is one; not rounded
     */
    public record Rating(String status, OptionalDouble value, OptionalDouble score) {
        /**
         * A rating in words and numbers.
         *
         * @throws IllegalArgumentException if the status is empty or a number is not finite
         */
        public Rating {
            if (status.isEmpty()) {
                throw new IllegalArgumentException("a rating needs a status");
            }
            if (!Double.isFinite(value.orElse(0)) || !Double.isFinite(score.orElse(0))) {
                throw new IllegalArgumentException("the measure and the score of a rating must be finite");
            }
            value = withoutSignOfZero(value);
            score = withoutSignOfZero(score);
        }

        private static OptionalDouble withoutSignOfZero(OptionalDouble number) {
            return number.isPresent() ? OptionalDouble.of(number.getAsDouble() + 0.0) : number;
        }
    }

    /** A builder that starts with the parts of this judgement. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.parts.from(this);
        return copy;
    }

    /** Builds a {@link Judgement}. Required: {@code verdict}, {@code reason}. All other parts are optional. */
    public static final class Builder {

        private final JudgementBuilder parts = new JudgementBuilder();

        private Builder() {}

        private Builder latestOf(ProgressCase progress) {
            progress.series().latest().ifPresent(parts::latest);
            return this;
        }

        /** The latest value, where there is one. Optional. */
        public Builder latest(Point latest) {
            parts.latest(latest);
            return this;
        }

        /** The value with which the latest one was compared, where there is one. Optional. */
        public Builder earlier(Point earlier) {
            parts.earlier(earlier);
            return this;
        }

        /**
         * The value that counts at the deadline: the projected one, or the latest one itself; not rounded. Optional.
         */
        public Builder expected(BigDecimal expected) {
            parts.expected(expected);
            return this;
        }

        /**
         * What is missing at the deadline, in percent of the distance from the baseline to the target; negative where
         * the expected value lies beyond the target; not rounded. Optional.
         */
        public Builder shortfall(BigDecimal shortfall) {
            parts.shortfall(shortfall);
            return this;
        }

        /** What a published rule set calls the result, in its publisher's words. Optional. */
        public Builder rating(Rating rating) {
            parts.rating(rating);
            return this;
        }

        /** How the method came to the verdict, in order. None unless given; replaces those given before. */
        public Builder steps(Iterable<? extends Step> steps) {
            parts.steps(Objects.requireNonNull(steps, "steps"));
            return this;
        }

        /** Adds to {@link #steps}. */
        public Builder addSteps(Step... steps) {
            parts.addSteps(Objects.requireNonNull(steps, "steps"));
            return this;
        }

        /**
         * The judgement.
         *
         * @throws IllegalStateException if a required part is missing; the message names it
         * @throws IllegalArgumentException if {@link Judgement} does not allow the parts
         */
        public Judgement build() {
            return parts.build();
        }
    }
}
