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
                marks.line("ak-line ak-series-" + number, 0, Swatch.MIDDLE, Swatch.WIDTH, Swatch.MIDDLE);
                marks.point(kind, number, Swatch.WIDTH / 2.0, Swatch.MIDDLE);
            });
        }
        for (ChartData.Plan plan : data.plans()) {
            String name = plan.path()
                    .filter(path -> data.plans().size() > 1)
                    .map(path -> phrases.foreign(path.title()))
                    .orElseGet(() -> phrases.say(plan.path().isPresent() ? "key.path" : "key.path-straight"));
            item(
                    name,
                    marks -> marks.polyline("ak-path", new double[] {0, Swatch.MIDDLE, Swatch.WIDTH, Swatch.MIDDLE}));
        }
    }

    private void target() {
        data.target()
                .ifPresent(target -> item(
                        phrases.say("key.target", "target", target.brief(phrases.locale())),
                        marks -> marks.line("ak-target", 0, Swatch.MIDDLE, Swatch.WIDTH, Swatch.MIDDLE)));
        if (!data.milestones().isEmpty()) {
            item(phrases.say("key.interim"), marks -> marks.diamond("ak-interim", Swatch.WIDTH / 2.0, Swatch.MIDDLE));
        }
        data.ceiling().ifPresent(this::ceiling);
        data.deadline()
                .ifPresent(day -> item(
                        phrases.say("key.deadline", "date", phrases.date(day)),
                        marks -> marks.line("ak-deadline", Swatch.WIDTH / 2.0, 0, Swatch.WIDTH / 2.0, Swatch.HEIGHT)));
    }

    private void ceiling(Objective.Ceiling ceiling) {
        Unit unit = data.unit();
        String value = phrases.say(
                "Qualifier." + ceiling.qualifier().name(), "amount", phrases.exactly(ceiling.value(), unit));
        item(
                phrases.say("key.ceiling", "value", value),
                marks -> marks.line("ak-ceiling", 0, Swatch.MIDDLE, Swatch.WIDTH, Swatch.MIDDLE));
    }

    private void forecast() {
        data.projection()
                .ifPresent(found -> item(
                        phrases.say(
                                found.interval().isEmpty()
                                        ? "key.forecast-only"
                                        : data.isIntervalCut() ? "key.forecast-cut" : "key.forecast"),
                        marks -> marks.line("ak-forecast", 0, Swatch.MIDDLE, Swatch.WIDTH, Swatch.MIDDLE)));
    }

    private void states() {
        if (has(dot -> dot.interval().isPresent())) {
            item(phrases.say("key.error"), marks -> marks.whisker(Swatch.WIDTH / 2.0, Swatch.HEIGHT - 1.0, 1));
        }
        if (has(dot -> !dot.isNumber())) {
            item(
                    phrases.say("key.bounds"),
                    marks -> marks.bounds("ak-bounds ak-series-0", Swatch.WIDTH / 2.0, Swatch.HEIGHT - 1.0, 1));
        }
        if (has(Dot::isProvisional)) {
            item(
                    phrases.say("key.provisional"),
                    marks -> marks.point("ak-series-0 ak-provisional", 0, Swatch.WIDTH / 2.0, Swatch.MIDDLE));
        }
        if (has(dot -> !dot.isComparable())) {
            item(
                    phrases.say("key.before-break"),
                    marks -> marks.point("ak-series-0 ak-hollow", 0, Swatch.WIDTH / 2.0, Swatch.MIDDLE));
        }
        if (hasGap()) {
            item(phrases.say("key.gap"), marks -> {
                marks.point("ak-series-0", 0, 5, Swatch.MIDDLE);
                marks.point("ak-series-0", 0, Swatch.WIDTH - 5.0, Swatch.MIDDLE);
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
                marks -> marks.line("ak-break", Swatch.WIDTH / 2.0, 0, Swatch.WIDTH / 2.0, Swatch.HEIGHT));
    }

    private void item(String text, Consumer<Marks> drawing) {
        Swatch.item(html, text, drawing);
    }
}
