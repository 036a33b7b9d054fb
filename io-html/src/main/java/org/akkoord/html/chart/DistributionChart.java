package org.akkoord.html.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.akkoord.html.chart.Labels.Anchor;
import org.akkoord.html.chart.Labels.Label;
import org.akkoord.html.markup.HtmlWriter;
import org.akkoord.html.markup.Ids;
import org.akkoord.panel.QuantileTable;
import org.akkoord.quantity.Unit;
import org.akkoord.render.Phrases;

/**
 * How the numbers of units are distributed in each period: a thin bar from the lowest to the highest quantile that was
 * asked for, a thick one between the next two, and a line at the one in the middle. A quantile that is not exact is not
 * drawn; the table has a dash.
 */
public final class DistributionChart {

    private static final double HUNDRED = 100;
    private static final double TOP = 14;
    private static final double BOTTOM = 26;
    private static final double EDGE = 8;
    private static final double THIN = 1.5;
    private static final double THICK = 6;
    private static final double MIDDLE = 9;

    private final QuantileTable table;
    private final Unit unit;
    private final HtmlWriter html;
    private final Phrases phrases;
    private final Ids ids;

    /** A chart of quantiles that are in the unit. */
    public DistributionChart(QuantileTable table, Unit unit, HtmlWriter html, Phrases phrases, Ids ids) {
        this.table = table;
        this.unit = unit;
        this.html = html;
        this.phrases = phrases;
        this.ids = ids;
    }

    /** Writes the figure with its title, its description in words and its table. */
    public void write(String title) {
        List<QuantileTable.Row> rows =
                table.rows().stream().filter(row -> row.units() > 0).toList();
        html.open("figure", "class", "ak-figure");
        html.open("figcaption")
                .element("span", title, "class", "ak-figure-title")
                .close();
        if (rows.stream().noneMatch(row -> row.quantiles().stream().anyMatch(OptionalDouble::isPresent))) {
            html.element("p", phrases.say("chart.empty"), "class", "ak-empty");
        } else {
            draw(title, rows);
            html.element("p", phrases.say("distribution.key"), "class", "ak-in-words");
        }
        figures(title, rows);
        html.close().line();
    }

    private void draw(String title, List<QuantileTable.Row> rows) {
        Ticks ticks = ticks(rows);
        Plane plane = plane(ticks, rows.size());
        Marks marks = new Marks(html, plane);
        Labels labels = new Labels(SeriesChart.WIDTH, SeriesChart.HEIGHT);
        String titleId = ids.next("distribution-title");
        String textId = ids.next("distribution-text");
        html.open(
                "svg",
                "class",
                "ak-chart",
                "viewBox",
                "0 0 " + SeriesChart.WIDTH + " " + SeriesChart.HEIGHT,
                "role",
                "img",
                "aria-labelledby",
                titleId + " " + textId);
        html.element("title", title, "id", titleId);
        html.element("desc", rows.stream().map(this::sentence).collect(Collectors.joining("; ")), "id", textId);
        for (BigDecimal number : ticks.numbers()) {
            double y = plane.y(number.doubleValue());
            marks.line("ak-grid", plane.left(), y, plane.right(), y);
            labels.place(List.of(new Label(phrases.bare(number, 3), plane.left() - 5, y + 4, Anchor.END)))
                    .ifPresent(label -> marks.text(label, ""));
        }
        for (int i = 0; i < rows.size(); i++) {
            boxes(rows.get(i), plane.x(i), plane, marks);
            String period = phrases.period(rows.get(i).period());
            labels.place(List.of(new Label(period, plane.x(i), plane.bottom() + 18, Anchor.MIDDLE)))
                    .ifPresent(label -> marks.text(label, ""));
        }
        html.close();
    }

    private Plane plane(Ticks ticks, int periods) {
        double widest = ticks.numbers().stream()
                .mapToDouble(number -> TextSize.width(phrases.bare(number, 3), Labels.SIZE))
                .max()
                .orElse(0);
        return new Plane(
                widest + EDGE,
                TOP,
                SeriesChart.WIDTH - EDGE,
                SeriesChart.HEIGHT - BOTTOM,
                -0.5,
                periods - 0.5,
                ticks.first(),
                ticks.last());
    }

    private Ticks ticks(List<QuantileTable.Row> rows) {
        double[] all = rows.stream()
                .flatMap(row -> row.quantiles().stream())
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        double most = all[all.length - 1];
        boolean isLarge = unit.isPercent() && most > HUNDRED / 2 && most <= HUNDRED;
        return Ticks.around(all[0], isLarge ? HUNDRED : most);
    }

    /** From the outermost pair of quantiles to the innermost one, and the one that is left in the middle. */
    private static void boxes(QuantileTable.Row row, double x, Plane plane, Marks marks) {
        List<OptionalDouble> quantiles = row.quantiles();
        for (int i = 0; i < quantiles.size() / 2; i++) {
            OptionalDouble low = quantiles.get(i);
            OptionalDouble high = quantiles.get(quantiles.size() - 1 - i);
            if (low.isPresent() && high.isPresent()) {
                double half = i == 0 ? THIN : THICK;
                marks.area("ak-box", x - half, plane.y(high.getAsDouble()), x + half, plane.y(low.getAsDouble()));
            }
        }
        if (quantiles.size() % 2 == 1) {
            quantiles.get(quantiles.size() / 2).ifPresent(middle -> {
                double y = plane.y(middle);
                marks.line("ak-line ak-series-0", x - MIDDLE, y, x + MIDDLE, y);
            });
        }
    }

    private String sentence(QuantileTable.Row row) {
        return phrases.period(row.period()) + ": "
                + row.quantiles().stream().map(this::number).collect(Collectors.joining(", "));
    }

    private String number(OptionalDouble quantile) {
        return quantile.isPresent() ? phrases.number(BigDecimal.valueOf(quantile.getAsDouble()), unit) : "–";
    }

    private void figures(String title, List<QuantileTable.Row> rows) {
        html.open("details").element("summary", phrases.say("chart.table"));
        html.open("table", "class", "ak-table").element("caption", phrases.say("distribution.caption", "title", title));
        html.open("thead").open("tr").element("th", phrases.say("table.period"), "scope", "col");
        table.probabilities()
                .forEach(probability -> html.element(
                        "th", phrases.number(BigDecimal.valueOf(HUNDRED * probability), Unit.PERCENT), "scope", "col"));
        html.element("th", phrases.say("distribution.units"), "scope", "col");
        html.close().close().open("tbody");
        for (QuantileTable.Row row : rows) {
            html.open("tr").element("th", phrases.period(row.period()), "scope", "row");
            IntStream.range(0, row.quantiles().size())
                    .forEach(i -> html.element("td", number(row.quantiles().get(i))));
            html.element("td", phrases.count(row.units())).close();
        }
        html.close().close().close();
    }
}
