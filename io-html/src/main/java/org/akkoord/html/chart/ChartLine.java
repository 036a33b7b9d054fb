package org.akkoord.html.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.explain.Step;
import org.akkoord.measurement.Measurement.StatusFlag;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.statistics.Normal;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Citation;
import org.akkoord.verdict.Reason;

/**
 * The values of one indicator as a chart shows them.
 *
 * @param indicator the indicator
 * @param dots its values in time order, those before a break included
 */
record ChartLine(IndicatorEvaluation indicator, List<Dot> dots) {

    /** A step between periods that is longer than this many usual steps leaves a gap. */
    private static final double GAP = 1.5;

    private static final double LEVEL = 0.95;

    /**
     * A value.
     *
     * @param figure the figure with its sources
     * @param low the least that it can be; for a number the number itself
     * @param high the most that it can be
     * @param interval the interval of its sampling error, of 95 percent
     * @param flags how good it is, by its publisher
     * @param isComparable whether it belongs to the series that is judged
     * @param follows whether a line leads to it from the value before
     */
    record Dot(
            Citation figure,
            double low,
            double high,
            Optional<Span> interval,
            List<StatusFlag> flags,
            boolean isComparable,
            boolean follows) {

        double year() {
            return figure.period().position();
        }

        boolean isNumber() {
            return figure.value().decimal().isPresent();
        }

        boolean isProvisional() {
            return flags.contains(StatusFlag.PROVISIONAL) || flags.contains(StatusFlag.ESTIMATED);
        }

        private Dot following(boolean line) {
            return new Dot(figure, low, high, interval, flags, isComparable, line);
        }
    }

    /** From one value to another. */
    record Span(double low, double high) {}

    static ChartLine of(IndicatorEvaluation indicator) {
        List<Dot> dots = new ArrayList<>();
        indicator.leftOut().stream()
                .filter(step -> step.why() == Reason.BEFORE_BREAK)
                .map(Step.LeftOut::figure)
                .filter(figure -> figure.value().decimal().isPresent())
                .forEach(figure -> dots.add(dot(figure, Optional.empty(), indicator, false)));
        List<Point> points = indicator.series().points();
        for (int i = 0; i < points.size(); i++) {
            dots.add(dot(indicator.figures().get(i), interval(points.get(i)), indicator, true));
        }
        dots.sort(Comparator.comparingDouble(Dot::year));
        return new ChartLine(indicator, joined(dots, missing(indicator)));
    }

    private static Dot dot(
            Citation figure, Optional<Span> interval, IndicatorEvaluation indicator, boolean isComparable) {
        Quantity value = figure.value();
        double low = value.bounds()
                .map(Quantity.Bounds::low)
                .or(value::decimal)
                .map(BigDecimal::doubleValue)
                .orElse(0.0);
        double high = value.bounds()
                .map(Quantity.Bounds::high)
                .or(value::decimal)
                .map(BigDecimal::doubleValue)
                .orElse(0.0);
        List<StatusFlag> flags = indicator.flags().getOrDefault(figure.period(), List.of());
        return new Dot(figure, low, high, interval, flags, isComparable, false);
    }

    private static Optional<Span> interval(Point point) {
        double quantile = Normal.upperQuantile((1 - LEVEL) / 2);
        return point.number()
                .flatMap(number -> point.error()
                        .map(error -> new Span(
                                number.doubleValue() - quantile * error.below(),
                                number.doubleValue() + quantile * error.above())));
    }

    /** The periods of which the figure is missing: no line leads across them. */
    private static List<ReportingPeriod> missing(IndicatorEvaluation indicator) {
        return indicator.leftOut().stream()
                .filter(step -> step.why() == Reason.MISSING_VALUE)
                .map(step -> step.figure().period())
                .toList();
    }

    private static List<Dot> joined(List<Dot> dots, List<ReportingPeriod> missing) {
        double usual = usualStep(dots);
        List<Dot> joined = new ArrayList<>();
        for (int i = 0; i < dots.size(); i++) {
            Dot dot = dots.get(i);
            joined.add(dot.following(i > 0 && isJoined(dots.get(i - 1), dot, usual, missing)));
        }
        return joined;
    }

    private static boolean isJoined(Dot before, Dot after, double usual, List<ReportingPeriod> missing) {
        return before.isComparable()
                && after.isComparable()
                && before.isNumber()
                && after.isNumber()
                && after.year() - before.year() <= GAP * usual
                && missing.stream()
                        .noneMatch(period -> period.position() > before.year() && period.position() < after.year());
    }

    /** The median step between values, a year at least; a year where there is one step only. */
    private static double usualStep(List<Dot> dots) {
        List<Double> steps = new ArrayList<>();
        for (int i = 1; i < dots.size(); i++) {
            steps.add(dots.get(i).year() - dots.get(i - 1).year());
        }
        steps.sort(Comparator.naturalOrder());
        return steps.size() < 2 ? 1 : Math.max(1, steps.get((steps.size() - 1) / 2));
    }

    /** Whether it shows the objective only indirectly. */
    boolean isHollow() {
        return !indicator.isDirect();
    }
}
