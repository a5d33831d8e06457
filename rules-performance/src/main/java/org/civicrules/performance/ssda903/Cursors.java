package org.civicrules.performance.ssda903;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The open tables of one return, or of the supplementary files, moving from child to child together. */
final class Cursors implements Closeable {

    private final IdOrder order;
    private final Optional<LocalDate> yearEnd;
    private final CellPool pool = new CellPool();
    private final List<FileLog> logs = new ArrayList<>();
    private final List<TableCursor<?>> tables = new ArrayList<>();

    Cursors(IdOrder order, Optional<LocalDate> yearEnd) {
        this.order = order;
        this.yearEnd = yearEnd;
    }

    /** Opens a table. Files that cannot be read are logged and left out. */
    <T> TableCursor<T> open(List<Survey> files, Table<T> table) throws IOException {
        TableCursor<T> cursor = new TableCursor<>();
        tables.add(cursor);
        for (Survey survey : files) {
            FileLog log = new FileLog(survey.source().file(), yearEnd);
            log.addAll(survey.source().issues());
            logs.add(log);
            if (survey.source().isReadable()) {
                cursor.add(new FileCursor<>(survey, table, order, log, pool));
            } else {
                log.read(survey.source().rowsLost());
                log.rejected(survey.source().rowsLost());
            }
        }
        return cursor;
    }

    @Nullable
    String nextChild(@Nullable String candidate) {
        String first = candidate;
        for (TableCursor<?> table : tables) {
            first = table.nextChild(first, order);
        }
        return first;
    }

    void moveTo(String child) throws IOException {
        for (TableCursor<?> table : tables) {
            table.moveTo(child);
        }
    }

    List<FileLog> logs() {
        return logs;
    }

    @Override
    public void close() throws IOException {
        for (TableCursor<?> table : tables) {
            table.close();
        }
    }
}
