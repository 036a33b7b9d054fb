package org.akkoord.funding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.akkoord.agreement.Agreement;
import org.akkoord.claim.Claim;
import org.akkoord.claim.Expression.Rounded;
import org.akkoord.render.Phrases;

/**
 * The claims of an agreement, computed again. Only what the agreement states is compared; nothing is guessed.
 *
 * @param results the result per claim, in the order of the agreement
 */
public record Reconciliation(List<Result> results) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Reconciliation {
        results = List.copyOf(results);
    }

    /**
     * Computes the claims of an agreement again.
     *
     * @throws IllegalArgumentException if a claim divides by what can be 0
     */
    public static Reconciliation of(Agreement agreement) {
        return new Reconciliation(agreement.claims().stream()
                .map(claim -> result(agreement, claim))
                .toList());
    }

    private static Result result(Agreement agreement, Claim claim) {
        Rounded computed =
                claim.computed().evaluate(name -> agreement.number(name).orElseThrow());
        Rounded stated = claim.stated().evaluate(name -> agreement.number(name).orElseThrow());
        return new Result(agreement, claim, computed, stated);
    }

    /** The results whose two figures are not the same, whether rounding explains it or not. */
    public List<Result> differences() {
        return results.stream()
                .filter(result -> result.outcome() != Outcome.EQUAL)
                .toList();
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
     * @param computed what the parts give
     * @param stated what the text says
     */
    public record Result(Agreement agreement, Claim claim, Rounded computed, Rounded stated) {
        public Result {
            Objects.requireNonNull(agreement, "agreement");
            Objects.requireNonNull(claim, "claim");
            Objects.requireNonNull(computed, "computed");
            Objects.requireNonNull(stated, "stated");
        }

        /** Computed minus stated, not rounded. */
        public BigDecimal difference() {
            return computed.value().subtract(stated.value());
        }

        /** The difference in percent of what is stated; empty if that is 0. */
        public Optional<BigDecimal> differencePercent() {
            return stated.value().signum() == 0
                    ? Optional.empty()
                    : Optional.of(
                            HUNDRED.multiply(difference()).divide(stated.value().abs(), MathContext.DECIMAL128));
        }

        /** How the two compare. */
        public Outcome outcome() {
            if (difference().signum() == 0) {
                return Outcome.EQUAL;
            }
            return computed.overlaps(stated) ? Outcome.WITHIN_ROUNDING : Outcome.DIFFERS;
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
                    calculation(claim.computed().toString(), computed, true, phrases),
                    "stated",
                    calculation(claim.stated().toString(), stated, false, phrases),
                    "difference",
                    size + share);
        }

        private String calculation(String text, Rounded result, boolean isComputed, Phrases phrases) {
            String value = Amounts.text(result.value(), claim.unit(), phrases);
            if (!text.contains(" ")) {
                return value;
            }
            String written = (isComputed ? claim.computed() : claim.stated())
                    .written(
                            number -> Amounts.grouped(number, phrases, number.scale()),
                            name -> Amounts.grouped(agreement.number(name).orElseThrow(), phrases, 2));
            return written + " = " + value;
        }

        /** The places where it stands, such as {@code L:9-13, L:230}. */
        String places() {
            return claim.sources().stream().map(Object::toString).collect(Collectors.joining(", "));
        }
    }
}
