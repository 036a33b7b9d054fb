package org.akkoord.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the numbered parts of a job on the thread of the caller and, where there is an executor, on its threads as well.
 * A thread takes the next part when it has finished one, so a slow thread holds up nobody. Each part must write to
 * places of its own; then it does not matter which thread runs it.
 */
public final class ParallelRun {

    private static final Logger LOG = LoggerFactory.getLogger(ParallelRun.class);

    /**
     * An executor may have any number of threads and does not say how many; more tasks than this are never given to it.
     */
    private static final int MOST_HELPERS = 256;

    /** Set while a thread helps another one, whose interruption counts then, and not its own. */
    private static final ThreadLocal<Boolean> HELPS = new ThreadLocal<>();

    private final Optional<Executor> executor;

    /**
     * A run with or without helpers.
     *
     * @param executor whose threads help; without one the caller does all parts
     */
    public ParallelRun(Optional<Executor> executor) {
        this.executor = executor;
    }

    /**
     * Runs all parts.
     *
     * @param part takes the number of a part
     * @throws CancellationException if the calling thread is interrupted; it stays interrupted, and no part is running
     *     any more
     */
    public void forEach(int parts, IntConsumer part) {
        forEach(parts, () -> part);
    }

    /**
     * Runs all parts.
     *
     * @param runner makes what runs a part, once for every thread that takes part, so it may hold arrays for that
     *     thread alone
     * @throws CancellationException if the calling thread is interrupted; it stays interrupted, and no part is running
     *     any more
     */
    public void forEach(int parts, Supplier<IntConsumer> runner) {
        AtomicInteger next = new AtomicInteger();
        Runnable worker = () -> {
            int i = next.getAndIncrement();
            if (i < parts) {
                IntConsumer part = runner.get();
                for (; i < parts; i = next.getAndIncrement()) {
                    part.accept(i);
                }
            }
        };
        List<FutureTask<?>> helpers = new ArrayList<>();
        try {
            help(helpers, parts, worker);
            IntConsumer part = runner.get();
            for (int i = next.getAndIncrement(); i < parts; i = next.getAndIncrement()) {
                checkInterrupted();
                part.accept(i);
            }
        } finally {
            next.set(parts);
            finish(helpers);
        }
    }

    /**
     * Ends the job of an interrupted thread. A thread that only helps goes on: whoever interrupted it did not ask its
     * caller to stop.
     *
     * @throws CancellationException if the calling thread is interrupted; it stays interrupted
     */
    public static void checkInterrupted() {
        if (HELPS.get() == null && Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the calling thread was interrupted");
        }
    }

    /** Starts helpers; also one that an executor begins before it fails is among them. */
    private void help(List<FutureTask<?>> helpers, int parts, Runnable worker) {
        if (executor.isEmpty()) {
            return;
        }
        int most = Math.min(parts, MOST_HELPERS) - 1;
        for (int i = 1; i <= most; i++) {
            FutureTask<?> helper = new FutureTask<>(() -> helping(worker), "");
            helpers.add(helper);
            try {
                executor.get().execute(helper);
            } catch (RejectedExecutionException busy) {
                LOG.warn(
                        "the executor refused a task: {} of {} helpers take part, the caller does the rest",
                        i - 1,
                        most);
                return;
            }
        }
    }

    private static void helping(Runnable worker) {
        boolean isFirst = HELPS.get() == null;
        HELPS.set(true);
        try {
            worker.run();
        } finally {
            if (isFirst) {
                HELPS.remove();
            }
        }
    }

    /**
     * Waits until no helper is running. A helper that has not begun is run here, where it finds no part left, so the
     * executor will not begin it later. The first failure is thrown after all helpers have ended.
     */
    private static void finish(List<FutureTask<?>> helpers) {
        boolean interrupted = false;
        Optional<Throwable> failure = Optional.empty();
        for (FutureTask<?> helper : helpers) {
            helper.run();
            boolean ended = false;
            while (!ended) {
                try {
                    helper.get();
                    ended = true;
                } catch (InterruptedException again) {
                    interrupted = true;
                } catch (ExecutionException failed) {
                    failure = failure.isPresent() ? failure : Optional.ofNullable(failed.getCause());
                    ended = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure.isPresent()) {
            if (failure.get() instanceof Error error) {
                throw error;
            }
            throw failure.get() instanceof RuntimeException cause ? cause : new IllegalStateException(failure.get());
        }
    }
}
