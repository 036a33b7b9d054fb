package org.akkoord.json.write;

import org.akkoord.internal.io.FigureNames;
import org.akkoord.internal.tree.SchemaVersion;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import tools.jackson.databind.JsonNode;

/** Writes figures. */
public final class MeasurementWriter {

    private MeasurementWriter() {}

    public static JsonNode document(MeasurementSet figures) {
        return new JsonObject()
                .put(SchemaVersion.NAME, SchemaVersion.SUPPORTED)
                .putWholeList(FigureNames.MEASUREMENTS, figures.all(), MeasurementWriter::figure)
                .node();
    }

    public static JsonNode figure(Measurement figure) {
        JsonObject object = new JsonObject()
                .put(FigureNames.INDICATOR, figure.indicator())
                .put(FigureNames.PERIOD, figure.period().toString())
                .put(FigureNames.UNIT, figure.unit().code())
                .putAll(JsonText.quantity(figure.value()))
                .putCell(figure.cell())
                .putPlain(FigureNames.COHORT, figure.cohort());
        figure.interval()
                .ifPresent(interval -> object.put(FigureNames.INTERVAL_LOW, interval.low())
                        .put(FigureNames.INTERVAL_HIGH, interval.high())
                        .put(FigureNames.INTERVAL_LEVEL, interval.level()));
        object.put(FigureNames.COVERAGE, figure.coverage().name());
        figure.units()
                .ifPresent(units -> object.put(FigureNames.UNITS_COUNTED, units.counted())
                        .put(FigureNames.UNITS_EXPECTED, units.expected()));
        return object.put(FigureNames.PROVENANCE, figure.provenance().name())
                .putPlainList(FigureNames.FLAGS, figure.flags())
                .putPlain(FigureNames.PUBLISHER, figure.publisher())
                .putPlainList(FigureNames.SOURCES, figure.sources())
                .putPlain(FigureNames.PUBLISHED, figure.published())
                .putText(FigureNames.NOTE, figure.note())
                .node();
    }
}
