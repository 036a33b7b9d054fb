package org.akkoord.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * The jobs of {@link EvaluationJsonBenchmark} turn by turn, in processor time of one thread, so that other work of the
 * machine weighs on all alike: the best turn of each counts.
 *
 * <p>{@code java -cp benchmarks/target/benchmarks.jar org.akkoord.benchmarks.JsonTurns 60}
 */
public final class JsonTurns {

    private static final long TURN_NANOS = 60_000_000;

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Map<String, Best> best = new LinkedHashMap<>();

    private JsonTurns() {}

    private record Best(double micros, long bytes) {}

    /**
     * Prints a line for each job.
     *
     * @param args how many turns
     * @throws Exception if a job fails
     */
    public static void main(String... args) throws Exception {
        EvaluationJsonBenchmark jobs = new EvaluationJsonBenchmark();
        JsonTurns turns = new JsonTurns();
        for (int turn = Integer.parseInt(args[0]); turn > 0; turn--) {
            turns.take("evaluate", jobs::evaluate);
            turns.take("evaluateAndExplain", jobs::evaluateAndExplain);
            turns.take("full", jobs::full);
            turns.take("summary", jobs::summary);
            turns.take("throughTree", jobs::throughTree);
            turns.take("read", jobs::read);
        }
        turns.best.forEach((name, found) ->
                System.out.printf("%-20s %8.0f microseconds %10d bytes%n", name, found.micros(), found.bytes()));
    }

    private void take(String name, Callable<?> job) throws Exception {
        long bytes = thread.getCurrentThreadAllocatedBytes();
        long start = thread.getCurrentThreadCpuTime();
        int runs = 0;
        while (thread.getCurrentThreadCpuTime() - start < TURN_NANOS) {
            job.call();
            runs++;
        }
        double micros = (thread.getCurrentThreadCpuTime() - start) / 1e3 / runs;
        Best found = new Best(micros, (thread.getCurrentThreadAllocatedBytes() - bytes) / runs);
        best.merge(name, found, (one, other) -> one.micros() < other.micros() ? one : other);
    }
}
