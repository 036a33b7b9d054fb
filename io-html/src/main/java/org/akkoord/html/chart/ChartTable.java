package org.akkoord.html.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.agreement.Objective;
import org.akkoord.html.chart.ChartLine.Dot;
import org.akkoord.html.markup.HtmlWriter;
import org.akkoord.measurement.Measurement.StatusFlag;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.render.Phrases;
import org.akkoord.text.SourceReference;

/** The figures of a chart as a table: a row for each period, the target below. */
final class ChartTable {

    private final ChartData data;
    private final Phrases phrases;
    private final HtmlWriter html;
    private final Map<ReportingPeriod, Row> rows = new TreeMap<>(
            Comparator.comparingDouble(ReportingPeriod::position).thenComparing(Comparator.naturalOrder()));

    ChartTable(ChartData data, Phrases phrases, HtmlWriter html) {
        this.data = data;
        this.phrases = phrases;
        this.html = html;
    }

    /** What is known about one period. */
    private static final class Row {
        private final Map<Integer, Dot> dots = new TreeMap<>();
        private final Map<Integer, ChartData.Spot> plans = new TreeMap<>();
        private final List<Objective.Milestone> interim = new ArrayList<>();
    }

    void write(String caption) {
        collect();
        html.open("table", "class", "ak-table");
        html.element("caption", caption);
        head();
        html.open("tbody");
        rows.forEach(this::row);
        html.close();
        data.target().ifPresent(target -> {
            html.open("tfoot").open("tr");
            html.element("th", phrases.say("table.target"), "scope", "row");
            html.element("td", target.brief(phrases.locale()), "colspan", Integer.toString(columns() - 1));
            html.close().close();
        });
        html.close();
    }

    private void collect() {
        for (int i = 0; i < data.lines().size(); i++) {
            int number = i;
            data.lines()
                    .get(i)
                    .dots()
                    .forEach(dot -> at(dot.figure().period()).dots.put(number, dot));
        }
        for (int i = 0; i < data.plans().size(); i++) {
            int number = i;
            data.plans().get(i).spots().forEach(spot -> at(spot.period()).plans.put(number, spot));
        }
        data.milestones().forEach(interim -> at(interim.period()).interim.add(interim));
    }

    private Row at(ReportingPeriod period) {
        return rows.computeIfAbsent(period, key -> new Row());
    }

    private int columns() {
        return 2
                + data.lines().size()
                + data.plans().size()
                + (data.milestones().isEmpty() ? 0 : 1);
    }

    private void head() {
        html.open("thead").open("tr");
        column(phrases.say("table.period"));
        data.lines()
                .forEach(line -> column(
                        data.lines().size() == 1
                                ? phrases.say("table.value")
                                : phrases.foreign(line.indicator().indicator().title())));
        data.plans()
                .forEach(plan -> column(plan.path()
                        .filter(path -> data.plans().size() > 1)
                        .map(path -> phrases.foreign(path.title()))
                        .orElseGet(() -> phrases.say(plan.path().isPresent() ? "table.path" : "table.path-straight"))));
        if (!data.milestones().isEmpty()) {
            column(phrases.say("table.interim"));
        }
        column(phrases.say("table.source"));
        html.close().close();
    }

    private void column(String name) {
        html.element("th", name, "scope", "col");
    }

    private void row(ReportingPeriod period, Row row) {
        html.open("tr").element("th", phrases.period(period), "scope", "row");
        for (int i = 0; i < data.lines().size(); i++) {
            html.element(
                    "td", Optional.ofNullable(row.dots.get(i)).map(this::value).orElse("–"));
        }
        for (int i = 0; i < data.plans().size(); i++) {
            html.element(
                    "td",
                    Optional.ofNullable(row.plans.get(i)).map(this::planned).orElse("–"));
        }
        if (!data.milestones().isEmpty()) {
            String targets = row.interim.stream().map(this::interim).collect(Collectors.joining("; "));
            html.element("td", targets.isEmpty() ? "–" : targets);
        }
        html.element("td", remarks(row)).close();
    }

    private String value(Dot dot) {
        String value = phrases.quantity(dot.figure().value(), data.unit());
        return dot.interval()
                .map(span -> phrases.say(
                        "table.with-interval",
                        "value",
                        value,
                        "low",
                        phrases.bare(java.math.BigDecimal.valueOf(span.low()), 1),
                        "high",
                        phrases.bare(java.math.BigDecimal.valueOf(span.high()), 1)))
                .orElse(value);
    }

    private String planned(ChartData.Spot spot) {
        return phrases.number(spot.value(), data.unit(), 1);
    }

    private String interim(Objective.Milestone milestone) {
        return milestone
                .target()
                .match(
                        least -> phrases.say("target.at-least", "value", phrases.exactly(least, data.unit())),
                        most -> phrases.say("target.at-most", "value", phrases.exactly(most, data.unit())),
                        (low, high) -> phrases.say(
                                "target.between",
                                "low",
                                phrases.exactly(low, data.unit()),
                                "high",
                                phrases.exactly(high, data.unit())),
                        phrases::name,
                        () -> phrases.say("target.none"));
    }

    private String remarks(Row row) {
        Stream<String> flags = row.dots.entrySet().stream().flatMap(entry -> flags(entry.getKey(), entry.getValue()));
        Stream<String> sources = row.dots.values().stream()
                .flatMap(dot -> dot.figure().sources().stream())
                .map(SourceReference::toString)
                .map(phrases::foreign);
        String text = Stream.concat(flags, sources).distinct().collect(Collectors.joining(", "));
        return text.isEmpty() ? "–" : text;
    }

    private Stream<String> flags(int line, Dot dot) {
        List<StatusFlag> flags = data.lines()
                .get(line)
                .indicator()
                .flags()
                .getOrDefault(dot.figure().period(), List.of());
        Stream<String> said = flags.stream().map(phrases::name);
        return dot.isComparable() ? said : Stream.concat(Stream.of(phrases.say("table.before-break")), said);
    }
}
