package org.akkoord.csv.measurement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.RowCells;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Location;
import org.akkoord.problem.ProblemCode;
import org.akkoord.problem.Severity;

/** The figures of one file or of several, each once, with the places where they stand. */
public final class FigureCollector {

    private static final int FIRST_SIZE = 64;

    private final MeasurementSet.Builder figures = MeasurementSet.builder();
    private final List<File> files = new ArrayList<>();
    private long[] lines = new long[FIRST_SIZE];
    private int size;

    /**
     * A file.
     *
     * @param name its name
     * @param first the number of its first figure
     */
    private record File(String name, int first) {}

    /** Takes the figures of another file from here on. */
    void begin(Location file) {
        files.add(new File(file.file().orElse(""), size));
    }

    /** Takes a figure; if there was one with the same key, that is reported to the cells. */
    void add(Measurement figure, long line, RowCells cells) {
        OptionalInt earlier = figures.add(figure);
        if (earlier.isPresent()) {
            report(earlier.getAsInt(), figure, cells);
            return;
        }
        if (size == lines.length) {
            lines = Arrays.copyOf(lines, 2 * size);
        }
        lines[size++] = line;
    }

    private void report(int earlier, Measurement figure, RowCells cells) {
        int file = files.size() - 1;
        while (files.get(file).first > earlier) {
            file--;
        }
        if (files.get(file).name.equals(files.get(files.size() - 1).name)) {
            cells.refuseRow(
                    ProblemCode.DUPLICATE,
                    "line " + lines[earlier]
                            + " has a figure with the same indicator, period, category, cohort and date of publication");
            return;
        }
        String where = "line " + lines[earlier] + " of " + CellText.quote(files.get(file).name);
        Measurement known = figures.get(earlier);
        if (known.value().equals(figure.value()) && known.unit().equals(figure.unit())) {
            cells.reportRow(
                    Severity.WARNING, ProblemCode.DUPLICATE, () -> where + " has the same figure; it counts once");
        } else {
            cells.refuseRow(ProblemCode.CONFLICT, where + " has another value for the same figure");
        }
    }

    public MeasurementSet figures() {
        return figures.build();
    }
}
