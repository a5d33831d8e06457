package org.civicrules.performance.ssda903;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One table of a return or of the supplementary files: the rows of the child at hand, from every file that holds the table. */
final class TableCursor<T> implements Closeable {

    private final List<FileCursor<T>> files = new ArrayList<>();
    private final List<Entry<T>> rows = new ArrayList<>();

    void add(FileCursor<T> file) {
        files.add(file);
    }

    /** The first child, in the given order, whose rows have not been taken. */
    @Nullable
    String nextChild(@Nullable String candidate, IdOrder order) {
        String first = candidate;
        for (FileCursor<T> file : files) {
            String child = file.child();
            if (child != null && (first == null || order.compare(child, first) < 0)) {
                first = child;
            }
        }
        return first;
    }

    /** Makes a child the one at hand. */
    void moveTo(String child) throws IOException {
        rows.clear();
        for (FileCursor<T> file : files) {
            file.takeInto(child, rows);
        }
    }

    /** The rows of the child at hand, in file order; valid until the next move. */
    List<Entry<T>> rows() {
        return rows;
    }

    boolean hasFile() {
        return !files.isEmpty();
    }

    @Override
    public void close() throws IOException {
        for (FileCursor<T> file : files) {
            file.close();
        }
    }
}
