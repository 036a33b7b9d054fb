package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.agreement.Verdict;
import org.akkoord.explain.Formula;
import org.akkoord.explain.Formula.Relation;
import org.akkoord.explain.Formula.Symbol;
import org.akkoord.explain.Reason;
import org.akkoord.explain.Step;
import org.akkoord.progress.Judgement;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.progress.ProgressMethod;
import org.akkoord.quantity.Unit;

/**
 * How the verdict on a goal follows from those on its objectives. The objectives themselves always have the worst verdict of their direct indicators.
 *
 * @param rule the rule
 * @param floor how many of the objectives must be assessable, in percent, 0 to 100; with fewer the goal is {@link Verdict#NOT_ASSESSABLE}
 */
public record RollUp(Rule rule, BigDecimal floor) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if the floor is not 0 to 100
     */
    public RollUp {
        Objects.requireNonNull(rule, "rule");
        if (floor.signum() < 0 || floor.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("the floor must be 0 to 100 percent, but was " + floor);
        }
    }

    /** The rules. */
    public enum Rule {
        /** The worst verdict of those that could be assessed. */
        WORST,
        /**
         * The mean of the scores that the method gives, judged by the method's own rule for means. An objective with several rated indicators has the mean of theirs; what has no score does
         * not count. {@link Verdict#NOT_ASSESSABLE} without scores, and for methods without such a rule.
         */
        MEAN_SCORE,
        /**
         * Achieved only if every objective is, those that could not be assessed included. Otherwise the worst verdict of those that are not achieved, and {@link
         * Verdict#NOT_ASSESSABLE} if none of these could be assessed.
         */
        ALL_ACHIEVED
    }

    /** The worst verdict, which is the default. */
    public static RollUp worst() {
        return new RollUp(Rule.WORST, BigDecimal.ZERO);
    }

    /** The mean score. */
    public static RollUp meanScore() {
        return new RollUp(Rule.MEAN_SCORE, BigDecimal.ZERO);
    }

    /** Achieved only if all are. */
    public static RollUp allAchieved() {
        return new RollUp(Rule.ALL_ACHIEVED, BigDecimal.ZERO);
    }

    /** This rule, if at least the given percentage of the objectives could be assessed. */
    public RollUp withFloor(BigDecimal percent) {
        return new RollUp(rule, percent);
    }

    /** A part of a whole. */
    record Part(String id, Verdict verdict, OptionalDouble score) {

        static Part of(ObjectiveEvaluation objective) {
            return new Part(
                    objective.objective().id(),
                    objective.verdict(),
                    objective.indicators().stream()
                            .flatMap(indicator -> indicator.rating().stream())
                            .map(Rating::score)
                            .filter(OptionalDouble::isPresent)
                            .mapToDouble(OptionalDouble::getAsDouble)
                            .average());
        }
    }

    /** A whole; without a reason of its own the reason is that of the first part with the verdict. */
    record Whole(Verdict verdict, Optional<Reason> reason, Optional<Rating> rating, List<Step> steps) {}

    Whole of(List<Part> parts, ProgressMethod method) {
        List<Step> steps = new ArrayList<>();
        if (parts.size() > 1) {
            steps.add(new Step.RolledUp(
                    switch (rule) {
                        case WORST -> Reason.WORST_OF_PARTS;
                        case MEAN_SCORE -> Reason.MEAN_OF_PARTS;
                        case ALL_ACHIEVED -> Reason.ALL_OF_PARTS;
                    },
                    parts.stream()
                            .map(part -> new Step.Part(part.id(), part.verdict()))
                            .toList()));
        }
        if (isBelowFloor(parts, steps)) {
            return new Whole(Verdict.NOT_ASSESSABLE, Optional.of(Reason.TOO_FEW_PARTS), Optional.empty(), steps);
        }
        return switch (rule) {
            case WORST -> byVerdict(parts.stream().map(Part::verdict).toList(), steps);
            case MEAN_SCORE -> byScore(parts, method, steps);
            case ALL_ACHIEVED -> {
                List<Verdict> others = parts.stream()
                        .map(Part::verdict)
                        .filter(verdict -> verdict != Verdict.ACHIEVED)
                        .toList();
                yield others.isEmpty() && !parts.isEmpty()
                        ? new Whole(Verdict.ACHIEVED, Optional.empty(), Optional.empty(), steps)
                        : byVerdict(others, steps);
            }
        };
    }

    private boolean isBelowFloor(List<Part> parts, List<Step> steps) {
        if (floor.signum() == 0 || parts.isEmpty()) {
            return false;
        }
        BigDecimal assessed = BigDecimal.valueOf(
                parts.stream().filter(part -> part.verdict().isAssessed()).count());
        BigDecimal all = BigDecimal.valueOf(parts.size());
        BigDecimal share = HUNDRED.multiply(assessed).divide(all, MathContext.DECIMAL128);
        steps.add(new Step.Calculated(
                Formula.PARTS_ASSESSED, Map.of(Symbol.COUNT, assessed, Symbol.TOTAL, all), share, Unit.PERCENT));
        boolean enough = HUNDRED.multiply(assessed).compareTo(floor.multiply(all)) >= 0;
        steps.add(new Step.Threshold(Formula.PARTS_ASSESSED, share, Relation.AT_LEAST, floor, Unit.PERCENT, enough));
        return !enough;
    }

    private static Whole byVerdict(List<Verdict> verdicts, List<Step> steps) {
        return new Whole(Verdict.worst(verdicts), Optional.empty(), Optional.empty(), steps);
    }

    private static Whole byScore(List<Part> parts, ProgressMethod method, List<Step> steps) {
        List<Part> scored =
                parts.stream().filter(part -> part.score().isPresent()).toList();
        Optional<Judgement> judgement = Optional.empty();
        if (!scored.isEmpty()) {
            double sum = scored.stream()
                    .mapToDouble(part -> part.score().orElseThrow())
                    .sum();
            double mean = sum / scored.size();
            judgement = method.judgeMean(mean, scored.stream().allMatch(part -> part.verdict() == Verdict.ACHIEVED));
            steps.add(new Step.Calculated(
                    Formula.MEAN_SCORE,
                    Map.of(
                            Symbol.TOTAL, BigDecimal.valueOf(sum),
                            Symbol.COUNT, BigDecimal.valueOf(scored.size())),
                    BigDecimal.valueOf(mean),
                    Unit.parse("none")));
        }
        if (judgement.isEmpty()) {
            return new Whole(Verdict.NOT_ASSESSABLE, Optional.of(Reason.NO_SCORE), Optional.empty(), steps);
        }
        steps.addAll(judgement.get().steps());
        return new Whole(
                judgement.get().verdict(),
                Optional.of(judgement.get().reason()),
                judgement.get().rating(),
                steps);
    }
}
