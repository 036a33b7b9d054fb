package org.akkoord.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue.Attainment;
import org.akkoord.explain.Assumption;
import org.akkoord.explain.Formula;
import org.akkoord.explain.Formula.Symbol;
import org.akkoord.explain.Step;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity.Relation;
import org.akkoord.quantity.Unit;
import org.akkoord.statistics.Normal;
import org.akkoord.trend.Change;
import org.akkoord.trend.Point;
import org.akkoord.trend.Trend;
import org.akkoord.trend.TrendMethod;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;

/** One case under {@link SectorAgreement}, from the point where the target is not met and there is a baseline. */
final class SectorAgreementRun {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Unit NO_UNIT = Unit.parse("none");

    private final SectorAgreement method;
    private final ProgressCase progress;
    private final Point baseline;
    private final Point latest;
    private final BigDecimal start;
    private final BigDecimal now;
    private final int towards;
    private final List<Step> steps;
    private boolean ceilingUsed;

    SectorAgreementRun(SectorAgreement method, ProgressCase progress, Point baseline, Point latest, List<Step> steps) {
        this.method = method;
        this.progress = progress;
        this.baseline = baseline;
        this.latest = latest;
        this.start = baseline.number().orElseThrow();
        this.now = latest.number().orElseThrow();
        this.towards = bound().compareTo(now);
        this.steps = new ArrayList<>(steps);
    }

    private BigDecimal bound() {
        return progress.target().boundFrom(now.doubleValue()).orElseThrow();
    }

    Judgement judge() {
        progress.baseline().ifPresent(stated -> assume(Assumption.STATED_BASELINE, Optional.of(stated.period())));
        Optional<Change> change = Change.between(baseline, latest);
        if (change.isEmpty()) {
            return result(Verdict.NOT_ASSESSABLE, Reason.NO_TIME_BETWEEN, Optional.empty(), Optional.empty());
        }
        calculated(
                Formula.CHANGE,
                Map.of(Symbol.LATER, now, Symbol.EARLIER, start),
                change.get().amount(),
                progress.unit().ofDifference());
        boolean metBefore = sayMetBefore();
        BigDecimal goal = goal();
        if (towards * goal.compareTo(start) <= 0) {
            return result(Verdict.INSUFFICIENT_PROGRESS, standstill(metBefore), Optional.empty(), Optional.empty());
        }
        return measure(change.get(), goal, metBefore);
    }

    private Judgement measure(Change change, BigDecimal goal, boolean metBefore) {
        BigDecimal distance = goal.subtract(start);
        boolean valueCounts = valueCounts();
        BigDecimal expected = valueCounts ? now : projected(change);
        BigDecimal shortfall = shareOfDistance(goal.subtract(expected), distance);
        calculated(
                Formula.SHORTFALL,
                Map.of(Symbol.TARGET, goal, Symbol.EXPECTED, expected, Symbol.BASELINE, start),
                shortfall,
                Unit.PERCENT);
        Verdict verdict = Verdict.SUFFICIENT_PROGRESS;
        Reason reason = valueCounts ? Reason.SHORTFALL_WITHIN_MARGIN : Reason.ON_COURSE;
        if (!threshold(Formula.SHORTFALL, shortfall, Relation.AT_MOST, method.margin(), Unit.PERCENT)) {
            boolean moved = movesTowards(change, distance, goal);
            verdict = moved ? Verdict.ATTENTION_NEEDED : Verdict.INSUFFICIENT_PROGRESS;
            reason = moved ? Reason.MOVING_TOWARDS_TARGET : standstill(metBefore);
        }
        sayWithoutCeiling(shortfall, verdict);
        return result(verdict, reason, Optional.of(expected), Optional.of(shortfall));
    }

    private boolean valueCounts() {
        ProgressCase.Deadline deadline = progress.deadline();
        if (deadline.passed()) {
            assume(
                    deadline.standing() ? Assumption.STANDING : Assumption.DEADLINE_PASSED,
                    Optional.of(deadline.period()));
            return true;
        }
        if (latest.position() >= deadline.period().position()) {
            assume(Assumption.AT_DEADLINE, Optional.of(deadline.period()));
            return true;
        }
        return false;
    }

    private Reason standstill(boolean metBefore) {
        if (metBefore) {
            return Reason.MET_AND_LOST;
        }
        return towards * now.compareTo(start) < 0 ? Reason.MOVING_AWAY : Reason.NO_DETECTABLE_CHANGE;
    }

    private boolean sayMetBefore() {
        Optional<Point> met = Stream.concat(Stream.of(baseline), progress.series().points().stream())
                .filter(point -> !point.equals(latest))
                .filter(point -> progress.target().test(point.value()) == Attainment.MET)
                .reduce((first, second) -> second);
        met.ifPresent(point -> steps.add(new Step.MetBefore(point.period())));
        return met.isPresent();
    }

    private BigDecimal goal() {
        if (progress.ceiling().isEmpty()) {
            return bound();
        }
        Objective.Ceiling ceiling = progress.ceiling().get();
        if (towards * ceiling.value().compareTo(start) <= 0) {
            assume(Assumption.CEILING_NOT_USED, Optional.empty());
            return bound();
        }
        ceilingUsed = true;
        steps.add(new Step.Ceiling(ceiling.value(), ceiling.qualifier(), progress.unit(), ceiling.reason()));
        return ceiling.value();
    }

    private void sayWithoutCeiling(BigDecimal shortfall, Verdict verdict) {
        if (ceilingUsed) {
            Judgement without = method.judge(progress.withCeiling(Optional.empty()));
            without.shortfall()
                    .ifPresent(value -> steps.add(new Step.WithoutCeiling(
                            shortfall, value, without.verdict(), without.verdict() == verdict)));
        }
    }

    private BigDecimal projected(Change change) {
        double slope;
        if (progress.trend().isPresent()) {
            slope = sayTrend(progress.trend().get());
        } else {
            slope = change.perYear();
            assume(Assumption.CHANGE_FOR_TREND, Optional.empty());
            time(baseline.position(), latest.position(), change.years());
            calculated(
                    Formula.CHANGE_PER_YEAR,
                    Map.of(Symbol.CHANGE, change.amount(), Symbol.YEARS, BigDecimal.valueOf(change.years())),
                    BigDecimal.valueOf(slope),
                    progress.unit().ofDifference());
        }
        double years = progress.deadline().period().position() - latest.position();
        BigDecimal expected = now.add(BigDecimal.valueOf(slope * years));
        time(latest.position(), progress.deadline().period().position(), years);
        calculated(
                Formula.PROJECTION,
                Map.of(
                        Symbol.LATEST, now,
                        Symbol.SLOPE, BigDecimal.valueOf(slope),
                        Symbol.YEARS, BigDecimal.valueOf(years)),
                expected,
                progress.unit());
        BigDecimal capped =
                progress.unit().isPercent() ? expected.max(BigDecimal.ZERO).min(HUNDRED) : expected;
        if (capped.compareTo(expected) != 0) {
            assume(Assumption.CAPPED, Optional.empty());
        }
        return capped;
    }

    private void time(double from, double until, double years) {
        calculated(
                Formula.TIME,
                Map.of(Symbol.UNTIL, BigDecimal.valueOf(until), Symbol.FROM, BigDecimal.valueOf(from)),
                BigDecimal.valueOf(years),
                Unit.parse("year"));
    }

    private static Formula formula(TrendMethod method) {
        return switch (method) {
            case THEIL_SEN -> Formula.THEIL_SEN_SLOPE;
            case LEAST_SQUARES -> Formula.LEAST_SQUARES_SLOPE;
            case KNOWN_VARIANCE -> Formula.KNOWN_VARIANCE_SLOPE;
            case COCHRAN_ARMITAGE -> Formula.COCHRAN_ARMITAGE_SLOPE;
        };
    }

    private double sayTrend(Trend trend) {
        steps.add(new Step.Sloped(
                formula(trend.method()),
                trend.points().stream()
                        .map(point ->
                                new Step.Spot(point.position(), point.number().orElseThrow()))
                        .toList(),
                trend.slopePerYear(),
                progress.unit().ofDifference()));
        return trend.slopePerYear();
    }

    private boolean movesTowards(Change change, BigDecimal distance, BigDecimal goal) {
        if (change.z().isPresent()) {
            BigDecimal z = BigDecimal.valueOf(change.z().getAsDouble());
            calculated(
                    Formula.TEST_STATISTIC,
                    Map.of(
                            Symbol.CHANGE, change.amount(),
                            Symbol.ERROR_EARLIER,
                                    BigDecimal.valueOf(baseline.standardError().orElseThrow()),
                            Symbol.ERROR_LATER,
                                    BigDecimal.valueOf(latest.standardError().orElseThrow())),
                    z,
                    NO_UNIT);
            BigDecimal limit = BigDecimal.valueOf(Normal.upperQuantile(method.significance()));
            return threshold(Formula.TEST_STATISTIC, towards < 0 ? z.negate() : z, Relation.ABOVE, limit, NO_UNIT);
        }
        assume(Assumption.NO_SAMPLING_ERROR, Optional.empty());
        BigDecimal moved = shareOfDistance(change.amount(), distance);
        calculated(
                Formula.MOVEMENT,
                Map.of(Symbol.LATEST, now, Symbol.BASELINE, start, Symbol.TARGET, goal),
                moved,
                Unit.PERCENT);
        return threshold(Formula.MOVEMENT, moved, Relation.AT_LEAST, method.movement(), Unit.PERCENT);
    }

    private static BigDecimal shareOfDistance(BigDecimal part, BigDecimal distance) {
        return HUNDRED.multiply(part).divide(distance, MathContext.DECIMAL128);
    }

    private void calculated(Formula formula, Map<Symbol, BigDecimal> values, BigDecimal result, Unit unit) {
        steps.add(new Step.Calculated(formula, new EnumMap<>(values), result, unit));
    }

    private boolean threshold(Formula what, BigDecimal value, Relation relation, BigDecimal limit, Unit unit) {
        boolean holds = relation.holds(value.compareTo(limit));
        steps.add(new Step.Threshold(what, value, relation, limit, unit, holds));
        return holds;
    }

    private void assume(Assumption assumption, Optional<ReportingPeriod> period) {
        steps.add(new Step.Assumed(assumption, period));
    }

    private Judgement result(
            Verdict verdict, Reason reason, Optional<BigDecimal> expected, Optional<BigDecimal> shortfall) {
        return new Judgement(
                verdict,
                reason,
                Optional.of(latest),
                Optional.of(baseline),
                expected,
                shortfall,
                Optional.empty(),
                steps);
    }
}
