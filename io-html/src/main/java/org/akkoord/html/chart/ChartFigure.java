package org.akkoord.html.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.html.markup.HtmlWriter;
import org.akkoord.html.markup.Ids;
import org.akkoord.render.Phrases;

/** A chart with its title, its key, its description in words and its figures as a table. */
public final class ChartFigure {

    /** How many series one chart can tell apart. */
    public static final int MOST_SERIES = 4;

    private final HtmlWriter html;
    private final Phrases phrases;
    private final Ids ids;

    /** A writer of charts in the language of the phrases. */
    public ChartFigure(HtmlWriter html, Phrases phrases, Ids ids) {
        this.html = html;
        this.phrases = phrases;
        this.ids = ids;
    }

    /**
     * Writes one chart of indicators with the same unit.
     *
     * @param title what the chart is about
     * @param indicators one to {@link #MOST_SERIES} indicators
     */
    public void write(String title, List<IndicatorEvaluation> indicators) {
        ChartData data = ChartData.of(indicators);
        String name = indicators.get(0).indicator().id();
        html.open("figure", "class", "ak-figure");
        html.open("figcaption").element("span", title, "class", "ak-figure-title");
        unit(indicators.get(0)).ifPresent(text -> html.element("span", text, "class", "ak-figure-unit"));
        html.close();
        if (data.isEmpty()) {
            html.element("p", phrases.say("chart.empty"), "class", "ak-empty");
        } else {
            String titleId = ids.next(name + "-title");
            String descriptionId = ids.next(name + "-text");
            String description = description(data);
            new SeriesChart(data, phrases, html)
                    .draw(titleId, title, descriptionId, description, ids.next(name + "-fade"));
            new ChartKey(data, phrases, html).write();
            inWords(data);
            html.open("details").element("summary", phrases.say("chart.table"));
            new ChartTable(data, phrases, html).write(title);
            html.close();
        }
        html.close().line();
    }

    private Optional<String> unit(IndicatorEvaluation indicator) {
        String unit = phrases.withUnit("", indicator.indicator().unit()).strip();
        String population =
                indicator.indicator().population().map(phrases::foreign).orElse("");
        String text =
                Stream.of(unit, population).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** The movement of each line, in sentences. */
    private String description(ChartData data) {
        boolean isNamed = data.lines().size() > 1;
        return data.lines().stream()
                .flatMap(line -> movement(line).map(text -> isNamed ? name(line) + ": " + text : text).stream())
                .collect(Collectors.joining(" "));
    }

    /** The same for people who see the page: each line by itself. */
    private void inWords(ChartData data) {
        for (ChartLine line : data.lines()) {
            movement(line).ifPresent(text -> {
                html.open("p", "class", "ak-in-words");
                if (data.lines().size() > 1) {
                    html.element("strong", name(line)).text(" ");
                }
                html.text(text).close();
            });
        }
    }

    private Optional<String> movement(ChartLine line) {
        return line.indicator().movement(phrases.locale());
    }

    private String name(ChartLine line) {
        return phrases.foreign(line.indicator().indicator().title());
    }
}
