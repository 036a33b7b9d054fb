package org.akkoord.json.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.akkoord.internal.io.ProblemLog;
import org.akkoord.internal.tree.Limits;
import org.akkoord.internal.tree.Place;
import org.akkoord.internal.tree.Report;
import org.akkoord.json.read.DocumentReader.Contents;
import org.akkoord.measurement.Measurement;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/** Reads figures that stand on one line each. */
public final class MeasurementLineReader {

    private static final String BLANKS = " \t\r";

    private final Location file;
    private final Taker figures;
    private final ProblemLog problems = new ProblemLog();
    private final Report report;
    private final MeasurementDecoder decoder;
    private long line;
    private long read;
    private long accepted;

    /** Takes a figure; false, with an error, if it refuses the figure. */
    @FunctionalInterface
    public interface Taker {
        boolean take(Measurement figure, Place place, Report report);
    }

    public MeasurementLineReader(String name, Taker figures) {
        this.file = Location.ofFile(name);
        this.figures = figures;
        this.report =
                new Report(file, (offset, document) -> document.atLine(line).atColumn(offset + 1), problems);
        this.decoder = new MeasurementDecoder(report);
    }

    /** Reads to the end, or to the first line after which nothing can be read. */
    public <T> Checked<T> read(InputStream in, Supplier<T> value) throws IOException {
        ByteLines lines = new ByteLines(in, Limits.LINE.bytes());
        Optional<ByteLines.Line> next = lines.next();
        while (next.isPresent() && take(next.get())) {
            next = lines.next();
        }
        return new Contents<>(Optional.of(value.get()), read, accepted).checked(problems, file);
    }

    /** Takes one line; false if nothing after it can be read. */
    private boolean take(ByteLines.Line found) {
        line = found.number();
        if (found.length() > Limits.LINE.bytes()) {
            read++;
            problems.add(Problem.error(
                    ProblemCode.LIMIT,
                    file.atLine(line),
                    "a line must be at most " + Limits.LINE.bytes() + " bytes, but has " + counted(found.length())));
            return found.length() <= Limits.MEASUREMENTS.bytes();
        }
        Optional<String> text = Utf8.decode(found.bytes(), new Utf8.Start(file, line, found.offset()), problems);
        if (text.isEmpty()) {
            read++;
            return line > 1 || !Utf8.isOtherEncoding(found.bytes());
        }
        if (text.get().chars().anyMatch(c -> BLANKS.indexOf(c) < 0)) {
            read++;
            figure(text.get());
        }
        return true;
    }

    private static String counted(long length) {
        return length > Limits.MEASUREMENTS.bytes() ? "more than " + Limits.MEASUREMENTS.bytes() : "" + length;
    }

    /** How many figures were taken up to now. */
    public long accepted() {
        return accepted;
    }

    private void figure(String text) {
        TreeReader.read(text, report, Limits.LINE)
                .flatMap(node -> decoder.figure(node).filter(figure -> figures.take(figure, node.place(), report)))
                .ifPresent(taken -> accepted++);
    }
}
