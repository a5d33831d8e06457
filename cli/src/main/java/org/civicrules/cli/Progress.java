package org.civicrules.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * A line on stderr that says how far long work has come, such as {@code 123,456 children}. Work done within a second shows
 * nothing, and closing leaves nothing of the line. Several threads may count.
 *
 * <p>The line is for a person at a terminal. Java cannot tell whether stderr is one, so the launcher does: the system property
 * {@code civicrules.terminals} names which of {@code out} and {@code err} are terminals. Without it nothing is shown.
 */
final class Progress implements AutoCloseable {

    static final String TERMINALS = "civicrules.terminals";

    private static final long FIRST = TimeUnit.SECONDS.toNanos(1);
    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(250);

    private final boolean isShown;
    private final PrintWriter err;
    private final String what;
    private final LongSupplier nanoTime;
    private final AtomicLong count = new AtomicLong();
    private final AtomicLong nextAt;
    private int width;

    Progress(boolean isShown, PrintWriter err, String what, LongSupplier nanoTime) {
        this.isShown = isShown;
        this.err = err;
        this.what = what;
        this.nanoTime = nanoTime;
        this.nextAt = new AtomicLong(nanoTime.getAsLong() + FIRST);
    }

    /** Shown on a terminal: for work before anything is printed. */
    static Progress of(PrintWriter err, String what) {
        return new Progress(isTerminal("err"), err, what, System::nanoTime);
    }

    /** Shown on a terminal that does not show the results as well: for work that prints as it goes. */
    static Progress besideResults(PrintWriter err, String what) {
        return new Progress(isTerminal("err") && !isTerminal("out"), err, what, System::nanoTime);
    }

    static boolean isTerminal(String stream) {
        return System.getProperty(TERMINALS, "").contains(stream);
    }

    void add(long more) {
        if (!isShown) {
            return;
        }
        count.addAndGet(more);
        long now = nanoTime.getAsLong();
        long at = nextAt.get();
        if (now - at >= 0 && nextAt.compareAndSet(at, now + EVERY)) {
            show();
        }
    }

    private synchronized void show() {
        String line = String.format(Locale.ROOT, "%,d %s", count.get(), what);
        err.print("\r" + line);
        err.flush();
        width = line.length();
    }

    /** The text, its lines counted as they are read. */
    Reader lines(Reader text) {
        return new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                int read = text.read(buffer, offset, length);
                long lines = 0;
                for (int each = offset; each < offset + read; each++) {
                    lines += buffer[each] == '\n' ? 1 : 0;
                }
                add(lines);
                return read;
            }

            @Override
            public void close() throws IOException {
                text.close();
            }
        };
    }

    @Override
    public synchronized void close() {
        if (width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
            width = 0;
        }
    }
}
