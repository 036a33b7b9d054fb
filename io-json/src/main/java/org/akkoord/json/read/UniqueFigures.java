package org.akkoord.json.read;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.akkoord.internal.tree.Place;
import org.akkoord.internal.tree.Report;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.ProblemCode;

/** Collects the figures of one input, each once. */
public final class UniqueFigures {

    private final MeasurementSet.Builder figures = MeasurementSet.builder();
    private final List<Long> lines = new ArrayList<>();

    /** Adds a figure; false, with an error, if an earlier figure has the same key. */
    public boolean add(Measurement figure, Place place, Report report) {
        OptionalInt earlier = figures.addUnlessPresent(figure);
        if (earlier.isPresent()) {
            report.error(
                    ProblemCode.DUPLICATE,
                    place,
                    "line " + lines.get(earlier.getAsInt())
                            + " has a figure with the same indicator, period, dimensions, cohort, publisher and date of"
                            + " publication");
        } else {
            lines.add(report.line(place));
        }
        return earlier.isEmpty();
    }

    public MeasurementSet set() {
        return figures.build();
    }
}
