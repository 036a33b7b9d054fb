package org.akkoord.csv;

import java.util.LinkedHashMap;
import java.util.Map;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.ProblemCode;
import org.akkoord.problem.Severity;

/** The figures of one file or of several, each once. */
final class FigureCollector {

    private final Map<MeasurementSet.Key, Entry> entries = new LinkedHashMap<>();

    private record Entry(Measurement figure, String file, long line) {}

    /** Takes a figure; false if there was one with the same key, which is then reported to the cells. */
    boolean add(Measurement figure, String file, long line, RowCells cells) {
        Entry earlier = entries.putIfAbsent(MeasurementSet.Key.of(figure), new Entry(figure, file, line));
        if (earlier == null) {
            return true;
        }
        if (earlier.file.equals(file)) {
            cells.refuseRow(
                    ProblemCode.DUPLICATE,
                    "line " + earlier.line
                            + " has a figure with the same indicator, period, category, cohort and date of publication");
        } else {
            reportOther(earlier, figure, cells);
        }
        return false;
    }

    private static void reportOther(Entry earlier, Measurement figure, RowCells cells) {
        String where = "line " + earlier.line + " of " + CellText.quote(earlier.file);
        if (earlier.figure.value().equals(figure.value())
                && earlier.figure.unit().equals(figure.unit())) {
            cells.reportRow(Severity.WARNING, ProblemCode.DUPLICATE, where + " has the same figure; it counts once");
        } else {
            cells.refuseRow(ProblemCode.CONFLICT, where + " has another value for the same figure");
        }
    }

    MeasurementSet figures() {
        return MeasurementSet.of(entries.values().stream().map(Entry::figure).toList());
    }
}
