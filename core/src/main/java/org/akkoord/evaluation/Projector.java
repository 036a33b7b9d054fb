package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.agreement.TargetValue.Attainment;
import org.akkoord.evaluation.IndicatorEvaluation.Projection;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.progress.Judgement;
import org.akkoord.progress.ProgressCase;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Verdict;

/** Finds where an indicator is heading, from the case that a method judges and the value that the method expects. */
final class Projector {

    /** Four months: with less, a change per year is more than three times what is missing, and says nothing. */
    private static final double SHORTEST = 1.0 / 3;

    private static final double SURE = 1 - 1e-9;

    private final ProgressCase progress;
    private final LocalDate asOf;
    private final Point latest;
    private final double deadline;
    private final Optional<Double> raw;

    private Projector(ProgressCase progress, LocalDate asOf, Point latest) {
        this.progress = progress;
        this.asOf = asOf;
        this.latest = latest;
        this.deadline = progress.deadline().moment();
        OptionalDouble slope = IndicatorEvaluation.perYear(progress.series(), progress.trend());
        this.raw = slope.isPresent()
                ? Optional.of(value(latest) + slope.getAsDouble() * (deadline - latest.position()))
                : Optional.empty();
    }

    /**
     * Where an indicator is heading; empty where there is no number or no target value.
     *
     * @param judgement what the method found, with the value that it expects at the deadline, if it expects one
     */
    static Optional<Projection> project(ProgressCase progress, Judgement judgement, LocalDate asOf) {
        Optional<Point> latest =
                progress.series().latest().filter(point -> point.number().isPresent());
        return latest.flatMap(point -> progress.target()
                .boundFrom(point.number().orElseThrow())
                .map(target -> new Projector(progress, asOf, point).towards(target, judgement))
                .filter(found -> !found.isEmpty()));
    }

    private static double value(Point point) {
        return point.number().orElseThrow().doubleValue();
    }

    private Projection towards(BigDecimal target, Judgement judgement) {
        boolean isOver = progress.deadline().passed();
        boolean isOpen = !isOver && !progress.deadline().isCoveredBy(latest);
        Optional<Double> forecast = isOpen
                ? judgement
                        .expected()
                        .map(BigDecimal::doubleValue)
                        .or(() -> raw)
                        .map(this::possible)
                : Optional.empty();
        Optional<Spread> spread = forecast.flatMap(value -> Spread.of(progress.series(), deadline));
        OptionalDouble missing = isOver ? OptionalDouble.empty() : missing(target);
        return new Projection(
                optional(forecast),
                spread.map(found -> found.around(forecast.orElseThrow(), progress)),
                optional(spread.map(found -> attainment(found, centre(forecast.orElseThrow())))),
                judgement.verdict() == Verdict.INSUFFICIENT_PROGRESS
                        ? OptionalDouble.empty()
                        : reached(target, forecast),
                missing,
                perYear(missing),
                progress.deadline().end());
    }

    private static OptionalDouble optional(Optional<Double> number) {
        return number.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    private double possible(double value) {
        return progress.possible(BigDecimal.valueOf(value)).doubleValue();
    }

    /** The middle of the distribution: the forecast as it was before it was set to the end of the possible values. */
    private double centre(double forecast) {
        return raw.filter(value -> Math.abs(possible(value) - forecast) <= 1e-9 * Math.max(1, Math.abs(forecast)))
                .orElse(forecast);
    }

    private double attainment(Spread spread, double centre) {
        double atLeast = progress.target()
                .least()
                .map(low -> spread.atLeast(low.doubleValue(), centre))
                .orElse(1.0);
        double above = progress.target()
                .most()
                .map(high -> spread.atLeast(high.doubleValue(), centre))
                .orElse(0.0);
        return Math.max(1 - SURE, Math.min(SURE, atLeast - above));
    }

    private boolean isMet() {
        return progress.target().test(latest.value()) != Attainment.NOT_MET;
    }

    private OptionalDouble missing(BigDecimal target) {
        double missing = target.subtract(latest.number().orElseThrow()).doubleValue();
        return isMet() || missing == 0 ? OptionalDouble.empty() : OptionalDouble.of(missing);
    }

    private OptionalDouble perYear(OptionalDouble missing) {
        double years = ReportingPeriod.years(asOf, progress.deadline().end().plusDays(1));
        return missing.isPresent() && years > SHORTEST - 1e-9
                ? OptionalDouble.of(missing.getAsDouble() / years)
                : OptionalDouble.empty();
    }

    private OptionalDouble reached(BigDecimal target, Optional<Double> forecast) {
        double missing = target.doubleValue() - value(latest);
        OptionalDouble slope = IndicatorEvaluation.perYear(progress.series(), progress.trend());
        if (isMet() || slope.isEmpty() || !(slope.getAsDouble() * missing > 0)) {
            return OptionalDouble.empty();
        }
        double year = latest.position() + missing / slope.getAsDouble();
        boolean isPossible = year >= ReportingPeriod.decimalYear(asOf) && year < ReportingPeriod.MAX_YEAR + 1;
        return isPossible && forecast.stream().allMatch(value -> agrees(year, value, target.doubleValue(), missing))
                ? OptionalDouble.of(year)
                : OptionalDouble.empty();
    }

    /** Whether the forecast has crossed the bound of the target by the deadline just as the year says. */
    private boolean agrees(double year, double forecast, double target, double missing) {
        double over = (forecast - target) * Math.signum(missing);
        boolean close = Math.abs(over) <= 1e-9 * Math.max(1, Math.abs(target));
        return close || (over > 0) == (year <= deadline);
    }
}
