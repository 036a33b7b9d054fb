package org.akkoord.html.chart;

import java.util.function.Consumer;
import org.akkoord.html.markup.HtmlWriter;

/** An entry of a key: a mark as the chart has it, and what it is. */
final class Swatch {

    static final int WIDTH = 28;
    static final int HEIGHT = 14;
    static final double CENTRE = 14;
    static final double MIDDLE = 7;

    private Swatch() {}

    static void item(HtmlWriter html, String text, Consumer<Marks> drawing) {
        html.open("li");
        Marks.openDecoration("ak-swatch", WIDTH, HEIGHT, html);
        drawing.accept(new Marks(html, new Plane(0, 0, WIDTH, HEIGHT, 0, 1, 0, 1)));
        html.close().element("span", text).close();
    }
}
