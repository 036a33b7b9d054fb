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
import org.akkoord.explain.Explanation.Assumption;
import org.akkoord.explain.Formula;
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
    Judgement assess() {
        noteLimits(true);
        if (!hasNoNumber()) {
            chooseAim();
        }
        List<Point> run = consecutive();
        if (run.size() < method.fewest()) {
            boolean few = progress.series().numbers().size() < method.fewest();
            return refused(few ? Reason.TOO_FEW_VALUES : Reason.NOT_ANNUAL);
        }
        startFrom(run.get(0));
        BigDecimal change = meanAnnualChange(run.get(0));
        Symbolized symbol = hasNoNumber() ? direction(change, run) : worstEnd(change);
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
        return target.boundFrom(0).isPresent();
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

    /** The values of consecutive years up to the latest one, at most as many as the rule uses. */
    private List<Point> consecutive() {
        List<Point> points = progress.series().numbers();
        int last = points.indexOf(latest());
        int first = last;
        while (first > 0
                && last - first < method.changes()
                && year(points.get(first)) - year(points.get(first - 1)) == 1) {
            first--;
        }
        return points.subList(first, last + 1);
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

    private Symbolized worstEnd(BigDecimal change) {
        List<Symbolized> symbols =
                aim.target().ends().stream().map(end -> symbol(end, change)).toList();
        Weather weather = symbols.stream()
                .map(Symbolized::weather)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        // an end of a range that is reached does not make up for the other end
        Symbolized worst =
                symbols.stream().max(Comparator.comparing(Symbolized::verdict)).orElseThrow();
        return new Symbolized(weather, worst.measure(), worst.verdict(), worst.reason());
    }

    private Symbolized symbol(TargetValue target, BigDecimal change) {
        boolean met = checkTarget(target);
        int wanted = sign(target.direction());
        int way = wanted * change.signum();
        OptionalDouble none = OptionalDouble.empty();
        if (met) {
            Weather weather = way >= 0 ? Weather.SUN : Weather.SLIGHTLY_CLOUDY;
            return new Symbolized(weather, none, Verdict.ACHIEVED, Reason.TARGET_MET);
        }
        if (!progress.deadline().standing()) {
            return project(target, change, way);
        }
        assume(Assumption.STANDING, progress.deadline().period());
        return way < 0
                ? new Symbolized(Weather.THUNDERSTORM, none, Verdict.INSUFFICIENT_PROGRESS, Reason.MOVING_AWAY)
                : cloud(way, none);
    }

    private static Symbolized cloud(int way, OptionalDouble measure) {
        return way > 0
                ? new Symbolized(Weather.CLOUD, measure, Verdict.ATTENTION_NEEDED, Reason.MOVING_TOWARDS_TARGET)
                : new Symbolized(Weather.CLOUD, measure, Verdict.INSUFFICIENT_PROGRESS, Reason.NO_DETECTABLE_CHANGE);
    }

    private Symbolized project(TargetValue target, BigDecimal change, int way) {
        BigDecimal now = now();
        BigDecimal bound = target.boundFrom(now.doubleValue()).orElseThrow();
        BigDecimal years = BigDecimal.valueOf(year(aim.period()) - year(latest()));
        BigDecimal projected = calculated(
                PROJECTION,
                Map.of("LATEST", now, "SLOPE", change, "YEARS", years),
                now.add(change.multiply(years)),
                progress.unit());
        expect(projected);
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
