package org.akkoord.json.write;

import org.akkoord.internal.io.FigureNames;
import org.akkoord.internal.tree.SchemaVersion;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;

/** Writes figures. */
public final class MeasurementWriter {

    private MeasurementWriter() {}

    public static void document(MeasurementSet figures, JsonObject out) {
        out.put(SchemaVersion.NAME, SchemaVersion.SUPPORTED)
                .putWholeList(FigureNames.MEASUREMENTS, figures.all(), MeasurementWriter::figure);
    }

    public static void figure(Measurement figure, JsonObject out) {
        out.put(FigureNames.INDICATOR, figure.indicator())
                .put(FigureNames.PERIOD, figure.period().toString())
                .put(FigureNames.UNIT, figure.unit().code());
        JsonText.quantity(figure.value(), out);
        out.putCell(figure.cell()).putPlain(FigureNames.COHORT, figure.cohort());
        figure.interval()
                .ifPresent(interval -> out.put(FigureNames.INTERVAL_LOW, interval.low())
                        .put(FigureNames.INTERVAL_HIGH, interval.high())
                        .put(FigureNames.INTERVAL_LEVEL, interval.level()));
        out.put(FigureNames.COVERAGE, figure.coverage().name());
        figure.units()
                .ifPresent(units -> out.put(FigureNames.UNITS_COUNTED, units.counted())
                        .put(FigureNames.UNITS_EXPECTED, units.expected()));
        out.put(FigureNames.PROVENANCE, figure.provenance().name())
                .putPlainList(FigureNames.FLAGS, figure.flags())
                .putPlain(FigureNames.PUBLISHER, figure.publisher())
                .putPlainList(FigureNames.SOURCES, figure.sources())
                .putPlain(FigureNames.PUBLISHED, figure.published())
                .putText(FigureNames.NOTE, figure.note());
    }
}
