package org.akkoord.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akkoord.explain.Explanation;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Indicator;
import org.akkoord.progress.Judgement;
import org.akkoord.trend.Change;
import org.akkoord.trend.Point;
import org.akkoord.trend.Series;
import org.akkoord.trend.Trend;
import org.akkoord.trend.TrendEvaluator;
import org.akkoord.verdict.Citation;
import org.akkoord.verdict.Conclusion;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;

/** Evaluates one indicator: series, movement, evidence, and the judgement that a method gave. */
final class IndicatorRun {

    private final Indicator indicator;
    private final Assembly assembly;
    private final Series series;
    private final Optional<Trend> trend;
    private final KnownMeasurements figures;

    IndicatorRun(Indicator indicator, KnownMeasurements figures, TrendEvaluator trends) {
        this.indicator = indicator;
        this.figures = figures;
        this.assembly = Assembly.of(indicator, figures);
        this.series = assembly.series();
        this.trend = trends.evaluate(series);
    }

    Indicator indicator() {
        return indicator;
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
                .on(assembly.cite(series.latest()), Optional.empty())
                .because(indicator.roleReason());
        return evaluation(conclusion, assembly.steps(), Optional.empty(), false);
    }

    /** The evaluation of a direct indicator without anything to judge. */
    IndicatorEvaluation empty(Reason reason) {
        return evaluation(Conclusion.of(Verdict.NOT_ASSESSABLE, reason), assembly.steps(), Optional.empty(), false);
    }

    /** The evaluation of a direct indicator with a judgement. */
    IndicatorEvaluation judged(Judgement judgement, boolean inferredTarget) {
        Reason reason = judgement.reason() == Reason.SINGLE_POINT && assembly.isShortened()
                ? Reason.SINGLE_POINT_SINCE_BREAK
                : judgement.reason();
        Conclusion conclusion = Conclusion.of(judgement.verdict(), reason)
                .on(judgement.latest().map(this::cite), judgement.earlier().map(this::cite));
        List<Step> steps = new ArrayList<>(assembly.steps());
        steps.addAll(judgement.steps());
        return evaluation(conclusion, steps, Optional.of(judgement), inferredTarget);
    }

    /** The figure behind a point; a baseline that the agreement states has no figure and is quoted as it is. */
    private Citation cite(Point point) {
        return assembly.cite(Optional.of(point))
                .orElseGet(() -> new Citation(
                        indicator.id(), Optional.empty(), point.period(), point.value(), indicator.unit(), List.of()));
    }

    private IndicatorEvaluation evaluation(
            Conclusion conclusion, List<Step> steps, Optional<Judgement> judgement, boolean inferredTarget) {
        return IndicatorEvaluation.builder()
                .indicator(indicator)
                .verdict(conclusion.verdict())
                .series(series)
                .change(change())
                .trend(trend)
                .expected(judgement.flatMap(Judgement::expected))
                .shortfall(judgement.flatMap(Judgement::shortfall))
                .rating(judgement.flatMap(Judgement::rating))
                .evidence(new EvidenceRun(indicator, assembly, figures.asOf()).evaluate(inferredTarget))
                .explanation(new Explanation(conclusion, steps, List.of()))
                .build();
    }

    private Optional<Change> change() {
        List<Point> numbers = series.numbers();
        return numbers.size() < 2 ? Optional.empty() : Change.between(numbers.get(0), numbers.get(numbers.size() - 1));
    }
}
