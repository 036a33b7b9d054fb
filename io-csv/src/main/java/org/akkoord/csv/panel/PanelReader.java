package org.akkoord.csv.panel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import org.akkoord.csv.bytes.DecodedBlocks;
import org.akkoord.csv.bytes.LineBlock;
import org.akkoord.csv.bytes.LineBlocks;
import org.akkoord.csv.bytes.LineDecoder;
import org.akkoord.csv.bytes.PanelColumn;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.panel.intake.PanelSink;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/**
 * Reads a canonical file of schools. There are three ways for a line, each slower than the one before it, and all with
 * the same outcome:
 *
 * <ol>
 *   <li>a plain line is decoded from its bytes, together with thousands of others ({@link LineDecoder});
 *   <li>a line that is not plain, but splits at its separators, is decoded as texts ({@link RowDecoder});
 *   <li>a line with doubled quotes, line breaks in cells or other bytes than ASCII goes to a CSV parser, and so does
 *       everything after it, because only the parser knows then where a line ends ({@link LaterRecords}).
 * </ol>
 */
public final class PanelReader {

    private static final int MARK_LENGTH = 3;

    private final WatchedInput input;
    private final LineBlocks blocks;
    private final Location file;
    private final ProfileParts profile;
    private final PanelSink sink;
    private final LineBlock first;

    /**
     * A reader of a file.
     *
     * @param profile a profile whose columns are the canonical ones
     */
    public PanelReader(WatchedInput input, Location file, ProfileParts profile, PanelSink sink) {
        this.input = input;
        this.blocks = new LineBlocks(input);
        this.file = file;
        this.profile = profile;
        this.sink = sink;
        first = new LineBlock(input.part());
    }

    private record Block(LineBlock lines, LineDecoder decoder, SinkNumbers numbers) implements DecodedBlocks.Block {
        @Override
        public void decode(int from) {
            if (lines.hasWholeLines()) {
                decoder.decode(lines, from);
            }
        }
    }

    /**
     * Reads to the end.
     *
     * @param helpers decodes together with the calling thread
     */
    public Checked<PanelSink> read(Optional<Executor> helpers) throws IOException {
        blocks.fill(first);
        int start = start();
        Optional<List<String>> names = first.hasWholeLines() && !first.isBlank(start)
                ? first.cells(start, profile.dialect().delimiter())
                : Optional.empty();
        if (names.isEmpty()) {
            return readRecords(start);
        }
        PanelHeader header = header(new CsvRow(1, names.get(), names.get().size()));
        if (!header.isUsable()) {
            return refused(header.problems());
        }
        RowDecoder rows = rows(header);
        readLines(rows, header, first.lineFeed(start) + 1, helpers);
        return result(rows, header);
    }

    /** Reads to the end with the CSV parser alone; the outcome is the same as that of {@link #read}. */
    Checked<PanelSink> readRecords() throws IOException {
        blocks.fill(first);
        return readRecords(start());
    }

    /** Where the header starts: after a byte order mark, if there is one. */
    private int start() {
        byte[] bytes = first.bytes();
        boolean isMarked = profile.dialect().charset().equals(StandardCharsets.UTF_8)
                && first.end() >= MARK_LENGTH
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF;
        return isMarked ? MARK_LENGTH : 0;
    }

    private PanelHeader header(CsvRow row) {
        return new PanelHeader(row, file.atLine(row.line()), profile);
    }

    private RowDecoder rows(PanelHeader header) {
        return new RowDecoder(
                sink,
                file,
                new RowDecoder.Rules(
                        profile.onlyVariable(),
                        profile.layout(),
                        profile.dialect().decimalMark(),
                        header.has(PanelColumn.WEIGHT),
                        profile.codes().suppressedCounts()));
    }

    private Checked<PanelSink> refused(List<Problem> problems) {
        return new Checked<>(sink, problems, 0, 0, 0);
    }

    private Checked<PanelSink> result(RowDecoder rows, PanelHeader header) {
        input.report(rows.read());
        return rows.result(header.problems());
    }

    private void readLines(RowDecoder rows, PanelHeader header, int start, Optional<Executor> helpers)
            throws IOException {
        LineDecoder.Layout layout = header.layout(start > 1 && first.bytes()[start - 2] == '\r');
        SinkFeeder feeder =
                new SinkFeeder(sink, rows, header.header(), header.has(PanelColumn.WEIGHT), layout.separator());
        try (DecodedBlocks<Block> decoded =
                new DecodedBlocks<>(blocks, () -> block(new LineBlock(input.part()), layout), helpers)) {
            decoded.begin(block(first, layout), start);
            Optional<Block> block = decoded.next(Optional.empty());
            while (block.isPresent()) {
                OptionalInt stop = feed(feeder, block.get());
                if (stop.isPresent()) {
                    LineBlock lines = block.get().lines();
                    takeAll(rows, header, recordsFrom(lines, stop.getAsInt(), decoded.later(), feeder.line()));
                    return;
                }
                input.report(rows.read());
                block = decoded.next(block);
            }
        }
    }

    private Block block(LineBlock lines, LineDecoder.Layout layout) {
        LineDecoder decoder = new LineDecoder(layout);
        return new Block(lines, decoder, new SinkNumbers(decoder.columns(), profile.layout(), sink));
    }

    /** Gives the lines of a block to the sink; the place from which on the CSV parser is needed, if it is. */
    private static OptionalInt feed(SinkFeeder feeder, Block block) {
        return block.lines().hasWholeLines()
                ? feeder.take(block.lines(), block.decoder(), block.numbers())
                : OptionalInt.of(0);
    }

    private LaterRecords recordsFrom(LineBlock block, int start, List<LineBlock> later, long line) {
        return new LaterRecords(blocks.rest(block, start, later), profile.dialect(), line);
    }

    private void takeAll(RowDecoder rows, PanelHeader header, LaterRecords records) throws IOException {
        for (Optional<CsvRow> row = records.next(); row.isPresent(); row = records.next()) {
            rows.row(header.header(), row.get());
            input.reportNowAndThen(rows.read());
        }
        records.fault().ifPresent(fault -> {
            Location line = file.atLine(fault.line());
            Location cell =
                    header.header().name(fault.cell()).map(line::inField).orElse(line);
            rows.fault(Problem.error(fault.code(), cell, fault.message()));
        });
    }

    private Checked<PanelSink> readRecords(int start) throws IOException {
        LaterRecords records = recordsFrom(first, start, List.of(), 1);
        Optional<CsvRow> names = records.next();
        if (names.isEmpty()) {
            return refused(List.of(records.fault()
                    .map(fault -> Problem.error(fault.code(), file.atLine(fault.line()), fault.message()))
                    .orElseGet(() -> Problem.error(
                            ProblemCode.MISSING,
                            file.atLine(1),
                            "the file is empty; expected a header with the names of the columns"))));
        }
        PanelHeader header = header(names.get());
        if (!header.isUsable()) {
            return refused(header.problems());
        }
        RowDecoder rows = rows(header);
        takeAll(rows, header, records);
        return result(rows, header);
    }
}
