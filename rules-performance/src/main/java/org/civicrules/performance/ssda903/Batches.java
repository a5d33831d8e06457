package org.civicrules.performance.ssda903;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.civicrules.performance.child.Child;

/**
 * Hands children in batches to consumers that each run on a thread of their own. A bounded queue keeps the reader from running ahead,
 * so that memory does not grow; a consumer's exception ends the reading and reaches the caller.
 */
final class Batches implements AutoCloseable {

    private static final int BATCH = 256;
    private static final int WAITING_EACH = 4;
    private static final int LOOK_MILLIS = 50;
    private static final ImmutableList<Child> END = ImmutableList.of();

    private final BlockingQueue<ImmutableList<Child>> queue;
    private final ExecutorService threads;
    private final List<Future<?>> workers = new ArrayList<>();
    private List<Child> batch = new ArrayList<>(BATCH);

    Batches(List<? extends Consumer<? super Child>> consumers) {
        queue = new ArrayBlockingQueue<>(WAITING_EACH * consumers.size());
        threads = Executors.newFixedThreadPool(consumers.size());
        consumers.forEach(consumer -> workers.add(threads.submit(() -> work(consumer))));
    }

    private Void work(Consumer<? super Child> consumer) throws InterruptedException {
        for (ImmutableList<Child> next = queue.take(); !next.isEmpty(); next = queue.take()) {
            next.forEach(consumer);
        }
        return null;
    }

    void add(Child child) {
        batch.add(child);
        if (batch.size() == BATCH) {
            send(ImmutableList.copyOf(batch));
            batch = new ArrayList<>(BATCH);
        }
    }

    /** Waits until every child has been consumed. */
    void finish() {
        if (!batch.isEmpty()) {
            send(ImmutableList.copyOf(batch));
        }
        workers.forEach(worker -> send(END));
        workers.forEach(Batches::result);
    }

    private void send(ImmutableList<Child> next) {
        try {
            while (!queue.offer(next, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                workers.stream().filter(Future::isDone).forEach(Batches::result);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while children were handed on");
        }
    }

    /** Lets a consumer's exception out. */
    private static void result(Future<?> worker) {
        try {
            worker.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while children were consumed");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause != null) {
                Throwables.throwIfUnchecked(cause);
            }
            throw new IllegalStateException("a consumer of children failed", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
