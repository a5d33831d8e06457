package org.civicrules.core.file;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A kind of file that holds tables, beside CSV: a service that another module provides, so that the same tables can be read from it.
 *
 * <p>Every cell is given as text: a day as {@code 2024-01-31}, a moment as {@code 2024-01-31T09:15}, a number in plain digits without the
 * noise of its binary form, a truth as {@code TRUE} or {@code FALSE}.
 */
public interface TableFormat {

    /** {@return how names of such files end, in lower case with the dot, for example {@code .xlsx}} */
    String ending();

    /**
     * Opens one sheet.
     *
     * @param file the file
     * @param sheet the sheet's name; the only sheet where none is given
     * @return its rows from the first, the header among them
     * @throws UnusableFile if it is no such file, has no such sheet, or several and none is named
     * @throws IOException if it cannot be read
     */
    Rows open(Path file, Optional<String> sheet) throws IOException;

    /** Rows in their order. */
    interface Rows extends AutoCloseable {

        /**
         * {@return the next row; empty at the end}
         *
         * @throws IOException if it cannot be read
         */
        Optional<Cells> next() throws IOException;

        @Override
        void close() throws IOException;
    }

    /**
     * The cells of one row.
     *
     * @param line the line it begins on, from 1
     * @param lines how many lines it takes
     * @param cells its cells as text, from the first column; a cell that holds an error is empty
     * @param errors which cells hold an error in place of a value, from 0
     * @param fault why they cannot be relied on, as the rest of a sentence; empty where they can
     */
    record Cells(long line, int lines, List<String> cells, ImmutableSet<Integer> errors, String fault) {

        /**
         * A row on one line.
         *
         * @param line the line, from 1
         * @param cells its cells as text
         * @return the row
         */
        public static Cells of(long line, List<String> cells) {
            return new Cells(line, 1, cells, ImmutableSet.of(), "");
        }

        /**
         * The same row, in which some cells hold an error in place of a value.
         *
         * @param places which cells, from 0
         * @return the row
         */
        public Cells withErrors(Iterable<Integer> places) {
            return new Cells(line, lines, cells, ImmutableSet.copyOf(places), fault);
        }

        /** A row that runs over several lines. */
        static Cells over(long line, int lines, List<String> cells) {
            return new Cells(line, lines, cells, ImmutableSet.of(), "");
        }

        /** A row of which only is known where it stands. */
        static Cells unreadable(long line, String fault) {
            return new Cells(line, 1, ImmutableList.of(), ImmutableSet.of(), fault);
        }
    }
}
