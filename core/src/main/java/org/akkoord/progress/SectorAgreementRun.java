package org.akkoord.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue.Attainment;
import org.akkoord.explain.Explanation.Assumption;
import org.akkoord.explain.Formula;
import org.akkoord.explain.Step;
import org.akkoord.quantity.Quantity.Relation;
import org.akkoord.quantity.Unit;
import org.akkoord.trend.Change;
import org.akkoord.trend.Point;
import org.akkoord.trend.Trend;
import org.akkoord.trend.TrendMethod;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;

/** One case under {@link SectorAgreement}. */
final class SectorAgreementRun extends Working<SectorAgreement> {

    static final Formula CHANGE_PER_YEAR = Formula.of("CHANGE_PER_YEAR", "{CHANGE} / {YEARS}");
    static final Formula THEIL_SEN_SLOPE = Formula.of("THEIL_SEN_SLOPE", "median((y_j - y_i) / (x_j - x_i))");
    static final Formula LEAST_SQUARES_SLOPE =
            Formula.of("LEAST_SQUARES_SLOPE", "sum((x - mean x)(y - mean y)) / sum((x - mean x)^2)");
    static final Formula KNOWN_VARIANCE_SLOPE =
            Formula.of("KNOWN_VARIANCE_SLOPE", "sum(w (x - mean x)(y - mean y)) / sum(w (x - mean x)^2), w = 1 / se^2");
    static final Formula COCHRAN_ARMITAGE_SLOPE =
            Formula.of("COCHRAN_ARMITAGE_SLOPE", "100 * sum((x - mean x)(events - n p)) / sum(n (x - mean x)^2)");
    static final Formula TIME = Formula.of("TIME", "{UNTIL} - {FROM}", "FROM", "UNTIL");
    static final Formula SHORTFALL = Formula.of(
            "SHORTFALL", "100 * ({TARGET} - {EXPECTED}) / ({TARGET} - {BASELINE})", "BASELINE", "TARGET", "EXPECTED");
    static final Formula MOVEMENT = Formula.of("MOVEMENT", "100 * ({LATEST} - {BASELINE}) / ({TARGET} - {BASELINE})");

    private boolean ceilingUsed;

    SectorAgreementRun(SectorAgreement method, ProgressCase progress) {
        super(method, progress);
    }

    /** A latest value that is known only as a range may still decide whether the target is met. */
    @Override
    Optional<Reason> unready() {
        return hasValue() ? Optional.empty() : super.unready();
    }

    @Override
    Optional<Reason> unfit() {
        return hasNoNumber() ? Optional.of(Reason.NO_TARGET_VALUE) : Optional.empty();
    }

    @Override
    Judgement assess() {
        if (compare(progress.target()) == Attainment.MET) {
            return judged(Verdict.ACHIEVED, Reason.TARGET_MET);
        }
        Optional<Reason> open = super.unready();
        if (open.isPresent()) {
            return refused(open.get());
        }
        Optional<Point> baseline = start();
        if (baseline.isEmpty()) {
            return refused(Reason.SINGLE_POINT);
        }
        return Change.between(baseline.get(), latest())
                .map(this::unmet)
                .orElseGet(() -> refused(Reason.NO_TIME_BETWEEN));
    }

    private Judgement unmet(Change change) {
        BigDecimal start = change.from().number().orElseThrow();
        change(change.from());
        boolean metBefore = noteMetBefore(progress.target());
        Reason standstill = metBefore ? Reason.MET_AND_LOST : standstill(change);
        BigDecimal goal = chooseGoal(start);
        if (towards() * goal.compareTo(start) <= 0) {
            return judged(Verdict.INSUFFICIENT_PROGRESS, standstill);
        }
        boolean valueCounts = noteDeadline();
        BigDecimal expected = valueCounts ? now() : projected(change);
        expect(expected);
        BigDecimal shortfall = shortfall(start, goal, expected);
        Verdict verdict = Verdict.SUFFICIENT_PROGRESS;
        Reason reason = valueCounts ? Reason.SHORTFALL_WITHIN_MARGIN : Reason.ON_COURSE;
        if (!compare(SHORTFALL, shortfall, Relation.AT_MOST, method.margin(), Unit.PERCENT)) {
            boolean moved = testMovement(change, goal);
            verdict = moved ? Verdict.ATTENTION_NEEDED : Verdict.INSUFFICIENT_PROGRESS;
            reason = moved ? Reason.MOVING_TOWARDS_TARGET : standstill;
        }
        noteWithoutCeiling(shortfall, verdict);
        return judged(verdict, reason);
    }

    /** The way to the target: 1 where it lies above the latest value, -1 where it lies below. */
    private int towards() {
        int side = bound().compareTo(now());
        return side != 0 ? side : sign(progress.target().direction());
    }

    private Reason standstill(Change change) {
        return towards() * change.amount().signum() < 0 ? Reason.MOVING_AWAY : Reason.NO_DETECTABLE_CHANGE;
    }

    /** Takes the ceiling as the goal where it lies beyond the start, else the target; records what a ceiling does. */
    private BigDecimal chooseGoal(BigDecimal start) {
        if (progress.ceiling().isEmpty()) {
            return bound();
        }
        Objective.Ceiling ceiling = progress.ceiling().get();
        if (towards() * ceiling.value().compareTo(start) <= 0) {
            assume(Assumption.CEILING_NOT_USED);
            return bound();
        }
        ceilingUsed = true;
        add(new Step.Ceiling(ceiling.value(), ceiling.qualifier(), progress.unit(), ceiling.reason()));
        return ceiling.value();
    }

    private void noteWithoutCeiling(BigDecimal shortfall, Verdict verdict) {
        if (ceilingUsed) {
            Judgement without = method.judge(progress.withCeiling(Optional.empty()));
            without.shortfall()
                    .ifPresent(value -> add(new Step.WithoutCeiling(
                            shortfall, value, without.verdict(), without.verdict() == verdict)));
        }
    }

    /**
     * Records why the latest value itself counts, where the deadline has come.
     *
     * @return whether it has; if not, the projection counts
     */
    private boolean noteDeadline() {
        ProgressCase.Deadline deadline = progress.deadline();
        if (deadline.passed()) {
            assume(deadline.standing() ? Assumption.STANDING : Assumption.DEADLINE_PASSED, deadline.period());
            return true;
        }
        if (latest().position() >= deadline.period().position()) {
            assume(Assumption.AT_DEADLINE, deadline.period());
            return true;
        }
        return false;
    }

    private BigDecimal projected(Change change) {
        double slope = progress.trend().isPresent() ? slope(progress.trend().get()) : slope(change);
        double from = latest().position();
        double until = progress.deadline().period().position();
        double years = until - from;
        noteTime(from, until, years);
        BigDecimal expected = calculated(
                PROJECTION,
                Map.of("LATEST", now(), "SLOPE", BigDecimal.valueOf(slope), "YEARS", BigDecimal.valueOf(years)),
                now().add(BigDecimal.valueOf(slope * years)),
                progress.unit());
        BigDecimal capped =
                progress.unit().isPercent() ? expected.max(BigDecimal.ZERO).min(HUNDRED) : expected;
        if (capped.compareTo(expected) != 0) {
            assume(Assumption.CAPPED);
        }
        return capped;
    }

    private double slope(Trend trend) {
        add(new Step.Sloped(
                formula(trend.method()),
                trend.points().stream()
                        .map(point ->
                                new Step.Spot(point.position(), point.number().orElseThrow()))
                        .toList(),
                trend.slopePerYear(),
                progress.unit().ofDifference()));
        return trend.slopePerYear();
    }

    private static Formula formula(TrendMethod method) {
        return switch (method) {
            case THEIL_SEN -> THEIL_SEN_SLOPE;
            case LEAST_SQUARES -> LEAST_SQUARES_SLOPE;
            case KNOWN_VARIANCE -> KNOWN_VARIANCE_SLOPE;
            case COCHRAN_ARMITAGE -> COCHRAN_ARMITAGE_SLOPE;
        };
    }

    private double slope(Change change) {
        assume(Assumption.CHANGE_FOR_TREND);
        noteTime(change.from().position(), change.to().position(), change.years());
        calculated(
                CHANGE_PER_YEAR,
                Map.of("CHANGE", change.amount(), "YEARS", BigDecimal.valueOf(change.years())),
                BigDecimal.valueOf(change.perYear()),
                progress.unit().ofDifference());
        return change.perYear();
    }

    private void noteTime(double from, double until, double years) {
        calculated(
                TIME,
                Map.of("UNTIL", BigDecimal.valueOf(until), "FROM", BigDecimal.valueOf(from)),
                BigDecimal.valueOf(years),
                Unit.parse("year"));
    }

    private BigDecimal shortfall(BigDecimal start, BigDecimal goal, BigDecimal expected) {
        BigDecimal shortfall = calculated(
                SHORTFALL,
                Map.of("TARGET", goal, "EXPECTED", expected, "BASELINE", start),
                percent(goal.subtract(expected), goal.subtract(start)),
                Unit.PERCENT);
        fallShortBy(shortfall);
        return shortfall;
    }

    /** Tests whether the value moved towards the target: by its sampling error, or else by the size of the change. */
    private boolean testMovement(Change change, BigDecimal goal) {
        if (change.test().isPresent()) {
            BigDecimal p = test(change, change.test().get());
            BigDecimal level = BigDecimal.valueOf(method.significance());
            boolean significant = compare(ChangeSteps.P, p, Relation.BELOW, level, NO_UNIT);
            return significant && towards() * change.amount().signum() > 0;
        }
        assume(Assumption.NO_SAMPLING_ERROR);
        BigDecimal start = change.from().number().orElseThrow();
        BigDecimal moved = calculated(
                MOVEMENT,
                Map.of("LATEST", now(), "BASELINE", start, "TARGET", goal),
                percent(change.amount(), goal.subtract(start)),
                Unit.PERCENT);
        return compare(MOVEMENT, moved, Relation.AT_LEAST, method.movement(), Unit.PERCENT);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return HUNDRED.multiply(part).divide(whole, MathContext.DECIMAL128);
    }
}
