package org.akkoord.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.akkoord.explain.Explanation.Assumption;
import org.akkoord.explain.Formula;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.quantity.Quantity.Relation;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;

/** One case under {@link Sdsn}. */
final class SdsnRun extends Working<Sdsn> {

    static final Formula CHANGE_NEEDED =
            Formula.of("CHANGE_NEEDED", "({TARGET} - {BASELINE}) / {YEARS}", "BASELINE", "TARGET", "YEARS");
    static final Formula SPEED = Formula.of("SPEED", "{CHANGE} / {NEEDED}");

    private static final double BEST = 4;

    SdsnRun(Sdsn method, ProgressCase progress) {
        super(method, progress);
    }

    @Override
    Outcome assess() {
        if (checkTarget(progress.target())) {
            return scored(Sdsn.MAINTAINING, OptionalDouble.empty(), Sdsn.GOOD, Verdict.ACHIEVED, Reason.TARGET_MET);
        }
        noteLimits(false);
        Optional<Point> base = start();
        if (base.isEmpty()) {
            return refused(Reason.TOO_FEW_VALUES);
        }
        Optional<Point> before = recent(base.get());
        if (before.isEmpty()) {
            return refused(Reason.NO_EARLIER_VALUE);
        }
        assume(Assumption.FROM_PERIOD, before.get().period());
        return measure(base.get(), before.get());
    }

    @Override
    Optional<Reason> unfit() {
        if (hasNoNumber()) {
            return Optional.of(Reason.NO_TARGET_VALUE);
        }
        return hasOneBound() ? severalInAYear() : Optional.of(Reason.TARGET_KIND);
    }

    /** The value at the start of the recent period, or else of the year before or after. */
    private Optional<Point> recent(Point base) {
        int year = year(latest()) - method.recent();
        return Stream.concat(Stream.of(base), progress.series().numbers().stream())
                .filter(point -> Math.abs(year(point) - year) <= 1)
                .filter(point -> year(point) < year(latest()))
                .min(Comparator.comparingInt(point -> Math.abs(year(point) - year)));
    }

    private Outcome measure(Point base, Point before) {
        int years = targetYear() - year(base);
        if (years < 1) {
            return refused(Reason.DEADLINE_BEFORE_BASELINE);
        }
        BigDecimal needed = needed(base.number().orElseThrow(), BigDecimal.valueOf(years));
        BigDecimal change = meanAnnualChange(before);
        if (wanted() * needed.signum() <= 0) {
            return wanted() * change.signum() < 0
                    ? insufficient(Sdsn.DECREASING, OptionalDouble.empty(), 0, Reason.MET_AND_LOST)
                    : refused(Reason.NO_DISTANCE);
        }
        return rate(calculated(
                SPEED,
                Map.of("CHANGE", change, "NEEDED", needed),
                change.divide(needed, MathContext.DECIMAL128),
                NO_UNIT));
    }

    private BigDecimal needed(BigDecimal start, BigDecimal years) {
        return calculated(
                CHANGE_NEEDED,
                Map.of("TARGET", bound(), "BASELINE", start, "YEARS", years),
                bound().subtract(start).divide(years, MathContext.DECIMAL128),
                progress.unit().ofDifference());
    }

    private Outcome rate(BigDecimal speed) {
        OptionalDouble measure = OptionalDouble.of(speed.doubleValue());
        double score = score(speed.doubleValue());
        if (compare(speed, 1)) {
            return scored(Sdsn.ON_TRACK, measure, score, Verdict.SUFFICIENT_PROGRESS, Reason.ON_COURSE);
        }
        if (compare(speed, method.improving())) {
            return scored(Sdsn.IMPROVING, measure, score, Verdict.ATTENTION_NEEDED, Reason.MOVING_TOWARDS_TARGET);
        }
        return compare(speed, 0)
                ? insufficient(Sdsn.STAGNATING, measure, score, Reason.STAGNATION)
                : insufficient(Sdsn.DECREASING, measure, score, Reason.MOVING_AWAY);
    }

    private boolean compare(BigDecimal speed, double limit) {
        return compare(SPEED, speed, Relation.AT_LEAST, BigDecimal.valueOf(limit), NO_UNIT);
    }

    private double score(double speed) {
        double improving = method.improving();
        if (speed < 0) {
            return Math.max(1 + speed, 0);
        }
        if (speed < improving) {
            return 1 + speed / improving;
        }
        return speed < 1 ? 2 + (speed - improving) / (1 - improving) : Math.min(2 + speed, BEST);
    }

    private Outcome insufficient(String status, OptionalDouble measure, double score, Reason reason) {
        return scored(status, measure, score, Verdict.INSUFFICIENT_PROGRESS, reason);
    }

    private Outcome scored(String status, OptionalDouble measure, double score, Verdict verdict, Reason reason) {
        return rated(new Rating(status, measure, OptionalDouble.of(score)), verdict, reason);
    }
}
