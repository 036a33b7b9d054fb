package org.akkoord.csv.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.akkoord.agreement.Ambition;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.Evidence;
import org.akkoord.evaluation.GoalEvaluation;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.evaluation.ObjectiveEvaluation;
import org.akkoord.indicator.Direction;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.trend.Change;
import org.akkoord.trend.Point;
import org.akkoord.trend.Trend;

/** The rows of one evaluation. */
public final class EvaluationRows {

    private final AgreementEvaluation evaluation;
    private final List<EvaluationRow> rows = new ArrayList<>();

    private EvaluationRows(AgreementEvaluation evaluation) {
        this.evaluation = evaluation;
    }

    public static List<EvaluationRow> of(AgreementEvaluation evaluation) {
        EvaluationRows all = new EvaluationRows(evaluation);
        all.addAll();
        return all.rows;
    }

    private void addAll() {
        EvaluationRow start = new EvaluationRow()
                .put(EvaluationColumn.AGREEMENT, evaluation.agreement().id())
                .put(EvaluationColumn.AS_OF, evaluation.asOf())
                .put(EvaluationColumn.METHOD, evaluation.method())
                .put(EvaluationColumn.METHOD_PARAMETERS, evaluation.judgedBy().settings(Locale.ENGLISH, "; "));
        for (Ambition ambition : evaluation.agreement().ambitions()) {
            for (Goal goal : ambition.goals()) {
                addGoal(evaluation.goal(goal.id()), start.copy().put(EvaluationColumn.AMBITION, ambition.id()));
            }
        }
    }

    private void addGoal(GoalEvaluation goal, EvaluationRow start) {
        start.put(EvaluationColumn.GOAL, goal.goal().id()).put(EvaluationColumn.GOAL_VERDICT, goal.verdict());
        EvaluationRow whole = start.copy().putDeclared(goal.declared());
        if (goal.objectives().isEmpty() && goal.context().isEmpty()) {
            rows.add(whole.copy().why(goal.explanation()));
        }
        goal.objectives().forEach(objective -> addObjective(objective, goal, start));
        goal.context().forEach(indicator -> rows.add(indicator(indicator, whole)));
    }

    private void addObjective(ObjectiveEvaluation evaluated, GoalEvaluation goal, EvaluationRow start) {
        Objective objective = evaluated.objective();
        EvaluationRow row = start.copy()
                .put(EvaluationColumn.OBJECTIVE, objective.id())
                .put(EvaluationColumn.OBJECTIVE_VERDICT, evaluated.verdict())
                .put(EvaluationColumn.OBJECTIVE_REASON, evaluated.explanation().reason())
                .putIfPresent(EvaluationColumn.DEADLINE, objective.deadline())
                .putIfPresent(EvaluationColumn.APPLIES_FROM, objective.appliesFrom())
                .putDeclared(Stream.concat(evaluated.declared().stream(), goal.declared().stream())
                        .toList());
        if (!evaluated.target().isInWords()) {
            row.put(EvaluationColumn.TARGET, target(evaluated.target()))
                    .put(
                            EvaluationColumn.TARGET_UNIT,
                            evaluated.targeted().unit().code())
                    .put(
                            EvaluationColumn.TARGET_PROVENANCE,
                            evaluated.targeted().provenance());
        }
        if (evaluated.indicators().isEmpty()) {
            rows.add(row.why(evaluated.explanation()));
        }
        evaluated.indicators().forEach(indicator -> rows.add(indicator(indicator, row)));
    }

    private static String target(TargetValue target) {
        return target.match(
                least -> ">= " + least.toPlainString(),
                most -> "<= " + most.toPlainString(),
                (low, high) -> low.toPlainString() + " to " + high.toPlainString(),
                Direction::name,
                () -> "");
    }

    private static EvaluationRow indicator(IndicatorEvaluation evaluated, EvaluationRow start) {
        EvaluationRow row = start.copy()
                .put(EvaluationColumn.INDICATOR, evaluated.indicator().id())
                .put(EvaluationColumn.ROLE, evaluated.indicator().role())
                .put(EvaluationColumn.INDICATOR_VERDICT, evaluated.verdict())
                .put(EvaluationColumn.INDICATOR_REASON, evaluated.explanation().reason())
                .put(EvaluationColumn.UNIT, evaluated.indicator().unit().code());
        evaluated.level().ifPresent(latest -> putLatest(row, latest));
        evaluated.change().ifPresent(change -> putChange(row, change));
        evaluated.trend().ifPresent(trend -> putTrend(row, trend));
        evaluated.rating().ifPresent(rating -> putRating(row, rating));
        putEvidence(row, evaluated.evidence());
        return row.putNumber(EvaluationColumn.EXPECTED, evaluated.expected())
                .putNumber(EvaluationColumn.SHORTFALL_PERCENT, evaluated.shortfall())
                .why(evaluated.explanation());
    }

    private static void putLatest(EvaluationRow row, Point latest) {
        row.put(EvaluationColumn.LATEST_PERIOD, latest.period())
                .putNumber(EvaluationColumn.LATEST_VALUE, latest.number());
        latest.value()
                .counts()
                .ifPresent(share -> row.put(EvaluationColumn.LATEST_NUMERATOR, share.numerator())
                        .put(EvaluationColumn.LATEST_DENOMINATOR, share.denominator()));
        latest.value()
                .bounds()
                .ifPresent(bounds -> row.put(
                                EvaluationColumn.LATEST_LOW,
                                (bounds.lowIncluded() ? "" : ">") + bounds.low().toPlainString())
                        .put(
                                EvaluationColumn.LATEST_HIGH,
                                (bounds.highIncluded() ? "" : "<")
                                        + bounds.high().toPlainString()));
    }

    private static void putChange(EvaluationRow row, Change change) {
        row.put(EvaluationColumn.EARLIER_PERIOD, change.from().period())
                .putNumber(EvaluationColumn.EARLIER_VALUE, change.from().number())
                .putNumber(EvaluationColumn.CHANGE, Optional.of(change.amount()))
                .putNumber(EvaluationColumn.CHANGE_PER_YEAR, change.perYear());
    }

    private static void putTrend(EvaluationRow row, Trend trend) {
        row.putNumber(EvaluationColumn.SLOPE_PER_YEAR, trend.slopePerYear())
                .put(EvaluationColumn.TREND_METHOD, trend.method());
        trend.p().ifPresent(p -> row.putNumber(EvaluationColumn.TREND_P, p));
    }

    private static void putRating(EvaluationRow row, Rating rating) {
        row.put(EvaluationColumn.METHOD_STATUS, rating.status());
        rating.value().ifPresent(value -> row.putNumber(EvaluationColumn.METHOD_VALUE, value));
        rating.score().ifPresent(score -> row.putNumber(EvaluationColumn.METHOD_SCORE, score));
    }

    private static void putEvidence(EvaluationRow row, Evidence evidence) {
        row.put(EvaluationColumn.EVIDENCE_GRADE, evidence.grade());
        evidence.ageMonths().ifPresent(months -> row.put(EvaluationColumn.AGE_MONTHS, months));
        evidence.units()
                .ifPresent(units -> row.put(EvaluationColumn.UNITS_COUNTED, units.counted())
                        .put(EvaluationColumn.UNITS_EXPECTED, units.expected()));
        row.put(EvaluationColumn.COVERAGE, evidence.coverage())
                .putAll(EvaluationColumn.REMARKS, evidence.remarks())
                .putAll(EvaluationColumn.FLAGS, evidence.flags());
    }
}
