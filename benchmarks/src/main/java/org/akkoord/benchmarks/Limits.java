package org.akkoord.benchmarks;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.akkoord.csv.PanelCsv;
import org.akkoord.panel.Panel;
import org.akkoord.panel.PanelTotals;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Checked;
import org.akkoord.statistics.Proportion;

/**
 * Measures what fits in little memory and how soon reading ends after an interruption. {@code Limits
 * hold|stream|interrupt ROWS} does one of these; without arguments each of them runs in its own process.
 */
public final class Limits {

    private static final double MIB = 1 << 20;
    private static final double MILLIS = 1e6;
    private static final long GIVE_IT_TIME = 1000;

    private Limits() {}

    /** Prints a line for each. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            all(10_000_000, 100_000_000L).forEach(System.out::println);
            return;
        }
        long rows = Long.parseLong(arguments[1]);
        System.out.println(
                switch (arguments[0]) {
                    case "hold" -> hold(rows);
                    case "stream" -> stream(rows);
                    default -> interrupt(rows);
                });
    }

    /** The findings, in sentences. */
    static List<String> all(long held, long streamed) throws Exception {
        return List.of(
                Child.run(Limits.class, "-Xmx1g", "hold", Long.toString(held)),
                Child.run(Limits.class, "-Xmx256m", "stream", Long.toString(streamed)),
                Child.run(Limits.class, "-Xmx1g", "interrupt", Long.toString(streamed)));
    }

    private static String hold(long rows) throws IOException {
        Path file = Rows.of(Math.toIntExact(rows)).writeCsv();
        try {
            Checked<Panel> read = PanelCsv.read(file);
            Panel panel = read.orThrow();
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            double used = (double) (runtime.totalMemory() - runtime.freeMemory());
            double slopes = PanelEngine.run(Job.J1, panel);
            return String.format(
                    Locale.ROOT,
                    "A panel of %,d rows with counts and weights was read under %s: %.1f bytes of heap a row "
                            + "are in use (J1 of it is %.3f)",
                    read.accepted(),
                    heap(),
                    used / read.accepted(),
                    slopes);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String stream(long rows) throws IOException {
        RowStream in = new RowStream(rows);
        PanelTotals totals = PanelTotals.empty();
        for (int school = 0; school < in.schools(); school++) {
            totals.level("board")
                    .group(Rows.boardId(school))
                    .member(Rows.schoolId(school), LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1));
        }
        long start = System.nanoTime();
        Checked<PanelTotals> read = PanelCsv.reader(in, "stream").readInto(totals);
        double seconds = (System.nanoTime() - start) / (1000 * MILLIS);
        long wrong = 0;
        for (int cell = 0; cell < Rows.INDICATORS * Rows.YEARS; cell++) {
            ReportingPeriod year = ReportingPeriod.year(Rows.FIRST_YEAR + cell % Rows.YEARS);
            for (int board = 0; board < Rows.BOARDS; board++) {
                PanelTotals.Total total = totals.total(
                                Rows.indicatorId(cell / Rows.YEARS), year, "board", Rows.boardId(board))
                        .orElseThrow();
                long suppressed = in.suppressed[board][cell];
                Proportion sums = new Proportion(in.numerators[board][cell], in.denominators[board][cell]);
                wrong += total.counts().equals(Optional.of(sums).filter(all -> suppressed == 0)) ? 0 : 1;
                wrong += total.others().bounded() == suppressed ? 0 : 1;
            }
        }
        return String.format(
                Locale.ROOT,
                "%,d rows were streamed into totals of %,d boards under %s in %.0f s, making them "
                        + "included; %,d were rejected, %d sums were wrong",
                read.read(),
                Rows.BOARDS,
                heap(),
                seconds,
                read.rejected(),
                wrong);
    }

    private static String interrupt(long rows) throws Exception {
        FutureTask<Long> reading = new FutureTask<>(() -> {
            try {
                PanelCsv.reader(new RowStream(rows), "stream").readInto(Panel.builder());
                throw new IllegalStateException("reading ended before it was interrupted");
            } catch (InterruptedIOException expected) {
                return System.nanoTime();
            }
        });
        int before = Thread.activeCount();
        Thread reader = new Thread(reading);
        reader.start();
        Thread.sleep(GIVE_IT_TIME);
        long asked = System.nanoTime();
        reader.interrupt();
        long ended = reading.get();
        reader.join();
        return String.format(
                Locale.ROOT,
                "Reading %,d rows ended %.0f ms after its thread was interrupted, with %d threads left behind",
                rows,
                (ended - asked) / MILLIS,
                Thread.activeCount() - before);
    }

    private static String heap() {
        return Math.round(Runtime.getRuntime().maxMemory() / MIB) + " MiB of heap";
    }
}
