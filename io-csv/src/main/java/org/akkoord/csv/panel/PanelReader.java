package org.akkoord.csv.panel;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.akkoord.csv.PanelCsvFormat;
import org.akkoord.csv.ReadProgress;
import org.akkoord.csv.bytes.Chunk;
import org.akkoord.csv.bytes.LineChunks;
import org.akkoord.csv.bytes.Lookahead;
import org.akkoord.csv.bytes.PlainLines;
import org.akkoord.csv.text.CsvRecords;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.panel.intake.PanelSink;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/**
 * Reads school-level data. Lines of plain cells are decoded from their bytes by {@link PlainLines}; a line that is not
 * quite plain is split into texts; and from the first line on that holds more than that (doubled quotes, line breaks in
 * cells, other bytes than ASCII), {@link CsvRecords} reads the rest.
 */
public final class PanelReader {

    private final LineChunks input;
    private final Location file;
    private final PanelCsvFormat format;
    private final PanelSink sink;
    private final Watch watch;
    private final Chunk first;

    public PanelReader(InputStream in, Location file, PanelCsvFormat format, PanelSink sink, Watch watch) {
        this.input = new LineChunks(in);
        this.file = file;
        this.format = format;
        this.sink = sink;
        this.watch = watch;
        first = new Chunk(watch.part());
    }

    /**
     * Who follows the reading.
     *
     * @param progress is told after each part of the file
     * @param total how many bytes there are, or -1
     * @param part about how many bytes a part has
     */
    public record Watch(ReadProgress progress, long total, int part) {}

    /**
     * Reads to the end; the value only says that the header was usable.
     *
     * @param helpers whose threads decode together with that of the caller
     */
    public Checked<Boolean> read(Optional<Executor> helpers) throws IOException {
        input.fill(first);
        int start = start();
        Optional<List<String>> header =
                first.isWhole() && !first.isBlank(start) ? first.cells(start, format.separator()) : Optional.empty();
        if (header.isEmpty()) {
            return readRecords(start);
        }
        PanelHeader columns =
                new PanelHeader(new CsvRow(1, header.get(), header.get().size()), file.atLine(1), format);
        if (!columns.problems().isEmpty()) {
            return new Checked<>(false, columns.problems(), 0, 0, 0);
        }
        PanelRows rows = new PanelRows(sink, format, columns, file);
        readLines(rows, columns, first.lineFeed(start) + 1, helpers);
        return result(rows);
    }

    /** Reads to the end as {@link #read} does, but everything as records. */
    Checked<Boolean> readRecords() throws IOException {
        input.fill(first);
        return readRecords(start());
    }

    /** Behind a byte order mark. */
    private int start() {
        return startsWithByteOrderMark() ? 3 : 0;
    }

    private boolean startsWithByteOrderMark() {
        byte[] bytes = first.bytes();
        return first.limit() >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    private Checked<Boolean> result(PanelRows rows) {
        List<Problem> problems = new ArrayList<>(rows.problems());
        if (rows.read() == 0) {
            problems.add(Problem.warning(ProblemCode.MISSING, file, "the file has a header and no rows"));
        }
        tell(rows);
        return new Checked<>(true, problems, rows.read(), rows.acceptedRows(), rows.read() - rows.acceptedRows());
    }

    private void tell(PanelRows rows) {
        watch.progress().read(rows.read(), input.bytes(), watch.total());
    }

    private void readLines(PanelRows rows, PanelHeader columns, int start, Optional<Executor> helpers)
            throws IOException {
        boolean returning = start > 1 && first.bytes()[start - 2] == '\r';
        PanelFeed feed = new PanelFeed(sink, rows, columns, format, 2);
        try (Lookahead parts = new Lookahead(input, () -> part(new Chunk(watch.part()), columns, returning), helpers)) {
            parts.begin(part(first, columns, returning), start);
            Optional<Lookahead.Part> part = parts.next(Optional.empty());
            while (part.isPresent()) {
                Chunk chunk = part.get().chunk();
                int stop = chunk.isWhole()
                        ? feed.take(chunk, part.get().lines(), part.get().names())
                        : 0;
                if (stop != PanelFeed.DONE) {
                    InputStream rest = input.rest(chunk, stop, parts.later());
                    rows.takeAll(new CsvRecords(rest, format.separator()), feed.line() - 2);
                    return;
                }
                tell(rows);
                part = parts.next(part);
            }
        }
    }

    private Lookahead.Part part(Chunk chunk, PanelHeader columns, boolean returning) {
        PlainLines lines = new PlainLines(columns, format, returning);
        return new Lookahead.Part(chunk, lines, new SinkNames(lines.columns(), format, sink));
    }

    /** Reads everything, header included, as records. */
    private Checked<Boolean> readRecords(int start) throws IOException {
        CsvRecords records = new CsvRecords(input.rest(first, start, List.of()), format.separator());
        Optional<CsvRow> header = records.next();
        if (header.isEmpty()) {
            Problem problem = records.fault()
                    .map(fault -> Problem.error(fault.code(), file.atLine(fault.line() - 1), fault.message()))
                    .orElseGet(() -> Problem.error(
                            ProblemCode.MISSING,
                            file.atLine(1),
                            "the file is empty; expected a header with the names of the columns"));
            return new Checked<>(false, List.of(problem), 0, 0, 0);
        }
        PanelHeader columns =
                new PanelHeader(header.get(), file.atLine(header.get().line() - 1), format);
        if (!columns.problems().isEmpty()) {
            return new Checked<>(false, columns.problems(), 0, 0, 0);
        }
        PanelRows rows = new PanelRows(sink, format, columns, file);
        rows.takeAll(records, -1);
        return result(rows);
    }
}
