package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.agreement.TargetValue.Attainment;
import org.akkoord.evaluation.IndicatorEvaluation.Aim;
import org.akkoord.evaluation.IndicatorEvaluator.Judged;
import org.akkoord.explain.Explanation;
import org.akkoord.explain.Explanation.Assumption;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Indicator;
import org.akkoord.internal.Later;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.progress.Judgement;
import org.akkoord.progress.ProgressCase;
import org.akkoord.progress.ProgressCase.Deadline;
import org.akkoord.progress.ProgressMethod;
import org.akkoord.quantity.Unit;
import org.akkoord.trend.TrendEvaluator;
import org.akkoord.verdict.Citation;
import org.akkoord.verdict.Conclusion;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;

/** Evaluates one objective: its indicators, the worst of the direct ones, and the reason where there is none. */
final class ObjectiveEvaluator {

    private final Agreement agreement;
    private final Objective objective;
    private final MeasurementsAsOf figures;
    private final ProgressMethod method;
    private final TargetValue target;
    private final Step.Targeted targeted;
    private final List<IndicatorEvaluator> direct;
    private final List<IndicatorEvaluator> proxies;

    ObjectiveEvaluator(
            Agreement agreement,
            Objective objective,
            MeasurementsAsOf figures,
            ProgressMethod method,
            TrendEvaluator trends) {
        this.agreement = agreement;
        this.objective = objective;
        this.figures = figures;
        this.method = method;
        this.target = objective.targetAt(figures.asOf());
        this.targeted = targeted(objective, target);
        this.direct = new ArrayList<>(1);
        this.proxies = new ArrayList<>(0);
        Optional<Aim> aim = Optional.of(new Aim(objective, targeted));
        for (String id : objective.indicators()) {
            Indicator indicator = figures.indicator(id);
            (isDirect(indicator) ? direct : proxies).add(new IndicatorEvaluator(indicator, aim, figures, trends));
        }
    }

    private static boolean isDirect(Indicator indicator) {
        return indicator.role() == Indicator.Role.DIRECT;
    }

    ObjectiveEvaluation evaluate() {
        List<IndicatorEvaluation> judged = new ArrayList<>(direct.size());
        direct.forEach(run -> judged.add(judge(run)));
        List<IndicatorEvaluation> all = new ArrayList<>(judged);
        proxies.forEach(run -> all.add(run.shown(reasonOf(run.indicator().role()))));
        Conclusion conclusion = conclusion(judged);
        List<Step.Declared> declared =
                Declarations.beside(conclusion.verdict(), objective.declared(), agreement, figures.terms());
        Explanation explanation =
                new Explanation(conclusion, Later.list(() -> steps(judged, declared)), Later.list(() -> parts(judged)));
        return ImmutableObjectiveEvaluation.builder()
                .objective(objective)
                .targeted(targeted)
                .indicators(all)
                .declared(declared)
                .explanation(explanation)
                .build();
    }

    private static Reason reasonOf(Indicator.Role role) {
        return switch (role) {
            case PROXY -> Reason.PROXY;
            case CONTRARY -> Reason.CONTRARY;
            default -> Reason.BACKGROUND;
        };
    }

    private IndicatorEvaluation judge(IndicatorEvaluator run) {
        if (objective.discontinued().isPresent()) {
            return run.empty(Reason.MONITORING_DISCONTINUED);
        }
        Optional<Reason> unjudgeable = run.assembly().unjudgeable();
        if (unjudgeable.isPresent()) {
            return run.empty(unjudgeable.get());
        }
        boolean hasNumber = !target.bounds().isEmpty()
                || (!target.isInWords()
                        && (objective.baseline().isPresent()
                                || !objective.milestones().isEmpty()));
        if (hasNumber && !run.indicator().unit().equals(objective.unit())) {
            return run.empty(Reason.UNIT_DIFFERS);
        }
        ProgressCase progress =
                progressCase(run, hasNumber ? objective.unit() : run.indicator().unit());
        if (PossibleValues.areFractions(progress, run.indicator().range())) {
            return run.empty(Reason.FRACTIONS);
        }
        if (hasNumber && isOfAnotherLength(run)) {
            return run.empty(Reason.SPAN_OF_TARGET);
        }
        progress = PossibleValues.in(progress, run.indicator().range());
        Judgement judgement = withInterimTargets(method.judge(progress), progress.interimTargets());
        return run.judged(new Judged(progress, judgement), objective);
    }

    private ProgressCase progressCase(IndicatorEvaluator run, Unit unit) {
        ProgressCase.Builder progress = ProgressCase.builder()
                .target(target)
                .direction(run.indicator().direction())
                .unit(unit)
                .series(run.series())
                .deadline(deadline())
                .milestones(objective.milestones())
                .asOf(figures.asOf());
        run.trend().ifPresent(progress::trend);
        objective
                .baseline()
                .filter(start -> !figures.areOfAUnit() && !run.assembly().isSeparateFrom(start.period()))
                .ifPresent(progress::baseline);
        objective.ceiling().ifPresent(progress::ceiling);
        return progress.build();
    }

    private boolean isOfAnotherLength(IndicatorEvaluator run) {
        return run.assembly()
                .isOfAnotherLengthThan(deadline().period(), objective.baseline().map(Objective.Baseline::period));
    }

    /** The judgement with the interim targets that were due, also from a method that does not look at them. */
    private static Judgement withInterimTargets(Judgement judgement, List<Step.Interim> due) {
        if (due.isEmpty()) {
            return judgement;
        }
        return new Judgement(
                judgement.verdict(),
                judgement.reason(),
                judgement.words(),
                judgement.latest(),
                judgement.earlier(),
                judgement.expected(),
                judgement.shortfall(),
                judgement.rating(),
                Later.list(() -> withInterimTargets(judgement.steps(), due)));
    }

    private static List<Step> withInterimTargets(List<Step> steps, List<Step.Interim> due) {
        if (steps.stream().anyMatch(Step.Interim.class::isInstance)) {
            return steps;
        }
        List<Step> all = new ArrayList<>(due);
        all.addAll(steps);
        return all;
    }

    private Deadline deadline() {
        LocalDate asOf = figures.asOf();
        return objective
                .deadline()
                .map(by -> new Deadline(by, false, asOf.isAfter(by.end())))
                .or(() -> objective.appliesFrom().map(from -> new Deadline(from, true, !asOf.isBefore(from.start()))))
                .orElseGet(() ->
                        new Deadline(ReportingPeriod.day(agreement.ends()), false, asOf.isAfter(agreement.ends())));
    }

    private Conclusion conclusion(List<IndicatorEvaluation> judged) {
        List<Citation> shown = latest(proxies);
        if (objective.discontinued().isPresent()) {
            return none(Reason.MONITORING_DISCONTINUED)
                    .because(objective.discontinued().map(Objective.Discontinuation::reason));
        }
        if (target.isInWords() && judged.stream().noneMatch(ObjectiveEvaluator::isOfTheMethod)) {
            List<Citation> latest = latest(direct);
            return noTargetValue().showing(latest.isEmpty() ? shown : latest);
        }
        Optional<Citation> counterExamples = counterExamples(judged);
        if (counterExamples.isPresent()) {
            return Conclusion.of(Verdict.INSUFFICIENT_PROGRESS, Reason.REFUTED).on(counterExamples, Optional.empty());
        }
        if (judged.isEmpty()) {
            return none(withoutDirectIndicator(shown)).showing(shown);
        }
        IndicatorEvaluation worst = worst(judged);
        Conclusion conclusion = worst.explanation().conclusion();
        return shown.isEmpty() ? conclusion : conclusion.showing(shown);
    }

    /** The first of those with the worst verdict. */
    private static IndicatorEvaluation worst(List<IndicatorEvaluation> judged) {
        if (judged.size() == 1) {
            return judged.get(0);
        }
        Verdict worst =
                Verdict.worst(judged.stream().map(IndicatorEvaluation::verdict).toList());
        return judged.stream()
                .filter(evaluation -> evaluation.verdict() == worst)
                .findFirst()
                .orElseThrow();
    }

    private static List<Citation> latest(List<IndicatorEvaluator> runs) {
        List<Citation> latest = new ArrayList<>(0);
        runs.forEach(run -> run.assembly().latest().ifPresent(latest::add));
        return latest;
    }

    private Reason withoutDirectIndicator(List<Citation> shown) {
        if (proxies.isEmpty()) {
            return Reason.NO_INDICATOR;
        }
        if (shown.isEmpty()) {
            return Reason.NO_MEASUREMENT;
        }
        return proxies.stream().allMatch(run -> run.indicator().role() == Indicator.Role.CONTRARY)
                ? Reason.CONTRARY
                : Reason.ONLY_PROXIES;
    }

    private Conclusion noTargetValue() {
        return target.equals(new TargetValue.Unquantified())
                ? none(Reason.NO_TARGET_VALUE)
                : none(Reason.TARGET_NOT_IN_SOURCE).because(objective.note());
    }

    /**
     * The counter-examples that refute an objective for all, or for none: counted in the period in which it is due, or
     * later. How far a direct indicator still is from the target says more, unless it takes the target for met.
     */
    private Optional<Citation> counterExamples(List<IndicatorEvaluation> judged) {
        if (proxies.isEmpty()) {
            return Optional.empty();
        }
        boolean isGraded = judged.stream()
                .map(IndicatorEvaluation::verdict)
                .anyMatch(verdict -> verdict.isAssessed() && verdict != Verdict.ACHIEVED);
        if (!objective.toBuilder().target(target).build().isForAllOrNone() || isGraded) {
            return Optional.empty();
        }
        return proxies.stream()
                .filter(run -> run.indicator().role() == Indicator.Role.CONTRARY)
                .flatMap(run -> run.assembly().latest().stream())
                .filter(figure -> isDue(figure.period()))
                .filter(figure -> new TargetValue.AtMost(BigDecimal.ZERO).test(figure.value()) == Attainment.NOT_MET)
                .findFirst();
    }

    private boolean isDue(ReportingPeriod period) {
        return objective
                .deadline()
                .map(by -> !period.end().isBefore(by.end()))
                .or(() -> objective.appliesFrom().map(from -> !period.end().isBefore(from.start())))
                .orElseGet(() -> !period.end().isBefore(agreement.ends()));
    }

    /** Whether a method said more than that there is no target value: some have a rule for that. */
    private static boolean isOfTheMethod(IndicatorEvaluation evaluation) {
        return !evaluation.series().points().isEmpty()
                && evaluation.explanation().reason() != Reason.NO_TARGET_VALUE;
    }

    private static Conclusion none(Reason reason) {
        return Conclusion.of(Verdict.NOT_ASSESSABLE, reason);
    }

    private List<Step> steps(List<IndicatorEvaluation> judged, List<Step.Declared> declared) {
        List<Step> steps = new ArrayList<>();
        steps.add(targeted);
        objective.note().ifPresent(note -> steps.add(new Step.Remark(note)));
        if (!target.isInWords()
                && objective.deadline().or(objective::appliesFrom).isEmpty()) {
            steps.add(
                    new Step.Assumed(Assumption.END_OF_AGREEMENT, Optional.of(ReportingPeriod.day(agreement.ends()))));
        }
        if (judged.size() == 1) {
            steps.addAll(judged.get(0).explanation().steps());
        } else if (judged.size() > 1) {
            steps.add(new Step.RolledUp(judged.stream()
                    .map(evaluation -> new Step.Part(
                            evaluation.indicator().id(),
                            evaluation.verdict(),
                            Optional.of(evaluation.indicator().title())))
                    .toList()));
        }
        proxies.forEach(run -> {
            run.assembly()
                    .citations()
                    .forEach(figure -> steps.add(
                            new Step.LeftOut(figure, leftOut(run.indicator().role()), Optional.empty())));
            run.indicator().roleReason().ifPresent(reason -> steps.add(new Step.Remark(reason)));
            steps.addAll(run.assembly().leftOut());
        });
        steps.addAll(declared);
        return steps;
    }

    /** The explanations of the indicators, where there are several; that of a single one is the objective's own. */
    private static List<Explanation.Part> parts(List<IndicatorEvaluation> judged) {
        return judged.size() < 2
                ? List.of()
                : judged.stream()
                        .map(evaluation -> new Explanation.Part(
                                evaluation.indicator().id(),
                                evaluation.explanation(),
                                Optional.of(evaluation.indicator().title())))
                        .toList();
    }

    private static Reason leftOut(Indicator.Role role) {
        return role == Indicator.Role.CONTRARY ? Reason.CONTRARY : Reason.PROXY;
    }

    private static Step.Targeted targeted(Objective objective, TargetValue target) {
        Optional<ReportingPeriod> when = objective.deadline().or(objective::appliesFrom);
        boolean standing =
                objective.deadline().isEmpty() && objective.appliesFrom().isPresent();
        return new Step.Targeted(target, objective.unit(), objective.targetProvenance(), when, standing);
    }
}
