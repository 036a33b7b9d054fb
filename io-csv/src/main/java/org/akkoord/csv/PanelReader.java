package org.akkoord.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.akkoord.panel.PanelSink;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/**
 * Reads school-level data. Lines of plain cells are decoded from their bytes by {@link PlainRow}; a line that is not quite plain is split into texts; and from the first
 * line on that holds more than that (doubled quotes, line breaks in cells, other bytes than ASCII), {@link CsvRecords} reads the rest.
 */
final class PanelReader {

    private static final int FIRST_BUFFER = 1 << 18;
    private static final int LONGEST_LINE = 1 << 22;

    private final InputStream in;
    private final Location file;
    private final PanelCsvFormat format;
    private final PanelSink sink;
    private final ReadProgress progress;
    private final long total;
    private byte[] buffer = new byte[FIRST_BUFFER];
    private int position;
    private int limit;
    private long bytes;
    private long line = 1;
    private boolean ended;

    PanelReader(InputStream in, Location file, PanelCsvFormat format, PanelSink sink, Watch watch) {
        this.in = in;
        this.file = file;
        this.format = format;
        this.sink = sink;
        this.progress = watch.progress();
        this.total = watch.total();
    }

    /**
     * Who follows the reading.
     *
     * @param progress is told after each part of the file
     * @param total how many bytes there are, or -1
     */
    record Watch(ReadProgress progress, long total) {}

    /** Reads to the end; the value only says that it did. */
    Checked<Boolean> read(boolean plain) throws IOException {
        skipByteOrderMark();
        Optional<Integer> end = plain ? lineEnd() : Optional.empty();
        Optional<List<String>> header = end.flatMap(this::cells);
        if (header.isEmpty() || isBlank(end.orElse(position))) {
            return readRecords();
        }
        PanelHeader columns =
                new PanelHeader(new CsvRow(1, header.get(), header.get().size()), file.atLine(1), format);
        if (!columns.problems().isEmpty()) {
            return new Checked<>(false, columns.problems(), 0, 0, 0);
        }
        position = end.orElse(position) + 1;
        line++;
        PanelRows rows = new PanelRows(sink, format, columns, file);
        readLines(rows, columns);
        return result(rows);
    }

    private boolean isBlank(int lineFeed) {
        return lineFeed == position || (lineFeed == position + 1 && buffer[position] == '\r');
    }

    private Checked<Boolean> result(PanelRows rows) {
        List<Problem> problems = new ArrayList<>(rows.problems());
        if (rows.read() == 0) {
            problems.add(Problem.warning(ProblemCode.MISSING, file, "the file has a header and no rows"));
        }
        progress.read(rows.read(), bytes, total);
        return new Checked<>(true, problems, rows.read(), rows.acceptedRows(), rows.read() - rows.acceptedRows());
    }

    private void readLines(PanelRows rows, PanelHeader columns) throws IOException {
        PlainRow plain = new PlainRow(columns, format, sink);
        while (true) {
            int next = plain.decode(buffer, position, limit);
            if (next > 0) {
                rows.accepted();
                position = next;
                line++;
                continue;
            }
            Optional<Integer> end = lineEnd();
            if (end.isEmpty() && position == limit) {
                return;
            }
            Optional<List<String>> cells = end.flatMap(this::cells);
            if (cells.isEmpty()) {
                readRecords(rows);
                return;
            }
            boolean refilled = next == PlainRow.CUT;
            if (!refilled
                    && !isBlank(end.orElse(position))
                    && rows.row(new CsvRow(line, cells.get(), cells.get().size()))) {
                plain.learn(cells.get());
            }
            if (!refilled) {
                position = end.orElse(limit) + 1;
                line++;
            }
            progress.read(rows.read(), bytes - (limit - position), total);
        }
    }

    /** The place of the line feed that ends the current line, read as far as needed; empty at the end of the input and for an endless line. */
    private Optional<Integer> lineEnd() throws IOException {
        int from = position;
        while (true) {
            for (int i = from; i < limit; i++) {
                if (buffer[i] == '\n') {
                    return Optional.of(i);
                }
            }
            from = limit - position;
            if (ended || from > LONGEST_LINE) {
                return Optional.empty();
            }
            fill();
        }
    }

    /** Moves what is left to the front and reads more behind it, with a NUL at the end. The last line gets a line feed if it has none. */
    private void fill() throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("the reading thread was interrupted");
        }
        int left = limit - position;
        if (left > buffer.length / 2) {
            buffer = Arrays.copyOfRange(buffer, position, position + 2 * buffer.length);
        } else {
            System.arraycopy(buffer, position, buffer, 0, left);
        }
        position = 0;
        limit = left;
        int count = in.read(buffer, limit, buffer.length - limit - 2);
        if (count >= 0) {
            limit += count;
            bytes += count;
        } else {
            ended = true;
            if (limit > 0 && buffer[limit - 1] != '\n') {
                buffer[limit++] = '\n';
            }
        }
        buffer[limit] = 0;
    }

    private void skipByteOrderMark() throws IOException {
        while (limit < 3 && !ended) {
            fill();
        }
        if (limit >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
            position = 3;
        }
    }

    /** The cells of a line up to its line feed, quotes around whole cells taken off; empty if it takes more to read it. */
    private Optional<List<String>> cells(int lineFeed) {
        int end = lineFeed > position && buffer[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
        List<String> cells = new ArrayList<>();
        int start = position;
        while (true) {
            boolean quoted = start < end && buffer[start] == '"';
            int from = quoted ? start + 1 : start;
            int to = from;
            while (to < end && buffer[to] != (quoted ? '"' : format.separator())) {
                if (buffer[to] < ' ' || buffer[to] == '"') {
                    return Optional.empty();
                }
                to++;
            }
            cells.add(new String(buffer, from, to - from, StandardCharsets.US_ASCII));
            if (quoted && to == end) {
                return Optional.empty();
            }
            int after = quoted ? to + 1 : to;
            if (after == end) {
                return cells.size() > CellText.MOST_CELLS ? Optional.empty() : Optional.of(cells);
            }
            if (buffer[after] != format.separator()) {
                return Optional.empty();
            }
            start = after + 1;
        }
    }

    /** The rest of the input behind a line feed, which keeps a byte order mark from being taken for one, and counts as a line. */
    private CsvRecords rest() {
        byte[] before = new byte[limit - position + 1];
        before[0] = '\n';
        System.arraycopy(buffer, position, before, 1, limit - position);
        return new CsvRecords(
                new SequenceInputStream(new ByteArrayInputStream(before), new Interruptible(in)), format.separator());
    }

    private void readRecords(PanelRows rows) throws IOException {
        long offset = line - 2;
        CsvRecords records = rest();
        for (Optional<CsvRow> row = records.next(); row.isPresent(); row = records.next()) {
            CsvRow found = row.get();
            rows.row(new CsvRow(found.line() + offset, found.cells(), found.count()));
        }
        records.fault().ifPresent(fault -> rows.fault(fault, fault.line() + offset));
    }

    /** Reads everything, header included, as records. */
    private Checked<Boolean> readRecords() throws IOException {
        CsvRecords records = rest();
        Optional<CsvRow> first = records.next();
        if (first.isEmpty()) {
            Problem problem = records.fault()
                    .map(fault -> Problem.error(fault.code(), file.atLine(fault.line() - 1), fault.message()))
                    .orElseGet(() -> Problem.error(
                            ProblemCode.MISSING,
                            file.atLine(1),
                            "the file is empty; expected a header with the names of the columns"));
            return new Checked<>(false, List.of(problem), 0, 0, 0);
        }
        long headerLine = first.get().line() - 1;
        PanelHeader columns = new PanelHeader(first.get(), file.atLine(headerLine), format);
        if (!columns.problems().isEmpty()) {
            return new Checked<>(false, columns.problems(), 0, 0, 0);
        }
        PanelRows rows = new PanelRows(sink, format, columns, file);
        for (Optional<CsvRow> row = records.next(); row.isPresent(); row = records.next()) {
            CsvRow found = row.get();
            rows.row(new CsvRow(found.line() - 1, found.cells(), found.count()));
        }
        records.fault().ifPresent(fault -> rows.fault(fault, fault.line() - 1));
        return result(rows);
    }
}
