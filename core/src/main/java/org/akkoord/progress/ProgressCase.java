package org.akkoord.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Direction;
import org.akkoord.indicator.Indicator;
import org.akkoord.internal.BuilderStyle;
import org.akkoord.internal.Checks;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.trend.Point;
import org.akkoord.trend.Series;
import org.akkoord.trend.Trend;
import org.immutables.value.Value;

/**
 * What a method judges: one direct indicator of one objective, with everything that was known on the date of the
 * evaluation.
 *
 * @param target the target value in force on the date of the evaluation
 * @param direction the good way by the indicator; {@link #good} takes the target into account, too
 * @param unit the unit of target and values
 * @param series the comparable values
 * @param trend the trend through them, where there are enough
 * @param baseline the agreement's own baseline, where it states one
 * @param ceiling what is attainable, where the agreement says so
 * @param deadline the period in which the target is to be reached
 * @param milestones values to be reached on the way, in time order
 * @param range the possible values, where they are known, such as 0 to 100 for a share in percent; no projection leaves
 *     them
 * @param limit the natural limit of the values the good way, such as 100 for a percentage that should rise
 * @param asOf the date of the evaluation, where there is one
 */
@BuilderStyle
@Value.Builder
public record ProgressCase(
        TargetValue target,
        Direction direction,
        Unit unit,
        Series series,
        Optional<Trend> trend,
        Optional<Objective.Baseline> baseline,
        Optional<Objective.Ceiling> ceiling,
        Deadline deadline,
        List<Objective.Milestone> milestones,
        Optional<Indicator.Range> range,
        Optional<BigDecimal> limit,
        Optional<LocalDate> asOf) {

    public ProgressCase {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(trend, "trend");
        Objects.requireNonNull(baseline, "baseline");
        Objects.requireNonNull(ceiling, "ceiling");
        Objects.requireNonNull(deadline, "deadline");
        milestones = Checks.copyOf(milestones, "milestones");
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(asOf, "asOf");
    }

    /**
     * The good way: that of the target, or that of the indicator where the target is in words. For a range it is the
     * way from the latest value into the range, and neutral inside it.
     */
    public Direction good() {
        if (target.isInWords()) {
            return direction;
        }
        return target.bounds().size() < 2
                ? target.direction()
                : series.latest()
                        .flatMap(Point::number)
                        .map(target::directionFrom)
                        .orElse(target.direction());
    }

    /** The value itself, or the end of the possible values that it lies beyond. */
    public BigDecimal possible(BigDecimal value) {
        return range.map(possible -> possible.nearest(value)).orElse(value);
    }

    /**
     * The interim targets that were due, in time order: those whose period ended before the date of the evaluation, and
     * not after the deadline. The value that counts is that of the interim target's own period, or else the latest one
     * whose period ends in the year up to the last day of it. Without such a value an interim target decides nothing.
     */
    public List<Step.Interim> interimTargets() {
        return InterimTargets.due(this);
    }

    /**
     * The start: the agreement's own baseline, or else the first number of the series; empty if that is the latest
     * value itself.
     */
    Optional<Point> start(Point latest) {
        return baseline.map(stated -> new Point(
                        stated.period(),
                        new Quantity.Figure(stated.value(), Quantity.Qualifier.EXACT),
                        OptionalDouble.empty()))
                .or(() -> {
                    List<Point> numbers = series.numbers();
                    return numbers.isEmpty() || numbers.get(0).equals(latest)
                            ? Optional.empty()
                            : Optional.of(numbers.get(0));
                });
    }

    /**
     * The period in which a target is to be reached.
     *
     * @param period the period in which the target is to be reached, or from which it holds
     * @param standing whether the target holds from that period on, as a standing requirement
     * @param passed whether, on the date of the evaluation, the period had ended or the requirement held
     */
    public record Deadline(ReportingPeriod period, boolean standing, boolean passed) {
        public Deadline {
            Objects.requireNonNull(period, "period");
        }

        /** The last day of the deadline; for a standing requirement the day before it holds. */
        public LocalDate end() {
            return standing ? period.start().minusDays(1) : period.end();
        }

        /** The end of that day on the axis of {@link ReportingPeriod#position}: "by 2020" lasts until 2021.0. */
        public double moment() {
            return ReportingPeriod.decimalYear(end().plusDays(1));
        }

        /** Whether the period of a value lasts until the end of the deadline or beyond it. */
        public boolean isCoveredBy(Point point) {
            return !point.period().end().isBefore(end());
        }

        boolean endsBefore(Point point) {
            return point.period().end().isAfter(end());
        }
    }

    /** A builder of a case in which the indicator calls neither way good, unless a direction is set. */
    public static Builder builder() {
        return new Builder();
    }

    /** The same without a ceiling: the target itself is to be attained. */
    ProgressCase withoutCeiling() {
        return new ProgressCase(
                target,
                direction,
                unit,
                series,
                trend,
                baseline,
                Optional.empty(),
                deadline,
                milestones,
                range,
                limit,
                asOf);
    }

    /** A builder that starts with the parts of this case. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.parts.from(this);
        return copy;
    }

    /**
     * Builds a {@link ProgressCase}. Required: {@code target}, {@code unit}, {@code series}, {@code deadline}. All
     * other parts are optional.
     */
    public static final class Builder {

        private final ProgressCaseBuilder parts = new ProgressCaseBuilder();

        private Builder() {
            parts.direction(Direction.NEUTRAL);
        }

        /** The target value in force on the date of the evaluation. Required. */
        public Builder target(TargetValue target) {
            parts.target(target);
            return this;
        }

        /**
         * The good way by the indicator; {@link #good} takes the target into account, too. Unless given,
         * {@link Direction#NEUTRAL}.
         */
        public Builder direction(Direction direction) {
            parts.direction(direction);
            return this;
        }

        /** The unit of target and values. Required. */
        public Builder unit(Unit unit) {
            parts.unit(unit);
            return this;
        }

        /** The comparable values. Required. */
        public Builder series(Series series) {
            parts.series(series);
            return this;
        }

        /** The trend through them, where there are enough. Optional. */
        public Builder trend(Trend trend) {
            parts.trend(Objects.requireNonNull(trend, "trend"));
            return this;
        }

        /** The agreement's own baseline, where it states one. Optional. */
        public Builder baseline(Objective.Baseline baseline) {
            parts.baseline(Objects.requireNonNull(baseline, "baseline"));
            return this;
        }

        /** What is attainable, where the agreement says so. Optional. */
        public Builder ceiling(Objective.Ceiling ceiling) {
            parts.ceiling(Objects.requireNonNull(ceiling, "ceiling"));
            return this;
        }

        /** The period in which the target is to be reached. Required. */
        public Builder deadline(Deadline deadline) {
            parts.deadline(deadline);
            return this;
        }

        /** Values to be reached on the way, in time order. None unless given; replaces those given before. */
        public Builder milestones(Iterable<? extends Objective.Milestone> milestones) {
            parts.milestones(Objects.requireNonNull(milestones, "milestones"));
            return this;
        }

        /** Adds to {@link #milestones}. */
        public Builder addMilestones(Objective.Milestone... milestones) {
            parts.addMilestones(Objects.requireNonNull(milestones, "milestones"));
            return this;
        }

        /**
         * The possible values, where they are known, such as 0 to 100 for a share in percent; no projection leaves
         * them. Optional.
         */
        public Builder range(Indicator.Range range) {
            parts.range(Objects.requireNonNull(range, "range"));
            return this;
        }

        /** The natural limit of the values the good way, such as 100 for a percentage that should rise. Optional. */
        public Builder limit(BigDecimal limit) {
            parts.limit(Objects.requireNonNull(limit, "limit"));
            return this;
        }

        /** The date of the evaluation, where there is one. Optional. */
        public Builder asOf(LocalDate asOf) {
            parts.asOf(Objects.requireNonNull(asOf, "asOf"));
            return this;
        }

        /**
         * The case.
         *
         * @throws IllegalStateException if a required part is missing; the message names it
         * @throws IllegalArgumentException if {@link ProgressCase} does not allow the parts
         */
        public ProgressCase build() {
            return parts.build();
        }
    }
}
