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
import org.akkoord.statistics.Normal;
import org.akkoord.trend.Change;
import org.akkoord.trend.Point;
import org.akkoord.trend.Trend;
import org.akkoord.trend.TrendMethod;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;

/** One case with a target value under {@link SectorAgreement}. */
final class SectorAgreementRun extends Working<SectorAgreement> {

    /** A product of doubles is right to so many digits; the next ones would be noise in the expected value. */
    private static final MathContext WITHOUT_NOISE = new MathContext(15);

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
    static final Formula SHORTFALL_BEYOND = Formula.of(
            "SHORTFALL_BEYOND",
            "100 * ({EXPECTED} - {OTHER_END}) / ({TARGET} - {BASELINE})",
            "BASELINE",
            "TARGET",
            "OTHER_END",
            "EXPECTED");
    static final Formula MOVEMENT = Formula.of("MOVEMENT", "100 * ({LATEST} - {BASELINE}) / ({TARGET} - {BASELINE})");
    static final Formula MOVEMENT_ACROSS = Formula.of(
            "MOVEMENT_ACROSS",
            "100 - 100 * ({LATEST} - {OTHER_END}) / ({TARGET} - {BASELINE})",
            "BASELINE",
            "TARGET",
            "OTHER_END",
            "LATEST");
    static final Formula CLOSER = Formula.of("CLOSER", "{DISTANCE_BEFORE} - {DISTANCE_NOW}");

    private static final Unit YEAR = Unit.parse("year");

    /** What the change does to the distance. */
    private enum Movement {
        TOWARDS,
        NONE,
        AWAY
    }

    private Goal goal;
    private BigDecimal start = BigDecimal.ZERO;
    private boolean ceilingUsed;

    SectorAgreementRun(SectorAgreement method, ProgressCase progress) {
        super(method, progress);
        this.goal = new Goal(progress.target());
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
    Outcome assess() {
        if (compare(progress.target()) == Attainment.MET) {
            return judged(Verdict.ACHIEVED, isLate() ? Reason.MET_LATE : Reason.TARGET_MET);
        }
        Optional<Reason> open = super.unready();
        if (open.isPresent()) {
            return refused(open.get());
        }
        Optional<Point> baseline = start();
        if (baseline.isEmpty()) {
            return refused(Reason.SINGLE_POINT);
        }
        if (progress.baseline().isPresent() && baseline.get().position() > latest().position()) {
            return refused(Reason.BASELINE_LATER);
        }
        return Change.between(baseline.get(), latest())
                .map(this::unmet)
                .orElseGet(() -> refused(Reason.NO_TIME_BETWEEN));
    }

    /** Whether the last value up to the deadline did not meet the target; records the first one after it that does. */
    private boolean isLate() {
        ProgressCase.Deadline deadline = progress.deadline();
        if (deadline.standing() || !deadline.passed() || !deadline.endsBefore(latest())) {
            return false;
        }
        Optional<Point> inTime = progress.series().points().stream()
                .filter(point -> !deadline.endsBefore(point))
                .reduce((first, second) -> second);
        if (inTime.filter(point -> progress.target().test(point.value()) == Attainment.MET)
                .isPresent()) {
            return false;
        }
        progress.series().points().stream()
                .filter(deadline::endsBefore)
                .filter(point -> progress.target().test(point.value()) == Attainment.MET)
                .findFirst()
                .ifPresent(point -> assume(Assumption.MET_LATE, point.period()));
        return true;
    }

    private Outcome unmet(Change change) {
        start = change.from().number().orElseThrow();
        change(change.from());
        boolean metBefore = noteMetBefore(progress.target());
        boolean interimMissed = noteInterimTargets();
        if (goal.distance(start).signum() <= 0) {
            return judged(Verdict.INSUFFICIENT_PROGRESS, metBefore ? Reason.MET_AND_LOST : Reason.NO_DETECTABLE_CHANGE);
        }
        progress.ceiling().ifPresent(this::useCeiling);
        if (goal.isBetween(start, now())) {
            assume(Assumption.RANGE_CROSSED);
        }
        boolean valueCounts = noteDeadline();
        BigDecimal expected = valueCounts ? now() : projected(change);
        expect(expected);
        BigDecimal shortfall = shortfall(expected);
        boolean close = compare(SHORTFALL, shortfall, Relation.AT_MOST, method.margin(), Unit.PERCENT);
        Found found = close
                ? close(valueCounts, metBefore, interimMissed)
                : far(testMovement(change), expected, metBefore, interimMissed && !valueCounts);
        noteWithoutCeiling(shortfall, found.verdict());
        return judged(found.verdict(), found.reason());
    }

    /** What follows where no more than the margin is missing. */
    private static Found close(boolean valueCounts, boolean metBefore, boolean interimMissed) {
        if (interimMissed) {
            return new Found(Verdict.ATTENTION_NEEDED, Reason.INTERIM_TARGET_MISSED);
        }
        if (metBefore) {
            return new Found(Verdict.SUFFICIENT_PROGRESS, Reason.MET_AND_LOST);
        }
        return new Found(Verdict.SUFFICIENT_PROGRESS, valueCounts ? Reason.SHORTFALL_WITHIN_MARGIN : Reason.ON_COURSE);
    }

    /** What follows where more than the margin is missing. */
    private Found far(Movement movement, BigDecimal expected, boolean metBefore, boolean interimMissed) {
        boolean isOver = progress.deadline().passed() && !progress.deadline().standing();
        if (metBefore) {
            return new Found(Verdict.INSUFFICIENT_PROGRESS, Reason.MET_AND_LOST);
        }
        if (movement != Movement.TOWARDS) {
            Reason still = movement == Movement.AWAY ? Reason.MOVING_AWAY : Reason.NO_DETECTABLE_CHANGE;
            return new Found(Verdict.INSUFFICIENT_PROGRESS, isOver ? Reason.DEADLINE_PASSED : still);
        }
        if (isOver) {
            return new Found(Verdict.ATTENTION_NEEDED, Reason.MOVED_NOT_IN_TIME);
        }
        if (interimMissed) {
            return new Found(Verdict.ATTENTION_NEEDED, Reason.INTERIM_TARGET_MISSED);
        }
        if (goal.isBetween(start, now())) {
            return new Found(Verdict.ATTENTION_NEEDED, Reason.RANGE_CROSSED);
        }
        return new Found(
                Verdict.ATTENTION_NEEDED,
                goal.isBetween(start, expected) ? Reason.BEYOND_RANGE : Reason.MOVING_TOWARDS_TARGET);
    }

    /** Takes the ceiling as the goal where it lies between the start and the target; records what a ceiling does. */
    private void useCeiling(Objective.Ceiling ceiling) {
        Optional<Goal> attainable = goal.withCeiling(ceiling.value(), start);
        if (attainable.isEmpty()) {
            assume(Assumption.CEILING_NOT_USED);
            return;
        }
        goal = attainable.get();
        ceilingUsed = true;
        add(new Step.Ceiling(ceiling.value(), ceiling.qualifier(), progress.unit(), ceiling.reason()));
    }

    private void noteWithoutCeiling(BigDecimal shortfall, Verdict verdict) {
        if (ceilingUsed && isRecording()) {
            Judgement without = method.judge(progress.withoutCeiling());
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
        if (deadline.isCoveredBy(latest())) {
            assume(Assumption.AT_DEADLINE, deadline.period());
            return true;
        }
        return false;
    }

    private BigDecimal projected(Change change) {
        double slope = progress.trend().isPresent() ? slope(progress.trend().get()) : slope(change);
        double from = latest().position();
        double until = progress.deadline().moment();
        double years = latest().period().yearsUntil(progress.deadline().end().plusDays(1));
        noteTime(from, until, years);
        BigDecimal expected = calculated(
                PROJECTION,
                () -> Map.of("LATEST", now(), "SLOPE", BigDecimal.valueOf(slope), "YEARS", BigDecimal.valueOf(years)),
                now().add(BigDecimal.valueOf(slope * years).round(WITHOUT_NOISE)),
                progress.unit());
        BigDecimal possible = progress.possible(expected);
        if (possible.compareTo(expected) != 0) {
            assume(Assumption.CAPPED);
        }
        return possible;
    }

    private double slope(Trend trend) {
        if (isRecording()) {
            add(sloped(trend));
        }
        return trend.slopePerYear();
    }

    private Step sloped(Trend trend) {
        return new Step.Sloped(
                formula(trend.method()),
                trend.points().stream()
                        .map(point ->
                                new Step.Spot(point.position(), point.number().orElseThrow()))
                        .toList(),
                trend.slopePerYear(),
                progress.unit().ofDifference());
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
        if (isRecording()) {
            calculated(
                    TIME,
                    Map.of("UNTIL", BigDecimal.valueOf(until), "FROM", BigDecimal.valueOf(from)),
                    BigDecimal.valueOf(years),
                    YEAR);
        }
    }

    private BigDecimal shortfall(BigDecimal expected) {
        BigDecimal end = goal.end(start);
        BigDecimal shortfall;
        if (goal.isBetween(start, expected)) {
            BigDecimal other = goal.otherEnd(start);
            shortfall = calculated(
                    SHORTFALL_BEYOND,
                    () -> Map.of("TARGET", end, "OTHER_END", other, "EXPECTED", expected, "BASELINE", start),
                    percent(expected.subtract(other), end.subtract(start)),
                    Unit.PERCENT);
        } else {
            shortfall = calculated(
                    SHORTFALL,
                    () -> Map.of("TARGET", end, "EXPECTED", expected, "BASELINE", start),
                    percent(end.subtract(expected), end.subtract(start)),
                    Unit.PERCENT);
        }
        fallShortBy(shortfall);
        return shortfall;
    }

    /** Tests what the change does to the distance: by its sampling error, or else by the size of the change. */
    private Movement testMovement(Change change) {
        boolean across = goal.isBetween(start, now());
        BigDecimal closer = goal.distance(start).subtract(goal.distance(now()));
        if (change.test().isPresent()) {
            BigDecimal p = across
                    ? testAcross(change, closer)
                    : test(change, change.test().get());
            BigDecimal level = BigDecimal.valueOf(method.significance());
            return compare(ChangeSteps.P, p, Relation.BELOW, level, NO_UNIT) ? moved(closer) : Movement.NONE;
        }
        assume(Assumption.NO_SAMPLING_ERROR);
        Formula formula = across ? MOVEMENT_ACROSS : MOVEMENT;
        BigDecimal moved = movement(formula, closer);
        if (compare(formula, moved, Relation.AT_LEAST, method.movement(), Unit.PERCENT)) {
            return Movement.TOWARDS;
        }
        return moved.signum() < 0
                        && compare(
                                formula,
                                moved,
                                Relation.AT_MOST,
                                method.movement().negate(),
                                Unit.PERCENT)
                ? Movement.AWAY
                : Movement.NONE;
    }

    private static Movement moved(BigDecimal closer) {
        return closer.signum() > 0 ? Movement.TOWARDS : Movement.AWAY;
    }

    /** The movement in percent of the distance from the start to the goal. */
    private BigDecimal movement(Formula formula, BigDecimal closer) {
        BigDecimal end = goal.end(start);
        return calculated(
                formula,
                () -> formula.equals(MOVEMENT)
                        ? Map.of("LATEST", now(), "BASELINE", start, "TARGET", end)
                        : Map.of("LATEST", now(), "BASELINE", start, "TARGET", end, "OTHER_END", goal.otherEnd(start)),
                percent(closer, goal.distance(start)),
                Unit.PERCENT);
    }

    /** The one-sided p of the change of the distance where the value crossed the range. */
    private BigDecimal testAcross(Change change, BigDecimal closer) {
        double before = change.from().standardError().orElseThrow();
        double after = change.to().standardError().orElseThrow();
        calculated(
                CLOSER,
                Map.of("DISTANCE_BEFORE", goal.distance(start), "DISTANCE_NOW", goal.distance(now())),
                closer,
                progress.unit().ofDifference());
        double z = Normal.z(closer.doubleValue(), before, after);
        calculated(ChangeSteps.STATISTIC, ChangeSteps.errors(closer, before, after), z, NO_UNIT);
        BigDecimal statistic = BigDecimal.valueOf(z);
        double p = Math.max(Double.MIN_VALUE, Normal.oneSidedP(Math.abs(z)));
        return calculated(ChangeSteps.P, Map.of("STATISTIC", statistic), BigDecimal.valueOf(p), NO_UNIT);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return HUNDRED.multiply(part).divide(whole, MathContext.DECIMAL128);
    }

    /** A verdict with its reason. */
    private record Found(Verdict verdict, Reason reason) {}
}
