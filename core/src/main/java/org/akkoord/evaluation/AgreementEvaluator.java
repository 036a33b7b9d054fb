package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Goal;
import org.akkoord.check.FiguresCheck;
import org.akkoord.evaluation.GoalEvaluation.RollUp;
import org.akkoord.evaluation.MeasurementsAsOf.Terms;
import org.akkoord.explain.Explanation;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Indicator;
import org.akkoord.internal.Checks;
import org.akkoord.internal.Later;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.progress.ProgressMethod;
import org.akkoord.progress.ProgressMethods;
import org.akkoord.quantity.Unit;
import org.akkoord.render.Languages;
import org.akkoord.render.Phrases;
import org.akkoord.text.LocalizedText;
import org.akkoord.trend.TrendEvaluator;
import org.akkoord.verdict.Conclusion;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Evaluates an agreement on its figures as of a date: per indicator how far, which way, whether it will get there and
 * on what evidence; per objective and goal a verdict with its reason, beside what parties declared. Immutable and
 * without state: the same arguments give the same result on every machine.
 *
 * <pre>{@code
 * AgreementEvaluation evaluation = AgreementEvaluator.withDefaults()
 *         .evaluate(agreement, figures, LocalDate.of(2020, 10, 12));
 * evaluation.goal("po-10").verdict();
 * }</pre>
 */
public final class AgreementEvaluator {

    private static final Logger LOG = LoggerFactory.getLogger(AgreementEvaluator.class);

    /** Two thirds: the World Bank shows no aggregate of which more than a third is missing. */
    private static final BigDecimal USUAL_FLOOR = new BigDecimal("66.6");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ProgressMethod method;
    private final TrendEvaluator trends;
    private final RollUp rollUp;
    private final BigDecimal floor;

    private AgreementEvaluator(ProgressMethod method, TrendEvaluator trends, RollUp rollUp, BigDecimal floor) {
        this.method = method;
        this.trends = trends;
        this.rollUp = rollUp;
        this.floor = floor;
    }

    /**
     * The default method, {@link ProgressMethods#SECTOR_AGREEMENT}, the default trend, goals that are as good as their
     * worst objective, and values that are made of at least two thirds of the expected units.
     */
    public static AgreementEvaluator withDefaults() {
        return new AgreementEvaluator(
                ProgressMethods.SECTOR_AGREEMENT, TrendEvaluator.withDefaults(), RollUp.worst(), USUAL_FLOOR);
    }

    /** This evaluator with another method. */
    public AgreementEvaluator with(ProgressMethod other) {
        return new AgreementEvaluator(Objects.requireNonNull(other, "method"), trends, rollUp, floor);
    }

    /** This evaluator with another way of drawing trends. */
    public AgreementEvaluator with(TrendEvaluator other) {
        return new AgreementEvaluator(method, Objects.requireNonNull(other, "trends"), rollUp, floor);
    }

    /** This evaluator with another way from objectives to goals. */
    public AgreementEvaluator with(RollUp other) {
        return new AgreementEvaluator(method, trends, Objects.requireNonNull(other, "rollUp"), floor);
    }

    /**
     * This evaluator with another floor of coverage: a value that is made of fewer of the expected
     * {@linkplain org.akkoord.measurement.Measurement#units() units} gives no verdict. Figures that do not say of how
     * many units they are made are not affected. A floor other than the usual one is shown among the parameters of the
     * {@linkplain AgreementEvaluation#judgedBy() method}.
     *
     * @param percent the least share of the expected units, 0 to 100
     * @throws IllegalArgumentException if it is out of range
     */
    public AgreementEvaluator withCoverageFloor(BigDecimal percent) {
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("a floor of coverage must be 0 to 100 percent, but was " + percent);
        }
        return new AgreementEvaluator(method, trends, rollUp, percent);
    }

    /**
     * Evaluates an agreement.
     *
     * @param agreement the agreement
     * @param figures its figures; what does not fit the agreement, as {@link FiguresCheck} finds it, is a warning among
     *     the {@linkplain AgreementEvaluation#problems() problems}
     * @param asOf the date of the evaluation: what was published or declared later is not known yet
     */
    public AgreementEvaluation evaluate(Agreement agreement, MeasurementSet figures, LocalDate asOf) {
        Objects.requireNonNull(agreement, "agreement");
        Objects.requireNonNull(figures, "figures");
        Checks.requireDate(asOf, "asOf");
        Terms terms = Terms.of(agreement, asOf, floor);
        warnOfUnwanted(agreement, figures);
        MeasurementsAsOf known = new MeasurementsAsOf(terms, figures::of);
        List<GoalEvaluation> goals = new ArrayList<>();
        agreement.goals().forEach(goal -> goals.add(evaluate(agreement, goal, known)));
        return ImmutableAgreementEvaluation.builder()
                .agreement(agreement)
                .asOf(asOf)
                .judgedBy(judgedBy())
                .goals(goals)
                .declared(Declarations.beside(Verdict.NOT_ASSESSABLE, agreement.declared(), agreement, asOf))
                .notYetPublished(Later.by(() -> terms.unpublished(figures)))
                .misfits(Later.by(() -> terms.problems(figures)))
                .build();
    }

    private static void warnOfUnwanted(Agreement agreement, MeasurementSet figures) {
        if (LOG.isWarnEnabled()) {
            Set<String> wanted =
                    agreement.indicators().stream().map(Indicator::id).collect(Collectors.toSet());
            List<String> unwanted = figures.indicators().stream()
                    .filter(id -> !wanted.contains(id))
                    .toList();
            if (!unwanted.isEmpty()) {
                LOG.warn(
                        "figures of {} indicators that agreement '{}' does not have are not used, such as '{}'",
                        unwanted.size(),
                        agreement.id(),
                        unwanted.get(0));
            }
        }
    }

    /**
     * Lays methods side by side on the same figures.
     *
     * @param agreement the agreement
     * @param figures its figures
     * @param asOf the date of the evaluation
     * @param methods the methods, instead of this evaluator's own
     */
    public MethodComparison compare(
            Agreement agreement, MeasurementSet figures, LocalDate asOf, List<ProgressMethod> methods) {
        return MethodComparison.of(
                agreement,
                asOf,
                methods.stream()
                        .map(each -> with(each).evaluate(agreement, figures, asOf))
                        .toList());
    }

    private GoalEvaluation evaluate(Agreement agreement, Goal goal, MeasurementsAsOf figures) {
        List<ObjectiveEvaluation> objectives = new ArrayList<>(goal.objectives().size());
        goal.objectives()
                .forEach(objective -> objectives.add(
                        new ObjectiveEvaluator(agreement, objective, figures, method, trends).evaluate()));
        List<IndicatorEvaluation> context = goal.context().stream()
                .map(id -> new IndicatorEvaluator(figures.indicator(id), figures, trends).shown(Reason.BACKGROUND))
                .toList();
        List<GoalJudge.Part> parts = new ArrayList<>(objectives.size());
        objectives.forEach(objective -> parts.add(GoalJudge.Part.of(objective)));
        GoalJudge.Whole whole = new GoalJudge(rollUp).of(parts, method);
        Conclusion conclusion = conclusion(objectives, whole);
        List<Step.Declared> declared =
                Declarations.beside(conclusion.verdict(), goal.declared(), agreement, figures.asOf());
        Explanation explanation = new Explanation(
                conclusion,
                Later.list(() -> steps(goal, whole, declared)),
                Later.list(() -> objectives.stream()
                        .map(each -> new Explanation.Part(each.objective().id(), each.explanation()))
                        .toList()));
        return ImmutableGoalEvaluation.builder()
                .goal(goal)
                .objectives(objectives)
                .context(context)
                .declared(declared)
                .undertakings(goal.actions().stream()
                        .map(action -> GoalEvaluation.Undertaking.of(action, agreement))
                        .toList())
                .explanation(explanation)
                .build();
    }

    private static List<Step> steps(Goal goal, GoalJudge.Whole whole, List<Step.Declared> declared) {
        List<Step> steps = new ArrayList<>(whole.steps());
        steps.addAll(declared);
        goal.caveats().forEach(caveat -> steps.add(new Step.Remark(caveat.text())));
        return steps;
    }

    /** The method, and the floor of coverage where it is not the usual one. */
    private ProgressMethod.Description judgedBy() {
        ProgressMethod.Description described = ProgressMethod.Description.of(method);
        if (floor.compareTo(USUAL_FLOOR) == 0) {
            return described;
        }
        List<ProgressMethod.Parameter> parameters = new ArrayList<>(described.parameters());
        parameters.add(new ProgressMethod.Parameter(
                "coverage-floor", new LocalizedText(Languages.texts(locale -> coverage(Phrases.of(locale))))));
        return new ProgressMethod.Description(described.name(), described.title(), parameters);
    }

    private String coverage(Phrases phrases) {
        return phrases.say("coverage-floor", "value", phrases.exactly(floor, Unit.PERCENT));
    }

    private static Conclusion conclusion(List<ObjectiveEvaluation> objectives, GoalJudge.Whole whole) {
        if (whole.reason().isPresent() && !objectives.isEmpty()) {
            return Conclusion.of(whole.verdict(), whole.reason().get()).because(whole.words());
        }
        for (ObjectiveEvaluation objective : objectives) {
            if (objective.verdict() == whole.verdict()) {
                return objective.explanation().conclusion();
            }
        }
        return Conclusion.of(Verdict.NOT_ASSESSABLE, Reason.NO_OBJECTIVE);
    }

    /** For people: the method, the trend, the roll-up and the floor of coverage. */
    @Override
    public String toString() {
        return "AgreementEvaluator[" + method.name() + ", " + trends + ", " + rollUp + ", coverage of at least "
                + floor.toPlainString() + " %]";
    }
}
