package org.akkoord.funding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.TargetValue;
import org.akkoord.agreement.TargetValue.Attainment;
import org.akkoord.claim.Claim;
import org.akkoord.claim.Expression;
import org.akkoord.claim.Expression.Rounded;
import org.akkoord.cohort.Cohort;
import org.akkoord.cohort.CohortFlows;
import org.akkoord.cohort.CohortFlows.Improvement;
import org.akkoord.comparison.EvaluationComparison;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.evaluation.IndicatorEvaluation.Projection;
import org.akkoord.explain.Step;
import org.akkoord.internal.BuilderStyle;
import org.akkoord.internal.Checks;
import org.akkoord.internal.Printable;
import org.akkoord.quantity.Unit;
import org.akkoord.render.Phrases;
import org.immutables.value.Value;

/**
 * What follows from an evaluation: instruments and amounts per theme, what the texts claim computed again, what became
 * of cohorts, and what is still needed. Immutable; equal if the evaluations are equal.
 *
 * <pre>{@code
 * FollowUp follows = FollowUp.of(evaluation);
 * follows.themes().get(0).support();
 * follows.differences();
 * }</pre>
 */
@BuilderStyle
@Value.Immutable
public abstract class FollowUp {

    FollowUp() {}

    /**
     * What follows from an evaluation.
     *
     * @throws IllegalArgumentException if a claim of the agreement divides by what can be 0
     */
    public static FollowUp of(AgreementEvaluation evaluation) {
        Agreement agreement = evaluation.agreement();
        return ImmutableFollowUp.builder()
                .evaluation(evaluation)
                .themes(FundingAdvisor.advise(evaluation))
                .claims(agreement.claims().stream()
                        .map(claim -> new ClaimResult(agreement, claim))
                        .toList())
                .build();
    }

    /** The evaluation. */
    public abstract AgreementEvaluation evaluation();

    /** The instrument per theme, in the order of the agreement; empty if the agreement states no rules. */
    public abstract List<ThemeAdvice> themes();

    /**
     * The claims of the agreement, computed again, in its order. Only what it states is compared; nothing is guessed.
     */
    public abstract List<ClaimResult> claims();

    /** The claims of which the two figures are not the same, whether rounding explains it or not. */
    public List<ClaimResult> differences() {
        return claims().stream().filter(each -> each.outcome() != Outcome.EQUAL).toList();
    }

    /** What became of the units of the cohorts whose reference date had come. */
    public List<CohortOutcome> cohorts() {
        return CohortOutcomes.of(evaluation().agreement(), evaluation().asOf());
    }

    /** What the direct indicators still need that miss their targets, in the order of the agreement. */
    public List<Needed> needed() {
        return Needed.of(evaluation());
    }

    /** What parties declared that the figures do not give. */
    public List<Step.Declared> declaredOtherwise() {
        return EvaluationComparison.declaredOtherwise(evaluation());
    }

    /**
     * What one indicator still needs to meet its target.
     *
     * @param objective the id of the objective
     * @param target the target that was in force
     * @param indicator the direct indicator, whose latest value does not meet it
     */
    public record Needed(String objective, TargetValue target, IndicatorEvaluation indicator) {
        public Needed {
            Checks.requirePresent("objective", objective, "target", target, "indicator", indicator);
        }

        /**
         * The change per year from the date of the evaluation to the deadline that would meet the target; empty in the
         * last four months and afterwards.
         */
        public OptionalDouble perYear() {
            return indicator.projection().map(Projection::neededPerYear).orElseGet(OptionalDouble::empty);
        }

        /** The change per year so far: of the trend, or between the first and the last of two values. */
        public OptionalDouble soFar() {
            return indicator.perYear();
        }

        static List<Needed> of(AgreementEvaluation evaluation) {
            return evaluation.objectives().stream()
                    .flatMap(objective -> objective.direct().stream()
                            .filter(each -> each.level()
                                    .filter(point -> objective.target().test(point.value()) == Attainment.NOT_MET)
                                    .isPresent())
                            .map(each -> new Needed(objective.objective().id(), objective.target(), each)))
                    .toList();
        }
    }

    /** How two figures that should be the same compare. */
    public enum Outcome {
        /** They are the same. */
        EQUAL,
        /** They differ, and rounding as the claim states it can explain that. */
        WITHIN_ROUNDING,
        /** They differ by more than rounding can explain. */
        DIFFERS
    }

    /**
     * One claim, computed again.
     *
     * @param agreement the agreement that gives the figures
     * @param claim the claim
     */
    public record ClaimResult(Agreement agreement, Claim claim) {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        /**
         * A claim that can be computed.
         *
         * @throws IllegalArgumentException if it divides by what can be 0
         */
        public ClaimResult {
            evaluate(agreement, claim.computed());
            evaluate(agreement, claim.stated());
        }

        private static Rounded evaluate(Agreement agreement, Expression expression) {
            return expression.evaluate(name -> agreement.number(name).orElseThrow());
        }

        /** What the parts give. */
        public Rounded computed() {
            return evaluate(agreement, claim.computed());
        }

        /** What the text says. */
        public Rounded stated() {
            return evaluate(agreement, claim.stated());
        }

        /** Computed minus stated, not rounded. */
        public BigDecimal difference() {
            return computed().value().subtract(stated().value());
        }

        /** The difference in percent of what is stated; empty if that is 0. */
        public Optional<BigDecimal> differencePercent() {
            return stated().value().signum() == 0
                    ? Optional.empty()
                    : Optional.of(HUNDRED.multiply(difference())
                            .divide(stated().value().abs(), MathContext.DECIMAL128));
        }

        /** How the two compare. */
        public Outcome outcome() {
            if (difference().signum() == 0) {
                return Outcome.EQUAL;
            }
            return computed().overlaps(stated()) ? Outcome.WITHIN_ROUNDING : Outcome.DIFFERS;
        }

        /** The calculation with its numbers, the result and the difference in words; without a full stop. */
        public String text(Locale locale) {
            Phrases phrases = Phrases.of(locale);
            String size = Amounts.text(difference().abs(), claim.unit().ofDifference(), phrases);
            String share = differencePercent()
                    .filter(percent -> !claim.unit().isPercent())
                    .map(percent -> " (" + Amounts.grouped(percent.abs(), phrases, 1) + " %)")
                    .orElse("");
            return phrases.say(
                    "Outcome." + outcome().name(),
                    "computed",
                    calculation(claim.computed(), computed(), phrases.beside(List.of(stated().value()))),
                    "stated",
                    calculation(
                            claim.stated(),
                            stated(),
                            phrases.beside(List.of(computed().value()))),
                    "difference",
                    size + share);
        }

        private String calculation(Expression expression, Rounded result, Phrases phrases) {
            String value = Amounts.text(result.value(), claim.unit(), phrases);
            if (!expression.toString().contains(" ")) {
                return value;
            }
            String written = expression.written(
                    number -> Amounts.grouped(number, phrases, number.scale()),
                    name -> Amounts.grouped(agreement.number(name).orElseThrow(), phrases, 2));
            return written + " = " + value;
        }

        /** The places where it stands, such as {@code L:9-13, L:230}. */
        String places() {
            return claim.sources().stream().map(Object::toString).collect(Collectors.joining(", "));
        }
    }

    /**
     * All of it as text of at most 100 columns, for a terminal. Dutch for Dutch locales, English for all others. Ends
     * with a line break; empty if nothing follows.
     */
    public String toText(Locale locale) {
        return new FollowUpText(this, locale).text();
    }

    /** The text in English. */
    @Override
    public String toString() {
        return toText(Locale.ENGLISH);
    }

    /**
     * What became of the units of one cohort: the counts, and the share that improved by each definition in use. Closed
     * units count in the denominator, and where units closed, the share without them is given too.
     *
     * @param cohort the cohort
     * @param flows the counts
     * @param rates the shares, per definition, denominator and start state
     */
    public record CohortOutcome(Cohort cohort, CohortFlows flows, List<Improved> rates) {

        public CohortOutcome {
            Objects.requireNonNull(cohort, "cohort");
            Objects.requireNonNull(flows, "flows");
            rates = Checks.copyOf(rates, "rates");
        }

        /**
         * A share that improved.
         *
         * @param improvement the definition
         * @param from the start state; empty for all together
         * @param rate the share, with what its denominator holds
         */
        public record Improved(Improvement improvement, Optional<String> from, CohortFlows.Rate rate) {
            public Improved {
                Checks.requirePresent("improvement", improvement, "from", from, "rate", rate);
            }

            /** For people: the share in English. */
            @Override
            public String toString() {
                return Printable.line(text(Locale.ENGLISH));
            }

            /** The share in words, with the definition and the denominator. */
            public String text(Locale locale) {
                Phrases phrases = Phrases.of(locale);
                return phrases.say(
                        "cohort.improved." + rate.closed().name(),
                        "definition",
                        phrases.foreign(improvement.title()),
                        "from",
                        from.map(phrases::foreign).orElseGet(() -> phrases.say("cohort.all")),
                        "share",
                        phrases.quantity(rate.share(), Unit.PERCENT),
                        "closed",
                        phrases.count(rate.closedUnits()),
                        "unknown",
                        phrases.count(rate.notStated()));
            }
        }
    }
}
