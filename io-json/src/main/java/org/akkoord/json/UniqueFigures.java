package org.akkoord.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.ProblemCode;

/** Collects the figures of one input, each once. */
final class UniqueFigures {

    private final Map<MeasurementSet.Key, Long> lines = new HashMap<>();
    private final List<Measurement> figures = new ArrayList<>();

    /** Takes a figure; false if there was one with the same key, which is then reported. */
    boolean add(Measurement figure, Place place, Report report) {
        Optional<Long> earlier =
                Optional.ofNullable(lines.putIfAbsent(MeasurementSet.Key.of(figure), report.line(place)));
        earlier.ifPresentOrElse(
                line -> report.error(
                        ProblemCode.DUPLICATE,
                        place,
                        "line " + line
                                + " has a figure with the same indicator, period, category, cohort and date of publication"),
                () -> figures.add(figure));
        return earlier.isEmpty();
    }

    MeasurementSet set() {
        return MeasurementSet.of(figures);
    }
}
