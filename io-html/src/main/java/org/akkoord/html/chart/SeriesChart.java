package org.akkoord.html.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.evaluation.IndicatorEvaluation.Projection;
import org.akkoord.explain.Step;
import org.akkoord.html.chart.ChartLine.Dot;
import org.akkoord.html.chart.Labels.Anchor;
import org.akkoord.html.chart.Labels.Label;
import org.akkoord.html.markup.HtmlWriter;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Unit;
import org.akkoord.render.Phrases;

/** Draws values over time against a target. */
final class SeriesChart {

    static final int WIDTH = 352;
    static final int HEIGHT = 208;

    private static final double TOP = 18;
    private static final double RIGHT = 16;
    private static final double BOTTOM = 30;
    private static final double GAP = 8;
    private static final double REACH = 6;
    private static final int SHORT = 4;

    private final ChartData data;
    private final Phrases phrases;
    private final HtmlWriter html;
    private final Ticks ticks;
    private final Plane plane;
    private final Labels labels = new Labels(WIDTH, HEIGHT);
    private final Marks marks;
    private final List<Label> written = new ArrayList<>();

    SeriesChart(ChartData data, Phrases phrases, HtmlWriter html) {
        this.data = data;
        this.phrases = phrases;
        this.html = html;
        this.ticks = data.ticks();
        double widest = ticks.numbers().stream()
                .mapToDouble(number -> TextSize.width(tick(number), Labels.SIZE))
                .max()
                .orElse(0);
        this.plane = new Plane(
                widest + GAP,
                TOP,
                WIDTH - RIGHT,
                HEIGHT - BOTTOM,
                data.firstYear(),
                data.lastYear(),
                ticks.first(),
                ticks.last());
        this.marks = new Marks(html, plane);
    }

    private String tick(BigDecimal number) {
        return data.unit().isPercent()
                ? phrases.withUnit(phrases.bare(number, 3), Unit.PERCENT)
                : phrases.bare(number, 3);
    }

    /** The drawing; its text alternative has the given ids. */
    void draw(String titleId, String title, String descriptionId, String description, String gradientId) {
        html.open(
                "svg",
                "class",
                "ak-chart",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "role",
                "img",
                "aria-labelledby",
                titleId + " " + descriptionId);
        html.element("title", title, "id", titleId).element("desc", description, "id", descriptionId);
        values();
        years();
        breaks();
        target();
        data.plans().forEach(this::plan);
        data.projection().ifPresent(found -> projection(found, gradientId));
        for (int i = 0; i < data.lines().size(); i++) {
            line(data.lines().get(i), i);
        }
        data.milestones().forEach(this::milestone);
        label();
        written.forEach(label -> marks.text(label, ""));
        html.close();
    }

    private void values() {
        for (BigDecimal number : ticks.numbers()) {
            double y = plane.y(number.doubleValue());
            marks.line("ak-grid", plane.left(), y, plane.right(), y);
            Label label = new Label(tick(number), plane.left() - REACH, y + 4, Anchor.END);
            labels.place(List.of(label)).ifPresent(written::add);
        }
    }

    private void years() {
        int first = (int) data.firstYear();
        int last = (int) data.lastYear();
        double needed = TextSize.width("2020", Labels.SIZE) + GAP;
        int step = 1;
        for (int candidate : new int[] {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000}) {
            step = candidate;
            if (candidate * plane.perYear() >= needed) {
                break;
            }
        }
        for (int year = first; year <= last; year++) {
            if (last - first <= 40 || year % step == 0) {
                marks.line("ak-axis", plane.x(year), plane.bottom(), plane.x(year), plane.bottom() + 4);
            }
            if (year < last && Math.floorMod(year - last + 1, step) == 0) {
                Label label =
                        new Label(Integer.toString(year), plane.x(year + 0.5), plane.bottom() + 18, Anchor.MIDDLE);
                labels.place(List.of(label)).ifPresent(written::add);
            }
        }
        marks.line("ak-axis", plane.left(), plane.bottom(), plane.right(), plane.bottom());
        labels.keepFree(0, plane.bottom() + 1, WIDTH, HEIGHT);
    }

    private void breaks() {
        data.breaks().forEach(found -> marks.breakAt(plane.x(ReportingPeriod.decimalYear(found.date()))));
    }

    private void target() {
        data.ceiling().ifPresent(ceiling -> {
            double y = plane.y(ceiling.value().doubleValue());
            marks.line("ak-ceiling", plane.left(), y, plane.right(), y);
        });
        data.target().ifPresent(target -> {
            double from = target.standing() ? start(target) : plane.left();
            List<BigDecimal> bounds = target.target().bounds();
            if (bounds.size() == 2) {
                double low = plane.y(bounds.get(0).doubleValue());
                double high = plane.y(bounds.get(1).doubleValue());
                marks.area("ak-range", from, high, plane.right(), low);
            }
            for (BigDecimal bound : bounds) {
                double y = plane.y(bound.doubleValue());
                marks.line("ak-target", from, y, plane.right(), y);
                labels.keepFree(from, y, plane.right(), y);
            }
        });
        data.deadline().ifPresent(day -> {
            double x = plane.x(ReportingPeriod.decimalYear(day.plusDays(1)));
            if (x >= plane.left() && x <= plane.right() + 1) {
                marks.line("ak-deadline", x, plane.top() - 4, x, plane.bottom());
                labels.keepFree(x, plane.top(), x, plane.bottom());
            }
        });
    }

    private double start(Step.Targeted target) {
        return target.when()
                .map(when -> Math.max(plane.left(), plane.x(ReportingPeriod.decimalYear(when.start()))))
                .orElse(plane.left());
    }

    private void plan(ChartData.Plan plan) {
        double[] points = plan.spots().stream()
                .flatMapToDouble(spot -> java.util.stream.DoubleStream.of(
                        plane.x(spot.year()), plane.y(spot.value().doubleValue())))
                .toArray();
        marks.polyline("ak-path", points);
        for (int i = 0; i + 3 < points.length; i += 2) {
            labels.keepLineFree(points[i], points[i + 1], points[i + 2], points[i + 3]);
        }
    }

    private void projection(Projection found, String gradientId) {
        data.lines().get(0).dots().stream().reduce((earlier, later) -> later).ifPresent(last -> {
            double end = ReportingPeriod.decimalYear(found.deadline().plusDays(1));
            double from = plane.x(last.year());
            double to = Math.min(plane.right(), plane.x(end));
            if (to <= from || !last.isNumber()) {
                return;
            }
            double y = plane.y(last.low());
            found.interval().ifPresent(interval -> {
                marks.fading(gradientId, from, to);
                marks.polygon(gradientId, plane.wedge(from, last.low(), to, interval.high(), interval.low()));
            });
            double expected = plane.y(found.forecast().orElseThrow());
            marks.line("ak-forecast", from, y, to, expected);
            labels.keepLineFree(from, y, to, expected);
        });
    }

    private void milestone(Objective.Milestone interim) {
        TargetValue value = interim.target();
        value.least().or(value::most).ifPresent(bound -> {
            double x = plane.x(interim.period().position());
            double y = plane.y(bound.doubleValue());
            marks.diamond("ak-interim", x, y);
            keep(x, y);
        });
    }

    private void keep(double x, double y) {
        labels.keepFree(x - REACH, y - REACH, x + REACH, y + REACH);
    }

    private void line(ChartLine line, int number) {
        List<Dot> dots = line.dots();
        for (int i = 1; i < dots.size(); i++) {
            Dot before = dots.get(i - 1);
            Dot dot = dots.get(i);
            if (dot.follows()) {
                band(before, dot);
                double[] ends = {plane.x(before.year()), plane.y(before.low()), plane.x(dot.year()), plane.y(dot.low())
                };
                marks.line("ak-line ak-series-" + number, ends[0], ends[1], ends[2], ends[3]);
                labels.keepLineFree(ends[0], ends[1], ends[2], ends[3]);
            }
        }
        dots.forEach(dot -> dot(dot, line, number));
    }

    /** The band between two values whose errors are known. */
    private void band(Dot before, Dot dot) {
        if (before.interval().isPresent() && dot.interval().isPresent()) {
            double left = plane.x(before.year());
            double right = plane.x(dot.year());
            marks.area("ak-band", new double[] {
                left, plane.y(before.interval().get().high()),
                right, plane.y(dot.interval().get().high()),
                right, plane.y(dot.interval().get().low()),
                left, plane.y(before.interval().get().low())
            });
        }
    }

    private void dot(Dot dot, ChartLine line, int number) {
        double x = plane.x(dot.year());
        dot.interval().ifPresent(span -> marks.whisker(x, plane.y(span.low()), plane.y(span.high())));
        if (!dot.isNumber()) {
            marks.bounds("ak-bounds ak-series-" + number, x, plane.y(dot.low()), plane.y(dot.high()));
            labels.keepFree(x - REACH, plane.y(dot.high()), x + REACH, plane.y(dot.low()));
            return;
        }
        double y = plane.y(dot.low());
        String kind = "ak-series-" + number
                + (line.isHollow() || !dot.isComparable() ? " ak-hollow" : "")
                + (dot.isProvisional() ? " ak-provisional" : "");
        marks.point(kind, number, x, y);
        keep(x, y);
    }

    /** The first and the last value of each line, and the target, where there is room. */
    private void label() {
        for (int i = 0; i < data.lines().size(); i++) {
            ends(data.lines().get(i).dots(), data.lines().size() > 1 ? "ak-series-" + i : "");
        }
        data.target().ifPresent(target -> target.target().bounds().forEach(bound -> targetLabel(target, bound)));
    }

    private void ends(List<Dot> dots, String kind) {
        List<Dot> numbers = dots.stream().filter(Dot::isNumber).toList();
        if (!numbers.isEmpty()) {
            valueLabel(numbers.get(numbers.size() - 1), kind);
        }
        if (numbers.size() > 1) {
            valueLabel(numbers.get(0), kind);
        }
    }

    private void valueLabel(Dot dot, String kind) {
        String text = number(dot.figure().value().decimal().orElseThrow());
        double x = plane.x(dot.year());
        double y = plane.y(dot.low());
        List<Label> places = new ArrayList<>();
        for (double by : new double[] {0, 8, 16}) {
            places.add(new Label(text, x, y - 10 - by, Anchor.MIDDLE));
            places.add(new Label(text, x, y + 18 + by, Anchor.MIDDLE));
            places.add(new Label(text, x + 10 + by, y + 4, Anchor.START));
            places.add(new Label(text, x - 10 - by, y + 4, Anchor.END));
            places.add(new Label(text, x - 4, y - 10 - by, Anchor.START));
            places.add(new Label(text, x + 4, y - 10 - by, Anchor.END));
            places.add(new Label(text, x - 4, y + 18 + by, Anchor.START));
            places.add(new Label(text, x + 4, y + 18 + by, Anchor.END));
        }
        labels.place(places).ifPresent(label -> marks.text(label, kind));
    }

    /** A value without its unit, but for percent; as published where that is short, and else with one decimal. */
    private String number(BigDecimal value) {
        BigDecimal published = value.stripTrailingZeros();
        int decimals = published.precision() <= SHORT ? Math.max(1, published.scale()) : 1;
        Phrases beside = phrases.beside(data.limits());
        return data.unit().isPercent() ? beside.number(value, Unit.PERCENT, decimals) : beside.bare(value, decimals);
    }

    private void targetLabel(Step.Targeted target, BigDecimal bound) {
        boolean isLeast = target.target().least().filter(bound::equals).isPresent();
        String text = (isLeast ? "≥ " : "≤ ") + tick(bound);
        double y = plane.y(bound.doubleValue());
        double right = plane.right() - 2;
        double from = target.standing() ? start(target) : plane.left();
        List<Label> places = new ArrayList<>();
        for (double x = right; x > from + 30; x -= 24) {
            places.add(new Label(text, x, y - 6, Anchor.END));
            places.add(new Label(text, x, y + 15, Anchor.END));
        }
        labels.place(places).ifPresent(label -> marks.text(label, "ak-target-label"));
    }
}
