package org.akkoord.html.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.akkoord.html.chart.Labels.Anchor;
import org.akkoord.html.chart.Labels.Label;
import org.akkoord.html.markup.HtmlWriter;
import org.akkoord.html.markup.Ids;
import org.akkoord.panel.PeerTable;
import org.akkoord.panel.PeerTable.Row;
import org.akkoord.quantity.Unit;
import org.akkoord.render.Phrases;
import org.akkoord.statistics.Funnel;

/**
 * One unit among its peers. Shares stand over their denominators, between the limits within which chance alone would
 * leave them (a funnel plot); values stand in their order from the least to the greatest.
 */
public final class PeersChart {

    private static final double TOP = 14;
    private static final double BOTTOM = 44;
    private static final double EDGE = 14;
    private static final double GAP = 8;
    private static final double CHOSEN = 5.5;
    private static final int CURVE = 48;

    /** More dots than this are drawn smaller. */
    private static final int MANY = 300;

    private final PeerTable peers;
    private final List<Row> rows;
    private final Optional<Row> chosen;
    private final Unit unit;
    private final HtmlWriter html;
    private final Phrases phrases;
    private final Ids ids;

    /** A chart of peers, with one of them marked if it has a number. */
    public PeersChart(PeerTable peers, String chosen, Unit unit, HtmlWriter html, Phrases phrases, Ids ids) {
        this.peers = peers;
        this.rows = peers.rows();
        this.chosen = peers.of(chosen);
        this.unit = unit;
        this.html = html;
        this.phrases = phrases;
        this.ids = ids;
    }

    /** Writes the figure with its title, its description in words and its table. */
    public void write(String title) {
        html.open("figure", "class", "ak-figure");
        html.open("figcaption").element("span", title, "class", "ak-figure-title");
        html.element(
                "span",
                phrases.period(peers.period()) + ", "
                        + phrases.withUnit("", unit).strip(),
                "class",
                "ak-figure-unit");
        html.close();
        PeersTable table = new PeersTable(peers, rows, chosen, unit, phrases, html);
        if (rows.isEmpty()) {
            html.element("p", phrases.say("chart.empty"), "class", "ak-empty");
        } else {
            draw(title, table.sentence());
            new PeersKey(isFunnel(), chosen.map(Row::unit), phrases, html).write();
            html.element("p", table.sentence(), "class", "ak-in-words");
            html.open("details").element("summary", phrases.say("chart.table"));
            table.write(title);
            html.close();
        }
        html.close().line();
    }

    private boolean isFunnel() {
        return peers.share().isPresent();
    }

    private void draw(String title, String description) {
        Ticks upwards = upwards();
        Plane plane = plane(upwards, sideways());
        Marks marks = new Marks(html, plane);
        Labels labels = new Labels(SeriesChart.WIDTH, SeriesChart.HEIGHT);
        String titleId = ids.next("peers-title");
        String textId = ids.next("peers-text");
        html.open(
                "svg",
                "class",
                rows.size() > MANY ? "ak-chart ak-many" : "ak-chart",
                "viewBox",
                "0 0 " + SeriesChart.WIDTH + " " + SeriesChart.HEIGHT,
                "role",
                "img",
                "aria-labelledby",
                titleId + " " + textId);
        html.element("title", title, "id", titleId).element("desc", description, "id", textId);
        axes(upwards, plane, marks, labels);
        dots(plane, marks);
        limits(plane, marks, labels);
        chosen.ifPresent(row -> mark(row, plane, marks, labels));
        html.close();
    }

    private Plane plane(Ticks upwards, Ticks sideways) {
        double widest = upwards.numbers().stream()
                .mapToDouble(number -> TextSize.width(phrases.bare(number, 3), Labels.SIZE))
                .max()
                .orElse(0);
        return new Plane(
                widest + GAP,
                TOP,
                SeriesChart.WIDTH - EDGE,
                SeriesChart.HEIGHT - BOTTOM,
                sideways.first(),
                sideways.last(),
                upwards.first(),
                upwards.last());
    }

    private Ticks upwards() {
        double[] all = DoubleStream.concat(rows.stream().mapToDouble(Row::value), peers.share().stream())
                .sorted()
                .toArray();
        return Ticks.between(all[0], all[all.length - 1]);
    }

    private Ticks sideways() {
        double most = IntStream.range(0, rows.size())
                .mapToDouble(this::position)
                .max()
                .orElse(1);
        return Ticks.ofWhole(0, most);
    }

    /** Where a row stands from left to right: at its denominator, or behind those with less. */
    private double position(int number) {
        return isFunnel()
                ? peers.denominator(number).orElseThrow()
                : rows.size() - (rows.get(number).midRank() - 1);
    }

    private void axes(Ticks upwards, Plane plane, Marks marks, Labels labels) {
        for (BigDecimal number : upwards.numbers()) {
            double y = plane.y(number.doubleValue());
            marks.line("ak-grid", plane.left(), y, plane.right(), y);
            labels.place(List.of(new Label(phrases.bare(number, 3), plane.left() - 5, y + 4, Anchor.END)))
                    .ifPresent(label -> marks.text(label, ""));
        }
        for (BigDecimal number : sideways().numbers()) {
            double x = plane.x(number.doubleValue());
            marks.line("ak-axis", x, plane.bottom(), x, plane.bottom() + 4);
            labels.place(List.of(new Label(phrases.bare(number, 0), x, plane.bottom() + 18, Anchor.MIDDLE)))
                    .ifPresent(label -> marks.text(label, ""));
        }
        marks.line("ak-axis", plane.left(), plane.bottom(), plane.right(), plane.bottom());
        String name = phrases.say(isFunnel() ? "peers.denominator" : "peers.order");
        double middle = (plane.left() + plane.right()) / 2;
        labels.place(List.of(new Label(name, middle, plane.bottom() + 35, Anchor.MIDDLE)))
                .ifPresent(label -> marks.text(label, ""));
    }

    private void limits(Plane plane, Marks marks, Labels labels) {
        if (peers.share().isEmpty()) {
            return;
        }
        double y = plane.y(peers.share().getAsDouble());
        marks.line("ak-common", plane.left(), y, plane.right(), y);
        labels.keepFree(plane.left(), y, plane.right(), y);
        for (double level : new double[] {Funnel.WARNING_LEVEL, Funnel.ALARM_LEVEL}) {
            String kind = level == Funnel.WARNING_LEVEL ? "ak-limit" : "ak-limit ak-far";
            marks.path(kind, curve(plane, level, Funnel::low));
            marks.path(kind, curve(plane, level, Funnel::high));
        }
    }

    /** A limit over all denominators, as far as it lies on the plane; more of it where it bends. */
    private String curve(Plane plane, double level, ToDoubleFunction<Funnel> end) {
        StringBuilder path = new StringBuilder();
        double least = Math.max(1, plane.firstYear());
        boolean isOpen = false;
        for (int i = 0; i <= CURVE; i++) {
            long denominator = Math.round(least * StrictMath.pow(plane.lastYear() / least, (double) i / CURVE));
            double value = end.applyAsDouble(peers.limits(denominator, level).orElseThrow());
            boolean isInside = value >= plane.low() && value <= plane.high();
            if (isInside) {
                path.append(isOpen ? " L" : " M")
                        .append(Coordinates.points(plane.x((double) denominator), plane.y(value)));
            }
            isOpen = isInside;
        }
        return path.toString().strip();
    }

    /** All units as dots of three kinds, equal places once. */
    private void dots(Plane plane, Marks marks) {
        List<Set<String>> kinds = List.of(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            int kind = PeersTable.isBeyond(row.alarm(), row) ? 2 : PeersTable.isBeyond(row.warning(), row) ? 1 : 0;
            kinds.get(kind).add("M" + Coordinates.points(plane.x(position(i)), plane.y(row.value())) + "h0");
        }
        List<String> names = List.of("ak-peer", "ak-peer ak-beyond", "ak-peer ak-beyond ak-far");
        for (int i = 0; i < names.size(); i++) {
            if (!kinds.get(i).isEmpty()) {
                marks.path(names.get(i), kinds.get(i).stream().collect(Collectors.joining()));
            }
        }
    }

    private void mark(Row row, Plane plane, Marks marks, Labels labels) {
        double x = plane.x(position(rows.indexOf(row)));
        double y = plane.y(row.value());
        marks.circle("ak-chosen", x, y, CHOSEN);
        labels.keepFree(x - CHOSEN, y - CHOSEN, x + CHOSEN, y + CHOSEN);
        String text = phrases.bare(BigDecimal.valueOf(row.value()), 1);
        List<Label> places = new ArrayList<>();
        for (double by : new double[] {0, 10, 20, 30}) {
            places.add(new Label(text, x + 9, y + 4 - by, Anchor.START));
            places.add(new Label(text, x - 9, y + 4 - by, Anchor.END));
            places.add(new Label(text, x + 9, y + 4 + by, Anchor.START));
            places.add(new Label(text, x - 9, y + 4 + by, Anchor.END));
        }
        labels.place(places).ifPresent(label -> marks.text(label, "ak-chosen-label"));
    }
}
