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

/** One case under {@link OpenSdg}. */
final class OpenSdgRun extends GrowthRun<OpenSdg> {

    static final Formula LIMIT_COEFFICIENT = Formula.of("LIMIT_COEFFICIENT", "1 - ({BASELINE} / {LIMIT})^{POWER}");
    static final Formula LIMIT_COEFFICIENT_BEYOND = Formula.of(
            "LIMIT_COEFFICIENT_BEYOND",
            "1 - ((2 * {LIMIT} - {BASELINE}) / {LIMIT})^{POWER}",
            "BASELINE",
            "LIMIT",
            "POWER");
    static final Formula SCORE = Formula.of("SCORE", "{FACTOR} * {MEASURE} + {OFFSET}");

    private static final double BEST = 5;

    OpenSdgRun(OpenSdg method, ProgressCase progress) {
        super(method, progress, Optional.of("not_available"));
    }

    @Override
    Outcome assess() {
        boolean target = hasOneBound();
        boolean met = target && checkTarget(progress.target());
        noteLimits(false);
        Optional<Point> base = start();
        Optional<Reason> unmeasured = base.isEmpty() ? Optional.of(Reason.TOO_FEW_VALUES) : unmeasurable(base.get());
        if (unmeasured.isPresent()) {
            return met ? achieved(OptionalDouble.empty()) : refused(unmeasured.get());
        }
        return target ? withTarget(base.get(), met) : withoutTarget(base.get());
    }

    @Override
    Optional<Reason> unmeasurable(Point base) {
        if (yearsSince(base) < 1) {
            return Optional.of(Reason.NO_TIME_BETWEEN);
        }
        double start = notZero(base.number().orElseThrow());
        return start * now().doubleValue() < 0 ? Optional.of(Reason.SIGN_CHANGE) : Optional.empty();
    }

    private double notZero(BigDecimal value) {
        return value.signum() == 0 ? method.zero() : value.doubleValue();
    }

    private double growth(Point base) {
        if (base.number().orElseThrow().signum() == 0) {
            assume(Assumption.ZERO_REPLACED);
        }
        return growth(notZero(base.number().orElseThrow()), yearsSince(base));
    }

    /** The sign of progress, 1 or -1: the wanted direction, reversed for a negative baseline. */
    private int sign(Point base) {
        return wanted() * (base.number().orElseThrow().signum() < 0 ? -1 : 1);
    }

    private Outcome withTarget(Point base, boolean met) {
        double start = notZero(base.number().orElseThrow());
        double target = notZero(bound());
        int years = targetYear() - year(base);
        Optional<Reason> unneeded = unneeded(start, target, years);
        if (unneeded.isPresent()) {
            return met ? achieved(OptionalDouble.empty()) : refused(unneeded.get());
        }
        double growth = growth(base);
        if (bound().signum() == 0) {
            assume(Assumption.ZERO_REPLACED);
        }
        double ratio = ratio(sign(base), growth, growthNeeded(start, target, years));
        if (met) {
            return achieved(OptionalDouble.of(ratio));
        }
        OpenSdg.Thresholds limits = method.withTarget();
        if (compare(GROWTH_RATIO, ratio, Relation.AT_LEAST, limits.high())) {
            double score = Math.min(score(7.1429, ratio, -4.2857), BEST);
            return rated(ratio, score, "substantial_progress", Verdict.SUFFICIENT_PROGRESS, Reason.ON_COURSE);
        }
        if (compare(GROWTH_RATIO, ratio, Relation.AT_LEAST, limits.middle())) {
            double score = Math.min(score(7.1429, ratio, -4.2857), BEST);
            return rated(ratio, score, "moderate_progress", Verdict.ATTENTION_NEEDED, Reason.MOVING_TOWARDS_TARGET);
        }
        return slow(ratio, Math.max(score(4.1667, ratio, -2.5), -BEST), true);
    }

    private Optional<Reason> unneeded(double start, double target, int years) {
        if (years < 1) {
            return Optional.of(Reason.DEADLINE_BEFORE_BASELINE);
        }
        if (start * target < 0) {
            return Optional.of(Reason.SIGN_CHANGE);
        }
        return target == start ? Optional.of(Reason.NO_DISTANCE) : Optional.empty();
    }

    private Outcome withoutTarget(Point base) {
        double wanted = wantedGrowth(sign(base), growth(base));
        double coefficient = coefficient(base);
        OpenSdg.Thresholds limits = method.withoutTarget();
        if (compareWanted(wanted, Relation.AT_LEAST, limits.high() * coefficient)) {
            double score = coefficient == 0 ? BEST : Math.min(score(500 / coefficient, wanted, -5), BEST);
            return rated(wanted, score, "substantial_progress", Verdict.SUFFICIENT_PROGRESS, Reason.WANTED_WAY);
        }
        if (compareWanted(wanted, Relation.AT_LEAST, limits.middle() * coefficient)) {
            double score = score(250 / coefficient, wanted, -1.25);
            return rated(wanted, score, "moderate_progress", Verdict.ATTENTION_NEEDED, Reason.WANTED_WAY_SLOWLY);
        }
        double score = wanted < 0 ? Math.max(score(125, wanted, -2.5), -BEST) : score(500 / coefficient, wanted, -2.5);
        return slow(wanted, score, false);
    }

    private double coefficient(Point base) {
        if (progress.limit().isEmpty()) {
            return 1;
        }
        // the publisher computes C from the baseline as it is, before 0.001 takes the place of a zero
        double start = Math.abs(base.number().orElseThrow().doubleValue());
        double limit = Math.abs(progress.limit().get().doubleValue());
        double coefficient = OpenSdg.coefficient(start, limit, method.power());
        if (start < 2 * limit) {
            calculated(
                    start <= limit ? LIMIT_COEFFICIENT : LIMIT_COEFFICIENT_BEYOND,
                    Map.of(
                            "BASELINE", BigDecimal.valueOf(start),
                            "LIMIT", BigDecimal.valueOf(limit),
                            "POWER", BigDecimal.valueOf(method.power())),
                    coefficient,
                    NO_UNIT);
        }
        return coefficient;
    }

    private double score(double factor, double measure, double offset) {
        return calculated(
                SCORE,
                Map.of(
                        "FACTOR", BigDecimal.valueOf(factor),
                        "MEASURE", BigDecimal.valueOf(measure),
                        "OFFSET", BigDecimal.valueOf(offset)),
                factor * measure + offset,
                NO_UNIT);
    }

    /** Judges a measure below both thresholds: limited progress, a standstill or deterioration. */
    private Outcome slow(double measure, double score, boolean target) {
        boolean notAway = target
                ? compare(GROWTH_RATIO, measure, Relation.AT_LEAST, 0)
                : compareWanted(measure, Relation.AT_LEAST, 0);
        if (notAway) {
            boolean moves = measure > 0;
            Reason slowly = target ? Reason.MOVING_TOWARDS_TARGET : Reason.WANTED_WAY_SLOWLY;
            Reason still = target ? Reason.NO_DETECTABLE_CHANGE : Reason.NO_MOVEMENT;
            Verdict verdict = moves ? Verdict.ATTENTION_NEEDED : Verdict.INSUFFICIENT_PROGRESS;
            return rated(measure, score, "limited_progress", verdict, moves ? slowly : still);
        }
        Reason reason = target ? Reason.MOVING_AWAY : Reason.UNWANTED_WAY;
        return rated(measure, score, "deterioration", Verdict.INSUFFICIENT_PROGRESS, reason);
    }

    private Outcome achieved(OptionalDouble measure) {
        Rating rating = new Rating("target_achieved", measure, OptionalDouble.of(BEST));
        return rated(rating, Verdict.ACHIEVED, Reason.TARGET_MET);
    }

    private Outcome rated(double measure, double score, String status, Verdict verdict, Reason reason) {
        return rated(new Rating(status, OptionalDouble.of(measure), OptionalDouble.of(score)), verdict, reason);
    }
}
