package org.akkoord.csv.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DecodedBlocksTest {

    private static final int LINES = 200;

    private final ExecutorService threads = Executors.newFixedThreadPool(3);
    private final AtomicInteger made = new AtomicInteger();
    private Consumer<TextBlock> whileDecoding = block -> {};

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    /** Decodes its one line to a text. */
    private final class TextBlock implements DecodedBlocks.Block {

        private final LineBlock lines = new LineBlock(1);
        private volatile String text = "";
        private volatile String decodedBy = "";

        @Override
        public LineBlock lines() {
            return lines;
        }

        @Override
        public void decode(int from) {
            whileDecoding.accept(this);
            text = new String(lines.bytes(), from, lines.end() - from - 1, StandardCharsets.US_ASCII);
            decodedBy = Thread.currentThread().getName();
        }

        private boolean isLine(int number) {
            return new String(lines.bytes(), 0, lines.end(), StandardCharsets.US_ASCII).equals(line(number));
        }
    }

    private static String line(int number) {
        return "line " + (1000 + number) + "\n";
    }

    private DecodedBlocks<TextBlock> blocks(Optional<Executor> helpers) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LINES; i++) {
            text.append(line(i));
        }
        LineBlocks input =
                new LineBlocks(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.US_ASCII)) {
                    @Override
                    public synchronized int read(byte[] target, int offset, int length) {
                        // a line at a time, so that each block has one
                        return super.read(target, offset, Math.min(length, line(0).length()));
                    }
                });
        return new DecodedBlocks<>(
                input,
                () -> {
                    made.incrementAndGet();
                    return new TextBlock();
                },
                helpers);
    }

    private static List<String> texts(DecodedBlocks<TextBlock> blocks) throws IOException {
        List<String> texts = new ArrayList<>();
        Optional<TextBlock> block = blocks.next(Optional.empty());
        while (block.isPresent()) {
            texts.add(block.get().text);
            block = blocks.next(block);
        }
        return texts;
    }

    private void assertAllInOrder(Optional<Executor> helpers) throws IOException {
        try (DecodedBlocks<TextBlock> blocks = blocks(helpers)) {
            List<String> texts = texts(blocks);
            assertThat(String.join("\n", texts) + "\n")
                    .isEqualTo(String.join(
                            "",
                            java.util.stream.IntStream.range(0, LINES)
                                    .mapToObj(DecodedBlocksTest::line)
                                    .toList()));
            assertThat(texts).hasSizeGreaterThan(50);
        }
    }

    @Test
    void theCallerAloneDecodesBlockAfterBlockInOneMemory() throws IOException {
        whileDecoding = block -> assertThat(Thread.currentThread().getName()).doesNotStartWith("pool");
        assertAllInOrder(Optional.empty());
        assertThat(made).hasValue(1);
    }

    @Test
    void severalThreadsKeepTheOrder() throws IOException {
        whileDecoding = block -> {
            long until = System.nanoTime() + ThreadLocalRandom.current().nextInt(200_000);
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
        };
        assertAllInOrder(Optional.of(threads));
        assertThat(made.get()).isLessThanOrEqualTo(9);
    }

    @Test
    void anExecutorThatIsBusyOrRefusesChangesNothing() throws IOException {
        assertAllInOrder(Optional.of(task -> {}));
        assertAllInOrder(Optional.of(task -> {
            throw new RejectedExecutionException();
        }));
        assertAllInOrder(Optional.of(Runnable::run));
    }

    @Test
    void whatFailsInDecodingFailsInReading() {
        whileDecoding = block -> {
            if (block.isLine(0)) {
                throw new IllegalArgumentException("a mistake in the code");
            }
        };
        try (DecodedBlocks<TextBlock> blocks = blocks(Optional.of(threads))) {
            assertThatThrownBy(() -> texts(blocks))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("decoding failed")
                    .hasRootCauseMessage("a mistake in the code");
        }
    }

    @Test
    void aReaderThatWaitsForAnotherThreadCanBeInterrupted() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        whileDecoding = block -> {
            if (block.isLine(0)) {
                started.countDown();
                awaitQuietly(go);
            }
        };
        LineBlocks input = new LineBlocks(new ByteArrayInputStream(line(0).getBytes(StandardCharsets.US_ASCII)));
        try (DecodedBlocks<TextBlock> blocks = new DecodedBlocks<>(input, TextBlock::new, Optional.of(threads))) {
            TextBlock first = new TextBlock();
            input.fill(first.lines());
            blocks.begin(first, 0);
            started.await();
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> blocks.next(Optional.empty()))
                    .isInstanceOf(InterruptedIOException.class)
                    .hasMessage("the reading thread was interrupted");
            assertThat(Thread.interrupted()).isTrue();
            go.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void nothingIsDecodedAfterClosing() throws IOException {
        List<Runnable> late = new ArrayList<>();
        AtomicInteger decoded = new AtomicInteger();
        whileDecoding = block -> decoded.incrementAndGet();
        try (DecodedBlocks<TextBlock> blocks = blocks(Optional.of(late::add))) {
            assertThat(blocks.next(Optional.empty()).map(block -> block.text)).isPresent();
            assertThat(blocks.later()).hasSize(7);
        }
        assertThat(decoded).hasValue(1);
        late.forEach(Runnable::run);
        assertThat(decoded).hasValue(1);
    }

    @Test
    void aClosingWaitsForWhatIsBeingDecoded() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        whileDecoding = block -> {
            started.countDown();
            long until = System.nanoTime() + 50_000_000;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            ended.incrementAndGet();
        };
        LineBlocks input = new LineBlocks(new ByteArrayInputStream(line(0).getBytes(StandardCharsets.US_ASCII)));
        try (DecodedBlocks<TextBlock> blocks = new DecodedBlocks<>(input, TextBlock::new, Optional.of(threads))) {
            TextBlock first = new TextBlock();
            input.fill(first.lines());
            blocks.begin(first, 0);
            started.await();
        }
        assertThat(ended).hasValue(1);
    }

    @Test
    void blocksThatWereReadAheadAreKnownInTheirOrder() throws IOException {
        try (DecodedBlocks<TextBlock> blocks = blocks(Optional.of(task -> {}))) {
            TextBlock first = blocks.next(Optional.empty()).orElseThrow();
            StringBuilder all = new StringBuilder(first.text + "\n");
            for (LineBlock later : blocks.later()) {
                all.append(new String(later.bytes(), 0, later.end(), StandardCharsets.US_ASCII));
            }
            assertThat(all.toString())
                    .startsWith(line(0) + line(1))
                    .endsWith("\n")
                    .hasSizeGreaterThan(70);
        }
    }
}
