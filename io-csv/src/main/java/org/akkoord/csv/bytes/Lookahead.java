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
import org.akkoord.csv.panel.SinkNames;

/**
 * Decoded parts of an input in their order. Where there is an executor, some parts are read ahead, and decoded by its
 * threads and that of the caller, whoever comes first. Nothing of it is running any more when it is closed.
 */
public final class Lookahead implements AutoCloseable {

    private static final int DEPTH = 8;

    private final LineChunks input;
    private final Supplier<Part> maker;
    private final Deque<Part> waiting = new ArrayDeque<>();
    private final Deque<Part> idle = new ArrayDeque<>();
    private Optional<Executor> helpers;
    private boolean ended;
    private volatile boolean closed;

    /**
     * Looks ahead in an input.
     *
     * @param maker makes parts whose memory is used again and again
     */
    public Lookahead(LineChunks input, Supplier<Part> maker, Optional<Executor> helpers) {
        this.input = input;
        this.maker = maker;
        this.helpers = helpers;
    }

    /** A chunk, what was decoded of it, and what the sink calls the names in it. */
    public static final class Part {

        private final Chunk chunk;
        private final PlainLines lines;
        private final SinkNames names;
        private FutureTask<Boolean> task = new FutureTask<>(() -> true);

        public Part(Chunk chunk, PlainLines lines, SinkNames names) {
            this.chunk = chunk;
            this.lines = lines;
            this.names = names;
        }

        public Chunk chunk() {
            return chunk;
        }

        public PlainLines lines() {
            return lines;
        }

        public SinkNames names() {
            return names;
        }

        private boolean decode(int from) {
            if (chunk.isWhole()) {
                lines.decode(chunk.bytes(), from, chunk.limit());
            }
            return true;
        }
    }

    /** Starts with a part whose chunk is filled already, of which the lines from a place on are wanted. */
    public void begin(Part part, int from) {
        part.task = new FutureTask<>(() -> !closed && part.decode(from));
        waiting.add(part);
        if (helpers.isPresent()) {
            try {
                helpers.get().execute(part.task);
            } catch (RejectedExecutionException busy) {
                helpers = Optional.empty();
            }
        }
    }

    /**
     * The next part, decoded; empty at the end of the input.
     *
     * @param done the part that was used before, and may be filled again
     * @throws InterruptedIOException if the thread is interrupted
     */
    public Optional<Part> next(Optional<Part> done) throws IOException {
        done.ifPresent(idle::add);
        while (!ended && waiting.size() < (helpers.isPresent() ? DEPTH : 1)) {
            Part part = idle.isEmpty() ? maker.get() : idle.remove();
            ended = !input.fill(part.chunk());
            if (!ended) {
                begin(part, 0);
            }
        }
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        work();
        Part next = waiting.remove();
        await(next);
        return Optional.of(next);
    }

    /** Decodes what nobody has begun, until the first part is ready. */
    private void work() {
        Part first = waiting.element();
        for (Part part : waiting) {
            part.task.run();
            if (first.task.isDone()) {
                return;
            }
        }
    }

    private static void await(Part part) throws IOException {
        try {
            part.task.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("the reading thread was interrupted").initCause(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("decoding failed", failed.getCause());
        }
    }

    /** Chunks that were read, but whose parts were not given out. */
    public List<Chunk> later() {
        List<Chunk> later = new ArrayList<>();
        waiting.forEach(part -> later.add(part.chunk()));
        return later;
    }

    @Override
    public void close() {
        closed = true;
        boolean interrupted = false;
        while (!waiting.isEmpty()) {
            waiting.element().task.run();
            try {
                waiting.element().task.get();
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
