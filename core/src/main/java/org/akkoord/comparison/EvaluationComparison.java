package org.akkoord.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.akkoord.agreement.DeclaredVerdict.Concordance;
import org.akkoord.agreement.TargetValue;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.DeclaredEvaluation;
import org.akkoord.evaluation.GoalEvaluation;
import org.akkoord.explain.ChangeWord;
import org.akkoord.indicator.Direction;
import org.akkoord.quantity.Unit;
import org.akkoord.verdict.Citation;
import org.akkoord.verdict.Verdict;

/**
 * Two evaluations of one agreement side by side - on two dates, with two vintages of the figures, by two methods - and
 * which input made the difference.
 *
 * @param before the first
 * @param after the second
 * @param goals the goals with another verdict or another input, in the order of the second
 * @param added the ids of objectives that only the second has
 * @param removed the ids of objectives that only the first has
 */
public record EvaluationComparison(
        AgreementEvaluation before,
        AgreementEvaluation after,
        List<GoalDifference> goals,
        List<String> added,
        List<String> removed) {

    public EvaluationComparison {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        goals = List.copyOf(goals);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /**
     * Compares two evaluations of one agreement, or of two versions of it.
     *
     * @throws IllegalArgumentException if they are of agreements with different ids
     */
    public static EvaluationComparison between(AgreementEvaluation before, AgreementEvaluation after) {
        String first = before.agreement().id();
        String second = after.agreement().id();
        if (!first.equals(second)) {
            throw new IllegalArgumentException("two evaluations of one agreement are needed, but they are of '" + first
                    + "' and '" + second + "'");
        }
        return new ComparisonRun(before, after).compare();
    }

    /** The goals whose verdict is another. */
    public List<GoalDifference> changedGoals() {
        return goals.stream().filter(goal -> goal.before() != goal.after()).toList();
    }

    /** The objectives whose verdict is another. */
    public List<Difference> changed() {
        return goals.stream()
                .flatMap(goal -> goal.objectives().stream())
                .filter(Difference::isVerdictChanged)
                .toList();
    }

    /**
     * What parties declared with a class that the figures do not give, in the order of the evaluation: computed against
     * declared.
     */
    public static List<DeclaredEvaluation> declaredOtherwise(AgreementEvaluation evaluation) {
        List<DeclaredEvaluation> all = new ArrayList<>();
        for (GoalEvaluation goal : evaluation.goals()) {
            Stream.concat(
                            goal.declared().stream(),
                            goal.objectives().stream().flatMap(objective -> objective.declared().stream()))
                    .filter(each -> each.concordance() == Concordance.DIFFERS
                            || each.concordance() == Concordance.NOT_COMPUTABLE)
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }

    /**
     * What changed, as text of at most 100 columns: per goal the verdicts, per objective the verdicts and their causes.
     * Dutch for Dutch locales, English for all others. Ends with a line break.
     */
    public String toText(Locale locale) {
        return new ComparisonText(this, locale).text();
    }

    /** The text in English. */
    @Override
    public String toString() {
        return toText(Locale.ENGLISH);
    }

    /**
     * One goal in both evaluations.
     *
     * @param goal the id of the goal
     * @param before its verdict in the first
     * @param after its verdict in the second
     * @param objectives its objectives with another verdict or another input
     */
    public record GoalDifference(String goal, Verdict before, Verdict after, List<Difference> objectives) {
        public GoalDifference {
            objectives = List.copyOf(objectives);
        }
    }

    /**
     * One objective in both evaluations.
     *
     * @param objective the id of the objective
     * @param before its verdict in the first
     * @param after its verdict in the second
     * @param causes which inputs are others; never empty
     */
    public record Difference(String objective, Verdict before, Verdict after, List<Cause> causes) {
        public Difference {
            causes = List.copyOf(causes);
        }

        /** Whether the verdicts differ. */
        public boolean isVerdictChanged() {
            return before != after;
        }
    }

    /** An input that is another in the second evaluation. */
    public sealed interface Cause {
        /** The cause in words, without a full stop. */
        default String text(Locale locale) {
            return ComparisonText.cause(this, locale);
        }
    }

    /**
     * A figure that the first evaluation did not use.
     *
     * @param figure the figure
     * @param earlier the figure before it in the series, with which it is compared
     * @param direction which way is good
     */
    public record NewFigure(Citation figure, Optional<Citation> earlier, Direction direction) implements Cause {
        /** The change from the earlier figure, in the unit of differences. */
        public Optional<BigDecimal> change() {
            return earlier.flatMap(from -> minus(figure, from));
        }

        /** The word for the change; empty for other units than percent. */
        public Optional<ChangeWord> word() {
            return change().filter(any -> figure.unit().isPercent())
                    .map(points -> ChangeWord.of(points, rising(direction)));
        }
    }

    /**
     * A figure for the same period with another value.
     *
     * @param before the value in the first evaluation
     * @param after the value in the second
     */
    public record RevisedFigure(Citation before, Citation after) implements Cause {
        /** The size of the revision, in the unit of differences. */
        public Optional<BigDecimal> change() {
            return minus(after, before);
        }
    }

    /**
     * A figure that only the first evaluation used.
     *
     * @param figure the figure
     */
    public record DroppedFigure(Citation figure) implements Cause {}

    /**
     * Another target value.
     *
     * @param before in the first evaluation
     * @param after in the second
     * @param unit the unit of both
     */
    public record RevisedTarget(TargetValue before, TargetValue after, Unit unit) implements Cause {}

    /**
     * Another method.
     *
     * @param before its name in the first evaluation
     * @param after its name in the second
     */
    public record OtherMethod(String before, String after) implements Cause {}

    /**
     * Nothing but the date of the evaluation, such as a deadline that passed.
     *
     * @param before in the first evaluation
     * @param after in the second
     */
    public record TimePassed(LocalDate before, LocalDate after) implements Cause {}

    /** Nothing but the rules: the agreement's reading of figures and deadlines, or the parameters of the method. */
    public record OtherRules() implements Cause {}

    private static ChangeWord.Rising rising(Direction direction) {
        return switch (direction) {
            case INCREASE -> ChangeWord.Rising.BETTER;
            case DECREASE -> ChangeWord.Rising.WORSE;
            case NEUTRAL -> ChangeWord.Rising.NEITHER;
        };
    }

    private static Optional<BigDecimal> minus(Citation later, Citation earlier) {
        return later.value().decimal().flatMap(to -> earlier.value().decimal().map(to::subtract));
    }
}
