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
import org.akkoord.explain.Assumption;
import org.akkoord.explain.Formula;
import org.akkoord.explain.Formula.Symbol;
import org.akkoord.explain.Step;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.quantity.Quantity.Relation;
import org.akkoord.quantity.Unit;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;

/** One case under {@link Destatis}. */
final class DestatisRun {

    private static final String NOT_CALCULATED = "not calculated";

    private final Destatis method;
    private final ProgressCase progress;
    private final Working working;
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

    /** A symbol with what it stands for here. */
    private record Symbolized(Weather weather, OptionalDouble measure, Verdict verdict, Reason reason) {}

    DestatisRun(Destatis method, ProgressCase progress) {
        this.method = method;
        this.progress = progress;
        this.working = new Working(method, progress);
        this.aim = new Milestone(progress.deadline().period(), progress.target());
    }

    Judgement judge() {
        Optional<Reason> unready = working.unready().or(working::several);
        if (unready.isPresent()) {
            return working.refused(unready.get(), NOT_CALCULATED);
        }
        if (working.hasNoNumber() && working.wanted() == 0) {
            return working.refused(Reason.NO_DIRECTION, NOT_CALCULATED);
        }
        working.tellLimits(true);
        if (!working.hasNoNumber()) {
            chooseAim();
        }
        List<Point> run = consecutive();
        if (run.size() < method.fewest()) {
            boolean few = progress.series().numbers().size() < method.fewest();
            return working.refused(few ? Reason.TOO_FEW_VALUES : Reason.NOT_ANNUAL, NOT_CALCULATED);
        }
        BigDecimal change = meanChange(run);
        Symbolized symbol = working.hasNoNumber() ? direction(change, run) : worstEnd(change);
        return working.rated(
                new Rating(symbol.weather().word, symbol.measure(), OptionalDouble.empty()),
                symbol.verdict(),
                symbol.reason());
    }

    /** The next target that is not over, milestones included; the last one if all are. */
    private void chooseAim() {
        int year = Working.year(working.latest());
        Optional<Milestone> next = Stream.concat(progress.milestones().stream(), Stream.of(aim))
                .filter(each -> isNumber(each.target()) && Working.year(each.period()) >= year)
                .min((a, b) -> a.period().compareTo(b.period()));
        if (next.isPresent() && !next.get().equals(aim)) {
            aim = next.get();
            working.assume(Assumption.NEXT_MILESTONE, Optional.of(aim.period()));
        }
        if (next.isEmpty() && !progress.deadline().standing()) {
            lookBack();
        }
    }

    private static boolean isNumber(TargetValue target) {
        return target.boundFrom(0).isPresent();
    }

    /** Leaves values after the target year aside, if there are any before. */
    private void lookBack() {
        progress.series().numbers().stream()
                .filter(point -> Working.year(point) <= Working.year(aim.period()))
                .reduce((first, second) -> second)
                .ifPresent(point -> {
                    working.latest(point);
                    working.assume(Assumption.UNTIL_TARGET_YEAR, Optional.of(aim.period()));
                });
    }

    /** The values of consecutive years up to the latest, as many as count. */
    private List<Point> consecutive() {
        List<Point> points = progress.series().numbers();
        int last = points.indexOf(working.latest());
        int first = last;
        while (first > 0
                && last - first < method.changes()
                && Working.year(points.get(first)) - Working.year(points.get(first - 1)) == 1) {
            first--;
        }
        return points.subList(first, last + 1);
    }

    private BigDecimal meanChange(List<Point> run) {
        Point first = run.get(0);
        working.earlier(first);
        working.assume(Assumption.FROM_PERIOD, Optional.of(first.period()));
        BigDecimal start = first.number().orElseThrow();
        BigDecimal years = BigDecimal.valueOf(run.size() - 1L);
        return working.calculated(
                Formula.MEAN_ANNUAL_CHANGE,
                Map.of(Symbol.LATER, working.now(), Symbol.EARLIER, start, Symbol.YEARS, years),
                working.now().subtract(start).divide(years, MathContext.DECIMAL128),
                progress.unit().ofDifference());
    }

    private Symbolized direction(BigDecimal change, List<Point> run) {
        BigDecimal before = run.get(run.size() - 2).number().orElseThrow();
        BigDecimal last = working.calculated(
                Formula.CHANGE,
                Map.of(Symbol.LATER, working.now(), Symbol.EARLIER, before),
                working.now().subtract(before),
                progress.unit().ofDifference());
        boolean average = working.wanted() * change.signum() > 0;
        boolean latest = working.wanted() * last.signum() > 0;
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
        // an end that is reached does not make up for the other one
        Symbolized worst =
                symbols.stream().max(Comparator.comparing(Symbolized::verdict)).orElseThrow();
        return new Symbolized(weather, worst.measure(), worst.verdict(), worst.reason());
    }

    private Symbolized symbol(TargetValue target, BigDecimal change) {
        Attainment attainment = target.test(working.latest().value());
        working.add(new Step.Compared(working.latest().value(), target, progress.unit(), attainment));
        int wanted = Working.sign(target.direction());
        int way = wanted * change.signum();
        OptionalDouble none = OptionalDouble.empty();
        if (attainment == Attainment.MET) {
            Weather weather = way >= 0 ? Weather.SUN : Weather.SLIGHTLY_CLOUDY;
            return new Symbolized(weather, none, Verdict.ACHIEVED, Reason.TARGET_MET);
        }
        working.tellMetBefore(target);
        if (!progress.deadline().standing()) {
            return project(target, change, way);
        }
        working.assume(Assumption.STANDING, Optional.of(progress.deadline().period()));
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
        BigDecimal now = working.now();
        BigDecimal bound = target.boundFrom(now.doubleValue()).orElseThrow();
        BigDecimal years = BigDecimal.valueOf(Working.year(aim.period()) - Working.year(working.latest()));
        BigDecimal projected = working.calculated(
                Formula.PROJECTION,
                Map.of(Symbol.LATEST, now, Symbol.SLOPE, change, Symbol.YEARS, years),
                now.add(change.multiply(years)),
                progress.unit());
        working.expect(projected);
        BigDecimal shortfall = working.calculated(
                Formula.REMAINING_GAP,
                Map.of(Symbol.TARGET, bound, Symbol.EXPECTED, projected, Symbol.LATEST, now),
                Working.HUNDRED.multiply(bound.subtract(projected)).divide(bound.subtract(now), MathContext.DECIMAL128),
                Unit.PERCENT);
        OptionalDouble measure = OptionalDouble.of(shortfall.doubleValue());
        if (working.holds(Formula.REMAINING_GAP, shortfall, Relation.BELOW, method.sun(), Unit.PERCENT)) {
            return new Symbolized(Weather.SUN, measure, Verdict.SUFFICIENT_PROGRESS, Reason.ON_COURSE);
        }
        if (working.holds(Formula.REMAINING_GAP, shortfall, Relation.AT_MOST, method.slightlyCloudy(), Unit.PERCENT)) {
            return new Symbolized(Weather.SLIGHTLY_CLOUDY, measure, Verdict.SUFFICIENT_PROGRESS, Reason.ON_COURSE);
        }
        if (way > 0) {
            return cloud(way, measure);
        }
        Reason reason = way < 0 ? Reason.MOVING_AWAY : Reason.NO_DETECTABLE_CHANGE;
        return new Symbolized(Weather.THUNDERSTORM, measure, Verdict.INSUFFICIENT_PROGRESS, reason);
    }
}
