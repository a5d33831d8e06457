package org.civicrules.performance.ssda903;

import java.util.Optional;
import java.util.function.Function;

/**
 * How a table's rows are read.
 *
 * @param layout its columns
 * @param child the column that holds the child's id; empty for a table that is not about one child
 * @param birthDate the column that holds the date of birth, if it has one
 * @param values reads one row
 */
record Table<T>(Layout layout, Optional<Column> child, Optional<Column> birthDate, Function<RowReader, T> values) {

    static <T> Table<T> of(Layout layout, Function<RowReader, T> values) {
        return new Table<>(layout, layout.find("CHILD"), layout.find("DOB"), values);
    }
}
