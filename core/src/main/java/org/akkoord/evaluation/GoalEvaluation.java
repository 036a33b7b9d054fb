package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.akkoord.agreement.Goal;
import org.akkoord.explain.Explanation;
import org.akkoord.internal.Lookup;
import org.akkoord.verdict.Verdict;

/**
 * One goal on the date of the evaluation.
 *
 * @param goal the goal
 * @param verdict the verdict: the worst of its objectives that could be assessed
 * @param objectives its objectives, in the order of the goal
 * @param context the indicators that belong to it without a verdict
 * @param declared what parties had said about it as a whole
 * @param explanation why
 */
public record GoalEvaluation(
        Goal goal,
        Verdict verdict,
        List<ObjectiveEvaluation> objectives,
        List<IndicatorEvaluation> context,
        List<DeclaredEvaluation> declared,
        Explanation explanation) {

    public GoalEvaluation {
        Objects.requireNonNull(goal, "goal");
        Objects.requireNonNull(verdict, "verdict");
        objectives = List.copyOf(objectives);
        context = List.copyOf(context);
        declared = List.copyOf(declared);
        Objects.requireNonNull(explanation, "explanation");
    }

    /**
     * The objective of the given id.
     *
     * @throws IllegalArgumentException if the goal has none, with the ids it has
     */
    public ObjectiveEvaluation objective(String id) {
        return Lookup.find(objectives, evaluation -> evaluation.objective().id(), id, "objective");
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
         * Checks.
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
