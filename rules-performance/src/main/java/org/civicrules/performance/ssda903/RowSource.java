package org.civicrules.performance.ssda903;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** Rows of one table in one file, to be gone through from the start as often as needed. */
interface RowSource {

    /** The path as given. */
    String file();

    Layout layout();

    /** What is odd about the file as a whole. */
    Iterable<Note> issues();

    /** Whether rows can be told apart and mapped to columns. */
    boolean isReadable();

    /** How many rows cannot be used because the file cannot be read. */
    long rowsLost() throws IOException;

    /**
     * Goes through the rows.
     *
     * @param wanted the columns whose cells are made; the others are read past
     * @param pool gives the cells their strings; shared by files that are gone through together, because they hold the same ids
     */
    Cursor open(Set<Column> wanted, CellPool pool) throws IOException;

    /** One pass over the rows. */
    interface Cursor extends Closeable {

        /** The next row, or empty after the last. */
        Optional<Row> next() throws IOException;
    }
}
