package org.akkoord.html.chart;

import java.util.List;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.html.chart.ChartLine.Dot;
import org.akkoord.html.markup.HtmlWriter;

/** A small drawing of a series on the true scale of its chart, beside the values in words. */
public final class Spark {

    private static final int WIDTH = 72;
    private static final int HEIGHT = 22;
    private static final double EDGE = 3;
    private static final double RADIUS = 1.8;

    private Spark() {}

    /** Draws the series of an indicator that has values; it says nothing that the words beside it do not say. */
    public static void write(IndicatorEvaluation indicator, HtmlWriter html) {
        ChartData data = ChartData.of(List.of(indicator));
        List<Dot> dots =
                data.lines().get(0).dots().stream().filter(Dot::isNumber).toList();
        Plane plane = plane(data.ticks(), dots);
        Marks marks = new Marks(html, plane);
        Marks.openDecoration("ak-spark", WIDTH, HEIGHT, html);
        data.target()
                .ifPresent(target -> target.target().bounds().forEach(bound -> {
                    double y = plane.y(bound.doubleValue());
                    marks.line("ak-target", 0, y, WIDTH, y);
                }));
        for (int i = 1; i < dots.size(); i++) {
            Dot before = dots.get(i - 1);
            Dot dot = dots.get(i);
            if (dot.follows()) {
                marks.line(
                        "ak-line ak-series-0",
                        plane.x(before.year()),
                        plane.y(before.low()),
                        plane.x(dot.year()),
                        plane.y(dot.low()));
            }
        }
        dots.forEach(dot -> marks.circle("ak-spark-dot", plane.x(dot.year()), plane.y(dot.low()), RADIUS));
        html.close();
    }

    private static Plane plane(Ticks ticks, List<Dot> dots) {
        double first = dots.isEmpty() ? 0 : dots.get(0).year();
        double last = dots.isEmpty() ? 0 : dots.get(dots.size() - 1).year();
        double by = last > first ? 0 : 1;
        return new Plane(EDGE, EDGE, WIDTH - EDGE, HEIGHT - EDGE, first - by, last + by, ticks.first(), ticks.last());
    }
}
