package org.akkoord.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.akkoord.agreement.TargetValue;
import org.akkoord.agreement.TargetValue.Attainment;
import org.akkoord.explain.Assumption;
import org.akkoord.explain.Formula;
import org.akkoord.explain.Formula.Symbol;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Direction;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.quantity.Quantity.Relation;
import org.akkoord.quantity.Unit;
import org.akkoord.statistics.GrowthRate;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;

/** One case under a published rule: the numbers it asks for, the steps it takes, the judgement it ends with. */
final class Working {

    static final Unit NO_UNIT = Unit.parse("none");
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String method;
    private final ProgressCase progress;
    private final List<Step> steps = new ArrayList<>();
    private Optional<Point> latest;
    private Optional<Point> earlier = Optional.empty();
    private Optional<BigDecimal> expected = Optional.empty();

    Working(ProgressMethod method, ProgressCase progress) {
        this.method = method.name();
        this.progress = progress;
        this.latest = progress.series().latest();
    }

    ProgressCase progress() {
        return progress;
    }

    /** Why the rule cannot even begin: there is no value, or the latest is no number. */
    Optional<Reason> unready() {
        if (latest.isEmpty()) {
            return Optional.of(Reason.NO_MEASUREMENT);
        }
        return latest.get().number().isEmpty() ? Optional.of(Reason.VALUE_IS_A_RANGE) : Optional.empty();
    }

    Point latest() {
        return latest.orElseThrow();
    }

    BigDecimal now() {
        return latest().number().orElseThrow();
    }

    /** Takes another value as the latest, such as the one of the target year. */
    void latest(Point point) {
        latest = Optional.of(point);
    }

    /** 1 where more is better, -1 where less is, 0 where that is not known. */
    int wanted() {
        return sign(progress.good());
    }

    static int sign(Direction direction) {
        return switch (direction) {
            case INCREASE -> 1;
            case DECREASE -> -1;
            case NEUTRAL -> 0;
        };
    }

    /** Whether the target is one value to be reached: at least, or at most. */
    boolean hasOneBound() {
        return progress.target().bounds().size() == 1;
    }

    /** Whether the target has no number: a direction, or nothing at all. */
    boolean hasNoNumber() {
        return progress.target().bounds().isEmpty();
    }

    BigDecimal bound() {
        return progress.target().boundFrom(now().doubleValue()).orElseThrow();
    }

    /** Compares the latest value with the target exactly and tells it, and whether it was met before. */
    boolean isMet() {
        Attainment attainment = progress.target().test(latest().value());
        steps.add(new Step.Compared(latest().value(), progress.target(), progress.unit(), attainment));
        if (attainment != Attainment.MET) {
            tellMetBefore(progress.target());
        }
        return attainment == Attainment.MET;
    }

    /** Says whether an earlier value met the target. */
    void tellMetBefore(TargetValue target) {
        Stream.concat(progress.start(latest()).stream(), progress.series().points().stream())
                .filter(point -> point.period().compareTo(latest().period()) < 0)
                .filter(point -> target.test(point.value()) == Attainment.MET)
                .reduce((first, second) -> second)
                .ifPresent(point -> steps.add(new Step.MetBefore(point.period())));
    }

    /** The start of the agreement, if it has one that is not the latest value itself. */
    Optional<Point> start() {
        earlier = progress.start(latest());
        progress.baseline().ifPresent(stated -> assume(Assumption.STATED_BASELINE, Optional.of(stated.period())));
        return earlier;
    }

    void earlier(Point point) {
        earlier = Optional.of(point);
    }

    /** The year that counts for a period: the one in which it begins. */
    static int year(ReportingPeriod period) {
        return period.start().getYear();
    }

    static int year(Point point) {
        return year(point.period());
    }

    int targetYear() {
        return year(progress.deadline().period());
    }

    /** Why years cannot be counted: one of them has two values. */
    Optional<Reason> several() {
        List<Integer> years =
                progress.series().numbers().stream().map(Working::year).toList();
        return years.stream().distinct().count() < years.size()
                ? Optional.of(Reason.SEVERAL_IN_A_YEAR)
                : Optional.empty();
    }

    /** Says what the rule leaves aside: parts of years, ceilings, milestones. */
    void tellLimits(boolean usesMilestones) {
        boolean calendarYears = Stream.concat(
                        progress.series().points().stream().map(Point::period),
                        Stream.concat(
                                progress.baseline().stream().map(stated -> stated.period()),
                                hasNoNumber()
                                        ? Stream.empty()
                                        : Stream.of(progress.deadline().period())))
                .allMatch(ReportingPeriod.CalendarYear.class::isInstance);
        if (!calendarYears) {
            assume(Assumption.WHOLE_YEARS, Optional.empty());
        }
        if (progress.ceiling().isPresent()) {
            assume(Assumption.NO_CEILINGS, Optional.empty());
        }
        if (!usesMilestones && !progress.milestones().isEmpty()) {
            assume(Assumption.NO_MILESTONES, Optional.empty());
        }
    }

    void assume(Assumption assumption, Optional<ReportingPeriod> period) {
        steps.add(new Step.Assumed(assumption, period));
    }

    void add(Step step) {
        steps.add(step);
    }

    void expect(BigDecimal value) {
        expected = Optional.of(value);
    }

    double calculated(Formula formula, Map<Symbol, BigDecimal> values, double result, Unit unit) {
        double finite = finite(result);
        calculated(formula, values, BigDecimal.valueOf(finite), unit);
        return finite;
    }

    BigDecimal calculated(Formula formula, Map<Symbol, BigDecimal> values, BigDecimal result, Unit unit) {
        steps.add(new Step.Calculated(formula, new EnumMap<>(values), result, unit));
        return result;
    }

    /** The compound growth per year as a share, told in percent; both values have one sign. */
    double growth(Formula formula, Symbol later, double to, Symbol earlierSymbol, double from, int years) {
        double growth = GrowthRate.annual(Math.abs(from), Math.abs(to), years);
        calculated(
                formula,
                Map.of(
                        later,
                        BigDecimal.valueOf(to),
                        earlierSymbol,
                        BigDecimal.valueOf(from),
                        Symbol.YEARS,
                        BigDecimal.valueOf(years)),
                BigDecimal.valueOf(finite(100 * growth)),
                Unit.PERCENT);
        return growth;
    }

    private static double finite(double number) {
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, number));
    }

    boolean holds(Formula what, double value, Relation relation, double limit) {
        return holds(what, BigDecimal.valueOf(value), relation, BigDecimal.valueOf(limit), NO_UNIT);
    }

    boolean holds(Formula what, BigDecimal value, Relation relation, BigDecimal limit, Unit unit) {
        boolean holds = relation.holds(value.compareTo(limit));
        steps.add(new Step.Threshold(what, value, relation, limit, unit, holds));
        return holds;
    }

    /** A judgement on a whole by the mean score of its parts. */
    static Judgement whole(ProgressMethod method, Rating rating, Verdict verdict) {
        Step step =
                new Step.Rated(method.name(), Formula.Aspect.PROGRESS, rating.status(), rating.value(), rating.score());
        return new Judgement(
                verdict,
                Reason.MEAN_OF_PARTS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(rating),
                List.of(step));
    }

    /** No judgement, and no word for it. */
    Judgement refused(Reason reason) {
        return judgement(Verdict.NOT_ASSESSABLE, reason, Optional.empty());
    }

    /** No judgement, for which the publisher has a word. */
    Judgement refused(Reason reason, String status) {
        return rated(
                new Rating(status, OptionalDouble.empty(), OptionalDouble.empty()), Verdict.NOT_ASSESSABLE, reason);
    }

    Judgement rated(Rating rating, Verdict verdict, Reason reason) {
        steps.add(new Step.Rated(method, Formula.Aspect.PROGRESS, rating.status(), rating.value(), rating.score()));
        return judgement(verdict, reason, Optional.of(rating));
    }

    private Judgement judgement(Verdict verdict, Reason reason, Optional<Rating> rating) {
        return new Judgement(verdict, reason, latest, earlier, expected, Optional.empty(), rating, steps);
    }
}
