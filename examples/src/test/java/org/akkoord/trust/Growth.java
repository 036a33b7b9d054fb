package org.akkoord.trust;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.IntFunction;

/**
 * How the work of a job grows with its input: the processor time of ten times the input, as a multiple of that of the
 * input. Each is the least of several runs, and the whole is tried again where a multiple is large, because a busy
 * machine can only add time.
 */
final class Growth {

    private static final int TIMES = 10;
    private static final int RUNS = 3;
    private static final int MOST_TRIES = 4;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final IntFunction<Runnable> jobs;
    private final int size;
    private long small = Long.MAX_VALUE;
    private long large = Long.MAX_VALUE;

    /** Of the jobs of each size; what the job of a size needs is made before it is measured. */
    Growth(int size, IntFunction<Runnable> jobs) {
        this.jobs = jobs;
        this.size = size;
    }

    /** The multiple; as soon as it is small enough, nothing more is measured. */
    double multiple(double enough) {
        Runnable one = jobs.apply(size);
        Runnable ten = jobs.apply(size * TIMES);
        double multiple = Double.MAX_VALUE;
        for (int tries = 0; tries < MOST_TRIES && multiple > enough; tries++) {
            for (int run = 0; run < TIMES; run++) {
                small = Math.min(small, nanos(one));
            }
            for (int run = 0; run < RUNS && (run == 0 || multiple > enough); run++) {
                large = Math.min(large, nanos(ten));
                multiple = (double) large / small;
            }
        }
        return multiple;
    }

    private static long nanos(Runnable job) {
        long before = THREADS.getCurrentThreadCpuTime();
        job.run();
        return Math.max(1, THREADS.getCurrentThreadCpuTime() - before);
    }
}
