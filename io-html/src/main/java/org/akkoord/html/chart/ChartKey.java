package org.akkoord.html.chart;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.akkoord.agreement.Objective;
import org.akkoord.html.chart.ChartLine.Dot;
import org.akkoord.html.markup.HtmlWriter;
import org.akkoord.indicator.Indicator.SeriesBreak;
import org.akkoord.indicator.Indicator.SeriesBreak.Comparability;
import org.akkoord.quantity.Unit;
import org.akkoord.render.Phrases;

/** Says under a chart what each of its marks is; only of those that it has. */
final class ChartKey {

    private static final int WIDTH = 28;
    private static final int HEIGHT = 14;
    private static final double MIDDLE = 7;

    private final ChartData data;
    private final Phrases phrases;
    private final HtmlWriter html;

    ChartKey(ChartData data, Phrases phrases, HtmlWriter html) {
        this.data = data;
        this.phrases = phrases;
        this.html = html;
    }

    void write() {
        html.open("ul", "class", "ak-key");
        lines();
        target();
        forecast();
        states();
        data.breaks().forEach(this::brokenAt);
        html.close();
    }

    private void lines() {
        for (int i = 0; i < data.lines().size(); i++) {
            int number = i;
            ChartLine line = data.lines().get(i);
            String kind = "ak-series-" + number + (line.isHollow() ? " ak-hollow" : "");
            String name = data.lines().size() == 1
                    ? phrases.say("key.measured")
                    : phrases.foreign(line.indicator().indicator().title());
            item(line.isHollow() ? phrases.say("key.proxy", "name", name) : name, marks -> {
                marks.line("ak-line ak-series-" + number, 0, MIDDLE, WIDTH, MIDDLE);
                marks.point(kind, number, WIDTH / 2.0, MIDDLE);
            });
        }
        for (ChartData.Plan plan : data.plans()) {
            String name = plan.path()
                    .filter(path -> data.plans().size() > 1)
                    .map(path -> phrases.foreign(path.title()))
                    .orElseGet(() -> phrases.say(plan.path().isPresent() ? "key.path" : "key.path-straight"));
            item(name, marks -> marks.polyline("ak-path", new double[] {0, MIDDLE, WIDTH, MIDDLE}));
        }
    }

    private void target() {
        data.target()
                .ifPresent(target -> item(
                        phrases.say("key.target", "target", target.brief(phrases.locale())),
                        marks -> marks.line("ak-target", 0, MIDDLE, WIDTH, MIDDLE)));
        if (!data.milestones().isEmpty()) {
            item(phrases.say("key.interim"), marks -> marks.diamond("ak-interim", WIDTH / 2.0, MIDDLE));
        }
        data.ceiling().ifPresent(this::ceiling);
        data.deadline()
                .ifPresent(day -> item(
                        phrases.say("key.deadline", "date", phrases.date(day)),
                        marks -> marks.line("ak-deadline", WIDTH / 2.0, 0, WIDTH / 2.0, HEIGHT)));
    }

    private void ceiling(Objective.Ceiling ceiling) {
        Unit unit = data.unit();
        String value = phrases.say(
                "Qualifier." + ceiling.qualifier().name(), "amount", phrases.exactly(ceiling.value(), unit));
        item(phrases.say("key.ceiling", "value", value), marks -> marks.line("ak-ceiling", 0, MIDDLE, WIDTH, MIDDLE));
    }

    private void forecast() {
        data.projection()
                .ifPresent(found -> item(
                        phrases.say(found.interval().isPresent() ? "key.forecast" : "key.forecast-only"),
                        marks -> marks.line("ak-forecast", 0, MIDDLE, WIDTH, MIDDLE)));
    }

    private void states() {
        if (has(dot -> dot.interval().isPresent())) {
            item(phrases.say("key.error"), marks -> marks.whisker(WIDTH / 2.0, HEIGHT - 1.0, 1));
        }
        if (has(dot -> !dot.isNumber())) {
            item(
                    phrases.say("key.bounds"),
                    marks -> marks.bounds("ak-bounds ak-series-0", WIDTH / 2.0, HEIGHT - 1.0, 1));
        }
        if (has(Dot::isProvisional)) {
            item(
                    phrases.say("key.provisional"),
                    marks -> marks.point("ak-series-0 ak-provisional", 0, WIDTH / 2.0, MIDDLE));
        }
        if (has(dot -> !dot.isComparable())) {
            item(
                    phrases.say("key.before-break"),
                    marks -> marks.point("ak-series-0 ak-hollow", 0, WIDTH / 2.0, MIDDLE));
        }
        if (hasGap()) {
            item(phrases.say("key.gap"), marks -> {
                marks.point("ak-series-0", 0, 5, MIDDLE);
                marks.point("ak-series-0", 0, WIDTH - 5.0, MIDDLE);
            });
        }
    }

    private boolean has(Predicate<Dot> what) {
        return data.lines().stream().flatMap(line -> line.dots().stream()).anyMatch(what);
    }

    private boolean hasGap() {
        return data.lines().stream().anyMatch(line -> {
            for (int i = 1; i < line.dots().size(); i++) {
                Dot dot = line.dots().get(i);
                if (!dot.follows()
                        && dot.isNumber()
                        && dot.isComparable()
                        && line.dots().get(i - 1).isComparable()
                        && line.dots().get(i - 1).isNumber()) {
                    return true;
                }
            }
            return false;
        });
    }

    private void brokenAt(SeriesBreak found) {
        String key = found.comparability() == Comparability.NOT_COMPARABLE ? "key.break" : "key.break-crossed";
        item(
                phrases.say(key, "date", phrases.date(found.date()), "reason", phrases.foreign(found.reason())),
                marks -> marks.line("ak-break", WIDTH / 2.0, 0, WIDTH / 2.0, HEIGHT));
    }

    private void item(String text, Consumer<Marks> drawing) {
        html.open("li");
        Marks.openDecoration("ak-swatch", WIDTH, HEIGHT, html);
        drawing.accept(new Marks(html, new Plane(0, 0, WIDTH, HEIGHT, 0, 1, 0, 1)));
        html.close();
        html.element("span", text).close();
    }
}
