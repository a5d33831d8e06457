package org.civicrules.performance.ssda903;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.civicrules.core.file.RowIssue;
import org.jspecify.annotations.Nullable;

/**
 * The accepted rows of one file, child by child in a given order. A file in that order streams by, one child at a time;
 * any other is read into memory and put in order first.
 */
final class FileCursor<T> implements Closeable {

    private final Table<T> table;
    private final FileLog log;
    private final RowReader reader;
    private final RowSource.Cursor rows;
    private final @Nullable Iterator<Entry<T>> sorted;
    private @Nullable Entry<T> head;

    /**
     * Opens a file.
     *
     * @param survey the file
     * @param table how its rows are read
     * @param order the order in which children are wanted
     * @param log takes counts and issues
     * @param pool gives the cells their strings
     */
    FileCursor(Survey survey, Table<T> table, IdOrder order, FileLog log, CellPool pool) throws IOException {
        this.table = table;
        this.log = log;
        this.reader = new RowReader(log);
        this.rows = survey.source().open(table.layout().read(), pool);
        this.sorted = survey.orders().contains(order) ? null : allInOrder(order);
        this.head = fetch();
    }

    private Iterator<Entry<T>> allInOrder(IdOrder order) throws IOException {
        List<Entry<T>> all = new ArrayList<>();
        for (Entry<T> entry = fromFile(); entry != null; entry = fromFile()) {
            all.add(entry);
        }
        all.sort((one, other) -> order.compare(one.child(), other.child()));
        return all.iterator();
    }

    /** The child whose rows come next, or null after the last. */
    @Nullable
    String child() {
        return head == null ? null : head.child();
    }

    /** Moves the rows of that child, if they come next, into the list. */
    void takeInto(String child, List<Entry<T>> taken) throws IOException {
        for (Entry<T> entry = head; entry != null && entry.child().equals(child); entry = head) {
            taken.add(entry);
            head = fetch();
        }
    }

    private @Nullable Entry<T> fetch() throws IOException {
        if (sorted == null) {
            return fromFile();
        }
        return sorted.hasNext() ? sorted.next() : null;
    }

    private @Nullable Entry<T> fromFile() throws IOException {
        for (Optional<Row> next = rows.next(); next.isPresent(); next = rows.next()) {
            Row row = next.get();
            log.read(row.lines());
            try {
                return entry(row);
            } catch (RejectedRow e) {
                log.issue(row.line(), row.character(), e.column(), e.code());
                log.rejected(row.lines());
            }
        }
        return null;
    }

    private Entry<T> entry(Row row) {
        IssueCode fault = row.fault();
        if (fault != null && fault.done() == RowIssue.Done.REJECTED) {
            throw new RejectedRow(fault, "");
        }
        String child = table.child().isEmpty()
                ? ""
                : ChildId.withoutPointZero(row.cell(table.child().get()));
        if (child.isEmpty() && table.child().isPresent()) {
            throw new RejectedRow(IssueCode.CHILD_BLANK, "CHILD");
        }
        reader.startRow(row);
        T value = table.values().apply(reader);
        if (fault != null) {
            log.issue(row.line(), row.character(), "", fault);
        }
        if (reader.isRepaired()) {
            log.repaired();
        }
        Optional<LocalDate> birthDate = table.birthDate().isEmpty()
                ? Optional.empty()
                : Dates.parse(row.cell(table.birthDate().get()));
        return new Entry<>(child, value, birthDate, row.line(), row.character(), reader.isRepaired(), log);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
