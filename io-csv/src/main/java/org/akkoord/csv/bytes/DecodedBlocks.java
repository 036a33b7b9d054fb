package org.akkoord.csv.bytes;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * The decoded blocks of an input, in their order. With an executor, some blocks are read ahead; its threads and the
 * caller decode them, whoever comes first. Without one, the caller decodes each block when it is asked for. When this
 * is closed, nothing of it runs any more.
 *
 * @param <B> the kind of blocks
 */
public final class DecodedBlocks<B extends DecodedBlocks.Block> implements AutoCloseable {

    private static final int DEPTH = 8;

    private final LineBlocks input;
    private final Supplier<B> maker;
    private final Deque<Job<B>> waiting = new ArrayDeque<>();
    private final Deque<B> idle = new ArrayDeque<>();
    private Optional<Executor> helpers;
    private boolean ended;
    private volatile boolean closed;

    /**
     * Prepares to read an input.
     *
     * @param maker makes the blocks, whose memory is used again and again
     * @param helpers runs what is decoded on other threads than the caller's
     */
    public DecodedBlocks(LineBlocks input, Supplier<B> maker, Optional<Executor> helpers) {
        this.input = input;
        this.maker = maker;
        this.helpers = helpers;
    }

    /** Lines with a decoder that keeps what it made of them. */
    public interface Block {

        /** The lines. */
        LineBlock lines();

        /** Decodes the lines from a place on, on any thread. */
        void decode(int from);
    }

    private record Job<B>(B block, FutureTask<Boolean> decoding) {}

    /** Starts with a block that is filled already, of which the lines from a place on are wanted. */
    public void begin(B block, int from) {
        FutureTask<Boolean> decoding = new FutureTask<>(
                () -> {
                    if (!closed) {
                        block.decode(from);
                    }
                },
                true);
        waiting.add(new Job<>(block, decoding));
        if (helpers.isPresent()) {
            try {
                helpers.get().execute(decoding);
            } catch (RejectedExecutionException busy) {
                helpers = Optional.empty();
            }
        }
    }

    /**
     * The next block, decoded; empty at the end of the input.
     *
     * @param done the block before it, which may be filled again
     * @throws InterruptedIOException if the thread is interrupted
     */
    public Optional<B> next(Optional<B> done) throws IOException {
        done.ifPresent(idle::add);
        while (!ended && waiting.size() < (helpers.isPresent() ? DEPTH : 1)) {
            B block = idle.isEmpty() ? maker.get() : idle.remove();
            ended = !input.fill(block.lines());
            if (!ended) {
                begin(block, 0);
            }
        }
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        decodeUntilFirstIsReady();
        Job<B> next = waiting.remove();
        await(next);
        return Optional.of(next.block());
    }

    /** Decodes blocks that no other thread has begun. */
    private void decodeUntilFirstIsReady() {
        Job<B> first = waiting.element();
        for (Job<B> job : waiting) {
            job.decoding().run();
            if (first.decoding().isDone()) {
                return;
            }
        }
    }

    private static void await(Job<?> job) throws IOException {
        try {
            job.decoding().get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("the reading thread was interrupted").initCause(interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof OutOfMemoryError full) {
                throw full;
            }
            throw new IllegalStateException("decoding failed", failed.getCause());
        }
    }

    /** The blocks that were read, but not given out yet. */
    public List<LineBlock> later() {
        List<LineBlock> later = new ArrayList<>();
        waiting.forEach(job -> later.add(job.block().lines()));
        return later;
    }

    @Override
    public void close() {
        closed = true;
        boolean interrupted = false;
        while (!waiting.isEmpty()) {
            FutureTask<Boolean> decoding = waiting.element().decoding();
            decoding.run();
            try {
                decoding.get();
                waiting.remove();
            } catch (InterruptedException again) {
                interrupted = true;
            } catch (ExecutionException failed) {
                waiting.remove();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
