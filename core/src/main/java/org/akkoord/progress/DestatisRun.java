package org.akkoord.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.akkoord.agreement.Objective.Milestone;
import org.akkoord.agreement.TargetValue;
import org.akkoord.agreement.TargetValue.Attainment;
import org.akkoord.explain.Explanation.Assumption;
import org.akkoord.explain.Formula;
import org.akkoord.indicator.Direction;
import org.akkoord.quantity.Quantity.Relation;
import org.akkoord.quantity.Unit;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;

/** One case under {@link Destatis}. */
final class DestatisRun extends Working<Destatis> {

    static final Formula REMAINING_GAP = Formula.of(
            "REMAINING_GAP", "100 * ({TARGET} - {EXPECTED}) / ({TARGET} - {LATEST})", "LATEST", "TARGET", "EXPECTED");

    private Milestone aim;

    /** The symbols, from best to worst. */
    private enum Weather {
        SUN("sun"),
        SLIGHTLY_CLOUDY("slightly cloudy"),
        CLOUD("cloud"),
        THUNDERSTORM("thunderstorm");

        private final String word;

        Weather(String word) {
            this.word = word;
        }
    }

    /** A symbol with its measure, its verdict and its reason. */
    private record Symbolized(Weather weather, OptionalDouble measure, Verdict verdict, Reason reason) {}

    DestatisRun(Destatis method, ProgressCase progress) {
        super(method, progress, Optional.of("not calculated"));
        this.aim = new Milestone(progress.deadline().period(), progress.target());
    }

    @Override
    Outcome assess() {
        noteLimits(true);
        if (!hasNoNumber()) {
            chooseAim();
            Optional<Reason> inexact = inexact(aim.target());
            if (inexact.isPresent()) {
                return refused(inexact.get());
            }
        }
        List<Point> run = recent();
        if (run.size() < method.fewest()) {
            return refused(Reason.TOO_FEW_VALUES);
        }
        startFrom(run.get(0));
        BigDecimal change = meanAnnualChange(run.get(0));
        Symbolized symbol = hasNoNumber() ? direction(change, run) : symbol(weakest(), change);
        return rated(symbol.weather().word, symbol.measure(), symbol.verdict(), symbol.reason());
    }

    @Override
    Optional<Reason> unfit() {
        return severalInAYear()
                .or(() -> hasNoNumber() && wanted() == 0 ? Optional.of(Reason.NO_DIRECTION) : Optional.empty());
    }

    /** Aims at the next target whose year is not over, milestones included; if all are over, at the last one. */
    private void chooseAim() {
        int year = year(latest());
        Optional<Milestone> next = Stream.concat(progress.milestones().stream(), Stream.of(aim))
                .filter(each -> isNumber(each.target()) && year(each.period()) >= year)
                .min((a, b) -> a.period().compareTo(b.period()));
        if (next.isPresent() && !next.get().equals(aim)) {
            aim = next.get();
            assume(Assumption.NEXT_MILESTONE, aim.period());
        }
        if (next.isEmpty() && !progress.deadline().standing()) {
            lookBack();
        }
    }

    private static boolean isNumber(TargetValue target) {
        return !target.bounds().isEmpty();
    }

    /** Takes the last value up to the target year as the latest one, if there is one. */
    private void lookBack() {
        progress.series().numbers().stream()
                .filter(point -> year(point) <= year(aim.period()))
                .reduce((first, second) -> second)
                .ifPresent(point -> {
                    useAsLatest(point);
                    assume(Assumption.UNTIL_TARGET_YEAR, aim.period());
                });
    }

    /** The last values up to the latest one, whatever years lie between them, at most as many as the rule uses. */
    private List<Point> recent() {
        List<Point> points = progress.series().numbers();
        int last = points.indexOf(latest());
        return points.subList(Math.max(0, last - method.changes()), last + 1);
    }

    private Symbolized direction(BigDecimal change, List<Point> run) {
        BigDecimal last = change(run.get(run.size() - 2));
        boolean average = wanted() * change.signum() > 0;
        boolean latest = wanted() * last.signum() > 0;
        OptionalDouble measure = OptionalDouble.of(change.doubleValue());
        if (average) {
            Weather weather = latest ? Weather.SUN : Weather.SLIGHTLY_CLOUDY;
            return new Symbolized(weather, measure, Verdict.SUFFICIENT_PROGRESS, Reason.WANTED_WAY);
        }
        if (latest) {
            return new Symbolized(Weather.CLOUD, measure, Verdict.ATTENTION_NEEDED, Reason.WANTED_WAY_SLOWLY);
        }
        Reason reason = change.signum() == 0 ? Reason.NO_MOVEMENT : Reason.UNWANTED_WAY;
        return new Symbolized(Weather.THUNDERSTORM, measure, Verdict.INSUFFICIENT_PROGRESS, reason);
    }

    /** The target as one bound: of a range the end that is easiest to reach. */
    private TargetValue weakest() {
        List<TargetValue> ends = aim.target().ends();
        if (ends.size() == 1) {
            return ends.get(0);
        }
        assume(Assumption.WEAKEST_END);
        return switch (aim.target().directionFrom(lastOutside().orElse(now()))) {
            case INCREASE -> ends.get(0);
            case DECREASE -> ends.get(1);
            case NEUTRAL -> nearest(ends);
        };
    }

    /** The latest value if it lies outside the range, or else the last one before it that does. */
    private Optional<BigDecimal> lastOutside() {
        return progress.series().numbers().stream()
                .filter(point -> point.position() <= latest().position())
                .map(point -> point.number().orElseThrow())
                .filter(value -> aim.target().directionFrom(value) != Direction.NEUTRAL)
                .reduce((first, second) -> second);
    }

    private TargetValue nearest(List<TargetValue> ends) {
        return ends.stream()
                .min(Comparator.comparing(
                        end -> end.bounds().get(0).subtract(now()).abs()))
                .orElseThrow();
    }

    private Symbolized symbol(TargetValue target, BigDecimal change) {
        boolean met = compare(target) == Attainment.MET;
        if (!met) {
            noteMetBefore(aim.target());
        }
        int wanted = sign(target.direction());
        int way = wanted * change.signum();
        OptionalDouble none = OptionalDouble.empty();
        if (met) {
            return reached(way >= 0 ? Weather.SUN : Weather.SLIGHTLY_CLOUDY);
        }
        if (!progress.deadline().standing()) {
            return project(target, change, way);
        }
        assume(Assumption.STANDING, progress.deadline().period());
        return way < 0
                ? new Symbolized(Weather.THUNDERSTORM, none, Verdict.INSUFFICIENT_PROGRESS, Reason.MOVING_AWAY)
                : cloud(way, none);
    }

    /** What is aimed at is reached; an interim target is not the target itself. */
    private Symbolized reached(Weather weather) {
        boolean isAll = isFinal() || compare(progress.target()) == Attainment.MET;
        return isAll
                ? new Symbolized(weather, OptionalDouble.empty(), Verdict.ACHIEVED, Reason.TARGET_MET)
                : new Symbolized(
                        weather, OptionalDouble.empty(), Verdict.SUFFICIENT_PROGRESS, Reason.INTERIM_TARGET_MET);
    }

    private boolean isFinal() {
        return aim.target().equals(progress.target())
                && aim.period().equals(progress.deadline().period());
    }

    private static Symbolized cloud(int way, OptionalDouble measure) {
        return way > 0
                ? new Symbolized(Weather.CLOUD, measure, Verdict.ATTENTION_NEEDED, Reason.MOVING_TOWARDS_TARGET)
                : new Symbolized(Weather.CLOUD, measure, Verdict.INSUFFICIENT_PROGRESS, Reason.NO_DETECTABLE_CHANGE);
    }

    private Symbolized project(TargetValue target, BigDecimal change, int way) {
        BigDecimal now = now();
        BigDecimal bound = target.boundFrom(now).orElseThrow();
        BigDecimal years = BigDecimal.valueOf(year(aim.period()) - year(latest()));
        BigDecimal projected = calculated(
                PROJECTION,
                Map.of("LATEST", now, "SLOPE", change, "YEARS", years),
                now.add(change.multiply(years)),
                progress.unit());
        if (isFinal()) {
            expect(projected);
        }
        BigDecimal shortfall = calculated(
                REMAINING_GAP,
                Map.of("TARGET", bound, "EXPECTED", projected, "LATEST", now),
                HUNDRED.multiply(bound.subtract(projected)).divide(bound.subtract(now), MathContext.DECIMAL128),
                Unit.PERCENT);
        OptionalDouble measure = OptionalDouble.of(shortfall.doubleValue());
        if (compare(REMAINING_GAP, shortfall, Relation.BELOW, method.sun(), Unit.PERCENT)) {
            return new Symbolized(Weather.SUN, measure, Verdict.SUFFICIENT_PROGRESS, Reason.ON_COURSE);
        }
        if (compare(REMAINING_GAP, shortfall, Relation.AT_MOST, method.slightlyCloudy(), Unit.PERCENT)) {
            return new Symbolized(Weather.SLIGHTLY_CLOUDY, measure, Verdict.SUFFICIENT_PROGRESS, Reason.ON_COURSE);
        }
        if (way > 0) {
            return cloud(way, measure);
        }
        Reason reason = way < 0 ? Reason.MOVING_AWAY : Reason.NO_DETECTABLE_CHANGE;
        return new Symbolized(Weather.THUNDERSTORM, measure, Verdict.INSUFFICIENT_PROGRESS, reason);
    }
}
