package org.akkoord.json.write;

import org.akkoord.json.read.SchemaVersion;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import tools.jackson.databind.JsonNode;

/** Makes nodes of figures. */
public final class MeasurementWriter {

    private MeasurementWriter() {}

    public static JsonNode document(MeasurementSet figures) {
        return new JsonObject()
                .put(SchemaVersion.NAME, SchemaVersion.SUPPORTED)
                .putWholeList(MeasurementMembers.MEASUREMENTS, figures.all(), MeasurementWriter::figure)
                .node();
    }

    public static JsonNode figure(Measurement figure) {
        JsonObject object = new JsonObject()
                .put(MeasurementMembers.INDICATOR, figure.indicator())
                .put(MeasurementMembers.PERIOD, figure.period().toString())
                .put(MeasurementMembers.UNIT, figure.unit().code())
                .putAll(JsonText.quantity(figure.value()))
                .putPlain(MeasurementMembers.CATEGORY, figure.category())
                .putPlain(MeasurementMembers.COHORT, figure.cohort());
        figure.interval()
                .ifPresent(interval -> object.put(MeasurementMembers.INTERVAL_LOW, interval.low())
                        .put(MeasurementMembers.INTERVAL_HIGH, interval.high())
                        .put(MeasurementMembers.INTERVAL_LEVEL, interval.level()));
        return object.put(MeasurementMembers.COVERAGE, figure.coverage().name())
                .put(MeasurementMembers.PROVENANCE, figure.provenance().name())
                .putPlainList(MeasurementMembers.FLAGS, figure.flags())
                .putPlain(MeasurementMembers.PUBLISHER, figure.publisher())
                .putPlainList(MeasurementMembers.SOURCES, figure.sources())
                .putPlain(MeasurementMembers.PUBLISHED, figure.published())
                .putText(MeasurementMembers.NOTE, figure.note())
                .node();
    }
}
