package org.akkoord.json.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akkoord.internal.tree.Place;
import org.akkoord.internal.tree.Report;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.ProblemCode;

/** Collects the figures of one input, each once. */
public final class UniqueFigures {

    private static final String SAME_KEY =
            " the same indicator, period, dimensions, cohort, publisher and date of publication";

    private final MeasurementSet.Builder figures = MeasurementSet.builder();
    private final List<Long> lines = new ArrayList<>();

    /** Adds a figure; false, with an error, if an earlier figure has the same key. */
    public boolean add(Measurement figure, Place place, Report report) {
        Optional<MeasurementSet.Builder.Earlier> earlier = figures.offer(figure);
        if (earlier.isPresent()) {
            String line = "line " + lines.get(earlier.get().number());
            boolean isContradicted = earlier.get().isContradicted();
            report.error(
                    isContradicted ? ProblemCode.CONFLICT : ProblemCode.DUPLICATE,
                    place,
                    line
                            + (isContradicted ? " has another value for" : " has a figure with")
                            + SAME_KEY
                            + (isContradicted ? "; neither counts" : ""));
        } else {
            lines.add(report.line(place));
        }
        return earlier.isEmpty();
    }

    public MeasurementSet set() {
        return figures.build();
    }
}
