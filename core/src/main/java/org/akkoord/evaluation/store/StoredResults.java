package org.akkoord.evaluation.store;

import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Objective;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.Evidence;
import org.akkoord.evaluation.GoalEvaluation;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.evaluation.ObjectiveEvaluation;
import org.akkoord.explain.Explanation;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Problem;
import org.akkoord.progress.Judgement;
import org.akkoord.progress.ProgressMethod;
import org.akkoord.trend.Series;
import org.akkoord.trend.Trend;
import org.akkoord.verdict.Citation;

/**
 * Makes results again of the parts that a stored document holds. A verdict comes from the explanation, as in every
 * result. This package is exported to the reader of this library alone: for everybody else only evaluators make
 * results, and what makes them stays hidden in the package of the evaluators.
 */
public interface StoredResults {

    /** What makes results. */
    static StoredResults maker() {
        try {
            Constructor<?> hidden =
                    Class.forName("org.akkoord.evaluation.ResultStore").getDeclaredConstructor();
            hidden.setAccessible(true);
            return (StoredResults) hidden.newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("core has no maker of results", impossible);
        }
    }

    /** A whole evaluation. */
    AgreementEvaluation agreement(
            Agreement agreement,
            LocalDate asOf,
            ProgressMethod.Description judgedBy,
            List<GoalEvaluation> goals,
            List<Step.Declared> declared,
            List<Measurement> unpublished,
            List<Problem> problems);

    /** A goal of an agreement. */
    GoalEvaluation goal(
            Agreement agreement,
            Goal goal,
            List<ObjectiveEvaluation> objectives,
            List<IndicatorEvaluation> context,
            List<Step.Declared> declared,
            Explanation explanation);

    /** An objective. */
    ObjectiveEvaluation objective(
            Objective objective,
            Step.Targeted targeted,
            List<IndicatorEvaluation> indicators,
            List<Step.Declared> declared,
            Explanation explanation);

    /** An indicator. */
    IndicatorEvaluation indicator(
            Indicator indicator,
            Optional<IndicatorEvaluation.Aim> aim,
            Data data,
            Outlook outlook,
            Evidence evidence,
            Explanation explanation);

    /**
     * What was measured and planned.
     *
     * @param series the comparable values
     * @param flags what the publisher says about them
     * @param figures the figures of the series
     * @param trend the trend through them
     * @param paths the planned ways to the target
     */
    record Data(
            Series series,
            Map<ReportingPeriod, List<Measurement.StatusFlag>> flags,
            List<Citation> figures,
            Optional<Trend> trend,
            List<IndicatorEvaluation.Path> paths) {}

    /**
     * What a method said of an indicator.
     *
     * @param expected the value that counts at the deadline
     * @param shortfall what then misses, in percent
     * @param rating what a published method calls it
     * @param way how much of the way to the target is done
     * @param projection where it is heading
     */
    record Outlook(
            Optional<BigDecimal> expected,
            Optional<BigDecimal> shortfall,
            Optional<Judgement.Rating> rating,
            Optional<IndicatorEvaluation.Way> way,
            Optional<IndicatorEvaluation.Projection> projection) {}
}
