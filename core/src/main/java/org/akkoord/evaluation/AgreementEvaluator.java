package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Objective;
import org.akkoord.check.FiguresCheck;
import org.akkoord.evaluation.GoalEvaluation.RollUp;
import org.akkoord.evaluation.MeasurementsAsOf.Floors;
import org.akkoord.evaluation.MeasurementsAsOf.Terms;
import org.akkoord.explain.Explanation;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Indicator;
import org.akkoord.internal.Checks;
import org.akkoord.internal.Later;
import org.akkoord.internal.ParallelRun;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.panel.Panel;
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

    /** Of fewer than ten people, a single one moves the share by more than ten percentage points. */
    private static final long USUAL_COUNT = 10;

    /** The share of two schools can only be nothing, half or all. */
    private static final long USUAL_UNITS = 3;

    private final ProgressMethod method;
    private final TrendEvaluator trends;
    private final RollUp rollUp;
    private final Floors floors;
    private final ParallelRun run;

    private AgreementEvaluator(
            ProgressMethod method, TrendEvaluator trends, RollUp rollUp, Floors floors, ParallelRun run) {
        this.method = method;
        this.trends = trends;
        this.rollUp = rollUp;
        this.floors = floors;
        this.run = run;
    }

    /**
     * The default method, {@link ProgressMethods#SECTOR_AGREEMENT}, the default trend, goals that are as good as their
     * worst objective, and values that are made of at least two thirds of the expected units.
     */
    public static AgreementEvaluator withDefaults() {
        return new AgreementEvaluator(
                ProgressMethods.SECTOR_AGREEMENT,
                TrendEvaluator.withDefaults(),
                RollUp.worst(),
                new Floors(USUAL_FLOOR, USUAL_COUNT, USUAL_UNITS),
                new ParallelRun(Optional.empty()));
    }

    /** This evaluator with another method. */
    public AgreementEvaluator with(ProgressMethod other) {
        Objects.requireNonNull(other, "method");
        return new AgreementEvaluator(other, trends, rollUp, floors, run);
    }

    /** This evaluator with another way of drawing trends. */
    public AgreementEvaluator with(TrendEvaluator other) {
        Objects.requireNonNull(other, "trends");
        return new AgreementEvaluator(method, other, rollUp, floors, run);
    }

    /** This evaluator with another way from objectives to goals. */
    public AgreementEvaluator with(RollUp other) {
        Objects.requireNonNull(other, "rollUp");
        return new AgreementEvaluator(method, trends, other, floors, run);
    }

    /**
     * This evaluator, whose {@link #evaluateEach} uses the threads of an executor beside the caller's. It never starts
     * or stops a thread, and results are the same for any executor.
     */
    public AgreementEvaluator on(Executor executor) {
        return new AgreementEvaluator(method, trends, rollUp, floors, new ParallelRun(Optional.of(executor)));
    }

    /**
     * This evaluator with other floors for single units, as {@link #evaluateEach} judges them: a share of fewer people
     * or things, and in a panel of groups a share of fewer units, gives no verdict. The usual floors are 10 and 3: of
     * fewer than ten people, a single one moves the share by more than ten percentage points, and a share of two
     * schools can only be nothing, half or all.
     *
     * @param people the least denominator of a share of people or things, 1 or more
     * @param units the least denominator of a share of the units of a group, 1 or more
     * @throws IllegalArgumentException if one is out of range
     */
    public AgreementEvaluator withCountFloors(long people, long units) {
        long least = Math.min(people, units);
        if (least < 1) {
            throw new IllegalArgumentException("a floor of counts must be 1 or more, but was " + least);
        }
        return new AgreementEvaluator(method, trends, rollUp, new Floors(floors.coverage(), people, units), run);
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
        return new AgreementEvaluator(method, trends, rollUp, new Floors(percent, floors.count(), floors.units()), run);
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
        Checks.requireDate(asOf, "asOf");
        Objects.requireNonNull(figures, "figures");
        warnOfUnwanted(agreement, figures);
        return evaluate(agreement, figures, Terms.of(agreement, asOf, Floors.of(floors.coverage())));
    }

    /** The same by terms that are known. */
    AgreementEvaluation evaluate(Agreement agreement, MeasurementSet figures, Terms terms) {
        MeasurementsAsOf known = new MeasurementsAsOf(terms, figures::of);
        List<GoalEvaluation> goals = new ArrayList<>();
        agreement.goals().forEach(goal -> goals.add(evaluate(agreement, goal, known)));
        return ImmutableAgreementEvaluation.builder()
                .agreement(agreement)
                .asOf(terms.asOf())
                .judgedBy(judgedBy(terms))
                .goals(goals)
                .declared(Declarations.beside(Verdict.NOT_ASSESSABLE, agreement.declared(), agreement, terms))
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
     * Evaluates an agreement for each unit of a panel by itself: for each school, or with {@code panel.by("board")} for
     * each board. The rules are those of {@link #evaluate}, on the figures of {@link Panel#measureEach}. Counted are
     * the objectives with a direct indicator that is defined over a variable of the panel; other indicators have no
     * figures.
     *
     * <p>Baselines and declared verdicts of the agreement are about the sector, so each unit starts from its own first
     * comparable value, and nothing is declared beside its verdicts; targets and interim targets hold as they are.
     *
     * <p>Small numbers are respected: bounds stay bounds, the floor of coverage holds for the units behind a group, and
     * a share of fewer people or units than the {@linkplain #withCountFloors floors of counts} gives no verdict
     * ({@link Reason#TOO_FEW_COUNTED}). Where one of the four counts that would be expected without a change between
     * the first and the latest share of people is below 5, the shares are taken as those of samples, so that the change
     * is tested exactly ({@link org.akkoord.trend.Change.Test.Method#EXACT}) and the trend by its counts.
     *
     * @param agreement the agreement
     * @param panel the units, such as schools or groups of them
     * @param asOf the date of the evaluation
     * @throws IllegalArgumentException if no objective has such an indicator, or the panel has cells of another kind
     *     than a definition needs
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted; it stays interrupted
     */
    public Scorecards evaluateEach(Agreement agreement, Panel panel, LocalDate asOf) {
        Objects.requireNonNull(agreement, "agreement");
        Objects.requireNonNull(panel, "panel");
        Checks.requireDate(asOf, "asOf");
        long units = panel.isOfGroups() ? floors.units() : 0;
        Terms terms = Terms.of(agreement, asOf, new Floors(floors.coverage(), floors.count(), units));
        return new ScorecardsRun(this, agreement, terms, panel).scorecards(run);
    }

    /** The evaluation of one objective. */
    ObjectiveEvaluation evaluate(Agreement agreement, Objective objective, MeasurementsAsOf figures) {
        return new ObjectiveEvaluator(agreement, objective, figures, method, trends).evaluate();
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
        goal.objectives().forEach(objective -> objectives.add(evaluate(agreement, objective, figures)));
        List<IndicatorEvaluation> context = goal.context().stream()
                .map(id -> new IndicatorEvaluator(figures.indicator(id), figures, trends).shown(Reason.BACKGROUND))
                .toList();
        List<GoalJudge.Part> parts = new ArrayList<>(objectives.size());
        objectives.forEach(objective -> parts.add(GoalJudge.Part.of(objective)));
        GoalJudge.Whole whole = new GoalJudge(rollUp).of(parts, method);
        Conclusion conclusion = conclusion(objectives, whole);
        List<Step.Declared> declared =
                Declarations.beside(conclusion.verdict(), goal.declared(), agreement, figures.terms());
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

    /** The method, and the floors where they are not those of every evaluation. */
    ProgressMethod.Description judgedBy(Terms terms) {
        ProgressMethod.Description described = ProgressMethod.Description.of(method);
        List<ProgressMethod.Parameter> parameters = new ArrayList<>(described.parameters());
        if (floors.coverage().compareTo(USUAL_FLOOR) != 0) {
            parameters.add(parameter("coverage-floor", this::coverage));
        }
        if (terms.floors().areForUnits()) {
            parameters.add(parameter("own-baseline", phrases -> phrases.say("own-baseline")));
        }
        addFloor(parameters, "count-floor", terms.floors().count());
        addFloor(parameters, "unit-floor", terms.floors().units());
        return new ProgressMethod.Description(described.name(), described.title(), parameters);
    }

    private static void addFloor(List<ProgressMethod.Parameter> parameters, String name, long floor) {
        if (floor > 0) {
            parameters.add(parameter(name, phrases -> phrases.say(name, "value", phrases.count(floor))));
        }
    }

    private static ProgressMethod.Parameter parameter(String name, Function<Phrases, String> text) {
        return new ProgressMethod.Parameter(
                name, new LocalizedText(Languages.texts(locale -> text.apply(Phrases.of(locale)))));
    }

    private String coverage(Phrases phrases) {
        return phrases.say("coverage-floor", "value", phrases.exactly(floors.coverage(), Unit.PERCENT));
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
                + floors.coverage().toPlainString() + " %]";
    }
}
