package org.akkoord.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.akkoord.agreement.TargetValue.Attainment;
import org.akkoord.evaluation.IndicatorEvaluation.Projection;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.progress.ProgressCase;
import org.akkoord.statistics.ConfidenceInterval;
import org.akkoord.statistics.LeastSquares;
import org.akkoord.statistics.Normal;
import org.akkoord.trend.Point;

/** Finds where an indicator is heading, from the case that a method judges. */
final class Projector {

    private static final int FEWEST = 3;
    private static final double LEVEL = 0.95;

    private final ProgressCase progress;
    private final LocalDate asOf;
    private final List<Point> points;
    private final double deadline;

    private Projector(ProgressCase progress, LocalDate asOf) {
        this.progress = progress;
        this.asOf = asOf;
        this.points = progress.series().numbers();
        this.deadline = progress.deadline().period().position();
    }

    /** Empty where there is no number or no target value. */
    static Optional<Projection> project(ProgressCase progress, LocalDate asOf) {
        Projector run = new Projector(progress, asOf);
        if (run.points.isEmpty()) {
            return Optional.empty();
        }
        double latest = value(run.latest());
        return progress.target()
                .boundFrom(latest)
                .map(target -> run.towards(target.doubleValue()))
                .filter(found -> !found.isEmpty());
    }

    private Point latest() {
        return points.get(points.size() - 1);
    }

    private static double value(Point point) {
        return point.number().orElseThrow().doubleValue();
    }

    private Projection towards(double target) {
        Optional<Forecast> forecast = progress.deadline().passed() ? Optional.empty() : forecast();
        return new Projection(
                forecast.map(found -> OptionalDouble.of(found.value())).orElseGet(OptionalDouble::empty),
                forecast.map(Forecast::interval),
                forecast.map(found -> attainment(found, target)).orElseGet(OptionalDouble::empty),
                isMet() ? OptionalDouble.empty() : reached(target),
                isMet() || progress.deadline().passed() ? OptionalDouble.empty() : needed(target));
    }

    private boolean isMet() {
        return progress.target().test(latest().value()) == Attainment.MET;
    }

    private OptionalDouble reached(double target) {
        double missing = target - value(latest());
        OptionalDouble slope = IndicatorEvaluation.perYear(progress.series(), progress.trend());
        return slope.isPresent() && slope.getAsDouble() * missing > 0
                ? OptionalDouble.of(latest().position() + missing / slope.getAsDouble())
                : OptionalDouble.empty();
    }

    private OptionalDouble needed(double target) {
        double years = deadline - ReportingPeriod.decimalYear(asOf);
        return years > 0 ? OptionalDouble.of((target - value(latest())) / years) : OptionalDouble.empty();
    }

    private OptionalDouble attainment(Forecast forecast, double target) {
        if (progress.target().bounds().size() != 1) {
            return OptionalDouble.empty();
        }
        double atLeast = forecast.atLeast().applyAsDouble(target);
        return OptionalDouble.of(progress.target().least().isPresent() ? atLeast : 1 - atLeast);
    }

    /** A forecast for the deadline with the probability of at least a value. */
    private record Forecast(double value, ConfidenceInterval<?> interval, ToDoubleFunction<Double> atLeast) {}

    private Optional<Forecast> forecast() {
        if (points.stream().mapToDouble(Point::position).distinct().count() < FEWEST) {
            return Optional.empty();
        }
        return points.stream().allMatch(point -> point.standardError().orElse(0) > 0)
                ? Optional.of(byKnownErrors())
                : byScatter();
    }

    private Optional<Forecast> byScatter() {
        LeastSquares line = LeastSquares.fit(column(Point::position), column(Projector::value));
        return line.predictionIntervalAt(deadline, LEVEL)
                .map(interval -> new Forecast(
                        line.valueAt(deadline),
                        interval,
                        target -> line.predictionAtLeast(deadline, target).orElseThrow()));
    }

    private Forecast byKnownErrors() {
        double[] weights = column(point -> 1 / Math.pow(point.standardError().orElseThrow(), 2));
        LeastSquares line = LeastSquares.fit(
                column(Point::position), column(Projector::value), weights, LeastSquares.Weights.KNOWN_VARIANCE);
        double value = line.valueAt(deadline);
        double error = Math.hypot(
                line.valueStandardErrorAt(deadline).orElseThrow(),
                latest().standardError().orElseThrow());
        double margin = error * Normal.upperQuantile((1 - LEVEL) / 2);
        return new Forecast(
                value,
                new ConfidenceInterval<>(
                        value - margin, value + margin, LEVEL, LeastSquares.Weights.KNOWN_VARIANCE, false),
                target -> Normal.oneSidedP((target - value) / error));
    }

    private double[] column(ToDoubleFunction<Point> number) {
        return points.stream().mapToDouble(number).toArray();
    }
}
