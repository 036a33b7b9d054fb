package org.akkoord.json.write;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;
import org.akkoord.quantity.Quantity;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Citation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes figures and computed numbers as JSON. */
final class FigureWriter {

    private FigureWriter() {}

    /** The value, with the percentage beside the two counts of a share. */
    static JsonNode quantity(Quantity quantity) {
        return put(new JsonObject(), quantity).node();
    }

    static JsonNode point(Point point) {
        JsonObject object = new JsonObject().put("timeframe", point.period().toString());
        put(object, "position", point.position());
        put(object, point.value());
        put(object, "standardError", point.standardError());
        point.error()
                .filter(error -> !error.isOfCounts() && error.below() != error.above())
                .ifPresent(error -> {
                    put(object, "errorBelow", error.below());
                    put(object, "errorAbove", error.above());
                });
        return object.node();
    }

    static JsonNode citation(Citation figure) {
        JsonObject object = new JsonObject()
                .put("indicator", figure.indicator())
                .putCell(figure.cell())
                .put("timeframe", figure.period().toString());
        return put(object, figure.value())
                .put("unit", figure.unit().code())
                .putPlainList("sources", figure.sources())
                .node();
    }

    /** A computed number, to 34 significant digits at most. */
    static JsonNode number(BigDecimal number) {
        return JsonNodeFactory.instance.numberNode(number.round(MathContext.DECIMAL128));
    }

    /** The shortest decimal that reads back as the same number; left out if the number is not finite. */
    static JsonObject put(JsonObject object, String name, double number) {
        return Double.isFinite(number)
                ? object.put(name, BigDecimal.valueOf(number).stripTrailingZeros())
                : object;
    }

    static JsonObject put(JsonObject object, String name, OptionalDouble number) {
        return number.isPresent() ? put(object, name, number.getAsDouble()) : object;
    }

    private static JsonObject put(JsonObject object, Quantity quantity) {
        object.putAll(JsonText.quantity(quantity));
        return object.put("percent", quantity.counts().flatMap(Quantity.Share::decimal), FigureWriter::number);
    }
}
