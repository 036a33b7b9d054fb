package org.akkoord.html.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.agreement.Objective;
import org.akkoord.html.chart.ChartLine.Dot;
import org.akkoord.html.markup.HtmlWriter;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.render.Phrases;

/** The figures of a chart as a table: a row for each period, the target below. */
public final class ChartTable {

    /** How many columns there are where lines and ways stand below one another. */
    private static final int GROUPED = 3;

    /** A word with more characters is wider than a column. */
    private static final int LONG = 10;

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
        private final List<Dot> dots = new ArrayList<>();
        private final List<ChartData.Spot> plans = new ArrayList<>();
        private final List<Objective.Milestone> interim = new ArrayList<>();
    }

    void write(String caption) {
        html.open("table", "class", "ak-table ak-figures");
        html.element("caption", caption);
        if (isGrouped()) {
            groups();
        } else {
            collect();
            head();
            html.open("tbody");
            rows.forEach(this::row);
            html.close();
        }
        data.target().ifPresent(target -> {
            html.open("tfoot").open("tr");
            html.element("th", phrases.say("table.target"), "scope", "row");
            html.element("td", target.brief(phrases.locale()), "colspan", Integer.toString(columns() - 1));
            html.close().close();
        });
        html.close();
    }

    private void collect() {
        data.lines().get(0).dots().forEach(dot -> at(dot.figure().period()).dots.add(dot));
        data.plans()
                .forEach(plan ->
                        plan.spots().forEach(spot -> at(spot.period()).plans.add(spot)));
        data.milestones().forEach(interim -> at(interim.period()).interim.add(interim));
    }

    private Row at(ReportingPeriod period) {
        return rows.computeIfAbsent(period, key -> new Row());
    }

    private int columns() {
        return isGrouped() || !hasAgreed() ? GROUPED : GROUPED + 1;
    }

    private boolean isGrouped() {
        return data.lines().size() > 1 || data.plans().size() > 1;
    }

    private boolean hasAgreed() {
        return !data.plans().isEmpty() || !data.milestones().isEmpty();
    }

    private void head() {
        html.open("thead").open("tr");
        column(phrases.say("table.period"));
        column(phrases.say("table.value"));
        if (hasAgreed()) {
            column(phrases.say(
                    data.milestones().isEmpty()
                            ? word(data.plans().get(0))
                            : data.plans().isEmpty() ? "table.interim" : "table.agreed"));
        }
        column(phrases.say("table.source"));
        html.close().close();
    }

    private static String word(ChartData.Plan plan) {
        return plan.path().isPresent() ? "table.path" : "table.path-straight";
    }

    private void column(String name) {
        html.element("th", name, "scope", "col");
    }

    private void row(ReportingPeriod period, Row row) {
        html.open("tr").element("th", phrases.period(period), "scope", "row");
        cell(row.dots.stream().map(this::value));
        if (hasAgreed()) {
            Stream<String> interim = row.interim.stream().map(this::interim);
            cell(Stream.concat(
                    row.plans.stream().map(this::planned),
                    data.plans().isEmpty()
                            ? interim
                            : interim.map(target -> phrases.say("table.interim-is", "target", target))));
        }
        remarks(row.dots);
        html.close();
    }

    /** Lines and ways below one another, each with its name: side by side they have no room. */
    private void groups() {
        html.open("thead").open("tr");
        column(phrases.say("table.period"));
        column(phrases.say("table.value"));
        column(phrases.say("table.source"));
        html.close().close();
        for (ChartLine line : data.lines()) {
            group(phrases.foreign(line.indicator().indicator().title()), line.dots(), dot -> {
                html.open("tr").element("th", phrases.period(dot.figure().period()), "scope", "row");
                cell(Stream.of(value(dot)));
                remarks(List.of(dot));
                html.close();
            });
        }
        for (ChartData.Plan plan : data.plans()) {
            String name = plan.path()
                    .filter(path -> data.plans().size() > 1)
                    .map(path -> phrases.foreign(path.title()))
                    .orElseGet(() -> phrases.say(word(plan)));
            group(name, plan.spots(), spot -> agreed(spot.period(), planned(spot)));
        }
        if (!data.milestones().isEmpty()) {
            group(
                    phrases.say("table.interim"),
                    data.milestones(),
                    interim -> agreed(interim.period(), interim(interim)));
        }
    }

    private <T> void group(String name, List<T> items, Consumer<T> row) {
        if (items.isEmpty()) {
            return;
        }
        html.open("tbody").open("tr");
        html.element("th", name, "class", "ak-group", "colspan", Integer.toString(GROUPED), "scope", "rowgroup");
        html.close();
        items.forEach(row);
        html.close();
    }

    private void agreed(ReportingPeriod period, String value) {
        html.open("tr").element("th", phrases.period(period), "scope", "row");
        html.element("td", value, "colspan", Integer.toString(GROUPED - 1)).close();
    }

    /** A cell of values, or a dash. */
    private void cell(Stream<String> texts) {
        String text = texts.distinct().collect(Collectors.joining("; "));
        boolean isLong = Stream.of(text.split(" "))
                .anyMatch(word -> word.length() > LONG && word.chars().anyMatch(Character::isDigit));
        open(isLong);
        html.text(text.isEmpty() ? "–" : text).close();
    }

    /** The name of a row, which may be broken anywhere if it is too long for a column. */
    public static void name(HtmlWriter html, String name) {
        boolean isLong = Stream.of(name.split(" ")).anyMatch(word -> word.length() > LONG);
        html.element(
                "th", name, isLong ? new String[] {"scope", "row", "class", "ak-long"} : new String[] {"scope", "row"});
    }

    /** Opens a cell; what is too long for a column may be broken anywhere. */
    private void open(boolean isLong) {
        html.open("td", isLong ? new String[] {"class", "ak-long"} : new String[0]);
    }

    /** How good values are and where they stand; places may be broken behind their document. */
    private void remarks(List<Dot> dots) {
        List<String> sources = dots.stream()
                .flatMap(dot -> dot.figure().sources().stream())
                .map(source -> phrases.foreign(source.toString()))
                .distinct()
                .toList();
        String said = dots.stream().flatMap(this::flags).distinct().collect(Collectors.joining(", "));
        open(!said.isEmpty()
                || sources.stream()
                        .flatMap(source -> Stream.of(source.split(":")))
                        .anyMatch(part -> part.length() > LONG));
        html.text(said.isEmpty() && sources.isEmpty() ? "–" : said);
        String between = said.isEmpty() ? "" : ", ";
        for (String source : sources) {
            int colon = source.indexOf(':') + 1;
            html.text(between + source.substring(0, colon));
            if (colon > 0) {
                html.single("wbr");
            }
            html.text(source.substring(colon));
            between = ", ";
        }
        html.close();
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

    private Stream<String> flags(Dot dot) {
        Stream<String> said = dot.flags().stream().map(phrases::name);
        return dot.isComparable() ? said : Stream.concat(Stream.of(phrases.say("table.before-break")), said);
    }
}
