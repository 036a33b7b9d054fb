package org.akkoord.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.akkoord.csv.panel.PanelReader;
import org.akkoord.csv.panel.WatchedInput;
import org.akkoord.panel.Panel;
import org.akkoord.panel.PanelBuilder;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Location;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An interrupted reading ends at the next part of the file, and leaves nothing behind. */
// Promise T3 of docs/promises.md
class PanelCancellationTest {

    private static final Path OPEN_FILES = Path.of("/proc/self/fd");
    private static final int PART = 1 << 12;

    @TempDir
    private Path folder;

    private final ThreadPoolExecutor threads = (ThreadPoolExecutor) Executors.newFixedThreadPool(2);

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    /** Rows without end, which interrupt their reader after some time. */
    private static final class Endless extends InputStream {

        private final byte[] header = "unit,variable,period,value\n".getBytes(StandardCharsets.US_ASCII);
        private final byte[] row = "u1,v,2013,2.5\n".getBytes(StandardCharsets.US_ASCII);
        private final long last;
        private long given;

        Endless(long last) {
            this.last = last;
        }

        @Override
        public int read() {
            if (given == last) {
                Thread.currentThread().interrupt();
            }
            long at = given++;
            return at < header.length ? header[(int) at] : row[(int) ((at - header.length) % row.length)];
        }
    }

    private void assertEndsAfter(Optional<ExecutorService> executor) {
        Endless rows = new Endless(50L * PART);
        PanelReader reader = new PanelReader(
                new WatchedInput(rows, (read, bytes) -> {}, PART),
                Location.ofFile("s.csv"),
                CsvProfile.canonicalSchools().parts(),
                Panel.builder());
        try {
            assertThatThrownBy(() -> reader.read(executor.map(Executor.class::cast)))
                    .isInstanceOf(InterruptedIOException.class)
                    .hasMessage("the reading thread was interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(rows.given).isLessThanOrEqualTo(51L * PART);
    }

    @Test
    void anInterruptedReaderReadsAtMostOneMorePart() {
        assertEndsAfter(Optional.empty());
    }

    @Test
    void nothingOfAnInterruptedReadingRunsOnOtherThreads() throws InterruptedException {
        assertEndsAfter(Optional.of(threads));
        assertThat(threads.getQueue())
                .allSatisfy(task -> assertThat(((Future<?>) task).isDone()).isTrue());
        threads.shutdown();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anInterruptedReadingClosesItsFileAndKeepsNoThread() throws IOException {
        assumeTrue(Files.isDirectory(OPEN_FILES), "open files are seen on Linux only");
        StringBuilder text = new StringBuilder("unit,variable,period,value\n");
        for (int i = 0; i < 200_000; i++) {
            text.append("u").append(i).append(",v,2013,").append(i).append('\n');
        }
        Path file = Files.writeString(folder.resolve("s.csv"), text).toRealPath();
        Thread reader = Thread.currentThread();
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try {
            assertThatThrownBy(() -> PanelCsv.reader(file)
                            .progress((rows, bytes, total) -> {
                                assertThat(openFiles()).contains(file);
                                reader.interrupt();
                            })
                            .read())
                    .isInstanceOf(InterruptedIOException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(openFiles()).doesNotContain(file);
        assertThat(before).containsAll(Thread.getAllStackTraces().keySet());
    }

    private static List<Path> openFiles() {
        try (Stream<Path> handles = Files.list(OPEN_FILES)) {
            return handles.flatMap(PanelCancellationTest::target).toList();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** Where a handle leads; none for the handle of the listing itself, which is gone by then. */
    private static Stream<Path> target(Path handle) {
        try {
            return Stream.of(Files.readSymbolicLink(handle));
        } catch (IOException gone) {
            return Stream.of();
        }
    }

    @Test
    void anInterruptedBuilderBuildsNothing() {
        PanelBuilder builder =
                Panel.builder().at("a", "v", ReportingPeriod.year(2013)).value(1);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(builder::build)
                    .isInstanceOf(CancellationException.class)
                    .hasMessage("the calling thread was interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
