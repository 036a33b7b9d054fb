package org.akkoord.html.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.akkoord.cohort.CohortFlows;
import org.akkoord.cohort.CohortFlows.End;
import org.akkoord.cohort.CohortFlows.Flow;
import org.akkoord.html.chart.Labels.Anchor;
import org.akkoord.html.chart.Labels.Label;
import org.akkoord.html.markup.HtmlWriter;
import org.akkoord.html.markup.Ids;
import org.akkoord.render.Phrases;

/**
 * What became of the units of a cohort: start states on the left, end states on the right, and ribbons between them.
 */
public final class FlowChart {

    private static final int WIDTH = 352;
    private static final double BAR = 8;
    private static final double LEAST = 17;
    private static final double PER_CHART = 120;
    private static final double AIR = 6;
    private static final double BESIDE_BAR = 4;
    private static final double ROOM = WIDTH - 2 * (BAR + BESIDE_BAR) - 12;
    private static final double TOP = 4;

    private final HtmlWriter html;
    private final Phrases phrases;
    private final Ids ids;

    /** A writer of flows in the language of the phrases. */
    public FlowChart(HtmlWriter html, Phrases phrases, Ids ids) {
        this.html = html;
        this.phrases = phrases;
        this.ids = ids;
    }

    /** A state with its units and its place from top to bottom; ribbons fill it from the top on. */
    private static final class Node {
        private final String name;
        private long units;
        private double top;
        private double height;
        private double used;

        Node(String name) {
            this.name = name;
        }

        double take(long part) {
            double from = top + used;
            used += units == 0 ? 0 : height * part / units;
            return from;
        }
    }

    /** Writes the flows as a figure with its table. */
    public void write(String title, CohortFlows flows) {
        List<Flow> present =
                flows.flows().stream().filter(flow -> flow.units() > 0).toList();
        String description = present.stream().map(this::sentence).collect(Collectors.joining("; "));
        html.open("figure", "class", "ak-figure");
        html.open("figcaption")
                .element("span", title, "class", "ak-figure-title")
                .close();
        if (!present.isEmpty()) {
            draw(title, description, present);
        }
        html.open("table", "class", "ak-table").element("caption", title);
        html.open("thead").open("tr");
        for (String column : List.of("flow.from", "flow.to", "flow.units")) {
            html.element("th", phrases.say(column), "scope", "col");
        }
        html.close().close().open("tbody");
        flows.flows()
                .forEach(flow -> html.open("tr")
                        .element("td", phrases.foreign(flow.from()))
                        .element("td", end(flow))
                        .element("td", phrases.count(flow.units()))
                        .close());
        html.close().close().close().line();
    }

    private String sentence(Flow flow) {
        return phrases.say(
                "flow.sentence",
                "count",
                phrases.count(flow.units()),
                "from",
                phrases.foreign(flow.from()),
                "to",
                end(flow));
    }

    private String end(Flow flow) {
        return flow.end() == End.REACHED ? phrases.foreign(flow.to().orElseThrow()) : phrases.name(flow.end());
    }

    private void draw(String title, String description, List<Flow> flows) {
        Map<String, Node> starts = new LinkedHashMap<>();
        Map<String, Node> ends = new LinkedHashMap<>();
        long all = flows.stream().mapToLong(Flow::units).sum();
        for (Flow flow : flows) {
            starts.computeIfAbsent(phrases.foreign(flow.from()), Node::new).units += flow.units();
            ends.computeIfAbsent(end(flow), Node::new).units += flow.units();
        }
        double height = TOP + Math.max(placed(starts, all), placed(ends, all));
        String titleId = ids.next("flow-title");
        String textId = ids.next("flow-text");
        html.open(
                "svg",
                "class",
                "ak-chart",
                "viewBox",
                "0 0 " + WIDTH + " " + Coordinates.of(height),
                "role",
                "img",
                "aria-labelledby",
                titleId + " " + textId);
        html.element("title", title, "id", titleId).element("desc", description, "id", textId);
        Marks marks = new Marks(html, new Plane(0, 0, WIDTH, height, 0, 1, 0, 1));
        flows.forEach(flow -> marks.path(
                "ak-ribbon",
                ribbon(known(starts, phrases.foreign(flow.from())), known(ends, end(flow)), flow.units())));
        List<Label> labels = new ArrayList<>();
        double left = Math.max(ROOM / 2, ROOM - widest(ends));
        double right = Math.max(ROOM / 2, ROOM - widest(starts));
        starts.values().forEach(node -> labels.add(node(node, 0, BAR + BESIDE_BAR, left, Anchor.START)));
        ends.values().forEach(node -> labels.add(node(node, WIDTH - BAR, WIDTH - BAR - BESIDE_BAR, right, Anchor.END)));
        labels.forEach(label -> marks.text(label, ""));
        html.close();
    }

    /** Gives each node its place; returns where the last one ends. */
    private static double placed(Map<String, Node> nodes, long all) {
        double at = TOP;
        for (Node node : nodes.values()) {
            node.top = at;
            node.height = Math.max(LEAST, PER_CHART * node.units / all);
            at += node.height + AIR;
        }
        return at;
    }

    private double widest(Map<String, Node> nodes) {
        return nodes.values().stream()
                .mapToDouble(node -> TextSize.width(node.name + counted(node), Labels.SIZE))
                .max()
                .orElse(0);
    }

    private String counted(Node node) {
        return " " + phrases.count(node.units);
    }

    private Label node(Node node, double x, double labelX, double room, Anchor anchor) {
        html.open(
                        "rect",
                        "class",
                        "ak-node",
                        "x",
                        Coordinates.of(x),
                        "y",
                        Coordinates.of(node.top),
                        "width",
                        Coordinates.of(BAR),
                        "height",
                        Coordinates.of(node.height))
                .close();
        String name = shortened(node.name, room - TextSize.width(counted(node), Labels.SIZE));
        return new Label(name + counted(node), labelX, node.top + 13, anchor);
    }

    /** As much of a name as there is room for. */
    private static String shortened(String name, double room) {
        String text = name;
        while (TextSize.width(text + (text.equals(name) ? "" : "…"), Labels.SIZE) > room && !text.isEmpty()) {
            text = text.substring(0, text.offsetByCodePoints(text.length(), -1));
        }
        return text.equals(name) ? name : text.strip() + "…";
    }

    private static Node known(Map<String, Node> nodes, String name) {
        return Objects.requireNonNull(nodes.get(name));
    }

    private static String ribbon(Node from, Node to, long units) {
        double y1 = from.take(units);
        double y2 = from.top + from.used;
        double y3 = to.take(units);
        double y4 = to.top + to.used;
        double left = BAR;
        double right = WIDTH - BAR;
        double middle = WIDTH / 2.0;
        return "M" + Coordinates.points(left, y1) + " C" + Coordinates.points(middle, y1, middle, y3, right, y3)
                + " L" + Coordinates.points(right, y4) + " C"
                + Coordinates.points(middle, y4, middle, y2, left, y2) + " Z";
    }
}
