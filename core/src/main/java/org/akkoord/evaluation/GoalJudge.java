package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.evaluation.GoalEvaluation.RollUp;
import org.akkoord.explain.Formula;
import org.akkoord.explain.Step;
import org.akkoord.internal.Later;
import org.akkoord.progress.Judgement;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.progress.ProgressMethod;
import org.akkoord.quantity.Quantity.Relation;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;

/** Makes the verdict on a goal from those on its objectives, by a rule. */
final class GoalJudge {

    private static final Formula MEAN_SCORE = Formula.of("MEAN_SCORE", "{TOTAL} / {COUNT}");
    private static final Formula PARTS_ASSESSED =
            Formula.of("PARTS_ASSESSED", "100 * {COUNT} / {TOTAL}", "TOTAL", "COUNT");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final RollUp rollUp;

    GoalJudge(RollUp rollUp) {
        this.rollUp = rollUp;
    }

    /** A part of a whole. */
    record Part(String id, Verdict verdict, OptionalDouble score) {

        static Part of(ObjectiveEvaluation objective) {
            return new Part(objective.objective().id(), objective.verdict(), meanScore(objective.indicators()));
        }

        private static OptionalDouble meanScore(List<IndicatorEvaluation> indicators) {
            for (IndicatorEvaluation indicator : indicators) {
                if (indicator.rating().isPresent()) {
                    return indicators.stream()
                            .flatMap(each -> each.rating().stream())
                            .map(Rating::score)
                            .filter(OptionalDouble::isPresent)
                            .mapToDouble(OptionalDouble::getAsDouble)
                            .average();
                }
            }
            return OptionalDouble.empty();
        }
    }

    /**
     * A whole; without a reason of its own the reason is that of the first part with the verdict. A method may give the
     * reason in words.
     */
    record Whole(
            Verdict verdict,
            Optional<Reason> reason,
            Optional<LocalizedText> words,
            Optional<Rating> rating,
            List<Step> steps) {

        Whole(Verdict verdict, Optional<Reason> reason, List<Step> steps) {
            this(verdict, reason, Optional.empty(), Optional.empty(), steps);
        }
    }

    Whole of(List<Part> parts, ProgressMethod method) {
        if (rollUp.rule() == RollUp.Rule.WORST && rollUp.floor().signum() == 0) {
            List<Verdict> verdicts = new ArrayList<>(parts.size());
            parts.forEach(part -> verdicts.add(part.verdict()));
            return new Whole(Verdict.worst(verdicts), Optional.empty(), Later.list(() -> rolledUp(parts)));
        }
        List<Step> steps = new ArrayList<>(rolledUp(parts));
        if (isBelowFloor(parts, steps)) {
            return new Whole(Verdict.NOT_ASSESSABLE, Optional.of(Reason.TOO_FEW_PARTS), steps);
        }
        return switch (rollUp.rule()) {
            case WORST -> byVerdict(parts.stream().map(Part::verdict).toList(), steps);
            case MEAN_SCORE -> byScore(parts, method, steps);
            case ALL_ACHIEVED -> {
                List<Verdict> others = parts.stream()
                        .map(Part::verdict)
                        .filter(verdict -> verdict != Verdict.ACHIEVED)
                        .toList();
                yield others.isEmpty() && !parts.isEmpty()
                        ? new Whole(Verdict.ACHIEVED, Optional.empty(), steps)
                        : byVerdict(others, steps);
            }
        };
    }

    private List<Step> rolledUp(List<Part> parts) {
        if (parts.size() < 2) {
            return List.of();
        }
        Reason how = switch (rollUp.rule()) {
            case WORST -> Reason.WORST_OF_PARTS;
            case MEAN_SCORE -> Reason.MEAN_OF_PARTS;
            case ALL_ACHIEVED -> Reason.ALL_OF_PARTS;
        };
        return List.of(new Step.RolledUp(
                how,
                parts.stream()
                        .map(part -> new Step.Part(part.id(), part.verdict()))
                        .toList()));
    }

    private boolean isBelowFloor(List<Part> parts, List<Step> steps) {
        if (rollUp.floor().signum() == 0 || parts.isEmpty()) {
            return false;
        }
        BigDecimal assessed = BigDecimal.valueOf(
                parts.stream().filter(part -> part.verdict().isAssessed()).count());
        BigDecimal all = BigDecimal.valueOf(parts.size());
        BigDecimal share = HUNDRED.multiply(assessed).divide(all, MathContext.DECIMAL128);
        steps.add(new Step.Calculated(PARTS_ASSESSED, Map.of("COUNT", assessed, "TOTAL", all), share, Unit.PERCENT));
        boolean enough = HUNDRED.multiply(assessed).compareTo(rollUp.floor().multiply(all)) >= 0;
        steps.add(new Step.Threshold(PARTS_ASSESSED, share, Relation.AT_LEAST, rollUp.floor(), Unit.PERCENT, enough));
        return !enough;
    }

    private static Whole byVerdict(List<Verdict> verdicts, List<Step> steps) {
        return new Whole(Verdict.worst(verdicts), Optional.empty(), steps);
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
                    MEAN_SCORE,
                    Map.of(
                            "TOTAL", BigDecimal.valueOf(sum),
                            "COUNT", BigDecimal.valueOf(scored.size())),
                    BigDecimal.valueOf(mean),
                    Unit.parse("none")));
        }
        if (judgement.isEmpty()) {
            return new Whole(Verdict.NOT_ASSESSABLE, Optional.of(Reason.NO_SCORE), steps);
        }
        steps.addAll(judgement.get().steps());
        return new Whole(
                judgement.get().verdict(),
                Optional.of(judgement.get().reason()),
                judgement.get().words(),
                judgement.get().rating(),
                steps);
    }
}
