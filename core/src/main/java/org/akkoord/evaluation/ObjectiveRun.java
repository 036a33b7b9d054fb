package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.explain.Assumption;
import org.akkoord.explain.Explanation;
import org.akkoord.explain.Step;
import org.akkoord.indicator.IndicatorRole;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.progress.Judgement;
import org.akkoord.progress.ProgressCase;
import org.akkoord.progress.ProgressCase.Deadline;
import org.akkoord.progress.ProgressMethod;
import org.akkoord.quantity.Provenance;
import org.akkoord.trend.TrendEvaluator;
import org.akkoord.verdict.Citation;
import org.akkoord.verdict.Conclusion;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;

/** Evaluates one objective: its indicators, the worst of the direct ones, and the reason where there is none. */
final class ObjectiveRun {

    private final Agreement agreement;
    private final Objective objective;
    private final KnownMeasurements figures;
    private final ProgressMethod method;
    private final TargetValue target;
    private final List<IndicatorRun> direct;
    private final List<IndicatorRun> proxies;

    ObjectiveRun(
            Agreement agreement,
            Objective objective,
            KnownMeasurements figures,
            ProgressMethod method,
            TrendEvaluator trends) {
        this.agreement = agreement;
        this.objective = objective;
        this.figures = figures;
        this.method = method;
        this.target = objective.targetAt(figures.asOf());
        List<IndicatorRun> runs = objective.indicators().stream()
                .map(id -> new IndicatorRun(figures.indicator(id), figures, trends))
                .toList();
        this.direct = runs.stream().filter(ObjectiveRun::isDirect).toList();
        this.proxies = runs.stream().filter(run -> !isDirect(run)).toList();
    }

    private static boolean isDirect(IndicatorRun run) {
        return run.indicator().role() == IndicatorRole.DIRECT;
    }

    ObjectiveEvaluation evaluate() {
        List<IndicatorEvaluation> judged = direct.stream().map(this::judge).toList();
        List<IndicatorEvaluation> all = new ArrayList<>(judged);
        proxies.forEach(run ->
                all.add(run.shown(run.indicator().role() == IndicatorRole.PROXY ? Reason.PROXY : Reason.BACKGROUND)));
        Conclusion conclusion = conclusion(judged);
        List<DeclaredEvaluation> declared =
                Declarations.evaluate(agreement, objective.declared(), figures.asOf(), conclusion.verdict());
        return new ObjectiveEvaluation(
                objective, target, conclusion.verdict(), all, declared, explanation(conclusion, judged, declared));
    }

    private IndicatorEvaluation judge(IndicatorRun run) {
        if (objective.discontinued().isPresent()) {
            return run.empty(Reason.MONITORING_DISCONTINUED);
        }
        if (run.series().points().isEmpty()) {
            return run.empty(whyEmpty(run));
        }
        boolean hasTarget = !target.isInWords();
        if (hasTarget && !run.indicator().unit().equals(objective.unit())) {
            return run.empty(Reason.UNIT_DIFFERS);
        }
        ProgressCase progress = ProgressCase.builder()
                .target(target)
                .direction(run.indicator().direction())
                .unit(hasTarget ? objective.unit() : run.indicator().unit())
                .series(run.series())
                .trend(run.trend())
                .baseline(objective.baseline())
                .ceiling(objective.ceiling())
                .deadline(deadline())
                .milestones(objective.milestones())
                .asOf(figures.asOf())
                .build();
        progress = progress.withLimit(limit(progress));
        Judgement judgement = method.judge(progress);
        return run.judged(judgement, objective.targetProvenance() == Provenance.INFERRED)
                .withProjection(ProjectionRun.project(progress, figures.asOf()));
    }

    /** Percentages end at 0 and at 100. */
    private static Optional<BigDecimal> limit(ProgressCase progress) {
        return progress.unit().isPercent()
                ? switch (progress.good()) {
                    case INCREASE -> Optional.of(BigDecimal.valueOf(100));
                    case DECREASE -> Optional.of(BigDecimal.ZERO);
                    case NEUTRAL -> Optional.empty();
                }
                : Optional.empty();
    }

    private static Reason whyEmpty(IndicatorRun run) {
        List<Reason> reasons = run.assembly().leftOut().stream()
                .filter(Step.LeftOut.class::isInstance)
                .map(step -> ((Step.LeftOut) step).why())
                .toList();
        if (reasons.isEmpty()) {
            return Reason.NO_MEASUREMENT;
        }
        return reasons.stream().allMatch(why -> why == Reason.PUBLISHED_LATER || why == Reason.REFERENCE_DATE_LATER)
                ? Reason.NOT_YET_PUBLISHED
                : Reason.NO_NUMBER;
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
        List<Citation> shown = proxies.stream()
                .flatMap(run -> run.assembly().cite(run.series().latest()).stream())
                .toList();
        if (objective.discontinued().isPresent()) {
            return none(Reason.MONITORING_DISCONTINUED)
                    .because(objective.discontinued().map(Objective.Discontinuation::reason));
        }
        if (target.isInWords() && judged.stream().noneMatch(ObjectiveRun::isOfTheMethod)) {
            List<Citation> latest = direct.stream()
                    .flatMap(run -> run.assembly().cite(run.series().latest()).stream())
                    .toList();
            return none(Reason.NO_TARGET_VALUE).showing(latest.isEmpty() ? shown : latest);
        }
        if (judged.isEmpty()) {
            return proxies.isEmpty()
                    ? none(Reason.NO_INDICATOR)
                    : none(shown.isEmpty() ? Reason.NO_MEASUREMENT : Reason.ONLY_PROXIES)
                            .showing(shown);
        }
        Verdict worst =
                Verdict.worst(judged.stream().map(IndicatorEvaluation::verdict).toList());
        return judged.stream()
                .filter(evaluation -> evaluation.verdict() == worst)
                .findFirst()
                .orElseThrow()
                .explanation()
                .conclusion()
                .showing(shown);
    }

    /** Whether a method said more than that there is no target value: some have a rule for that. */
    private static boolean isOfTheMethod(IndicatorEvaluation evaluation) {
        return !evaluation.series().points().isEmpty()
                && evaluation.explanation().reason() != Reason.NO_TARGET_VALUE;
    }

    private static Conclusion none(Reason reason) {
        return Conclusion.of(Verdict.NOT_ASSESSABLE, reason);
    }

    private Explanation explanation(
            Conclusion conclusion, List<IndicatorEvaluation> judged, List<DeclaredEvaluation> declared) {
        List<Step> steps = new ArrayList<>();
        steps.add(targeted());
        objective.note().ifPresent(note -> steps.add(new Step.Remark(note)));
        if (!target.isInWords()
                && objective.deadline().or(objective::appliesFrom).isEmpty()) {
            steps.add(
                    new Step.Assumed(Assumption.END_OF_AGREEMENT, Optional.of(ReportingPeriod.day(agreement.ends()))));
        }
        List<Explanation.Part> parts = new ArrayList<>();
        if (judged.size() == 1) {
            steps.addAll(judged.get(0).explanation().steps());
        } else if (judged.size() > 1) {
            steps.add(new Step.RolledUp(judged.stream()
                    .map(evaluation -> new Step.Part(evaluation.indicator().id(), evaluation.verdict()))
                    .toList()));
            judged.forEach(evaluation ->
                    parts.add(new Explanation.Part(evaluation.indicator().id(), evaluation.explanation())));
        }
        proxies.forEach(run -> {
            run.assembly()
                    .citations()
                    .forEach(figure -> steps.add(new Step.LeftOut(figure, Reason.PROXY, Optional.empty())));
            run.indicator().roleReason().ifPresent(reason -> steps.add(new Step.Remark(reason)));
            steps.addAll(run.assembly().leftOut());
        });
        steps.addAll(Declarations.steps(declared));
        return new Explanation(conclusion, steps, parts);
    }

    private Step targeted() {
        Optional<ReportingPeriod> when = objective.deadline().or(objective::appliesFrom);
        boolean standing =
                objective.deadline().isEmpty() && objective.appliesFrom().isPresent();
        return new Step.Targeted(target, objective.unit(), objective.targetProvenance(), when, standing);
    }
}
