package org.akkoord.json.write;

import org.akkoord.quantity.Quantity;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Citation;

/** Writes figures and computed numbers as JSON. */
final class FigureWriter {

    private FigureWriter() {}

    /** The value, with the percentage beside the two counts of a share. */
    static void quantity(Quantity quantity, JsonObject out) {
        JsonText.quantity(quantity, out);
        out.putNumber("percent", quantity.counts().flatMap(Quantity.Share::decimal));
    }

    static void point(Point point, JsonObject out) {
        out.put("timeframe", point.period().toString()).put("position", point.position());
        quantity(point.value(), out);
        out.put("standardError", point.standardError());
        point.error().ifPresent(error -> error(error, out));
    }

    private static void error(Point.SamplingError error, JsonObject out) {
        if (error.isOfCounts()) {
            out.put("errorOfCounts", true);
        }
        if (error.isOfCounts() || error.below() != error.above()) {
            out.put("errorBelow", error.below()).put("errorAbove", error.above());
        }
    }

    static void citation(Citation figure, JsonObject out) {
        out.put("indicator", figure.indicator())
                .putCell(figure.cell())
                .put("timeframe", figure.period().toString());
        quantity(figure.value(), out);
        out.put("unit", figure.unit().code()).putPlainList("sources", figure.sources());
        if (out.detail().explanations()) {
            out.putText("title", figure.title());
        }
    }
}
