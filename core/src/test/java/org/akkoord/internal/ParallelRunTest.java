package org.akkoord.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// Promise T2 of docs/promises.md
class ParallelRunTest {

    private static final ParallelRun ALONE = new ParallelRun(Optional.empty());

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 300, 10_000})
    void everyPartRunsOnce(int parts) {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            AtomicIntegerArray runs = new AtomicIntegerArray(parts);
            new ParallelRun(Optional.of(threads)).forEach(parts, part -> {
                runs.incrementAndGet(part);
            });
            for (int part = 0; part < parts; part++) {
                assertThat(runs.get(part)).isEqualTo(1);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void withoutAnExecutorPartsRunInOrder() {
        List<Integer> order = new ArrayList<>();
        ALONE.forEach(4, order::add);
        assertThat(order).containsExactly(0, 1, 2, 3);
    }

    @Test
    void anExecutorThatRefusesLeavesTheWorkToTheCaller() {
        AtomicInteger runs = new AtomicInteger();
        new ParallelRun(Optional.of(task -> {
                    throw new RejectedExecutionException("busy");
                }))
                .forEach(5, part -> runs.incrementAndGet());
        assertThat(runs).hasValue(5);
    }

    /** An executor that begins after the job has ended finds nothing to do. */
    @Test
    void aHelperThatBeginsTooLateDoesNothing() {
        List<Runnable> later = new ArrayList<>();
        AtomicInteger runs = new AtomicInteger();
        new ParallelRun(Optional.of(later::add)).forEach(5, part -> runs.incrementAndGet());
        assertThat(later).hasSize(4);
        later.forEach(Runnable::run);
        assertThat(runs).hasValue(5);
    }

    @Test
    void aFailingPartFailsTheWholeJobAfterAllHaveEnded() {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        AtomicInteger running = new AtomicInteger();
        try {
            ParallelRun run = new ParallelRun(Optional.of(threads));
            assertThatThrownBy(() -> run.forEach(50, part -> {
                        running.incrementAndGet();
                        try {
                            if (part % 10 == 9) {
                                throw new IllegalStateException("part failed");
                            }
                        } finally {
                            running.decrementAndGet();
                        }
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("part failed");
            assertThat(running).hasValue(0);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void anInterruptedCallerStaysInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> ALONE.forEach(3, part -> {}))
                    .isInstanceOf(CancellationException.class)
                    .hasMessage("the calling thread was interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** Whoever interrupts a thread of an executor did not ask the caller to stop. */
    @Test
    void anInterruptedHelperDoesNotEndTheJob() {
        AtomicInteger done = new AtomicInteger();
        Executor interrupting = helper -> {
            Thread thread = new Thread(() -> {
                Thread.currentThread().interrupt();
                helper.run();
            });
            thread.start();
        };

        new ParallelRun(Optional.of(interrupting)).forEach(1000, part -> {
            ParallelRun.checkInterrupted();
            done.incrementAndGet();
        });

        assertThat(done).hasValue(1000);
    }

    /** What an executor throws reaches the caller when no helper is running any more. */
    @Test
    void anExecutorThatFailsLeavesNoHelperBehind() {
        AtomicInteger started = new AtomicInteger();
        AtomicInteger running = new AtomicInteger();
        Executor failing = helper -> {
            if (started.incrementAndGet() == 3) {
                throw new IllegalStateException("broken executor");
            }
            new Thread(helper).start();
        };

        assertThatThrownBy(() -> new ParallelRun(Optional.of(failing)).forEach(10_000, part -> {
                    running.incrementAndGet();
                    running.decrementAndGet();
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken executor");
        assertThat(running).hasValue(0);
    }
}
