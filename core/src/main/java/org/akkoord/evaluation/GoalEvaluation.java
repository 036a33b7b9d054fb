package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.akkoord.agreement.Action;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Appropriation;
import org.akkoord.agreement.Goal;
import org.akkoord.explain.Explanation;
import org.akkoord.explain.Step;
import org.akkoord.internal.BuilderStyle;
import org.akkoord.internal.Checks;
import org.akkoord.internal.IdList;
import org.akkoord.internal.Lookup;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Verdict;
import org.immutables.value.Value;

/** One goal on the date of the evaluation. Immutable; equal if everything in it is equal. */
@BuilderStyle
@Value.Immutable
public abstract class GoalEvaluation {

    GoalEvaluation() {}

    /** The goal. */
    public abstract Goal goal();

    /** The verdict that the explanation gives; it follows from those of the objectives by the evaluator's roll-up. */
    public Verdict verdict() {
        return explanation().verdict();
    }

    /** Its objectives, in the order of the goal. */
    public abstract List<ObjectiveEvaluation> objectives();

    /** The indicators that are its background, without a verdict. */
    public abstract List<IndicatorEvaluation> context();

    /** What parties had declared about it as a whole by the date of the evaluation. */
    public abstract List<Step.Declared> declared();

    /** What the parties do for it, in the order of the goal. */
    public abstract List<Undertaking> undertakings();

    /** Why it has its verdict. */
    public abstract Explanation explanation();

    @Value.Lazy
    IdList<ObjectiveEvaluation> objectivesById() {
        return new IdList<>(objectives(), evaluation -> evaluation.objective().id());
    }

    /**
     * The objective of the given id.
     *
     * @throws IllegalArgumentException if the goal has none; the message names the nearest and the ids that it has
     */
    public ObjectiveEvaluation objective(String id) {
        return Lookup.find(
                objectivesById(), evaluation -> evaluation.objective().id(), id, "objective");
    }

    /** The id and the verdict. */
    @Override
    public String toString() {
        return goal().id() + " " + verdict();
    }

    /**
     * An action with the names of those who take it and what pays for it.
     *
     * @param action the action
     * @param actors the names of its actors, in the order of the action
     * @param amounts the amounts that pay for it, in the order of the action
     */
    public record Undertaking(Action action, List<LocalizedText> actors, List<Appropriation> amounts) {
        public Undertaking {
            Objects.requireNonNull(action, "action");
            actors = Checks.copyOf(actors, "actors");
            amounts = Checks.copyOf(amounts, "amounts");
        }

        static Undertaking of(Action action, Agreement agreement) {
            return new Undertaking(
                    action,
                    action.actors().stream()
                            .map(id -> Lookup.find(agreement.parties(), Agreement.Party::id, id, "party")
                                    .name())
                            .toList(),
                    action.appropriations().stream()
                            .map(id -> Lookup.find(agreement.appropriations(), Appropriation::id, id, "appropriation"))
                            .toList());
        }
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
