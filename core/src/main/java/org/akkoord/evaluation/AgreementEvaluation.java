package org.akkoord.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.agreement.Agreement;
import org.akkoord.explain.Step;
import org.akkoord.internal.BuilderStyle;
import org.akkoord.internal.IdList;
import org.akkoord.internal.Later;
import org.akkoord.internal.Lookup;
import org.akkoord.measurement.Measurement;
import org.akkoord.problem.Problem;
import org.akkoord.progress.ProgressMethod;
import org.akkoord.verdict.Verdict;
import org.immutables.value.Value;

/**
 * An agreement on the date of the evaluation. Only an {@link AgreementEvaluator} makes one, so that a verdict is always
 * that of its explanation. Immutable; equal if everything in it is equal.
 */
@BuilderStyle
@Value.Immutable
public abstract class AgreementEvaluation {

    AgreementEvaluation() {}

    /** The agreement. */
    public abstract Agreement agreement();

    /** The date of the evaluation. */
    public abstract LocalDate asOf();

    /** The method by which it was judged, with its parameters. */
    public abstract ProgressMethod.Description judgedBy();

    /** The name of the method. */
    public String method() {
        return judgedBy().name();
    }

    /** Its goals, in the order of the agreement. */
    public abstract List<GoalEvaluation> goals();

    /** The objectives of all goals, in the order of the agreement. */
    public List<ObjectiveEvaluation> objectives() {
        return objectivesById();
    }

    @Value.Lazy
    IdList<ObjectiveEvaluation> objectivesById() {
        return new IdList<>(
                goals().stream().flatMap(goal -> goal.objectives().stream()).toList(),
                evaluation -> evaluation.objective().id());
    }

    @Value.Lazy
    IdList<GoalEvaluation> goalsById() {
        return new IdList<>(goals(), evaluation -> evaluation.goal().id());
    }

    @Value.Lazy
    IdList<IndicatorEvaluation> indicatorsById() {
        return new IdList<>(
                Stream.concat(
                                objectives().stream().flatMap(objective -> objective.indicators().stream()),
                                goals().stream().flatMap(goal -> goal.context().stream()))
                        .toList(),
                evaluation -> evaluation.indicator().id());
    }

    @Value.Lazy
    Map<String, List<ObjectiveEvaluation>> objectivesByIndicator() {
        Map<String, List<ObjectiveEvaluation>> found = new HashMap<>();
        for (ObjectiveEvaluation objective : objectives()) {
            objective.indicators().stream()
                    .map(each -> each.indicator().id())
                    .distinct()
                    .forEach(id -> found.computeIfAbsent(id, added -> new ArrayList<>())
                            .add(objective));
        }
        return found;
    }

    /** The goals with this verdict, in the order of the agreement. */
    public List<GoalEvaluation> goalsWith(Verdict verdict) {
        Objects.requireNonNull(verdict, "verdict");
        return goals().stream().filter(goal -> goal.verdict() == verdict).toList();
    }

    /** The objectives of all goals with this verdict, in the order of the agreement. */
    public List<ObjectiveEvaluation> with(Verdict verdict) {
        Objects.requireNonNull(verdict, "verdict");
        return objectives().stream()
                .filter(objective -> objective.verdict() == verdict)
                .toList();
    }

    /** What parties had declared beyond its goals by the date of the evaluation. */
    public abstract List<Step.Declared> declared();

    /** The figures that were not published yet, in the order of the set. */
    public List<Measurement> unpublished() {
        return notYetPublished().get();
    }

    abstract Later<List<Measurement>> notYetPublished();

    /** Where figures and agreement do not fit together; the figures concerned were not used. */
    public List<Problem> problems() {
        return misfits().get();
    }

    abstract Later<List<Problem>> misfits();

    /**
     * The goal of the given id.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest and the ids that there are
     */
    public GoalEvaluation goal(String id) {
        return Lookup.find(goalsById(), evaluation -> evaluation.goal().id(), id, "goal");
    }

    /**
     * The objective of the given id, of whichever goal.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest and the ids that there are
     */
    public ObjectiveEvaluation objective(String id) {
        return Lookup.find(
                objectivesById(), evaluation -> evaluation.objective().id(), id, "objective");
    }

    /**
     * The goal to which an objective belongs.
     *
     * @throws IllegalArgumentException if there is no such objective; the message names the nearest
     */
    public GoalEvaluation goalOf(String objectiveId) {
        return goal(agreement().goalOf(objectiveId).id());
    }

    /** The objectives that an indicator says something about, in the order of the agreement; empty if there is none. */
    public List<ObjectiveEvaluation> objectivesOf(String indicatorId) {
        Objects.requireNonNull(indicatorId, "indicatorId");
        return List.copyOf(objectivesByIndicator().getOrDefault(indicatorId, List.of()));
    }

    /**
     * The indicator of the given id, as the first of its {@linkplain #objectivesOf objectives} has it, or else as the
     * background of a goal. Where several objectives name it, each has its own verdict on it.
     *
     * @throws IllegalArgumentException if no objective or goal names it; the message names the nearest
     */
    public IndicatorEvaluation indicator(String id) {
        return Lookup.find(
                indicatorsById(), evaluation -> evaluation.indicator().id(), id, "indicator");
    }

    /**
     * The dashboard for a terminal of 100 columns, without colours: per goal the verdict, and per objective the target,
     * the latest value, the movement, the reason and what was declared. Dutch for Dutch locales, English for all
     * others. Ends with a line break.
     */
    public String toText(Locale locale) {
        return new DashboardText(this, locale).text();
    }

    /** For people: the agreement, the date and the method, and one line per goal with its verdict. */
    @Override
    public String toString() {
        return goals().stream()
                .map(goal -> "\n  " + goal)
                .collect(Collectors.joining("", agreement().id() + " as of " + asOf() + " by " + method(), ""));
    }
}
