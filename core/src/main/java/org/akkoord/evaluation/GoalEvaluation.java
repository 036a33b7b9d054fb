package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.akkoord.agreement.Goal;
import org.akkoord.explain.Explanation;
import org.akkoord.explain.Step;
import org.akkoord.internal.Lookup;
import org.akkoord.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** One goal on the date of the evaluation. Immutable; equal if everything in it is equal. */
public final class GoalEvaluation {

    private final Goal goal;
    private final List<ObjectiveEvaluation> objectives;
    private final List<IndicatorEvaluation> context;
    private final List<Step.Declared> declared;
    private final Explanation explanation;

    GoalEvaluation(
            Goal goal,
            List<ObjectiveEvaluation> objectives,
            List<IndicatorEvaluation> context,
            List<Step.Declared> declared,
            Explanation explanation) {
        this.goal = goal;
        this.objectives = List.copyOf(objectives);
        this.context = List.copyOf(context);
        this.declared = List.copyOf(declared);
        this.explanation = explanation;
    }

    /** The goal. */
    public Goal goal() {
        return goal;
    }

    /** The verdict that the explanation gives; it follows from those of the objectives by the evaluator's roll-up. */
    public Verdict verdict() {
        return explanation.verdict();
    }

    /** Its objectives, in the order of the goal. */
    public List<ObjectiveEvaluation> objectives() {
        return objectives;
    }

    /** The indicators that are its background, without a verdict. */
    public List<IndicatorEvaluation> context() {
        return context;
    }

    /** What parties had declared about it as a whole by the date of the evaluation. */
    public List<Step.Declared> declared() {
        return declared;
    }

    /** Why it has its verdict. */
    public Explanation explanation() {
        return explanation;
    }

    /**
     * The objective of the given id.
     *
     * @throws IllegalArgumentException if the goal has none, with the ids it has
     */
    public ObjectiveEvaluation objective(String id) {
        return Lookup.find(objectives, evaluation -> evaluation.objective().id(), id, "objective");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GoalEvaluation that && all().equals(that.all());
    }

    @Override
    public int hashCode() {
        return all().hashCode();
    }

    private List<Object> all() {
        return List.of(goal, objectives, context, declared, explanation);
    }

    /** The id and the verdict. */
    @Override
    public String toString() {
        return goal.id() + " " + verdict();
    }

    /**
     * How the verdict on a goal follows from those on its objectives. The objectives themselves always have the worst
     * verdict of their direct indicators.
     *
     * @param rule the rule
     * @param floor how many of the objectives must be assessable, in percent, 0 to 100; with fewer the goal is
     *     {@link Verdict#NOT_ASSESSABLE}
     */
    public record RollUp(Rule rule, BigDecimal floor) {

        /**
         * A rule with a floor.
         *
         * @throws IllegalArgumentException if the floor is not 0 to 100
         */
        public RollUp {
            Objects.requireNonNull(rule, "rule");
            if (floor.signum() < 0 || floor.compareTo(BigDecimal.valueOf(100)) > 0) {
                throw new IllegalArgumentException("the floor must be 0 to 100 percent, but was " + floor);
            }
        }

        /** The rules. */
        public enum Rule {
            /** The worst verdict of those that could be assessed. */
            WORST,
            /**
             * The mean of the scores that the method gives, judged by the method's own rule for means. An objective
             * with several rated indicators has the mean of theirs; what has no score does not count.
             * {@link Verdict#NOT_ASSESSABLE} without scores, and for methods without such a rule.
             */
            MEAN_SCORE,
            /**
             * Achieved only if every objective is, those that could not be assessed included. Otherwise the worst
             * verdict of those that are not achieved, and {@link Verdict#NOT_ASSESSABLE} if none of these could be
             * assessed.
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
    }
}
