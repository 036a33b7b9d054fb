package org.akkoord.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.akkoord.csv.PanelCsv;
import org.akkoord.panel.Panel;

/**
 * A process that reads a CSV file, does J1 and J2 and ends. {@code WholeProcess ENGINE THREADS FILE} prints the
 * checksum, the seconds of its own work, and its peak memory in MiB.
 */
public final class WholeProcess {

    private static final double TOLERANCE = 1e-9;
    private static final double NANOS = 1e9;

    private WholeProcess() {}

    /**
     * The best results of several processes.
     *
     * @param checksum what they found
     * @param seconds the least time
     * @param peak the least peak memory in MiB
     */
    record Best(double checksum, double seconds, double peak) {

        Best or(Best other) {
            mustAgreeWith(other);
            return new Best(checksum, Math.min(seconds, other.seconds), Math.min(peak, other.peak));
        }

        void mustAgreeWith(Best other) {
            if (!(Math.abs(checksum - other.checksum) <= TOLERANCE * Math.abs(checksum))) {
                throw new IllegalStateException("whole processes give " + checksum + " and " + other.checksum);
            }
        }
    }

    /** Runs processes one after another. */
    static Best best(String engine, int threads, Path file, int turns) throws Exception {
        Best best = once(engine, threads, file);
        for (int turn = 1; turn < turns; turn++) {
            best = best.or(once(engine, threads, file));
        }
        return best;
    }

    private static Best once(String engine, int threads, Path file) throws Exception {
        long start = System.nanoTime();
        String answer = Child.run(
                WholeProcess.class,
                engine.equals("panel") ? "-Xmx1g" : "-Xmx64m",
                engine,
                Integer.toString(threads),
                file.toString());
        double whole = (System.nanoTime() - start) / NANOS;
        List<Double> found =
                Arrays.stream(answer.split(" ", -1)).map(Double::valueOf).toList();
        return new Best(found.get(0), engine.equals("panel") ? whole : found.get(1), found.get(2));
    }

    /** One process. */
    public static void main(String[] arguments) throws Exception {
        int threads = Integer.parseInt(arguments[1]);
        Path file = Path.of(arguments[2]);
        double checksum;
        long start;
        if (arguments[0].equals("panel")) {
            start = System.nanoTime();
            checksum = panel(file, threads);
        } else {
            try (Duck duck = new Duck(threads)) {
                start = System.nanoTime();
                duck.readForJobs(file);
                checksum = duck.run(Job.J1) + duck.run(Job.J2);
            }
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        System.out.println(checksum + " " + seconds + " " + peak());
    }

    private static double panel(Path file, int threads) throws IOException {
        if (threads == 1) {
            return jobs(PanelCsv.read(file).orThrow());
        }
        ExecutorService helpers = Executors.newFixedThreadPool(threads - 1);
        try {
            return jobs(PanelCsv.reader(file).executor(helpers).read().orThrow().on(helpers));
        } finally {
            helpers.shutdown();
        }
    }

    private static double jobs(Panel panel) {
        return PanelEngine.run(Job.J1, panel) + PanelEngine.run(Job.J2, panel);
    }

    /** The peak memory in MiB as the kernel counts it; not a number on systems without {@code /proc}. */
    static double peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }
}
