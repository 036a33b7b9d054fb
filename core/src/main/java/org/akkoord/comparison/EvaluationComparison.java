package org.akkoord.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.agreement.DeclaredVerdict.Concordance;
import org.akkoord.agreement.TargetValue;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.ObjectiveEvaluation;
import org.akkoord.explain.Step;
import org.akkoord.internal.BuilderStyle;
import org.akkoord.internal.Checks;
import org.akkoord.progress.ProgressMethod;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Unit;
import org.akkoord.render.Limits;
import org.akkoord.render.Phrases;
import org.akkoord.trend.Change;
import org.akkoord.verdict.Citation;
import org.akkoord.verdict.Verdict;
import org.immutables.value.Value;

/**
 * Two evaluations of one agreement side by side - on two dates, with two vintages of the figures, by two methods - and
 * which input made the difference. Immutable; equal if both evaluations are equal.
 */
@BuilderStyle
@Value.Immutable
public abstract class EvaluationComparison {

    EvaluationComparison() {}

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
        return ImmutableEvaluationComparison.builder()
                .before(before)
                .after(after)
                .goals(new DifferenceFinder(before, after).find())
                .build();
    }

    /** The first evaluation. */
    public abstract AgreementEvaluation before();

    /** The second evaluation. */
    public abstract AgreementEvaluation after();

    /** The goals of which the verdict or an input changed, in the order of the second evaluation. */
    public abstract List<GoalDifference> goals();

    /** The ids of objectives that only the second evaluation has, in its order. */
    public List<String> added() {
        return onlyIn(after(), before());
    }

    /** The ids of objectives that only the first evaluation has, in its order. */
    public List<String> removed() {
        return onlyIn(before(), after());
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
        return goals().stream().filter(goal -> goal.before() != goal.after()).toList();
    }

    /** The objectives of which the verdict changed. */
    public List<Difference> changed() {
        return goals().stream()
                .flatMap(goal -> goal.objectives().stream())
                .filter(Difference::isVerdictChanged)
                .toList();
    }

    /** The numbers with which the values of an objective are compared in either evaluation, each once. */
    public List<BigDecimal> limits(String objective) {
        return Limits.of(objectives().getOrDefault(objective, List.of()).stream()
                .flatMap(each -> each.explanation().limits().stream())
                .toList());
    }

    /** What either evaluation says of an objective. */
    @Value.Lazy
    Map<String, List<ObjectiveEvaluation>> objectives() {
        return Stream.of(before(), after())
                .flatMap(evaluation -> evaluation.objectives().stream())
                .collect(Collectors.groupingBy(each -> each.objective().id()));
    }

    /**
     * What parties declared with a class that the figures do not give, in the order of the evaluation: computed against
     * declared.
     */
    public static List<Step.Declared> declaredOtherwise(AgreementEvaluation evaluation) {
        return evaluation.goals().stream()
                .flatMap(goal -> Stream.concat(
                        goal.declared().stream(),
                        goal.objectives().stream().flatMap(objective -> objective.declared().stream())))
                .filter(each ->
                        each.concordance() == Concordance.DIFFERS || each.concordance() == Concordance.NOT_COMPUTABLE)
                .toList();
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
     * @param objectives its objectives of which the verdict or an input changed
     */
    public record GoalDifference(String goal, Verdict before, Verdict after, List<Difference> objectives) {
        public GoalDifference {
            Checks.requirePresent("goal", goal, "before", before, "after", after);
            objectives = Checks.copyOf(objectives, "objectives");
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
            Checks.requirePresent("objective", objective, "before", before, "after", after);
            causes = Checks.copyOf(causes, "causes");
        }

        /** Whether the verdicts differ. */
        public boolean isVerdictChanged() {
            return before != after;
        }
    }

    /** An input that changed from the first evaluation to the second. */
    public sealed interface Cause {
        /** The cause in words, without a full stop; Dutch for Dutch locales, English for all others. */
        default String text(Locale locale) {
            return text(locale, List.of());
        }

        /**
         * The same with so many decimals that figures are on the same side of the limits as the exact ones.
         *
         * @param limits the numbers of targets, such as {@link EvaluationComparison#limits}
         */
        String text(Locale locale, List<BigDecimal> limits);
    }

    /**
     * A figure that the first evaluation did not use.
     *
     * @param figure the figure
     * @param earlier the figure before it in the series, with which it is compared
     * @param test the change from the earlier figure against the sampling errors of both, where these are known
     */
    public record NewFigure(Citation figure, Optional<Citation> earlier, Optional<Change.Test> test) implements Cause {
        public NewFigure {
            Checks.requirePresent("figure", figure, "earlier", earlier, "test", test);
        }

        /** The change from the earlier figure, in the unit of differences. */
        public Optional<BigDecimal> change() {
            return earlier.flatMap(from -> minus(figure, from));
        }

        /** The word for the change; empty where the sampling errors are not known, so that only the numbers say it. */
        public Optional<ChangeWord> word() {
            return change().flatMap(amount -> test.map(against -> ChangeWord.of(amount, against)));
        }

        @Override
        public String text(Locale locale, List<BigDecimal> limits) {
            return ComparisonText.added(this, Phrases.of(locale, limits));
        }
    }

    /**
     * A figure for the same period with another value.
     *
     * @param before the value in the first evaluation
     * @param after the value in the second
     */
    public record RevisedFigure(Citation before, Citation after) implements Cause {
        public RevisedFigure {
            Checks.requirePresent("before", before, "after", after);
        }

        /** The size of the revision, in the unit of differences. */
        public Optional<BigDecimal> change() {
            return minus(after, before);
        }

        @Override
        public String text(Locale locale, List<BigDecimal> limits) {
            Phrases phrases = Phrases.of(locale, limits);
            String value = phrases.quantity(before.value(), before.unit());
            return phrases.say(
                    "cause.revised-figure", "figure", ComparisonText.figure(after, phrases), "before", value);
        }
    }

    /**
     * A figure that only the first evaluation used.
     *
     * @param figure the figure
     */
    public record DroppedFigure(Citation figure) implements Cause {
        public DroppedFigure {
            Objects.requireNonNull(figure, "figure");
        }

        @Override
        public String text(Locale locale, List<BigDecimal> limits) {
            Phrases phrases = Phrases.of(locale, limits);
            return phrases.say("cause.dropped-figure", "figure", ComparisonText.figure(figure, phrases));
        }
    }

    /**
     * A target value that changed.
     *
     * @param before in the first evaluation
     * @param after in the second
     * @param unit the unit of both
     */
    public record RevisedTarget(TargetValue before, TargetValue after, Unit unit) implements Cause {
        public RevisedTarget {
            Checks.requirePresent("before", before, "after", after, "unit", unit);
        }

        @Override
        public String text(Locale locale, List<BigDecimal> limits) {
            Step.Targeted from = new Step.Targeted(before, unit, Provenance.STATED, Optional.empty(), false);
            Step.Targeted to = new Step.Targeted(after, unit, Provenance.STATED, Optional.empty(), false);
            return Phrases.of(locale, limits)
                    .say("cause.revised-target", "before", from.brief(locale), "after", to.brief(locale));
        }
    }

    /**
     * A method, or a parameter of it, that changed.
     *
     * @param before the method of the first evaluation
     * @param after the method of the second
     */
    public record OtherMethod(ProgressMethod.Description before, ProgressMethod.Description after) implements Cause {
        public OtherMethod {
            Checks.requirePresent("before", before, "after", after);
        }

        @Override
        public String text(Locale locale, List<BigDecimal> limits) {
            return Phrases.of(locale, limits)
                    .say("cause.other-method", "before", before.text(locale), "after", after.text(locale));
        }
    }

    /**
     * Nothing but the date of the evaluation, such as a deadline that passed.
     *
     * @param before in the first evaluation
     * @param after in the second
     */
    public record TimePassed(LocalDate before, LocalDate after) implements Cause {
        public TimePassed {
            Checks.requirePresent("before", before, "after", after);
        }

        @Override
        public String text(Locale locale, List<BigDecimal> limits) {
            Phrases phrases = Phrases.of(locale, limits);
            return phrases.say("cause.time-passed", "before", phrases.date(before), "after", phrases.date(after));
        }
    }

    /** Nothing but the rules: the agreement's reading of figures and deadlines, or the rule of a method. */
    public record OtherRules() implements Cause {
        @Override
        public String text(Locale locale, List<BigDecimal> limits) {
            return Phrases.of(locale, limits).say("cause.other-rules");
        }
    }

    private static Optional<BigDecimal> minus(Citation later, Citation earlier) {
        return later.value().decimal().flatMap(to -> earlier.value().decimal().map(to::subtract));
    }

    /**
     * The word for a change, from its uncertainty alone. No size is called slight or considerable: what is much for one
     * indicator is little for another, and no indicator declares a scale of its own. Full counts and values without a
     * published interval have no word, only their numbers.
     */
    public enum ChangeWord {
        /** Within the sampling error: not significant in a two-sided test at 5 percent. */
        ABOUT_THE_SAME,
        /** Up, beyond the sampling error. */
        RISE,
        /** Down, beyond the sampling error. */
        FALL;

        private static final double ONE_SIDED = 0.025;

        private static ChangeWord of(BigDecimal change, Change.Test test) {
            if (!test.isSignificantAt(ONE_SIDED)) {
                return ABOUT_THE_SAME;
            }
            return change.signum() > 0 ? RISE : FALL;
        }
    }
}
