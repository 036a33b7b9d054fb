package org.akkoord.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.akkoord.agreement.Objective;
import org.akkoord.evaluation.IndicatorEvaluation.Aim;
import org.akkoord.evaluation.IndicatorEvaluation.Path;
import org.akkoord.evaluation.IndicatorEvaluation.Way;
import org.akkoord.explain.Explanation;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Indicator;
import org.akkoord.internal.Later;
import org.akkoord.progress.Judgement;
import org.akkoord.progress.ProgressCase;
import org.akkoord.quantity.Provenance;
import org.akkoord.trend.Series;
import org.akkoord.trend.Trend;
import org.akkoord.trend.TrendEvaluator;
import org.akkoord.verdict.Conclusion;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;

/** Evaluates one indicator: series, movement and evidence, with the judgement of a method where there is one. */
final class IndicatorEvaluator {

    private final Optional<Aim> aim;
    private final Assembly assembly;
    private final Series series;
    private final Optional<Trend> trend;
    private final MeasurementsAsOf figures;

    /** Evaluates an indicator that is background. */
    IndicatorEvaluator(Indicator indicator, MeasurementsAsOf figures, TrendEvaluator trends) {
        this(indicator, Optional.empty(), figures, trends);
    }

    /** Evaluates an indicator of an objective. */
    IndicatorEvaluator(Indicator indicator, Optional<Aim> aim, MeasurementsAsOf figures, TrendEvaluator trends) {
        this.aim = aim;
        this.figures = figures;
        Assembled assembled = figures.assembled(indicator, trends);
        this.assembly = assembled.assembly();
        this.series = assembled.series();
        this.trend = assembled.trend();
    }

    /** What is the same for every objective of an indicator. */
    record Assembled(Assembly assembly, Series series, Optional<Trend> trend) {

        static Assembled of(Indicator indicator, MeasurementsAsOf figures, TrendEvaluator trends) {
            Assembly assembly = Assembly.of(indicator, figures);
            Series series = assembly.series();
            return new Assembled(assembly, series, trends.evaluate(series));
        }
    }

    /** What a method found in a case. */
    record Judged(ProgressCase progress, Judgement judgement) {}

    Indicator indicator() {
        return assembly.indicator();
    }

    Series series() {
        return series;
    }

    Optional<Trend> trend() {
        return trend;
    }

    Assembly assembly() {
        return assembly;
    }

    /** The evaluation of an indicator that is shown and not judged. */
    IndicatorEvaluation shown(Reason reason) {
        Conclusion conclusion = Conclusion.of(Verdict.NOT_ASSESSABLE, reason)
                .on(assembly.latest(), Optional.empty())
                .because(indicator().roleReason());
        return evaluation(conclusion, assembly::steps, Optional.empty(), false);
    }

    /** The evaluation of a direct indicator that leaves nothing to judge. */
    IndicatorEvaluation empty(Reason reason) {
        Conclusion conclusion = Conclusion.of(Verdict.NOT_ASSESSABLE, reason).because(assembly.detail(reason));
        return evaluation(conclusion, assembly::steps, Optional.empty(), false);
    }

    /** The evaluation of a direct indicator of an objective, with a judgement. */
    IndicatorEvaluation judged(Judged judged, Objective objective) {
        Judgement judgement = judged.judgement();
        Conclusion conclusion = concluded(judgement, objective)
                .on(judgement.latest().map(assembly::cite), judgement.earlier().map(assembly::cite))
                .because(judgement.words());
        boolean inferredTarget = objective.targetProvenance() == Provenance.INFERRED;
        return evaluation(conclusion, () -> steps(judgement), Optional.of(judged), inferredTarget);
    }

    /**
     * The verdict and reason of a judgement. A target is not achieved where a newer period may have missed it, or where
     * the series broke after the baseline from which the target was set.
     */
    private Conclusion concluded(Judgement judgement, Objective objective) {
        if (judgement.verdict() == Verdict.ACHIEVED && assembly.hasNewerWithoutWhole()) {
            return Conclusion.of(Verdict.NOT_ASSESSABLE, Reason.NEWER_WITHOUT_WHOLE);
        }
        boolean isOtherSeries = objective
                .baseline()
                .filter(start -> assembly.isSeparateFrom(start.period()))
                .isPresent();
        if (judgement.verdict() == Verdict.ACHIEVED && isOtherSeries) {
            return Conclusion.of(Verdict.NOT_ASSESSABLE, Reason.BREAK_SINCE_BASELINE);
        }
        boolean isOnlySinceBreak = judgement.reason() == Reason.SINGLE_POINT && assembly.isShortened();
        return Conclusion.of(
                judgement.verdict(), isOnlySinceBreak ? Reason.SINGLE_POINT_SINCE_BREAK : judgement.reason());
    }

    private List<Path> paths() {
        return figures.pathsOf(indicator()).stream()
                .map(path -> new Path(
                        path.title(), IndicatorEvaluation.planned(Assembly.of(path, figures).leftOut().stream())))
                .filter(path -> !path.figures().isEmpty())
                .toList();
    }

    private List<Step> steps(Judgement judgement) {
        List<Step> steps = new ArrayList<>(assembly.steps());
        steps.addAll(judgement.steps());
        return steps;
    }

    private IndicatorEvaluation evaluation(
            Conclusion conclusion, Supplier<List<Step>> steps, Optional<Judged> judged, boolean inferredTarget) {
        Optional<Judgement> judgement = judged.map(Judged::judgement);
        LocalDate asOf = figures.asOf();
        return ImmutableIndicatorEvaluation.builder()
                .indicator(indicator())
                .series(series)
                .citations(Later.by(assembly::citations))
                .trend(trend)
                .expected(judgement.flatMap(Judgement::expected))
                .shortfall(judgement.flatMap(Judgement::shortfall))
                .rating(judgement.flatMap(Judgement::rating))
                .done(Later.by(() -> judged.flatMap(found -> Way.of(found.progress()))))
                .outlook(Later.by(
                        () -> judged.flatMap(found -> Projector.project(found.progress(), found.judgement(), asOf))))
                .flagged(Later.by(() -> Collections.unmodifiableMap(assembly.flags())))
                .aim(aim)
                .plans(Later.by(this::paths))
                .grading(Later.by(() -> new EvidenceGrader(assembly, asOf).grade(inferredTarget)))
                .explanation(new Explanation(conclusion, Later.list(steps), List.of()))
                .build();
    }
}
