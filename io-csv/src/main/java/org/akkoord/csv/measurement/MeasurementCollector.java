package org.akkoord.csv.measurement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.RowCells;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/** Collects the measurements of one or more files, each once, and remembers where each of them stands. */
public final class MeasurementCollector {

    private static final int FIRST_SIZE = 64;

    private final MeasurementSet.Builder measurements = MeasurementSet.builder();
    private final List<Measurement> kept = new ArrayList<>();
    private final List<File> files = new ArrayList<>();
    private long[] lines = new long[FIRST_SIZE];
    private int size;

    /**
     * A file.
     *
     * @param name its name
     * @param first the number of its first measurement, from 0
     */
    private record File(String name, int first) {}

    /** Starts a file, to which all measurements belong that are added from now on. */
    void begin(Location file) {
        files.add(new File(file.file().orElse(""), size));
    }

    /** Adds a measurement; if there is one with the same key already, that is reported to the cells instead. */
    void add(Measurement measurement, long line, RowCells cells) {
        OptionalInt earlier = measurements.addUnlessPresent(measurement);
        if (earlier.isPresent()) {
            report(earlier.getAsInt(), measurement, cells);
            return;
        }
        if (size == lines.length) {
            lines = Arrays.copyOf(lines, 2 * size);
        }
        lines[size++] = line;
        kept.add(measurement);
    }

    private void report(int earlier, Measurement measurement, RowCells cells) {
        int file = files.size() - 1;
        while (files.get(file).first > earlier) {
            file--;
        }
        if (files.get(file).name.equals(files.get(files.size() - 1).name)) {
            cells.refuseRow(
                    ProblemCode.DUPLICATE,
                    "line " + lines[earlier]
                            + " has a figure with the same indicator, period, category, cohort, publisher and date of"
                            + " publication");
            return;
        }
        String where = "line " + lines[earlier] + " of " + CellText.quote(files.get(file).name);
        Measurement known = kept.get(earlier);
        if (known.value().equals(measurement.value()) && known.unit().equals(measurement.unit())) {
            cells.reportRow(
                    Problem.Severity.WARNING,
                    ProblemCode.DUPLICATE,
                    () -> where + " has the same figure; it counts once");
        } else {
            cells.refuseRow(ProblemCode.CONFLICT, where + " has another value for the same figure");
        }
    }

    /** The measurements so far, one by one; a view that grows. */
    public List<Measurement> kept() {
        return Collections.unmodifiableList(kept);
    }

    /** The measurements so far, in the order in which they were added. */
    public MeasurementSet measurements() {
        return measurements.build();
    }
}
