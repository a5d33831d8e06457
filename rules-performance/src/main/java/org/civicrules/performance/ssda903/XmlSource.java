package org.civicrules.performance.ssda903;

import com.google.common.collect.ImmutableList;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/** The rows of one table that an XML file held. */
record XmlSource(String file, Layout layout, ImmutableList<Note> issues, boolean isReadable, ImmutableList<Row> rows)
        implements RowSource {

    @Override
    public long rowsLost() {
        return rows.size();
    }

    @Override
    public Cursor open(Set<Column> wanted, CellPool pool) {
        return new XmlCursor(rows.iterator());
    }

    private record XmlCursor(Iterator<Row> rows) implements Cursor {

        @Override
        public Optional<Row> next() {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        }

        @Override
        public void close() {
            // nothing is held open: the rows are in memory
        }
    }
}
