package org.akkoord.json.write;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Optional;
import org.akkoord.evaluation.Scorecards;
import org.akkoord.quantity.Quantity;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes scorecards row by row, so that a table of any length takes little memory. */
public final class ScorecardsWriter {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final Scorecards scorecards;
    private final JsonGenerator json;

    private ScorecardsWriter(Scorecards scorecards, JsonGenerator json) {
        this.scorecards = scorecards;
        this.json = json;
    }

    /** Writes the document, a row on each line; the stream stays open. */
    public static void write(Scorecards scorecards, OutputStream out) {
        try (JsonGenerator json = MAPPER.createGenerator(out)) {
            new ScorecardsWriter(scorecards, json).write();
        }
    }

    private void write() {
        json.writeStartObject();
        json.writeNumberProperty("schemaVersion", 1);
        json.writeStringProperty("agreement", scorecards.agreement().id());
        json.writeStringProperty("asOf", scorecards.asOf().toString());
        json.writeStringProperty("method", scorecards.judgedBy().name());
        json.writeObjectPropertyStart("summary");
        scorecards.counts().forEach((verdict, count) -> json.writeNumberProperty(verdict.name(), count));
        json.writeEndObject();
        json.writeArrayPropertyStart("rows");
        for (int row = 0; row < scorecards.size(); row++) {
            json.writeRaw("\n");
            write(scorecards.row(row));
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw("\n");
    }

    private void write(Scorecards.Row row) {
        json.writeStartObject();
        json.writeStringProperty("unit", row.unit());
        json.writeStringProperty("goal", row.goal());
        json.writeStringProperty("objective", row.objective());
        json.writeStringProperty("indicator", row.indicator());
        json.writeStringProperty("verdict", row.verdict().name());
        json.writeStringProperty("reason", row.reason().name());
        row.period().ifPresent(period -> json.writeStringProperty("timeframe", period.toString()));
        row.latest().ifPresent(this::write);
        number("shortfall", row.shortfall());
        number("change", row.change());
        row.changePerYear().ifPresent(slope -> json.writeNumberProperty("perYear", BigDecimal.valueOf(slope)));
        row.units().ifPresent(units -> {
            json.writeNumberProperty("units_counted", units.counted());
            json.writeNumberProperty("units_expected", units.expected());
        });
        json.writeEndObject();
    }

    /** The latest value, in the form of values of evaluations. */
    private void write(Quantity value) {
        value.counts().ifPresent(share -> {
            json.writeNumberProperty("numerator", share.numerator());
            json.writeNumberProperty("denominator", share.denominator());
            json.writeNumberProperty("percent", BigDecimal.valueOf(share.percent()));
        });
        value.figure().ifPresent(figure -> json.writeNumberProperty("value", figure.amount()));
        value.bounds().ifPresent(bounds -> {
            json.writeNumberProperty("low", bounds.low());
            json.writeNumberProperty("high", bounds.high());
        });
    }

    private void number(String name, Optional<BigDecimal> number) {
        number.ifPresent(value -> json.writeNumberProperty(name, BigDecimal.valueOf(value.doubleValue())));
    }
}
