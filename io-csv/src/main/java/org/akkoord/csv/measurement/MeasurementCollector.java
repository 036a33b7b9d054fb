package org.akkoord.csv.measurement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
    private static final String SAME_KEY =
            " the same indicator, period, category, cohort, publisher and date of publication";

    private final MeasurementSet.Builder measurements = MeasurementSet.builder();
    private final List<Measurement> kept = new ArrayList<>();
    private final List<File> files = new ArrayList<>();
    private long[] lines = new long[FIRST_SIZE];
    private final BitSet withdrawn = new BitSet();
    private int withdrawnAcross;
    private int size;

    /**
     * A file.
     *
     * @param place its name
     * @param first the number of its first measurement, from 0
     */
    private record File(Location place, int first) {}

    /** Starts a file, to which all measurements belong that are added from now on. */
    void begin(Location file) {
        files.add(new File(file, size));
    }

    /**
     * Adds a measurement. If there is one with the same key already, that is reported to the cells instead.
     *
     * @return the place of an earlier measurement that no longer counts, because this one contradicts it
     */
    Optional<Location> add(Measurement measurement, long line, RowCells cells) {
        Optional<MeasurementSet.Builder.Earlier> earlier = measurements.offer(measurement);
        if (earlier.isPresent()) {
            report(earlier.get(), cells);
            return earlier.filter(MeasurementSet.Builder.Earlier::isWithdrawn).map(this::withdraw);
        }
        if (size == lines.length) {
            lines = Arrays.copyOf(lines, 2 * size);
        }
        lines[size++] = line;
        kept.add(measurement);
        return Optional.empty();
    }

    private Location withdraw(MeasurementSet.Builder.Earlier earlier) {
        withdrawn.set(earlier.number());
        withdrawnAcross += isOfThisFile(earlier.number()) ? 0 : 1;
        return files.get(fileOf(earlier.number())).place.atLine(lines[earlier.number()]);
    }

    private boolean isOfThisFile(int number) {
        return fileOf(number) == files.size() - 1;
    }

    private int fileOf(int number) {
        int file = files.size() - 1;
        while (files.get(file).first > number) {
            file--;
        }
        return file;
    }

    private void report(MeasurementSet.Builder.Earlier earlier, RowCells cells) {
        File file = files.get(fileOf(earlier.number()));
        boolean isSameFile = isOfThisFile(earlier.number());
        String line = "line " + lines[earlier.number()];
        String where = isSameFile
                ? line
                : line + " of " + CellText.quote(file.place.file().orElse(""));
        if (earlier.isContradicted()) {
            cells.refuseRow(ProblemCode.CONFLICT, where + " has another value for" + SAME_KEY + "; neither counts");
        } else if (isSameFile) {
            cells.refuseRow(ProblemCode.DUPLICATE, where + " has a figure with" + SAME_KEY);
        } else {
            cells.reportRow(
                    Problem.Severity.WARNING,
                    ProblemCode.DUPLICATE,
                    () -> where + " has the same figure; it counts once");
        }
    }

    /** The measurements of a file, counted from 0 in the order in which they were begun, that count. */
    public List<Measurement> ofFile(int number) {
        int end = number + 1 < files.size() ? files.get(number + 1).first : size;
        return IntStream.range(files.get(number).first, end)
                .filter(each -> !withdrawn.get(each))
                .mapToObj(kept::get)
                .toList();
    }

    /** How many measurements no longer count because a later file contradicts them. */
    public int withdrawnAcross() {
        return withdrawnAcross;
    }

    /** The measurements so far, in the order in which they were added. */
    public MeasurementSet measurements() {
        return measurements.build();
    }
}
