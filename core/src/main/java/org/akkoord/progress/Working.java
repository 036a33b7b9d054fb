package org.akkoord.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.akkoord.agreement.TargetValue;
import org.akkoord.agreement.TargetValue.Attainment;
import org.akkoord.explain.Explanation.Assumption;
import org.akkoord.explain.Formula;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Direction;
import org.akkoord.internal.Later;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Quantity.Relation;
import org.akkoord.quantity.Unit;
import org.akkoord.trend.Change;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;

/**
 * One case under one method: the numbers that the rule asks for, the steps that it takes, and the judgement that it
 * ends with. Each method has one subclass, and each case an instance of its own.
 *
 * <p>Methods that record a step are verbs or name what they compute; those that only answer say {@code is} or
 * {@code has}.
 *
 * @param <M> the method, with its parameters
 */
abstract class Working<M extends ProgressMethod> {

    /** Thirds of 34 digits are right to so many after some arithmetic: a tenth of a third compares equal to one. */
    private static final MathContext OF_FRACTIONS = new MathContext(28);

    static final Formula CHANGE = Formula.of("CHANGE", "{LATER} - {EARLIER}", "EARLIER", "LATER");
    static final Formula MEAN_ANNUAL_CHANGE =
            Formula.of("MEAN_ANNUAL_CHANGE", "({LATER} - {EARLIER}) / {YEARS}", "EARLIER", "LATER", "YEARS");
    static final Formula PROJECTION = Formula.of("PROJECTION", "{LATEST} + {SLOPE} * {YEARS}");
    static final Unit NO_UNIT = Unit.parse("none");
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    final M method;
    final ProgressCase progress;
    private final Optional<String> refusal;
    private final List<Step> steps = new ArrayList<>(0);
    private boolean isRecording;
    private Optional<Point> latest;
    private Optional<BigDecimal> now = Optional.empty();
    private Optional<Point> earlier = Optional.empty();
    private Optional<BigDecimal> expected = Optional.empty();
    private Optional<BigDecimal> shortfall = Optional.empty();

    Working(M method, ProgressCase progress) {
        this(method, progress, Optional.empty());
    }

    /**
     * One case.
     *
     * @param refusal the publisher's word for a case that the rule refuses, if there is one word for all reasons
     */
    Working(M method, ProgressCase progress, Optional<String> refusal) {
        this.method = method;
        this.progress = progress;
        this.refusal = refusal;
        this.latest = progress.series().latest();
    }

    /**
     * The judgement of a case. Its steps are made when they are asked for: the case is judged again, by the same rule,
     * and then the steps are recorded. Most readers of verdicts never ask.
     *
     * @param working makes the working of the case anew
     */
    static Judgement judge(Supplier<Working<?>> working) {
        return working.get().decide(Later.list(() -> {
            Working<?> again = working.get();
            again.isRecording = true;
            return again.decide(again.steps).steps();
        }));
    }

    private Judgement decide(List<Step> taken) {
        Outcome found = unready().or(this::unfit).map(this::refused).orElseGet(this::assess);
        return new Judgement(
                found.verdict(),
                found.reason(),
                Optional.empty(),
                latest,
                earlier,
                expected,
                shortfall,
                found.rating(),
                taken);
    }

    /** Whether the steps are wanted; if not, nothing need be computed for them alone. */
    final boolean isRecording() {
        return isRecording;
    }

    /** What the rule found. */
    record Outcome(Verdict verdict, Reason reason, Optional<Rating> rating) {}

    /** Judges a case that the rule can judge, as far as {@link #unfit} knows. */
    abstract Outcome assess();

    /** Why the rule has no answer for such a target or such a series. */
    Optional<Reason> unfit() {
        return Optional.empty();
    }

    /** Why no rule could begin: there is no value, or the latest one leaves open whether it meets the target. */
    Optional<Reason> unready() {
        if (latest.isEmpty()) {
            return Optional.of(Reason.NO_MEASUREMENT);
        }
        Attainment attainment = progress.target().test(latest().value());
        if (!latest().isNumber()) {
            return Optional.of(attainment == Attainment.NOT_MET ? Reason.RANGE_MISSES_TARGET : Reason.VALUE_IS_A_RANGE);
        }
        return attainment == Attainment.UNDECIDED && !hasNoNumber()
                ? Optional.of(Reason.VALUE_NOT_EXACT)
                : Optional.empty();
    }

    /**
     * Why a target cannot be compared with the number of the latest value: the value is given as about, over or under
     * it, and that gives another answer than the number, as under 80 is not at least 80.
     */
    final Optional<Reason> inexact(TargetValue target) {
        return latest().value()
                .figure()
                .filter(Quantity.Figure::isApproximate)
                .filter(figure -> target.test(figure)
                        != target.test(new Quantity.Figure(figure.amount(), Quantity.Qualifier.EXACT)))
                .map(figure -> Reason.VALUE_NOT_EXACT);
    }

    final boolean hasValue() {
        return latest.isPresent();
    }

    final Point latest() {
        return latest.orElseThrow();
    }

    /** The latest value as a number. */
    final BigDecimal now() {
        if (now.isEmpty()) {
            now = latest().number();
        }
        return now.orElseThrow();
    }

    /** Takes another value as the latest one, such as that of the target year. */
    final void useAsLatest(Point point) {
        latest = Optional.of(point);
        now = Optional.empty();
    }

    /** Takes a value as the earlier one, and records that the method looks at values from its period on. */
    final void startFrom(Point first) {
        earlier = Optional.of(first);
        assume(Assumption.FROM_PERIOD, first.period());
    }

    /** The start of the agreement, if it has one that is not the latest value itself; records a stated baseline. */
    final Optional<Point> start() {
        earlier = progress.start(latest());
        progress.baseline().ifPresent(stated -> assume(Assumption.STATED_BASELINE, stated.period()));
        return earlier;
    }

    /** 1 where more is better, -1 where less is, 0 where that is not known. */
    final int wanted() {
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
    final boolean hasOneBound() {
        return progress.target().bounds().size() == 1;
    }

    /** Whether the target has no number: it is a direction, or nothing at all. */
    final boolean hasNoNumber() {
        return progress.target().bounds().isEmpty();
    }

    /** The number of the target; for a range, of the end that is nearest to the latest value. */
    final BigDecimal bound() {
        return progress.target().boundFrom(now()).orElseThrow();
    }

    /** Compares the latest value with a target exactly and records the answer. */
    final Attainment compare(TargetValue target) {
        Attainment attainment = target.test(latest().value());
        add(new Step.Compared(latest().value(), target, progress.unit(), attainment));
        return attainment;
    }

    /**
     * Compares the latest value with a target, and records an earlier value that met it where the latest does not.
     *
     * @return whether the latest value meets the target
     */
    final boolean checkTarget(TargetValue target) {
        boolean met = compare(target) == Attainment.MET;
        if (!met) {
            noteMetBefore(target);
        }
        return met;
    }

    /**
     * Records the last value before the latest one that met the target.
     *
     * @return whether there is one
     */
    final boolean noteMetBefore(TargetValue target) {
        Optional<Point> met = lastMet(target);
        met.ifPresent(point -> add(new Step.MetBefore(point.period())));
        return met.isPresent();
    }

    private Optional<Point> lastMet(TargetValue target) {
        List<Point> points = progress.series().points();
        for (int i = points.size() - 1; i >= 0; i--) {
            if (isBeforeLatest(points.get(i)) && target.test(points.get(i).value()) == Attainment.MET) {
                return Optional.of(points.get(i));
            }
        }
        return progress.start(latest())
                .filter(this::isBeforeLatest)
                .filter(start -> target.test(start.value()) == Attainment.MET);
    }

    private boolean isBeforeLatest(Point point) {
        return point.period().compareTo(latest().period()) < 0 || point.position() < latest().position();
    }

    /** The year that counts for a period: the one in which it begins. */
    static int year(ReportingPeriod period) {
        return period.start().getYear();
    }

    static int year(Point point) {
        return year(point.period());
    }

    final int targetYear() {
        return year(progress.deadline().period());
    }

    final int yearsSince(Point point) {
        return year(latest()) - year(point);
    }

    /** Why years cannot be counted: one of them has two values. */
    final Optional<Reason> severalInAYear() {
        List<Integer> years =
                progress.series().numbers().stream().map(Working::year).toList();
        return years.stream().distinct().count() < years.size()
                ? Optional.of(Reason.SEVERAL_IN_A_YEAR)
                : Optional.empty();
    }

    /** Records what the rule leaves aside: parts of years, ceilings and, where it does not use them, milestones. */
    final void noteLimits(boolean usesMilestones) {
        Stream<ReportingPeriod> stated = progress.baseline().stream().map(baseline -> baseline.period());
        Stream<ReportingPeriod> values = progress.series().points().stream().map(Point::period);
        Stream<ReportingPeriod> deadline =
                hasNoNumber() ? Stream.empty() : Stream.of(progress.deadline().period());
        if (!Stream.of(stated, values, deadline)
                .flatMap(periods -> periods)
                .allMatch(ReportingPeriod.CalendarYear.class::isInstance)) {
            assume(Assumption.WHOLE_YEARS);
        }
        if (progress.ceiling().isPresent()) {
            assume(Assumption.NO_CEILINGS);
        }
        if (!usesMilestones && !progress.milestones().isEmpty()) {
            assume(Assumption.NO_MILESTONES);
        }
    }

    /**
     * Records the interim targets that were due.
     *
     * @return whether the last of them that a value decided is missed
     */
    final boolean noteInterimTargets() {
        List<Step.Interim> due = progress.interimTargets();
        due.forEach(this::add);
        return InterimTargets.isLastMissed(due);
    }

    final void assume(Assumption assumption) {
        add(new Step.Assumed(assumption, Optional.empty()));
    }

    final void assume(Assumption assumption, ReportingPeriod period) {
        add(new Step.Assumed(assumption, Optional.of(period)));
    }

    final void add(Step step) {
        if (isRecording) {
            steps.add(step);
        }
    }

    /** Records a calculation; a result beyond the largest double counts as that. */
    final double calculated(Formula formula, Map<String, BigDecimal> values, double result, Unit unit) {
        double finite = Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, result));
        calculated(formula, values, BigDecimal.valueOf(finite), unit);
        return finite;
    }

    final BigDecimal calculated(Formula formula, Map<String, BigDecimal> values, BigDecimal result, Unit unit) {
        if (isRecording) {
            steps.add(new Step.Calculated(formula, values, result, unit));
        }
        return result;
    }

    /** The same with values that are made for the step alone. */
    final BigDecimal calculated(
            Formula formula, Supplier<Map<String, BigDecimal>> values, BigDecimal result, Unit unit) {
        return isRecording ? calculated(formula, values.get(), result, unit) : result;
    }

    /** The change from a value to the latest one. */
    final BigDecimal change(Point from) {
        BigDecimal start = from.number().orElseThrow();
        return calculated(
                CHANGE,
                () -> Map.of("LATER", now(), "EARLIER", start),
                now().subtract(start),
                progress.unit().ofDifference());
    }

    /** The change from a value to the latest one, divided by the whole years between them. */
    final BigDecimal meanAnnualChange(Point from) {
        BigDecimal start = from.number().orElseThrow();
        BigDecimal years = BigDecimal.valueOf(yearsSince(from));
        return calculated(
                MEAN_ANNUAL_CHANGE,
                Map.of("LATER", now(), "EARLIER", start, "YEARS", years),
                now().subtract(start).divide(years, MathContext.DECIMAL128),
                progress.unit().ofDifference());
    }

    /** Records the test of a change, and answers with its one-sided p. */
    final BigDecimal test(Change change, Change.Test test) {
        if (isRecording) {
            steps.addAll(ChangeSteps.steps(change, test));
        }
        return BigDecimal.valueOf(test.oneSidedP());
    }

    /** Compares a computed value with a threshold and records the answer. */
    final boolean compare(Formula what, double value, Relation relation, double limit) {
        return compare(what, BigDecimal.valueOf(value), relation, BigDecimal.valueOf(limit), NO_UNIT);
    }

    final boolean compare(Formula what, BigDecimal value, Relation relation, BigDecimal limit, Unit unit) {
        boolean holds = relation.holds(value.round(OF_FRACTIONS).compareTo(limit));
        add(new Step.Threshold(what, value, relation, limit, unit, holds));
        return holds;
    }

    final void expect(BigDecimal value) {
        expected = Optional.of(value);
    }

    final void fallShortBy(BigDecimal percent) {
        shortfall = Optional.of(percent);
    }

    /** No judgement, in the publisher's word for that if there is one. */
    final Outcome refused(Reason reason) {
        return refusal.map(word -> refused(reason, word)).orElseGet(() -> judged(Verdict.NOT_ASSESSABLE, reason));
    }

    /** No judgement, for which the publisher has a word of its own. */
    final Outcome refused(Reason reason, String status) {
        return rated(status, OptionalDouble.empty(), Verdict.NOT_ASSESSABLE, reason);
    }

    final Outcome judged(Verdict verdict, Reason reason) {
        return new Outcome(verdict, reason, Optional.empty());
    }

    /** A judgement in the publisher's words, from a scale without scores. */
    final Outcome rated(String status, OptionalDouble measure, Verdict verdict, Reason reason) {
        return rated(new Rating(status, measure, OptionalDouble.empty()), verdict, reason);
    }

    final Outcome rated(Rating rating, Verdict verdict, Reason reason) {
        add(new Step.Rated(method.name(), Formula.Aspect.PROGRESS, rating.status(), rating.value(), rating.score()));
        return new Outcome(verdict, reason, Optional.of(rating));
    }
}
