package org.akkoord.html.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.evaluation.IndicatorEvaluation.Aim;
import org.akkoord.evaluation.IndicatorEvaluation.Projection;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Indicator.SeriesBreak;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.verdict.Citation;

/**
 * What a chart shows: indicators with one unit, the target they share, and the ways to it.
 *
 * @param lines the indicators with their values
 * @param plans the ways to the target
 */
record ChartData(List<ChartLine> lines, List<Plan> plans) {

    ChartData {
        lines = List.copyOf(lines);
        plans = List.copyOf(plans);
    }

    /**
     * A way to the target.
     *
     * @param path the published way; empty for the straight line through baseline, interim targets and target
     * @param spots its values in time order
     */
    record Plan(Optional<IndicatorEvaluation.Path> path, List<Spot> spots) {}

    /** A value in a period. */
    record Spot(ReportingPeriod period, BigDecimal value) {
        double year() {
            return period.position();
        }
    }

    /** The data of indicators with the same unit, at least one. */
    static ChartData of(List<IndicatorEvaluation> indicators) {
        List<ChartLine> lines = indicators.stream().map(ChartLine::of).toList();
        List<Plan> plans = new ArrayList<>();
        indicators.stream()
                .flatMap(indicator -> indicator.paths().stream())
                .map(path -> new Plan(Optional.of(path), spots(path.figures())))
                .filter(plan -> !plan.spots().isEmpty())
                .forEach(plans::add);
        if (plans.isEmpty()) {
            indicators
                    .get(0)
                    .aim()
                    .map(ChartData::straight)
                    .filter(spots -> spots.size() > 1)
                    .ifPresent(spots -> plans.add(new Plan(Optional.empty(), spots)));
        }
        return new ChartData(lines, plans);
    }

    private static List<Spot> spots(List<Citation> figures) {
        return figures.stream()
                .filter(figure -> figure.cell().isWhole())
                .flatMap(figure -> figure.value().decimal().map(value -> new Spot(figure.period(), value)).stream())
                .sorted((one, other) -> one.period().compareTo(other.period()))
                .toList();
    }

    private static List<Spot> straight(Aim aim) {
        Objective objective = aim.objective();
        List<Spot> spots = new ArrayList<>();
        objective.baseline().ifPresent(start -> spots.add(new Spot(start.period(), start.value())));
        objective
                .milestones()
                .forEach(interim -> bound(interim.target(), spots)
                        .ifPresent(value -> spots.add(new Spot(interim.period(), value))));
        if (!spots.isEmpty()) {
            aim.targeted()
                    .when()
                    .ifPresent(when ->
                            bound(aim.targeted().target(), spots).ifPresent(value -> spots.add(new Spot(when, value))));
        }
        spots.sort((one, other) -> one.period().compareTo(other.period()));
        return spots;
    }

    private static Optional<BigDecimal> bound(TargetValue target, List<Spot> before) {
        return before.isEmpty()
                ? target.least().or(target::most)
                : target.boundFrom(before.get(before.size() - 1).value());
    }

    private IndicatorEvaluation first() {
        return lines.get(0).indicator();
    }

    Unit unit() {
        return first().indicator().unit();
    }

    /** The numbers beside which values need as many decimals as it takes to tell them apart. */
    List<BigDecimal> limits() {
        return first().explanation().limits();
    }

    /** The target with which the values compare; empty where it is in another unit or there is no number. */
    Optional<Step.Targeted> target() {
        return first().aim()
                .map(Aim::targeted)
                .filter(targeted -> targeted.unit().equals(unit()))
                .filter(targeted -> !targeted.target().bounds().isEmpty());
    }

    private Optional<Objective> objective() {
        return first().aim()
                .map(Aim::objective)
                .filter(objective -> objective.unit().equals(unit()));
    }

    List<Objective.Milestone> milestones() {
        return objective().map(Objective::milestones).orElse(List.of());
    }

    Optional<Objective.Ceiling> ceiling() {
        return objective().flatMap(Objective::ceiling);
    }

    /** The last day of the deadline. */
    Optional<LocalDate> deadline() {
        return first().aim().flatMap(aim -> aim.objective().deadline()).map(ReportingPeriod::end);
    }

    /** Where the first indicator is heading, if a chart can show it. */
    Optional<Projection> projection() {
        return lines.size() > 1
                ? Optional.empty()
                : first().projection().filter(found -> found.forecast().isPresent());
    }

    /** Whether the interval of the projection reaches beyond the axis of values. */
    boolean isIntervalCut() {
        Ticks ticks = ticks();
        return projection().flatMap(Projection::interval).stream()
                .anyMatch(interval -> interval.low() < ticks.first() || interval.high() > ticks.last());
    }

    /** The breaks of all indicators that lie among the values. */
    List<SeriesBreak> breaks() {
        double first = firstYear();
        double last = lastYear();
        Map<String, SeriesBreak> breaks = new LinkedHashMap<>();
        lines.stream()
                .flatMap(line -> line.indicator().indicator().breaks().stream())
                .filter(found -> ReportingPeriod.decimalYear(found.date()) > first
                        && ReportingPeriod.decimalYear(found.date()) < last)
                .forEach(found -> breaks.putIfAbsent(found.toString(), found));
        return List.copyOf(breaks.values());
    }

    /** Whether there is a value to draw. */
    boolean isEmpty() {
        return lines.stream().allMatch(line -> line.dots().isEmpty());
    }

    double firstYear() {
        return StrictMath.floor(periods()
                .mapToDouble(period -> ReportingPeriod.decimalYear(period.start()))
                .min()
                .orElse(0));
    }

    double lastYear() {
        double last = periods()
                .mapToDouble(period -> ReportingPeriod.decimalYear(period.end().plusDays(1)))
                .max()
                .orElse(0);
        return Math.max(firstYear() + 1, StrictMath.ceil(last));
    }

    private Stream<ReportingPeriod> periods() {
        return Stream.of(
                        lines.stream()
                                .flatMap(line -> line.dots().stream())
                                .map(dot -> dot.figure().period()),
                        plans.stream().flatMap(plan -> plan.spots().stream()).map(Spot::period),
                        milestones().stream().map(Objective.Milestone::period),
                        target().stream().flatMap(target -> target.when().stream()))
                .flatMap(periods -> periods);
    }

    /** The round numbers of the axis; percentages reach to 100 where a value or target is more than half of it. */
    Ticks ticks() {
        double[] all = values().toArray();
        double least = DoubleStream.of(all).min().orElse(0);
        double most = DoubleStream.of(all).max().orElse(1);
        boolean isLarge = unit().isPercent() && most > FIFTY && most <= HUNDRED;
        return unit().equals(Unit.COUNT) ? Ticks.ofWhole(least, most) : Ticks.around(least, isLarge ? HUNDRED : most);
    }

    private static final double FIFTY = 50;
    private static final double HUNDRED = 100;

    private DoubleStream values() {
        double limit = Quantity.LARGEST.doubleValue();
        DoubleStream measured = lines.stream()
                .flatMap(line -> line.dots().stream())
                .flatMapToDouble(dot -> DoubleStream.concat(
                        DoubleStream.of(dot.low(), dot.high()),
                        dot.interval().stream().flatMapToDouble(span -> DoubleStream.of(span.low(), span.high()))));
        Stream<BigDecimal> agreed = Stream.of(
                        plans.stream().flatMap(plan -> plan.spots().stream()).map(Spot::value),
                        milestones().stream().flatMap(interim -> interim.target().bounds().stream()),
                        ceiling().stream().map(Objective.Ceiling::value),
                        target().stream().flatMap(target -> target.target().bounds().stream()))
                .flatMap(numbers -> numbers);
        DoubleStream forecast = projection().stream().flatMapToDouble(found -> found.forecast().stream());
        return DoubleStream.concat(DoubleStream.concat(measured, agreed.mapToDouble(BigDecimal::doubleValue)), forecast)
                .filter(value -> Math.abs(value) < limit);
    }
}
