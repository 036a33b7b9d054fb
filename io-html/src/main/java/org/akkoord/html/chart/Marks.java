package org.akkoord.html.chart;

import org.akkoord.html.markup.HtmlWriter;

/** Draws the marks of charts; what they look like is said by the style sheet. */
final class Marks {

    private static final double RADIUS = 4;
    private static final double CAP = 3;

    private final HtmlWriter html;
    private final Plane plane;

    Marks(HtmlWriter html, Plane plane) {
        this.html = html;
        this.plane = plane;
    }

    /** Opens a drawing that says nothing that the words beside it do not say. */
    static void openDecoration(String kind, int width, int height, HtmlWriter html) {
        html.open(
                "svg",
                "class",
                kind,
                "viewBox",
                "0 0 " + width + " " + height,
                "aria-hidden",
                "true",
                "focusable",
                "false");
    }

    void circle(String kind, double x, double y, double radius) {
        html.open(
                        "circle",
                        "class",
                        kind,
                        "cx",
                        Coordinates.of(x),
                        "cy",
                        Coordinates.of(y),
                        "r",
                        Coordinates.of(radius))
                .close();
    }

    void path(String kind, String path) {
        html.open("path", "class", kind, "d", path).close();
    }

    /** A label in its place; a kind of its own may be empty. */
    void text(Labels.Label label, String kind) {
        String anchor = switch (label.anchor()) {
            case START -> "start";
            case MIDDLE -> "middle";
            case END -> "end";
        };
        html.element(
                "text",
                label.text(),
                "class",
                ("ak-label " + kind).strip(),
                "x",
                Coordinates.of(label.x()),
                "y",
                Coordinates.of(label.y()),
                "text-anchor",
                anchor);
    }

    void line(String kind, double x1, double y1, double x2, double y2) {
        html.open(
                        "line",
                        "class",
                        kind,
                        "x1",
                        Coordinates.of(x1),
                        "y1",
                        Coordinates.of(y1),
                        "x2",
                        Coordinates.of(x2),
                        "y2",
                        Coordinates.of(y2))
                .close();
    }

    void polyline(String kind, double[] points) {
        html.open("polyline", "class", kind, "points", Coordinates.points(points))
                .close();
    }

    void area(String kind, double... points) {
        double[] corners = points.length == 4
                ? new double[] {points[0], points[1], points[2], points[1], points[2], points[3], points[0], points[3]}
                : points;
        html.open("polygon", "class", kind, "points", Coordinates.points(corners))
                .close();
    }

    /** A shape per series, so that colour alone tells nothing. */
    void point(String kind, int number, double x, double y) {
        String look = "ak-point " + kind;
        double r = RADIUS;
        switch (number % 4) {
            case 0 -> circle(look, x, y, r);
            case 1 -> area(look, x - r, y - r, x + r, y + r);
            case 2 -> area(look, x, y - r - 1, x + r + 1, y + r, x - r - 1, y + r);
            default -> diamond(look, x, y);
        }
    }

    void diamond(String kind, double x, double y) {
        double r = RADIUS + 1;
        html.open("polygon", "class", kind, "points", Coordinates.points(x, y - r, x + r, y, x, y + r, x - r, y))
                .close();
    }

    /** An interval as a thin bar with ends. */
    void whisker(double x, double low, double high) {
        line("ak-whisker", x, low, x, high);
        line("ak-whisker", x - CAP, low, x + CAP, low);
        line("ak-whisker", x - CAP, high, x + CAP, high);
    }

    /** A value of which only bounds are known. */
    void bounds(String kind, double x, double low, double high) {
        area(kind, x - CAP, high, x + CAP, Math.max(low, high + 2));
    }

    /** A break of the series: two slanted strokes through the axis, and a thin line above them. */
    void breakAt(double x) {
        line("ak-break", x, plane.top() - 4, x, plane.bottom());
        line("ak-break-stroke", x - 5, plane.bottom() + 4, x - 1, plane.bottom() - 4);
        line("ak-break-stroke", x - 1, plane.bottom() + 4, x + 3, plane.bottom() - 4);
    }

    /** A colour that fades out from one position to another. */
    void fading(String id, double from, double to) {
        html.open("defs")
                .open(
                        "linearGradient",
                        "id",
                        id,
                        "gradientUnits",
                        "userSpaceOnUse",
                        "x1",
                        Coordinates.of(from),
                        "y1",
                        "0",
                        "x2",
                        Coordinates.of(to),
                        "y2",
                        "0");
        html.open("stop", "class", "ak-fade-from", "offset", "0").close();
        html.open("stop", "class", "ak-fade-to", "offset", "1").close();
        html.close().close();
    }

    void polygon(String gradient, double... points) {
        html.open(
                        "polygon",
                        "class",
                        "ak-interval",
                        "fill",
                        "url(#" + gradient + ")",
                        "points",
                        Coordinates.points(points))
                .close();
    }
}
