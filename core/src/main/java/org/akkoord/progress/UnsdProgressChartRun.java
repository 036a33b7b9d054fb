package org.akkoord.progress;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.explain.Explanation.Assumption;
import org.akkoord.explain.Formula;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.quantity.Quantity.Relation;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;

/** One case under {@link UnsdProgressChart}. */
final class UnsdProgressChartRun extends GrowthRun<UnsdProgressChart> {

    static final Formula PROJECTED_GROWTH =
            Formula.of("PROJECTED_GROWTH", "{LATEST} * (1 + {GROWTH} / 100)^{YEARS}", "LATEST", "YEARS", "GROWTH");
    static final Formula DISTANCE_COVERED = Formula.of(
            "DISTANCE_COVERED",
            "({EXPECTED} - {BASELINE}) / ({TARGET} - {BASELINE})",
            "BASELINE",
            "TARGET",
            "EXPECTED");

    private static final String ON_TRACK = "met or on track";
    private static final String FAIR = "fair progress, acceleration needed";
    private static final String STAGNATION = "stagnation or regression";

    UnsdProgressChartRun(UnsdProgressChart method, ProgressCase progress) {
        super(method, progress, Optional.empty());
    }

    @Override
    Outcome assess() {
        boolean lookedBack = hasOneBound() && !progress.deadline().standing() && lookBack();
        if (lookedBack && inexact(progress.target()).isPresent()) {
            return refused(Reason.VALUE_NOT_EXACT);
        }
        if (hasOneBound() && checkTarget(progress.target())) {
            return scored(OptionalDouble.empty(), 3, Verdict.ACHIEVED, Reason.TARGET_MET);
        }
        if (hasOneBound() && isNearEnd()) {
            return scored(OptionalDouble.empty(), 3, Verdict.SUFFICIENT_PROGRESS, Reason.SHORTFALL_WITHIN_MARGIN);
        }
        noteLimits(false);
        Optional<Point> base = start();
        if (base.isEmpty()) {
            return refused(lookedBack ? Reason.DEADLINE_BEFORE_BASELINE : Reason.TOO_FEW_VALUES);
        }
        Optional<Reason> unmeasured = unmeasurable(base.get());
        if (unmeasured.isPresent()) {
            return refused(unmeasured.get());
        }
        double start = base.get().number().orElseThrow().doubleValue();
        return hasOneBound() ? withTarget(base.get(), start) : withoutTarget(base.get(), start);
    }

    /** After the target year, takes the value of that year as the latest one, if there is one. */
    private boolean lookBack() {
        Optional<Point> ofTargetYear = progress.series().numbers().stream()
                .filter(point -> year(point) == targetYear() && yearsSince(point) > 0)
                .findFirst();
        ofTargetYear.ifPresent(point -> {
            useAsLatest(point);
            assume(Assumption.UNTIL_TARGET_YEAR, progress.deadline().period());
        });
        return ofTargetYear.isPresent();
    }

    private boolean isNearEnd() {
        boolean end = bound().signum() == 0 || bound().compareTo(HUNDRED) == 0;
        return progress.unit().isPercent()
                && end
                && now().subtract(bound()).abs().compareTo(method.nearEnd()) <= 0;
    }

    private Outcome withTarget(Point base, double start) {
        if (targetYear() <= year(base)) {
            return refused(Reason.DEADLINE_BEFORE_BASELINE);
        }
        double growth = growth(start, yearsSince(base));
        double target = bound().doubleValue();
        if (wanted() * Double.compare(target, start) <= 0) {
            return scored(OptionalDouble.empty(), 1, Verdict.INSUFFICIENT_PROGRESS, Reason.MET_AND_LOST);
        }
        double expected = projected(growth);
        expect(BigDecimal.valueOf(expected));
        double covered = calculated(
                DISTANCE_COVERED,
                Map.of(
                        "EXPECTED", BigDecimal.valueOf(expected),
                        "BASELINE", BigDecimal.valueOf(start),
                        "TARGET", BigDecimal.valueOf(target)),
                (expected - start) / (target - start),
                NO_UNIT);
        OptionalDouble measure = OptionalDouble.of(covered);
        if (compare(DISTANCE_COVERED, covered, Relation.AT_LEAST, method.onTrack())) {
            return scored(measure, 3, Verdict.SUFFICIENT_PROGRESS, Reason.ON_COURSE);
        }
        if (compare(DISTANCE_COVERED, covered, Relation.AT_LEAST, method.fair())) {
            return scored(measure, 2, Verdict.ATTENTION_NEEDED, Reason.MOVING_TOWARDS_TARGET);
        }
        Reason reason = wanted() * growth < 0 ? Reason.MOVING_AWAY : Reason.STAGNATION;
        return scored(measure, 1, Verdict.INSUFFICIENT_PROGRESS, reason);
    }

    private double projected(double growth) {
        int years = targetYear() - year(latest());
        if (progress.deadline().standing() && years < 0) {
            assume(Assumption.STANDING, progress.deadline().period());
            years = 0;
        }
        return calculated(
                PROJECTED_GROWTH,
                Map.of(
                        "LATEST", now(),
                        "GROWTH", BigDecimal.valueOf(100 * growth),
                        "YEARS", BigDecimal.valueOf(years)),
                growth > -1 ? GrowthRate.project(now().doubleValue(), growth, years) : 0,
                progress.unit());
    }

    private Outcome withoutTarget(Point base, double start) {
        double wanted = wantedGrowth(wanted(), growth(start, yearsSince(base)));
        OptionalDouble measure = OptionalDouble.of(wanted);
        if (compareWanted(wanted, Relation.AT_LEAST, method.fastGrowth())) {
            return scored(measure, 3, Verdict.SUFFICIENT_PROGRESS, Reason.WANTED_WAY);
        }
        if (compareWanted(wanted, Relation.AT_LEAST, method.slowGrowth())) {
            return scored(measure, 2, Verdict.ATTENTION_NEEDED, Reason.WANTED_WAY_SLOWLY);
        }
        Reason reason = wanted < 0 ? Reason.UNWANTED_WAY : Reason.NO_MOVEMENT;
        return scored(measure, 1, Verdict.INSUFFICIENT_PROGRESS, reason);
    }

    private Outcome scored(OptionalDouble measure, int score, Verdict verdict, Reason reason) {
        String status = score == 3 ? ON_TRACK : score == 2 ? FAIR : STAGNATION;
        return rated(new Rating(status, measure, OptionalDouble.of(score)), verdict, reason);
    }
}
