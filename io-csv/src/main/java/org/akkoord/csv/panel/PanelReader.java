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
    private final PanelTexts texts;
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
        this.texts = new PanelTexts(file, profile, sink, input);
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
        PanelHeader header = texts.header(new CsvRow(1, names.get(), names.get().size()));
        if (!header.isUsable()) {
            return texts.refused(header.problems());
        }
        RowDecoder rows = texts.rows(header);
        readLines(rows, header, first.lineFeed(start) + 1, helpers);
        return texts.result(rows, header);
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
                    texts.takeAll(rows, header, recordsFrom(lines, stop.getAsInt(), decoded.later(), feeder.line()));
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

    private Checked<PanelSink> readRecords(int start) throws IOException {
        return texts.read(recordsFrom(first, start, List.of(), 1));
    }
}
