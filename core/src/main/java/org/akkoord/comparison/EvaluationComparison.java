package org.akkoord.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.akkoord.agreement.DeclaredVerdict.Concordance;
import org.akkoord.agreement.TargetValue;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.GoalEvaluation;
import org.akkoord.explain.ChangeWord;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Direction;
import org.akkoord.quantity.Unit;
import org.akkoord.verdict.Citation;
import org.akkoord.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Two evaluations of one agreement side by side - on two dates, with two vintages of the figures, by two methods - and
 * which input made the difference. Immutable; equal if both evaluations are equal.
 */
public final class EvaluationComparison {

    private final AgreementEvaluation before;
    private final AgreementEvaluation after;
    private final List<GoalDifference> goals;

    private EvaluationComparison(AgreementEvaluation before, AgreementEvaluation after) {
        this.before = before;
        this.after = after;
        this.goals = new DifferenceFinder(before, after).find();
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
        return new EvaluationComparison(before, after);
    }

    /** The first evaluation. */
    public AgreementEvaluation before() {
        return before;
    }

    /** The second evaluation. */
    public AgreementEvaluation after() {
        return after;
    }

    /** The goals of which the verdict or an input changed, in the order of the second evaluation. */
    public List<GoalDifference> goals() {
        return goals;
    }

    /** The ids of objectives that only the second evaluation has, in its order. */
    public List<String> added() {
        return onlyIn(after, before);
    }

    /** The ids of objectives that only the first evaluation has, in its order. */
    public List<String> removed() {
        return onlyIn(before, after);
    }

    private static List<String> onlyIn(AgreementEvaluation one, AgreementEvaluation other) {
        Set<String> ids = new HashSet<>();
        other.objectives().forEach(each -> ids.add(each.objective().id()));
        return one.objectives().stream()
                .map(each -> each.objective().id())
                .filter(id -> !ids.contains(id))
                .toList();
    }

    /** The goals of which the verdict changed. */
    public List<GoalDifference> changedGoals() {
        return goals.stream().filter(goal -> goal.before() != goal.after()).toList();
    }

    /** The objectives of which the verdict changed. */
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
    public static List<Step.Declared> declaredOtherwise(AgreementEvaluation evaluation) {
        List<Step.Declared> all = new ArrayList<>();
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EvaluationComparison that && before.equals(that.before) && after.equals(that.after);
    }

    @Override
    public int hashCode() {
        return Objects.hash(before, after);
    }

    /**
     * One goal in both evaluations.
     *
     * @param goal the id of the goal
     * @param before its verdict in the first
     * @param after its verdict in the second
     * @param objectives its objectives of which the verdict or an input changed
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
     * @param causes the inputs that changed; never empty
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

    /** An input that changed from the first evaluation to the second. */
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
     * A target value that changed.
     *
     * @param before in the first evaluation
     * @param after in the second
     * @param unit the unit of both
     */
    public record RevisedTarget(TargetValue before, TargetValue after, Unit unit) implements Cause {}

    /**
     * A method that changed.
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
