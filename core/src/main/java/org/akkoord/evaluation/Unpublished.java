package org.akkoord.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.akkoord.agreement.Agreement;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;

/** The figures of an agreement's indicators that were not published yet on a day. */
final class Unpublished {

    private Unpublished() {}

    static List<Measurement> of(Agreement agreement, MeasurementSet figures, LocalDate asOf) {
        Set<String> ids = agreement.indicators().stream().map(Indicator::id).collect(Collectors.toSet());
        return figures.all().stream()
                .filter(measurement -> ids.contains(measurement.indicator()))
                .filter(measurement -> measurement.knownFrom().isAfter(asOf))
                .toList();
    }
}
